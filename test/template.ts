/** Databases that are copied: migrated, with catalogue, two regencies and the keys of the persons; and the same with the demonstration. */
import pg from 'pg';
import { migrate } from '../server/src/core/database/migrate.ts';
import { openPool } from '../server/src/core/database/pools.ts';
import { APP_ROLE } from '../server/src/core/database/roles.ts';
import { prepareSchemas } from '../server/src/database.ts';
import { loadAreas } from '../server/src/exchange/areas.ts';
import { loadCatalogue } from '../server/src/exchange/catalogue.ts';
import { loadDemo } from '../server/src/exchange/demo/demo.ts';
import { entities } from '../server/src/features.ts';
import { createKey } from '../server/src/identity/accounts.ts';
import { type Keys, OTHER_PARTNER, PARTNER, PERSONS, type PersonName } from './persons.ts';

export interface Templates {
  /** Address of the server's owner; tests put their own database's name in it. */
  url: string;
  keys: Keys;
}

const BARE = 'template_bare';
const DEMO = 'template_demo';
const UNFINISHED = 'template_unfinished';
/** Month the demonstration is told from, and the day on which the clock of its worlds stands. */
const DEMO_AS_OF = '2026-11';
export const NOW = '2026-11-20T04:00:00Z';

const silent = () => {};

export async function makeTemplate(url: string): Promise<Templates> {
  await dropTemplates(url);
  await onDatabase(url, (client) => client.query(`create database ${BARE}`));
  const bare = urlOf(url, BARE);
  await migrate(bare, entities, prepareSchemas);
  await onDatabase(bare, async (client) => {
    await loadCatalogue(client, silent);
    await loadAreas(client, { regencies: ['65.01', '65.02'] }, silent);
    await client.query(PARTNERS, [[PARTNER, OTHER_PARTNER]]);
  });
  return { url, keys: await makeKeys(bare) };
}

/** Of this run, or of an earlier one on the same server. */
export async function dropTemplates(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    for (const name of [BARE, UNFINISHED, DEMO]) await drop(client, name);
  });
}

export function dropDatabase(url: string, name: string): Promise<void> {
  return onDatabase(url, (client) => drop(client, name));
}

/** Not "with (force)": that would end a worker of autovacuum too, which is a superuser's, and is refused; without it the worker is asked to go. */
async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and backend_type = 'client backend'`, [
    name,
  ]);
  await client.query(`drop database if exists ${name}`);
}

const PARTNERS = `
  insert into pilar.partner (code, name, kind_id, level, area_ordinal)
  select code, initcap(replace(code, '_', ' ')), (select id from pilar.partner_kind where code = 'COMPANY'), 'REGENCY',
    (select ordinal from pilar.area where code = '65.01')
  from unnest($1::text[]) code`;

async function makeKeys(url: string): Promise<Keys> {
  const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'keys' });
  const keys: Partial<Keys> = {};
  try {
    for (const [name, holding] of Object.entries(PERSONS)) keys[name as PersonName] = await createKey({ pool }, { ...holding, name });
  } finally {
    await pool.end();
  }
  return keys as Keys;
}

/** A copy under this name. */
export async function copyTemplate(url: string, name: string, withDemo: boolean): Promise<string> {
  if (withDemo) await makeDemoOnce(url);
  await onDatabase(url, (client) => copy(client, withDemo ? DEMO : BARE, name));
  return urlOf(url, name);
}

/** Only when a test file asks for it, and by the first one that does. */
async function makeDemoOnce(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DEMO]);
    if (rows.length > 0) return;
    await copy(client, BARE, UNFINISHED);
    await onDatabase(urlOf(url, UNFINISHED), (demo) => loadDemo(demo, { asOf: DEMO_AS_OF, log: silent }));
    await client.query(`alter database ${UNFINISHED} rename to ${DEMO}`);
  });
}

async function copy(client: pg.Client, from: string, to: string): Promise<void> {
  await client.query(`create database ${to} template ${from} strategy file_copy`);
}

export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
