/** The two months that are compared, and what follows from them. */
import type { Frequency } from '@pilar/schema/generated/graphql.ts';
import { daysFrom, monthBefore } from '../shared/day.ts';

export interface Between {
  /** Months: `2025-10`. */
  from: string;
  to: string;
}

export const PRESETS = ['YEAR', 'MONTH', 'NEW_YEAR'] as const;
export type Preset = (typeof PRESETS)[number];

const BEFORE: Record<Preset, (month: string) => string> = {
  YEAR: (month) => monthBefore(month, 12),
  MONTH: (month) => monthBefore(month, 1),
  NEW_YEAR: (month) => `${Number(month.slice(0, 4)) - 1}-12`,
};

/** The month that a quick choice compares another with. */
export const beforeBy = (preset: Preset, month: string): string => BEFORE[preset](month);

export const presetOf = ({ from, to }: Between): Preset | undefined => PRESETS.find((preset) => beforeBy(preset, to) === from);

export const isMonth = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export const isYear = (text: unknown): text is string => typeof text === 'string' && /^\d{4}$/.test(text);

/** One that the calendar has: a 30th of February is read as one of March. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const noon = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text);
}

export const FREQUENCIES: readonly Frequency[] = ['MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'];
const MONTHS: Record<Frequency, number> = { MONTHLY: 1, QUARTERLY: 3, SEMESTER: 6, ANNUAL: 12 };
const LETTER: Partial<Record<Frequency, string>> = { QUARTERLY: 'Q', SEMESTER: 'S' };

/** The last period of an indicator that is over when a month is: in October that of the year is the year before. */
export function lastBy(month: string, frequency: Frequency): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  if (frequency === 'MONTHLY') return month;
  const whole = Math.floor(number / MONTHS[frequency]);
  const last = whole > 0 ? whole : 12 / MONTHS[frequency];
  const of = whole > 0 ? year : year - 1;
  return frequency === 'ANNUAL' ? `${of}` : `${of}-${LETTER[frequency]}${last}`;
}

/** From the day after the earlier month to the end of the later one. */
export const daysOf = ({ from, to }: Between) => ({
  from: `${monthBefore(from, -1)}-01`,
  to: daysFrom(`${monthBefore(to, -1)}-01`, -1),
});

/** Months whose reports came between. */
export const monthsOf = ({ from, to }: Between) => ({ from: monthBefore(from, -1), to });

/** Classes are of a year. */
export const yearsOf = ({ from, to }: Between) => ({ from: from.slice(0, 4), to: to.slice(0, 4) });

interface Deadline {
  period: string;
  dueAt: string;
  /** Whose it is; null: of the whole country. */
  area?: object | null;
}

/** The last month whose deadline has passed. That of a regency stands in place of that of the country. */
export function lastDue(deadlines: readonly Deadline[], now: string): string | undefined {
  const due = new Map<string, string>();
  for (const { period, dueAt, area } of deadlines) if (area || !due.has(period)) due.set(period, dueAt);
  return [...due]
    .filter(([, at]) => at < now)
    .map(([period]) => period)
    .sort()
    .at(-1);
}
