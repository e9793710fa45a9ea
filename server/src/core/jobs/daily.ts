/** Times of the day in the area's zone as the queue wants them: cron in UTC. */
import { type ParsedCronItem, parseCronItems } from 'graphile-worker';
import { TIME_ZONE } from '../clock.ts';
import type { Job } from './job.ts';

const MINUTE = 60_000;

export const cronOf = (jobs: readonly Job[]): ParsedCronItem[] =>
  parseCronItems(
    jobs
      .filter(({ daily }) => daily !== undefined)
      .map(({ name, daily = '' }) => ({ task: name, match: utcOf(daily), options: { jobKey: name } })),
  );

/** No zone of Indonesia has summer time, so today's difference is every day's. */
function utcOf(daily: string): string {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(daily) ?? [];
  if (!hours || !minutes) throw new Error(`${daily} is no time of the day, such as 00:10.`);
  const local = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const utc = new Date(local - aheadOfUtc(TIME_ZONE));
  return `${utc.getUTCMinutes()} ${utc.getUTCHours()} * * *`;
}

function aheadOfUtc(timeZone: string): number {
  const now = new Date(Math.floor(Date.now() / MINUTE) * MINUTE);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return Date.parse(`${format.format(now).replace(' ', 'T')}Z`) - now.getTime();
}
