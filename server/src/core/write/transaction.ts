/**
 * One transaction on one connection of the pool. Plain `pg` rather than the ORM's transactions: those lose a pool slot
 * when the connection is cut at BEGIN, COMMIT or ROLLBACK (kysely issue 1990).
 */
import pg from 'pg';
import type { Run } from '../context.ts';

const TRIES = 3;
/** Serialization failure and deadlock: nothing was written, so the same work may run again. */
const AGAIN = new Set(['40001', '40P01']);

export async function transaction<T>(pool: pg.Pool, work: (run: Run) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt === TRIES || !AGAIN.has(codeOf(error))) throw error;
    }
  }
}

async function once<T>(pool: pg.Pool, work: (run: Run) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query('begin');
    const result = await work(runOn(client));
    await client.query('commit');
    isBroken = false;
    return result;
  } catch (error) {
    isBroken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(isBroken);
  }
}

/** Types whose JavaScript form would lose something stay text: int8, date, timestamp, timestamptz, numeric. */
const KEPT_AS_TEXT = new Set([20, 1082, 1114, 1184, 1700]);
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    KEPT_AS_TEXT.has(oid) ? (value: string) => value : pg.types.getTypeParser(oid, format as 'text'),
};

export const runOn =
  (client: pg.Pool | pg.ClientBase): Run =>
  async (text, params) =>
    (await client.query({ text, values: [...params], types: types as pg.CustomTypesConfig })).rows;

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
