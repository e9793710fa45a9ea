import { List, ListItem, ListItemText } from '@mui/material';
import { type PartnerRowFragment as Partner, PartnerInterventionsDocument } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useMay } from '../provider/verbs.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink, SeeAll } from '../shared/links.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { useAnswer } from '../shared/useAnswer.ts';

export const PartnerShow = () => (
  <ShowPage<Partner> title={({ name }) => name} canRetire>
    <Identity />
    <Supported />
  </ShowPage>
);

const Identity = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const partner = useRecordContext<Partner>()!;
  return (
    <Panel title={t('pilar.partner.identity')}>
      <Facts>
        <Fact label={t('pilar.partner.code')}>{partner.code}</Fact>
        <Fact label={t('pilar.partner.kind')}>{name(partner.kind)}</Fact>
        <Fact label={t('pilar.partner.sector')}>{partner.sector && name(partner.sector)}</Fact>
        <Fact label={t('pilar.partner.level')}>{t(`pilar.partner.levelOf.${partner.level}`)}</Fact>
        <Fact label={t('pilar.partner.area')}>{partner.area?.name ?? t('pilar.partner.nationwide')}</Fact>
        <Fact label={t('pilar.partner.validFrom')}>{partner.validFrom && format.day(partner.validFrom)}</Fact>
        <Fact label={t('pilar.partner.validTo')}>{partner.validTo && format.day(partner.validTo)}</Fact>
        {partner.succeededBy && (
          <Fact label={t('pilar.partner.succeededBy')}>
            <RecordLink resource="partners" id={partner.succeededBy.id}>
              {partner.succeededBy.name}
            </RecordLink>
          </Fact>
        )}
        <Fact label={t('pilar.shared.updatedAt')}>{format.moment(partner.updatedAt)}</Fact>
      </Facts>
    </Panel>
  );
};

const Supported = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const may = useMay();
  const partner = useRecordContext<Partner>()!;
  const { data, error, refetch } = useAnswer(PartnerInterventionsDocument, { id: partner.id }, { enabled: may('intervention.read') });
  if (!may('intervention.read')) return null;
  const total = data?.interventions.totalCount ?? 0;
  return (
    <Panel
      title={t('pilar.partner.interventions')}
      aside={total > 0 && <SeeAll resource="interventions" filter={{ partner: partner.code }} count={total} />}
    >
      {error && <Failure error={error} retry={refetch} />}
      {data && total === 0 && t('pilar.partner.noInterventions')}
      <List dense disablePadding>
        {data?.interventions.nodes.map((intervention) => (
          <ListItem key={intervention.id} disableGutters>
            <ListItemText
              primary={
                <RecordLink resource="interventions" id={intervention.id}>
                  {intervention.title}
                </RecordLink>
              }
              secondary={`${format.day(intervention.startedOn)} · ${name(intervention.sector)} · ${t(`pilar.intervention.statusOf.${intervention.status}`)}`}
            />
          </ListItem>
        ))}
      </List>
    </Panel>
  );
};
