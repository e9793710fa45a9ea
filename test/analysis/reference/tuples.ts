/** Which rows and columns there are: keys that occur in records, and combinations of villages that stand. */
import type { DimensionName } from '../../../server/src/analysis/analysis.enums.ts';
import { observedKeys, saidIn } from './indicator-figure.ts';
import { isOwn, nodeOf, ownFigure } from './node.ts';
import { admittedKeys, has, isOfVillage, isTime, type Measure, type Question, standing } from './question.ts';
import { keysOf, recordsOf } from './records.ts';
import type { Spot } from './spot.ts';
import { type Bucket, bucketsOf } from './time.ts';

export type Tuple = readonly string[];

/** All ways to take one of each. */
export function products(lists: readonly (readonly string[])[]): Tuple[] {
  return lists.reduce<Tuple[]>((found, keys) => found.flatMap((tuple) => keys.map((key) => [...tuple, key])), [[]]);
}

export const unique = (tuples: readonly Tuple[]): Tuple[] => [...new Map(tuples.map((tuple) => [tuple.join('|'), tuple])).values()];

type KeysOf = (dimension: DimensionName) => readonly string[];

const timeKeys = (bucket: Bucket, dimension: DimensionName) => [bucket.keys[dimension as keyof Bucket['keys']]!];

/** Tuples of the dimensions that occur in what the measure is made of. */
function occurring(question: Question, measure: Measure, dimensions: readonly DimensionName[], sources: readonly string[]): Tuple[] {
  if (!dimensions.every((dimension) => has(measure.fact, dimension))) return [];
  return bucketsOf(question.window, dimensions, question.data.today).flatMap((bucket) =>
    thingsIn(question, measure, bucket, sources, dimensions).flatMap((thing) =>
      products(dimensions.map((dimension) => (isTime(dimension) ? timeKeys(bucket, dimension) : thing(dimension)))),
    ),
  );
}

function thingsIn(
  question: Question,
  measure: Measure,
  bucket: Bucket,
  sources: readonly string[],
  dimensions: readonly DimensionName[],
): KeysOf[] {
  const { day } = bucket;
  if (measure.fact !== 'OBSERVATION')
    return recordsOf(question, measure, bucket).map((entry) => (dimension) => keysOf(question, measure, entry, dimension, day));
  if (isOwn(measure, sources)) return ownThings(question, measure, bucket, sources[0]!, dimensions);
  return saidIn(question, measure, bucket, sources).map(
    ({ village, source }) =>
      (dimension) =>
        observedKeys(question, measure, village, source, dimension, day),
  );
}

/** Where places are on an axis they are those of the villages; else there is a figure of the one node, or none. */
function ownThings(question: Question, measure: Measure, bucket: Bucket, source: string, dimensions: readonly DimensionName[]): KeysOf[] {
  if (dimensions.some((dimension) => !isTime(dimension))) return [];
  const spot: Spot = { keys: new Map(), bucket };
  const node = nodeOf(question, measure, spot);
  return node && ownFigure(question, measure, spot, node, source).state !== 'MISSING' ? [() => []] : [];
}

export type SourcesOf = (measure: Measure) => readonly string[];

/** Tuples of the axis: those that occur, and all that villages make, each with whatever else occurs. */
export function tuplesOf(
  question: Question,
  axis: readonly DimensionName[],
  other: readonly DimensionName[],
  sourcesOf: SourcesOf,
): Tuple[] {
  const found = question.measures.flatMap((measure) => [
    ...occurring(question, measure, axis, sourcesOf(measure)),
    ...occurring(question, measure, [...axis, ...other], sourcesOf(measure)).map((tuple) => tuple.slice(0, axis.length)),
  ]);
  const isSpun = (dimension: DimensionName) => isOfVillage(dimension) || isTime(dimension);
  const rest = unique(found.map((tuple) => tuple.filter((_, index) => !isSpun(axis[index]!))));
  const spun = spine(question, axis, other, isSpun).flatMap((keys) =>
    rest.map((others) => {
      const [spinning, going] = [keys.values(), others.values()];
      return axis.map((dimension) => (isSpun(dimension) ? spinning : going).next().value as string);
    }),
  );
  return unique([...found, ...spun]);
}

/** Keys of the axis' village and time dimensions. */
function spine(
  question: Question,
  axis: readonly DimensionName[],
  other: readonly DimensionName[],
  isSpun: (dimension: DimensionName) => boolean,
): Tuple[] {
  const both = [...axis, ...other];
  if (!both.some(isOfVillage)) return [];
  const kept = axis.filter(isSpun);
  return [both, axis].flatMap((dimensions) =>
    bucketsOf(question.window, dimensions, question.data.today).flatMap((bucket) =>
      standing(question, question.filters, bucket.day).flatMap((village) =>
        products(
          kept.map((dimension) =>
            isTime(dimension) ? timeKeys(bucket, dimension) : admittedKeys(question, question.filters, village, dimension, bucket.day),
          ),
        ),
      ),
    ),
  );
}

/** As rows', and every bucket of the window. */
export function columnTuples(question: Question, sourcesOf: SourcesOf): Tuple[] {
  const { columns, rows, window, data } = question;
  const found = tuplesOf(question, columns, rows, sourcesOf);
  if (!columns.some(isTime)) return found;
  const others = unique(found.map((tuple) => tuple.filter((_, index) => !isTime(columns[index]!))));
  const all = bucketsOf(window, columns, data.today).flatMap((bucket) =>
    (columns.every(isTime) ? [[]] : others).map((rest) => {
      const going = rest.values();
      return columns.map((dimension) => (isTime(dimension) ? timeKeys(bucket, dimension)[0]! : (going.next().value as string)));
    }),
  );
  return unique([...found, ...all]);
}
