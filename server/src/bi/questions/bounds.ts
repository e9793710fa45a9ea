/** The API's bounds of a question, for one that somebody kept: it did not come through the API. */
import { validateSync } from 'class-validator';
import {
  AnalysisFilterInput,
  AnalysisHavingInput,
  AnalysisInput,
  AnalysisMeasureInput,
  AnalysisOrderInput,
  AnalysisPeriodInput,
  AnalysisTopInput,
} from '../../explore/explore.input.ts';

type Class<T> = new () => T;

/** The bounds are known of the class. */
const one = <T extends object>(type: Class<T>, given: T | null | undefined): T | null => (given ? Object.assign(new type(), given) : null);
const each = <T extends object>(type: Class<T>, given: readonly T[] | null | undefined): T[] | null =>
  given?.map((item) => one(type, item)!) ?? null;

export function isWithinBounds(input: AnalysisInput): boolean {
  const measures = input.measures.map((measure) => ({ ...measure, filters: each(AnalysisFilterInput, measure.filters) }));
  const whole = one(AnalysisInput, {
    ...input,
    measures: each(AnalysisMeasureInput, measures)!,
    filters: each(AnalysisFilterInput, input.filters),
    having: each(AnalysisHavingInput, input.having),
    orderBy: each(AnalysisOrderInput, input.orderBy),
    top: one(AnalysisTopInput, input.top),
    period: one(AnalysisPeriodInput, input.period),
  })!;
  return validateSync(whole, { skipMissingProperties: true }).length === 0;
}
