import type { PeriodRowFragment as Period } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { ZONE_NAMES } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { ListPage } from '../shared/list/ListPage.tsx';
import { useDue } from './due.ts';

/** Deadlines: one a month for the country, and those that a regency has of its own. */
export const PeriodList = () => {
  const t = useT();
  const format = useFormat();
  const due = useDue();
  const place = ({ area }: Period) => area?.name ?? t('pilar.period.nationwide');
  return (
    <ListPage<Period>
      sort={{ field: 'period', order: 'DESC' }}
      searchHint={t('pilar.period.searchHint')}
      row={(period) => ({
        primary: format.period(period.period),
        secondary: `${place(period)} · ${due.moment(period.dueAt, period.timeZone)}`,
        aside: due.of(period.dueAt, period.timeZone).words,
      })}
      // The deadline says it as people do: WIB, WITA, WIT.
      hiddenColumns={['timeZone']}
      empty={{ title: t('pilar.period.empty'), help: t('pilar.period.emptyHelp') }}
    >
      <DataTable.Col
        source="period"
        label={t('pilar.period.month')}
        sx={{ fontWeight: 600 }}
        render={(period: Period) => format.period(period.period)}
      />
      <DataTable.Col source="area.name" label={t('pilar.period.area')} render={place} />
      <DataTable.Col
        source="dueAt"
        label={t('pilar.period.due')}
        render={(period: Period) => `${due.moment(period.dueAt, period.timeZone)} (${due.of(period.dueAt, period.timeZone).words})`}
      />
      <DataTable.Col source="timeZone" label={t('pilar.period.zone')} render={({ timeZone }: Period) => ZONE_NAMES[timeZone] ?? timeZone} />
      <DataTable.Col source="extendedReason" label={t('pilar.period.extendedReason')} />
    </ListPage>
  );
};
