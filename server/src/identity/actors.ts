/** Who sent this request: a session cookie or a key. Answers are kept for under a second, so that revoking works at once. */
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Actor } from '../core/access/actor.ts';
import type { Clock } from '../core/clock.ts';
import { nameOn } from '../core/database/prepared.ts';
import { unauthenticated } from '../core/errors.ts';
import type { Caller } from '../core/graphql/door.ts';
import type { Auth } from './auth.ts';
import { actorOf, type HolderRow, KEY_BY_ID, USER_BY_ACCOUNT } from './grants.ts';
import { fits, hashed, readSecret, type Secret } from './secret.ts';

/** What a request says about who sent it. */
export interface Credentials {
  authorization?: string;
  cookie?: string;
  /** All its headers, in the form that sessions are looked up with. */
  headers(): Headers;
}

export interface Actors {
  /** A key that is not good is an error; a cookie that is not good is nobody, so that signing in again works. */
  of(credentials: Credentials): Promise<Caller>;
}

export interface ActorDeps {
  pool: Pool;
  auth: Auth;
  clock: Clock;
}

const KEPT_FOR_MS = 800;
const KEPT_AT_MOST = 5000;

export function createActors(deps: ActorDeps): Actors {
  const kept = new LRUCache<string, Promise<Actor | undefined>>({ max: KEPT_AT_MOST, ttl: KEPT_FOR_MS, ttlResolution: 0 });

  /** Of many requests that come at once one looks, and the others wait for what it finds. */
  function remembered(credential: string, find: () => Promise<Actor | undefined>): Promise<Actor | undefined> {
    const name = hashed(credential);
    const known = kept.get(name);
    if (known) return known;
    const looked = find();
    kept.set(name, looked);
    // Nothing was found out: the next one looks again.
    looked.catch(() => kept.get(name) === looked && kept.delete(name));
    return looked;
  }

  async function of({ authorization, cookie, headers }: Credentials): Promise<Caller> {
    if (authorization) return { actor: await byKey(authorization), door: 'GRAPHQL' };
    if (!cookie?.includes('pilar.session_token')) return { door: 'GRAPHQL' };
    return { actor: await remembered(`cookie ${cookie}`, () => userOf(deps, headers())), door: 'CONSOLE' };
  }

  async function byKey(authorization: string): Promise<Actor> {
    const actor = await remembered(authorization, () => keyOf(deps, authorization));
    if (!actor) throw unauthenticated();
    return actor;
  }

  return { of };
}

/** Asked by every request that comes alone, and longer planned than answered. */
const again = (pool: Pool, text: string, values: unknown[]) => ({ name: nameOn(pool, text), text, values });

/** `Bearer pk_<id>_<secret>`. */
function secretIn(authorization: string): Secret | undefined {
  const [scheme, value = ''] = authorization.trim().split(/\s+/, 2);
  return scheme?.toLowerCase() === 'bearer' ? readSecret(value) : undefined;
}

async function keyOf({ pool, clock }: ActorDeps, authorization: string): Promise<Actor | undefined> {
  const given = secretIn(authorization);
  if (!given) return undefined;
  const now = clock.now().toISOString();
  const { rows } = await pool.query<HolderRow & { secretHash: string; useIsNews: boolean }>(again(pool, KEY_BY_ID, [given.keyId, now]));
  const key = rows[0];
  if (!key || !fits(given.secret, key.secretHash)) return undefined;
  if (key.useIsNews)
    await pool.query("update pilar.api_key set last_used_at = date_trunc('minute', $2::timestamptz) where id = $1", [key.id, now]);
  return actorOf('KEY', key);
}

async function userOf({ pool, auth }: ActorDeps, headers: Headers): Promise<Actor | undefined> {
  const session = await auth.api.getSession({ headers });
  // A password that somebody else knows lets its owner change it, and nothing more.
  if (!session || session.user.mustChangePassword) return undefined;
  const { rows } = await pool.query<HolderRow>(again(pool, USER_BY_ACCOUNT, [session.user.id]));
  return rows[0] && actorOf('USER', rows[0]);
}
