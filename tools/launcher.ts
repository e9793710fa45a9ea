/**
 * npx hands a SIGTERM to a shell that ends without telling pnpm, and so the server would stay. Whoever was started by an npx
 * therefore ends with it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Parent {
  parent: number;
  command: string;
}

export function endWithLauncher(): void {
  const launcher = launcherOf(process.pid);
  if (launcher === undefined) return;
  const timer = setInterval(() => {
    if (isThere(launcher)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGHUP');
  }, 500).unref();
}

function launcherOf(pid: number): number | undefined {
  for (let current = pid; current > 1; ) {
    const { parent, command } = look(current);
    if (/^npm exec |[/ ]npx(-cli\.js)? /.test(command)) return current;
    current = parent;
  }
  return undefined;
}

function look(pid: number): Parent {
  if (process.platform === 'win32') return { parent: 0, command: '' };
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent = '0', command = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
    return { parent: Number(parent), command };
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command };
  } catch {
    return { parent: 0, command: '' };
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return look(pid).command !== '' || process.platform === 'win32';
  } catch {
    return false;
  }
}
