/** Values as they stand, of all sources, found by key at once; and the exact numbers in them. */

import { type Fraction, wholeOf } from '../core/fraction.ts';
import type { Tx } from '../core/write/write.ts';
import type { Part } from '../validation/expression.ts';
import { type IndicatorFact, PUBLISHED } from './facts.ts';
import type { Numbers } from './numbers.ts';

export interface Place {
  area: number;
  period: number;
  indicator: number;
}

/** A value that stands, or is about to. */
export interface Standing extends Place, Numbers {
  source: number;
}

export interface Stored extends Standing {
  version: number;
}

/** More than there are stored periods: indicator and period are one number by it. */
const PERIODS = 4800;

/** By its numbers: a batch asks for hundreds of places, and a text would be made for each time it asks. */
class ByPlace<T> {
  private readonly areas = new Map<number, Map<number, T>>();

  get(area: number, period: number, indicator: number): T | undefined {
    return this.areas.get(area)?.get(indicator * PERIODS + period);
  }

  set({ area, period, indicator }: Place, it: T): void {
    let values = this.areas.get(area);
    if (!values) {
      values = new Map();
      this.areas.set(area, values);
    }
    values.set(indicator * PERIODS + period, it);
  }
}

/** As they stand at one moment. */
export type Values<One extends Standing = Stored> = Pick<ByPlace<readonly One[]>, 'get'>;

/** All in one value: as rows the driver would make a text of each number in them. */
const FIND = `
  select json_agg(array[w.place::int, o.source_id, o.numerator, o.denominator, o.figure, o.version]) as found
  from unnest($1::int[], $2::smallint[], $3::int[]) with ordinality as w(area, period, indicator, place)
  join pilar.observation o on (o.area_ordinal, o.period, o.indicator_id) = (w.area, w.period, w.indicator)`;

/** As a parameter: the driver looks at every item of a list for what must be quoted. */
export const listOf = <T>(rows: readonly T[], of: (row: T) => number | null): string => `{${JSON.stringify(rows.map(of)).slice(1, -1)}}`;

export async function storedAt(tx: Tx, places: readonly Place[]): Promise<Values> {
  const known = new ByPlace<true>();
  const wanted = places.filter((place) => {
    const isNew = !known.get(place.area, place.period, place.indicator);
    if (isNew) known.set(place, true);
    return isNew;
  });
  if (wanted.length === 0) return new ByPlace();
  const column = (of: keyof Place) => listOf(wanted, (place) => place[of]);
  const [row] = await tx.run(FIND, [column('area'), column('period'), column('indicator')]);
  return byPlace(((row?.found ?? []) as Found[]).map((found) => storedOf(wanted, found)));
}

type Found = [place: number, source: number, ...numbers: [...Parts, version: number]];
type Parts = [numerator: number | null, denominator: number | null, figure: number | null];

/** Place by place, since taking a list apart makes an iterator of it. */
function storedOf(wanted: readonly Place[], found: Found): Stored {
  const { area, period, indicator } = wanted[found[0] - 1]!;
  return { area, period, indicator, source: found[1], numerator: found[2], denominator: found[3], figure: found[4], version: found[5] };
}

function byPlace<One extends Standing>(all: readonly One[]): ByPlace<One[]> {
  const places = new ByPlace<One[]>();
  for (const one of all) {
    const others = places.get(one.area, one.period, one.indicator);
    if (others) others.push(one);
    else places.set(one, [one]);
  }
  return places;
}

/** What stands there of this very source. */
export const standingAt = (values: Values, { area, period, indicator, source }: Standing): Stored | undefined =>
  ofSource(values.get(area, period, indicator) ?? NONE, source);

const NONE: readonly Stored[] = [];

export function ofSource<One extends Standing>(values: readonly One[], source: number): One | undefined {
  for (const one of values) if (one.source === source) return one;
  return undefined;
}

/** The same after these were written. */
export function overlaid(values: Values<Standing>, written: readonly Standing[]): Values<Standing> {
  const after = new ByPlace<readonly Standing[]>();
  const get: Values<Standing>['get'] = (area, period, indicator) =>
    after.get(area, period, indicator) ?? values.get(area, period, indicator);
  for (const one of written) {
    const there = get(one.area, one.period, one.indicator) ?? NONE;
    const place = there.findIndex(({ source }) => source === one.source);
    after.set(one, place < 0 ? [...there, one] : there.with(place, one));
  }
  return { get };
}

export const isSame = (one: Numbers, other: Numbers): boolean =>
  one.numerator === other.numerator && one.denominator === other.denominator && one.figure === other.figure;

/** What others published and what was made up stands alone. */
const UNMIXED = new Set([PUBLISHED, 'DEMO']);

export const rankedOf = ({ sources }: IndicatorFact): number[] => [...sources].filter(([code]) => !UNMIXED.has(code)).map(([, key]) => key);

/** The one that counts: of the same source if there is one, else of the source that ranks first. */
export function counting(values: readonly Standing[], ranked: readonly number[], source: number): Standing | undefined {
  const own = ofSource(values, source);
  if (own || values.length === 0) return own;
  const first = ranked.find((key) => ofSource(values, key));
  return first === undefined ? undefined : ofSource(values, first);
}

export const doesNotApply = ({ numerator, figure }: Numbers): boolean => numerator === null && figure === null;

/** Undefined where a value of this kind has no such part, or its denominator is 0. */
export function numberOf(
  { numerator, denominator, figure }: Numbers,
  { kind, factor, decimals }: IndicatorFact,
  part: Part,
): Fraction | undefined {
  if (part === 'numerator') return ofWhole(numerator);
  if (part === 'denominator') return ofWhole(denominator);
  if (figure !== null) return { top: BigInt(figure), bottom: 10n ** BigInt(decimals) };
  if (kind !== 'RATIO' && kind !== 'YES_NO') return ofWhole(numerator);
  return numerator !== null && denominator ? { top: BigInt(numerator) * BigInt(factor), bottom: BigInt(denominator) } : undefined;
}

const ofWhole = (number: number | null): Fraction | undefined => (number === null ? undefined : wholeOf(number));
