import { at, invalid } from '../errors.js';
import { collect, objectType } from './compiler.js';
import { where } from './filter.js';
import { after, cursorText, orderText, sortKeys } from './order.js';
import { keyFor, object } from './select.js';
import { join, objectOf, sql, text } from './text.js';
import { isGiven } from './value.js';
export const DEFAULT_FIRST = 25;
export const MAX_FIRST = 100;
export function connection(c, own, source, given, nodes, path) {
    const page = planOf(c, own, source, given, path);
    const type = objectType(c, `${source.row.model.name}Connection`);
    const fields = [];
    for (const [key, group] of collect(c, type, nodes)) {
        const name = group[0].name.value;
        fields.push([keyFor(c, key, name, name === 'totalCount'), fieldOf(c, own, page, name, group)]);
    }
    const json = join(objectOf(fields));
    return page.columns.length > 0 || page.cursor || page.peeks ? `(SELECT ${json} FROM (${rowsOf(page)}) p)` : `(${json})`;
}
function planOf(c, own, source, given, path) {
    const { where: filter, orderBy, first, after: cursor, offset } = given;
    const sorting = { ...source.row, joins: [] };
    const keys = sortKeys(c, sorting, orderBy, source.relation);
    if (isGiven(cursor) && isGiven(offset))
        throw bothGiven(path);
    const sizeOf = ({ variables }) => boundedFirst(first.read(variables), path);
    const offsetOf = ({ variables }) => boundedOffset(offset.read(variables), path);
    c.checks.push(sizeOf);
    if (isGiven(offset))
        c.checks.push(offsetOf);
    return {
        source,
        keys,
        columns: [],
        cursor: false,
        filters: isGiven(filter) ? [where(c, own, source.row, filter, `${path}.where`)] : [],
        sortJoins: sorting.joins,
        first: c.param('int', sizeOf),
        peeks: false,
        after: isGiven(cursor) ? after(c, keys, cursor, `${path}.after`) : undefined,
        offset: isGiven(offset) ? c.param('int', offsetOf) : undefined,
    };
}
const bothGiven = (path) => invalid([at(`${path}.offset`, { id: 'Pakai after atau offset, jangan keduanya.', en: 'Use after or offset, never both.' })]);
/** Sizes over the maximum were refused before; this is the second lock. */
function boundedFirst(value, path) {
    const first = (value ?? DEFAULT_FIRST);
    if (first >= 1 && first <= MAX_FIRST)
        return first;
    throw invalid([at(`${path}.first`, { id: `first dari 1 sampai ${MAX_FIRST}.`, en: `first is from 1 to ${MAX_FIRST}.` })]);
}
function boundedOffset(value, path) {
    if (value >= 0)
        return value;
    throw invalid([at(`${path}.offset`, { id: 'offset paling sedikit 0.', en: 'offset is at least 0.' })]);
}
function fieldOf(c, own, page, name, group) {
    if (name === 'nodes')
        return listOf(page, object(c, own, page.source.row, group));
    if (name === 'edges')
        return listOf(page, edge(c, own, page, group));
    if (name === 'pageInfo')
        return pageInfo(c, page, group);
    if (name === 'totalCount')
        return [sql(countOf(page))];
    return [text(`"${page.source.row.model.name}Connection"`)];
}
const CURSOR = '\u0002';
function edge(c, own, page, group) {
    const typeName = `${page.source.row.model.name}Edge`;
    const fields = [];
    for (const [key, nodes] of collect(c, objectType(c, typeName), group)) {
        const name = nodes[0].name.value;
        if (name === 'node')
            fields.push([keyFor(c, key, name, false), object(c, own, page.source.row, nodes)]);
        else if (name === 'cursor')
            fields.push([keyFor(c, key, name, true), [text('"'), sql(CURSOR), text('"')]]);
        else
            fields.push([keyFor(c, key, name, true), [text(`"${typeName}"`)]]);
    }
    return objectOf(fields);
}
/** Adds a column of row JSON; its list is written when the page is known to peek or not. */
function listOf(page, json) {
    const alias = `c${page.columns.length}`;
    page.columns.push({ json, alias });
    const rest = {
        get sql() {
            return page.peeks
                ? `coalesce(array_to_string((array_agg(p.${alias}))[1:${page.first}], ','), '')`
                : `coalesce(string_agg(p.${alias}, ','), '')`;
        },
    };
    return [text('['), rest, text(']')];
}
function pageInfo(c, page, group) {
    const fields = [];
    for (const [key, [node]] of collect(c, objectType(c, 'PageInfo'), group)) {
        const name = node.name.value;
        if (name === 'hasNextPage')
            page.peeks = true;
        if (name === 'endCursor')
            page.cursor = true;
        fields.push([keyFor(c, key, name, true), [infoPiece(page, name)]]);
    }
    return objectOf(fields);
}
function infoPiece(page, name) {
    if (name === 'hasNextPage')
        return sql(`(count(*) > ${page.first})::text`);
    if (name === 'endCursor') {
        const last = {
            get sql() {
                return `coalesce('"' || (array_agg(p.k))[${page.peeks ? `least(count(*), ${page.first})` : 'count(*)'}] || '"', 'null')`;
            },
        };
        return last;
    }
    return text('"PageInfo"');
}
function countOf({ source, filters }) {
    return `(SELECT count(*)::text FROM ${source.from}${whereText([...source.conditions, ...filters])})`;
}
const whereText = (conditions) => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');
/** The rows of a page: plain where one table serves it, else the page inside and joins around it, sorted again by its keys. */
function rowsOf(page) {
    const { source, keys, filters, sortJoins, offset } = page;
    const { alias, joins } = source.row;
    const limit = `LIMIT ${page.first}${page.peeks ? ' + 1' : ''}${offset ? ` OFFSET ${offset}` : ''}`;
    const from = [source.from, ...sortJoins].join(' ');
    const filter = whereText([...source.conditions, ...filters, ...(page.after ? [page.after] : [])]);
    const order = `ORDER BY ${orderText(keys)}`;
    if (joins.length === 0 && sortJoins.length === 0 && !offset) {
        return bounded(page, `SELECT ${columnsOf(page, keys)} FROM ${from}${filter} ${order} ${limit}`);
    }
    const carried = keys.map((key, index) => ({ ...key, sql: `${alias}."#${index}"` }));
    const inner = keys.map((key, index) => `${key.sql} AS "#${index}"`).join(', ');
    const names = keys.map((key, index) => ({ ...key, sql: `"#${index}"` }));
    const inside = bounded(page, `SELECT ${alias}.*, ${inner} FROM ${from}${filter} ${order} ${limit}`, ` ORDER BY ${orderText(names)}`);
    return `SELECT ${columnsOf(page, carried)} FROM (${inside}) ${[alias, ...joins].join(' ')} ORDER BY ${orderText(carried)}`;
}
/**
 * A plan made for any size takes a page for a tenth of the table, and sorts a nation to show fifty villages. The largest size says
 * what a page is. Lists of one record are short as they are. The order is said again, else the joins around do not know of it and sort.
 */
const bounded = ({ source }, rows, order = '') => source.relation ? rows : `SELECT * FROM (${rows}) q${order} LIMIT ${MAX_FIRST + 1}`;
function columnsOf(page, keys) {
    const cursor = cursorText(keys);
    const columns = page.columns.map(({ json, alias }) => `${join(json).replaceAll(CURSOR, cursor)} AS ${alias}`);
    if (page.cursor)
        columns.push(`${cursor} AS k`);
    return columns.length > 0 ? columns.join(', ') : '1';
}
//# sourceMappingURL=page.js.map