import type { ValidationRuleRowFragment as Rule } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { useName, useT } from '../shared/i18n.ts';
import { ListPage } from '../shared/list/ListPage.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';
import { useRuleWords } from './useRuleWords.ts';

const EFFECTS = ['REFUSE', 'WARN'] as const;

export const ValidationRuleList = () => {
  const t = useT();
  const name = useName();
  const { rule: text } = useRuleWords();
  return (
    <ListPage<Rule>
      sort={{ field: 'position', order: 'ASC' }}
      searchHint={t('pilar.validation.searchHint')}
      filters={[
        {
          name: 'effect',
          label: t('pilar.validation.effect'),
          choices: EFFECTS.map((id) => ({ id, name: t(`pilar.validation.effectOf.${id}`) })),
        },
      ]}
      hiddenColumns={['code']}
      row={(rule) => ({ primary: name(rule), secondary: text(rule), aside: <Effect rule={rule} /> })}
      empty={{ title: t('pilar.validation.empty'), help: t('pilar.validation.emptyHelp'), action: <NewButton /> }}
    >
      <DataTable.Col source="name" label={t('pilar.validation.name')} sx={{ fontWeight: 600 }} render={(rule: Rule) => name(rule)} />
      <DataTable.Col source="code" label={t('pilar.shared.code')} />
      <DataTable.Col label={t('pilar.validation.rule')} render={(rule: Rule) => text(rule)} />
      <DataTable.Col source="effect" label={t('pilar.validation.effect')} render={(rule: Rule) => <Effect rule={rule} />} />
    </ListPage>
  );
};

export const Effect = ({ rule }: { rule: Pick<Rule, 'effect'> }) => {
  const t = useT();
  return <StateMark tone={rule.effect === 'REFUSE' ? 'error' : 'warning'} label={t(`pilar.validation.effectOf.${rule.effect}`)} />;
};
