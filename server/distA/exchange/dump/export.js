/** Writes the whole database of Pilar into one file, as it stood at one moment, while others go on working. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { VERSION } from '../../core/about.js';
import { END_OF_ROWS, headerOf, newSum } from './format.js';
import { meterOf } from './meter.js';
import { copyOut, listTables, ONE_SPELLING, readMigrated, readSequences } from './tables.js';
/** The file holds names, telephone numbers and hashes of passwords: it is the owner's alone, and there whole or not at all. */
export async function exportDatabase(client, file, log) {
    const unfinished = `${file}.unfinished`;
    const target = createWriteStream(unfinished, { mode: 0o600, flags: 'wx' });
    const sum = { tables: 0, rows: 0 };
    try {
        await client.query(`begin isolation level repeatable read read only; ${ONE_SPELLING}`);
        await pipeline(sealed(contentOf(client, sum, log), sum), createGzip(), target);
        await client.query('commit');
        await toDisk(unfinished);
        await rename(unfinished, file);
        return sum;
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            await rm(unfinished, { force: true });
        throw error;
    }
}
async function* contentOf(client, sum, log) {
    yield line(await readHeader(client));
    for (const table of await listTables(client)) {
        yield line(table);
        sum.rows += yield* rowsOf(client, table, log);
        sum.tables++;
    }
}
async function readHeader(client) {
    const migrations = await readMigrated(client);
    if (!migrations)
        throw new Error('This database holds no Pilar: there is nothing to export.');
    const { rows } = await client.query("select current_setting('server_version') as postgres, now()");
    const { postgres, now } = rows[0];
    return headerOf({ pilar: VERSION, postgres, madeAt: now.toISOString(), migrations, sequences: await readSequences(client) });
}
async function* rowsOf(client, table, log) {
    const sum = newSum();
    const meter = meterOf(log, table.table);
    const rows = client.query(copyTo(copyOut(table)));
    for await (const part of rows) {
        sum.update(part);
        meter.count(part.length);
        yield part;
    }
    meter.end(rows.rowCount);
    yield Buffer.from(`${END_OF_ROWS}\n`);
    yield line({ rows: rows.rowCount, sha256: sum.digest('hex') });
    return rows.rowCount;
}
/** Ends with a line that vouches for everything before it: without it the file is cut short. */
async function* sealed(content, sum) {
    const whole = newSum();
    for await (const part of content) {
        whole.update(part);
        yield part;
    }
    yield line({ ...sum, sha256: whole.digest('hex') });
}
const line = (value) => Buffer.from(`${JSON.stringify(value)}\n`);
async function toDisk(file) {
    const handle = await open(file, 'r+');
    await handle.sync().finally(() => handle.close());
}
//# sourceMappingURL=export.js.map