/** All that is known of one village, and what is missing. */
import ChangesIcon from '@mui/icons-material/CompareArrowsOutlined';
import PrintIcon from '@mui/icons-material/Print';
import { Box, Button, Card, Link } from '@mui/material';
import { VillagePageDocument, type VillagePageQuery } from '@pilar/schema/generated/graphql.ts';
import { RecordContextProvider, Title, useRequireAccess } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { changesIn } from '../changes/address.ts';
import { ClassBadge } from '../classification/ClassBadge.tsx';
import { useMay } from '../provider/verbs.ts';
import { VillageReports } from '../report/VillageReports.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { ListLink } from '../shared/links.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { Fact, Facts } from '../shared/Panel.tsx';
import { DataAndHistory } from '../shared/ShowPage.tsx';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { allOf } from './ask/ask.ts';
import { VillageIndicators } from './VillageIndicators.tsx';
import { VillageInterventions } from './VillageInterventions.tsx';
import { VillageKampung } from './VillageKampung.tsx';
import { VillagePokja } from './VillagePokja.tsx';

export type WholeVillage = NonNullable<VillagePageQuery['village']>;

export const VillagePage = () => {
  const t = useT();
  const may = useMay();
  const { id } = useParams();
  useRequireAccess({ resource: 'villages', action: 'show' });
  const { data, error, refetch } = useAnswer(
    VillagePageDocument,
    {
      id: decodeURIComponent(id!),
      withPokja: may('pokja.read'),
      withMembers: may('pokjaMember.read') && may('person.read'),
      withInterventions: may('intervention.read'),
      withClasses: may('classification.read'),
    },
    { enabled: may('village.read') },
  );
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (!data) return <PageSkeleton />;
  const { village } = data;
  if (!village) return <Missing />;
  return (
    <Box>
      <Title title={t('pilar.village.titleOf', { kind: t(`pilar.village.kindOf.${village.kind}`), name: village.name })} />
      {error && <Failure error={error} retry={refetch} isOldShown />}
      <RecordContextProvider value={village}>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', flexWrap: 'wrap' }}>
          <Button component={RouterLink} to={changesIn(village.code)} startIcon={<ChangesIcon />}>
            {t('pilar.changes.title')}
          </Button>
          <Button component={RouterLink} to={`/villages/${encodeURIComponent(village.id)}/profile`} startIcon={<PrintIcon />}>
            {t('pilar.village.profile')}
          </Button>
        </Box>
        <DataAndHistory kin={village.kampung ? [{ entity: 'Kampung', id: village.kampung.id }] : []}>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
              alignItems: 'start',
              '& > .wide': { gridColumn: '1 / -1' },
            }}
          >
            <Summary village={village} />
            <VillageKampung village={village} />
            {village.pokjas && <VillagePokja village={village} pokjas={village.pokjas} />}
            {may('report.read') && village.kampung && <VillageReports code={village.code} />}
            {may('observation.read') && <VillageIndicators code={village.code} kind={village.kind} />}
            {village.interventions && <VillageInterventions village={village} interventions={village.interventions} />}
          </Box>
        </DataAndHistory>
      </RecordContextProvider>
    </Box>
  );
};

const Missing = () => {
  const t = useT();
  return (
    <Card>
      <Title title={t('pilar.village.one')} />
      <EmptyState title={t('pilar.village.notFound')} />
    </Card>
  );
};

const Summary = ({ village }: { village: WholeVillage }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Card className="wide" sx={{ p: 2 }}>
      <Facts columns="repeat(auto-fit, minmax(130px, 1fr))">
        <Fact label={t('pilar.shared.code')}>{village.code}</Fact>
        <Fact label={t('pilar.village.district')}>
          <ListLink
            resource="villages"
            filter={{ ask: allOf({ type: 'field', field: 'district.code', op: 'in', value: [village.district.code] }) }}
          >
            {village.district.name}
          </ListLink>
        </Fact>
        <Fact label={t('pilar.village.regency')}>{village.regency.name}</Fact>
        <Fact label={t('pilar.village.kampung')}>
          <StateMark
            tone={village.kampung ? 'success' : 'default'}
            label={t(village.kampung ? 'pilar.village.formed' : 'pilar.village.notFormed')}
          />
        </Fact>
        {village.validTo && <Fact label={t('pilar.area.ended')}>{format.day(village.validTo)}</Fact>}
        {village.classification && (
          <Fact label={t('pilar.classification.level')}>
            <Link component={RouterLink} to={`/classifications/${encodeURIComponent(village.classification.id)}/show`} underline="always">
              <ClassBadge classification={village.classification} /> {village.classification.period}
            </Link>
          </Fact>
        )}
        <Fact label={t('pilar.village.memberCount')}>{format.integer(village.memberCount)}</Fact>
        <Fact label={t('pilar.village.interventionCount')}>
          <ListLink resource="interventions" filter={{ village: village.code }}>
            {format.integer(village.interventionCount)}
          </ListLink>
        </Fact>
      </Facts>
    </Card>
  );
};
