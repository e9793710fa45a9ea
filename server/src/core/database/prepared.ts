/**
 * Statements that are sent again and again are prepared: parsed and, where PostgreSQL sees no gain in doing it anew, planned once in
 * each connection. All that is sent on a pool's connections shares one ration of names, since the connections hold them.
 */
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Names, Statement } from '../reader/names.ts';

interface Preparing {
  names: Names;
  statements: LRUCache<string, Statement>;
}

const MAX_STATEMENTS = 1000;
const MAX_CHARACTERS = 4_000_000;
/** What is shorter, such as a savepoint, is read at once. */
const WORTH_FROM = 100;

const byPool = new WeakMap<Pool, Preparing>();

/** From now on. Never said of a pool behind a pooler that does not keep prepared statements. */
export function prepareOn(pool: Pool, names: Names): void {
  byPool.set(pool, { names, statements: new LRUCache({ max: MAX_STATEMENTS, maxSize: MAX_CHARACTERS, sizeCalculation: sizeOf }) });
}

const sizeOf = ({ sql }: Statement): number => sql.length;

export function nameOn(pool: Pool, sql: string): string | undefined {
  const preparing = byPool.get(pool);
  if (!preparing || sql.length < WORTH_FROM) return undefined;
  const known = preparing.statements.get(sql) ?? { sql };
  preparing.statements.set(sql, known);
  return preparing.names.nameFor(known);
}
