import type { ApiKeyRowFragment as ApiKey } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { type Translate, useName, useT } from '../shared/i18n.ts';
import { Column } from '../shared/list/Column.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';
import { useAssignmentText } from './Assignments.tsx';
import { useRoles } from './useRoles.ts';

/** Whether a key still opens anything. */
export function stateOf({ retiredAt, expiresAt }: ApiKey, t: Translate): { tone: 'success' | 'warning' | 'default'; label: string } {
  if (retiredAt) return { tone: 'default', label: t('pilar.identity.revoked') };
  if (expiresAt && new Date(expiresAt) < new Date()) return { tone: 'warning', label: t('pilar.identity.expired') };
  return { tone: 'success', label: t('pilar.identity.works') };
}

export const ApiKeyList = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const text = useAssignmentText();
  const { roles } = useRoles();
  return (
    <ListPage<ApiKey>
      sort={{ field: 'name', order: 'ASC' }}
      searchHint={t('pilar.identity.keyHint')}
      filters={[
        { name: 'role', label: t('pilar.identity.role'), choices: roles.map((role) => ({ id: role.code, name: name(role) })) },
        { name: 'endsSoon', label: t('pilar.identity.endsSoon'), choices: [{ id: 'true', name: t('pilar.shared.yes') }] },
      ]}
      row={(key) => ({ primary: key.name, secondary: text(key.assignments.nodes), aside: <StateMark {...stateOf(key, t)} /> })}
      empty={{ title: t('pilar.identity.noKeys'), help: t('pilar.identity.noKeysHelp'), action: <NewButton /> }}
    >
      <DataTable.Col
        source="name"
        label={t('pilar.identity.keyName')}
        sx={{ fontWeight: 600 }}
        render={(key: ApiKey) => (
          <>
            {key.name}
            {key.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="keyId" label={t('pilar.identity.keyId')} />
      <Column<ApiKey>
        label={t('pilar.identity.assignments')}
        render={({ assignments }) => text(assignments.nodes)}
        exported={({ assignments }) => text(assignments.nodes)}
      />
      <DataTable.Col
        source="expiresAt"
        label={t('pilar.identity.expiresAt')}
        render={(key: ApiKey) => (key.expiresAt ? format.moment(key.expiresAt) : t('pilar.identity.noEnd'))}
      />
      <DataTable.Col
        source="lastUsedAt"
        label={t('pilar.identity.lastUsedAt')}
        render={(key: ApiKey) => (key.lastUsedAt ? format.moment(key.lastUsedAt) : t('pilar.identity.neverUsed'))}
      />
      <DataTable.Col label={t('pilar.shared.state')} render={(key: ApiKey) => <StateMark {...stateOf(key, t)} />} />
    </ListPage>
  );
};
