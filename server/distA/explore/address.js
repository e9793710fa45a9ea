/** The address of a question: the same for the same question, whoever asks it and however it is written. */
import { createHash } from 'node:crypto';
export const addressOf = (input) => createHash('sha256')
    .update(JSON.stringify(tidy(withoutDefaults(input))))
    .digest('hex');
/** What means the same as leaving it out is left out. */
function withoutDefaults({ measures, period, orderBy, top, approval, scope, ...rest }) {
    const isSaid = (value, byDefault) => (value === byDefault ? undefined : value);
    return {
        ...rest,
        measures: measures.map(({ fact, agg, alias, show, ...one }, index) => ({
            ...one,
            fact: isSaid(fact, one.indicator == null ? undefined : 'OBSERVATION'),
            agg: isSaid(agg, 'COUNT'),
            alias: isSaid(alias, one.indicator ?? `m${index + 1}`),
            show: isSaid(show, 'VALUE'),
        })),
        period: period && { ...period, latest: undefined, grain: isSaid(period.grain, 'MONTH') },
        orderBy: orderBy?.map(({ direction, ...one }) => ({ ...one, direction: isSaid(direction, 'ASC') })),
        top: top && { ...top, direction: isSaid(top.direction, 'DESC'), remainder: isSaid(top.remainder, false) },
        approval: isSaid(approval, 'ALL'),
        scope: isSaid(scope, 'MY_AREA'),
    };
}
/** Lists of which the order says nothing. */
const SETS = ['filters', 'in', 'notIn', 'segments', 'totals'];
/** Keys in order, empty ones left out. */
function tidy(value) {
    if (Array.isArray(value))
        return value.map(tidy);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value)
        .map(([key, part]) => [key, SETS.includes(key) ? inOrder(tidy(part)) : tidy(part)])
        .filter(([, part]) => part != null && !(typeof part === 'object' && Object.keys(part).length === 0));
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
const inOrder = (list) => Array.isArray(list) ? [...new Set(list.map((one) => JSON.stringify(one)))].sort().map((text) => JSON.parse(text)) : list;
//# sourceMappingURL=address.js.map