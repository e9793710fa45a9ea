/** A made-up regency like Bulungan: 81 villages in 10 districts, sizes far apart, one in eight reports missing. */
import { type Grain, MONTHS_OF, periodOf } from '../../server/src/core/period.ts';
import type { Cell, Measure, Report, Village } from '../../server/src/release/lattice.ts';
import { type Random, random } from '../reader/random.ts';

export const YEAR = 2025;
export const THROUGH = (YEAR - 2000) * 12 + 11;
const REGENCY = 1000;
const SIZES = [3, 4, 5, 6, 7, 8, 8, 9, 9, 22];

/** People of each village, about 2,100 in the middle. */
export interface Regency {
  villages: Village[];
  people: ReadonlyMap<number, number>;
  chance: Random;
}

export function regencyOf(seed: number): Regency {
  const chance = random(seed);
  const villages = SIZES.flatMap((count, district) =>
    Array.from({ length: count }, (_, index) => ({
      ordinal: 10_000 + district * 100 + index,
      district: 2000 + district,
      regency: REGENCY,
      isKelurahan: false,
      times: [[null, null]] as const,
    })),
  );
  const people = new Map(villages.map(({ ordinal }) => [ordinal, Math.round(2100 * Math.exp(0.7 * normal(chance)))]));
  return { villages, people, chance };
}

/** What an indicator counts: of `of` people in a thousand `share` of them. */
export interface Made {
  measure: Measure;
  of: number;
  /** Undefined: a count of `of`. */
  share?: number;
  /** Names of what its parts count; equal names are the same numbers. */
  numerator: string;
  denominator: string;
}

export function madeOf(code: string, of: number, share: number | undefined, more: Partial<Measure> = {}): Made {
  const grain: Grain = more.grain ?? 'MONTH';
  const finest = { VILLAGE: grain, DISTRICT: grain, REGENCY: grain };
  const measure: Measure = { code, timeRule: 'SUM', grain, finest, desaOnly: false, group: code, ...more };
  return { measure, of, share, numerator: `${code} num`, denominator: `${code} den` };
}

let cells = 0;

/** A corrected value is a new cell, as in the database. */
export const cellOf = (village: number, period: number, numerator: number, denominator: number | null): Cell => ({
  id: ++cells,
  village,
  period,
  numerator,
  denominator,
});

function periodsOf({ grain }: Measure): number[] {
  const months = MONTHS_OF[grain];
  return Array.from({ length: 12 / months }, (_, index) => periodOf(YEAR, (index + 1) * months, grain));
}

export function valueOf(
  { people, chance }: Regency,
  { of, share }: Made,
  village: number,
): { numerator: number; denominator: number | null } {
  const size = poisson(chance, ((people.get(village) ?? 0) * of) / 1000);
  if (share === undefined) return { numerator: size, denominator: null };
  let numerator = 0;
  for (let one = 0; one < size; one++) if (chance.chance(share)) numerator++;
  return { numerator, denominator: size };
}

export function reportsOf(regency: Regency, made: Made, missing = 0.12): Report[] {
  return regency.villages.flatMap(({ ordinal: village }) =>
    periodsOf(made.measure).flatMap((period): Report[] => {
      if (regency.chance.chance(missing)) return [];
      if (regency.chance.chance(0.01)) return [{ village, period, cell: null }];
      const { numerator, denominator } = valueOf(regency, made, village);
      return [{ village, period, cell: cellOf(village, period, numerator, denominator) }];
    }),
  );
}

function normal(chance: Random): number {
  return Math.sqrt(-2 * Math.log(1 - unit(chance))) * Math.cos(2 * Math.PI * unit(chance));
}

function poisson(chance: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(chance)));
  let count = -1;
  for (let left = Math.exp(mean); left > 1 || count < 0; count++) left *= 1 - unit(chance);
  return count;
}

const unit = (chance: Random): number => chance.below(1_000_000) / 1_000_000;
