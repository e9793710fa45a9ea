/** Periods are written `2026`, `2026-S2`, `2026-Q4`, `2026-11` and stored as one smallint that sorts by their end. */

const GRAINS = { '': 12, S: 6, Q: 3, M: 1 } as const;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

export type Grain = 'MONTH' | 'QUARTER' | 'SEMESTER' | 'YEAR';
export const GRAIN_CODES: Record<Grain, number> = { MONTH: 0, QUARTER: 1, SEMESTER: 2, YEAR: 3 };
export const MONTHS_OF: Record<Grain, number> = { MONTH: 1, QUARTER: 3, SEMESTER: 6, YEAR: 12 };

const PATTERN = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|S([12])))?$/;

/** Kept, since every value of a batch has one, and of either there are some thousands at most. */
const stored = new Map<string, number>();
const spelled = new Map<number, string>();

/** Stored form: (months from January 2000 to the period's last month) * 4 + grain. Undefined when the text is no period. */
export function encodePeriod(text: string): number | undefined {
  const known = stored.get(text);
  if (known !== undefined) return known;
  const period = encoded(text);
  if (period !== undefined) stored.set(text, period);
  return period;
}

function encoded(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (match[2]) return periodOf(year, Number(match[2]), 'MONTH');
  if (match[3]) return periodOf(year, Number(match[3]) * GRAINS.Q, 'QUARTER');
  if (match[4]) return periodOf(year, Number(match[4]) * GRAINS.S, 'SEMESTER');
  return periodOf(year, GRAINS[''], 'YEAR');
}

/** The stored period of a grain that ends in this month (1 to 12). */
export function periodOf(year: number, lastMonth: number, grain: Grain): number {
  return ((year - FIRST_YEAR) * 12 + lastMonth - 1) * 4 + GRAIN_CODES[grain];
}

const GRAIN_OF = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const;

export const grainOf = (period: number): Grain => GRAIN_OF[(period % 4) as 0 | 1 | 2 | 3];

/** Months from January 2000 to the period's last month. */
export const endMonthOf = (period: number): number => Math.floor(period / 4);

export function decodePeriod(period: number): string {
  const known = spelled.get(period);
  if (known !== undefined) return known;
  const text = decoded(period);
  spelled.set(period, text);
  return text;
}

function decoded(period: number): string {
  const end = endMonthOf(period);
  const year = FIRST_YEAR + Math.floor(end / 12);
  const month = (end % 12) + 1;
  const grain = grainOf(period);
  if (grain === 'MONTH') return `${year}-${String(month).padStart(2, '0')}`;
  if (grain === 'QUARTER') return `${year}-Q${month / 3}`;
  if (grain === 'SEMESTER') return `${year}-S${month / 6}`;
  return String(year);
}

/** What follows the year in each period of one, by its place there; nothing where none ends. */
const AFTER_YEAR = Array.from({ length: 48 }, (_, place) =>
  (endMonthOf(place) + 1) % MONTHS_OF[grainOf(place)] === 0 ? decodePeriod(place).slice(String(FIRST_YEAR).length) : '',
);

/** SQL that writes a stored period as text: out of a list, since reckoning takes longer. `column` is a qualified column name. */
export const periodText = (column: string): string =>
  `(${FIRST_YEAR} + ${column} / 48)::text || ('{${AFTER_YEAR.map((part) => `"${part}"`).join()}}'::text[])[${column} % 48 + 1]`;
