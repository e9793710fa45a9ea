/** The country, of which two small towns are loaded: once as it should be, once by a load that is cut off twice. */
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findDrift } from '../../server/src/core/database/drift.ts';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { prepareSchemas } from '../../server/src/database.ts';
import { loadNation } from '../../server/src/exchange/national/national.ts';
import { entities } from '../../server/src/features.ts';
import { onDatabase } from '../template.ts';

const { url } = inject('templates');
/** Bontang and Tarakan, in two provinces. */
const TOWNS = { regencies: ['64.74', '65.71'], villages: 35 };
const AS_OF = '2026-11';
const addressOf = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
const silent = () => {};

let whole: pg.Client;
let pieced: pg.Client;

async function connect(name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: addressOf(name) });
  client.on('error', silent);
  await client.connect();
  return client;
}

/** Loads until it says so, and is cut off at once. */
async function loadUntil(name: string, said: string): Promise<void> {
  const client = await connect(name);
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const log = (line: string) => {
    if (line.includes(said)) void onDatabase(url, (other) => other.query('select pg_terminate_backend($1)', [rows[0].pid]));
  };
  await expect(loadNation(client, { asOf: AS_OF, log, regencies: TOWNS.regencies })).rejects.toThrow();
}

beforeAll(async () => {
  for (const name of ['national_whole', 'national_pieced', 'national_wanted'])
    await onDatabase(url, (client) => client.query(`create database ${name}`));
  for (const name of ['national_whole', 'national_pieced']) await migrate(addressOf(name), entities, prepareSchemas);
  whole = await connect('national_whole');
  await loadNation(whole, { asOf: AS_OF, log: silent, regencies: TOWNS.regencies });
  await loadUntil('national_pieced', 'observations of province 64');
  await loadUntil('national_pieced', 'records of regency 64.74');
  pieced = await connect('national_pieced');
  await loadNation(pieced, { asOf: AS_OF, log: silent, regencies: TOWNS.regencies });
});

afterAll(() => Promise.all([whole?.end(), pieced?.end()]));

/** Rows of a table without what depends on when it was written; ids that a cut-off load took are gone. */
async function sumOf(client: pg.Client, table: string): Promise<string> {
  const row = `regexp_replace((to_jsonb(t) - array['id', 'created_at', 'computed_at'])::text, '"(\\w+_id|updated_at)": [^,}]+', '', 'g')`;
  const { rows } = await client.query(
    `select count(*) || ' ' || md5(string_agg(${row}, '|' order by ${row})) as sum from pilar.${table} t`,
  );
  return rows[0].sum;
}

const one = async (client: pg.Client, sql: string) => (await client.query(sql)).rows[0];

test('every village has its values, some of them late, missing or not applicable, none out of bounds', async () => {
  const found = await one(
    whole,
    `select count(*)::int as rows, count(distinct indicator_id)::int as indicators, count(distinct area_ordinal)::int as villages,
       count(*) filter (where numerator > denominator)::int as above,
       count(*) filter (where numerator is null and figure is null)::int as unapplied,
       count(distinct source_id)::int as sources from pilar.observation o join pilar.village v on v.ordinal = o.area_ordinal`,
  );
  expect(found).toMatchObject({ villages: TOWNS.villages, above: 0, sources: 2 });
  // All of the catalogue but the two above villages and the one of desa alone: both are towns.
  expect(found.indicators).toBe(58);
  expect(found.unapplied).toBeGreaterThan(0);
  expect(found.rows).toBeGreaterThan(TOWNS.villages * 450);
  const { share } = await one(
    whole,
    `select count(*) / (${TOWNS.villages} * 24.0) as share from pilar.observation o join pilar.indicator i on i.id = o.indicator_id where i.code = 'STUNTING'`,
  );
  expect(Number(share)).toBeGreaterThan(0.75);
  expect(Number(share)).toBeLessThan(0.97);
});

test('what was cut off and went on is what was loaded at once', async () => {
  for (const table of [
    'observation',
    'kampung',
    'pokja',
    'person',
    'pokja_member',
    'partner',
    'intervention',
    'contribution',
    'report',
    'classification',
    'rollup',
  ])
    expect([table, await sumOf(pieced, table)]).toEqual([table, await sumOf(whole, table)]);
});

test('a second time changes nothing, another month and a database in use are refused', async () => {
  const before = await sumOf(pieced, 'observation');
  await loadNation(pieced, { asOf: AS_OF, log: silent, regencies: TOWNS.regencies });
  expect(await sumOf(pieced, 'observation')).toBe(before);
  await expect(loadNation(pieced, { asOf: '2026-10', log: silent, regencies: TOWNS.regencies })).rejects.toThrow('as of 2026-11');
  await pieced.query('drop schema pilar_national cascade');
  await expect(loadNation(pieced, { asOf: AS_OF, log: silent, regencies: TOWNS.regencies })).rejects.toThrow('is in use');
});

test('values lie in a part for each year, and those of any other year have their place', async () => {
  const { rows } = await whole.query<{ part: string; rows: number }>(
    'select tableoid::regclass::text as part, count(*)::int as rows from pilar.observation group by 1 order by 1',
  );
  expect(rows.map(({ part }) => part).slice(0, 3)).toEqual(['pilar.observation_2024', 'pilar.observation_2025', 'pilar.observation_2026']);
  const write = `insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator)
    select area_ordinal, $1::smallint, indicator_id, source_id, 1 from pilar.observation order by 1, 2 limit 1
    on conflict (area_ordinal, period, indicator_id, source_id) do update set numerator = excluded.numerator returning tableoid::regclass::text as part`;
  const partOf = async (year: number) => (await whole.query(write, [(year - 2000) * 48])).rows[0].part;
  expect([await partOf(2001), await partOf(2028), await partOf(2028), await partOf(2071)]).toEqual([
    'pilar.observation_rest',
    'pilar.observation_2028',
    'pilar.observation_2028',
    'pilar.observation_rest',
  ]);
});

test('to everybody else the table is what it was', async () => {
  expect((await findDrift(addressOf('national_whole'), addressOf('national_wanted'), entities)).lines).toEqual([]);
  const granted = `select string_agg(grantee || ' ' || privilege_type, ', ' order by grantee, privilege_type) as list
    from information_schema.role_table_grants where table_schema = 'pilar' and table_name = $1`;
  const grantsOf = async (table: string) => (await whole.query(granted, [table])).rows[0].list;
  expect(await grantsOf('observation')).toBe(await grantsOf('report'));
});

test('the views of BI, which were there before the parts, read the parts', async () => {
  await prepareSchemas(addressOf('national_whole'));
  const read = 'select count(*)::int as rows from pg_depend d join pg_rewrite r on r.oid = d.objid where d.refobjid = $1::regclass';
  expect((await whole.query(read, ['pilar.observation'])).rows[0].rows).toBeGreaterThan(0);
});
