/** What the planted rows are made of: nasty texts, days, instants and the columns every record has. */
import type { Random } from './random.ts';

export type Planted = Record<string, unknown>;

export interface Garden {
  chance: Random;
  insert(table: string, rows: readonly Planted[]): Promise<void>;
}

/** 04:00 of the next day in Makassar: a reader that takes the day of UTC answers wrongly. */
export const NOW = '2026-03-15T20:00:00Z';
export const TODAY = '2026-03-16';

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Everything that quoting, JSON, LIKE and collation can get wrong. */
const NASTY = [
  'O\'Neil "Sang Juara"',
  'baris\nkedua\ttab',
  'pemisah\u2028baris\u2029',
  '100% _garis_ \\balik\\',
  '%',
  '_',
  '\\',
  'emoji 🌾👩‍👩‍👧',
  '\u0001kendali',
  ' awal spasi',
  'Ébène ñandú ß',
  '{"a":[1,null]}',
  "'; drop table x; --",
  '$1 :y ?',
  'null',
  '',
];
const PLAIN = [
  'Tanjung Selor',
  'Long Peso',
  'long peso',
  'Sekatak Buji',
  'Jelarai',
  'Bumi Rahayu',
  'Antutan',
  'Ardimulyo',
  'Pejalin',
  'Mara Satu',
  'Mara satu',
];

export function text(chance: Random): string {
  if (chance.chance(0.3)) return chance.pick(NASTY);
  return chance.chance(0.5) ? chance.pick(PLAIN) : `${chance.pick(PLAIN)} ${chance.below(30)}`;
}

export const maybe = <T>(chance: Random, probability: number, value: () => T): T | null => (chance.chance(probability) ? value() : null);

export function day(chance: Random, from = 2021, years = 6): string {
  const date = new Date(Date.UTC(from, 0, 1 + chance.below(years * 365)));
  return date.toISOString().slice(0, 10);
}

export const instant = (chance: Random): string =>
  `${day(chance)}T${String(chance.below(24)).padStart(2, '0')}:15:30.${chance.pick(['000000', '123456', '100000', '000001'])}${chance.pick(['Z', '+08:00', '-03:30'])}`;

/** The columns every record has. */
export function stamps(chance: Random): Planted {
  const retired = chance.chance(0.12);
  return {
    version: 1 + chance.below(4),
    created_at: instant(chance),
    updated_at: instant(chance),
    retired_at: retired ? instant(chance) : null,
    retired_reason: retired ? text(chance) : null,
    is_synthetic: chance.chance(0.5),
  };
}

/** Rows under ids in an order of their own. */
export const shuffled = (chance: Random, rows: readonly Planted[]): Planted[] =>
  chance.some(rows, rows.length).map((row, index) => ({ id: index + 1, ...row }));
