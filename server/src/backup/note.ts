/** When the database was copied last and where to: noted beside it, so that somebody can ask whether that is long ago. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../core/log.ts';

export interface Copy {
  kind: 'backup' | 'export';
  path: string;
  at: string;
}

const fileOf = (dataDir: string) => join(dataDir, 'last-copy.json');

/** The copy is made, noted or not: where a container may not write beside the program, that is said and no more. */
export function noteCopy(dataDir: string, copy: Omit<Copy, 'at'>, log: Log): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${fileOf(dataDir)}.new`, JSON.stringify({ ...copy, at: new Date().toISOString() } satisfies Copy));
    renameSync(`${fileOf(dataDir)}.new`, fileOf(dataDir));
  } catch (error) {
    log(`The time of this ${copy.kind} could not be noted for "verify": ${(error as Error).message}`);
  }
}

export function lastCopy(dataDir: string): Copy | undefined {
  return existsSync(fileOf(dataDir)) ? (JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Copy) : undefined;
}
