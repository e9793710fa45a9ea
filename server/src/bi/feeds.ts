/**
 * Who read what by BI, in the journal: an entry for each set and form that a key reads on a day, and not for each page, since tools ask the
 * same again all day long; another one where another server is asked. Nothing is kept of what was looked for in it.
 */
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { record } from '../audit/journal.ts';
import { type Actor, grantsOf } from '../core/access/actor.ts';
import type { Clock } from '../core/clock.ts';
import { VERB } from './rights.ts';

const REMEMBERED = 20_000;

export interface Feed {
  set: string;
  /** How it was read: `odata`, the ending of a file, `snapshot`. */
  form: string;
  /** Of a snapshot. */
  night?: string;
}

/** Done when it is written down. */
export type Note = (actor: Actor, feed: Feed, requestId: string) => Promise<void>;

export function createFeeds({ pool, clock }: { pool: Pool; clock: Clock }): Note {
  const noted = new LRUCache<string, Promise<void>>({ max: REMEMBERED });
  return (actor, feed, requestId) => {
    const name = JSON.stringify([clock.today(), actor.kind, actor.id, feed.set, feed.form, feed.night]);
    const known = noted.get(name);
    if (known) return known;
    const writing = write(pool, actor, feed, requestId);
    noted.set(name, writing);
    // It is not written down: the next one is.
    writing.catch(() => noted.delete(name));
    return writing;
  };
}

/** Those that the key reads in; the whole country has no entry among areas. */
const areasOf = (actor: Actor): (number | null)[] => [...new Set(grantsOf(actor, VERB).map(({ low }) => low || null))];

function write(pool: Pool, actor: Actor, { set, ...read }: Feed, requestId: string): Promise<void> {
  const holder = actor.kind === 'KEY' ? { apiKeyId: actor.id } : { userId: actor.id };
  const changes = areasOf(actor).map((area) => ({ type: 'BiSet', key: set, area, after: { set, ...read } }));
  const run = async (sql: string, params: readonly unknown[]) => (await pool.query(sql, [...params])).rows;
  return record(run, { ...holder, actorName: actor.name, door: 'BI', verb: VERB, requestId, changes });
}
