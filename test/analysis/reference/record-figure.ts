/** The figure of a count, sum, average or distinct count of records. */
import { type Fraction, fraction, isZero, over, times } from './fraction.ts';
import type { Measure, Question } from './question.ts';
import { type Entry, keysOf, recordsOf } from './records.ts';
import { belongs, type Figure, type Spot } from './spot.ts';

const NUMBERS = ['AMOUNT', 'ATTENDANCE', 'ATTENDANCE_MALE', 'ATTENDANCE_FEMALE', 'INPUT_INDEX', 'PROCESS_INDEX', 'OUTPUT_INDEX'];
const HUNDRED = fraction(100);

export function recordFigure(question: Question, measure: Measure, spot: Spot): Figure {
  const entries = recordsOf(question, measure, spot.bucket).filter((entry) =>
    belongs(spot, (dimension) => keysOf(question, entry, dimension, spot.bucket.day)),
  );
  if (measure.agg === 'AVERAGE') return average(measure, entries);
  return counted(measure.agg === 'SUM' ? total(measure, entries) : fraction(number(measure, entries)));
}

const distinct = (entries: readonly Entry[]): number => new Set(entries.map(({ id }) => id)).size;
const marked = (entries: readonly Entry[]) => entries.filter(({ mark }) => mark === true);

function number({ agg, of }: Measure, entries: readonly Entry[]): number {
  if (agg === 'DISTINCT') return new Set(entries.flatMap(({ other }) => other ?? [])).size;
  return distinct(of === null ? entries : marked(entries));
}

/** Indices are kept in hundredths. */
const total = ({ of }: Measure, entries: readonly Entry[]): Fraction =>
  fraction(
    entries.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n),
    of?.endsWith('INDEX') ? 100 : 1,
  );

function average(measure: Measure, entries: readonly Entry[]): Figure {
  const isNumber = NUMBERS.includes(measure.of ?? '');
  const num = isNumber ? total(measure, entries) : fraction(distinct(marked(entries)));
  const den = fraction(distinct(isNumber ? entries.filter(({ amount }) => amount !== null) : entries));
  if (isZero(den)) return { state: 'MISSING', value: null, num: null, den: null, reported: null, expected: null };
  const value = isNumber ? over(num, den) : times(over(num, den), HUNDRED);
  return { state: 'REPORTED', value, num, den, reported: null, expected: null };
}

const counted = (value: Fraction): Figure => ({ state: 'REPORTED', value, num: value, den: null, reported: null, expected: null });
