/**
 * Statements of writes are sent again and again with other values only, and many a question as it was: they are prepared, that is parsed
 * and, where PostgreSQL sees no gain in doing it anew, planned once in each connection.
 */
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { createNames, type Names, type Statement } from '../reader/names.ts';

interface Preparing {
  names: Names;
  longNames: Names;
  statements: LRUCache<string, Statement>;
}

/** All that writes say, and not much else. */
const MAX_NAMES = 80;
/** A question is long, and its plan weighs about a megabyte in every connection: it takes no place of the others, and has few of its own. */
const LONG = 4000;
const MAX_LONG_NAMES = 30;
const MAX_STATEMENTS = 500;
const MAX_CHARACTERS = 2_000_000;
/** What is shorter, such as a savepoint, is read at once. */
const WORTH_FROM = 100;

const byPool = new WeakMap<Pool, Preparing>();

/** From now on. Never said of a pool behind a pooler that does not keep prepared statements. */
export function prepareOn(pool: Pool): void {
  const statements = new LRUCache<string, Statement>({ max: MAX_STATEMENTS, maxSize: MAX_CHARACTERS, sizeCalculation: sizeOf });
  byPool.set(pool, { names: createNames(undefined, MAX_NAMES), longNames: createNames(undefined, MAX_LONG_NAMES), statements });
}

const sizeOf = ({ sql }: Statement): number => sql.length;

export function nameOn(pool: Pool, sql: string): string | undefined {
  const preparing = byPool.get(pool);
  if (!preparing || sql.length < WORTH_FROM) return undefined;
  let known = preparing.statements.get(sql);
  if (!known) {
    known = { sql };
    preparing.statements.set(sql, known);
  }
  return (sql.length < LONG ? preparing.names : preparing.longNames).nameFor(known);
}
