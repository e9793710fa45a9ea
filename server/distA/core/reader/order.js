/** `orderBy` to sort keys, their text in a cursor, and the condition that continues after one. */
import { createHash } from 'node:crypto';
import { requireOpen } from '../access/policy.js';
import { at, invalid } from '../errors.js';
import { countStep, joined, related } from './compiler.js';
import { quoted } from './text.js';
import { isGiven, items, members, oncePerRequest } from './value.js';
/** Keys of the order asked for, or the relation's own, and always the primary key at the end. Joins go to the row. */
export function sortKeys(c, row, orderBy, relation) {
    const keys = isGiven(orderBy) && orderBy.now.length > 0 ? asked(c, row, orderBy) : defaults(row, relation);
    const named = new Set(keys.map((key) => key.name));
    const rest = keyColumns(row, false).filter((key) => !named.has(key.name));
    return [...keys, ...rest];
}
function asked(c, row, orderBy) {
    const keys = items(orderBy).flatMap((item) => keysOf(c, row, item, '', false));
    const seen = new Set();
    return keys.filter((key) => !seen.has(key.name) && seen.add(key.name));
}
function keysOf(c, row, item, path, nullable) {
    return members(item).flatMap(([name, value]) => {
        countStep(c);
        const relation = row.model.relations.get(name);
        if (relation) {
            const reached = related(c, row, relation);
            row.joins.push(joined(relation, reached.row, reached.from, reached.conditions));
            return keysOf(c, { ...reached.row, joins: row.joins }, value, `${path}${name}.`, nullable || relation.nullable);
        }
        const column = row.model.columns.get(name);
        requireOpen(c, row, column);
        const descending = value.now === 'DESC';
        if (column.kind === 'id')
            return keyColumns(row, descending, path, nullable);
        const key = keyOf(row, column.exact(row.alias), column.type, name, path);
        const unique = path === '' && name === 'code' && row.model.codeIsUnique && !column.nullable;
        return [{ ...key, descending, nullable: nullable || column.nullable, unique }];
    });
}
/** The columns that stand for the id in an order: the primary key's. */
function keyColumns(row, descending, path = '', nullable = false) {
    return row.model.key.map(({ column, type }) => ({
        sql: `${row.alias}."${column}"`,
        type,
        descending,
        nullable,
        name: `${path}#${row.model.name}.${column}`,
    }));
}
function defaults(row, relation) {
    return (relation?.orderBy ?? []).map(([property, descending]) => {
        const column = row.model.columns.get(property);
        const key = keyOf(row, row.model.column(row.alias, property), column?.type ?? 'int', property);
        return { ...key, descending, nullable: column?.nullable ?? false };
    });
}
/** A column of the primary key has one name, however it is asked for, so that it is not sorted by twice. */
function keyOf(row, sql, type, property, path = '') {
    const part = row.model.key.find((key) => sql === `${row.alias}."${key.column}"`);
    return { sql, type: part?.type ?? type, name: path + (part ? `#${row.model.name}.${part.column}` : property) };
}
/** An index on what no two rows share serves the order as it is; a key more would be sorted by. */
export function orderText(keys) {
    const last = keys.findIndex((key) => key.unique);
    const needed = last < 0 ? keys : keys.slice(0, last + 1);
    return needed.map((key) => `${key.sql}${key.descending ? ' DESC' : ''}${key.nullable ? ' NULLS LAST' : ''}`).join(', ');
}
function signatureOf(keys) {
    const order = keys.map((key) => `${key.name}${key.descending ? '-' : ''}`).join();
    return createHash('sha256').update(order).digest('base64url').slice(0, 8);
}
/** SQL of a cursor: base64 of `[signature, key, …]`, keys in the database's own text, so that no digit is lost. */
export function cursorText(keys) {
    const texts = keys.map((key) => `coalesce(to_json(${key.sql}::text)::text, 'null')`);
    const json = [quoted(`["${signatureOf(keys)}"`), ...texts].join(` || ',' || `);
    return `translate(encode(convert_to(${json} || ']', 'UTF8'), 'base64'), E'\\n', '')`;
}
const badCursor = (path) => invalid([at(path, { id: 'Kursor ini bukan dari daftar dan urutan ini.', en: 'This cursor is not from this list and order.' })]);
function keysOfCursor(cursor, { keys, signature, path }) {
    try {
        const [given, ...values] = JSON.parse(Buffer.from(String(cursor), 'base64').toString('utf8'));
        const sound = values.every((value, index) => typeof value === 'string' || (value === null && keys[index]?.nullable));
        if (given === signature && values.length === keys.length && sound)
            return values;
    }
    catch {
        // Not base64 of JSON: refused below like any other.
    }
    throw badCursor(path);
}
/** The rows after a cursor. One comparison of rows where an index can serve it, else key by key. */
export function after(c, keys, cursor, path) {
    const signature = signatureOf(keys);
    const values = oncePerRequest((variables) => keysOfCursor(cursor.read(variables), { keys, signature, path }));
    const params = keys.map((key, index) => c.param(key.type, ({ variables }) => values(variables)[index]));
    c.checks.push(({ variables }) => values(variables));
    if (keys.every((key) => !key.nullable && key.descending === keys[0].descending)) {
        return `(${keys.map((key) => key.sql).join(', ')}) ${keys[0].descending ? '<' : '>'} (${params.join(', ')})`;
    }
    const first = keys[0];
    const bound = first.nullable ? '' : `${first.sql} ${first.descending ? '<=' : '>='} ${params[0]} AND `;
    return `${bound}(${keys.map((_, index) => ladder(keys, params, index)).join(' OR ')})`;
}
function ladder(keys, params, index) {
    const ties = keys.slice(0, index).map((key, at) => `${key.sql} ${key.nullable ? 'IS NOT DISTINCT FROM' : '='} ${params[at]}`);
    const key = keys[index];
    const beyond = `${key.sql} ${key.descending ? '<' : '>'} ${params[index]}`;
    const last = key.nullable ? `(${beyond} OR (${key.sql} IS NULL AND ${params[index]} IS NOT NULL))` : beyond;
    return `(${[...ties, last].join(' AND ')})`;
}
//# sourceMappingURL=order.js.map