import { visible } from '../access/policy.js';
import { at, invalid } from '../errors.js';
import { argumentsOf, collect } from './compiler.js';
import { idMatches } from './filter.js';
import { prefixOf } from './ids.js';
import { connection } from './page.js';
import { record } from './select.js';
import { join, objectOf, sql, text } from './text.js';
import { isGiven } from './value.js';
/** Undefined where a root field is not the reader's own, and where no row is asked for. */
export function wholeAnswer(c, own, operation) {
    const query = c.schema.getQueryType();
    const fields = [];
    for (const [key, group] of collect(c, query, [operation])) {
        const name = group[0].name.value;
        if (name === '__typename')
            fields.push([key, [text(`"${query.name}"`)]]);
        else if (query.getFields()[name]?.extensions.reader)
            fields.push([key, [root(c, own, key, group)]]);
        else
            return undefined;
    }
    return fields.some(([, [piece]]) => piece && 'sql' in piece) ? `SELECT ${join(objectOf(fields))}` : undefined;
}
/** JSON of one root field. */
export function root(c, own, key, group) {
    const query = c.schema.getQueryType();
    const field = query.getFields()[group[0].name.value];
    const kind = field.extensions.reader;
    const given = argumentsOf(c, query, group[0]);
    if (kind.list) {
        const row = newRow(c, c.models.byName.get(kind.list));
        const source = { row, from: `${row.model.table} ${row.alias}`, conditions: visible(c, row.model, row.alias, false) };
        return sql(connection(c, own, source, given, group, key));
    }
    return kind.one ? one(c, own, c.models.byName.get(kind.one), given, group, key) : node(c, own, given.id, group);
}
export const newRow = (c, model) => ({ model, alias: c.alias(), scoped: true, joins: [] });
function one(c, own, model, given, group, key) {
    const { id, code } = given;
    if (isGiven(id) === isGiven(code))
        throw invalid([at(key, { id: 'Isi tepat satu: id atau code.', en: 'Give exactly one: id or code.' })]);
    const row = newRow(c, model);
    const conditions = visible(c, model, row.alias, false);
    if (isGiven(id))
        return sql(record(c, own, row, [...conditions, idMatches(c, model, row.alias, id)], group));
    const column = model.columns.get('code');
    const wanted = c.param('text', ({ variables }) => column.stored(code.read(variables)));
    // A code that several rows share, as editions do, means the newest.
    const order = model.codeIsUnique ? '' : ` ORDER BY ${model.key.map((part) => `${row.alias}."${part.column}" DESC`).join()}`;
    return sql(record(c, own, row, [...conditions, `${column.exact(row.alias)} = ${wanted}`], group, order));
}
function node(c, own, id, group) {
    const prefix = prefixOf(id.now);
    const model = [...c.models.byName.values()].find((one) => one.prefix === prefix);
    if (!model)
        return text('null');
    const row = { ...newRow(c, model), typed: true };
    const conditions = [...visible(c, model, row.alias, false), idMatches(c, model, row.alias, id)];
    return sql(record(c, own, row, conditions, group));
}
//# sourceMappingURL=roots.js.map