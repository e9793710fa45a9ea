/** The figure of an indicator: the space rule over what villages said, or what stands at the area itself. */

import type { DimensionName } from '../../../server/src/analysis/analysis.enums.ts';
import type { VillageRow } from './data.ts';
import { type Fraction, fraction, isZero, minus, over, sum, times, ZERO } from './fraction.ts';
import { remembered, spanOf } from './groups.ts';
import { isOwn, nodeOf, ownFigure, targetOf } from './node.ts';
import { appliesTo, endOf, type Observed, observedIn, rowsAt } from './observed.ts';
import { admits, admittedKeys, isAdmitted, isOfVillage, type Measure, type Question, standing } from './question.ts';
import { indicatorKeys } from './records.ts';
import { ABSENT, belongs, type Figure, type Spot } from './spot.ts';

const HUNDRED = fraction(100);

export function indicatorFigure(question: Question, measure: Measure, spot: Spot, sources: readonly string[]): Figure {
  const figure = plainFigure(question, measure, spot, sources);
  return figure.state === 'ABSENT' ? figure : { ...figure, ...shows(question, measure, spot, figure) };
}

function plainFigure(question: Question, measure: Measure, spot: Spot, sources: readonly string[]): Figure {
  const { keys } = spot;
  const rule = measure.editions[0]!.space_rule;
  if ([...question.rows, ...question.columns].includes('SOURCE') && !keys.has('SOURCE')) return ABSENT;
  if (isOwn(measure, sources)) {
    const node = nodeOf(question, measure, spot);
    return node ? ownFigure(question, measure, spot, node, sources[0]!) : ABSENT;
  }
  if (rule === 'DISTINCT_COUNT' && !keys.has('VILLAGE')) return ABSENT;
  if (rule === 'DISTRIBUTION' && !keys.has('CLASS') && !keys.has('VILLAGE')) return ABSENT;
  return spaced(question, measure, spot, sources);
}

/** Keys of a village's value that the filters admit. */
export function observedKeys(
  question: Question,
  measure: Measure,
  village: VillageRow,
  source: string | null,
  dimension: DimensionName,
  day: string,
) {
  if (isOfVillage(dimension)) return admittedKeys(question, measure.filters, village, dimension, day);
  const own = dimension === 'SOURCE' ? source : null;
  const keys = dimension === 'SOURCE' ? (own === null ? [] : [own]) : (indicatorKeys(question.data, measure.editions[0]!)[dimension] ?? []);
  return keys.filter((key) => admits(measure.filters, dimension, key));
}

const found = remembered<Measure, Observed[]>();

/** What the villages of the filters said in the bucket. */
export const saidIn = (question: Question, measure: Measure, bucket: Spot['bucket'], sources: readonly string[]): Observed[] =>
  found(measure, spanOf(bucket), () =>
    observedIn(question, measure, bucket, sources).filter(({ village }) => isAdmitted(question, measure.filters, village, bucket.day)),
  );

function spaced(question: Question, measure: Measure, spot: Spot, sources: readonly string[]): Figure {
  const { bucket } = spot;
  const said = saidIn(question, measure, bucket, sources).filter(({ village, source }) =>
    belongs(spot, (dimension) => observedKeys(question, measure, village, source, dimension, bucket.day)),
  );
  const due = standing(question, measure.filters, bucket.day).filter(
    (village) => appliesTo(measure, village) && belongs(spot, (one) => expectedKeys(question, measure, village, one, spot)),
  );
  const excused = said.filter(({ isNotApplicable, isStanding }) => isNotApplicable && isStanding);
  const counted = withWeights(
    question,
    measure,
    said.filter(({ isNotApplicable }) => !isNotApplicable),
  );
  const reported = counted.filter(({ isStanding }) => isStanding).length;
  const villages = { reported, expected: due.length - excused.length };
  if (counted.length === 0) {
    const state = said.some(({ isNotApplicable }) => isNotApplicable) ? 'NOT_APPLICABLE' : 'MISSING';
    return { state, value: null, num: null, den: null, ...villages };
  }
  return { ...together(measure, spot, counted, reported), ...villages };
}

/** A village is expected of every source. */
function expectedKeys(question: Question, measure: Measure, village: VillageRow, dimension: DimensionName, { keys, rest, bucket }: Spot) {
  if (dimension === 'SOURCE') return [...(rest?.dimension === dimension ? rest.keys : [keys.get(dimension)!])];
  return observedKeys(question, measure, village, null, dimension, bucket.day);
}

interface Weighed extends Observed {
  weight: Fraction;
}

/** Villages whose value has a weight; of other rules all, with the weight of one. */
function withWeights(question: Question, measure: Measure, said: readonly Observed[]): Weighed[] {
  if (measure.editions[0]!.space_rule !== 'MEAN_WEIGHTED_FAMILIES') return said.map((one) => ({ ...one, weight: fraction(1) }));
  return said.flatMap((one) => {
    const weight = weightOf(question, measure, one);
    return weight === null ? [] : [{ ...one, weight: fraction(weight) }];
  });
}

/** Families at the end of the value's period: of the newest period that has them, the source that ranks first. */
function weightOf({ data }: Question, { editions: [newest] }: Measure, { village, period }: Observed): number | null {
  const weigher = data.indicator.find(({ id }) => id === newest!.weight_indicator_id);
  if (!weigher) return null;
  const ranks = new Map(
    data.indicator_source
      .filter((row) => row.indicator_id === weigher.id && row.retired_at === null)
      .map((row) => [row.source_id, row.rank]),
  );
  const [first] = rowsAt(data, village.ordinal)
    .filter((row) => row.indicator_id === weigher.id && row.numerator !== null && ranks.has(row.source_id))
    .filter((row) => endOf(row) <= Math.floor(period / 4))
    .toSorted((x, y) => y.period - x.period || ranks.get(x.source_id)! - ranks.get(y.source_id)!);
  return first?.numerator ?? null;
}

type Sums = Pick<Figure, 'state' | 'value' | 'num' | 'den'>;

const alone = (num: Fraction): Sums => ({ state: 'REPORTED', value: num, num, den: null });

function together({ editions: [newest] }: Measure, { keys }: Spot, counted: readonly Weighed[], reported: number): Sums {
  const nums = sum(counted.map(({ num }) => num ?? ZERO));
  const count = fraction(counted.length);
  const scores = counted.map(({ figure, num, weight }) => ({ worth: over(figure ?? num!, scaleOf(newest!, figure)), weight }));
  switch (newest!.space_rule) {
    case 'RATIO_OF_SUMS':
      return divided(nums, sum(counted.map(({ den }) => den ?? ZERO)), newest!.factor, reported);
    case 'SHARE_OF_VILLAGES':
      return divided(fraction(counted.filter(({ num }) => num !== null && !isZero(num)).length), count, newest!.factor, reported);
    case 'MEAN_WEIGHTED_FAMILIES': {
      const weighed = sum(scores.map(({ worth, weight }) => times(worth, weight)));
      return divided(weighed, sum(counted.map(({ weight }) => weight)), 1, reported);
    }
    case 'MEAN_VILLAGES':
      return divided(sum(scores.map(({ worth }) => worth)), count, 1, reported);
    case 'DISTRIBUTION':
      return alone(keys.has('CLASS') ? count : nums);
    default:
      return alone(nums);
  }
}

const scaleOf = ({ decimals }: { decimals: number }, figure: Fraction | null) => fraction(figure === null ? 1n : 10n ** BigInt(decimals));

function divided(num: Fraction, den: Fraction, factor: number, reported: number): Sums {
  if (!isZero(den)) return { state: 'REPORTED', value: times(over(num, den), fraction(factor)), num, den };
  return { state: reported === 0 ? 'MISSING' : 'REPORTED', value: null, num, den };
}

/** What of the figure is shown. */
function shows(question: Question, measure: Measure, spot: Spot, figure: Figure): Pick<Figure, 'value' | 'state'> {
  const { state, value, num, den, reported, expected } = figure;
  const target = measure.show === 'TARGET' || measure.show === 'DISTANCE' ? targetOf(question, measure, spot) : null;
  switch (measure.show) {
    case 'NUMERATOR':
      return { state, value: num };
    case 'DENOMINATOR':
      return { state, value: den };
    case 'TARGET':
      return { state: target === null ? 'MISSING' : 'REPORTED', value: target };
    case 'DISTANCE':
      return { state, value: value === null || target === null ? null : minus(value, target) };
    case 'COVERAGE':
      return { state, value: expected ? over(times(fraction(reported!), HUNDRED), fraction(expected)) : null };
    default:
      return { state, value };
  }
}
