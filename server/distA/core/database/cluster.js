/** The PostgreSQL of a place as an operating system sees it: made once, started, found again after a crash, stopped. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { commandLine, gone, isAlive } from './process.js';
/** Creates the data folder, if it isn't there, with a superuser `postgres` of that password. Half-made folders are made anew. */
export function create({ bin, data, as }, password) {
    if (existsSync(data))
        return;
    const unfinished = `${data}.new`;
    const passwordFile = `${data}.password`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    try {
        own(as, unfinished, passwordFile);
        const options = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C.UTF-8'];
        const icu = ['--locale-provider=icu', '--icu-locale=und'];
        const made = spawnSync(join(bin, 'initdb'), ['-D', unfinished, ...options, ...icu], { ...as, cwd: dirname(data), encoding: 'utf8' });
        if (made.status !== 0)
            throw new Error(`The database could not be created in ${data}: ${lastLine(made.stderr) || made.error?.message}`);
        renameSync(unfinished, data);
    }
    finally {
        rmSync(passwordFile, { force: true });
    }
}
/** The postmaster that runs on the data folder. A leftover note of one that is gone is removed: its number may be another's by now. */
export function find({ data }) {
    const note = readNote(data);
    if (!note)
        return undefined;
    const command = isAlive(note.pid) ? commandLine(note.pid) : undefined;
    if (command === '' || command?.includes(data))
        return note;
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return undefined;
}
export async function start(place, port, settings) {
    const { bin, data, as } = place;
    const logFile = `${data}.log`;
    const output = openSync(logFile, 'w');
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), ...settings };
    const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // A process group of its own: Ctrl-C in the terminal is for the server, which then stops the database in order.
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...args], {
        ...as,
        cwd: dirname(data),
        detached: true,
        stdio: ['ignore', output, output],
    });
    closeSync(output);
    child.unref();
    const failed = new Promise((_, reject) => {
        const say = () => reject(new Error(`The embedded database did not start: ${lastLine(readFileSync(logFile, 'utf8'))} (log: ${logFile})`));
        child.once('error', say);
        child.once('exit', say);
    });
    await Promise.race([ready(place, child.pid ?? 0), failed]);
    child.removeAllListeners();
    child.once('error', () => { });
    return { pid: child.pid ?? 0, port };
}
/** Waits until the postmaster takes connections; after a crash it first repairs, so there is no hurry. */
export async function ready({ data }, pid) {
    while (true) {
        const note = readNote(data);
        if (note?.pid === pid && note.isReady)
            return;
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}
export async function stop({ bin, data, as }, { pid }) {
    const pgCtl = spawn(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-W'], { ...as, cwd: dirname(data), stdio: 'ignore' });
    await new Promise((resolve) => pgCtl.once('error', resolve).once('exit', resolve));
    if (await gone(pid, 15_000))
        return;
    process.kill(pid, 'SIGQUIT');
    if (!(await gone(pid, 5_000)))
        throw new Error(`The embedded database (process ${pid}) does not stop.`);
}
/** The wished port if nobody listens there, else any free one. */
export async function freePort(wished = 0) {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', () => (wished === 0 ? reject(new Error('No free port on 127.0.0.1.')) : resolve(freePort())));
        probe.listen(wished, '127.0.0.1', () => {
            const address = probe.address();
            probe.close(() => resolve(typeof address === 'object' && address ? address.port : wished));
        });
    });
}
function readNote(data) {
    const file = join(data, 'postmaster.pid');
    if (!existsSync(file))
        return undefined;
    const lines = readFileSync(file, 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}
function own({ uid, gid }, ...paths) {
    if (uid === undefined || gid === undefined)
        return;
    for (const path of paths)
        chownSync(path, uid, gid);
}
const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
//# sourceMappingURL=cluster.js.map