/** One dashboard: its tiles side by side, narrowed together, for a wall or for a sheet of paper. */
import { Box, Card } from '@mui/material';
import { DashboardChoicesDocument, type DashboardChoicesQuery } from '@pilar/schema/generated/graphql.ts';
import { useMemo } from 'react';
import { Title } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { useMay, useViewer } from '../provider/verbs.ts';
import { today } from '../shared/day.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { Bar } from './Bar.tsx';
import { type Narrow, narrowed, type Tile } from './dashboard.ts';
import { FigureTile } from './FigureTile.tsx';
import { PictureTile } from './PictureTile.tsx';
import { DISTRICT } from './ready/district.ts';
import { isReady, NAMES, type ReadyDashboard } from './ready/index.ts';
import { REGENT } from './ready/regent.ts';
import { sectorTiles } from './ready/sector.ts';
import { Sheet, usePaper } from './Sheet.tsx';

export type Choices = DashboardChoicesQuery;

export const DashboardPage = () => {
  const t = useT();
  const may = useMay();
  const { id } = useParams();
  const { data, error, refetch } = useAnswer(
    DashboardChoicesDocument,
    { year: today().slice(0, 4), withTargets: may('target.read') },
    { enabled: may('analysis.run'), standing: true },
  );
  if (error) return <Failure error={error} retry={refetch} />;
  if (may('analysis.run') && !data) return <PageSkeleton />;
  if (data && isReady(id)) return <Dashboard key={id} id={id} choices={data} />;
  return (
    <Card>
      <Title title={t('pilar.dashboard.title')} />
      <EmptyState title={t(data ? 'pilar.dashboard.noDashboard' : 'pilar.village.noAccess')} />
    </Card>
  );
};

const Dashboard = ({ id, choices }: { id: ReadyDashboard; choices: Choices }) => {
  const language = useLanguage();
  const { sheet, isOnPaper, print } = usePaper();
  const { narrow, sector, set } = useNarrow(id, choices);
  const tiles = useTiles(id, sector, choices);
  const name = NAMES[id].name[language];
  const shown = tiles.map((tile) => ({ ...tile, query: narrowed(tile.query, narrow, today().slice(0, 4)) }));
  const keyOf = (tile: Tile) => [tile.id, sector, narrow.district, narrow.year].join('|');
  return (
    <>
      <Title title={name} />
      <Bar
        id={id}
        choices={choices}
        narrow={narrow}
        sector={sector}
        set={set}
        showFull={() => sheet.current?.requestFullscreen()}
        print={print}
      />
      <Sheet sheet={sheet} isOnPaper={isOnPaper} title={[name, placeOf(choices, narrow), narrow.year].filter(Boolean).join(' · ')}>
        <Box sx={{ ...GRID, gridTemplateColumns: { xs: '1fr 1fr', md: FOUR }, '@media print': { gridTemplateColumns: FOUR } }}>
          {shown.map((tile) => tile.kind === 'FIGURE' && <FigureTile key={keyOf(tile)} tile={tile} />)}
        </Box>
        <Box sx={{ ...GRID, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: TWO }, '@media print': { gridTemplateColumns: TWO } }}>
          {shown.map((tile) => tile.kind === 'PICTURE' && <PictureTile key={keyOf(tile)} tile={tile} />)}
        </Box>
      </Sheet>
    </>
  );
};

const GRID = { display: 'grid', gap: 1.5, mb: 1.5, alignItems: 'start' };
const FOUR = 'repeat(4, minmax(0, 1fr))';
const TWO = 'repeat(2, minmax(0, 1fr))';

const placeOf = ({ districts }: Choices, { district }: Narrow) => districts.nodes.find(({ code }) => code === district)?.name;

function useTiles(id: ReadyDashboard, sector: string | undefined, { indicators }: Choices): readonly Tile[] {
  return useMemo(() => {
    if (id === 'regent') return REGENT;
    if (id === 'district') return DISTRICT;
    return sector ? sectorTiles(sector, indicators.nodes) : [];
  }, [id, sector, indicators]);
}

/** The sector that most indicators are of. */
function busiest({ sectors, indicators }: Choices): string | undefined {
  const countOf = (code: string) => indicators.nodes.filter(({ sector }) => sector.code === code).length;
  return sectors.nodes.map(({ code }) => code).toSorted((a, b) => countOf(b) - countOf(a))[0];
}

/** What the address says; a district's dashboard is of one, a sector's of whom it works for. */
function useNarrow(id: ReadyDashboard, choices: Choices) {
  const { districts } = choices;
  const [params, setParams] = useSearchParams();
  const roles = useViewer()?.roles ?? [];
  const [first] = districts.nodes;
  const own = districts.nodes.find(({ code }) => roles.some(({ area }) => area === code || area?.startsWith(`${code}.`)));
  const district = params.get('district') ?? (id === 'district' ? (own ?? first)?.code : undefined);
  const sector = params.get('sector') ?? roles.find((role) => role.sector)?.sector ?? busiest(choices);
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next);
  };
  const narrow: Narrow = { district: district || undefined, year: params.get('year') ?? undefined };
  return { narrow, sector: id === 'sector' ? sector : undefined, set };
}
