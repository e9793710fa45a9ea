import type { UserRowFragment as User } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { Column } from '../shared/list/Column.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';
import { useAssignmentText } from './Assignments.tsx';
import { useRoles } from './useRoles.ts';

export const UserList = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const text = useAssignmentText();
  const { roles } = useRoles();
  return (
    <ListPage<User>
      sort={{ field: 'name', order: 'ASC' }}
      searchHint={t('pilar.identity.userHint')}
      filters={[{ name: 'role', label: t('pilar.identity.role'), choices: roles.map((role) => ({ id: role.code, name: name(role) })) }]}
      row={(user) => ({
        primary: user.name,
        secondary: text(user.assignments.nodes),
        aside: user.retiredAt && <StateMark tone="warning" label={t('pilar.shared.retired')} />,
      })}
      empty={{ title: t('pilar.identity.noUsers'), help: t('pilar.identity.noUsersHelp'), action: <NewButton /> }}
    >
      <DataTable.Col
        source="name"
        label={t('pilar.identity.name')}
        sx={{ fontWeight: 600 }}
        render={(user: User) => (
          <>
            {user.name}
            {user.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="email" label={t('pilar.identity.email')} />
      <Column<User>
        label={t('pilar.identity.assignments')}
        render={({ assignments }) => text(assignments.nodes)}
        exported={({ assignments }) => text(assignments.nodes)}
      />
      <DataTable.Col source="createdAt" label={t('pilar.identity.since')} render={(user: User) => format.moment(user.createdAt)} />
    </ListPage>
  );
};
