/** What a question may have to read, counted before it is asked; and whether it is read from rows or out of rollups. */
import { MONTHS_OF } from '../core/period.js';
import { villagesWithin } from '../indicator/registry.js';
import { boundsOf } from './dimensions.js';
import { isAggregated } from './measures.js';
import { rolledOf } from './rollups.js';
/** Values from which on rollups are read even where some are not right: below them all rows are read sooner than some of them beside. */
const MANY = 300_000;
export function priced(question, definitions, rollups) {
    const cost = costOf(question, definitions);
    const rolled = rollups === 'never' ? undefined : rolledOf(question, definitions);
    if (rollups === 'never' || (rollups === 'auto' && cost < MANY))
        return { question: rolled && isAll(question, rolled) ? { ...question, rolled: { ...rolled, isAlone: true } } : question, cost };
    const chosen = { ...question, isWide: true, rolled };
    return { question: chosen, cost: costOf(chosen, definitions) };
}
const isAll = ({ measures }, rolled) => measures.every((one) => one.fact !== 'OBSERVATION' || !isAggregated(one) || rolled.measures.has(one));
/** Villages of the question, or areas of the rollups, x periods of its buckets in which each measure has values. */
function costOf(question, definitions) {
    const { measures, rolled } = question;
    const villages = sumOver(question, (low, high) => villagesWithin(definitions, low, high));
    const areas = rolled ? sumOver(question, (low, high) => areasWithin(definitions, rolled.level, low, high)) : 0;
    return measures.reduce((sum, one) => sum + (rolled?.measures.has(one) ? areas : villages) * periodsOf(question, one), 0);
}
function sumOver({ scope, filters }, count) {
    return scope.reduce((sum, range) => {
        const { low, high } = boundsOf([range], filters);
        return sum + count(low, high);
    }, 0);
}
const areasWithin = ({ levels }, level, low, high) => [...levels].filter(([ordinal, of]) => of === level && low <= ordinal && ordinal <= high).length;
/** Facts of which a village has about so many records, whatever the period. */
const WEIGHT = { VILLAGE: 1, MEMBER: 20, CLASSIFICATION: 5, TARGET: 1 };
function periodsOf({ buckets }, { indicator, fact }) {
    const months = indicator ? MONTHS_OF[indicator.grain] : 1;
    if (!indicator && WEIGHT[fact] !== undefined)
        return WEIGHT[fact];
    return buckets.reduce((sum, { a, b }) => sum + Math.ceil(Math.min(b - a + 1, 120) / months), 0);
}
//# sourceMappingURL=cost.js.map