import type { Frequency, IndicatorRowFragment as Indicator } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { ListPage } from '../shared/list/ListPage.tsx';
import { StateMark } from '../shared/Marks.tsx';

const FREQUENCIES: readonly Frequency[] = ['MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'];

export const IndicatorList = () => {
  const t = useT();
  const format = useFormat();
  const name = useName();
  const { pillars, sectors } = useFormChoices();
  return (
    <ListPage<Indicator>
      sort={{ field: 'position', order: 'ASC' }}
      searchHint={t('pilar.indicator.searchHint')}
      filters={[
        { name: 'pillar', label: t('pilar.indicator.pillar'), choices: pillars.map((row) => ({ id: row.code, name: name(row) })) },
        { name: 'sector', label: t('pilar.indicator.sector'), choices: sectors.map((row) => ({ id: row.code, name: name(row) })) },
        {
          name: 'frequency',
          label: t('pilar.indicator.frequency'),
          choices: FREQUENCIES.map((id) => ({ id, name: t(`pilar.indicator.frequencyOf.${id}`) })),
        },
      ]}
      hiddenColumns={['code', 'kind']}
      row={(indicator) => ({
        primary: name(indicator),
        secondary: `${name(indicator.pillar)} · ${name(indicator.sector)}`,
        aside: format.unit(indicator),
      })}
      empty={{ title: t('pilar.indicator.empty'), help: t('pilar.indicator.emptyHelp') }}
    >
      <DataTable.Col
        source="name"
        label={t('pilar.indicator.name')}
        sx={{ fontWeight: 600 }}
        render={(indicator: Indicator) => name(indicator)}
      />
      <DataTable.Col source="code" label={t('pilar.shared.code')} />
      <DataTable.Col
        source="pillar.position"
        label={t('pilar.indicator.pillar')}
        render={(indicator: Indicator) => name(indicator.pillar)}
      />
      <DataTable.Col source="sector.name" label={t('pilar.indicator.sector')} render={(indicator: Indicator) => name(indicator.sector)} />
      <DataTable.Col source="unit" label={t('pilar.indicator.unit')} render={(indicator: Indicator) => format.unit(indicator)} />
      <DataTable.Col
        source="kind"
        label={t('pilar.indicator.kind')}
        render={(indicator: Indicator) => t(`pilar.indicator.kindOf.${indicator.kind}`)}
      />
      <DataTable.Col
        source="frequency"
        label={t('pilar.indicator.frequency')}
        render={(indicator: Indicator) => t(`pilar.indicator.frequencyOf.${indicator.frequency}`)}
      />
      <DataTable.Col
        label={t('pilar.shared.state')}
        render={(indicator: Indicator) => (
          <>
            {indicator.isSensitive && <StateMark tone="warning" label={t('pilar.indicator.isSensitive')} />}{' '}
            {indicator.isDerived && <StateMark tone="info" label={t('pilar.indicator.isDerived')} />}
          </>
        )}
      />
    </ListPage>
  );
};
