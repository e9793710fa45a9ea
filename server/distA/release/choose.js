/** Which figures of one year, source and group of indicators are shown: one by one, in an order that is always the same. */
import { grouped } from '../core/grouped.js';
import { createKnowledge } from './eliminate.js';
import { GRAINS, LEVELS, totalsOf } from './lattice.js';
import { hiddenBeside } from './siblings.js';
import { isFew } from './small.js';
export function choose(measures, figures, villages, past) {
    const rowsOf = createRows();
    const known = createKnowledge();
    for (const sum of past.shown)
        for (const row of rowsOf.all(sum))
            known.show(row);
    for (const sum of [...past.small, ...figures.filter(({ isSmall }) => isSmall)])
        for (const row of rowsOf.few(sum))
            known.protect(row);
    const byCode = grouped(figures, ({ code }) => code);
    const beside = measures.flatMap((measure) => [...hiddenBeside(measure, byCode.get(measure.code) ?? [], villages, past.isFixed)]);
    const hidden = new Set(beside.map(placeOf));
    /** Numerator, then denominator: each with the one before it known. */
    const isTelling = (row) => {
        const betrays = known.betrays(row);
        if (!betrays)
            known.show(row);
        return betrays;
    };
    const asked = figures.filter((figure) => figure.isOffered && !past.isFixed(figure)).sort(inOrder);
    for (const figure of asked) {
        const rows = rowsOf.all(figure);
        if (hidden.has(placeOf(figure)) || rows.some(known.betrays) || rows.some(isTelling))
            hidden.add(placeOf(figure));
    }
    // What follows from the others is told already: to hide it would only look like something.
    for (const [place, of] of grouped(asked, placeOf)) {
        if (of.every((figure) => !figure.isSmall && rowsOf.all(figure).every(known.knows)))
            hidden.delete(place);
    }
    // A figure hidden in one indicator of the group is hidden in all.
    return new Set(asked.filter((figure) => !hidden.has(placeOf(figure))));
}
const placeOf = ({ area, period }) => `${area}.${period}`;
const rankOf = ({ level, grain, period, area }) => [LEVELS.indexOf(level), GRAINS.indexOf(grain), period, area];
function inOrder(one, other) {
    const [ranks, others] = [rankOf(one), rankOf(other)];
    const differing = ranks.findIndex((rank, index) => rank !== others[index]);
    return differing >= 0 ? ranks[differing] - others[differing] : one.code < other.code ? -1 : 1;
}
/**
 * Unknowns are numbers of a village and period: what was corrected is another one, and what several indicators share is the same,
 * since it is the same number.
 */
function createRows() {
    const unknowns = new Map();
    const unknownOf = ({ village, period }, number) => {
        const key = `${village}.${period}.${number}`;
        const known = unknowns.get(key) ?? unknowns.size;
        unknowns.set(key, known);
        return known;
    };
    const numeratorOf = ({ cells }) => cells.map((cell) => unknownOf(cell, cell.numerator));
    const denominatorOf = ({ denominatorCells }) => denominatorCells.map((cell) => unknownOf(cell, cell.denominator ?? 0));
    return {
        all(sum) {
            return totalsOf(sum).denominator === null ? [numeratorOf(sum)] : [numeratorOf(sum), denominatorOf(sum)];
        },
        /** Those that tell a small number: what the numerator leaves of the denominator is told by both. */
        few(sum) {
            const { numerator, denominator } = totalsOf(sum);
            const isLeft = denominator !== null && isFew(denominator - numerator);
            return [
                ...(isFew(numerator) || isLeft ? [numeratorOf(sum)] : []),
                ...(denominator !== null && (isFew(denominator) || isLeft) ? [denominatorOf(sum)] : []),
            ];
        },
    };
}
//# sourceMappingURL=choose.js.map