/** Exact values of the reference: fractions, instants and periods by whole numbers, each with its own order and its own text. */

export type Kind = 'text' | 'int' | 'decimal' | 'float' | 'date' | 'instant' | 'period' | 'bool' | 'id' | 'texts' | 'json';

/** A fraction with a denominator above zero; not reduced, comparing needs no more. */
export interface Fraction {
  top: bigint;
  bottom: bigint;
}

/** What is compared: whole numbers for ints, periods and text ranks, text for days, micros for instants. */
export type Value = number | bigint | string | boolean | Fraction | null;

const isFraction = (value: unknown): value is Fraction => typeof value === 'object' && value !== null && 'top' in value;

export function fractionOf(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

export const ratio = (top: bigint, bottom: bigint): Fraction => ({ top, bottom });

export function compare(a: Exclude<Value, null>, b: Exclude<Value, null>): number {
  if (isFraction(a) && isFraction(b)) return compare(a.top * b.bottom, b.top * a.bottom);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Half up to so many decimals, in plain notation. */
export function rounded(value: Fraction, decimals: number): string {
  const scaled = 2n * value.top * 10n ** BigInt(decimals) + value.bottom;
  const bottom = 2n * value.bottom;
  const floor = scaled / bottom - (scaled < 0n && scaled % bottom !== 0n ? 1n : 0n);
  const digits = (floor < 0n ? -floor : floor).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${floor < 0n ? '-' : ''}${digits.slice(0, point)}${decimals > 0 ? `.${digits.slice(point)}` : ''}`;
}

/** Microseconds since 1970 of an instant in any offset, as PostgreSQL or a client writes it. */
export function microsOf(text: string): bigint {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?(Z|[+-]\d{2}(?::?\d{2})?)$/.exec(text);
  if (!match) throw new Error(`The reference can't read the instant ${text}.`);
  const [, day, minute, second = '00', fraction = '', zone] = match;
  const offset =
    zone === 'Z' ? 0 : (zone!.startsWith('-') ? -1 : 1) * (Number(zone!.slice(1, 3)) * 60 + Number(zone!.slice(3).replace(':', '') || 0));
  const millis = Date.parse(`${day}T${minute}:${second}Z`) - offset * 60_000;
  return BigInt(millis) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

export function instantText(micros: bigint): string {
  const second = new Date(Number(micros / 1_000_000n) * 1000).toISOString().slice(0, 19);
  return `${second}.${(micros % 1_000_000n).toString().padStart(6, '0')}Z`;
}

const SUFFIX = [
  (month: number) => `-${String(month).padStart(2, '0')}`,
  (month: number) => `-Q${month / 3}`,
  (month: number) => `-S${month / 6}`,
  () => '',
];

/** Stored: (months since January 2000 to the last month) x 4 + grain. */
export function periodText(stored: number): string {
  const months = Math.floor(stored / 4);
  return `${2000 + Math.floor(months / 12)}${SUFFIX[stored % 4]!((months % 12) + 1)}`;
}

export function storedPeriod(text: string): number {
  for (let stored = 0; stored < 4800; stored++) if (periodText(stored) === text && isWholePeriod(stored)) return stored;
  throw new Error(`The reference can't read the period ${text}.`);
}

function isWholePeriod(stored: number): boolean {
  const month = (Math.floor(stored / 4) % 12) + 1;
  return month % [1, 3, 6, 12][stored % 4]! === 0;
}
