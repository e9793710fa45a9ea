import type { ValidationRuleRowFragment as Rule } from '@pilar/schema/generated/graphql.ts';
import { useT } from '../shared/i18n.ts';

/** `MCPR.numerator at most PUS`. */
export function useRuleText(): (rule: Pick<Rule, 'left' | 'operator' | 'right'>) => string {
  const t = useT();
  return ({ left, operator, right }) => `${left} ${t(`pilar.validation.operatorOf.${operator}`)} ${right}`;
}
