/** Puts a backup into a data folder that holds no database yet, and starts it once to see that it is the one that was backed up. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readAccess } from '../core/database/embedded.js';
import { lockHolder } from '../core/database/lock.js';
import { findPlace } from '../core/database/place.js';
import { BACKUP_FILE, DATABASE_FOLDER, KEPT_FILES } from './backup.js';
import { copyChecked, own } from './files.js';
import { difference } from './sums.js';
import { tryOut } from './trial.js';
export async function restoreBackup(folder, dataDir, log) {
    const backup = readBackup(folder);
    const place = findPlace(dataDir);
    refuseToOverwrite(dataDir, place.data);
    const unfinished = `${place.data}.restoring`;
    try {
        rmSync(unfinished, { recursive: true, force: true });
        log('Copying the files and comparing their checksums …');
        await copyChecked(join(folder, DATABASE_FOLDER), unfinished, backup.files);
        await own(unfinished, place.as);
        renameSync(unfinished, place.data);
        restoreSecrets(folder, dataDir);
        log('Starting the database and comparing what it holds …');
        const wrong = difference(await tryOut(place, readAccess(dataDir).password), backup.sums);
        if (wrong.length > 0)
            throw new Error(`The restored database differs from the backup in ${wrong.join(', ')}.`);
        return backup;
    }
    catch (error) {
        for (const path of [unfinished, place.data, ...KEPT_FILES.map((name) => join(dataDir, name))])
            rmSync(path, { recursive: true, force: true });
        throw error;
    }
}
function readBackup(folder) {
    const file = join(folder, BACKUP_FILE);
    if (!existsSync(file))
        throw new Error(`${folder} is no backup of Pilar: it has no ${BACKUP_FILE}.`);
    const backup = JSON.parse(readFileSync(file, 'utf8'));
    if (backup.format !== 'pilar backup' || backup.version !== 1)
        throw new Error(`${folder} is of a newer Pilar: update Pilar, then restore it.`);
    return backup;
}
function refuseToOverwrite(dataDir, data) {
    const existing = [data, ...KEPT_FILES.map((name) => join(dataDir, name))].find((path) => existsSync(path));
    if (!existing && lockHolder(dataDir) === undefined)
        return;
    throw new Error(`${existing ?? dataDir} exists already and is not overwritten: restore into another folder (PILAR_DATA_DIR), or move it away.`);
}
function restoreSecrets(from, to) {
    mkdirSync(to, { recursive: true });
    for (const name of KEPT_FILES.filter((file) => existsSync(join(from, file)))) {
        copyFileSync(join(from, name), join(to, name));
        chmodSync(join(to, name), 0o600);
    }
}
//# sourceMappingURL=restore.js.map