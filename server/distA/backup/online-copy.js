/**
 * Copies the files of a running PostgreSQL so that the copy can be started: between `pg_backup_start` and `pg_backup_stop`
 * files may be torn, and the write-ahead log of that time, kept by a slot of our own, mends them. PostgreSQL's own
 * pg_basebackup does the same; the packages of the embedded database do not have it.
 */
import { copyFile, mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onDatabase } from './session.js';
/** Folders whose content is of the running process or, as the log, copied on its own. */
const EMPTY = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const LEFT_OUT = /^(postmaster\.(pid|opts)|pgsql_tmp.*|pg_internal\.init.*|backup_label.*|tablespace_map.*)$/;
const CONTROL = join('global', 'pg_control');
/** Both folders are of the same kind: who may read the one may own the other. */
export function copyOnline(url, from, { data: to }) {
    return onDatabase(url, async (client) => {
        await client.query("select pg_create_physical_replication_slot('pilar_backup_' || pg_backend_pid(), true, true)");
        const first = await valueOf(client, "select pg_walfile_name(pg_backup_start('pilar backup', true)) as value");
        await copyFolder(from, to, '');
        await copyOne(join(from, CONTROL), join(to, CONTROL));
        const { last, label, spaces } = await stop(client);
        if (spaces.trim() !== '')
            throw new Error('Tablespaces outside the data folder cannot be backed up this way.');
        await writeFile(join(to, 'backup_label'), label, { mode: 0o600 });
        await copyLog(join(from, 'pg_wal'), join(to, 'pg_wal'), first, last);
    });
}
async function stop(client) {
    const sql = 'select pg_walfile_name(lsn) as last, labelfile as label, spcmapfile as spaces from pg_backup_stop(false)';
    return (await client.query(sql)).rows[0];
}
async function valueOf(client, sql) {
    return (await client.query(sql)).rows[0].value;
}
async function copyFolder(from, to, path) {
    await mkdir(join(to, path), { mode: 0o700, recursive: true });
    for (const entry of await readdir(join(from, path), { withFileTypes: true })) {
        const inside = join(path, entry.name);
        if (LEFT_OUT.test(entry.name) || inside === CONTROL)
            continue;
        if (entry.isFile())
            await copyOne(join(from, inside), join(to, inside));
        else if (entry.isDirectory() && EMPTY.has(inside))
            await mkdir(join(to, inside), { mode: 0o700 });
        else if (entry.isDirectory())
            await copyFolder(from, to, inside);
    }
}
/** Files come and go while the database works; what went is in the log. */
async function copyOne(from, to) {
    try {
        await copyFile(from, to);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return;
        throw error;
    }
    const handle = await open(to, 'r+');
    await handle.sync().finally(() => handle.close());
}
/** Names of segments sort as they were written; histories of timelines are small and all wanted. */
async function copyLog(from, to, first, last) {
    const isWanted = (name) => name.endsWith('.history') || (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
    for (const name of (await readdir(from)).filter(isWanted))
        await copyOne(join(from, name), join(to, name));
}
//# sourceMappingURL=online-copy.js.map