/** Where a figure stands: the keys of the dimensions kept, within a bucket; and the figure. */
import type { CellState, DimensionName } from '../../../server/src/analysis/vocabulary.ts';
import type { Fraction } from './fraction.ts';
import type { Bucket } from './time.ts';

export interface Spot {
  /** Keys of all dimensions that the part keeps, time included. */
  keys: ReadonlyMap<DimensionName, string>;
  bucket: Bucket;
  /** Of the remainder: the dimension taken together, and the keys of it that count. */
  rest?: { dimension: DimensionName; keys: ReadonlySet<string> };
}

export interface Figure {
  state: CellState;
  /** What the measure shows, unrounded. */
  value: Fraction | null;
  num: Fraction | null;
  den: Fraction | null;
  reported: number | null;
  expected: number | null;
  /** Of a released figure: there is one, and it is not shown. */
  isHidden?: boolean;
}

export const ABSENT: Figure = { state: 'ABSENT', value: null, num: null, den: null, reported: null, expected: null };

/** Does something with these keys belong to the spot? Time is the bucket's affair. */
export function belongs({ keys, bucket, rest }: Spot, keysOf: (dimension: DimensionName) => readonly string[]): boolean {
  const fits = [...keys].every(([dimension, key]) => dimension in bucket.keys || keysOf(dimension).includes(key));
  return fits && (!rest || keysOf(rest.dimension).some((key) => rest.keys.has(key)));
}
