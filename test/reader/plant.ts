/** Plants the small rich world: a few hundred rows a table with every nasty text, null and tie that a reader can stumble over. */
import type pg from 'pg';
import { plantCatalogue } from './plant-catalogue.ts';
import { plantPlaces } from './plant-places.ts';
import { plantWork } from './plant-work.ts';
import { random } from './random.ts';
import type { Planted } from './seeds.ts';

export async function plant(client: pg.Client, seed: number): Promise<void> {
  const garden = { chance: random(seed), insert: (table: string, rows: readonly Planted[]) => insert(client, table, rows) };
  await clear(client);
  const places = await plantPlaces(garden);
  const catalogue = await plantCatalogue(garden, places);
  await plantWork(garden, places, catalogue);
  await client.query('analyze');
}

async function clear(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'pilar' and tablename <> 'migration'",
  );
  await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`);
}

async function insert(client: pg.Client, table: string, rows: readonly Planted[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ');
  const sql = `insert into pilar."${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::pilar."${table}", $1::jsonb)`;
  await client.query(sql, [JSON.stringify(rows)]);
  if (rows[0]?.id !== undefined) await advance(client, table);
}

/** Ids were given by hand: the sequence goes on behind them. */
async function advance(client: pg.Client, table: string): Promise<void> {
  const name = `pilar."${table}"`;
  await client.query(
    `select setval(pg_get_serial_sequence('${name}', 'id'), (select max(id) from ${name})) where pg_get_serial_sequence('${name}', 'id') is not null`,
  );
}
