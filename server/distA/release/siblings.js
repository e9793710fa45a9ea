/**
 * First choice of what to hide: small figures, and beside them so many others that no sum shown leaves a small one over. What must
 * not be hidden alone, nor be small together, are the figures of one kind under a figure that is shown: areas of an area, and of
 * what adds up over time also the windows of a window.
 */
import { grouped } from '../core/grouped.js';
import { endMonthOf, MONTHS_OF } from '../core/period.js';
import { GRAINS, LEVELS } from './lattice.js';
import { isSmall } from './small.js';
/** `isFixed`: shown earlier and unchanged, so that it can't be hidden any more. */
export function hiddenBeside(measure, figures, villages, isFixed) {
    const hidden = new Set(figures.filter((figure) => !isFixed(figure) && (figure.isSmall || !figure.isOffered)));
    /** Hidden for a reason, and not only because such windows are not offered. */
    const meant = new Set([...hidden].filter(({ isSmall }) => isSmall));
    const families = [...familiesOfPlace(figures, villages), ...(measure.timeRule === 'LATEST' ? [] : familiesOfTime(measure, figures))];
    const hide = (figure) => {
        if (!figure)
            return false;
        meant.add(figure);
        hidden.add(figure);
        return true;
    };
    let isChanged = true;
    while (isChanged) {
        isChanged = false;
        for (const { parent, children, isWhole } of families) {
            const below = children.filter((child) => hidden.has(child));
            if (hidden.has(parent) || !below.some((child) => meant.has(child)) || isSafe(below, isWhole))
                continue;
            const next = smallest(children.filter((child) => !hidden.has(child) && !isFixed(child)));
            isChanged = hide(next ?? (isFixed(parent) ? undefined : parent)) || isChanged;
        }
    }
    return meant;
}
function isSafe(below, isWhole) {
    const numerator = below.reduce((sum, figure) => sum + figure.numerator, 0);
    const isRatio = isWhole && below.every((figure) => figure.denominator !== null);
    return below.length > 1 && !isSmall(numerator, isRatio ? below.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0) : null);
}
const sizeOf = ({ numerator, denominator }) => denominator ?? numerator;
const smallest = (figures) => figures.reduce((best, figure) => (best && sizeOf(best) <= sizeOf(figure) ? best : figure), undefined);
function familiesOfPlace(figures, villages) {
    const above = new Map(villages.flatMap(({ ordinal, district, regency }) => [[ordinal, district], [district, regency]]));
    const children = grouped(figures, (figure) => `${above.get(figure.area)}.${figure.period}`);
    return figures
        .filter(({ level }) => level !== LEVELS.at(-1))
        .map((parent) => ({ parent, children: children.get(`${parent.area}.${parent.period}`) ?? [], isWhole: true }));
}
function familiesOfTime({ timeRule }, figures) {
    const byArea = grouped(figures, ({ area }) => area);
    return [...byArea.values()].flatMap((of) => of
        .map((parent) => ({ parent, children: windowsWithin(parent, of), isWhole: timeRule === 'SUM' }))
        .filter(({ children }) => children.length > 0));
}
/** Of the next shorter grain. */
function windowsWithin(parent, figures) {
    const grain = GRAINS[GRAINS.indexOf(parent.grain) - 1];
    const last = endMonthOf(parent.period);
    const isWithin = (end) => end <= last && end > last - MONTHS_OF[parent.grain];
    return figures.filter((each) => each.grain === grain && isWithin(endMonthOf(each.period)));
}
//# sourceMappingURL=siblings.js.map