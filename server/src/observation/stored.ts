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
  select json_agg(array[o.area_ordinal, o.period, o.indicator_id, o.source_id, o.numerator, o.denominator, o.figure, o.version]) as found
  from unnest($1::int[], $2::smallint[], $3::int[]) as w(area, period, indicator)
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

/** The same after these were written; put together where it is asked for, since rules look at few places. */
export function overlaid(values: Values<Standing>, written: readonly Standing[]): Values<Standing> {
  const after = byPlace(written);
  return { get: (area, period, indicator) => beside(after.get(area, period, indicator), values.get(area, period, indicator)) };
}

function beside(now: readonly Standing[] | undefined, before: readonly Standing[] | undefined): readonly Standing[] | undefined {
  if (!now || !before || isReplaced(before, now)) return now ?? before;
  return [...now, ...before.filter(({ source }) => !ofSource(now, source))];
}

function isReplaced(before: readonly Standing[], now: readonly Standing[]): boolean {
  for (const { source } of before) if (!ofSource(now, source)) return false;
  return true;
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
