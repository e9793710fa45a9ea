/**
 * What changed, told to all servers of this database: which types, and in which areas; never what. It is a hint to look again,
 * sent after the transaction stands, so that no write waits for it (a NOTIFY within it would let commits through one by one).
 * Where a session broke, all are told that something may have been missed.
 */
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { openPool } from '../database/pools.ts';
import { APP_ROLE } from '../database/roles.ts';
import { loggedOf } from '../graphql/problems.ts';
import type { JobLog } from '../jobs/job.ts';
import { type Changed, Gathered, type Told } from './changed.ts';
import { type Seal, sealOf } from './seal.ts';

/** Undefined: something may have been missed. */
export type Hearer = (changed?: Changed) => void;

export interface News {
  /** Soon, together with what is told until then. */
  tell(changes: readonly Told[]): void;
  /** Until the function it gives is called; first what was told in the last `ago` milliseconds, or that nobody here knows it. */
  hear(hearer: Hearer, ago?: number): () => void;
  start(log: JobLog): void;
  stop(): Promise<void>;
}

const CHANNEL = 'pilar_news';
const MISSED = '';
/** Bytes that a message of the database holds. */
const LONGEST = 7999;
const GATHER_MS = 500;
const AGAIN_MS = 1000;
/** So long it is known what was told. */
const REMEMBERED_MS = 300_000;
/** So often a session that has nothing to tell is asked whether it lives. */
const ASK_MS = 10_000;

/** `url` past a pooler; all servers of the database have the same secret. Before it is started nothing is told and nothing heard. */
export function createNews(url: string, secret: string): News {
  const seal = sealOf(secret, CHANNEL);
  const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'news' });
  const stopping = new AbortController();
  const toTell = new Gathered();
  const { hear, heard, begin } = hearing(seal);
  const bell = new EventEmitter();
  let working: Promise<void> | undefined;

  const rest = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
  const ring = (ms: number) => once(bell, 'ring', { signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(ms)]) }).catch(() => {});

  async function talk(session: PoolClient, isFirst: boolean): Promise<void> {
    let isGone = false;
    session.on('notification', ({ payload = MISSED }) => heard(payload));
    session.once('end', () => {
      isGone = true;
      bell.emit('ring');
    });
    await session.query(`listen ${CHANNEL}`);
    begin();
    if (!isFirst) await say(session, MISSED);
    while (!stopping.signal.aborted) {
      await (toTell.isEmpty ? session.query('select 1') : say(session, written(toTell.take(), seal)));
      await rest(GATHER_MS);
      if (toTell.isEmpty && !isGone) await ring(ASK_MS);
    }
  }

  async function keepTalking(log: JobLog): Promise<void> {
    for (let isFirst = true; !stopping.signal.aborted; isFirst = false) {
      await onSession((session) => talk(session, isFirst)).catch((err) => log.warn({ err: loggedOf(err) }, 'news are heard anew'));
      await rest(AGAIN_MS);
    }
  }

  async function onSession(work: (session: PoolClient) => Promise<void>): Promise<void> {
    const session = await pool.connect();
    await work(session).finally(() => session.release(true));
  }

  return {
    tell(changes) {
      if (!working || changes.length === 0) return;
      toTell.add(changes);
      bell.emit('ring');
    },
    hear,
    start(log) {
      working = keepTalking(log);
    },
    async stop() {
      stopping.abort();
      await working;
      await pool.end();
    },
  };
}

/** Of what is too much for one message, that it may have been missed. */
function written(changed: Changed, seal: Seal): string {
  const sealed = seal.close(JSON.stringify(changed));
  return sealed.length > LONGEST ? MISSED : sealed;
}

const say = (session: PoolClient, message: string) => session.query('select pg_notify($1, $2)', [CHANNEL, message]);

/** What was told lately: somebody's page may be older than their listening. */
class Recent {
  #told: { at: number; changed?: Changed }[] = [];
  #from = Number.POSITIVE_INFINITY;

  /** Once more where a session broke, of which is told that something may have been missed. */
  begin(): void {
    this.#from = Math.min(this.#from, performance.now());
  }

  keep(changed: Changed | undefined): void {
    this.#told = [...this.#within(REMEMBERED_MS), { at: performance.now(), changed }];
  }

  /** All of it at once; of a time that is forgotten, or of before it was listened to, that something may have been missed. */
  since(ago: number): (Changed | undefined)[] {
    if (ago > REMEMBERED_MS || (ago > 0 && performance.now() - ago < this.#from)) return [undefined];
    const told = this.#within(ago);
    if (told.length === 0) return [];
    if (told.some(({ changed }) => !changed)) return [undefined];
    const gathered = new Gathered();
    for (const { changed } of told) gathered.addAll(changed!);
    return [gathered.take()];
  }

  #within(ms: number) {
    const first = performance.now() - ms;
    return this.#told.filter(({ at }) => at > first);
  }
}

/** However many messages come, hearers are called from time to time. */
function hearing(seal: Seal) {
  const hearers = new Set<Hearer>();
  const recent = new Recent();
  let gathered: Gathered | undefined;
  let isMissed = false;
  const spread = () => {
    const changed = isMissed ? undefined : gathered!.take();
    gathered = undefined;
    isMissed = false;
    recent.keep(changed);
    for (const hearer of hearers) hearer(changed);
  };
  return {
    begin: () => recent.begin(),
    hear(hearer: Hearer, ago = 0) {
      for (const changed of recent.since(ago)) hearer(changed);
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
    heard(message: string): void {
      // Also what does not open: a server of another version may have meant something.
      const opened = message === MISSED ? undefined : seal.open(message);
      if (!gathered) setTimeout(spread, GATHER_MS).unref();
      gathered ??= new Gathered();
      if (opened === undefined) isMissed = true;
      else gathered.addAll(JSON.parse(opened) as Changed);
    },
  };
}
