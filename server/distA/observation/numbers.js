/** The numbers of a row, judged exactly: integers and integers over a power of ten, never floats. */
import { at } from '../core/errors.js';
const LARGEST = 2147483647;
const NONE = { numerator: null, denominator: null, figure: null };
const PARTS = ['numerator', 'denominator', 'value'];
/** Parts that a value of this kind consists of; `denominator` of YES_NO is always 1 and may be left out. */
const NEEDED = {
    RATIO: ['numerator', 'denominator'],
    COUNT: ['numerator'],
    YES_NO: ['numerator'],
    CLASS: ['numerator'],
    SCORE: ['value'],
};
/** `isPublished`: the figure alone, as a publication gave it, whatever the kind. */
export function numbersOf(row, indicator, isPublished) {
    if (row.state === 'NOT_APPLICABLE')
        return unwanted(row, [], 'NOT_APPLICABLE') ?? NONE;
    const needed = isPublished ? ['value'] : NEEDED[indicator.kind];
    const allowed = indicator.kind === 'YES_NO' && !isPublished ? [...needed, 'denominator'] : needed;
    const missing = needed.filter((part) => row[part] == null).map((part) => at(part, { id: 'Wajib diisi.', en: 'Is required.' }));
    if (missing.length > 0)
        return missing;
    return unwanted(row, allowed, indicator.kind) ?? stored(row, indicator, needed[0] === 'value');
}
function unwanted(row, allowed, what) {
    const extra = PARTS.filter((part) => row[part] != null && !allowed.includes(part));
    if (extra.length === 0)
        return undefined;
    return extra.map((part) => at(part, { id: `Tidak dipakai untuk ${what}.`, en: `Not used for ${what}.` }));
}
function stored(row, indicator, isFigure) {
    if (isFigure)
        return figureOf(row.value, indicator);
    const numerator = whole('numerator', row.numerator);
    const denominator = row.denominator == null ? null : whole('denominator', row.denominator);
    const problems = [numerator, denominator].filter((part) => part !== null && typeof part === 'object');
    if (problems.length > 0)
        return problems;
    return partsOf(numerator, denominator, indicator);
}
function whole(path, text) {
    const number = /^\d{1,10}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    if (number <= LARGEST)
        return number;
    return at(path, { id: `Bilangan bulat 0 sampai ${LARGEST}.`, en: `A whole number from 0 to ${LARGEST}.` });
}
function partsOf(numerator, denominator, indicator) {
    const { kind, factor, min, max } = indicator;
    if (kind === 'YES_NO') {
        if (numerator > 1)
            return [at('numerator', { id: '1 untuk ya, 0 untuk tidak.', en: '1 for yes, 0 for no.' })];
        if (denominator !== null && denominator !== 1)
            return [at('denominator', { id: 'Selalu 1.', en: 'Always 1.' })];
        return { numerator, denominator: 1, figure: null };
    }
    const over = denominator ?? 1;
    if (over === 0 && numerator > 0)
        return [at('numerator', { id: 'Penyebutnya 0.', en: 'Its denominator is 0.' })];
    const exact = { parts: BigInt(numerator) * BigInt(factor), of: BigInt(over) };
    const wrong = over === 0 ? undefined : outOfBounds(exact, min, max);
    return wrong ? [at('numerator', wrong)] : { numerator, denominator, figure: null };
}
function figureOf(text, { decimals, min, max }) {
    const [, sign = '', units = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+?)0*)?$/.exec(text) ?? [];
    const kept = /^0*$/.test(fraction) ? '' : fraction;
    if (kept.length > decimals) {
        return [at('value', { id: `Paling banyak ${decimals} angka di belakang koma.`, en: `At most ${decimals} decimals.` })];
    }
    const scaled = BigInt(`${sign}${units}${kept.padEnd(decimals, '0')}`);
    const wrong = outOfBounds({ parts: scaled, of: 10n ** BigInt(decimals) }, min, max) ?? tooLarge(scaled);
    return wrong ? [at('value', wrong)] : { ...NONE, figure: Number(scaled) };
}
const tooLarge = (scaled) => scaled > BigInt(LARGEST) || scaled < -BigInt(LARGEST) ? { id: 'Angka ini terlalu besar.', en: 'This number is too large.' } : undefined;
const MILLION = 1000000n;
/** Bounds have six decimals: both sides are compared as integers. */
function outOfBounds({ parts, of }, min, max) {
    const value = parts * MILLION;
    if (min !== null && value < millionths(min) * of)
        return { id: `Paling sedikit ${plain(min)}.`, en: `At least ${plain(min)}.` };
    if (max !== null && value > millionths(max) * of)
        return { id: `Paling banyak ${plain(max)}.`, en: `At most ${plain(max)}.` };
    return undefined;
}
function millionths(text) {
    const [units = '0', fraction = ''] = text.split('.');
    return BigInt(`${units}${fraction.padEnd(6, '0').slice(0, 6)}`);
}
const plain = (text) => text.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
//# sourceMappingURL=numbers.js.map