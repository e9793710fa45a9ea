import AccountTreeIcon from '@mui/icons-material/AccountTreeOutlined';
import { Button } from '@mui/material';
import type { AreaRowFragment as Area, AreaLevel } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { useT } from '../shared/i18n.ts';
import { Column } from '../shared/list/Column.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { AreaTree } from './AreaTree.tsx';

const LEVELS: readonly AreaLevel[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

export const AreaList = () => {
  const t = useT();
  const [isTree, setTree] = useState(true);
  const state = ({ validTo }: Area) => t(validTo ? 'pilar.area.ended' : 'pilar.area.inForce');
  return (
    <ListPage<Area>
      sort={{ field: 'code', order: 'ASC' }}
      searchHint={t('pilar.area.searchHint')}
      filters={[
        { name: 'level', label: t('pilar.area.level'), choices: LEVELS.map((id) => ({ id, name: t(`pilar.area.levelOf.${id}`) })) },
      ]}
      tools={
        <Button
          variant={isTree ? 'contained' : 'outlined'}
          startIcon={<AccountTreeIcon />}
          aria-pressed={isTree}
          onClick={() => setTree(!isTree)}
        >
          {t('pilar.area.tree')}
        </Button>
      }
      insteadOfRows={isTree && <AreaTree />}
      row={(area) => ({
        primary: area.name,
        secondary: [t(`pilar.area.levelOf.${area.level}`), area.parent?.name].filter(Boolean).join(' · '),
        aside: area.code,
      })}
      empty={{ title: t('pilar.shared.none') }}
    >
      <DataTable.Col source="name" label={t('pilar.area.name')} sx={{ fontWeight: 600 }} />
      <DataTable.Col source="code" label={t('pilar.area.code')} />
      <DataTable.Col source="level" label={t('pilar.area.level')} render={(area: Area) => t(`pilar.area.levelOf.${area.level}`)} />
      <DataTable.Col source="parent.name" label={t('pilar.area.parent')} />
      <Column<Area>
        label={t('pilar.shared.state')}
        render={(area) => <StateMark tone={area.validTo ? 'default' : 'success'} label={state(area)} />}
        exported={state}
      />
    </ListPage>
  );
};
