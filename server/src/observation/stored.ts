/** Values as they stand, of all sources, found by key at once; and the exact numbers in them. */

import { type Fraction, fractionOf } from '../core/fraction.ts';
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

/** By its three numbers in turn: a batch asks for hundreds of places, and a text would be made for each time it asks. */
class ByPlace<T> {
  private readonly areas = new Map<number, Map<number, Map<number, T>>>();

  get({ area, period, indicator }: Place): T | undefined {
    return this.areas.get(area)?.get(period)?.get(indicator);
  }

  set({ area, period, indicator }: Place, it: T): void {
    const periods = this.areas.get(area) ?? new Map<number, Map<number, T>>();
    const indicators = periods.get(period) ?? new Map<number, T>();
    this.areas.set(area, periods);
    periods.set(period, indicators);
    indicators.set(indicator, it);
  }
}

/** As they stand at one moment. */
export type Values = Pick<ByPlace<readonly Stored[]>, 'get'>;

/** All in one value: as rows the driver would make a text of each number in them. */
const FIND = `
  select json_agg(array[o.area_ordinal, o.period, o.indicator_id, o.source_id, o.numerator, o.denominator, o.figure, o.version]) as found
  from unnest($1::int[], $2::smallint[], $3::int[]) as w(area, period, indicator)
  join pilar.observation o on (o.area_ordinal, o.period, o.indicator_id) = (w.area, w.period, w.indicator)`;

/** As a parameter: the driver looks at every item of a list for what must be quoted. */
export const listOf = (numbers: readonly (number | null)[]): string => `{${numbers.map((number) => number ?? 'NULL').join(',')}}`;

export async function storedAt(tx: Tx, places: readonly Place[]): Promise<Values> {
  const known = new ByPlace<true>();
  const wanted: Place[] = [];
  for (const place of places) {
    if (!known.get(place)) wanted.push(place);
    known.set(place, true);
  }
  if (wanted.length === 0) return new ByPlace();
  const columns = [wanted.map(({ area }) => area), wanted.map(({ period }) => period), wanted.map(({ indicator }) => indicator)];
  const [row] = await tx.run(FIND, columns.map(listOf));
  return byPlace(((row?.found ?? []) as Found[]).map(storedOf));
}

type Found = [area: number, period: number, indicator: number, source: number, ...numbers: [...Parts, version: number]];
type Parts = [numerator: number | null, denominator: number | null, figure: number | null];

/** Place by place, since taking a list apart makes an iterator of it. */
const storedOf = (found: Found): Stored => ({
  area: found[0],
  period: found[1],
  indicator: found[2],
  source: found[3],
  numerator: found[4],
  denominator: found[5],
  figure: found[6],
  version: found[7],
});

function byPlace(all: readonly Stored[]): ByPlace<Stored[]> {
  const places = new ByPlace<Stored[]>();
  for (const one of all) {
    const others = places.get(one);
    if (others) others.push(one);
    else places.set(one, [one]);
  }
  return places;
}

/** What stands there of this very source. */
export const standingAt = (values: Values, row: Place & { source: number }): Stored | undefined =>
  values.get(row)?.find(({ source }) => source === row.source);

/** The same after these were written. */
export function overlaid(values: Values, written: readonly Stored[]): Values {
  const after = new ByPlace<readonly Stored[]>();
  const get: Values['get'] = (place) => after.get(place) ?? values.get(place);
  for (const one of written) after.set(one, [one, ...(get(one) ?? []).filter(({ source }) => source !== one.source)]);
  return { get };
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
