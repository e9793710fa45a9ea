/** Times of the day in the areas' zone. */
import type { TimeZone } from '../clock.ts';
import type { Job } from './job.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Names of the jobs whose time has come since it was asked last. */
export type Daily = (now: Date) => string[];

export function dailyOf(jobs: readonly Job[], start: Date, timeZone: TimeZone): Daily {
  const nextAt = nextIn(timeZone);
  const next = new Map(jobs.flatMap(({ name, daily }) => (daily ? [[name, { daily, at: nextAt(daily, start) }]] : [])));
  return (now) => {
    const due = [...next].filter(([, { at }]) => at <= now);
    for (const [name, { daily }] of due) next.set(name, { daily, at: nextAt(daily, now) });
    return due.map(([name]) => name);
  };
}

/** The next instant after `now` at which it is that time. No zone of Indonesia has summer time, so every day is as long. */
function nextIn(timeZone: TimeZone): (daily: string, now: Date) => Date {
  const clocks = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const aheadOfUtc = (now: Date): number => {
    const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
    return Date.parse(`${clocks.format(minute).replace(' ', 'T')}Z`) - minute;
  };
  return (daily, now) => {
    const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(daily) ?? [];
    if (!hours || !minutes) throw new Error(`${daily} is no time of the day, such as 00:10.`);
    const ahead = aheadOfUtc(now);
    const midnight = Math.floor((now.getTime() + ahead) / DAY) * DAY - ahead;
    const today = midnight + (Number(hours) * 60 + Number(minutes)) * MINUTE;
    return new Date(today > now.getTime() ? today : today + DAY);
  };
}
