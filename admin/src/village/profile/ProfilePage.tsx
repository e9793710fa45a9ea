/** A village on one sheet of A4, for who comes to the meeting without a screen. It names no member of the Pokja: sheets are left lying about. */
import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import { Box, Button } from '@mui/material';
import { VillagePageDocument } from '@pilar/schema/generated/graphql.ts';
import { Title, useCreatePath, useRequireAccess } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useMay } from '../../provider/verbs.ts';
import { today } from '../../shared/day.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Failure } from '../../shared/Failure.tsx';
import { useT } from '../../shared/i18n.ts';
import { Document } from '../../shared/paper/Document.tsx';
import { PageSkeleton } from '../../shared/Skeletons.tsx';
import { useAnswer } from '../../shared/useAnswer.ts';
import { useMeasured } from '../measured.ts';
import type { WholeVillage } from '../VillagePage.tsx';
import { ProfileFacts } from './ProfileFacts.tsx';
import { ProfileIndicators } from './ProfileIndicators.tsx';
import { ProfileInterventions } from './ProfileInterventions.tsx';

export const ProfilePage = () => {
  const t = useT();
  const may = useMay();
  const { id } = useParams();
  useRequireAccess({ resource: 'villages', action: 'show' });
  const asked = {
    id: decodeURIComponent(id!),
    withPokja: may('pokja.read'),
    withMembers: false,
    withInterventions: may('intervention.read'),
    withClasses: may('classification.read'),
    // What has not begun is not the latest of what was done.
    begunBy: today(),
  };
  const { data, error, refetch } = useAnswer(VillagePageDocument, asked, { enabled: may('village.read') });
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (!data) return <PageSkeleton />;
  if (data.village) return <Profile village={data.village} failed={error} readAnew={refetch} />;
  return (
    <>
      <Title title={t('pilar.village.one')} />
      <EmptyState title={t('pilar.village.notFound')} />
    </>
  );
};

interface ProfileProps {
  village: WholeVillage;
  /** It could not be read anew. */
  failed: Error | null;
  readAnew: () => Promise<unknown>;
}

const Profile = ({ village, failed, readAnew }: ProfileProps) => {
  const t = useT();
  const path = useCreatePath();
  const mayMeasure = useMay()('observation.read');
  const { measured, error, refetch } = useMeasured(village.code, village.kind, mayMeasure);
  const old = failed ?? (measured && error);
  const kind = t(`pilar.village.kindOf.${village.kind}`);
  const title = t('pilar.village.profileOf', { kind, name: village.name });
  const back = (
    <Button component={Link} to={path({ resource: 'villages', type: 'show', id: village.id })} startIcon={<ArrowBackIcon />}>
      {t('pilar.village.back')}
    </Button>
  );
  return (
    <>
      <Title title={title} />
      {old && (
        <Box className="not-printed" sx={{ mb: 1.5 }}>
          <Failure error={old} retry={() => Promise.all([readAnew(), refetch()])} isOldShown />
        </Box>
      )}
      <Document tools={back}>
        <Head village={village} title={t('pilar.village.titleOf', { kind, name: village.name })} />
        <ProfileFacts village={village} />
        {error && !measured ? <Failure error={error} retry={refetch} /> : measured && <ProfileIndicators measured={measured} />}
        {village.interventions && <ProfileInterventions interventions={village.interventions} />}
      </Document>
    </>
  );
};

const Head = ({ village, title }: { village: WholeVillage; title: string }) => {
  const t = useT();
  return (
    <Box
      component="header"
      sx={{ display: 'flex', alignItems: 'baseline', gap: 2, borderBottom: 2, borderColor: 'primary.main', pb: 0.75, mb: 1 }}
    >
      <Box sx={{ flex: 1 }}>
        <Box component="h2" sx={{ m: 0, fontSize: '1.7em', lineHeight: 1.2 }}>
          {title}
        </Box>
        {t('pilar.village.whereItIs', { district: village.district.name, regency: village.regency.name, province: village.province.name })}
      </Box>
      <Box sx={{ fontWeight: 650 }}>{village.code}</Box>
    </Box>
  );
};
