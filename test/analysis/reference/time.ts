/** Months from January 2000, calendar periods, the window of a question, its buckets and what they are compared with. */
import type { DimensionName, Time } from '../../../server/src/analysis/vocabulary.ts';
import type { AnalysisInput } from '../../../server/src/explore/explore.input.ts';

export const TIMES: readonly Time[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];
const MONTHS: Record<Time, number> = { MONTH: 1, QUARTER: 3, SEMESTER: 6, YEAR: 12 };
/** As in the last two bits of a stored period. */
export const GRAIN_CODE: Record<Time, number> = { MONTH: 0, QUARTER: 1, SEMESTER: 2, YEAR: 3 };

export interface Window {
  a: number;
  b: number;
  /** Last month of observations, of the window as a whole. */
  ob: number;
  isLatest: boolean;
}

export interface Bucket {
  /** Keys of the time dimensions it stands for; none for the window as a whole. */
  keys: Partial<Record<Time, string>>;
  a: number;
  b: number;
  ob: number;
  /** Its last day, or today. */
  day: string;
  /** Only the newest value of each village counts, whatever the rule of time. */
  isLatest: boolean;
}

const pad = (number: number) => String(number).padStart(2, '0');
const UNLIMITED = 100_000;

export const monthOf = (day: string): number => (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1;

function lastDayOf(month: number): string {
  const date = new Date(Date.UTC(2000 + Math.floor(month / 12), (month % 12) + 1, 0));
  return date.toISOString().slice(0, 10);
}

const dayOf = (month: number, today: string): string => (month >= monthOf(today) ? today : lastDayOf(month));

export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The calendar period of a grain that holds a month. */
export function periodKey(month: number, grain: Time): string {
  const year = 2000 + Math.floor(month / 12);
  const place = Math.floor((month % 12) / MONTHS[grain]) + 1;
  if (grain === 'YEAR') return String(year);
  return grain === 'MONTH' ? `${year}-${pad(place)}` : `${year}-${grain.charAt(0)}${place}`;
}

/** First and last month of a period as it is written. */
export function monthsOf(period: string): [first: number, last: number] {
  const year = (Number(period.slice(0, 4)) - 2000) * 12;
  const rest = period.slice(5);
  const grain: Time = rest === '' ? 'YEAR' : rest.startsWith('S') ? 'SEMESTER' : rest.startsWith('Q') ? 'QUARTER' : 'MONTH';
  const place = grain === 'YEAR' ? 1 : Number(rest.replace(/\D/, ''));
  const last = year + place * MONTHS[grain] - 1;
  return [last - MONTHS[grain] + 1, last];
}

export function windowOf({ period }: AnalysisInput, today: string): Window {
  const month = monthOf(today);
  if (period?.last) {
    const length = MONTHS[period.grain ?? 'MONTH'];
    const end = Math.floor(month / length) * length - 1;
    return { a: end + 1 - period.last * length, b: end, ob: end, isLatest: false };
  }
  if (period?.from && period.to) {
    const b = monthsOf(period.to)[1];
    return { a: monthsOf(period.from)[0], b, ob: b, isLatest: false };
  }
  if (period?.yearToDate) {
    const january = Math.floor(month / 12) * 12;
    return { a: january, b: month, ob: january + 11, isLatest: false };
  }
  return { a: 0, b: month, ob: UNLIMITED, isLatest: true };
}

/** One for each calendar period of the finest time dimension kept, cut to the window; without one the window. */
export function bucketsOf(window: Window, kept: readonly DimensionName[], today: string): Bucket[] {
  const times = TIMES.filter((time) => kept.includes(time));
  const [finest] = times;
  if (!finest) return [{ ...window, keys: {}, day: dayOf(window.b, today) }];
  const buckets: Bucket[] = [];
  for (let a = window.a; a <= window.b; ) {
    const b = Math.min(monthsOf(periodKey(a, finest))[1], window.b);
    const keys = Object.fromEntries(times.map((time) => [time, periodKey(b, time)]));
    buckets.push({ keys, a, b, ob: b, day: dayOf(b, today), isLatest: false });
    a = b + 1;
  }
  return buckets;
}

/** The bucket it is compared with, where it is compared with another time. */
export function twinOf(bucket: Bucket, { compare, period }: AnalysisInput, today: string): Bucket | undefined {
  const { a, b, ob, isLatest } = bucket;
  const shifted = (by: number): Bucket => ({ ...bucket, a: a - by, b: b - by, ob: ob - by, day: dayOf(b - by, today) });
  if (compare === 'PREVIOUS_PERIOD') return shifted(b - a + 1);
  if (compare === 'PREVIOUS_YEAR') return isLatest ? { ...shifted(12), a: 0, ob: b - 12 } : shifted(12);
  if (compare !== 'BASELINE') return undefined;
  const [first, last] = monthsOf(period!.baseline!);
  return { ...bucket, a: first, b: last, ob: last, day: dayOf(last, today) };
}
