/**
 * One question, one statement. Time is a join with buckets, its rule comes before that of space, and each fact stands alone:
 *
 *   bucket, place, standing > rows of each fact (`r_…`) > cells in long form, by GROUPING SETS > one row of JSON
 *
 * No fact is joined with another: cells are put in place by key afterwards (answer.ts).
 */
import { grouped } from '../core/grouped.js';
import { firstDayOf, lastDayOf } from '../core/window.js';
import { STAMP } from '../indicator/registry.js';
import { conditionOf, DIMENSIONS_BY_NAME, isOfVillage, isTime, NONE, namedKeys } from './dimensions.js';
import { expectedRows } from './expected.js';
import { aggregateOf, and, figureOf, SPINE, VILLAGE_KEY, villageConditions } from './fact.js';
import { FACTS } from './facts.js';
import { lookupBranches } from './lookup.js';
import { constantOf, constantText, isAggregated, rowFilters } from './measures.js';
import { observationRows } from './observations.js';
import { BOUNDED, inScope, placeCtes } from './place.js';
import { rolledRows } from './rollups.js';
import { dueCte } from './village-rows.js';
export function planOf(question, statement) {
    const branches = [];
    const selects = [];
    const add = (branch, cells) => {
        selects.push(cellsSql(question, branches.length, branch, cells));
        branches.push(branch);
    };
    const addRows = (rows, sets) => {
        for (const sums of byConstants(question, rows.sums)) {
            for (const some of byLinks(sets, question, rows.splits))
                add({ used: positionsIn(some), slots: sums.map(({ measures }) => measures) }, cellsOf(question, some, { ...rows, sums }, statement));
        }
    };
    const ctes = [bucketCte(question), BOUNDED, ...placeCtes(question, statement), dueCte()];
    for (const [fact, measures] of factsOf(question)) {
        const rows = fact === 'OBSERVATION' ? observationRows(question, measures, statement) : factRows(question, FACTS[fact], measures, statement);
        ctes.push(...rows.ctes);
        addRows(rows, groupingSets(question, measures[0]));
    }
    if (question.rolled) {
        const rows = rolledRows(question, question.rolled, statement);
        ctes.push(...rows.ctes);
        addRows(rows, groupingSets(question, [...question.rolled.measures][0]));
    }
    for (const rows of expectedRows(question, statement)) {
        ctes.push(...rows.ctes);
        addRows(rows, villageSets(question));
    }
    for (const lookup of lookupBranches(question, statement)) {
        ctes.push(...lookup.ctes);
        add({ used: lookup.used, slots: [[lookup.slot]] }, lookup);
    }
    if (selects.length === 0)
        add({ used: [], slots: [] }, { bucket: '0', dims: [], figures: [], from: 'WHERE false' });
    const keys = question.axes.map((_, position) => `, d${position}`).join('');
    ctes.push(`cells(cell, n${keys}) AS MATERIALIZED (${selects.join('\nUNION ALL ')})`);
    const found = '(SELECT coalesce(sum(n), 0)::int AS found FROM cells) f';
    return { sql: `WITH ${ctes.join(',\n')}\nSELECT ${results(question, statement)} FROM ${found}`, params: statement.params, branches };
}
const factsOf = ({ measures, rolled }) => [
    ...grouped(measures.filter((one) => isAggregated(one) && !rolled?.measures.has(one)), ({ fact }) => fact),
];
function bucketCte({ buckets }) {
    const rows = buckets.map(({ id, a, b, ob, day }) => `(${id}, ${a}, ${b}, ${ob}, date '${day}', date '${firstDayOf(a)}', date '${lastDayOf(b)}')`);
    return `bucket(id, a, b, ob, day, since, until) AS (VALUES ${rows.join(', ')})`;
}
function factRows(question, fact, measures, statement) {
    const name = `r_${measures[0].fact.toLowerCase()}`;
    const keys = { ...VILLAGE_KEY, ...fact.keys };
    const axes = question.axes.filter((dimension) => !isTime(dimension) && fact.splits[dimension] && !fact.splits[dimension]?.link);
    const shared = rowFilters(measures[0], question.filters).filter(({ dimension }) => !isOfVillage(dimension) || fact.isOfAreas);
    const condition = (filter) => conditionOf(statement, filter, fact.splits[filter.dimension], keys);
    const fields = [...new Set(measures.map(({ field }) => field).filter((field) => field !== undefined))];
    const columns = [
        't.id AS bucket',
        `${fact.id} AS id`,
        `${fact.id.endsWith('.id') ? fact.id.replace(/id$/, 'is_synthetic') : 'false'} AS synthetic`,
        ...Object.entries(fact.isOfAreas ? (fact.keys ?? {}) : keys).map(([key, sql]) => `${sql} AS ${key}`),
        ...axes.map((dimension) => `${fact.splits[dimension].sql} AS d_${dimension.toLowerCase()}`),
        ...fields.map((field) => `${fact.fields[field].sql} AS f_${field.toLowerCase()}`),
        ...measures.map(({ index, filters }) => `(true${and(filters.map(condition))}) AS c${index}`),
    ];
    const { low, high } = statement.bounds;
    const scope = fact.isOfAreas
        ? [inScope(question, fact.at)]
        : [`${fact.at} BETWEEN ${low} AND ${high}`, ...villageConditions(question, statement, fact.splits)];
    const where = [...scope, ...shared.map(condition)];
    const cte = `${name} AS MATERIALIZED (SELECT ${columns.join(', ')} FROM ${fact.from} JOIN bucket t ON ${fact.where} WHERE true${and(where)})`;
    statement.results.push(`(SELECT coalesce(bool_or(q.synthetic), false) FROM ${name} q) AS synthetic_${measures[0].fact}`);
    const sums = measures.map(({ index, agg, field }) => {
        const aggregate = aggregateOf(fact, agg, field && fact.fields[field]);
        const column = `q.f_${field?.toLowerCase()}`;
        const when = `q.c${index}`;
        const values = `count(*) FILTER (WHERE ${when})`;
        return { measures: [index], values, num: aggregate.num(column, when), den: aggregate.den?.(column, when) };
    });
    return { name, ctes: [cte], splits: fact.splits, sums };
}
/** What a measure's rows are grouped by in each part in which it has a figure. */
function groupingSets({ parts, axes }, measure) {
    const isThere = (position) => measure.dimensions.has(axes[position]);
    const kept = parts
        .filter((part) => part.kept.every(isThere))
        .map((part) => part.kept.filter((position) => !constantOf(measure, axes[position])));
    return unique(kept);
}
const villageSets = ({ parts, axes }) => unique(parts.map(({ kept }) => kept.filter((position) => isOfVillage(axes[position]))));
const unique = (sets) => [...new Map(sets.map((set) => [set.join(), set])).values()];
const positionsIn = (sets) => [...new Set(sets.flat())].sort((a, b) => a - b);
/** The measure that sums of a fact's rows belong to, those of the spine too; the spine's own belong to none. */
const measureOf = ({ measures }, number) => measures[number < SPINE ? -number - 2 : number];
/** In a remainder measures are taken apart by their constants on the rows: each is in the rows of its own. */
function byConstants(question, sums) {
    if (!question.rest)
        return [sums];
    const single = sums.flatMap((one) => one.measures.map((measure) => ({ ...one, measures: [measure] })));
    const keyOf = ({ measures: [measure] }) => question.rows.map((one) => constantAt(question, measure, one)).join('|');
    return [...grouped(single, keyOf).values()];
}
function constantAt(question, number, dimension) {
    const measure = measureOf(question, number);
    return measure && constantText(measure, dimension);
}
/** Of a remainder: the condition that a row is in one of those that it takes together. */
function inRest(question, used, { splits, sums }, statement) {
    const { rest, rows } = question;
    if (!rest)
        return '';
    const known = rows.flatMap((dimension, position) => {
        const constant = constantAt(question, sums[0].measures[0], dimension);
        const split = splits[dimension];
        const sql = constant !== undefined ? statement.param('text', constant) : split && (split.link ? split.sql : `q.d_${dimension.toLowerCase()}`);
        return sql ? [{ position, sql: `coalesce(${sql}::text, '${NONE}')`, link: used.includes(position) ? undefined : split?.link }] : [];
    });
    if (known.length === 0)
        return '';
    const tuples = new Set(rest.map((tuple) => known.map(({ position }) => tuple[position]).join('|')));
    const isOne = `concat_ws('|', ${known.map(({ sql }) => sql).join(', ')}) = ANY (${statement.param('text[]', [...tuples])})`;
    const link = known.find((one) => one.link)?.link;
    return ` WHERE ${link ? `EXISTS (SELECT 1 FROM (SELECT 1) one LEFT JOIN ${link.from} ON ${link.on} WHERE ${isOne})` : isOne}`;
}
/** A record linked to several values stands in several groups; where the link is not kept it must stand once, so such sets are apart. */
function byLinks(sets, { axes }, splits) {
    const linked = (set) => set.filter((position) => splits[axes[position]]?.link).join();
    return [...grouped(sets, linked).values()];
}
function cellsSql({ axes }, branch, { used, slots }, { bucket, mask = '0', dims, figures, from }) {
    const cell = [branch, bucket, mask, ...used.map((position) => dims[position]), ...figures];
    const keys = axes.map((_, position) => `, ${dims[position] ?? 'NULL::text'}`).join('');
    return `SELECT json_build_array(${cell.join(', ')}) AS cell, ${slots.flat().length} AS n${keys} ${from}`;
}
function cellsOf(question, sets, rows, statement) {
    const { axes } = question;
    const { name, splits, sums } = rows;
    const used = positionsIn(sets);
    const links = used.map((position) => splits[axes[position]]?.link).filter((link) => link !== undefined);
    const keys = used.map((position) => {
        const dimension = axes[position];
        return `, ${splits[dimension].link ? splits[dimension].sql : `q.d_${dimension.toLowerCase()}`} AS d${position}`;
    });
    const column = (position) => `q.d${position}`;
    const grouping = sets.map((set) => `(${set.map(column).join(', ')})`).join(', ');
    const linked = links.map(({ from, on }) => ` LEFT JOIN ${from} ON ${on}`).join('');
    const joined = `SELECT q.*${keys.join('')} FROM ${name} q${linked}${inRest(question, used, rows, statement)}`;
    return {
        bucket: 'q.bucket',
        mask: used.length > 0 ? `GROUPING(${used.map(column).join(', ')})` : '0',
        dims: axes.map((_, position) => (used.includes(position) ? `${column(position)}::text` : undefined)),
        figures: sums.map(figureOf),
        from: `FROM (${joined}) q GROUP BY q.bucket, GROUPING SETS (${grouping})`,
    };
}
/** More than these are not fetched: figures of all parts, of what they are compared with, and villages expected. */
export const MOST_FOUND = 1_000_000;
/** One row: cells, labels of the keys in them, and what else the answer says. */
function results(question, statement) {
    const cells = `CASE WHEN f.found <= ${MOST_FOUND} THEN (SELECT coalesce(json_agg(cell), '[]') FROM cells) END AS cells, f.found`;
    const labels = question.axes.map((dimension, position) => {
        const table = DIMENSIONS_BY_NAME[dimension].table;
        if (!table)
            return undefined;
        const { from, value, key, name, nameEn, order } = table;
        const constants = statement.param('text[]', question.measures.flatMap((measure) => constantOf(measure, dimension)?.value ?? []));
        return `(SELECT coalesce(json_agg(json_build_array(l.${value}::text, l.${key}, l.${name}, l.${nameEn}, ${order})), '[]') FROM ${from} l
  WHERE l.${value}::text IN (SELECT d${position} FROM cells) OR l.${value}::text = ANY (${constants})) AS labels${position}`;
    });
    return [
        cells,
        ...labels.filter(Boolean),
        ...statement.results,
        `${namedKeys(statement)} AS keys`,
        `${STAMP} AS stamp`,
        'now() AS now',
    ].join(',\n');
}
//# sourceMappingURL=plan.js.map