/** What a question may have to read, counted before it is asked; and whether it is read from rows or out of rollups. */
import { MONTHS_OF } from '../core/period.ts';
import type { Way } from '../core/rollups.ts';
import { type Definitions, villagesWithin } from '../indicator/registry.ts';
import { boundsOf } from './dimensions.ts';
import { isAggregated, type Measure } from './measures.ts';
import type { Question } from './question.ts';
import { type Rolled, rolledOf } from './rollups.ts';
import type { FactName } from './vocabulary.ts';

/** Values from which on rollups are read even where some are not right: below them all rows are read sooner than some of them beside. */
const MANY = 300_000;

export interface Priced {
  question: Question;
  /** Values and rows of rollups. */
  cost: number;
}

export function priced(question: Question, definitions: Definitions, way: Way): Priced {
  const cost = costOf(question, definitions);
  const rolled = way === 'never' ? undefined : rolledOf(question, definitions);
  const isMuch = cost >= MANY || way === 'always' || way === 'corrected';
  if (rolled && way !== 'corrected' && standsAlone(question, rolled)) {
    const chosen: Question = { ...question, rolled: { ...rolled, otherwise: isMuch ? 'corrected' : 'never' } };
    return { question: chosen, cost: isMuch ? costOf(chosen, definitions) : cost };
  }
  if (!isMuch) return { question, cost };
  const chosen = { ...question, isWide: true, rolled };
  return { question: chosen, cost: costOf(chosen, definitions) };
}

/** A remainder and the sources of an axis are added up otherwise. */
const standsAlone = ({ measures, axes, input }: Question, rolled: Rolled) =>
  !input.top?.remainder &&
  !axes.includes('SOURCE') &&
  measures.every((one) => one.fact !== 'OBSERVATION' || !isAggregated(one) || rolled.measures.has(one));

/** Villages of the question, or areas of the rollups, x periods of its buckets in which each measure has values. */
function costOf(question: Question, definitions: Definitions): number {
  const { measures, rolled } = question;
  const villages = sumOver(question, (low, high) => villagesWithin(definitions, low, high));
  const areas = rolled ? sumOver(question, (low, high) => areasWithin(definitions, rolled.level, low, high)) : 0;
  return measures.reduce((sum, one) => sum + (rolled?.measures.has(one) ? areas : villages) * periodsOf(question, one), 0);
}

function sumOver({ scope, filters }: Question, count: (low: number, high: number) => number): number {
  return scope.reduce((sum, range) => {
    const { low, high } = boundsOf([range], filters);
    return sum + count(low, high);
  }, 0);
}

const areasWithin = ({ levels }: Definitions, level: string, low: number, high: number) =>
  [...levels].filter(([ordinal, of]) => of === level && low <= ordinal && ordinal <= high).length;

/** Facts of which a village has about so many records, whatever the period. */
const WEIGHT: Partial<Record<FactName, number>> = { VILLAGE: 1, MEMBER: 20, CLASSIFICATION: 5, TARGET: 1 };

function periodsOf({ buckets }: Question, { indicator, fact }: Measure): number {
  const months = indicator ? MONTHS_OF[indicator.grain] : 1;
  if (!indicator && WEIGHT[fact] !== undefined) return WEIGHT[fact];
  return buckets.reduce((sum, { a, b }) => sum + Math.ceil(Math.min(b - a + 1, 120) / months), 0);
}
