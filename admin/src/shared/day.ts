/** Days and months as the server counts them: in the zone of its areas, from the server's own today. */

/** As everyone in Indonesia calls them; in English the browser would say GMT+8. */
export const ZONE_NAMES: Readonly<Record<string, string>> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

const MILLISECONDS_A_DAY = 86_400_000;

/** Both are said by the server to who signs in. */
let zoneOfAreas = 'Asia/Makassar';
/** Days the server is ahead of this browser's clock. */
let ahead = 0;

export const zone = (): string => zoneOfAreas;

/** Kept: to make one takes longer than all the days of a page. */
const calendars: Record<string, Intl.DateTimeFormat> = {};

export function dayIn(instant: string | Date, timeZone: string): string {
  calendars[timeZone] ??= new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return calendars[timeZone].format(new Date(instant));
}

const localToday = (): string => dayIn(new Date(), zoneOfAreas);

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

export function setClock({ today: day, timeZone }: { today: string; timeZone: string }): void {
  zoneOfAreas = timeZone;
  ahead = daysBetween(localToday(), day);
}

export const today = (): string => daysFrom(localToday(), ahead);

/** This instant, by the server's day and this browser's time of it. */
const now = (): string => new Date(Date.now() + ahead * MILLISECONDS_A_DAY).toISOString();

/** The same question for a while: asked anew with every render, it would never be answered, and who comes back would not find the last answer. */
export function thisQuarterHour(): string {
  const instant = now();
  const minutes = Number(instant.slice(14, 16));
  return `${instant.slice(0, 14)}${String(minutes - (minutes % 15)).padStart(2, '0')}:00Z`;
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / MILLISECONDS_A_DAY);

export function daysFrom(day: string, days: number): string {
  const moved = noon(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The month so many months before the one a day lies in, as a period. */
export function monthBefore(day: string, months = 1): string {
  const moved = new Date(`${day.slice(0, 7)}-01T12:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() - months);
  return moved.toISOString().slice(0, 7);
}
