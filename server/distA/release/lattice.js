/**
 * The lattice of one regency: every area in every calendar window of a year, with the values of villages that its figure adds up.
 * Who may not read small cells is shown figures of the lattice and nothing else, so that which ones are hidden depends on the data
 * alone, never on a question.
 */
import { stoodOn } from '../area/validity.js';
import { grouped } from '../core/grouped.js';
import { endMonthOf, MONTHS_OF } from '../core/period.js';
import { lastDayOf, periodsIn, storedPeriodOf } from '../core/window.js';
import { isSmall } from './small.js';
export const LEVELS = ['REGENCY', 'DISTRICT', 'VILLAGE'];
export const GRAINS = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];
/** Windows of a year that are over when month `through` is: of the indicator's own length and longer. */
export function windowsOf(year, grain, through) {
    const months = { a: (year - 2000) * 12, b: (year - 2000) * 12 + 11 };
    return GRAINS.slice(GRAINS.indexOf(grain)).flatMap((each) => periodsIn(months, each)
        .filter(({ b }) => b <= through)
        .map(({ a, b }) => ({ a, b, grain: each, period: storedPeriodOf({ a, b }) })));
}
export function figuresOf(measure, reports, villages, windows) {
    const bearing = villages.filter(({ isKelurahan }) => !(isKelurahan && measure.desaOnly));
    const byVillage = grouped([...reports].sort((one, other) => one.period - other.period), ({ village }) => village);
    return windows.flatMap((window) => {
        const day = lastDayOf(window.b);
        const shares = bearing.map((village) => shareOf(measure, village, byVillage.get(village.ordinal) ?? [], window, day));
        return LEVELS.flatMap((level) => [...grouped(shares, ({ village }) => areaOf(village, level))].flatMap(([area, of]) => figureOf(measure, level, area, window, of)));
    });
}
const areaOf = (village, level) => level === 'REGENCY' ? village.regency : level === 'DISTRICT' ? village.district : village.ordinal;
/** What one village brings into a window. One that has ended brings what happened in it, not its last state. */
function shareOf({ timeRule }, village, reports, window, day) {
    const stands = stoodOn(village.times, day);
    const within = reports.filter(({ period }) => endMonthOf(period) >= window.a && endMonthOf(period) <= window.b);
    const given = within.flatMap(({ cell }) => cell ?? []);
    const newest = timeRule === 'LATEST' ? within.slice(-1).flatMap(({ cell }) => cell ?? []) : given.slice(-1);
    const latest = stands ? newest : [];
    const cells = timeRule === 'LATEST' ? latest : given;
    return {
        village,
        cells,
        denominatorCells: timeRule === 'SUM_OVER_LATEST' ? latest : cells,
        isExpected: stands && (within.length === 0 || newest.length > 0),
        isReported: stands && newest.length > 0,
    };
}
/** None where nobody reported. */
function figureOf(measure, level, area, window, shares) {
    const cells = shares.flatMap((share) => share.cells);
    if (cells.length === 0)
        return [];
    const denominatorCells = measure.timeRule === 'SUM_OVER_LATEST' ? shares.flatMap((share) => share.denominatorCells) : cells;
    const { numerator, denominator } = totalsOf({ cells, denominatorCells });
    const count = (is) => shares.filter(is).length;
    return [
        {
            code: measure.code,
            level,
            area,
            period: window.period,
            grain: window.grain,
            cells,
            denominatorCells,
            numerator,
            denominator,
            reported: count(({ isReported }) => isReported),
            expected: count(({ isExpected }) => isExpected),
            isSmall: isSmall(numerator, denominator),
            isOffered: MONTHS_OF[window.grain] >= MONTHS_OF[measure.finest[level]],
        },
    ];
}
/** A count has cells without denominators. */
export function totalsOf({ cells, denominatorCells }) {
    const numerator = cells.reduce((sum, cell) => sum + cell.numerator, 0);
    const isCount = cells.every((cell) => cell.denominator === null);
    return { numerator, denominator: isCount ? null : denominatorCells.reduce((sum, cell) => sum + (cell.denominator ?? 0), 0) };
}
//# sourceMappingURL=lattice.js.map