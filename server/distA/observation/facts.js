/** What the rows of a batch refer to, loaded at once. */
import { dotted } from '../area/area-code.js';
import { timesOf } from '../area/validity.js';
import { endMonthOf } from '../core/period.js';
import { isReadable } from '../core/write/bounds.js';
import { catalogueAt, STAMP } from './catalogue.js';
export const GRAIN = { MONTHLY: 'MONTH', QUARTERLY: 'QUARTER', SEMESTER: 'SEMESTER', ANNUAL: 'YEAR' };
/** A figure as somebody else published it: of any area, and over a period of any length from the indicator's own on. */
export const PUBLISHED = 'PUBLISHED';
/** The stamp also where there is no such area. */
const AREAS = `
  select c.stamp, a.* from (select ${STAMP} as stamp) c left join (
    select a.code, a.ordinal, a.level, v.kind, ${timesOf('a')} as times
    from pilar.area a left join pilar.village v on v.ordinal = a.ordinal where a.code = any($1::text[])) a on true`;
export async function factsOf(tx, rows) {
    const found = await tx.run(AREAS, [codesIn(rows.map(({ area }) => dotted(area)))]);
    const catalogue = await catalogueAt(tx, found[0].stamp);
    return { ...catalogue, areas: new Map(found.map(({ code, ...fact }) => [code, fact])) };
}
/** Each once, and none that the database would refuse to read: such a row is not found, the others are written. */
const codesIn = (codes) => [...new Set(codes)].filter(isReadable);
/** The edition in force on the last day of a period: a late report of last year keeps to last year's definition. */
export function editionAt(editions, period) {
    const day = lastDayOf(period);
    return editions.find(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day));
}
const lastDays = new Map();
/** Kept, since every row asks and to spell a day takes long: there are no more periods than some thousands. */
export function lastDayOf(period) {
    const known = lastDays.get(period);
    if (known !== undefined)
        return known;
    const day = new Date(Date.UTC(2000, endMonthOf(period) + 1, 0)).toISOString().slice(0, 10);
    lastDays.set(period, day);
    return day;
}
//# sourceMappingURL=facts.js.map