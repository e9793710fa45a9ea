/** Files that open the house: to be read by their owner alone. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lastCopy } from '../backup/note.js';
import { fault, orOk } from './finding.js';
export async function secrets({ env }) {
    const copy = lastCopy(env.dataDir);
    const kept = ['secret', 'database.json'];
    const files = [
        ...kept.map((name) => join(env.dataDir, name)),
        ...(env.tls ? [env.tls.key] : []),
        ...(copy?.kind === 'backup' ? kept.map((name) => join(copy.path, name)) : []),
        ...(copy?.kind === 'export' ? [copy.path] : []),
    ].filter((file) => existsSync(file));
    const open = process.platform === 'win32' ? [] : files.filter((file) => (statSync(file).mode & 0o077) !== 0);
    const modeOf = (file) => (statSync(file).mode & 0o777).toString(8).padStart(4, '0');
    return orOk(open.map((file) => fault(`Others than its owner can open ${file} (mode ${modeOf(file)}).`, `chmod 0600 ${file}`)), files.length > 0 ? `${files.length} files with secrets are for their owner alone.` : 'No secret is kept in a file.');
}
//# sourceMappingURL=secrets.js.map