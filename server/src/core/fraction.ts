/** Exact numbers of the rules: fractions of big integers, the denominator above zero. No floats, so no noise. */

export interface Fraction {
  top: bigint;
  bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

/** Of a number in plain notation: `12`, `-3.50`. */
export function fractionOf(text: string): Fraction {
  if (!text.includes('.')) return { top: BigInt(text), bottom: 1n };
  const [units = '0', decimals = ''] = text.split('.');
  return { top: BigInt(`${units}${decimals}`), bottom: 10n ** BigInt(decimals.length) };
}

export const wholeOf = (integer: number): Fraction => ({ top: BigInt(integer), bottom: 1n });

export const times = ({ top, bottom }: Fraction, factor: bigint): Fraction => ({ top: top * factor, bottom });

export const negated = ({ top, bottom }: Fraction): Fraction => ({ top: -top, bottom });

/** Undefined where the divisor is zero. */
export const operate: Readonly<Record<'+' | '-' | '*' | '/', (a: Fraction, b: Fraction) => Fraction | undefined>> = {
  '+': (a, b) => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }),
  '-': (a, b) => ({ top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom }),
  '*': (a, b) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom }),
  '/': (a, b) => {
    if (b.top === 0n) return undefined;
    const sign = b.top < 0n ? -1n : 1n;
    return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
  },
};

/** Undefined where a part is. */
export const over = (a: Fraction | undefined, b: Fraction | undefined) => a && b && operate['/'](a, b);
export const minus = (a: Fraction | undefined, b: Fraction | undefined) => a && b && operate['-'](a, b);

/** Below zero, zero or above it, as `a` is less than, equal to or more than `b`. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const SHOWN_DECIMALS = 2;

/** For a sentence: rounded half up to two decimals, no zeros at the end. */
export function shownFraction({ top, bottom }: Fraction): string {
  const scale = 10n ** BigInt(SHOWN_DECIMALS);
  const size = top < 0n ? -top : top;
  const scaled = (2n * size * scale + bottom) / (2n * bottom);
  const decimals = String(scaled % scale)
    .padStart(SHOWN_DECIMALS, '0')
    .replace(/0+$/, '');
  const sign = top < 0n && scaled > 0n ? '-' : '';
  return `${sign}${scaled / scale}${decimals && `.${decimals}`}`;
}

/** Rounded half away from zero, in plain notation. */
export function rounded({ top, bottom }: Fraction, decimals: number): string {
  const small = roundedSmall(Number(top), Number(bottom), decimals);
  if (small !== undefined) return small;
  const scale = 10n ** BigInt(decimals);
  const size = top < 0n ? -top : top;
  const scaled = (2n * size * scale + bottom) / (2n * bottom);
  return written(top < 0n && scaled > 0n, scaled / scale, scaled % scale, decimals);
}

/** As long as nothing exceeds the whole numbers that a float holds, the floor of a quotient is exact: of many cells big integers cost more than all else. */
function roundedSmall(top: number, bottom: number, decimals: number): string | undefined {
  const scale = 10 ** decimals;
  const doubled = 2 * Math.abs(top) * scale + bottom;
  if (doubled > Number.MAX_SAFE_INTEGER) return undefined;
  const scaled = Math.floor(doubled / (2 * bottom));
  const units = Math.floor(scaled / scale);
  return written(top < 0 && scaled > 0, units, scaled - units * scale, decimals);
}

const written = (isBelow: boolean, units: bigint | number, rest: bigint | number, decimals: number): string =>
  `${isBelow ? '-' : ''}${units}${decimals > 0 ? `.${String(rest).padStart(decimals, '0')}` : ''}`;

/** In plain notation without zeros at the end, rounded to so many decimals. */
export const plainFraction = (fraction: Fraction, decimals: number): string => {
  const text = rounded(fraction, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};
