/** A real server in a process of its own, a PostgreSQL of its own, and between them a wire that can be cut. */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Embedded, startEmbedded } from '../../server/src/core/database/embedded.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { createKey } from '../../server/src/identity/accounts.ts';
import { type Client, createClient } from '../client.ts';
import { databaseProcess, forget, newDataDir, type Pilar, startPilar } from '../process/pilar.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { ask } from './stored.ts';

export interface Rig {
  server: Pilar;
  proxy: Proxy;
  /** The database past the wire, as its owner. */
  url: string;
  address: string;
  headers: Record<string, string>;
  client: Client;
  pool: number;
  villages: string[];
  /** Process of the database; it is started again by itself when it ends. */
  databaseProcess(): number;
  close(): Promise<void>;
}

export interface RigOptions {
  pool?: number;
  /** Folder of the database, and settings of it. */
  dataDir?: string;
  settings?: Record<string, string>;
}

const SECRET = 'a-secret-of-the-tests-and-only-theirs';

export async function openRig({ pool = 10, dataDir = newDataDir('pilar-faults-'), settings }: RigOptions = {}): Promise<Rig> {
  const database = await startEmbedded({ dataDir, log: () => {}, settings });
  const proxy = await openProxy(database.url);
  const own = newDataDir('pilar-faults-server-');
  const env = { DATABASE_URL: proxy.url, DATABASE_POOL: String(pool), PILAR_SECRET: SECRET };
  const server = startPilar({ dataDir: own, env });
  const address = await server.address();
  const headers = { authorization: `Bearer ${await newKey(database)}` };
  const client = createClient(address, headers);
  const { villages } = await client.get('{ villages(first: 80) { nodes { code } } }');
  await client.get('mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }', { input: TWICE });
  return {
    ...{ server, proxy, url: database.url, address, headers, client, pool },
    villages: villages.nodes.map(({ code }: { code: string }) => code),
    databaseProcess: () => databaseProcess(dataDir) ?? 0,
    close: async () => {
      await server.end('SIGKILL');
      await proxy.close();
      await database.stop();
      forget(own, dataDir);
    },
  };
}

/** Is there already, so that writing it again is refused. */
const TWICE = { code: 'WRITTEN_TWICE', name: 'Written twice', kind: 'COMPANY', level: 'REGENCY', area: '65.01' };

async function newKey({ url }: Embedded): Promise<string> {
  const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'keys' });
  try {
    return await createKey({ pool }, { role: 'ADMINISTRATOR', name: 'faults' });
  } finally {
    await pool.end();
  }
}

/** So many connections of the server's pool work at once: all its requests wait for a table that is held. */
export async function slotsInUse({ url, client, pool }: Rig): Promise<number> {
  return ask(url, async (owner) => {
    await owner.query(HOLD);
    const answers = Promise.all(Array.from({ length: pool + 4 }, (_, index) => client.ask(readOfItsOwn(index))));
    const slots = await waiting(owner, pool);
    await owner.query('rollback');
    const refused = (await answers).filter(({ errors }) => errors.length > 0).length;
    return refused === 0 ? slots : -refused;
  });
}

/** Reads that are asked for only while pillars are held: none is ever known to be quick, so none shares a connection with others. */
export const readOfItsOwn = (index: number): string => `{ pillars(first: ${index + 2}) { nodes { id } } }`;

/** Whoever reads pillars waits until this transaction ends; who is asking, the server can still find out. */
export const HOLD = 'begin; lock table pilar.pillar in access exclusive mode';

const WAITING = `
  select count(*)::int as count from pg_stat_activity
  where application_name = 'pilar api' and datname = current_database() and wait_event_type = 'Lock'`;

/** How many of the server's connections wait, of those expected. */
export async function waiting(owner: pg.Client, expected: number): Promise<number> {
  let count = 0;
  for (let look = 0; look < 50 && count < expected; look++) {
    await sleep(100);
    // Within a transaction the first look is kept.
    await owner.query('select pg_stat_clear_snapshot()');
    count = Math.max(count, (await owner.query(WAITING)).rows[0].count);
  }
  return count;
}

const JOBS = 'select task_identifier, attempts, last_error, locked_at from graphile_worker.jobs';

/** Seconds until no job is left, or the reason why not. */
export async function jobsDone({ url }: Pick<Rig, 'url'>, most = 30_000): Promise<number> {
  const started = performance.now();
  for (;;) {
    const left = await ask(url, async (owner) => (await owner.query(JOBS)).rows);
    const seconds = (performance.now() - started) / 1000;
    if (left.length === 0) return seconds;
    if (seconds * 1000 > most) throw new Error(`Jobs are left: ${JSON.stringify(left)}`);
    await sleep(200);
  }
}

export interface Health {
  /** Answers other than 200 to the question whether it lives. */
  dead: number;
  /** Answers 503 to the question whether it is ready. */
  notReady: number;
  longestMs: number;
  isReady: boolean;
}

/** Asks every tenth of a second. */
export function watchHealth(address: string): { health: Health; stop(): Promise<void> } {
  const health: Health = { dead: 0, notReady: 0, longestMs: 0, isReady: false };
  let isOver = false;
  const statusOf = async (path: string) => {
    const started = performance.now();
    const status = await fetch(`${address}/health/${path}`).then(
      (response) => response.arrayBuffer().then(() => response.status),
      () => 0,
    );
    health.longestMs = Math.max(health.longestMs, performance.now() - started);
    return status;
  };
  const looking = (async () => {
    while (!isOver) {
      const [live, ready] = await Promise.all([statusOf('live'), statusOf('ready')]);
      if (live !== 200) health.dead += 1;
      if (ready === 503) health.notReady += 1;
      health.isReady = ready === 200;
      await sleep(100);
    }
  })();
  return {
    health,
    stop: async () => {
      isOver = true;
      await looking;
    },
  };
}
