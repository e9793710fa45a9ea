import { Button } from '@mui/material';
import type { PeriodRowFragment as Period } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { useMay } from '../provider/verbs.ts';
import { ZONE_NAMES } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { ListLink } from '../shared/links.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { useDue } from './due.ts';
import { ExtendDialog } from './ExtendDialog.tsx';

export const PeriodShow = () => {
  const t = useT();
  const format = useFormat();
  return (
    <ShowPage<Period> title={({ period }) => `${t('pilar.period.one')} ${format.period(period)}`} actions={<Extend />}>
      <Deadline />
    </ShowPage>
  );
};

const Deadline = () => {
  const t = useT();
  const due = useDue();
  const { area, dueAt, timeZone, extendedReason, period } = useRecordContext<Period>()!;
  return (
    <Panel title={t('pilar.period.due')}>
      <Facts>
        <Fact label={t('pilar.period.area')}>{area?.name ?? t('pilar.period.nationwide')}</Fact>
        <Fact label={t('pilar.period.due')}>
          {due.moment(dueAt, timeZone)} ({due.of(dueAt, timeZone).words})
        </Fact>
        <Fact label={t('pilar.period.zone')}>{ZONE_NAMES[timeZone] ?? timeZone}</Fact>
        <Fact label={t('pilar.period.extendedReason')}>{extendedReason ?? t('pilar.period.notExtended')}</Fact>
        <Fact label={t('pilar.period.reports')}>
          <ListLink resource="reports" filter={{ month: period }}>
            {t('pilar.shared.seeAll')}
          </ListLink>
        </Fact>
      </Facts>
    </Panel>
  );
};

/** Whoever acts in a regency gives it a deadline of its own; the country's is moved by who acts in all of it. */
const Extend = () => {
  const t = useT();
  const may = useMay();
  const period = useRecordContext<Period>();
  const [isOpen, setOpen] = useState(false);
  if (!period || !may('period.manage')) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('pilar.period.extend')}
      </Button>
      {isOpen && <ExtendDialog period={period} close={() => setOpen(false)} />}
    </>
  );
};
