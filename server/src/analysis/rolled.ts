/** Whether stored sums answer a question, which of its measures, and at which level. */
import { countWithin, type Definitions } from '../indicator/registry.ts';
import { type Apart, apartOf, isOfKind } from './apart.ts';
import { boundsOf, isOfVillage } from './dimensions.ts';
import type { Measure } from './measures.ts';
import type { Question } from './question.ts';
import { isSummed } from './village-rows.ts';
import { type DimensionName, PLACES } from './vocabulary.ts';

/** Rows of rollups by level, as they are stored. */
export const LEVELS = { PROVINCE: 1, REGENCY: 2, DISTRICT: 3 } as const;
export type Level = keyof typeof LEVELS;

export interface Rolled {
  /** Coarsest level whose areas the question does not cut. */
  level: Level;
  measures: ReadonlySet<Measure>;
  /** As they stand, and no rows of whole districts beside: where that can't be right just now the answer says so and is none, and they are asked in this way. */
  otherwise?: 'kept' | 'corrected' | 'never';
  /** Put right by what marks have kept. */
  isKept?: boolean;
  /** Some villages there do not stand on every day. */
  hasBounded: boolean;
  /** The question is about some kinds of villages. */
  apart?: Apart;
}

/** What rollups can answer of a question; undefined where it is nothing. */
export function rolledOf(question: Question, definitions: Definitions): Rolled | undefined {
  const { axes, filters, segments, scope, input } = question;
  const { levels } = definitions;
  if (segments.length > 0 || (input.approval ?? 'ALL') !== 'ALL') return undefined;
  const areas = scope.filter(({ low }) => low > 0).map(({ low }) => levels.get(low) ?? 'VILLAGE');
  const dimensions = filters.filter((one) => !isOfKind(one)).map(({ dimension }) => dimension);
  const asked = [...axes.filter(isOfVillage), ...dimensions.filter(isOfVillage), ...areas];
  const measures = question.measures.filter((one) => asked.every(isLevel) && isRolled(question, one));
  const named = measures.flatMap((one) => one.filters.map(({ dimension }) => dimension).filter(isOfVillage));
  const level = PLACES.findLast((place) => [...asked, ...named].includes(place)) ?? 'PROVINCE';
  if (measures.length === 0) return undefined;
  const { low, high } = boundsOf(scope, filters);
  const hasBounded = countWithin(definitions.bounded, low, high) > 0;
  return { level: level as Level, measures: new Set(measures), hasBounded, apart: apartOf(question, definitions) };
}

const isLevel = (dimension: DimensionName): dimension is Level => dimension in LEVELS;
const ADDED = new Set(['RATIO_OF_SUMS', 'SUM', 'SHARE_OF_VILLAGES', 'MEAN_VILLAGES']);
/** Above zero in a sum is no sum of what is above zero. */
const NOT_SUMMED = new Set(['SHARE_OF_VILLAGES', 'MEAN_VILLAGES']);

function isRolled(question: Question, measure: Measure): boolean {
  const { indicator, isOwn, isReleased, filters } = measure;
  if (!indicator?.isRolled || isOwn || isReleased || !ADDED.has(indicator.spaceRule)) return false;
  if (NOT_SUMMED.has(indicator.spaceRule) && isSummed(question, measure)) return false;
  // Which of several editions are left of what is taken off is not known.
  if (indicator.editions.length > 1 && question.filters.some(isOfKind)) return false;
  return filters.every(({ dimension }) => !isOfVillage(dimension) || isLevel(dimension));
}
