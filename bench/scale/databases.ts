/** The nation, and smaller countries beside it on the same PostgreSQL: whole regencies, as many as make so many villages. */
import pg from 'pg';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { asOwner } from '../../server/src/database.ts';
import { readTree } from '../../server/src/exchange/areas.ts';
import { loadNation } from '../../server/src/exchange/national/national.ts';
import { entities } from '../../server/src/features.ts';
import { createKey } from '../../server/src/identity/accounts.ts';
import { migrateAuth } from '../../server/src/identity/auth.ts';

export interface Database {
  url: string;
  villages: number;
  /** Of planners of the nation and of one regency. */
  keys: { nation: string; regency: string };
}

type Say = (line: string) => void;

/** In every one of them. */
const REGENCY = '65.01';
const NATION = 83_762;

export async function databasesOf(url: string, sizes: readonly number[], asOf: string, say: Say): Promise<Database[]> {
  const found: Database[] = [];
  for (const size of sizes) {
    const address = size >= NATION ? url : await smaller(url, size, asOf, say);
    await migrate(address, entities, migrateAuth);
    found.push({ url: address, villages: await countIn(address), keys: await keysOf(address) });
  }
  return found;
}

async function smaller(url: string, size: number, asOf: string, say: Say): Promise<string> {
  const name = `scale_${size}`;
  const address = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await asOwner(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
  await migrate(address, entities, migrateAuth);
  const regencies = await regenciesOf(size);
  const isLoaded = await asOwner(address, async (client) => (await client.query('select from pilar.rollup limit 1')).rowCount);
  if (!isLoaded) await asOwner(address, (client) => loadNation(client, { asOf, regencies, log: say }));
  return address;
}

/** That one first, then from the beginning of the country on. */
async function regenciesOf(size: number): Promise<string[]> {
  const tree = await readTree();
  const codes = [REGENCY, ...tree.filter(({ level, code }) => level === 'REGENCY' && code !== REGENCY).map(({ code }) => code)];
  const counts = new Map<string, number>();
  for (const { level, code } of tree) if (level === 'VILLAGE') counts.set(code.slice(0, 5), (counts.get(code.slice(0, 5)) ?? 0) + 1);
  let villages = 0;
  return codes.filter((code) => {
    if (villages >= size) return false;
    villages += counts.get(code) ?? 0;
    return true;
  });
}

const countIn = (url: string): Promise<number> =>
  asOwner(url, async (client) => (await client.query('select count(*)::int as count from pilar.village')).rows[0].count);

async function keysOf(url: string): Promise<Database['keys']> {
  const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'keys' });
  try {
    const nation = await createKey({ pool }, { role: 'PLANNER', area: 'NATIONAL', name: 'bench of the nation' });
    return { nation, regency: await createKey({ pool }, { role: 'PLANNER', area: REGENCY, name: 'bench of a regency' }) };
  } finally {
    await pool.end();
  }
}
