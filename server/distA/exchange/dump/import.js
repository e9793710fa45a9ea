/** Fills a database in which nobody has worked yet from the file of an export: all of it, or nothing. */
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { dropForeignKeys } from './foreign-keys.js';
import { meterOf } from './meter.js';
import { readDump } from './read.js';
import { ADD_JOBS, BEFORE_JOBS, copyIn, listTables, ONE_SPELLING, readMigrated } from './tables.js';
export async function importDatabase(client, file, migrator, log) {
    log(`Checking ${file} …`);
    const { header, seal } = await readDump(file);
    checkMigrations('The file', header.migrations, migrator.known);
    await checkNobodyWorks(client);
    const migrated = await readMigrated(client);
    if (migrated) {
        checkMigrations('The database', migrated, migrator.known);
        await checkNobodyWorked(client);
        if (migrated.join() !== header.migrations.join())
            await migrator.back();
    }
    await migrator.to(header.migrations);
    await fill(client, file, log);
    return seal;
}
function checkMigrations(what, names, known) {
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length > 0)
        throw new Error(`${what} comes from a newer Pilar (${unknown.join(', ')} is not known here): update Pilar first.`);
}
/** A server holds what it has read; rows must not change behind its back. Its queue keeps a connection as long as it lives. */
async function checkNobodyWorks(client) {
    const sql = "select from pg_stat_activity where datname = current_database() and application_name in ('pilar api', 'pilar jobs')";
    if ((await client.query(sql)).rowCount)
        throw new Error('A Pilar server works on this database: stop it first.');
}
/** A first start loads areas and catalogue, which the file brings again. What people do stands in the journal. */
async function checkNobodyWorked(client) {
    const sql = `select exists (select from pilar.audit_entry) or exists (select from pilar."user") or exists (select from pilar.kampung) as worked`;
    const { rows } = await client.query(sql);
    if (!rows[0]?.worked)
        return;
    throw new Error('This database holds work of its own, which an import would overwrite: import into a new data folder (PILAR_DATA_DIR) or an empty database (DATABASE_URL).');
}
async function fill(client, file, log) {
    await client.query(`begin; ${ONE_SPELLING}`);
    try {
        const tables = (await listTables(client)).slice(0, -1);
        const addForeignKeys = await dropForeignKeys(client);
        await client.query(`truncate ${tables.map(({ table }) => table).join(', ')} restart identity; ${BEFORE_JOBS}`);
        const known = new Map(tables.map(({ table, columns }) => [table, columns]));
        const { header } = await readDump(file, async (table, rows) => {
            checkColumns(table, known);
            await load(client, table, rows, log);
        });
        await setSequences(client, header);
        log('Checking what refers to what …');
        await addForeignKeys();
        await client.query(ADD_JOBS);
        await client.query('commit');
        await client.query(`analyze ${tables.map(({ table }) => table).join(', ')}`);
    }
    catch (error) {
        await client.query('rollback').catch(() => { });
        throw error;
    }
}
/** Migrations vouch for our own tables; those of users and passwords follow the version of their library. */
function checkColumns({ table, columns }, known) {
    const here = known.get(table);
    const strange = here ? columns.filter((column) => !here.includes(column)) : [];
    if (table !== 'graphile_worker.jobs' && (!here || strange.length > 0)) {
        throw new Error(`The file holds ${table} (${strange.join(', ') || 'all of it'}), which is not known here: update Pilar first.`);
    }
}
async function load(client, table, rows, log) {
    const meter = meterOf(log, table.table);
    const target = client.query(copyFrom(copyIn(table)));
    const metered = async function* () {
        for await (const part of rows) {
            meter.count(part.length);
            yield part;
        }
    };
    await pipeline(metered, target);
    meter.end(target.rowCount);
}
async function setSequences(client, { sequences }) {
    const sql = 'select setval(key::regclass, value::bigint) from json_each_text($1)';
    await client.query(sql, [JSON.stringify(sequences)]);
}
//# sourceMappingURL=import.js.map