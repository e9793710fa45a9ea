/** When the database was copied last and where to: noted beside it, so that somebody can ask whether that is long ago. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Copy {
  kind: 'backup' | 'export';
  path: string;
  at: string;
}

const fileOf = (dataDir: string) => join(dataDir, 'last-copy.json');

export function noteCopy(dataDir: string, copy: Omit<Copy, 'at'>): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${fileOf(dataDir)}.new`, JSON.stringify({ ...copy, at: new Date().toISOString() } satisfies Copy));
  renameSync(`${fileOf(dataDir)}.new`, fileOf(dataDir));
}

export function lastCopy(dataDir: string): Copy | undefined {
  return existsSync(fileOf(dataDir)) ? (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Copy) : undefined;
}
