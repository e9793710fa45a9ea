/** The one clock. `PILAR_NOW` stops it for tests; days are days of the areas' time zone, which `PILAR_TIME_ZONE` says. */

/** WIB, WITA, WIT. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

/** Of Bulungan. */
export const TIME_ZONE: TimeZone = 'Asia/Makassar';

export interface Clock {
  /** Where days, times of jobs and current periods are counted. */
  timeZone: TimeZone;
  now(): Date;
  /** Calendar day in the time zone, `YYYY-MM-DD`. */
  today(): string;
}

export function createClock(timeZone: TimeZone, fixed?: string): Clock {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const now = () => (fixed ? new Date(fixed) : new Date());
  // Every request asks, and to spell a day takes long: it is spelled once a minute, since no day ends within one.
  let minute: number | undefined;
  let day = '';
  const today = () => {
    const current = Math.floor(now().getTime() / MINUTE_MS);
    if (current !== minute) [minute, day] = [current, days.format(now())];
    return day;
  };
  return { timeZone, now, today };
}

const MINUTE_MS = 60_000;

/** Calendar day before this one. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
