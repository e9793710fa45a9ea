/** What a world is planted with: chance, the day, the places, and a way to insert many rows at once. */
import type { Random } from '../reader/random.ts';

export type Planted = Record<string, unknown>;

export interface Ground {
  chance: Random;
  today: string;
  areas: readonly { ordinal: number; code: string; level: string }[];
  villages: readonly number[];
  insert(table: string, rows: readonly Planted[]): Promise<void>;
  /** Ids of a catalogue, by code. */
  ids(table: string): Promise<Map<string, number>>;
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
export const maybe = <T>(chance: Random, probability: number, value: () => T): T | null => (chance.chance(probability) ? value() : null);

export function dayNear(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Noon of the day where the villages are: the same day everywhere. */
export const noon = (day: string): string => `${day}T04:00:00Z`;

/** A record is in use, or now and then not. */
export const retired = (chance: Random, today: string, probability = 0.1): Planted => ({
  retired_at: maybe(chance, probability, () => noon(dayNear(today, -chance.below(300)))),
});

/** Months from January 2000. */
export const monthOf = (day: string): number => (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1;
