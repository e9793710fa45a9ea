import type { InterventionStatus, InterventionsQuery } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { useViewer } from '../provider/verbs.ts';
import { ChoiceInput, EnumInput, required } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useFormat } from '../shared/format.ts';
import { type Translate, useName, useT } from '../shared/i18n.ts';
import { LinkedChips } from '../shared/list/LinkedChips.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';
import { STATUS_TONE, STATUSES } from './status.ts';

type Row = InterventionsQuery['rows']['nodes'][number];

export const InterventionList = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { sectors, sections } = useFormChoices();
  const partners = (useViewer()?.roles ?? []).flatMap(({ partner }) => partner ?? []);
  const status = (value: InterventionStatus) => <StateMark tone={STATUS_TONE[value]} label={t(`pilar.intervention.statusOf.${value}`)} />;
  const statuses = STATUSES.map((id) => ({ id, name: t(`pilar.intervention.statusOf.${id}`) }));
  return (
    <ListPage<Row>
      sort={{ field: 'startedOn', order: 'DESC' }}
      searchHint={t('pilar.intervention.searchHint')}
      filters={[
        { name: 'sector', label: t('pilar.intervention.sector'), choices: sectors.map((row) => ({ id: row.code, name: name(row) })) },
        { name: 'status', label: t('pilar.intervention.status'), choices: statuses },
        { name: 'unfinished', label: t('pilar.intervention.unfinished'), choices: [{ id: 'true', name: t('pilar.shared.yes') }] },
        ...(partners.length > 0
          ? [
              {
                name: 'lead',
                label: t('pilar.intervention.lead'),
                choices: partners.map((id) => ({ id, name: t('pilar.intervention.ourselves') })),
              },
            ]
          : []),
        { name: 'section', label: t('pilar.intervention.section'), choices: sections.map((row) => ({ id: row.code, name: name(row) })) },
      ]}
      chips={<LinkedChips of={['partner', 'village']} />}
      hiddenColumns={['section.position']}
      row={(row) => ({ primary: row.title, secondary: `${format.day(row.startedOn)} · ${villagesOf(row, t)}`, aside: status(row.status) })}
      bulk={[
        {
          source: 'status',
          label: t('pilar.intervention.status'),
          show: (id: InterventionStatus) => t(`pilar.intervention.statusOf.${id}`),
          input: <EnumInput source="status" label={t('pilar.intervention.status')} choices={statuses} validate={required} />,
        },
        {
          source: 'section',
          label: t('pilar.intervention.section'),
          input: <ChoiceInput source="section" label={t('pilar.intervention.section')} choices={sections} nameOf={name} />,
        },
      ]}
      empty={{ title: t('pilar.intervention.empty'), help: t('pilar.intervention.emptyHelp'), action: <NewButton /> }}
    >
      <DataTable.Col
        source="title"
        label={t('pilar.intervention.title')}
        sx={{ fontWeight: 600 }}
        render={(row: Row) => (
          <>
            {row.title}
            {row.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="sector.name" label={t('pilar.intervention.sector')} render={(row: Row) => name(row.sector)} />
      <DataTable.Col label={t('pilar.intervention.villages')} render={(row: Row) => villagesOf(row, t)} />
      <DataTable.Col source="lead.name" label={t('pilar.intervention.lead')} render={(row: Row) => row.lead?.name ?? '–'} />
      <DataTable.Col
        source="section.position"
        label={t('pilar.intervention.section')}
        render={(row: Row) => row.section && name(row.section)}
      />
      <DataTable.Col
        source="startedOn"
        label={t('pilar.intervention.startedOn')}
        render={(row: Row) => format.day(row.startedOn)}
        sx={{ whiteSpace: 'nowrap' }}
      />
      <DataTable.Col source="status" label={t('pilar.intervention.status')} render={(row: Row) => status(row.status)} />
    </ListPage>
  );
};

function villagesOf({ villages: { nodes, totalCount } }: Row, t: Translate): string {
  const [first] = nodes;
  if (!first) return '–';
  return totalCount > 2
    ? t('pilar.intervention.moreVillages', { name: first.name, count: totalCount - 1 })
    : nodes.map(({ name }) => name).join(', ');
}
