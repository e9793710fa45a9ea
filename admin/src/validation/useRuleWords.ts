/** A rule in the reader's words: it names values by their codes, which only who writes it needs. */
import { type ValidationRuleRowFragment as Rule, RuleIndicatorsDocument } from '@pilar/schema/generated/graphql.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { lower } from '../shared/lower.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { type Named, spelled } from './names.ts';

export interface RuleWords {
  /** While names are on their way. */
  isComing: boolean;
  /** One side, or one value of it; what is in no catalogue stays as it is written. Empty until names are known. */
  side: (text: string) => string;
  /** `Pembilang peserta KB modern (mCPR) paling banyak jumlah pasangan usia subur (PUS)`. */
  rule: (rule: Pick<Rule, 'left' | 'operator' | 'right'>) => string;
}

export function useRuleWords(): RuleWords {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { data, isPending } = useAnswer(RuleIndicatorsDocument, {}, { standing: true, follows: ['Indicator'] });
  const word = ({ code, part, isPrevious }: Named) => {
    const found = data?.indicators.nodes.find((one) => one.code === code);
    const whole = found ? lower(name(found)) : code;
    const value = part ? t(`pilar.validation.partOf.${part}`, { name: whole }) : whole;
    return isPrevious ? t('pilar.validation.previousOf', { value }) : value;
  };
  const side = (text: string) => (isPending ? '' : spelled(text, word, format.decimal));
  const rule: RuleWords['rule'] = ({ left, operator, right }) =>
    isPending ? '' : capital(`${side(left)} ${t(`pilar.validation.operatorOf.${operator}`)} ${side(right)}`);
  return { isComing: isPending, side: (text) => capital(side(text)), rule };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
