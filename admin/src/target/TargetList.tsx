import type { TargetRowFragment as Target } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { today } from '../shared/day.ts';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useName, useT } from '../shared/i18n.ts';
import { Column } from '../shared/list/Column.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';
import { useGoalText } from './useTargetText.ts';

const YEARS_AROUND = [2, 1, 0, -1, -2, -3];

export const TargetList = () => {
  const t = useT();
  const name = useName();
  const { sectors } = useFormChoices();
  const years = YEARS_AROUND.map((away) => String(Number(today().slice(0, 4)) + away));
  const text = useGoalText();
  const goal = (target: Target) => text(target.indicator, target);
  return (
    <ListPage<Target>
      sort={{ field: 'year', order: 'DESC' }}
      searchHint={t('pilar.target.searchHint')}
      filters={[
        { name: 'year', label: t('pilar.target.year'), choices: years.map((year) => ({ id: year, name: year })) },
        { name: 'sector', label: t('pilar.target.sector'), choices: sectors.map((row) => ({ id: row.code, name: name(row) })) },
      ]}
      row={(target) => ({
        primary: name(target.indicator),
        secondary: `${target.area.name} · ${target.year}`,
        aside: goal(target),
      })}
      empty={{ title: t('pilar.target.empty'), help: t('pilar.target.emptyHelp'), action: <NewButton /> }}
    >
      <DataTable.Col
        source="indicator.position"
        label={t('pilar.target.indicator')}
        sx={{ fontWeight: 600 }}
        render={(target: Target) => (
          <>
            {name(target.indicator)}
            {target.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="area.name" label={t('pilar.target.area')} />
      <DataTable.Col source="year" label={t('pilar.target.year')} />
      <Column<Target> source="value" align="right" label={t('pilar.target.value')} render={goal} exported={({ value }) => Number(value)} />
    </ListPage>
  );
};
