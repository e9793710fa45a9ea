/** What an operation costs: the rows its lists may read, the tables they go through, the conditions on lists inside; and what weighs itself. */
import { valueFromASTUntyped } from 'graphql';
import { at, invalid, pageTooLarge, tooNested } from '../errors.js';
import { DEFAULT_FIRST, MAX_FIRST } from '../reader/page.js';
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
export const costOfLists = (lists, variables) => Math.max(1, sum(lists.map((list) => costOf(list, variables))));
function costOf(list, variables) {
    if (list.weigh)
        return list.weigh(argumentsOf(list, variables));
    return isRoot(list) ? costOfScan(list, variables) + costOfList(list, 1, variables) : costOfLooks(list, 1, variables);
}
const argumentsOf = ({ given }, variables) => Object.fromEntries(Object.entries(given).map(([name, node]) => [name, node && valueFromASTUntyped(node, variables)]));
/** Lists of one record are found by its key, whatever root field or mutation shows the record. */
const isRoot = ({ path }) => !path.includes('.');
/** What going through a whole table weighs against reading one row of it. */
const SCAN = 1000;
/** What a condition on lists weighs for each row of a list below a record. */
const LOOK = 100;
/** A list at the root goes through its table when it counts, filters or sorts, and through others at each condition on lists. */
function costOfScan({ given, counted }, variables) {
    const scans = counted || given.where !== undefined || given.orderBy !== undefined;
    return scans ? SCAN * (1 + quantifiersIn(given.where, variables)) : 0;
}
/** Every list costs the rows it may read; a count below a record costs one. */
function costOfList(list, times, variables) {
    const size = sizeOf(list, variables);
    const rows = list.paged ? times * size : times;
    return rows + sum(list.lists.map((below) => costOfLooks(below, rows, variables)));
}
const costOfLooks = (list, times, variables) => times * LOOK * quantifiersIn(list.given.where, variables) + costOfList(list, times, variables);
/** Conditions on lists inside conditions on lists. */
const MAX_QUANTIFIERS = 3;
const QUANTIFIERS = new Set(['some', 'none', 'every', 'count']);
/** Each level multiplies what the one above looks at. */
const WEIGHTS = [1, 4, 16];
function quantifiersIn(where, variables) {
    return where ? weightOf(valueFromASTUntyped(where, variables), 0) : 0;
}
function weightOf(value, level) {
    if (typeof value !== 'object' || value === null)
        return 0;
    if (Array.isArray(value))
        return sum(value.map((item) => weightOf(item, level)));
    const weights = Object.entries(value).map(([key, inner]) => {
        if (!QUANTIFIERS.has(key))
            return weightOf(inner, level);
        if (level >= MAX_QUANTIFIERS)
            throw tooNested(MAX_QUANTIFIERS);
        return WEIGHTS[level] + weightOf(inner, level + 1);
    });
    return sum(weights);
}
function sizeOf({ given: { first }, path }, variables) {
    const given = first?.kind === 'Variable' ? variables[first.name.value] : first?.kind === 'IntValue' ? Number(first.value) : undefined;
    if (typeof given !== 'number' || !Number.isInteger(given))
        return DEFAULT_FIRST;
    if (given > MAX_FIRST)
        throw pageTooLarge(`${path}.first`, MAX_FIRST);
    if (given < 1)
        throw invalid([at(`${path}.first`, { id: `Dari 1 sampai ${MAX_FIRST}.`, en: `From 1 to ${MAX_FIRST}.` })]);
    return given;
}
//# sourceMappingURL=cost.js.map