/** The key whose rights a snapshot has. */
import type { ClientBase, Pool } from 'pg';
import type { Actor } from '../../core/access/actor.ts';
import { actorOf, type HolderRow, KEY_BY_ID } from '../../identity/grants.ts';

export async function actorOfKey(database: Pick<Pool | ClientBase, 'query'>, keyId: string, now: Date): Promise<Actor> {
  const { rows } = await (database as Pool).query<HolderRow>(KEY_BY_ID, [keyId, now.toISOString()]);
  if (!rows[0]) throw new Error(`There is no key ${keyId} in use.`);
  return actorOf('KEY', rows[0]);
}
