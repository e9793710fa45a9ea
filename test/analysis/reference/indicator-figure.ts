/** The figure of an indicator: the space rule over what villages said, or what stands at the area itself. */

import type { DimensionName } from '../../../server/src/analysis/vocabulary.ts';
import type { VillageRow } from './data.ts';
import { type Fraction, fraction, isZero, minus, over, sum, times, ZERO } from './fraction.ts';
import { remembered, spanOf } from './groups.ts';
import { isOwn, nodeOf, ownFigure, targetOf } from './node.ts';
import { appliesTo, endOf, isDue, type Observed, observedIn, rowsAt } from './observed.ts';
import { isAdmitted, isOfVillage, type Measure, type Question, standing } from './question.ts';
import { indicatorKeys } from './records.ts';
import { NOBODY, releasedFigure } from './released.ts';
import { ABSENT, belongs, type Figure, type Spot } from './spot.ts';
import { villageKeys } from './village.ts';

const HUNDRED = fraction(100);

export function indicatorFigure(question: Question, measure: Measure, spot: Spot, sources: readonly string[]): Figure {
  const constants = indicatorKeys(question.data, measure.editions[0]!);
  const isElsewhere = [...spot.keys].some(([dimension, key]) => constants[dimension] && !constants[dimension].includes(key));
  const needsNode = (isOwn(measure, sources) && !measure.isReleased) || measure.show === 'TARGET' || measure.show === 'DISTANCE';
  if (isElsewhere || (needsNode && !nodeOf(question, measure, spot))) return ABSENT;
  const figure = plainFigure(question, measure, spot, sources);
  if (measure.show === 'TARGET') return targetFigure(question, measure, spot, figure, sources);
  return figure.state === 'ABSENT' ? figure : { ...figure, ...shows(question, measure, spot, figure) };
}

function plainFigure(question: Question, measure: Measure, spot: Spot, sources: readonly string[]): Figure {
  const { keys } = spot;
  const rule = measure.editions[0]!.space_rule;
  if ([...question.rows, ...question.columns].includes('SOURCE') && !keys.has('SOURCE')) return ABSENT;
  if (!isDue(measure, spot.bucket)) return ABSENT;
  if (measure.isReleased) return releasedFigure(question, measure, spot, sources);
  if (isOwn(measure, sources)) return ownFigure(question, measure, spot, nodeOf(question, measure, spot)!, sources[0]!);
  if (rule === 'DISTINCT_COUNT' && !keys.has('VILLAGE')) return ABSENT;
  if (rule === 'DISTRIBUTION' && !keys.has('CLASS') && !keys.has('VILLAGE')) return ABSENT;
  return spaced(question, measure, spot, sources);
}

/** There is a target also where there is no figure, or none that rolls up. */
function targetFigure(question: Question, measure: Measure, spot: Spot, figure: Figure, sources: readonly string[]): Figure {
  const value = targetOf(question, measure, spot);
  const { reported, expected } = villagesOf(question, measure, spot, figure, sources);
  return { state: value === null ? 'MISSING' : 'REPORTED', value, num: null, den: null, reported, expected };
}

function villagesOf(question: Question, measure: Measure, spot: Spot, figure: Figure, sources: readonly string[]) {
  if (isOwn(measure, sources)) return figure;
  if (measure.isReleased) return figure.state === 'ABSENT' ? NOBODY : figure;
  return spaced(question, measure, spot, sources);
}

/** Keys of a village's value; of its constants those of the indicator. */
export function observedKeys(
  { data }: Question,
  { editions }: Measure,
  village: VillageRow,
  source: string | null,
  dimension: DimensionName,
  day: string,
) {
  if (isOfVillage(dimension)) return villageKeys(data, village, dimension, day);
  if (dimension === 'SOURCE') return source === null ? [] : [source];
  return indicatorKeys(data, editions[0]!)[dimension] ?? [];
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
  const counted = countedOf(question, measure, said);
  const reported = counted.filter(({ isStanding }) => isStanding).length;
  const villages = { reported, expected: due.length - excused.length };
  if (counted.length === 0) {
    const state = excused.length > 0 ? 'NOT_APPLICABLE' : 'MISSING';
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

/** Those that have a value, and a weight where the rule needs one; of other rules all weigh one. */
export function countedOf(question: Question, measure: Measure, said: readonly Observed[]): Weighed[] {
  const telling = said.filter(({ isNotApplicable }) => !isNotApplicable);
  if (measure.editions[0]!.space_rule !== 'MEAN_WEIGHTED_FAMILIES') return telling.map((one) => ({ ...one, weight: fraction(1) }));
  return telling.flatMap((one) => {
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

/** What of the figure is shown. Coverage is a figure of its own, of whoever should have reported. */
function shows(question: Question, measure: Measure, spot: Spot, figure: Figure): Partial<Figure> {
  const { value, num, den, reported, expected } = figure;
  if (measure.show === 'NUMERATOR') return { value: num };
  if (measure.show === 'DENOMINATOR') return { value: den };
  if (measure.show === 'DISTANCE') {
    const target = targetOf(question, measure, spot);
    return { value: value === null || target === null ? null : minus(value, target) };
  }
  if (measure.show !== 'COVERAGE') return {};
  const isDue = expected !== null && expected > 0;
  const coverage = isDue ? over(times(fraction(reported!), HUNDRED), fraction(expected)) : null;
  return { state: isDue ? 'REPORTED' : 'NOT_APPLICABLE', value: coverage, num: null, den: null, isHidden: false };
}
