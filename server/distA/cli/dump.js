/** The whole database as one file, and back: to another machine, another PostgreSQL, out of the embedded one. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { noteCopy } from '../backup/note.js';
import { migrate, unmigrate } from '../core/database/migrate.js';
import { readMigrations } from '../core/database/migrations.js';
import { asOwner, borrowDatabase, migrateAll } from '../database.js';
import { exportDatabase } from '../exchange/dump/export.js';
import { importDatabase } from '../exchange/dump/import.js';
import { megabytes } from '../exchange/dump/meter.js';
import { entities } from '../features.js';
import { migrateAuth } from '../identity/auth.js';
const exportCommand = {
    name: 'export',
    help: 'Writes the whole database into FILE, as it stands at this moment, while the server works. Users, passwords and the journal are in it: keep it as a secret.',
    argument: 'FILE',
    options: {},
    run: async ({ env, argument, log, answer }) => {
        const file = resolve(argument);
        if (existsSync(file))
            throw new Error(`${file} exists already.`);
        const started = Date.now();
        // Not migrated before: who exports before an update wants what is there.
        const database = await borrowDatabase(env, log);
        try {
            const { tables, rows } = await asOwner(database.directUrl, (client) => exportDatabase(client, file, log));
            noteCopy(env.dataDir, { kind: 'export', path: file }, log);
            const size = megabytes(statSync(file).size);
            answer(`${file}: ${tables} tables, ${rows.toLocaleString('en')} rows, ${size}, ${secondsSince(started)}.`);
        }
        finally {
            await database.stop();
        }
    },
};
const importCommand = {
    name: 'import',
    help: 'Fills a database in which nobody has worked yet with all that FILE holds, or leaves it as it was. The server must not run.',
    argument: 'FILE',
    options: {},
    run: async ({ env, argument, log, answer }) => {
        const file = resolve(argument);
        if (!existsSync(file))
            throw new Error(`There is no file ${file}.`);
        const started = Date.now();
        const database = await borrowDatabase(env, log);
        try {
            const migrator = migratorOf(database.directUrl);
            const { tables, rows } = await asOwner(database.directUrl, (client) => importDatabase(client, file, migrator, log));
            await migrateAll(database);
            answer(`${tables} tables, ${rows.toLocaleString('en')} rows imported, ${secondsSince(started)}. Sessions are not carried: everyone signs in again.`);
        }
        finally {
            await database.stop();
        }
    },
};
const migratorOf = (url) => ({
    known: readMigrations().map(({ name }) => name),
    to: (names) => migrate(url, entities, migrateAuth, names),
    back: () => unmigrate(url, entities),
});
const secondsSince = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;
export const dumpCommands = [exportCommand, importCommand];
//# sourceMappingURL=dump.js.map