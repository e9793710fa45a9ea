import type { VillageSetsQuery } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';

type Row = VillageSetsQuery['rows']['nodes'][number];

const YEARS_BACK = 4;

export const VillageSetList = () => {
  const t = useT();
  const format = useFormat();
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => String(thisYear + 1 - index));
  return (
    <ListPage<Row>
      sort={{ field: 'year', order: 'DESC' }}
      searchHint={t('pilar.villageSet.searchHint')}
      filters={[{ name: 'year', label: t('pilar.villageSet.year'), choices: years.map((year) => ({ id: year, name: year })) }]}
      row={(set) => ({
        primary: set.name,
        secondary: [set.year, set.area.name].filter(Boolean).join(' · '),
        aside: set.villages.totalCount,
      })}
      empty={{ title: t('pilar.villageSet.empty'), help: t('pilar.villageSet.emptyHelp'), action: <NewButton /> }}
    >
      <DataTable.Col
        source="name"
        label={t('pilar.villageSet.name')}
        sx={{ fontWeight: 600 }}
        render={(set: Row) => (
          <>
            {set.name}
            {set.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.NumberCol source="year" label={t('pilar.villageSet.year')} options={{ useGrouping: false }} />
      <DataTable.Col source="area.name" label={t('pilar.villageSet.area')} />
      <DataTable.Col source="decreeNumber" label={t('pilar.villageSet.decreeNumber')} />
      <DataTable.Col
        source="decreedOn"
        label={t('pilar.villageSet.decreedOn')}
        render={(set: Row) => set.decreedOn && format.day(set.decreedOn)}
      />
      <DataTable.NumberCol source="villages.totalCount" label={t('pilar.villageSet.count')} disableSort />
    </ListPage>
  );
};
