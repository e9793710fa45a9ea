/** Windows of whole months, counted from January 2000 = 0, and the calendar periods that lie in them. */
import { decodePeriod, encodePeriod, endMonthOf, type Grain, grainOf, MONTHS_OF, periodOf } from './period.ts';

export interface Window {
  /** First and last month, both included. */
  a: number;
  b: number;
}

export const monthOf = (day: string): number => (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1;

export function lastDayOf(month: number): string {
  const date = new Date(Date.UTC(2000, month + 1, 0));
  return date.toISOString().slice(0, 10);
}

export const firstDayOf = (month: number): string => new Date(Date.UTC(2000, month, 1)).toISOString().slice(0, 10);

const startOf = (month: number, grain: Grain): number => month - (month % MONTHS_OF[grain]);

/** The stored period of this grain that a month lies in. */
function periodAround(month: number, grain: Grain): number {
  const end = startOf(month, grain) + MONTHS_OF[grain] - 1;
  return periodOf(2000 + Math.floor(end / 12), (end % 12) + 1, grain);
}

export const keyOf = (month: number, grain: Grain): string => decodePeriod(periodAround(month, grain));

/** So many whole periods, up to the last one that was over when `today` began. */
export function lastWhole(count: number, grain: Grain, today: string): Window {
  const b = startOf(monthOf(today), grain) - 1;
  return { a: b - count * MONTHS_OF[grain] + 1, b };
}

export function windowOf(period: string): Window {
  const stored = encodePeriod(period) as number;
  const b = endMonthOf(stored);
  return { a: b - MONTHS_OF[grainOf(stored)] + 1, b };
}

/** The calendar periods of a grain within a window, the first and last cut off where the window begins and ends. */
export function periodsIn({ a, b }: Window, grain: Grain): (Window & { key: string; isCut: boolean })[] {
  const periods = [];
  for (let start = startOf(a, grain); start <= b; start += MONTHS_OF[grain]) {
    const end = start + MONTHS_OF[grain] - 1;
    periods.push({ a: Math.max(start, a), b: Math.min(end, b), key: keyOf(start, grain), isCut: start < a || end > b });
  }
  return periods;
}

/** The stored period that a window is; undefined where it is none of the calendar. */
export function storedPeriodOf({ a, b }: Window): number | undefined {
  const grain = (['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const).find((one) => MONTHS_OF[one] === b - a + 1);
  return grain && a % MONTHS_OF[grain] === 0 ? periodAround(b, grain) : undefined;
}

/** A window that rows are gathered in. */
export interface Bucket extends Window {
  id: number;
  /** `*` for the whole window. */
  grain: Grain | '*';
  key: string;
  /** Last month of values, which may stand for a period that is not over yet. */
  ob: number;
  /** Last day, not after today. */
  day: string;
  isCut: boolean;
  /** The bucket whose twin this is: what that one is compared with. */
  of?: number;
}

/** After every month there is. */
export const OPEN_END = 1199;

export interface Whole extends Window {
  ob: number;
}

/** The whole window and its calendar periods of each grain asked for, and the twin of each, shifted by `back` months or always the same window. */
export function bucketsOf(
  whole: Whole,
  grains: readonly (Grain | '*')[],
  today: string,
  twin?: { back: (bucket: Bucket) => number } | { window: Window },
): Bucket[] {
  const now = monthOf(today);
  const day = (b: number) => (b >= now ? today : lastDayOf(b));
  const bare = grains.flatMap((grain): Omit<Bucket, 'id' | 'day'>[] => {
    if (grain === '*') return [{ ...whole, grain, key: '*', isCut: false }];
    return periodsIn(whole, grain).map((period) => ({ ...period, grain, ob: period.b }));
  });
  const main: Bucket[] = bare.map((one, id) => ({ ...one, id, day: day(one.b) }));
  if (!twin) return main;
  const shifted = (bucket: Bucket): Whole => {
    if ('window' in twin) return { ...twin.window, ob: twin.window.b };
    const back = twin.back(bucket);
    const open = bucket.ob === OPEN_END;
    return { a: open ? 0 : bucket.a - back, b: bucket.b - back, ob: (open ? bucket.b : bucket.ob) - back };
  };
  const twins = main.map((bucket) => {
    const window = shifted(bucket);
    return { ...bucket, ...window, id: main.length + bucket.id, of: bucket.id, day: day(window.b) };
  });
  return [...main, ...twins];
}

/** Does a period of this grain end in the bucket, or go on at its end where the bucket itself does? */
export const isDue = ({ a, b, ob }: Pick<Bucket, 'a' | 'b' | 'ob'>, grain: Grain): boolean => {
  const months = MONTHS_OF[grain];
  const last = Math.min(ob, b + months - 1);
  return last - ((last + 1) % months) >= a;
};
