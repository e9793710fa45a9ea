/**
 * How the server's own doors read sets: a pool of connections that can only select, and a transaction that says whose rights hold in it.
 * The views find those rights themselves, so a door adds none and can forget none.
 */
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '../core/access/actor.ts';
import { BI_DOOR_SCHEMA } from '../core/database/derived.ts';
import { openPool, READ_ONLY } from '../core/database/pools.ts';
import { BI_DOOR_ROLE } from '../core/database/roles.ts';
import type { Shape } from './set.ts';

/** Where the views find who asks; it counts only in sessions of who may act as the application. */
export const WHO = 'pilar.bi_reader';

/** Where connections come from: a pool, or a choice of several. */
export interface Source {
  connect(): Promise<PoolClient>;
}

export const viewOf = (set: Shape): string => `${BI_DOOR_SCHEMA}."${set.name}"`;

export const openBiPool = (url: string, max: number): Pool => openPool(url, { role: BI_DOOR_ROLE, max, name: 'bi', options: READ_ONLY });

/** One snapshot, with the rights of that user or key as they are now. Cursors live as long as the work does. */
export async function asReader<T>(pool: Source, actor: Pick<Actor, 'kind' | 'id'>, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await Promise.all([
      client.query('begin isolation level repeatable read read only'),
      client.query('select set_config($1, $2, true)', [WHO, `${actor.kind} ${actor.id}`]),
    ]);
    const result = await work(client);
    await client.query('commit');
    isBroken = false;
    return result;
  } finally {
    // Also after an error: who reads next must not find this reader's transaction.
    client.release(isBroken);
  }
}
