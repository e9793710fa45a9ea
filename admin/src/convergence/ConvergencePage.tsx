/** Who works where: villages by sectors, with gaps and overlaps. */
import { Alert, Box, Card, LinearProgress, type Theme, Typography, useMediaQuery } from '@mui/material';
import { ConvergenceChoicesDocument, type ConvergenceChoicesQuery } from '@pilar/schema/generated/graphql.ts';
import { useMemo } from 'react';
import { Title } from 'react-admin';
import { useMay, useVerbs, useViewer } from '../provider/verbs.ts';
import { today } from '../shared/day.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { moreOf, reachedAreas } from '../shared/place/places.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { useInAddress } from '../shared/useInAddress.ts';
import { useOwnArea } from '../village/useOwnArea.ts';
import { CellDialog } from './CellDialog.tsx';
import { Legend } from './CellMark.tsx';
import { Download } from './Download.tsx';
import { Filters } from './Filters.tsx';
import { GridTable } from './GridTable.tsx';
import { type Grid, gridOf, keyOf, type Opened, openedIn, sorted } from './grid.ts';
import { PhoneGrid } from './PhoneGrid.tsx';
import { type Question, useQuestion } from './question.ts';
import { useConvergence } from './useConvergence.ts';

export const ConvergencePage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const isOpen = may('village.read') && may('intervention.read');
  const { data, error, refetch } = useAnswer(
    ConvergenceChoicesDocument,
    { within: useWithin(), withClasses: may('classification.read'), withSets: may('villageSet.read') },
    { enabled: isOpen, standing: true },
  );
  return (
    <Box>
      <Title title={t('pilar.convergence.title')} />
      {error && <Failure error={error} retry={refetch} isOldShown={Boolean(data)} />}
      {verbs && !isOpen && (
        <Card>
          <EmptyState title={t('pilar.convergence.noAccess')} />
        </Card>
      )}
      {isOpen && (data ? <Asked choices={data} /> : !error && <PageSkeleton />)}
    </Box>
  );
};

const useWithin = () => reachedAreas(useViewer()?.roles ?? [], 'REGENCY', 'DISTRICT');

const Asked = ({ choices }: { choices: ConvergenceChoicesQuery }) => {
  const t = useT();
  const format = useFormat();
  const areas = { listed: choices.areas.nodes, more: moreOf(choices.areas), within: useWithin() };
  const [question, ask] = useQuestion(useOwnArea(areas.listed), today().slice(0, 4));
  const { data, error, refetch, isFetching } = useConvergence(question, { enabled: true, withClasses: Boolean(choices.classifications) });
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t('pilar.convergence.help')}
      </Typography>
      <Filters areas={areas} choices={choices} question={question} ask={ask} />
      {error && <Failure error={error} retry={refetch} isOldShown={Boolean(data)} />}
      <Box sx={{ height: 4 }}>{isFetching && data && <LinearProgress aria-label={t('pilar.shared.loading')} />}</Box>
      {!data && !error && <PageSkeleton />}
      {data?.tooMany && <Alert severity="warning">{t('pilar.convergence.tooMany', { count: format.integer(data.tooMany) })}</Alert>}
      {data && !data.tooMany && <Answered {...data} sectors={choices.sectors.nodes} question={question} />}
    </>
  );
};

interface AnsweredProps {
  villages: Parameters<typeof gridOf>[0];
  interventions: Parameters<typeof gridOf>[2];
  sectors: Parameters<typeof gridOf>[1];
  question: Question;
}

const Answered = ({ villages, interventions, sectors, question }: AnsweredProps) => {
  const t = useT();
  const format = useFormat();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [cell, setCell] = useInAddress('cell');
  const working = new Set(interventions.map(({ sector }) => sector.id));
  const shown = useMemo(() => {
    const atWork = new Set(interventions.map(({ sector }) => sector.id));
    return question.allSectors || atWork.size === 0 ? sectors : sectors.filter(({ id }) => atWork.has(id));
  }, [sectors, interventions, question.allSectors]);
  const grid = useMemo(() => gridOf(villages, shown, interventions), [villages, shown, interventions]);
  const rows = useMemo(() => sorted(grid.rows, question.sort), [grid, question.sort]);
  const opened = cell && openedIn(grid, cell);
  const open = (next: Opened) => setCell(keyOf(grid, next), true);
  const wide = interventions.filter(({ villages: where }) => where.totalCount > where.nodes.length).length;
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState title={t('pilar.convergence.none')} help={t('pilar.convergence.noneHelp')} />
      </Card>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Summary grid={grid} idle={working.size > 0 ? sectors.filter(({ id }) => !working.has(id)) : []} />
      {wide > 0 && <Alert severity="warning">{t('pilar.convergence.wide', { count: format.integer(wide) })}</Alert>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Legend />
        <Box sx={{ flex: 1 }} />
        <Download grid={grid} rows={rows} period={question.period} />
      </Box>
      {isPhone ? (
        <PhoneGrid grid={grid} rows={rows} open={open} />
      ) : (
        <Card>
          <GridTable grid={grid} rows={rows} open={open} />
        </Card>
      )}
      {opened && <CellDialog {...opened} sector={grid.sectors[opened.column]!} close={() => setCell(undefined)} />}
    </Box>
  );
};

/** The matrix in one sentence. */
const Summary = ({ grid: { rows, sectors, total }, idle }: { grid: Grid; idle: readonly { name: string; nameEn: string }[] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  return (
    <Typography role="status">
      {t('pilar.convergence.summary', {
        villages: format.integer(rows.length),
        sectors: format.integer(sectors.length),
        gaps: format.integer(total.gaps),
        overlaps: format.integer(total.overlaps),
        interventions: format.integer(total.interventions),
        partners: format.integer(total.partners.length),
      })}{' '}
      {idle.length > 0 && t('pilar.convergence.sectorsIdle', { sectors: idle.map(name).join(', ') })}
    </Typography>
  );
};
