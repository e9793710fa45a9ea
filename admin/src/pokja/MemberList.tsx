import type { PokjaMemberRowFragment as Member } from '@pilar/schema/generated/graphql.ts';
import { BooleanInput, DataTable } from 'react-admin';
import { ChoiceInput } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { LinkedChips } from '../shared/list/LinkedChips.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';

export const MemberList = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { pokjaRoles, sections } = useFormChoices();
  const truth = [
    { id: 'true', name: t('pilar.shared.yes') },
    { id: 'false', name: t('pilar.shared.no') },
  ];
  return (
    <ListPage<Member>
      sort={{ field: 'person.name', order: 'ASC' }}
      searchHint={t('pilar.member.searchHint')}
      filters={[
        { name: 'role', label: t('pilar.member.role'), choices: pokjaRoles.map((row) => ({ id: row.code, name: name(row) })) },
        { name: 'section', label: t('pilar.member.section'), choices: sections.map((row) => ({ id: row.code, name: name(row) })) },
        { name: 'isTrained', label: t('pilar.member.isTrained'), choices: truth },
        { name: 'active', label: t('pilar.member.active'), choices: truth },
      ]}
      chips={<LinkedChips of={['pokja']} />}
      row={(member) => ({
        primary: member.person.name,
        secondary: `${name(member.role)} · ${member.pokja.village.name}`,
        aside: member.isTrained && <StateMark tone="success" label={t('pilar.member.trained')} />,
      })}
      bulk={[
        {
          source: 'isTrained',
          label: t('pilar.member.isTrained'),
          input: <BooleanInput source="isTrained" label={t('pilar.member.isTrained')} defaultValue helperText={false} />,
        },
        {
          source: 'section',
          label: t('pilar.member.section'),
          input: <ChoiceInput source="section" label={t('pilar.member.section')} choices={sections} nameOf={name} />,
        },
      ]}
      empty={{ title: t('pilar.member.empty'), help: t('pilar.member.emptyHelp'), action: <NewButton /> }}
    >
      <DataTable.Col
        source="person.name"
        label={t('pilar.member.name')}
        sx={{ fontWeight: 600 }}
        render={(member: Member) => (
          <>
            {member.person.name}
            {member.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="role.position" label={t('pilar.member.role')} render={(member: Member) => name(member.role)} />
      <DataTable.Col
        source="section.position"
        label={t('pilar.member.section')}
        render={(member: Member) => member.section && name(member.section)}
      />
      <DataTable.Col source="pokja.village.name" label={t('pilar.pokja.village')} />
      <DataTable.Col source="pokja.village.district.name" label={t('pilar.village.district')} />
      <DataTable.Col
        source="startedOn"
        label={t('pilar.member.startedOn')}
        sx={{ whiteSpace: 'nowrap' }}
        render={(member: Member) => format.day(member.startedOn)}
      />
      <DataTable.Col
        source="isTrained"
        label={t('pilar.member.isTrained')}
        render={(member: Member) => (
          <StateMark
            tone={member.isTrained ? 'success' : 'default'}
            label={t(member.isTrained ? 'pilar.member.trained' : 'pilar.member.notTrained')}
          />
        )}
      />
    </ListPage>
  );
};
