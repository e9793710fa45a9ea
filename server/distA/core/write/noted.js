/** A record as the journal keeps it: in the API's own words, codes and global ids, instants in UTC. Keys of the database say nothing. */
import { globalId } from '../global-id.js';
export async function notedOf(tx, table, record) {
    const noted = {};
    for (const [property, value] of Object.entries(record))
        noted[property] = await shown(tx, table, property, value);
    return noted;
}
async function shown(tx, table, property, value) {
    const column = table.columns.get(property);
    if (!column || value === null || value === undefined)
        return value;
    if (column.isHidden)
        return '…';
    if (column.target)
        return (await namesOf(tx, column.target, [value]))[0];
    return property === 'id' ? globalId(table.type, value) : plain(column, value);
}
const plain = ({ type }, value) => (type.startsWith('timestamptz') ? instant(value) : value);
/** As every instant of the API: UTC with `Z`. */
export const instant = (text) => new Date(text).toISOString();
/** Codes of records, or global ids where their type has no codes. */
export async function namesOf(tx, type, keys) {
    const { name, key: column, columns } = tx.tables.named(type);
    if (!columns.has('code'))
        return keys.map((key) => globalId(type, key));
    const found = await tx.run(`select "${column}" as key, code from ${name} where "${column}" = any($1::int[])`, [keys]);
    const codes = new Map(found.map(({ key, code }) => [key, code]));
    return keys.map((key) => codes.get(key) ?? globalId(type, key));
}
//# sourceMappingURL=noted.js.map