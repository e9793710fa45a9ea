/** When the database was copied last and where to: noted beside it, so that somebody can ask whether that is long ago. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const fileOf = (dataDir) => join(dataDir, 'last-copy.json');
/** The copy is made, noted or not: where a container may not write beside the program, that is said and no more. */
export function noteCopy(dataDir, copy, log) {
    try {
        mkdirSync(dataDir, { recursive: true });
        writeFileSync(`${fileOf(dataDir)}.new`, JSON.stringify({ ...copy, at: new Date().toISOString() }));
        renameSync(`${fileOf(dataDir)}.new`, fileOf(dataDir));
    }
    catch (error) {
        log(`The time of this ${copy.kind} could not be noted for "verify": ${error.message}`);
    }
}
export function lastCopy(dataDir) {
    return existsSync(fileOf(dataDir)) ? JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) : undefined;
}
//# sourceMappingURL=note.js.map