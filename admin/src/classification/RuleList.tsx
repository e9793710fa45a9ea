import type { ClassificationRuleRowFragment as Rule } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { ListPage } from '../shared/list/ListPage.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { indexText } from './indices.ts';

export const RuleList = () => {
  const t = useT();
  const format = useFormat();
  const edition = ({ edition: number }: Rule) => t('pilar.classification.edition', { edition: number });
  return (
    <ListPage<Rule>
      sort={{ field: 'edition', order: 'DESC' }}
      searchHint={t('pilar.classification.searchRule')}
      row={(rule) => ({ primary: edition(rule), secondary: format.day(rule.validFrom), aside: <Current rule={rule} /> })}
      empty={{ title: t('pilar.classification.emptyRules'), help: t('pilar.classification.emptyRulesHelp') }}
    >
      <DataTable.Col source="edition" label={t('pilar.classification.rule')} sx={{ fontWeight: 600 }} render={edition} />
      <DataTable.Col source="validFrom" label={t('pilar.classification.validFrom')} render={(rule: Rule) => format.day(rule.validFrom)} />
      <DataTable.Col
        source="validTo"
        label={t('pilar.classification.validTo')}
        render={(rule: Rule) => (rule.validTo ? format.day(rule.validTo) : <Current rule={rule} />)}
      />
      <DataTable.Col
        source="threshold"
        label={t('pilar.classification.thresholdLabel')}
        render={(rule: Rule) => format.decimal(indexText(rule.threshold))}
      />
    </ListPage>
  );
};

export const Current = ({ rule }: { rule: Rule }) => {
  const t = useT();
  return rule.validTo ? null : <StateMark tone="success" label={t('pilar.classification.current')} />;
};
