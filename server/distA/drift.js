/**
 * For developers, run by `pnpm check` and `pnpm gen`: do the migrations make the schema that the classes describe, and take it
 * back? Both are built in an embedded database of their own. With a name as argument, the missing migration is written.
 */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findDrift } from './core/database/drift.js';
import { startEmbedded } from './core/database/embedded.js';
import { migrate, unmigrate } from './core/database/migrate.js';
import { writeMigration } from './core/database/migrations.js';
import { entities } from './features.js';
async function inScratch(work) {
    const dataDir = mkdtempSync(join(tmpdir(), 'pilar-drift-'));
    const database = await startEmbedded({ dataDir, log: () => { }, settings: { fsync: 'off' } });
    try {
        const client = new pg.Client({ connectionString: database.url });
        await client.connect();
        await client.query('create database wanted');
        await client.end();
        return await work(database.url, database.url.replace(/[^/]+$/, 'wanted'));
    }
    finally {
        await database.stop();
        rmSync(dataDir, { recursive: true, force: true });
    }
}
async function compare(migrated, empty) {
    await migrate(migrated, entities);
    await unmigrate(migrated, entities);
    await migrate(migrated, entities);
    return findDrift(migrated, empty, entities);
}
const name = process.argv[2];
const { lines, up, down } = await inScratch(compare);
if (lines.length === 0) {
    console.log('The migrations make the schema of the classes, and take it back.');
}
else if (name) {
    console.log(`Wrote ${writeMigration(name, { up, down })}: read it before you commit it.`);
}
else {
    console.error(['Classes and migrations differ:', ...lines, 'Run "pnpm gen" to write the migration.'].join('\n'));
    process.exitCode = 1;
}
//# sourceMappingURL=drift.js.map