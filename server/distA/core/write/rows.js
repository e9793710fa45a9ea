import { at, conflict, invalid, notFound, stale } from '../errors.js';
import { numericKeyIn } from '../global-id.js';
import { namesOf, notedOf } from './noted.js';
/** A record named by its global id, not locked: whether the actor may see it at all is judged first. */
export async function load(tx, type, id, path = 'id') {
    const table = tx.tables.of(type);
    const key = numericKeyIn(table.type, id);
    const [row] = key === undefined ? [] : await tx.run(`select * from ${table.name} where id = $1`, [key]);
    if (!row)
        throw notFound(path, id);
    return propertiesOf(table, row);
}
/** Locks a record that the actor may work on until the write ends, and says how it stands now. */
export async function lock(tx, type, { id }) {
    const sql = `select version, retired_at is not null as "isRetired" from ${tx.tables.of(type).name} where id = $1 for no key update`;
    const [now] = await tx.run(sql, [id]);
    return now;
}
/** Locks; refuses when somebody else was faster, showing the record as it stands now, or when it is no longer in use. */
export async function claimVersion(tx, type, row, version) {
    const { isRetired } = await claim(tx, type, row, version);
    if (isRetired)
        throw conflict(RETIRED, await tx.current(type, row.id));
}
const RETIRED = { id: 'Data ini sudah tidak dipakai lagi.', en: 'This record is no longer in use.' };
const IN_USE = { id: 'Data ini masih dipakai.', en: 'This record is still in use.' };
async function claim(tx, type, row, version) {
    const now = await lock(tx, type, row);
    if (row.version === now.version && now.version === version)
        return now;
    throw stale(await tx.current(type, row.id));
}
export async function insert(tx, type, values, area) {
    const table = tx.tables.of(type);
    const given = columnsIn(table, values);
    const names = given.map(([column]) => column.name).join(', ');
    const marks = given.map(([{ type: sqlType }], index) => `$${index + 1}::${sqlType}`).join(', ');
    const [row] = await tx.run(`insert into ${table.name} (${names}) values (${marks}) returning *`, given.map(([, value]) => value));
    const record = propertiesOf(table, row ?? {});
    tx.changes.push({ type: table.type, key: record.id, area, after: await notedOf(tx, table, record) });
    return record;
}
/** Writes the values that were given; absent ones stay as they are. */
export async function change(tx, type, before, values, area) {
    const table = tx.tables.of(type);
    const given = columnsIn(table, values);
    const sets = given.map(([{ name, type: sqlType }], index) => `${name} = $${index + 2}::${sqlType}, `).join('');
    const sql = `update ${table.name} set ${sets}version = version + 1, updated_at = now() where id = $1 returning *`;
    const [row] = await tx.run(sql, [before.id, ...given.map(([, value]) => value)]);
    const record = propertiesOf(table, row ?? {});
    const noted = { before: await notedOf(tx, table, before), after: await notedOf(tx, table, record) };
    tx.changes.push({ type: table.type, key: record.id, area, ...noted });
    return record;
}
export async function retire(tx, type, before, reason, area) {
    const values = { retiredAt: tx.context.clock.now().toISOString(), retiredReason: reason };
    return change(tx, type, before, values, area);
}
/** Takes a retired record back into use, unless another has taken its place since: the table's constraints say so. */
export async function restore(tx, type, before, { version, reason }, area) {
    const { isRetired } = await claim(tx, type, before, version);
    if (!isRetired)
        throw conflict(IN_USE, await tx.current(type, before.id));
    await change(tx, type, before, { retiredAt: null, retiredReason: null }, area);
    const note = tx.changes.at(-1);
    note.after = { ...note.after, restoredReason: reason };
}
/** Makes these the records on the other side of a many-to-many relation. */
export async function link(tx, type, property, id, keys) {
    const table = tx.tables.of(type);
    const pivot = table.links.get(property);
    if (!pivot)
        throw new Error(`${table.type}.${property} is no many-to-many relation.`);
    const { table: name, own, other, target } = pivot;
    const removed = await tx.run(`delete from ${name} where ${own} = $1 and not ${other} = any($2::int[]) returning ${other} as key`, [
        id,
        keys,
    ]);
    const sql = `insert into ${name} (${own}, ${other}) select $1, key from unnest($2::int[]) key on conflict do nothing returning ${other} as key`;
    const added = await tx.run(sql, [id, keys]);
    const note = tx.changes.findLast((entry) => entry.type === table.type && entry.key === id);
    if (!note || removed.length + added.length === 0)
        return;
    const kept = keys.filter((key) => !added.some((row) => row.key === key));
    const earlier = [...kept, ...removed.map((row) => row.key)];
    note.before &&= { ...note.before, [property]: await namesOf(tx, target, earlier) };
    note.after = { ...note.after, [property]: await namesOf(tx, target, keys) };
}
function columnsIn(table, values) {
    return Object.entries(values)
        .filter(([, value]) => value !== undefined)
        .map(([property, value]) => {
        const column = table.columns.get(property);
        if (!column)
            throw new Error(`${table.type} has no column for ${property}.`);
        if (value === null && !column.isNullable)
            throw invalid([at(`input.${property}`, { id: 'Wajib diisi.', en: 'Is required.' })]);
        return [column, typeof value === 'string' ? clean(value) : value];
    });
}
/** Composed characters and no blanks at the ends, whoever typed it on whatever machine. */
export const clean = (text) => text.normalize('NFC').trim();
export function propertiesOf(table, row) {
    return Object.fromEntries([...table.columns.values()].map(({ property, name }) => [property, row[name.slice(1, -1)]]));
}
//# sourceMappingURL=rows.js.map