/**
 * One transaction on one connection of the pool. Plain `pg` rather than the ORM's transactions: those lose a pool slot
 * when the connection is cut at BEGIN, COMMIT or ROLLBACK (kysely issue 1990).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Run, Waiter } from '../context.ts';
import { type Talk, talkOn } from '../database/packet.ts';
import { nameOn } from '../database/prepared.ts';
import { rowsIn, rowsOf } from '../database/rows.ts';
import { stoppable } from '../database/waited.ts';
import { DEADLINES, isOver, type Until } from '../deadlines.ts';
import { unavailable } from '../errors.ts';

const TRIES = 3;
/** Serialization failure and deadlock: nothing was written, so the same work may run again. */
const AGAIN = new Set(['40001', '40P01']);

/** Whoever came between is let get on; who does not is not asked again and again. */
const LEAST_PAUSE_MS = 1;
const MOST_PAUSE_MS = 100;

/**
 * What a write had read was changed by another before it was written to, or is just being taken. It begins anew, as often
 * as it takes.
 */
class Overtaken extends Error {}

/** Since the process began. */
const counts = { stood: 0, overtaken: 0, refused: 0 };

/** How many stood, and how often one began anew: overtaken by another, or refused by the database for the sake of another. */
export const transactionsEnded = (): Record<'stood' | 'overtaken' | 'refused', number> => ({ ...counts });

/** A division by zero: how a statement says so itself. */
const OVERTAKEN = '22012';

export const unlessOvertaken = <T>(said: Promise<T>): Promise<T> =>
  said.catch((error) => Promise.reject(codeOf(error) === OVERTAKEN ? new Overtaken() : error));

interface Manner {
  /** Past it nothing more is asked of the database, and what was begun is taken back: nobody waits for it any more. */
  end?: Until;
  /** For what only reads: what runs is stopped then. */
  waiter?: Waiter;
  /** What is said is said again and again, with other values only: it is prepared. */
  isRepeated?: boolean;
}

/** `last` says what nothing is asked after: the commit goes along with it. */
type Work<T> = (run: Run, last: Run) => Promise<T>;

export async function transaction<T>(pool: pg.Pool, work: Work<T>, manner: Manner = {}): Promise<T> {
  let pause = LEAST_PAUSE_MS;
  for (let tries = 1; ; ) {
    try {
      const result = await once(pool, work, manner);
      counts.stood += 1;
      return result;
    } catch (error) {
      if (error instanceof Overtaken) {
        counts.overtaken += 1;
        await sleep(pause);
        pause = Math.min(2 * pause, MOST_PAUSE_MS);
      } else if (AGAIN.has(codeOf(error)) && tries++ < TRIES) counts.refused += 1;
      else throw error;
    }
  }
}

async function once<T>(pool: pg.Pool, work: Work<T>, manner: Manner): Promise<T> {
  const { end = Number.POSITIVE_INFINITY, waiter, isRepeated } = manner;
  const client = await pool.connect();
  const talk = talkOn(client);
  let isBroken = true;
  try {
    // Sent along with the first statement, since its answer says nothing; where it fails, so does that.
    const begun = Promise.all(BEGIN.map((text) => talk.say({ text, values: [] })));
    begun.catch(() => {});
    const isAlive = () => {
      if (isOver(end)) throw unavailable();
    };
    const say: Run = async (text, params) => {
      const { rows } = await talk.say({ name: isRepeated ? nameOn(pool, text) : undefined, text, values: [...params] });
      return rows;
    };
    const { run, last, committed } = sayings(say, () => commit(talk, isAlive), { isAlive, end });
    const result = await work(waiter ? (text, params) => stoppable(client, waiter, () => run(text, params)) : run, last);
    await begun;
    await committed();
    isBroken = false;
    return result;
  } catch (error) {
    talk.send();
    isBroken = await client.query(ROLLBACK).then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(isBroken);
  }
}

/** Two things that are asked at once. Both have ended with it, so that nothing more is said on a connection that was let go of. */
export async function together<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/** What was sent one behind the other, and what the last of it gives. Of what failed the first is told: it made the others fail. */
export async function inTurn<T>(sent: readonly Promise<unknown>[], last: Promise<T>): Promise<T> {
  await Promise.allSettled([...sent, last]);
  for (const one of sent) await one;
  return last;
}

const BEGIN = ['begin', `set local lock_timeout = ${DEADLINES.lock}`];
/** A connection that hangs would also let this wait. */
const ROLLBACK = { text: 'rollback', query_timeout: DEADLINES.rollback };

/** PostgreSQL answers a COMMIT after a failed statement with ROLLBACK and no error. */
async function commit(talk: Talk, isAlive: () => void): Promise<void> {
  isAlive();
  const { did } = await talk.say({ text: 'commit', values: [] });
  if (did !== 'COMMIT') throw new Error('The transaction was rolled back, since a statement in it had failed.');
}

interface Span {
  /** Throws where nothing more may be asked. */
  isAlive(): void;
  end: Until;
}

/** All that is said in a transaction, until it is over. */
function sayings(say: Run, finish: () => Promise<void>, { isAlive, end }: Span) {
  let isSaid = false;
  let ended: Promise<void> | undefined;
  const run: Run = async (text, params) => {
    if (isSaid) throw new Error('Something was asked after the last.');
    isAlive();
    return say(text, params);
  };
  const last: Run = (text, params) => {
    const answer = run(text, params);
    // Where time may run out before the commit is due, it is not said ahead: who is told that there was none left must not find the write done.
    if (!isSaid && end - performance.now() > DEADLINES.statement) {
      ended = finish();
      ended.catch(() => {});
    }
    isSaid = true;
    return answer;
  };
  return { run, last, committed: () => ended ?? finish() };
}

/** `pool`: whose connection it is, where what is sent again is to be prepared. */
export const runOn =
  (client: pg.Pool | pg.ClientBase, pool?: pg.Pool): Run =>
  async (text, params) => {
    const statement = { name: pool && nameOn(pool, text), text, values: [...params] };
    return client instanceof pg.Pool ? rowsIn(client, statement) : rowsOf(client, statement);
  };

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
