/** One dashboard by its address: one of the ready ones, or one that somebody keeps. */
import ChangesIcon from '@mui/icons-material/CompareArrowsOutlined';
import { Button, Card } from '@mui/material';
import { DashboardChoicesDocument } from '@pilar/schema/generated/graphql.ts';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { changesIn } from '../changes/address.ts';
import { useMay, useVerbs, useViewer } from '../provider/verbs.ts';
import { today } from '../shared/day.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { reachedDistricts } from '../shared/place/places.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { useInSlices } from '../shared/useInSlices.ts';
import { Dashboard } from './Dashboard.tsx';
import { NotReached } from './NotReached.tsx';
import { CopyButton } from './own/CopyButton.tsx';
import { KeptDashboard } from './own/KeptDashboard.tsx';
import { keptTile } from './own/kept.ts';
import { isReady, NAMES, type ReadyDashboard } from './ready/index.ts';
import { type Choices, NEEDS, useNarrow, useReadyTiles } from './useNarrow.ts';

export const DashboardPage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const { id = '' } = useParams();
  const mayAsk = may('analysis.run');
  const districts = reachedDistricts(useViewer()?.roles ?? []);
  const asked = { year: today().slice(0, 4), withTargets: may('target.read'), districts };
  const { data, error, refetch } = useAnswer(DashboardChoicesDocument, asked, { enabled: mayAsk, standing: true });
  const isComing = useInSlices(!verbs || (mayAsk && !data));
  if (error && !data) return <NotReached error={error} retry={refetch} />;
  if (isComing) return <PageSkeleton />;
  if (data && isReady(id)) return <Ready key={id} id={id} choices={data} />;
  if (data && may('savedQuery.read')) return <KeptDashboard key={id} id={id} choices={data} />;
  return (
    <Card>
      <Title title={t('pilar.dashboard.title')} />
      <EmptyState title={t(mayAsk ? 'pilar.dashboard.noDashboard' : 'pilar.village.noAccess')} />
    </Card>
  );
};

const Ready = ({ id, choices }: { id: ReadyDashboard; choices: Choices }) => {
  const language = useLanguage();
  const { narrow, set } = useNarrow(NEEDS[id], choices);
  const tiles = useReadyTiles(id, narrow.sector, choices);
  const name = NAMES[id].name[language];
  return (
    <>
      <Title title={name} />
      <Dashboard
        name={name}
        tiles={tiles}
        choices={choices}
        needs={NEEDS[id]}
        narrow={narrow}
        set={set}
        isOfSector
        actions={
          <>
            {id !== 'sector' && <ToChanges district={narrow.district} />}
            <CopyButton name={name} tiles={tiles.map(keptTile)} />
          </>
        }
      />
    </>
  );
};

const ToChanges = ({ district }: { district?: string }) => {
  const t = useT();
  const may = useMay();
  if (!may('village.read')) return null;
  return (
    <Button component={Link} to={changesIn(district)} startIcon={<ChangesIcon />}>
      {t('pilar.changes.title')}
    </Button>
  );
};
