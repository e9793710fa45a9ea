import type { PartnerRowFragment as Partner, PartnerLevel } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { ChoiceInput, EnumInput, required } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useName, useT } from '../shared/i18n.ts';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';
import { useLevels } from './useLevels.ts';

export const PartnerList = () => {
  const t = useT();
  const name = useName();
  const { partnerKinds, sectors } = useFormChoices();
  const levels = useLevels();
  return (
    <ListPage<Partner>
      sort={{ field: 'name', order: 'ASC' }}
      searchHint={t('pilar.partner.searchHint')}
      filters={[
        { name: 'kind', label: t('pilar.partner.kind'), choices: partnerKinds.map((row) => ({ id: row.code, name: name(row) })) },
        { name: 'sector', label: t('pilar.partner.sector'), choices: sectors.map((row) => ({ id: row.code, name: name(row) })) },
        { name: 'level', label: t('pilar.partner.level'), choices: levels },
      ]}
      hiddenColumns={['code']}
      row={(partner) => ({
        primary: partner.name,
        secondary: `${name(partner.kind)} · ${t(`pilar.partner.levelOf.${partner.level}`)}`,
        aside: partner.isSynthetic && <DemoMark />,
      })}
      bulk={[
        {
          source: 'kind',
          label: t('pilar.partner.kind'),
          input: <ChoiceInput source="kind" label={t('pilar.partner.kind')} choices={partnerKinds} nameOf={name} validate={required} />,
        },
        {
          source: 'sector',
          label: t('pilar.partner.sector'),
          input: <ChoiceInput source="sector" label={t('pilar.partner.sector')} choices={sectors} nameOf={name} />,
        },
        {
          source: 'level',
          label: t('pilar.partner.level'),
          show: (level: PartnerLevel) => t(`pilar.partner.levelOf.${level}`),
          input: <EnumInput source="level" label={t('pilar.partner.level')} choices={levels} validate={required} />,
        },
      ]}
      empty={{ title: t('pilar.partner.empty'), help: t('pilar.partner.emptyHelp'), action: <NewButton /> }}
    >
      <DataTable.Col
        source="name"
        label={t('pilar.partner.name')}
        sx={{ fontWeight: 600 }}
        render={(partner: Partner) => (
          <>
            {partner.name}
            {partner.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="code" label={t('pilar.partner.code')} />
      <DataTable.Col source="kind.name" label={t('pilar.partner.kind')} render={(partner: Partner) => name(partner.kind)} />
      <DataTable.Col
        source="sector.name"
        label={t('pilar.partner.sector')}
        render={(partner: Partner) => partner.sector && name(partner.sector)}
      />
      <DataTable.Col
        source="level"
        label={t('pilar.partner.level')}
        render={(partner: Partner) => t(`pilar.partner.levelOf.${partner.level}`)}
      />
      <DataTable.Col
        source="area.name"
        label={t('pilar.partner.area')}
        render={(partner: Partner) => partner.area?.name ?? t('pilar.partner.nationwide')}
      />
    </ListPage>
  );
};
