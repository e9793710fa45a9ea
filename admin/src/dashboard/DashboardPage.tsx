/** One dashboard: its tiles side by side, narrowed together, for a wall or for a sheet of paper. */
import { Box, Card } from '@mui/material';
import { DashboardChoicesDocument } from '@pilar/schema/generated/graphql.ts';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useMay, useVerbs } from '../provider/verbs.ts';
import { today } from '../shared/day.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { Bar } from './Bar.tsx';
import { narrowed, type Tile } from './dashboard.ts';
import { FigureTile } from './FigureTile.tsx';
import { PictureTile } from './PictureTile.tsx';
import { isReady, NAMES, type ReadyDashboard } from './ready/index.ts';
import { Sheet, usePaper } from './Sheet.tsx';
import { type Choices, useHeading, useNarrow, useTiles } from './useNarrow.ts';

export const DashboardPage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const { id } = useParams();
  const mayAsk = may('analysis.run');
  const asked = { year: today().slice(0, 4), withTargets: may('target.read') };
  const { data, error, refetch } = useAnswer(DashboardChoicesDocument, asked, { enabled: mayAsk, standing: true });
  if (error) return <Failure error={error} retry={refetch} />;
  if (!verbs || (mayAsk && !data)) return <PageSkeleton />;
  if (data && isReady(id)) return <Dashboard key={id} id={id} choices={data} />;
  return (
    <Card>
      <Title title={t('pilar.dashboard.title')} />
      <EmptyState title={t(mayAsk ? 'pilar.dashboard.noDashboard' : 'pilar.village.noAccess')} />
    </Card>
  );
};

const Dashboard = ({ id, choices }: { id: ReadyDashboard; choices: Choices }) => {
  const language = useLanguage();
  const { sheet, isOnPaper, print } = usePaper();
  const { narrow, sector, set } = useNarrow(id, choices);
  const tiles = useTiles(id, sector, choices);
  const heading = useHeading(choices, narrow, sector);
  const name = NAMES[id].name[language];
  const shown = tiles.map((tile) => ({ ...tile, query: narrowed(tile.query, narrow, today().slice(0, 4)) }));
  const hasYear = narrow.year !== undefined;
  const keyOf = (tile: Tile) => [tile.id, sector, narrow.district, narrow.year].join('|');
  return (
    <>
      <Title title={name} />
      <Bar id={id} choices={choices} narrow={narrow} sector={sector} set={set} print={print} />
      <Sheet sheet={sheet} isOnPaper={isOnPaper} title={[name, ...heading].join(' · ')}>
        <Box sx={{ ...GRID, gridTemplateColumns: { xs: '1fr 1fr', md: FOUR }, '@media print': { gridTemplateColumns: FOUR } }}>
          {shown.map((tile) => tile.kind === 'FIGURE' && <FigureTile key={keyOf(tile)} tile={tile} hasYear={hasYear} />)}
        </Box>
        <Box sx={{ ...GRID, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: TWO }, '@media print': { gridTemplateColumns: TWO } }}>
          {shown.map((tile) => tile.kind === 'PICTURE' && <PictureTile key={keyOf(tile)} tile={tile} hasYear={hasYear} />)}
        </Box>
      </Sheet>
    </>
  );
};

const GRID = { display: 'grid', gap: 1.5, mb: 1.5, alignItems: 'start' };
const FOUR = 'repeat(4, minmax(0, 1fr))';
const TWO = 'repeat(2, minmax(0, 1fr))';
