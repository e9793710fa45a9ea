/** Files of a folder as a backup keeps them: their checksums, their owner. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chown, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
export async function manifestOf(folder) {
    const files = {};
    let bytes = 0;
    for (const path of await pathsIn(folder)) {
        const full = join(folder, path);
        const { size, isDirectory } = await look(full);
        files[path.split(sep).join('/')] = isDirectory ? '' : await checksum(full);
        bytes += isDirectory ? 0 : size;
    }
    return { files, bytes };
}
/** Copies what the manifest lists, and nothing whose checksum is another. */
export async function copyChecked(from, to, files) {
    await mkdir(to, { mode: 0o700, recursive: true });
    for (const [path, wanted] of Object.entries(files)) {
        if (wanted === '')
            await mkdir(join(to, path), { mode: 0o700, recursive: true });
        else if ((await copySummed(join(from, path), join(to, path))) !== wanted)
            throw new Error(`The backup is damaged: ${path} is not as it was.`);
    }
}
export async function own(folder, { uid, gid }) {
    if (uid === undefined || gid === undefined)
        return;
    for (const path of ['', ...(await pathsIn(folder))])
        await chown(join(folder, path), uid, gid);
}
async function copySummed(from, to) {
    const sum = createHash('sha256');
    await mkdir(dirname(to), { mode: 0o700, recursive: true });
    const source = createReadStream(from).on('data', (part) => sum.update(part));
    await pipeline(source, createWriteStream(to, { mode: 0o600, flush: true })).catch((error) => {
        throw error.code === 'ENOENT' ? new Error(`The backup is damaged: ${from} is missing.`) : error;
    });
    return sum.digest('hex');
}
async function checksum(file) {
    const sum = createHash('sha256');
    for await (const part of createReadStream(file))
        sum.update(part);
    return sum.digest('hex');
}
async function pathsIn(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}
async function look(path) {
    const found = await stat(path);
    return { size: found.size, isDirectory: found.isDirectory() };
}
//# sourceMappingURL=files.js.map