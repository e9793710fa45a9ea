import { isEnumType } from 'graphql';
import { periodText } from '../period.js';
const KINDS = {
    ID: 'id',
    Int: 'int',
    String: 'text',
    Boolean: 'boolean',
    Date: 'date',
    DateTime: 'instant',
    Decimal: 'decimal',
    Float: 'float',
    Period: 'period',
    JSON: 'json',
};
export function kindOf(type, list) {
    if (list)
        return 'list';
    const kind = isEnumType(type) ? 'enum' : KINDS[type.name];
    if (!kind)
        throw new Error(`The reader can't write a column as ${type.name}.`);
    return kind;
}
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
/** `stored` is the column's own type: numbers of a scale lose the zeros that only fill it. */
export function shownAs(kind, value, stored) {
    const inQuotes = (sql) => [{ text: '"' }, { sql }, { text: '"' }];
    switch (kind) {
        case 'int':
        case 'boolean':
        case 'json':
            return [{ sql: `${value}::text` }];
        case 'float':
            return [{ sql: `trim_scale(${value})::text` }];
        case 'decimal':
            return inQuotes(stored === 'numeric' ? `trim_scale(${value})::text` : `(${value})::text`);
        case 'text':
        case 'list':
            return [{ sql: `to_json(${value})::text` }];
        case 'enum':
            return inQuotes(value);
        case 'date':
            return inQuotes(`${value}::text`);
        case 'instant':
            return inQuotes(`to_char(${value} AT TIME ZONE 'UTC', ${INSTANT})`);
        case 'period':
            return inQuotes(`(${periodText(value)})`);
        case 'id':
            return inQuotes(`(${value})::text`);
    }
}
/** Kinds an order may name. */
export const isSortable = (kind) => kind !== 'json' && kind !== 'list' && kind !== 'float';
export const baseType = (columnType) => columnType.replace(/\(.*\)/, '').replace(/^(big|small)?serial$/, 'int');
export const partsOf = (prop) => prop.fieldNames.map((column, index) => ({ column, type: baseType(prop.columnTypes[index]) }));
//# sourceMappingURL=column.js.map