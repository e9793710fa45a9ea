import { compared, fractionOf } from '../core/fraction.js';
import { INDICES, LOWEST_SCORE } from './score.js';
/** `known`: variables that Pilar can measure. */
export function flawsOf(variables, known) {
    const codes = variables.map(({ code }) => code);
    const each = variables.flatMap(({ code, bands }, index) => {
        const text = unknown(code, known) ?? twice(code, codes, index);
        if (text)
            return [{ path: `variables.${index}.code`, text }];
        const flaw = flawOf(code, bands);
        return flaw ? [{ path: `variables.${index}.bands`, text: flaw }] : [];
    });
    return [...each, ...INDICES.filter((index) => !variables.some((given) => given.index === index)).map(empty)];
}
const unknown = (code, known) => known.includes(code)
    ? undefined
    : { id: `Variabel yang dikenal: ${known.join(', ')}.`, en: `The variables there are: ${known.join(', ')}.` };
const twice = (code, codes, index) => codes.indexOf(code) === index ? undefined : { id: `${code} disebut dua kali.`, en: `${code} is named twice.` };
const empty = (index) => ({
    path: 'variables',
    text: { id: `Indeks ${index} tidak punya variabel.`, en: `The index ${index} has no variable.` },
});
function flawOf(code, bands) {
    const scores = bands.map(({ score }) => score).sort((a, b) => a - b);
    if (scores.length < 2 || scores.some((score, index) => score !== LOWEST_SCORE + index)) {
        return { id: `${code}: skor 1, 2, dan seterusnya, masing-masing sekali.`, en: `${code}: scores 1, 2 and so on, each once.` };
    }
    const sorted = bands.toSorted(byLow);
    return (unkept(code, bands) ??
        endsOpen(code, sorted) ??
        sorted.map((band, index) => between(code, band, sorted[index + 1])).find((text) => text !== undefined));
}
/** As the column keeps it: what it would round is another edge. */
const EDGE = /^-?\d{1,8}(\.\d{1,4}0*)?$/;
function unkept(code, bands) {
    const edge = bands.flatMap(({ low, high }) => [low, high]).find((each) => each != null && !EDGE.test(each));
    if (edge == null)
        return undefined;
    return { id: `${code}: ${edge} melebihi 8 angka atau 4 desimal.`, en: `${code}: ${edge} has more than 8 digits or 4 decimals.` };
}
const byLow = (a, b) => a.low == null || b.low == null ? Number(a.low != null) - Number(b.low != null) : compared(fractionOf(a.low), fractionOf(b.low));
function endsOpen(code, sorted) {
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first?.low != null)
        return { id: `${code}: nilai di bawah ${first.low} tidak punya skor.`, en: `${code}: values below ${first.low} have no score.` };
    if (last?.high != null)
        return { id: `${code}: nilai di atas ${last.high} tidak punya skor.`, en: `${code}: values above ${last.high} have no score.` };
    return undefined;
}
/** Two neighbours meet in one edge, which one of them takes. */
function between(code, below, above) {
    if (!above)
        return undefined;
    const { high } = below;
    const { low } = above;
    if (high == null || low == null)
        return { id: `${code}: dua rentang tanpa batas bertumpang tindih.`, en: `${code}: two ranges without an end overlap.` };
    const order = compared(fractionOf(high), fractionOf(low));
    if (order < 0 || (order === 0 && !below.highIncluded && !above.lowIncluded)) {
        return { id: `${code}: ada celah antara ${high} dan ${low}.`, en: `${code}: there is a gap between ${high} and ${low}.` };
    }
    if (order > 0 || (below.highIncluded && above.lowIncluded)) {
        return { id: `${code}: rentang bertumpang tindih pada ${low}.`, en: `${code}: ranges overlap at ${low}.` };
    }
    return undefined;
}
//# sourceMappingURL=rule-check.js.map