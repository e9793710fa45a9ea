/** The answer: chart, table, what its marks mean and where it comes from. The sentence and the warnings stand above, in the page. */
import { Box, Card, Pagination, Typography } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { levelOf } from '../../map/blocks.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { Room } from '../../shared/Room.tsx';
import { PictureSkeleton } from '../../shared/Skeletons.tsx';
import { drawable } from '../chart/points.ts';
import { type Look, useView, type View, viewNow } from '../view.ts';
import type { Analysis } from './answer.ts';
import { Legend } from './Legend.tsx';
import { marksOf } from './marks.ts';
import { OpenedCell } from './OpenedCell.tsx';
import { PivotTable } from './PivotTable.tsx';
import type { Change } from './question.ts';
import { type Drawing, type Shown, Tools } from './Tools.tsx';
import { blocksOf, openAtFirst, outlineOf, pagesOf } from './tree.ts';
import { useColumns } from './useColumns.tsx';
import { useOriginText } from './useOriginText.ts';

const MapView = lazy(async () => ({ default: (await import('../../map/MapView.tsx')).MapView }));
const Chart = lazy(async () => ({ default: (await import('../chart/Chart.tsx')).Chart }));

interface Props {
  analysis: Analysis;
  /** The question it answers. */
  input: AnalysisInput;
  change: Change;
}

const OFF = 'off';

export const AnswerView = (props: Props) => {
  const t = useT();
  const { analysis, change } = props;
  const marks = useMemo(() => marksOf(analysis), [analysis]);
  const [view, look] = useView();
  const shown = { heat: view.heat !== OFF, coverage: view.coverage !== OFF && marks.hasCoverage };
  const drawings = useMemo(() => drawingsOf(analysis), [analysis]);
  const drawn = drawings.find((drawing) => drawing === drawingIn(view));
  const rows = useRows(analysis, view, look);
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
        turn={(name) => look({ [name]: shown[name] ? OFF : undefined }, true)}
        marks={marks}
        drawings={drawings}
        drawn={drawn}
        draw={(drawing) => look({ view: drawing })}
        groups={rows}
      />
      {drawn && (
        <Card sx={{ p: 2 }}>
          <Room name={drawn} usual={560}>
            <Suspense fallback={<PictureSkeleton />}>
              {drawn === 'chart' && <Chart {...props} view={view} look={look} />}
              {drawn === 'map' && <MapView {...props} level={levelOf(analysis)!} view={view} look={look} heading="h2" />}
            </Suspense>
          </Room>
        </Card>
      )}
      <Table {...props} shown={shown} rows={rows} view={view} look={look} />
      <Legend marks={marks} hasHeat={shown.heat} hasCoverage={shown.coverage} />
      <Origins analysis={analysis} />
      <OpenedCell {...props} view={view} look={look} />
    </Box>
  );
};

function drawingsOf(analysis: Analysis): Drawing[] {
  return [...(drawable(analysis) ? (['chart'] as const) : []), ...(levelOf(analysis) ? (['map'] as const) : [])];
}

/** A kind of chart is a chart. */
const drawingIn = ({ view }: View): Drawing | undefined => (view === undefined ? undefined : view === 'map' ? 'map' : 'chart');

const keysIn = (turned = ''): string[] => turned.split(' ').filter(Boolean);

/** Which groups of rows are open: what was opened or closed by hand, else all or none. */
function useRows(analysis: Analysis, { groups, turned }: View, look: Look) {
  const outline = useMemo(() => outlineOf(analysis.rows), [analysis]);
  const byHand = useMemo(() => new Set(keysIn(turned)), [turned]);
  const usual = groups ? groups === 'open' : openAtFirst(outline);
  const isOpen = useCallback((key: string) => byHand.has(key) !== usual, [byHand, usual]);
  return {
    outline,
    isOpen,
    toggle: (key: string) => {
      const now = keysIn(viewNow().turned);
      const next = now.includes(key) ? now.filter((one) => one !== key) : [...now, key];
      look({ turned: next.join(' ') }, true);
    },
    setAll: (open: boolean) => look({ groups: open ? 'open' : 'closed', turned: undefined }, true),
  };
}

export type Rows = ReturnType<typeof useRows>;

interface TableProps extends Props {
  shown: Shown;
  rows: Rows;
  view: View;
  look: Look;
}

const Table = ({ analysis, input, change, shown, rows: { outline, isOpen, toggle }, view, look }: TableProps) => {
  const columns = useColumns(analysis, view, look);
  const breadth = columns.shown.length;
  // The same lines as long as they are the same rows, so that a change of the question draws none of thousands of cells again.
  const pages = useMemo(() => pagesOf(blocksOf(outline, isOpen), breadth), [outline, isOpen, breadth]);
  const grand = useMemo(() => outline.grand && { key: outline.grand.key, level: 0, row: outline.grand }, [outline]);
  const page = Math.min(Math.max(1, Math.trunc(Number(view.page)) || 1), pages.length);
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
        open={(cell) => look({ cell })}
        className={[shown.heat && 'heat', shown.coverage && 'covered'].filter(Boolean).join(' ')}
      />
      {pages.length > 1 && <Pages pages={pages} page={page} turn={(next) => look({ page: String(next) })} />}
    </Card>
  );
};

const Pages = ({ pages, page, turn }: { pages: readonly (readonly unknown[])[]; page: number; turn: (page: number) => void }) => {
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
      <Pagination size="small" count={pages.length} page={page} onChange={(_, next) => turn(next)} aria-label={t('pilar.answer.page')} />
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
