/**
 * Which rows and columns there are. Of each kind of dimension the keys that occur together: of villages also those of all that
 * stand, of time all periods of the window. The rows are every combination of the three.
 */
import type { DimensionName } from '../../../server/src/analysis/vocabulary.ts';
import { countedOf, observedKeys, saidIn } from './indicator-figure.ts';
import { isOwn, nodeOf, ownFigure } from './node.ts';
import { has, isOfVillage, isPlace, isTime, type Measure, passes, type Question, standing } from './question.ts';
import { indicatorKeys, keysOf, recordsOf } from './records.ts';
import { releasedFigure } from './released.ts';
import type { Spot } from './spot.ts';
import { type Bucket, bucketsOf } from './time.ts';
import { villageKeys } from './village.ts';

export type Tuple = readonly string[];

/** A part keeps so many dimensions of the rows and of the columns. */
export type Part = readonly [rows: number, columns: number];

/** What is looked at: parts shown and judged, and the buckets of all of them. */
export interface View {
  question: Question;
  parts: readonly Part[];
  buckets: readonly Bucket[];
  sourcesOf: (measure: Measure) => readonly string[];
}

const keptIn = ({ rows, columns }: Question, [r, c]: Part): DimensionName[] => [...rows.slice(0, r), ...columns.slice(0, c)];

export const unique = (tuples: readonly Tuple[]): Tuple[] => [...new Map(tuples.map((tuple) => [tuple.join('|'), tuple])).values()];

/** All ways to take one of each. */
const products = (lists: readonly (readonly string[])[]): Tuple[] =>
  lists.reduce<Tuple[]>((found, keys) => found.flatMap((tuple) => keys.map((key) => [...tuple, key])), [[]]);

type KeysOf = (dimension: DimensionName) => readonly string[];

/** All tuples of an axis, in no order. */
export function tuplesOf(view: View, axis: readonly DimensionName[]): Tuple[] {
  const isOther = (dimension: DimensionName) => !isOfVillage(dimension) && !isTime(dimension);
  const ofVillages = axis.filter(isOfVillage);
  const others = axis.filter(isOther);
  const times = axis.filter(isTime);
  const villages = ofVillages.length === 0 ? [[]] : unique([...occurring(view, ofVillages), ...spine(view, ofVillages)]);
  const rest = others.length === 0 ? [[]] : unique(occurring(view, others));
  const periods = periodsOf(view.question, times);
  return villages.flatMap((v) =>
    rest.flatMap((o) =>
      periods.map((p) =>
        axis.map((dimension) => {
          if (isOfVillage(dimension)) return v[ofVillages.indexOf(dimension)]!;
          return isTime(dimension) ? p[times.indexOf(dimension)]! : o[others.indexOf(dimension)]!;
        }),
      ),
    ),
  );
}

const periodsOf = ({ window, data }: Question, times: readonly DimensionName[]): Tuple[] =>
  bucketsOf(window, times, data.today).map((bucket) => times.map((time) => bucket.keys[time as keyof Bucket['keys']]!));

function spine({ question, buckets }: View, dimensions: readonly DimensionName[]): Tuple[] {
  return buckets.flatMap(({ day }) =>
    standing(question, question.filters, day).flatMap((village) =>
      products(dimensions.map((dimension) => villageKeys(question.data, village, dimension, day))),
    ),
  );
}

/** Keys that stand together in what a measure is made of, in a part that keeps them and in which the measure has a figure. */
function occurring(view: View, dimensions: readonly DimensionName[]): Tuple[] {
  const { question, parts, sourcesOf } = view;
  return question.measures.flatMap((measure) => {
    const constants = measure.editions[0] ? indicatorKeys(question.data, measure.editions[0]) : {};
    const fitting = parts.filter((part) => {
      const kept = keptIn(question, part);
      const isHere = dimensions.every((dimension) => kept.includes(dimension) || constants[dimension]);
      return isHere && kept.every((dimension) => has(measure.fact, dimension));
    });
    if (fitting.length === 0) return [];
    if (measure.isReleased || isOwn(measure, sourcesOf(measure)))
      return fitting.flatMap((part) => ownTuples(view, measure, part, dimensions));
    return thingsOf(view, measure).flatMap((thing) => products(dimensions.map(thing)));
  });
}

function thingsOf({ question, buckets, sourcesOf }: View, measure: Measure): KeysOf[] {
  return buckets.flatMap((bucket): KeysOf[] => {
    const { day } = bucket;
    if (measure.fact !== 'OBSERVATION')
      return recordsOf(question, measure, bucket).map((entry) => (dimension) => keysOf(question, entry, dimension, day));
    return countedOf(question, measure, saidIn(question, measure, bucket, sourcesOf(measure))).map(
      ({ village, source }) =>
        (dimension) =>
          observedKeys(question, measure, village, source, dimension, day),
    );
  });
}

/** Of figures that stand at an area, released ones too: the areas of the villages of the question that have one. */
function ownTuples({ question, sourcesOf }: View, measure: Measure, part: Part, dimensions: readonly DimensionName[]): Tuple[] {
  const { data, villages, filters, window } = question;
  const kept = keptIn(question, part);
  const constants = indicatorKeys(data, measure.editions[0]!);
  const inside = villages.filter((village) =>
    filters.every((filter) => !isPlace(filter.dimension) || passes(filter, villageKeys(data, village, filter.dimension, data.today))),
  );
  const sources = kept.includes('SOURCE') ? sourcesOf(measure) : sourcesOf(measure).slice(0, 1);
  const pairs = inside.flatMap((village) => sources.map((source) => ({ village, source })));
  return pairs.flatMap(({ village, source }) => {
    const keyOf = (dimension: DimensionName) =>
      isOfVillage(dimension) ? villageKeys(data, village, dimension, data.today)[0]! : (constants[dimension]?.[0] ?? source);
    const keys = new Map(kept.filter((dimension) => !isTime(dimension)).map((dimension) => [dimension, keyOf(dimension)]));
    return bucketsOf(window, kept, data.today)
      .filter((bucket) => standsAt(question, measure, { keys, bucket }, source))
      .map(() => dimensions.map(keyOf));
  });
}

function standsAt(question: Question, measure: Measure, spot: Spot, source: string): boolean {
  const node = nodeOf(question, measure, spot);
  if (!node) return false;
  const { state } = measure.isReleased
    ? releasedFigure(question, measure, spot, [source])
    : ownFigure(question, measure, spot, node, source);
  return state !== 'MISSING' && state !== 'ABSENT';
}
