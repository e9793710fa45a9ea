/** What a question may have to read, counted before it is asked; and whether it is read from rows or out of rollups. */
import { MONTHS_OF } from '../core/period.ts';
import type { Way } from '../core/rollups.ts';
import { isDue } from '../core/window.ts';
import { countWithin, type Definitions, villagesWithin } from '../indicator/registry.ts';
import { kindsApart } from './apart.ts';
import { boundsOf, type Filter } from './dimensions.ts';
import { isAggregated, type Measure } from './measures.ts';
import { asksClass, yearsOf } from './place.ts';
import type { Question } from './question.ts';
import { type Rolled, rolledOf } from './rolled.ts';
import type { DimensionName, FactName, FieldName, SegmentName } from './vocabulary.ts';

/** The price from which on rollups are read even where some are not right: below them all rows are read sooner than some of them beside. */
const MANY = 300_000;

export interface Priced {
  question: Question;
  /** In values: those that are read, and what is looked up. */
  cost: number;
}

export function priced(question: Question, definitions: Definitions, way: Way): Priced {
  const cost = costOf(question, definitions);
  const rolled = way === 'never' ? undefined : rolledOf(question, definitions);
  const isMuch = cost >= MANY || way === 'always' || way === 'kept' || way === 'corrected';
  if (rolled && way !== 'corrected' && standsAlone(question, rolled)) {
    const isKept = way === 'kept';
    const otherwise = isKept ? 'corrected' : isMuch ? 'kept' : 'never';
    const chosen: Question = { ...question, rolled: { ...rolled, otherwise, isKept } };
    return { question: chosen, cost: isMuch ? costOf(chosen, definitions) : cost };
  }
  if (!isMuch) return { question, cost };
  const chosen = { ...question, isWide: true, rolled };
  return { question: chosen, cost: costOf(chosen, definitions) };
}

/** A remainder, the sources of an axis and kinds of villages are added up otherwise. */
const standsAlone = ({ measures, axes, input }: Question, rolled: Rolled) =>
  !rolled.apart &&
  !input.top?.remainder &&
  !axes.includes('SOURCE') &&
  measures.every((one) => one.fact !== 'OBSERVATION' || !isAggregated(one) || rolled.measures.has(one));

/** As much as can be read in time: one takes some two microseconds. */
export const MOST_COST = 4_000_000;

/** Values of villages, or sums of areas, and what is looked up for each row. */
function costOf(question: Question, definitions: Definitions): number {
  const { measures, rolled, buckets, filters } = question;
  const within = (kinds?: readonly string[]) => sumOver(question, (low, high) => villagesWithin(definitions, low, high, kinds));
  const villages = within();
  const areas = rolled ? sumOver(question, (low, high) => areasWithin(definitions, rolled.level, low, high)) : 0;
  const apart = rolled?.apart ? within(kindsApart(question, definitions, rolled.apart)) : 0;
  const absent = rolled?.hasBounded ? sumOver(question, (low, high) => countWithin(definitions.bounded, low, high)) : 0;
  const added = areas + ONE_BY_ONE * (apart + absent);
  const cost = measures.reduce(
    (sum, one) => sum + (rolled?.measures.has(one) ? added * periodsOf(question, one) : villages * rowsOf(question, one)),
    // Those that are expected are counted.
    villages * (lookedUp(question, filters) * buckets.length + (asksClass(question) ? CLASSED * yearsOf(question).length : 0)),
  );
  return Math.round(cost);
}

/** Villages that lie between others, and those that do not stand on every day, are looked up one by one. */
const ONE_BY_ONE = 2;

/** The class of a village is found once for each year. */
const CLASSED = 2;

/** What a village is that is not written in it: found anew for each of its rows, which costs as much as so many values. */
const LOOK_UP: Partial<Record<DimensionName | SegmentName, number>> = {
  ...{ FORMED: 1.3, VILLAGE_SET: 1 },
  ...{ PRIORITY_LIST: 1.5, NO_DECREE: 1.5, WEAK_SIGNAL: 10 },
};

/** The same of what is asked of a village itself. */
const FIELD_LOOK_UP: Partial<Record<FieldName, number>> = { FORMED: 1.3, DECREED: 1, EXPIRING: 1, VACANT: 2 };

const lookedUp = ({ axes, segments }: Question, filters: readonly Filter[]): number =>
  [...axes, ...filters.map(({ dimension }) => dimension), ...segments].reduce((sum, one) => sum + (LOOK_UP[one] ?? 0), 0);

/** The families of the village in that period. */
const WEIGHED = 12;

/** Values of a village in all buckets, and what is looked up for the one row that they are in each. */
function rowsOf(question: Question, measure: Measure): number {
  const weighed = measure.indicator?.spaceRule === 'MEAN_WEIGHTED_FAMILIES' && isAggregated(measure) ? WEIGHED : 0;
  const field = measure.fact === 'VILLAGE' && measure.field ? (FIELD_LOOK_UP[measure.field] ?? 0) : 0;
  const each = weighed + field + lookedUp(question, [...question.filters, ...measure.filters]);
  // Where no period of an indicator is due there is no row; a record may be anywhere.
  const rows = question.buckets.filter((one) => !measure.indicator || isDue(one, measure.indicator.grain));
  return periodsOf(question, measure) + each * rows.length;
}

function sumOver({ scope, filters }: Question, count: (low: number, high: number) => number): number {
  return scope.reduce((sum, range) => {
    const { low, high } = boundsOf([range], filters);
    return sum + count(low, high);
  }, 0);
}

const areasWithin = ({ levels }: Definitions, level: string, low: number, high: number) =>
  [...levels].filter(([ordinal, of]) => of === level && low <= ordinal && ordinal <= high).length;

/** Facts of which a village costs as much as so many values in each bucket, however long it is: records in force on its last day, or the newest one. */
const IN_EACH: Partial<Record<FactName, number>> = { VILLAGE: 1, MEMBER: 9, CLASSIFICATION: 0.4 };
/** And of which one costs more. */
const PER_MONTH: Partial<Record<FactName, number>> = { REPORT: 2 };

function periodsOf({ buckets }: Question, { indicator, fact }: Measure): number {
  const each = IN_EACH[fact];
  if (each !== undefined) return each * buckets.length;
  if (fact === 'TARGET') return 1;
  const months = indicator ? MONTHS_OF[indicator.grain] : 1;
  return buckets.reduce((sum, { a, b }) => sum + Math.ceil(Math.min(b - a + 1, 120) / months), 0) * (PER_MONTH[fact] ?? 1);
}
