/** What is measured stays a fraction until it is shown, so that an edge is met or not, never nearly. */
import { type Fraction, operate, ZERO } from '../core/fraction.ts';

export const whole = (value: number): Fraction => ({ top: BigInt(value), bottom: 1n });

/** Of a denominator of zero there is no share. */
export const percent = (numerator: number, denominator: number): Fraction | null =>
  denominator > 0 ? { top: BigInt(numerator) * 100n, bottom: BigInt(denominator) } : null;

export function mean(parts: readonly Fraction[]): Fraction {
  const { top, bottom } = parts.reduce((a, b) => operate['+'](a, b) as Fraction, ZERO);
  return { top, bottom: bottom * BigInt(parts.length) };
}
