import { Typography } from '@mui/material';
import type { InterventionWholeFragment as Intervention } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink, SeeAll } from '../shared/links.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { Withheld } from '../shared/Withheld.tsx';
import { Contributions } from './Contributions.tsx';
import { STATUS_TONE } from './status.ts';
import { useDetail } from './useDetail.ts';

export const InterventionShow = () => (
  <ShowPage<Intervention> title={({ title }) => title} canRetire>
    <What />
    <Where />
    <Contributions />
  </ShowPage>
);

const What = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const row = useRecordContext<Intervention>()!;
  const { attendanceMale: male, attendanceFemale: female } = row;
  const seesDetail = useDetail(row);
  return (
    <Panel
      title={t('pilar.intervention.what')}
      aside={<StateMark tone={STATUS_TONE[row.status]} label={t(`pilar.intervention.statusOf.${row.status}`)} />}
    >
      {row.description && <Typography sx={{ mb: 2, maxWidth: 760, whiteSpace: 'pre-line' }}>{row.description}</Typography>}
      <Facts>
        <Fact label={t('pilar.intervention.sector')}>{name(row.sector)}</Fact>
        <Fact label={t('pilar.intervention.section')}>{row.section && name(row.section)}</Fact>
        <Fact label={t('pilar.intervention.activity')}>{row.activity && name(row.activity)}</Fact>
        <Fact label={t('pilar.intervention.lead')}>
          {row.lead && (
            <RecordLink resource="partners" id={row.lead.id}>
              {row.lead.name}
            </RecordLink>
          )}
        </Fact>
        <Fact label={t('pilar.intervention.startedOn')}>{format.day(row.startedOn)}</Fact>
        <Fact label={t('pilar.intervention.endedOn')}>{row.endedOn && format.day(row.endedOn)}</Fact>
        <Fact label={t('pilar.intervention.targetGroups')}>{row.targetGroups.nodes.map(name).join(', ')}</Fact>
        {!seesDetail && (
          <Fact label={t('pilar.intervention.description')}>
            <Withheld />
          </Fact>
        )}
        <Fact label={t('pilar.intervention.attendance')}>
          {!seesDetail && <Withheld />}
          {(male !== null || female !== null) &&
            t('pilar.intervention.attendanceOf', {
              male: male === null ? '–' : format.integer(male),
              female: female === null ? '–' : format.integer(female),
            })}
        </Fact>
        <Fact label={t('pilar.intervention.evidence')}>{seesDetail ? row.evidence : <Withheld />}</Fact>
        <Fact label={t('pilar.shared.updatedAt')}>{format.moment(row.updatedAt)}</Fact>
      </Facts>
    </Panel>
  );
};

/** So many are better looked through as a list. */
const MANY = 25;

const Where = () => {
  const t = useT();
  const name = useName();
  const row = useRecordContext<Intervention>()!;
  const seesDetail = useDetail(row);
  return (
    <Panel
      title={t('pilar.intervention.villages')}
      aside={
        row.villages.totalCount > MANY && (
          // Villages that have ended since are among them.
          <SeeAll resource="villages" filter={{ intervention: row.id, retired: true }} count={row.villages.totalCount} />
        )
      }
    >
      <Facts>
        {row.villages.nodes.map((village) => (
          <Fact key={village.id} label={village.district.name}>
            <RecordLink resource="villages" id={village.id}>
              {village.name}
            </RecordLink>
          </Fact>
        ))}
      </Facts>
      {(!seesDetail || row.place || row.indicators.nodes.length > 0) && (
        <Facts columns="1fr 1fr">
          <Fact label={t('pilar.intervention.place')}>{seesDetail ? row.place : <Withheld />}</Fact>
          <Fact label={t('pilar.intervention.indicators')}>{row.indicators.nodes.map(name).join(', ')}</Fact>
        </Facts>
      )}
    </Panel>
  );
};
