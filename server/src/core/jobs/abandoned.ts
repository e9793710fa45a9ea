/**
 * Jobs of servers that were killed: the library keeps them locked for four hours. Every server that works holds a
 * shared lock; who finds nobody else holding it is alone, so that whatever is taken was taken by the dead.
 */
import type { ClientBase } from 'pg';

/** Any number that is ours. */
const PRESENT = 7_412_016;

const FREE = 'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null';

export async function freeAbandoned(session: ClientBase): Promise<void> {
  const { rows } = await session.query('select pg_try_advisory_lock($1) as "isAlone"', [PRESENT]);
  if (rows[0].isAlone) await session.query(FREE);
  await session.query('select pg_advisory_lock_shared($1)', [PRESENT]);
  if (rows[0].isAlone) await session.query('select pg_advisory_unlock($1)', [PRESENT]);
}
