/**
 * Reads of BI go to replicas where there are any, as long as they are near: away from the primary by no more than two looks. One that is gone
 * or behind is left out until it is back, and where none is near the primary is read. Who asks is always looked up at the primary.
 */
import type { Pool } from 'pg';
import { openPool, READ_ONLY } from '../core/database/pools.ts';
import { APP_ROLE } from '../core/database/roles.ts';
import { loggedOf } from '../core/graphql/problems.ts';
import { openBiPool, type Source } from './reading.ts';
import { LIMITS, watchAloud } from './watch.ts';

const LOOK_MS = 5000;

export interface ReplicaLog {
  info(given: object, text: string): void;
  warn(given: object, text: string): void;
}

/** Until somebody listens. */
const SILENT: ReplicaLog = { info: () => {}, warn: () => {} };

export interface Replicas {
  /** Connections to whichever is near; else of `primary`. */
  before(primary: Pool): Source;
  /** Sees which are near, and ends sessions of SQL there that stay too long. */
  look(limits?: typeof LIMITS): Promise<void>;
  /** Looks again and again until it is stopped, and tells what has changed. */
  keep(log: ReplicaLog): void;
  /** How many reads began where. */
  reads(): Record<'replica' | 'primary', number>;
  stop(): Promise<void>;
}

interface Replica {
  /** Its place among the addresses, since those hold passwords. */
  number: number;
  url: string;
  pool: Pool;
  isNear: boolean;
}

/** What the primary had written at the last look must be there by this one. */
const WRITTEN = 'select pg_current_wal_lsn()::text as at';
const IS_NEAR = 'select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as near';

export function replicasOf(urls: readonly string[], primary: Pool): Replicas {
  const poolOf = (url: string) => openPool(url, { role: APP_ROLE, max: 1, name: 'bi look', options: READ_ONLY });
  const replicas: Replica[] = urls.map((url, index) => ({ number: index + 1, url, pool: poolOf(url), isNear: false }));
  const pools: Pool[] = replicas.map(({ pool }) => pool);
  const reads = { replica: 0, primary: 0 };
  let turn = 0;
  let written: string | undefined;
  let log = SILENT;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  function note(replica: Replica, isNear: boolean, error?: unknown): void {
    if (replica.isNear === isNear) return;
    replica.isNear = isNear;
    const given = { replica: replica.number, ...(error !== undefined && { err: loggedOf(error) }) };
    if (isNear) log.info(given, 'BI reads from this replica');
    else log.warn(given, 'this replica is away or behind: BI does not read from it');
  }

  async function lookAt(replica: Replica, at: string, limits: typeof LIMITS): Promise<void> {
    note(replica, (await replica.pool.query<{ near: boolean }>(IS_NEAR, [at])).rows[0]!.near);
    await watchAloud(replica.pool, limits, log, { replica: replica.number });
  }

  async function look(limits = LIMITS): Promise<void> {
    const before = written;
    written = (await primary.query<{ at: string }>(WRITTEN)).rows[0]!.at;
    const at = before ?? written;
    await Promise.all(replicas.map((replica) => lookAt(replica, at, limits).catch((error) => note(replica, false, error))));
  }

  function before(ofPrimary: Pool): Source {
    const { max } = ofPrimary.options;
    const own = new Map(replicas.map((replica) => [replica, openBiPool(replica.url, max)]));
    pools.push(...own.values());
    const isBusy = (replica: Replica) => own.get(replica)!.totalCount >= max && own.get(replica)!.idleCount === 0;
    const seen = (replica: Replica) => (error: unknown) => {
      // All its connections are in use: it is not gone, and the primary is not there to do the work of replicas as well.
      if (isBusy(replica)) throw error;
      note(replica, false, error);
    };
    return {
      async connect() {
        const near = replicas.filter(({ isNear }) => isNear);
        turn += 1;
        const inTurn = near.map((_, place) => near[(turn + place) % near.length]!);
        for (const replica of [...inTurn.filter((one) => !isBusy(one)), ...inTurn.filter(isBusy)]) {
          const client = await own.get(replica)!.connect().catch(seen(replica));
          if (!client) continue;
          reads.replica += 1;
          return client;
        }
        reads.primary += 1;
        return ofPrimary.connect();
      },
    };
  }

  function keep(told: ReplicaLog): void {
    log = told;
    if (urls.length === 0) return;
    timer = setInterval(() => {
      looking = looking.then(() => look()).catch((error) => told.warn({ err: loggedOf(error) }, 'BI could not look at its replicas'));
    }, LOOK_MS);
  }

  async function stop(): Promise<void> {
    clearInterval(timer);
    await looking;
    await Promise.all(pools.map((pool) => pool.end()));
  }

  return { before, look, keep, reads: () => reads, stop };
}
