/** Backs up the embedded database while it works. What stands in the folder afterwards has been started and compared once. */
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { VERSION } from '../core/about.ts';
import { DATABASE, readAccess, urlOf } from '../core/database/embedded.ts';
import { findPlace, type Place } from '../core/database/place.ts';
import type { Log } from '../core/log.ts';
import { type Manifest, manifestOf, own } from './files.ts';
import { copyOnline } from './online-copy.ts';
import { difference, type Sums, sumsOf } from './sums.ts';
import { tryOut } from './trial.ts';

/** The database's own password and the secret of sessions: without them a copy lets nobody in. */
export const KEPT_FILES = ['database.json', 'secret'];
export const BACKUP_FILE = 'backup.json';
export const DATABASE_FOLDER = 'postgres';

export interface Backup {
  format: 'pilar backup';
  version: 1;
  pilar: string;
  madeAt: string;
  bytes: number;
  /** What the copy holds. */
  sums: Sums;
  /** Files of the database. */
  files: Manifest;
}

/** The database of the data folder must run. Returns the new folder and what it says of itself. */
export async function makeBackup(dataDir: string, folder: string, log: Log): Promise<{ path: string; backup: Backup }> {
  mkdirSync(folder, { recursive: true });
  removeAbandoned(folder);
  const madeAt = new Date().toISOString();
  const path = join(folder, `pilar-${madeAt.replaceAll(/[:.]/g, '-')}`);
  const unfinished = `${path}.unfinished`;
  const stage = findPlace(unfinished);
  try {
    const sums = await copyAndTry(dataDir, stage, log);
    moveInto(join(unfinished, DATABASE_FOLDER), stage);
    log('Writing down the checksums …');
    const { files, bytes } = await manifestOf(join(unfinished, DATABASE_FOLDER));
    const backup: Backup = { format: 'pilar backup', version: 1, pilar: VERSION, madeAt, bytes, sums, files };
    keepSecrets(dataDir, unfinished);
    writeFileSync(join(unfinished, BACKUP_FILE), JSON.stringify(backup), { mode: 0o600, flush: true });
    chmodSync(unfinished, 0o700);
    renameSync(unfinished, path);
    return { path, backup };
  } catch (error) {
    rmSync(stage.data, { recursive: true, force: true });
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function copyAndTry(dataDir: string, stage: Place, log: Log): Promise<Sums> {
  const { password, port } = readAccess(dataDir) ?? {};
  if (!password || !port) throw new Error(`There is no embedded database in ${dataDir}.`);
  const url = urlOf(port, password, 'postgres', DATABASE);
  const before = await sumsOf(url);
  log('Copying the running database …');
  await copyOnline(url, findPlace(dataDir).data, stage);
  await own(stage.data, stage.as);
  const after = await sumsOf(url);
  const copied = await tryOut(stage, password, () => log('Starting the copy and comparing it …'));
  const moved = difference(before, after);
  const wrong = difference(copied, after).filter((table) => !moved.includes(table));
  if (wrong.length > 0) throw new Error(`The copy differs from the database in ${wrong.join(', ')}: it was thrown away.`);
  if (moved.length > 0) log(`Written to meanwhile, so read through but not compared: ${moved.join(', ')}.`);
  return copied;
}

/** A database that runs as another user may have been copied where that user can reach it. */
function moveInto(target: string, { data }: Place): void {
  if (data === target) return;
  cpSync(data, target, { recursive: true });
  rmSync(dirname(data), { recursive: true });
}

function keepSecrets(from: string, to: string): void {
  for (const file of KEPT_FILES.filter((name) => existsSync(join(from, name)))) {
    copyFileSync(join(from, file), join(to, file));
    chmodSync(join(to, file), 0o600);
  }
}

const DAY_MS = 86_400_000;

/** What a crash left behind. A younger one may be somebody's who still works. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => /^pilar-[\dTZ-]+\.unfinished$/.test(one))) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs < DAY_MS) continue;
    rmSync(findPlace(path).data, { recursive: true, force: true });
    rmSync(path, { recursive: true });
  }
}

/** Removes all but the newest. */
export function keepNewest(folder: string, count: number): string[] {
  const all = readdirSync(folder).filter((name) => /^pilar-[\dTZ-]+$/.test(name) && existsSync(join(folder, name, BACKUP_FILE)));
  const old = all.sort().slice(0, -count);
  for (const name of old) rmSync(join(folder, name), { recursive: true });
  return old;
}
