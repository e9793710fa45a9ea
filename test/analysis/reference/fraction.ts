/** Exact numbers: a numerator over a positive denominator, in lowest terms. */

export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const abs = (x: bigint) => (x < 0n ? -x : x);
const gcd = (x: bigint, y: bigint): bigint => (y === 0n ? abs(x) : gcd(y, x % y));

export function fraction(n: bigint | number, d: bigint | number = 1): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const divisor = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / divisor, d: bottom / divisor };
}

export const ZERO = fraction(0);

/** Of a decimal in plain notation. */
export function parsed(text: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`No decimal in plain notation: ${text}`);
  const [, sign, whole, rest = ''] = match;
  return fraction(BigInt(`${sign}${whole}${rest}`), 10n ** BigInt(rest.length));
}

const plus = (x: Fraction, y: Fraction): Fraction => fraction(x.n * y.d + y.n * x.d, x.d * y.d);
export const minus = (x: Fraction, y: Fraction): Fraction => fraction(x.n * y.d - y.n * x.d, x.d * y.d);
export const times = (x: Fraction, y: Fraction): Fraction => fraction(x.n * y.n, x.d * y.d);
export const over = (x: Fraction, y: Fraction): Fraction => fraction(x.n * y.d, x.d * y.n);
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);
export const isZero = ({ n }: Fraction): boolean => n === 0n;

/** Negative, zero or positive, as `x - y` is. */
export function compare(x: Fraction, y: Fraction): number {
  const difference = x.n * y.d - y.n * x.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Half away from zero. */
export function rounded(x: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const away = (abs(x.n) * scale * 2n + x.d) / (x.d * 2n);
  return fraction(x.n < 0n ? -away : away, scale);
}

/** For a reader: as a decimal where it ends within six places, else as it is. */
export function shown(x: Fraction | null): string | null {
  if (x === null) return null;
  const scaled = fraction(x.n * 1_000_000n, x.d);
  return scaled.d === 1n ? String(Number(scaled.n) / 1e6) : `${x.n}/${x.d}`;
}
