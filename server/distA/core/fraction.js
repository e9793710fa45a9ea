/** Exact numbers of the rules: fractions of big integers, the denominator above zero. No floats, so no noise. */
export const ZERO = { top: 0n, bottom: 1n };
/** Of a number in plain notation: `12`, `-3.50`. */
export function fractionOf(text) {
    const [units = '0', decimals = ''] = text.split('.');
    return { top: BigInt(`${units}${decimals}`), bottom: 10n ** BigInt(decimals.length) };
}
export const wholeOf = (integer) => ({ top: BigInt(integer), bottom: 1n });
export const times = ({ top, bottom }, factor) => ({ top: top * factor, bottom });
export const negated = ({ top, bottom }) => ({ top: -top, bottom });
/** Undefined where the divisor is zero. */
export const operate = {
    '+': (a, b) => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }),
    '-': (a, b) => ({ top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom }),
    '*': (a, b) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom }),
    '/': (a, b) => {
        if (b.top === 0n)
            return undefined;
        const sign = b.top < 0n ? -1n : 1n;
        return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
    },
};
/** Undefined where a part is. */
export const over = (a, b) => a && b && operate['/'](a, b);
export const minus = (a, b) => a && b && operate['-'](a, b);
/** Below zero, zero or above it, as `a` is less than, equal to or more than `b`. */
export function compared(a, b) {
    const difference = a.top * b.bottom - b.top * a.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
const SHOWN_DECIMALS = 2;
/** For a sentence: rounded half up to two decimals, no zeros at the end. */
export function shownFraction({ top, bottom }) {
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
export function rounded({ top, bottom }, decimals) {
    const scale = 10n ** BigInt(decimals);
    const size = top < 0n ? -top : top;
    const scaled = (2n * size * scale + bottom) / (2n * bottom);
    const digits = decimals > 0 ? `.${`${scaled % scale}`.padStart(decimals, '0')}` : '';
    return `${top < 0n && scaled > 0n ? '-' : ''}${scaled / scale}${digits}`;
}
/** In plain notation without zeros at the end, rounded to so many decimals. */
export const plainFraction = (fraction, decimals) => {
    const text = rounded(fraction, decimals);
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};
//# sourceMappingURL=fraction.js.map