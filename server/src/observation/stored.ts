/** Values as they stand, of all sources, found by key at once; and the exact numbers in them. */

import { type Fraction, fractionOf } from '../core/fraction.ts';
import { grouped } from '../core/grouped.ts';
import type { Tx } from '../core/write/write.ts';
import type { Part } from '../validation/expression.ts';
import { type IndicatorFact, PUBLISHED } from './facts.ts';
import type { Numbers } from './numbers.ts';

export interface Place {
  area: number;
  period: number;
  indicator: number;
}

export interface Stored extends Place, Numbers {
  source: number;
  version: number;
}

/** As they stand at one moment, by place. */
export type Values = ReadonlyMap<string, readonly Stored[]>;

const FIND = `
  select o.area_ordinal as area, o.period, o.indicator_id as indicator, o.source_id as source, o.numerator, o.denominator, o.figure, o.version
  from unnest($1::int[], $2::smallint[], $3::int[]) as w(area, period, indicator)
  join pilar.observation o on (o.area_ordinal, o.period, o.indicator_id) = (w.area, w.period, w.indicator)`;

export const placeKey = ({ area, period, indicator }: Place): string => `${area}.${period}.${indicator}`;

/** As a parameter: the driver looks at every item of a list for what must be quoted. */
export const listOf = (numbers: readonly (number | null)[]): string => `{${numbers.map((number) => number ?? 'NULL').join(',')}}`;

export async function storedAt(tx: Tx, places: readonly Place[]): Promise<Values> {
  const wanted = [...new Map(places.map((place) => [placeKey(place), place])).values()];
  if (wanted.length === 0) return new Map();
  const columns = [wanted.map(({ area }) => area), wanted.map(({ period }) => period), wanted.map(({ indicator }) => indicator)];
  return grouped((await tx.run(FIND, columns.map(listOf))) as unknown as Stored[], placeKey);
}

/** What stands there of this very source. */
export const standingAt = (values: Values, row: { place: string; source: number }): Stored | undefined =>
  values.get(row.place)?.find(({ source }) => source === row.source);

/** The same after these were written. */
export function overlaid(values: Values, written: readonly Stored[]): Values {
  const after = new Map(values);
  for (const one of written) {
    const key = placeKey(one);
    const others = after.get(key)?.filter(({ source }) => source !== one.source) ?? [];
    after.set(key, [...others, one]);
  }
  return after;
}

export const isSame = (one: Numbers, other: Numbers): boolean =>
  one.numerator === other.numerator && one.denominator === other.denominator && one.figure === other.figure;

/** What others published and what was made up stands alone. */
const UNMIXED = new Set([PUBLISHED, 'DEMO']);

export const rankedOf = ({ sources }: IndicatorFact): number[] => [...sources].filter(([code]) => !UNMIXED.has(code)).map(([, key]) => key);

/** The one that counts: of the same source if there is one, else of the source that ranks first. */
export function counting(values: readonly Stored[], ranked: readonly number[], source: number): Stored | undefined {
  const own = values.find((value) => value.source === source);
  if (own || values.length === 0) return own;
  const first = ranked.find((key) => values.some((value) => value.source === key));
  return values.find((value) => value.source === first);
}

export const doesNotApply = ({ numerator, figure }: Numbers): boolean => numerator === null && figure === null;

/** Undefined where a value of this kind has no such part, or its denominator is 0. */
export function numberOf(
  { numerator, denominator, figure }: Numbers,
  { kind, factor, decimals }: IndicatorFact,
  part: Part,
): Fraction | undefined {
  if (part === 'numerator') return wholeOf(numerator);
  if (part === 'denominator') return wholeOf(denominator);
  if (figure !== null) return { top: BigInt(figure), bottom: 10n ** BigInt(decimals) };
  if (kind !== 'RATIO' && kind !== 'YES_NO') return wholeOf(numerator);
  return numerator !== null && denominator ? { top: BigInt(numerator) * BigInt(factor), bottom: BigInt(denominator) } : undefined;
}

const wholeOf = (number: number | null): Fraction | undefined => (number === null ? undefined : fractionOf(String(number)));
