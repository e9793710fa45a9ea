/** Backups of the embedded database. A PostgreSQL of your own has its own: docs/operate.md. */
import { join, resolve } from 'node:path';
import { keepNewest, makeBackup } from '../backup/backup.js';
import { noteCopy } from '../backup/note.js';
import { restoreBackup } from '../backup/restore.js';
import { rowsIn } from '../backup/sums.js';
import { borrowDatabase } from '../database.js';
import { megabytes } from '../exchange/dump/meter.js';
import { UsageError } from './command.js';
const backupCommand = {
    name: 'backup',
    help: 'Backs up the embedded database, while it works, into a new folder within FOLDER (or the data folder). The copy is started and compared.',
    argument: '[FOLDER]',
    options: { keep: { value: 'N', help: 'afterwards remove all but the newest N backups in FOLDER' } },
    run: async ({ env, argument, text, log, answer }) => {
        refuseOwnServer(env);
        const keep = text('keep');
        if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep))
            throw new UsageError(`--keep takes a number of backups, not "${keep}".`);
        const folder = resolve(argument || join(env.dataDir, 'backups'));
        if (!argument)
            log('No folder was given: the backup lies beside the database and is lost with its disk.');
        const started = Date.now();
        const database = await borrowDatabase(env, log);
        try {
            const { path, backup } = await makeBackup(env.dataDir, folder, log);
            noteCopy(env.dataDir, { kind: 'backup', path }, log);
            for (const name of keep ? keepNewest(folder, Number(keep)) : [])
                log(`Removed ${name}.`);
            const rows = rowsIn(backup.sums).toLocaleString('en');
            answer(`${path}: ${rows} rows, ${megabytes(backup.bytes)}, started and compared, ${secondsSince(started)}.`);
        }
        finally {
            await database.stop();
        }
    },
};
const restoreCommand = {
    name: 'restore',
    help: 'Restores the backup FOLDER into the data folder (PILAR_DATA_DIR), which must not hold a database yet, and starts it once to compare.',
    argument: 'FOLDER',
    options: {},
    run: async ({ env, argument, log, answer }) => {
        refuseOwnServer(env);
        const started = Date.now();
        const { sums, bytes, madeAt } = await restoreBackup(resolve(argument), env.dataDir, log);
        const rows = rowsIn(sums).toLocaleString('en');
        answer(`${env.dataDir}: ${rows} rows, ${megabytes(bytes)} as of ${madeAt}, started and compared, ${secondsSince(started)}.`);
    },
};
function refuseOwnServer({ databaseUrl }) {
    if (databaseUrl)
        throw new Error('DATABASE_URL is set: that PostgreSQL is backed up with its own tools, as docs/operate.md says.');
}
const secondsSince = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;
export const backupCommands = [backupCommand, restoreCommand];
//# sourceMappingURL=backup.js.map