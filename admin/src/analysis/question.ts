/** The question as the page holds it, which is the input of `analysis` itself, and the changes that chips make to it. */
import type {
  AnalysisDimension,
  AnalysisFilterInput,
  AnalysisInput,
  AnalysisMeasureInput,
  AnalysisPeriodInput,
} from '@pilar/schema/generated/graphql.ts';

export type Question = AnalysisInput;
export type Measure = AnalysisMeasureInput;
export type Filter = AnalysisFilterInput;
export type Axis = 'rows' | 'columns';

export const MOST_ON_AXIS = 3;
export const MOST_MEASURES = 20;

/** What `having`, `orderBy` and `top` call a measure. */
export const aliasOf = (measure: Measure, index: number): string => measure.alias ?? measure.indicator ?? `m${index + 1}`;

export const aliasesOf = (question: Question): string[] => question.measures.map(aliasOf);

export const isAlias = (text: string): boolean => /^\w{1,60}$/.test(text);

/** Identity of a measure in the catalogue. */
export const kindOf = ({ indicator, fact, agg, of }: Pick<Measure, 'indicator' | 'fact' | 'agg' | 'of'>): string =>
  indicator ?? [fact, agg ?? 'COUNT', of].filter(Boolean).join('_');

/** A name of its own, where the place would be its name or the code is taken: places change. */
export function withMeasure(question: Question, measure: Measure): Question {
  const taken = aliasesOf(question);
  const wanted = kindOf(measure);
  const numbered = (number: number): string => (number === 1 ? wanted : `${wanted}_${number}`);
  let number = 1;
  while (taken.includes(numbered(number))) number += 1;
  const alias = numbered(number) === measure.indicator ? undefined : numbered(number);
  return { ...question, measures: [...question.measures, { ...measure, ...(alias && { alias }) }] };
}

export function withoutMeasure(question: Question, index: number): Question {
  const gone = aliasesOf(question)[index];
  return {
    ...question,
    measures: question.measures.filter((_, place) => place !== index),
    having: question.having?.filter(({ measure }) => measure !== gone),
    orderBy: question.orderBy?.filter(({ measure }) => measure !== gone),
    top: question.top?.measure === gone ? undefined : question.top,
  };
}

/** What refers to the measure by its alias follows it. */
export function withChangedMeasure(question: Question, index: number, measure: Measure): Question {
  const before = aliasesOf(question)[index]!;
  const after = aliasOf(measure, index);
  const renamed = <T extends { measure?: string | null }>(one: T): T => (one.measure === before ? { ...one, measure: after } : one);
  return {
    ...question,
    measures: question.measures.map((one, place) => (place === index ? measure : one)),
    having: question.having?.map(renamed),
    orderBy: question.orderBy?.map(renamed),
    top: question.top && renamed(question.top),
  };
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, place) => place !== from);
  return to < 0 || to >= list.length ? [...list] : [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

/** Names by place would change with the place: they are written down before a measure moves. */
export function withMovedMeasure(question: Question, from: number, to: number): Question {
  const named = question.measures.map((one, place) => (one.indicator ? one : { ...one, alias: aliasOf(one, place) }));
  return { ...question, measures: moved(named, from, to) };
}

export const isLatest = ({ period }: Question): boolean => !period?.last && !period?.from && !period?.yearToDate;

/** What one looks at first where time stands on an axis. */
const SOME_PERIODS: Partial<Record<AnalysisDimension, AnalysisPeriodInput>> = {
  MONTH: { last: 12, grain: 'MONTH' },
  QUARTER: { last: 4, grain: 'QUARTER' },
  SEMESTER: { last: 4, grain: 'SEMESTER' },
  YEAR: { last: 3, grain: 'YEAR' },
};

/** The latest of each village has no periods to stand side by side: with a dimension of time it becomes the last few. */
export function withDimension(question: Question, axis: Axis, dimension: AnalysisDimension): Question {
  const some = SOME_PERIODS[dimension];
  return {
    ...question,
    [axis]: [...(question[axis] ?? []), dimension],
    ...(some && isLatest(question) && { period: some }),
  };
}

/** Without what says nothing, so that one question has one address. */
export function tidy(question: Question): Question {
  const says = (value: unknown) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  const bare = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, part]) => says(part)));
  const measures = question.measures.map((measure) => bare(measure) as Measure);
  return { ...bare(question), measures };
}
