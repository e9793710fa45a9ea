/** A table of values as a file holds it: what was filtered, with the columns that are shown. */
import { ZONE_NAMES, zone } from '../day.ts';

/** A date stands as the clocks of the regency show it, in its UTC fields; a day is its midnight. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  name: string;
  header: string[];
  rows: Cell[][];
}

/** Programs for tables take a text that begins so for a formula, and run it. */
const FORMULA = /^[=+\-@\t\r]/;

export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Kept: a file holds thousands of moments. */
const clocks: Record<string, Intl.DateTimeFormat> = {};

function onTheClock(instant: Date): string {
  const timeZone = zone();
  clocks[timeZone] ??= new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return clocks[timeZone].format(instant);
}

/** A day or an instant of the API; undefined for any other text. */
export function dateIn(text: string): Date | undefined {
  if (DAY.test(text)) return new Date(`${text}T00:00:00Z`);
  return MOMENT.test(text) ? new Date(`${onTheClock(new Date(text)).replace(' ', 'T')}Z`) : undefined;
}

export const isDay = (date: Date): boolean => date.toISOString().endsWith('T00:00:00.000Z');

/** Columns with a time of day say in which zone it is. */
export const zoned = (sheet: Sheet): Sheet => ({
  ...sheet,
  header: sheet.header.map((title, column) =>
    sheet.rows.some((row) => row[column] instanceof Date && !isDay(row[column])) ? `${title} (${ZONE_NAMES[zone()]})` : title,
  ),
});
