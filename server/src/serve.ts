/** Puts the parts of a running server together: database, its content, pools, API and console on one address. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { createApp } from './app.ts';
import { openBiPool } from './bi/reading.ts';
import { replicasOf } from './bi/replicas.ts';
import { snapshotJob } from './bi/snapshots/job.ts';
import { keepWatch } from './bi/watch.ts';
import { createClock } from './core/clock.ts';
import { addConsole } from './core/console.ts';
import { freePort } from './core/database/cluster.ts';
import { openPool, READ_ONLY } from './core/database/pools.ts';
import { APP_ROLE } from './core/database/roles.ts';
import { addressOf, type Env } from './core/env.ts';
import { createNews } from './core/live/news.ts';
import { type Log, progress } from './core/log.ts';
import { fillDatabase, migrateAll, secretOf, startDatabase } from './database.ts';
import { AUTH_SEARCH_PATH, createAuth } from './identity/auth.ts';
import { createDemoAccounts, createFirstAdministrator, type DemoAccount, refusalOfHost } from './identity/first-start.ts';
import { queueOf } from './queue.ts';

/** How what was started ends. */
export interface Ending {
  stop(): Promise<void>;
  /** Without waiting for it. */
  letGo?(): void;
}

/** So many that BI is served, and so few that it takes little from everybody else. */
const BI_CONNECTIONS = 4;
const AUTH_CONNECTIONS = 4;

/** One for each kind of work, so that none waits for another's. */
function openPools(url: string, max: number, later: (ending: Ending) => void) {
  const ended = (pool: Pool): Pool => {
    later({ stop: () => pool.end() });
    return pool;
  };
  return {
    pool: ended(openPool(url, { role: APP_ROLE, max, name: 'api' })),
    authPool: ended(openPool(url, { role: APP_ROLE, max: AUTH_CONNECTIONS, name: 'auth', options: AUTH_SEARCH_PATH })),
    biPool: ended(openBiPool(url, BI_CONNECTIONS)),
    filePool: ended(openBiPool(url, BI_CONNECTIONS)),
    readPool: ended(openPool(url, { role: APP_ROLE, max: BI_CONNECTIONS, name: 'bi api', options: READ_ONLY })),
  };
}

/** `later` is told of everything that was started, so that a start that is cut short leaves nothing behind. */
export async function serve(given: Env, log: Log, later: (ending: Ending) => void): Promise<void> {
  const env = { ...given, port: given.port || (await freePort()) };
  const database = await progress(log, 'Starting the database', () => startDatabase(env, log));
  later(database);
  await progress(log, 'Bringing the schema up to date', () => migrateAll(database));
  await fillDatabase(database, env, log);
  const { pool, authPool, biPool, filePool, readPool } = openPools(database.url, env.databasePool, later);
  const accounts = await prepareAccounts(env, pool);
  const baseUrl = env.publicUrl ?? addressOf(env);
  const clock = createClock(env.timeZone, env.now);
  const prepared = env.databasePrepared === 'auto';
  const replicas = replicasOf(env.databaseReplicaUrls, pool);
  later(replicas);
  const secret = secretOf(env);
  const news = createNews(database.directUrl, secret);
  later({ stop: () => news.stop() });
  const app = await createApp({
    pool,
    news,
    biPool: replicas.before(biPool),
    filePool: replicas.before(filePool),
    biReads: env.databaseReplicaUrls.length > 0 ? replicas.reads : undefined,
    readPool,
    biQueryKey: env.biQueryKey,
    biSnapshots: await folderOf(env),
    auth: createAuth({ pool: authPool, secret, baseUrl }),
    baseUrl,
    clock,
    executor: env.executor,
    rollups: env.rollups,
    rateLimit: env.rateLimit,
    prepared,
    logLevel: env.logLevel,
    trustProxy: env.trustProxy,
    tls: env.tls && { cert: readFileSync(env.tls.cert), key: readFileSync(env.tls.key) },
  });
  const { folder, keyId } = env.biSnapshots ?? {};
  const own = folder && keyId ? [snapshotJob({ pool, filePool, folder, keyId })] : [];
  const queue = queueOf({ own, url: database.directUrl, pool, clock, news, log: app.log, prepared });
  later({ stop: () => queue.stop() });
  later(keepWatch(pool, app.log));
  replicas.keep(app.log);
  news.start(app.log);
  await addConsole(app, { isSecure: baseUrl.startsWith('https:') });
  later({ stop: () => app.close() });
  await listen(app, env);
  await queue.start();
  announce(baseUrl, accounts, log);
}

/** Connections that wait to be taken: beyond it they are cut off, and are not even told that the server is busy. */
const BACKLOG = 4096;

async function listen(app: FastifyInstance, { host, port }: Env): Promise<void> {
  try {
    await app.listen({ host, port, backlog: BACKLOG });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Another program listens on port ${port} of ${host}: stop it, or set PORT to another number.`);
  }
}

/** Made, so that it can be served before the first night. */
async function folderOf({ biSnapshots }: Env): Promise<string | undefined> {
  if (biSnapshots) await mkdir(biSnapshots.folder, { recursive: true, mode: 0o750 });
  return biSnapshots?.folder;
}

async function prepareAccounts(env: Env, pool: Pool): Promise<DemoAccount[]> {
  if (env.firstAdmin) await createFirstAdministrator(pool, env.firstAdmin.email, env.firstAdmin.password);
  const accounts = env.demo === 'regency' ? await createDemoAccounts(pool) : [];
  const refusal = await refusalOfHost(pool, env.host);
  if (refusal) throw new Error(refusal);
  return accounts;
}

function announce(address: string, accounts: DemoAccount[], log: Log): void {
  if (accounts.length > 0) log('Demonstration accounts, shown this once:');
  for (const { role, email, password } of accounts) log(`  ${role.padEnd(18)} ${email.padEnd(32)} ${password}`);
  log(`Console: ${address}`);
  log(`GraphQL: ${address}/graphql`);
}
