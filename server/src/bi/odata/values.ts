/** Values of a question as parameters of a statement, each with the type that it is compared in. Nothing of a question is ever SQL. */

export class Parameters {
  readonly values: (string | null)[] = [];

  /** SQL that stands for it. */
  add(value: string | null, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

const BIGGEST = 2_147_483_647;

export const fitsInteger = (text: string): boolean => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= BIGGEST;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const date = new Date(`${text}T00:00:00Z`);
  return Number(year) > 0 && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

const CLOCK = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
const OFFSET = /^(?:Z|[+-](\d{2}):(\d{2}))$/;
const WIDEST_OFFSET = 14;

export interface Instant {
  day: string;
  clock: string;
  offset: string;
}

/** Parts of an instant as OData writes it; undefined where there is no such. */
export function instantOf(text: string): Instant | undefined {
  const [, day, clock, sign] = /^([^T]*)T(.*?)(Z|[+ -]\d{2}:\d{2})$/.exec(text) ?? [];
  if (day === undefined || clock === undefined || sign === undefined) return undefined;
  // A plus that was not encoded has come as a space.
  const offset = sign.replace(' ', '+');
  const [, hour, minute, second = '0'] = CLOCK.exec(clock) ?? [];
  const [, hours = '0', minutes = '0'] = OFFSET.exec(offset) ?? [];
  const isRight = isDay(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isRight && Number(hours) <= WIDEST_OFFSET && Number(minutes) < 60 ? { day, clock, offset } : undefined;
}

export const isMidnight = ({ clock }: Instant): boolean => /^00:00(:00(\.0+)?)?$/.test(clock);
