/** Which dashboards there are: one's own, those that others share, and those that are ready. */
import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { Cards } from '../analysis/saved/Cards.tsx';
import { QuestionCard } from '../analysis/saved/QuestionCard.tsx';
import { useMay, useVerbs } from '../provider/verbs.ts';
import { type Saved, useSharingText } from '../saved-query/sharing.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Room } from '../shared/Room.tsx';
import { PictureSkeleton } from '../shared/Skeletons.tsx';
import { tilesOf } from './own/kept.ts';
import { NameDialog } from './own/NameDialog.tsx';
import { useDashboards } from './own/useKept.ts';
import { useMaking } from './own/useMaking.ts';
import { NAMES, READY_DASHBOARDS } from './ready/index.ts';

export const DashboardsPage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  if (may('analysis.run')) return <Open />;
  return (
    <>
      <Title title={t('pilar.dashboard.title')} />
      {verbs && (
        <Card>
          <EmptyState title={t('pilar.village.noAccess')} />
        </Card>
      )}
    </>
  );
};

const Open = () => {
  const t = useT();
  const language = useLanguage();
  const { data, error, refetch } = useDashboards();
  const saved = data?.savedQueries.nodes ?? [];
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Title title={t('pilar.dashboard.title')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 300px' }}>
          {t('pilar.dashboard.help')}
        </Typography>
        <MakeButton />
      </Box>
      {error && <Failure error={error} retry={refetch} />}
      <Room name="dashboards" usual={0}>
        {!data && !error && <PictureSkeleton />}
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Kept title={t('pilar.savedQuery.own')} dashboards={saved.filter(({ isMine }) => isMine)} />
          <Kept title={t('pilar.savedQuery.fromOthers')} dashboards={saved.filter(({ isMine }) => !isMine)} />
        </Box>
      </Room>
      <Cards title={t('pilar.dashboard.ready')}>
        {READY_DASHBOARDS.map((id) => (
          <QuestionCard key={id} name={NAMES[id].name[language]} text={NAMES[id].text[language]} to={`/dashboards/${id}`} opened={{}} />
        ))}
      </Cards>
    </Box>
  );
};

const MakeButton = () => {
  const t = useT();
  const may = useMay();
  const { make, isBusy } = useMaking();
  const [isOpen, setOpen] = useState(false);
  if (!may('savedQuery.create')) return null;
  return (
    <>
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpen(true)}>
        {t('pilar.dashboard.make')}
      </Button>
      {isOpen && <NameDialog isBusy={isBusy} save={(name, sharing) => make(name, [], sharing)} close={() => setOpen(false)} />}
    </>
  );
};

const Kept = ({ title, dashboards }: { title: string; dashboards: readonly Saved[] }) => {
  const t = useT();
  const sharing = useSharingText();
  if (dashboards.length === 0) return null;
  return (
    <Cards title={title}>
      {dashboards.map((saved) => (
        <QuestionCard
          key={saved.id}
          name={saved.name}
          text={t('pilar.dashboard.tiles', { smart_count: tilesOf(saved).length })}
          note={sharing(saved)}
          to={`/dashboards/${encodeURIComponent(saved.id)}`}
          opened={{}}
        />
      ))}
    </Cards>
  );
};
