/** What the operating system knows of a process: does it live, since when, what runs in it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
/** A zombie (ended, not yet collected by its parent) is not alive. */
export function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return process.platform !== 'linux' || !/^\d+ \(.*\) Z /.test(read(`/proc/${pid}/stat`));
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** Tells a process from a later one that was given the same number. Empty where the system does not say. */
export function startMark(pid) {
    if (process.platform === 'win32')
        return '';
    if (process.platform !== 'linux')
        return ps(pid, 'lstart=');
    const stat = read(`/proc/${pid}/stat`);
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
export function commandLine(pid) {
    if (process.platform === 'win32')
        return '';
    return process.platform === 'linux' ? read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') : ps(pid, 'command=');
}
export async function gone(pid, milliseconds) {
    const end = Date.now() + milliseconds;
    while (isAlive(pid)) {
        if (Date.now() > end)
            return false;
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return true;
}
function read(path) {
    try {
        return readFileSync(path, 'utf8');
    }
    catch {
        return '';
    }
}
function ps(pid, what) {
    return spawnSync('ps', ['-p', String(pid), '-o', what], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
//# sourceMappingURL=process.js.map