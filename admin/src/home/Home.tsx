/** What waits for the one who looks, then how things stand on the road to 100%. Every figure opens the list it counts. */
import { Box, Button, Card } from '@mui/material';
import { HomeDocument, type HomeQuery } from '@pilar/schema/generated/graphql.ts';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useMay, useVerbs, useViewer } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useT } from '../shared/i18n.ts';
import { isOpenTo, MENU } from '../shared/menu.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { useInSlices } from '../shared/useInSlices.ts';
import { Expiring } from './Expiring.tsx';
import { Figure } from './Figure.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Formation } from './Formation.tsx';
import { FIGURES, type Line, linesOf, questionOf } from './lines.ts';
import { OwnVillage } from './OwnVillage.tsx';
import { Road } from './Road.tsx';
import { stepsOf } from './steps.ts';
import { type Counted, Today } from './Today.tsx';
import { useLineText } from './useLineText.ts';

export const Home = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const lines = linesOf({ roles: useViewer()?.roles ?? [] });
  const isOpen = may('village.read');
  const { data, error, refetch } = useAnswer(HomeDocument, questionOf(lines, may), { ...LIVE, enabled: isOpen });
  const isComing = useInSlices(!data);
  if (verbs && !isOpen) return <Closed />;
  return (
    <Box>
      <Title title={t('pilar.home.title')} />
      {error && <Failure error={error} retry={refetch} />}
      {isComing && !error && <PageSkeleton />}
      {!isComing && data && <Told data={data} lines={lines} />}
    </Box>
  );
};

/** The page stands while it is asked again: what it counts changes elsewhere. */
const LIVE = { keep: true, follows: ['Report', 'Intervention', 'Kampung', 'Pokja', 'Observation'] };

/** For roles that work through other doors, such as the one of BI tools. */
const Closed = () => {
  const t = useT();
  const may = useMay();
  const doors = MENU.tools.filter((place) => isOpenTo(may, place));
  return (
    <Card>
      <Title title={t('pilar.home.title')} />
      <EmptyState
        title={t(doors.length > 0 ? 'pilar.home.closed' : 'pilar.identity.noRole')}
        help={doors.length > 0 ? t('pilar.home.closedHelp') : undefined}
        action={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
            {doors.map(({ to, title, Icon }) => (
              <Button key={to} component={Link} to={to} variant="outlined" startIcon={<Icon />}>
                {t(title)}
              </Button>
            ))}
          </Box>
        }
      />
    </Card>
  );
};

const GRID = { display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(12, minmax(0, 1fr))' } };
const WHOLE = { gridColumn: { md: 'span 12' } };

const Told = ({ data, lines }: { data: HomeQuery; lines: readonly Line[] }) => {
  const t = useT();
  const may = useMay();
  const steps = stepsOf(data);
  const isNew = may('user.manage') && steps.some(({ isDone }) => !isDone);
  const counted = lines.flatMap((line): Counted[] => {
    const count = data[line.id]?.totalCount;
    return count === undefined ? [] : [{ ...line, count }];
  });
  const own = counted.filter(({ isOwn }) => isOwn(may));
  const isEmpty = data.all.totalCount === 0;
  return (
    <Box sx={GRID}>
      {isNew && (
        <Box sx={WHOLE}>
          <FirstRun steps={steps} />
        </Box>
      )}
      {isEmpty && !isNew && (
        <Card sx={WHOLE}>
          <EmptyState title={t('pilar.home.nothing')} help={t('pilar.home.nothingHelp')} />
        </Card>
      )}
      {!isEmpty && (
        <>
          {own.length > 0 && (
            <Box sx={WHOLE}>
              <Today lines={own} />
            </Box>
          )}
          <Standing data={data} figures={counted.filter((line) => FIGURES.includes(line.id) && !own.includes(line))} />
        </>
      )}
    </Box>
  );
};

const Standing = ({ data, figures }: { data: HomeQuery; figures: readonly Counted[] }) => {
  const text = useLineText();
  const all = data.all.totalCount;
  const formed = all - data.left.totalCount;
  const [only] = data.all.nodes;
  return (
    <>
      <Box sx={WHOLE}>
        {all === 1 && only ? <OwnVillage village={only} /> : <Road formed={formed} all={all} isMadeUp={data.madeUp.totalCount > 0} />}
      </Box>
      {figures.length > 0 && all > 1 && (
        <Box sx={{ ...WHOLE, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: `repeat(${figures.length}, 1fr)` } }}>
          {figures.map(({ id, count, filter, tone }) => (
            <Figure key={id} {...text(id)} value={count} filter={filter} tone={tone === 'info' ? undefined : tone} />
          ))}
        </Box>
      )}
      <Formation data={data} formed={formed}>
        {data.soonest && <Expiring decrees={data.soonest.nodes} />}
      </Formation>
    </>
  );
};
