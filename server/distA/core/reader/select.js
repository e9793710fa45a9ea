import { isOwn, shownWhere } from '../access/policy.js';
import { argumentsOf, collect, joined, objectType, related } from './compiler.js';
import { connection } from './page.js';
import { join, nullUnless, objectOf, sql, text } from './text.js';
/** A field under its response key; rows for graphql-js keep scalars under the field name and mark the rest. */
export const keyFor = (c, responseKey, fieldName, isScalar) => c.mode === 'text' ? responseKey : isScalar ? fieldName : `@${responseKey}`;
export function object(c, own, row, nodes) {
    const type = objectType(c, row.model.name);
    const fields = new Map();
    if (row.typed && c.mode === 'rows')
        fields.set('__typename', [text(`"${type.name}"`)]);
    for (const [key, group] of collect(c, type, nodes)) {
        const name = group[0].name.value;
        const isScalar = name === '__typename' || name === row.model.guard.owner?.mark || row.model.columns.has(name);
        fields.set(keyFor(c, key, name, isScalar), field(c, own, row, name, key, group));
    }
    return objectOf([...fields]);
}
function field(c, own, row, name, key, group) {
    if (name === '__typename')
        return [text(`"${row.model.name}"`)];
    const { owner } = row.model.guard;
    if (name === owner?.mark)
        return [sql(`(${isOwn(c, row.model.column(row.alias, owner.user))})::text`)];
    const column = row.model.columns.get(name);
    if (column)
        return scalar(c, row, column);
    const composed = row.model.composed.get(name);
    if (composed)
        return compose(c, row, composed.parts, group);
    return relation(c, own, row, row.model.relations.get(name), key, group);
}
function scalar(c, row, column) {
    const where = column.mask ? shownWhere(c, row, column.mask) : 'always';
    if (where === 'never')
        return [text('null')];
    const shown = column.shown(row.alias);
    const value = column.nullable ? [sql(`coalesce(${join(shown)}, 'null')`)] : shown;
    return where === 'always' ? value : nullUnless(where.when, value);
}
/** An object made of columns of the row; null when the first of them is. */
function compose(c, row, parts, group) {
    const named = new Map(parts);
    const type = objectType(c, row.model.name).getFields()[group[0].name.value].type;
    const typeName = String(type).replace('!', '');
    const fields = new Map();
    for (const [key, [node]] of collect(c, objectType(c, typeName), group)) {
        const name = node.name.value;
        const value = name === '__typename' ? [text(`"${typeName}"`)] : named.get(name).shown(row.alias);
        fields.set(keyFor(c, key, name, true), value);
    }
    return nullUnless(`${parts[0][1].exact(row.alias)} IS NOT NULL`, objectOf([...fields]));
}
function relation(c, own, row, relation, key, group) {
    if (!relation.many)
        return toOne(c, own, row, relation, group);
    const { row: first, from, conditions } = related(c, row, relation, true);
    const given = argumentsOf(c, objectType(c, row.model.name), group[0]);
    return [sql(connection(c, own, { row: first, from, conditions, relation }, given, group, key))];
}
function toOne(c, own, row, relation, group) {
    const reached = related(c, row, relation);
    const target = { ...reached.row, joins: row.joins };
    const place = row.joins.push('') - 1;
    const pieces = object(c, own, target, group);
    row.joins[place] = joined(relation, reached.row, reached.from, reached.conditions);
    if (!relation.nullable)
        return pieces;
    return nullUnless(`${target.alias}."${target.model.key[0].column}" IS NOT NULL`, pieces);
}
/** One record as JSON text, `null` where the conditions leave none. */
export function record(c, own, row, conditions, nodes, order = '') {
    const json = join(object(c, own, row, nodes));
    const from = [`${row.model.table} ${row.alias}`, ...row.joins].join(' ');
    return `coalesce((SELECT ${json} FROM ${from} WHERE ${conditions.join(' AND ')}${order} LIMIT 1), 'null')`;
}
//# sourceMappingURL=select.js.map