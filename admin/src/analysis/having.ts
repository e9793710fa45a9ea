/** A condition on a measure as its editor holds it: one comparison a line. */
import type { AnalysisHavingInput } from '@pilar/schema/generated/graphql.ts';

export const COMPARISONS = ['gt', 'gte', 'lt', 'lte', 'eq'] as const;

export interface Condition {
  measure: string;
  is: (typeof COMPARISONS)[number];
  value: string;
}

export const conditionOf = (having: AnalysisHavingInput): Condition => {
  const is = COMPARISONS.find((one) => having[one] !== undefined && having[one] !== null) ?? 'gt';
  return { measure: having.measure, is, value: String(having[is] ?? '') };
};

export const havingOf = ({ measure, is, value }: Condition): AnalysisHavingInput => ({ measure, [is]: value });
