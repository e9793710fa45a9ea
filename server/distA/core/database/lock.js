/** One server per data folder: a lock file that names its process, so that a killed server leaves no lasting lock. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startMark } from './process.js';
const path = (dataDir) => join(dataDir, 'server.lock');
/** The live process that uses the folder, if any. */
export function lockHolder(dataDir) {
    const { pid, mark } = readHolder(dataDir) ?? {};
    return pid !== undefined && isAlive(pid) && startMark(pid) === mark ? pid : undefined;
}
/** Takes the folder for this process and returns how to give it back; undefined if a live process has it. */
export async function takeLock(dataDir) {
    const own = `${path(dataDir)}.${process.pid}`;
    writeFileSync(own, JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }));
    try {
        linkSync(own, path(dataDir));
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
        if (lockHolder(dataDir) !== undefined)
            return undefined;
        renameSync(own, path(dataDir));
        // Two that found the same dead holder: the last to write has it, the other sees so.
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    finally {
        rmSync(own, { force: true });
    }
    if (readHolder(dataDir)?.pid !== process.pid)
        return undefined;
    return () => {
        if (readHolder(dataDir)?.pid === process.pid)
            rmSync(path(dataDir), { force: true });
    };
}
function readHolder(dataDir) {
    try {
        return JSON.parse(readFileSync(path(dataDir), 'utf8'));
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=lock.js.map