/** The answer: chart, table, what its marks mean and where it comes from. The sentence and the warnings stand above, in the page. */
import { Box, Card, LinearProgress, Pagination, Typography } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useStore } from 'react-admin';
import { levelOf } from '../../map/blocks.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { Room } from '../../shared/Room.tsx';
import { drawable } from '../chart/points.ts';
import { useView, type View } from '../view.ts';
import type { Analysis } from './answer.ts';
import { CellDrawer } from './CellDrawer.tsx';
import { Legend } from './Legend.tsx';
import { marksOf } from './marks.ts';
import { type Opened, PivotTable } from './PivotTable.tsx';
import type { Change } from './question.ts';
import { type Drawing, type Shown, Tools } from './Tools.tsx';
import { blocksOf, openAtFirst, outlineOf, pagesOf } from './tree.ts';
import { useColumns } from './useColumns.tsx';
import { useOriginText } from './useOriginText.ts';
import { useStateOf } from './useStateOf.ts';

const MapView = lazy(async () => ({ default: (await import('../../map/MapView.tsx')).MapView }));
const Chart = lazy(async () => ({ default: (await import('../chart/Chart.tsx')).Chart }));

interface Props {
  analysis: Analysis;
  /** The question it answers. */
  input: AnalysisInput;
  change: Change;
}

export const AnswerView = (props: Props) => {
  const t = useT();
  const { analysis, input, change } = props;
  const marks = useMemo(() => marksOf(analysis), [analysis]);
  const [chosen, choose] = useStore<Shown>('analysis.shown', { heat: true, coverage: true });
  const shown = { heat: chosen.heat, coverage: chosen.coverage && marks.hasCoverage };
  const [view, look] = useView();
  const drawings = useMemo(() => drawingsOf(analysis), [analysis]);
  const drawn = drawings.find((drawing) => drawing === drawingIn(view));
  const rows = useRows(analysis, input);
  if (analysis.rows.length === 0) {
    return (
      <Card>
        <EmptyState title={t('pilar.answer.empty')} help={t('pilar.answer.emptyHelp')} />
      </Card>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Tools
        analysis={analysis}
        change={change}
        shown={shown}
        choose={(change) => choose({ ...chosen, ...change })}
        marks={marks}
        drawings={drawings}
        drawn={drawn}
        draw={(drawing) => look({ view: drawing })}
        groups={rows}
      />
      {drawn && (
        <Card sx={{ p: 2 }}>
          <Room name={drawn} usual={560}>
            <Suspense fallback={<LinearProgress aria-label={t('pilar.shared.loading')} />}>
              {drawn === 'chart' && <Chart {...props} view={view} look={look} />}
              {drawn === 'map' && <MapView {...props} level={levelOf(analysis)!} view={view} look={look} heading="h2" />}
            </Suspense>
          </Room>
        </Card>
      )}
      <Table {...props} shown={shown} rows={rows} />
      <Legend marks={marks} hasHeat={shown.heat} hasCoverage={shown.coverage} />
      <Origins analysis={analysis} />
    </Box>
  );
};

function drawingsOf(analysis: Analysis): Drawing[] {
  return [...(drawable(analysis) ? (['chart'] as const) : []), ...(levelOf(analysis) ? (['map'] as const) : [])];
}

/** A kind of chart is a chart. */
const drawingIn = ({ view }: View): Drawing | undefined => (view === undefined ? undefined : view === 'map' ? 'map' : 'chart');

const BY_ITSELF: ReadonlyMap<string, boolean> = new Map();

/** Which groups of rows are open: what was opened or closed by hand, else all or none. */
function useRows(analysis: Analysis, { rows }: AnalysisInput) {
  const outline = useMemo(() => outlineOf(analysis.rows), [analysis]);
  // Rows of other dimensions are other groups.
  const of = JSON.stringify(rows);
  const [all, setAll] = useStateOf<boolean | undefined>(of, undefined);
  const [byHand, setByHand] = useStateOf(of, BY_ITSELF);
  const usual = all ?? openAtFirst(outline);
  const isOpen = useCallback((key: string) => byHand.get(key) ?? usual, [byHand, usual]);
  return {
    outline,
    isOpen,
    toggle: (key: string) => setByHand(new Map(byHand).set(key, !isOpen(key))),
    setAll: (open: boolean) => {
      setAll(open);
      setByHand(BY_ITSELF);
    },
  };
}

export type Rows = ReturnType<typeof useRows>;

const Table = ({ analysis, input, change, shown, rows: { outline, isOpen, toggle } }: Props & { shown: Shown; rows: Rows }) => {
  const [opened, setOpened] = useState<Opened>();
  const columns = useColumns(analysis);
  const breadth = columns.shown.length;
  // The same lines as long as they are the same rows, so that a change of the question draws none of thousands of cells again.
  const pages = useMemo(() => pagesOf(blocksOf(outline, isOpen), breadth), [outline, isOpen, breadth]);
  const grand = useMemo(() => outline.grand && { key: outline.grand.key, level: 0, row: outline.grand }, [outline]);
  // Another question, or another order, is read from its beginning.
  const [asked, setPage] = useStateOf(JSON.stringify(input), 1);
  const page = Math.min(asked, pages.length);
  const lines = pages[page - 1]!;
  return (
    <Card>
      {columns.picker}
      <PivotTable
        key={page}
        analysis={analysis}
        input={input}
        change={change}
        shown={columns.shown}
        lines={lines}
        grand={grand}
        isOpen={isOpen}
        toggle={toggle}
        open={setOpened}
        className={[shown.heat && 'heat', shown.coverage && 'covered'].filter(Boolean).join(' ')}
      />
      {pages.length > 1 && <Pages pages={pages} page={page} setPage={setPage} />}
      {opened && <CellDrawer {...opened} input={input} change={change} close={() => setOpened(undefined)} />}
    </Card>
  );
};

const Pages = ({ pages, page, setPage }: { pages: readonly (readonly unknown[])[]; page: number; setPage: (page: number) => void }) => {
  const t = useT();
  const format = useFormat();
  const before = pages.slice(0, page - 1).reduce((sum, lines) => sum + lines.length, 0);
  const count = pages.reduce((sum, lines) => sum + lines.length, 0);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" role="status">
        {t('pilar.answer.pageOf', {
          from: format.integer(before + 1),
          to: format.integer(before + pages[page - 1]!.length),
          count: format.integer(count),
        })}
      </Typography>
      <Pagination size="small" count={pages.length} page={page} onChange={(_, next) => setPage(next)} aria-label={t('pilar.answer.page')} />
    </Box>
  );
};

const Origins = ({ analysis }: { analysis: Analysis }) => {
  const t = useT();
  const format = useFormat();
  const textOf = useOriginText();
  return (
    <Typography component="div" variant="body2" color="textSecondary">
      {t('pilar.answer.freshness')}: {format.moment(analysis.freshness)}.
      {analysis.origins.length > 0 &&
        ` ${t('pilar.answer.source')}: ${analysis.origins.map((origin) => textOf(origin, analysis.columns)).join('; ')}.`}
    </Typography>
  );
};
