/** The whole database as one file, and back: to another machine, another PostgreSQL, out of the embedded one. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { noteCopy } from '../backup/note.ts';
import { migrate, unmigrate } from '../core/database/migrate.ts';
import { readMigrations } from '../core/database/migrations.ts';
import { asOwner, borrowDatabase, migrateAll } from '../database.ts';
import { exportDatabase } from '../exchange/dump/export.ts';
import { importDatabase, type Migrator } from '../exchange/dump/import.ts';
import { megabytes } from '../exchange/dump/meter.ts';
import { entities } from '../features.ts';
import { migrateAuth } from '../identity/auth.ts';
import type { Command } from './command.ts';

const exportCommand: Command = {
  name: 'export',
  help: 'Writes the whole database into FILE, as it stands at this moment, while the server works. Users, passwords and the journal are in it: keep it as a secret.',
  argument: 'FILE',
  options: {},
  run: async ({ env, argument, log, answer }) => {
    const file = resolve(argument);
    if (existsSync(file)) throw new Error(`${file} exists already.`);
    const started = Date.now();
    // Not migrated before: who exports before an update wants what is there.
    const database = await borrowDatabase(env, log);
    try {
      const { tables, rows } = await asOwner(database.directUrl, (client) => exportDatabase(client, file, log));
      noteCopy(env.dataDir, { kind: 'export', path: file }, log);
      const size = megabytes(statSync(file).size);
      answer(`${file}: ${tables} tables, ${rows.toLocaleString('en')} rows, ${size}, ${secondsSince(started)}.`);
    } finally {
      await database.stop();
    }
  },
};

const importCommand: Command = {
  name: 'import',
  help: 'Fills a database in which nobody has worked yet with all that FILE holds, or leaves it as it was. The server must not run.',
  argument: 'FILE',
  options: {},
  run: async ({ env, argument, log, answer }) => {
    const file = resolve(argument);
    if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
    const started = Date.now();
    const database = await borrowDatabase(env, log);
    try {
      const migrator = migratorOf(database.directUrl);
      const { tables, rows } = await asOwner(database.directUrl, (client) => importDatabase(client, file, migrator, log));
      await migrateAll(database);
      answer(
        `${tables} tables, ${rows.toLocaleString('en')} rows imported, ${secondsSince(started)}. Sessions are not carried: everyone signs in again.`,
      );
    } finally {
      await database.stop();
    }
  },
};

const migratorOf = (url: string): Migrator => ({
  known: readMigrations().map(({ name }) => name),
  to: (names) => migrate(url, entities, migrateAuth, names),
  back: () => unmigrate(url, entities),
});

const secondsSince = (started: number) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

export const dumpCommands = [exportCommand, importCommand];
