/** Exact numbers: a measured value stays a fraction until it is shown, so that an edge is met or not, never nearly. */

export interface Fraction {
  numerator: bigint;
  /** Positive. */
  denominator: bigint;
}

export const whole = (value: number): Fraction => ({ numerator: BigInt(value), denominator: 1n });

/** In percent; without a denominator there is none. */
export const percent = (numerator: number, denominator: number): Fraction | null =>
  denominator > 0 ? { numerator: BigInt(numerator) * 100n, denominator: BigInt(denominator) } : null;

export function mean(parts: readonly Fraction[]): Fraction {
  const sum = parts.reduce((a, b) => ({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }));
  return { ...sum, denominator: sum.denominator * BigInt(parts.length) };
}

/** A decimal as the database writes it: `9`, `6.1`, `3.00`. */
export function parse(text: string): Fraction {
  const [units = '0', digits = ''] = text.split('.');
  return { numerator: BigInt(units + digits), denominator: 10n ** BigInt(digits.length) };
}

/** Negative, zero or positive. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Of a number that is not negative, rounded half up. */
export function rounded({ numerator, denominator }: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = (numerator * scale * 2n + denominator) / (denominator * 2n);
  return decimals === 0 ? `${scaled}` : `${scaled / scale}.${`${scaled % scale}`.padStart(decimals, '0')}`;
}
