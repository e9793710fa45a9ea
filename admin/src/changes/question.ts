/** What the page compares, as its address carries it and as the API is asked. */
import type { AnalysisFilterInput, AnalysisInput, ChangeChoicesQuery, Frequency } from '@pilar/schema/generated/graphql.ts';
import { useSearchParams } from 'react-router-dom';
import { PLACES } from '../analysis/answer/answer.ts';
import { MOST_MEASURES } from '../analysis/question.ts';
import { type Between, beforeBy, FREQUENCIES, isMonth, lastBy } from './period.ts';

export const SORTS = ['strength', 'worse', 'better', 'catalogue'] as const;
export type Sort = (typeof SORTS)[number];

export interface Question extends Between {
  /** Official code. */
  area: string;
  sort: Sort;
  /** All that moved, not only what moved most. */
  isWhole: boolean;
}

export type Ask = (changes: Partial<Question>) => void;

/** By itself the last month that is due against the same month a year before. */
export function useQuestion(own: string, due: string): [Question, Ask] {
  const [params, setParams] = useSearchParams();
  const later = params.get('to');
  const to = isMonth(later) ? later : due;
  const earlier = params.get('from');
  const question = {
    area: params.get('area') ?? own,
    to,
    from: isMonth(earlier) && earlier < to ? earlier : beforeBy('YEAR', to),
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'strength',
    isWhole: params.has('all'),
  };
  const ask: Ask = (changes) => {
    const { isWhole, ...asked } = { ...question, ...changes };
    setParams({ ...asked, ...(isWhole && { all: 'true' }) });
  };
  return [question, ask];
}

export type Indicator = NonNullable<ChangeChoicesQuery['indicators']>['nodes'][number];

const VILLAGE = 3;
const depthOf = (area: string): number => area.split('.').length - 1;

const filterOf = (area: string): AnalysisFilterInput => ({ dimension: PLACES[depthOf(area)]!, in: [area] });

/** Classes have a part of the page of their own, and what is said of whole regencies alone is asked of nothing smaller. */
export const askable = (indicators: readonly Indicator[], area: string): Indicator[] =>
  indicators.filter(({ kind, appliesTo }) => kind !== 'CLASS' && (appliesTo !== 'REGENCY_AND_ABOVE' || depthOf(area) < 2));

const inputOf = (codes: readonly string[], { area, from, to }: Question, frequency: Frequency): AnalysisInput => {
  const last = lastBy(to, frequency);
  return {
    measures: codes.map((indicator) => ({ indicator })),
    // Some figures stand for a village alone, and only where it is a row.
    ...(depthOf(area) === VILLAGE && { rows: ['VILLAGE'] }),
    filters: [filterOf(area)],
    period: { from: last, to: last, baseline: lastBy(from, frequency) },
    compare: 'BASELINE',
  };
};

const chunked = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / MOST_MEASURES) }, (_, at) => all.slice(at * MOST_MEASURES, (at + 1) * MOST_MEASURES));

/** Whether a period of its own lies between the two months. */
export const hasMoved = ({ from, to }: Question, frequency: Frequency): boolean => lastBy(to, frequency) !== lastBy(from, frequency);

/** Each indicator at the pace it is reported: by its last period that is over by then. */
export const inputsOf = (indicators: readonly Indicator[], question: Question): AnalysisInput[] =>
  FREQUENCIES.filter((frequency) => hasMoved(question, frequency)).flatMap((frequency) => {
    const own = indicators.filter((indicator) => indicator.frequency === frequency);
    return chunked(own.map(({ code }) => code)).map((codes) => inputOf(codes, question, frequency));
  });

/** The same of one indicator, place by place: which of them moved. */
export function placesOf({ code, frequency }: Indicator, question: Question): AnalysisInput {
  const within = PLACES[Math.min(depthOf(question.area) + 1, PLACES.length - 1)]!;
  return { ...inputOf([code], question, frequency), rows: [within] };
}
