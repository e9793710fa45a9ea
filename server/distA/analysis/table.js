/** Rows and columns of the answer: which there are, in which order, and their names. */
import { tooManyCells } from '../core/errors.js';
import { compared, fractionOf } from '../core/fraction.js';
import { grouped } from '../core/grouped.js';
import { periodText } from '../core/period-text.js';
import { keyOf, periodsIn } from '../core/window.js';
import { ALL, DIMENSIONS_BY_NAME, isOfVillage, isPlace, isTime, NONE, NONE_TEXT, REST, REST_TEXT } from './dimensions.js';
import { SPINE } from './fact.js';
import { constantText } from './measures.js';
/** Rows that are judged before most of them are left out. */
const MOST_LEAVES = 500_000;
const MOST_CELLS = 50_000;
export function bounded(cells, most = MOST_CELLS) {
    if (cells > most)
        throw tooManyCells(cells, most);
}
export function axisOf(question, found, given, offset, dimensions) {
    const labels = dimensions.map((dimension, index) => labelsOf(dimension, given[`labels${offset + index}`]));
    const kinds = [isOfVillage, isOther, isTime];
    const sets = kinds.map((is) => tuplesOf(question, found, offset, dimensions, is));
    bounded(sets.reduce((count, set) => count * set.length, 1), MOST_LEAVES);
    const leaves = product(sets).sort((a, b) => compareTuples(labels, a, b));
    return { dimensions, offset, leaves, labels };
}
const isOther = (dimension) => !isOfVillage(dimension) && !isTime(dimension);
/** Partial tuples of one kind of dimension: positions that are not of it stay empty. */
function tuplesOf(question, found, offset, dimensions, is) {
    const places = dimensions.flatMap((dimension, index) => (is(dimension) ? [index] : []));
    if (places.length === 0)
        return [[]];
    const tuples = is(dimensions[places[0]]) && isTime(dimensions[places[0]])
        ? timesOf(question, dimensions)
        : occurring(question, found, offset, places);
    return [...new Map(tuples.map((tuple) => [tuple.join('|'), tuple])).values()];
}
function timesOf({ whole }, dimensions) {
    const finest = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'].find((one) => dimensions.includes(one));
    return periodsIn(whole, finest).map(({ b }) => dimensions.map((dimension) => (isTime(dimension) ? keyOf(b, dimension) : undefined)));
}
/** Values that stand together in some row, or are the constants of a measure. */
function occurring(question, found, offset, places) {
    const positions = places.map((place) => offset + place);
    const tuples = [];
    for (const { measure: number, kept, isMain } of found.rows) {
        if (!isMain)
            continue;
        const measure = number === SPINE ? undefined : question.measures[number];
        if (!measure && number !== SPINE)
            continue;
        const values = positions.map((position) => kept.get(position) ?? (measure && constantText(measure, question.axes[position])));
        if (values.some((value, index) => value === undefined || isNowhere(question.axes[positions[index]], value)))
            continue;
        const tuple = [];
        places.forEach((place, index) => {
            tuple[place] = values[index];
        });
        tuples.push(tuple);
    }
    return tuples;
}
/** A record of a greater area is in none of a smaller level: that is no place of its own. */
const isNowhere = (dimension, value) => isPlace(dimension) && value === NONE;
function product(sets) {
    return sets.reduce((left, set) => left.flatMap((a) => set.map((b) => Array.from({ length: Math.max(a.length, b.length) }, (_, index) => a[index] ?? b[index]))), [[]]);
}
function labelsOf(dimension, rows) {
    const { words } = DIMENSIONS_BY_NAME[dimension];
    const named = words
        ? words.map(({ key, id, en }, index) => [key, { key, id, en, order: String(index) }])
        : (rows ?? []).map(([value, key, id, en, order]) => [value, { key, id, en, order }]);
    return new Map(named);
}
const LAST = '\uffff';
function labelOf(dimension, labels, value) {
    if (value === NONE)
        return { key: NONE, ...NONE_TEXT, order: LAST };
    if (value === REST)
        return { key: REST, ...REST_TEXT, order: LAST };
    if (isTime(dimension))
        return { key: value, ...periodText(value), order: value };
    return labels.get(value) ?? { key: value, id: value, en: value, order: value };
}
function compareTuples(labels, a, b) {
    for (const [index, known] of labels.entries()) {
        if (a[index] === b[index])
            continue;
        const order = (value) => (value === NONE ? LAST : (known.get(value)?.order ?? value));
        return order(a[index]) < order(b[index]) ? -1 : 1;
    }
    return 0;
}
/** Leaves with the totals after the rows they are of. */
export function withTotals(leaves, lengths, depth) {
    const listed = [];
    // Where no row is left the total is still of everything asked.
    if (leaves.length === 0 && lengths.has(0))
        return [[]];
    leaves.forEach((leaf, index) => {
        if (lengths.has(depth))
            listed.push(leaf);
        const next = leaves[index + 1];
        for (let length = depth - 1; length >= 0; length--) {
            const ends = !next || leaf.slice(0, length).join('|') !== next.slice(0, length).join('|');
            if (ends && lengths.has(length))
                listed.push(leaf.slice(0, length));
        }
    });
    return listed;
}
export function stepsOf({ dimensions, labels }, tuple) {
    return tuple.map((value, index) => {
        const { key, id, en } = labelOf(dimensions[index], labels[index], value);
        return { dimension: dimensions[index], key, label: id, labelEn: en };
    });
}
export const keyOfSteps = ({ dimensions }, steps) => dimensions.length === 0 ? ALL : dimensions.map((_, index) => steps[index]?.key ?? ALL).join('|');
/** Leaf rows that pass `having`, in the order asked: the first of each group, and those that come after them. */
export function judged(rows, { having, orderBy, top }, value) {
    const valueOf = remembered(value);
    const passing = rows.leaves.filter((tuple) => (having ?? []).every((one) => holds(one, valueOf(tuple, one.measure))));
    const split = [...grouped(passing, (tuple) => tuple.slice(0, -1).join('|')).values()].map((group) => {
        if (!top)
            return { kept: group, rest: [] };
        const best = [...group].sort(byMeasure(valueOf, top.measure, top.direction));
        return { kept: best.slice(0, top.n), rest: best.slice(top.n) };
    });
    const kept = split.flatMap((group) => group.kept);
    const rest = split.flatMap((group) => group.rest);
    if (!orderBy?.length)
        return { kept, rest };
    const isKept = new Set(kept);
    const orders = orderBy.map(({ measure, direction }) => (measure ? byMeasure(valueOf, measure, direction) : byLabel(rows, direction)));
    return { kept: passing.filter((tuple) => isKept.has(tuple)).sort(inOrder(orders)), rest };
}
function remembered(value) {
    const known = new Map();
    return (tuple, alias) => {
        const key = [alias, ...tuple].join('|');
        if (!known.has(key))
            known.set(key, value(tuple, alias));
        return known.get(key);
    };
}
/** Missing values come last either way. */
const byMeasure = (valueOf, alias, direction) => (a, b) => {
    const [x, y] = [valueOf(a, alias), valueOf(b, alias)];
    if (!x || !y)
        return x ? -1 : y ? 1 : 0;
    return direction === 'DESC' ? -compared(x, y) : compared(x, y);
};
const byLabel = ({ dimensions, labels }, direction) => (a, b) => {
    const text = (tuple) => labelOf(dimensions[tuple.length - 1], labels[tuple.length - 1], tuple.at(-1)).id;
    return (direction === 'DESC' ? -1 : 1) * text(a).localeCompare(text(b), 'id');
};
/** Where two rows part, their groups there are compared: groups by their own figure, rows within them by theirs. */
const inOrder = (orders) => (a, b) => {
    const depth = a.findIndex((value, index) => value !== b[index]) + 1;
    const [x, y] = [a.slice(0, depth), b.slice(0, depth)];
    return orders.reduce((sign, order) => sign || order(x, y), 0);
};
function holds({ gt, gte, lt, lte, eq }, value) {
    if (!value)
        return false;
    const sign = (bound) => compared(value, fractionOf(bound));
    return ((gt == null || sign(gt) > 0) &&
        (gte == null || sign(gte) >= 0) &&
        (lt == null || sign(lt) < 0) &&
        (lte == null || sign(lte) <= 0) &&
        (eq == null || sign(eq) === 0));
}
//# sourceMappingURL=table.js.map