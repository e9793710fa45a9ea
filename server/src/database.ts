/** The database of this installation: found or started, brought to the schema of this version, filled on the first start. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { installBi } from './bi/install.ts';
import { createClock } from './core/clock.ts';
import { findEmbedded, startEmbedded } from './core/database/embedded.ts';
import { migrate } from './core/database/migrate.ts';
import type { Env } from './core/env.ts';
import { type Log, progress } from './core/log.ts';
import { DEFAULT_REGENCIES, loadAreas } from './exchange/areas.ts';
import { loadCatalogue } from './exchange/catalogue.ts';
import { loadDemo } from './exchange/demo/demo.ts';
import { entities } from './features.ts';
import { migrateAuth } from './identity/auth.ts';

export interface Database {
  /** For the server's work. */
  url: string;
  /** For migrations and loading, past a pooler. */
  directUrl: string;
  stop(): Promise<void>;
  /** It ends by itself after that. */
  letGo?(): void;
}

export async function startDatabase(env: Env, log: Log): Promise<Database> {
  if (env.databaseUrl) return { url: env.databaseUrl, directUrl: env.databaseDirectUrl ?? env.databaseUrl, stop: async () => {} };
  const embedded = await startEmbedded({ dataDir: env.dataDir, log });
  return { ...embedded, directUrl: embedded.url };
}

/** For the command line: the database of a running server, or one started for the moment. */
export async function borrowDatabase(env: Env, log: Log): Promise<Database> {
  const url = env.databaseUrl ? undefined : findEmbedded(env.dataDir);
  return url ? { url, directUrl: url, stop: async () => {} } : startDatabase(env, log);
}

/** What is kept beside the tables: accounts and sessions, and the views that BI tools read. */
export async function prepareSchemas(url: string): Promise<void> {
  await migrateAuth(url);
  await installBi(url);
}

export function migrateAll({ directUrl }: Database): Promise<string[]> {
  return migrate(directUrl, entities, prepareSchemas);
}

/** A secret of this installation, made once; with a database of its own somebody else keeps it (PILAR_SECRET). */
export function secretOf({ secret, dataDir }: Env): string {
  if (secret) return secret;
  const file = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

/** Catalogue at every start; areas and demonstration data when there are none and nobody works here yet. */
export async function fillDatabase({ directUrl }: Database, env: Env, log: Log): Promise<void> {
  await asOwner(directUrl, async (client) => {
    await progress(log, 'Loading the catalogue', () => loadCatalogue(client, () => {}));
    if (await isEmpty(client, 'pilar.area')) {
      log('Loading the areas of Bulungan …');
      await loadAreas(client, { regencies: DEFAULT_REGENCIES }, log);
    }
    const isNew = (await isEmpty(client, 'pilar."user"')) && (await isEmpty(client, 'pilar.kampung'));
    if (env.demo === 'none' || !isNew) return;
    log('Making the demonstration data …');
    await progress(log, 'Demonstration data', () => loadDemo(client, { asOf: demoMonth(env), log }));
  });
}

/** The current month of the area's time zone, unless told otherwise; what is reported ends with the month before it. */
export const demoMonth = ({ demoAsOf, timeZone, now }: Env): string => demoAsOf ?? createClock(timeZone, now).today().slice(0, 7);

export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'pilar load' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function isEmpty(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query(`select not exists (select from ${table}) as "isEmpty"`);
  return rows[0].isEmpty;
}
