/**
 * When a rule is asked, and which values it then compares. A rule is asked for every area, period and source in which a value
 * of its finest grain was written. A value of that grain is the one of the same period; of a coarser grain the newest stored
 * one whose period ends no later, at most three years back. `previous` is the period before the one that is taken.
 */
import { canAt } from '../core/access/actor.js';
import { endMonthOf, MONTHS_OF, periodOf } from '../core/period.js';
import { fits } from '../validation/draft.js';
import { editionAt, GRAIN, PUBLISHED } from './facts.js';
const FURTHEST_MONTHS = 36;
export function occasionsOf(tx, facts, rows) {
    const found = new Map();
    for (const row of rows) {
        const written = facts.byId.get(row.indicator);
        if (row.source === written.sources.get(PUBLISHED))
            continue;
        for (const rule of facts.rulesOf.get(written.code) ?? []) {
            const key = `${rule.code}.${row.area}.${row.period}.${row.source}`;
            const editions = found.has(key) ? undefined : editionsOf(rule, facts, row.period);
            if (!editions || monthsOf(written) > finest(editions) || !isOpen(tx, editions, row.area))
                continue;
            found.set(key, { rule, area: row.area, period: row.period, source: row.source, editions });
        }
    }
    return [...found.values()];
}
/** Undefined where one of its indicators was not in force, no longer is, or became of another kind: then the rule says nothing. */
function editionsOf({ references }, { indicators }, period) {
    const editions = new Map();
    for (const { code, part } of references) {
        const edition = editionAt(indicators.get(code) ?? [], period);
        if (!edition || !fits(edition.kind, part))
            return undefined;
        editions.set(code, edition);
    }
    return editions;
}
const monthsOf = ({ frequency }) => MONTHS_OF[GRAIN[frequency]];
const finest = (editions) => Math.min(...[...editions.values()].map(monthsOf));
/** Who may not see a small number must not learn it from an answer either: such a rule is not asked. */
const isOpen = ({ actor }, editions, area) => [...editions.values()].every(({ isSensitive, sectorId }) => !isSensitive || canAt(actor, 'observation.readSmall', area, { sectorId }));
/** Where a value may stand, the one that counts first. */
export function placesOf({ area, period, editions }, { code }) {
    const edition = editions.get(code);
    const grain = GRAIN[edition.frequency];
    const months = MONTHS_OF[grain];
    const newest = Math.floor((endMonthOf(period) + 1) / months) * months;
    const count = months === finest(editions) ? 1 : FURTHEST_MONTHS / months;
    return Array.from({ length: count }, (_, index) => ({
        area,
        period: endingBefore(newest - index * months, grain),
        indicator: edition.id,
    }));
}
export function placeBefore(place, { frequency }) {
    const grain = GRAIN[frequency];
    return { ...place, period: endingBefore(endMonthOf(place.period) + 1 - MONTHS_OF[grain], grain) };
}
/** The period of a grain that ends before the month with this number, counted from January 2000. */
const endingBefore = (month, grain) => periodOf(2000, month, grain);
//# sourceMappingURL=occasions.js.map