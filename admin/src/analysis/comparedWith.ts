import type { Translate } from '../shared/i18n.ts';
import type { Question } from './question.ts';

/** What a question compares its figures with, in few words. */
export function comparedWith({ compare, period }: Question, t: Translate, written: (period: string) => string): string | undefined {
  if (!compare) return undefined;
  const baseline = compare === 'BASELINE' && period?.baseline ? ` ${written(period.baseline)}` : '';
  return `${t(`pilar.analysis.wordOf.${compare}`)}${baseline}`;
}
