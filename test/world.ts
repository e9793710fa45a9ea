/** A world of its own for a test file: a copy of the database, a server on a free port, persons who speak to it. */
import pg from 'pg';
import { inject } from 'vitest';
import { createApp } from '../server/src/app.ts';
import { openBiPool } from '../server/src/bi/reading.ts';
import { createClock, TIME_ZONE } from '../server/src/core/clock.ts';
import { addConsole } from '../server/src/core/console.ts';
import { freePort } from '../server/src/core/database/cluster.ts';
import { openPool, READ_ONLY } from '../server/src/core/database/pools.ts';
import { APP_ROLE } from '../server/src/core/database/roles.ts';
import { createNews } from '../server/src/core/live/news.ts';
import type { Rollups } from '../server/src/core/rollups.ts';
import { AUTH_SEARCH_PATH, createAuth } from '../server/src/identity/auth.ts';
import { queueOf } from '../server/src/queue.ts';
import { type Client, createClient } from './client.ts';
import type { PersonName } from './persons.ts';
import { copyTemplate, NOW, onDatabase } from './template.ts';

export interface World {
  /** Of the database, as its owner. */
  url: string;
  /** Of the server. */
  address: string;
  /** The owner's connection, for planting and for looking behind the API. */
  owner: pg.Client;
  /** The server's own pool, as the application's role. */
  pool: pg.Pool;
  /** The pool of the doors of BI. */
  biPool: pg.Pool;
  /** The one of its files. */
  filePool: pg.Pool;
  as(person: PersonName): Client;
  headersOf(person: PersonName): Record<string, string>;
  /** A client with these headers: another key, a cookie, or nobody. */
  with(headers: Record<string, string>): Client;
  /** Texts of the statements that the server sends meanwhile. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
  /** Does all the jobs that are due; one that fails is an error. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** With the demonstration data of Bulungan. */
  demo?: boolean;
  executor?: 'through' | 'plain';
  rollups?: Rollups;
  now?: string;
  /** Points of cost within a minute. */
  rateLimit?: number;
  /** Address people type. */
  baseUrl?: string;
  /** The address people type is its own, so that links it gives can be followed as they are. */
  isReachable?: boolean;
  /** Doors of BI take a key in the address too. */
  biQueryKey?: boolean;
  /** Folder of the nightly snapshots of BI. */
  biSnapshots?: string;
  /** Folder of a built console, served on the same address. */
  console?: string;
  /** Hears what changes, and tells it at `/api/news`; one with a console does anyway. */
  hasNews?: boolean;
}

/** `PILAR_EXECUTOR=plain` puts the suites to the other one. */
const EXECUTOR = process.env.PILAR_EXECUTOR === 'plain' ? 'plain' : 'through';
/** Of all servers of a test. */
export const SECRET = 'a-secret-of-the-tests-and-only-theirs';

let made = 0;

export async function world(options: WorldOptions = {}): Promise<World> {
  const {
    demo = false,
    executor = EXECUTOR,
    rollups,
    now = NOW,
    rateLimit,
    baseUrl,
    isReachable,
    biQueryKey,
    biSnapshots,
    console,
    hasNews,
  } = options;
  const port = console || isReachable ? await freePort() : 0;
  const typed = baseUrl ?? (port ? `http://127.0.0.1:${port}` : 'http://127.0.0.1');
  const { url: server, keys } = inject('templates');
  const name = `world_${process.pid}_${++made}`;
  const url = await copyTemplate(server, name, demo);
  const sent: string[] = [];
  const pool = openPool(url, { role: APP_ROLE, max: 8, name: 'api' });
  pool.on('connect', (client) => listen(client, sent));
  const biPool = openBiPool(url, 4);
  biPool.on('connect', (client) => listen(client, sent));
  const filePool = openBiPool(url, 4);
  filePool.on('connect', (client) => listen(client, sent));
  const readPool = openPool(url, { role: APP_ROLE, max: 2, name: 'bi api', options: READ_ONLY });
  readPool.on('connect', (client) => listen(client, sent));
  const authPool = openPool(url, { role: APP_ROLE, max: 3, name: 'auth', options: AUTH_SEARCH_PATH });
  const news = createNews(url, SECRET);
  const app = await createApp({
    pool,
    news,
    biPool,
    filePool,
    readPool,
    biQueryKey,
    biSnapshots,
    auth: createAuth({ pool: authPool, secret: SECRET, baseUrl: typed }),
    clock: createClock(TIME_ZONE, now),
    baseUrl: typed,
    executor,
    rollups,
    rateLimit,
    trustProxy: false,
    logLevel: 'fatal',
  });
  if (console) await addConsole(app, { isSecure: false, folder: console });
  const queue = queueOf({ url, pool, news, clock: createClock(TIME_ZONE, now), log: app.log });
  if (console || hasNews) news.start(app.log);
  const address = await app.listen({ host: '127.0.0.1', port });
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();

  const headersOf = (person: PersonName) => ({ authorization: `Bearer ${keys[person]}` });

  async function close(): Promise<void> {
    await app.close();
    await queue.stop();
    await news.stop();
    await Promise.all([pool.end(), biPool.end(), filePool.end(), readPool.end(), authPool.end(), owner.end()]);
    await onDatabase(server, (client) => client.query(`drop database ${name}`));
  }

  async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const before = sent.length;
    await work();
    return sent.slice(before);
  }

  return {
    url,
    address,
    owner,
    pool,
    biPool,
    filePool,
    as: (person) => createClient(address, headersOf(person)),
    headersOf,
    with: (headers) => createClient(address, headers),
    statementsOf,
    drain: () => queue.drain(),
    close,
  };
}

function listen(client: pg.PoolClient, sent: string[]): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const listening = (...given: unknown[]) => {
    const [statement] = given as [string | { text: string; statements?: { text: string }[] }];
    // A transaction sends several as one.
    if (typeof statement === 'string') sent.push(statement);
    else sent.push(...(statement.statements ?? [statement]).map(({ text }) => text));
    return query(...given);
  };
  client.query = listening as typeof client.query;
}
