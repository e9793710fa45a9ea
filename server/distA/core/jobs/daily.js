/** Times of the day in the area's zone. */
import { TIME_ZONE } from '../clock.js';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
export function dailyOf(jobs, start) {
    const next = new Map(jobs.flatMap(({ name, daily }) => (daily ? [[name, { daily, at: nextAt(daily, start) }]] : [])));
    return (now) => {
        const due = [...next].filter(([, { at }]) => at <= now);
        for (const [name, { daily }] of due)
            next.set(name, { daily, at: nextAt(daily, now) });
        return due.map(([name]) => name);
    };
}
/** The next instant after `now` at which it is that time. No zone of Indonesia has summer time, so every day is as long. */
function nextAt(daily, now) {
    const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(daily) ?? [];
    if (!hours || !minutes)
        throw new Error(`${daily} is no time of the day, such as 00:10.`);
    const ahead = aheadOfUtc(now);
    const midnight = Math.floor((now.getTime() + ahead) / DAY) * DAY - ahead;
    const today = midnight + (Number(hours) * 60 + Number(minutes)) * MINUTE;
    return new Date(today > now.getTime() ? today : today + DAY);
}
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });
function aheadOfUtc(now) {
    const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
    return Date.parse(`${format.format(minute).replace(' ', 'T')}Z`) - minute;
}
//# sourceMappingURL=daily.js.map