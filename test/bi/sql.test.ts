/** What somebody with a login of the database could try to write, to take, or to see. Everything is refused, and no canary is seen. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Login, openLogin } from '../../server/src/bi/logins.ts';
import { sets } from '../../server/src/bi/sets.ts';
import { watch } from '../../server/src/bi/watch.ts';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { OPEN_FUNCTIONS } from '../../server/src/core/database/wall.ts';
import { prepareSchemas } from '../../server/src/database.ts';
import { entities } from '../../server/src/features.ts';
import { createKey, revokeKey } from '../../server/src/identity/accounts.ts';
import { type World, world } from '../world.ts';
import { addressOf } from './readers.ts';

const CANARY = 'KENARI';
let here: World;
let login: Login;
let client: pg.Client;
let keyId = '';

async function sessionOf(of: Login): Promise<pg.Client> {
  const session = new pg.Client({ connectionString: addressOf(here.url, of) });
  session.on('error', () => {});
  await session.connect();
  return session;
}

async function keyOf(area: string): Promise<string> {
  const key = await createKey({ pool: here.pool }, { name: `BI ${area}`, role: 'BI_READER', area, expiresInDays: null });
  return key.split('_')[1]!;
}

beforeAll(async () => {
  here = await world({ demo: true });
  // What belongs to a database and not to what is in it does not come with a copy.
  await migrate(here.url, entities, prepareSchemas);
  await here.owner.query(`update pilar.person set name = '${CANARY}' || id, phone = '${CANARY}' || id`);
  await here.owner.query(`update pilar.intervention set description = '${CANARY}', place = '${CANARY}', evidence = '${CANARY}'`);
  await here.owner.query(`update pilar."user" set name = '${CANARY}', email = '${CANARY}' || id`);
  await here.owner.query('analyze');
  keyId = await keyOf('65.01.05');
  login = (await openLogin(here.owner, keyId))!;
  client = await sessionOf(login);
}, 120_000);

afterAll(async () => {
  await client?.end();
  const { rows } = await here.owner.query('select role_name from pilar.bi_login');
  for (const { role_name } of rows) await here.owner.query(`drop role ${role_name}`);
  await here?.close();
});

const code = async (sql: string) =>
  client.query(sql).then(
    () => 'done',
    (error) => error.code as string,
  );

/** By what they try; each of them in a session that has taken off what it can. */
const REFUSED: Record<string, readonly string[]> = {
  'tables of the programme': [
    'select * from pilar.observation',
    'select * from pilar.person',
    'table auth.account',
    'select * from graphile_worker.jobs',
  ],
  'views and functions behind the sets': [
    'select * from bi_rights.held',
    "select bi_rights.ranges('bi.read')",
    'select * from bi_door.observations',
    'select bi_rights.watch(0, 0)',
  ],
  'writing rows': [
    'insert into bi.pillars (code) values (1)',
    'update bi.villages set name = name',
    'delete from bi.targets',
    'truncate bi.reports',
    'merge into bi.pillars p using bi.sectors s on true when matched then delete',
    'select * from bi.villages for update',
    'insert into pilar.bi_login (role_name, api_key_id) values (session_user, 1)',
  ],
  'making things': [
    'create table bi.own (id int)',
    'create table own (id int)',
    'create temp table own (id int)',
    'select 1 as a into temp own',
    'create view bi.own as select 1',
    'create temp view own as select 1',
    'create schema own',
    'create function own() returns int language sql return 1',
    "do $$ begin execute 'create temp table own (id int)'; end $$",
    'create database own',
    'create role own',
    'create extension dblink',
    'create sequence own',
    'comment on view bi.villages is null',
    'alter view bi.villages rename to own',
    'drop view bi.villages',
    'alter view bi.villages reset (security_barrier)',
    'create materialized view bi.own as select 1',
    'create index on pilar.person (name)',
    'create trigger own before insert on bi.pillars for each statement execute function pg_catalog.suppress_redundant_updates_trigger()',
    'create procedure own() language sql as $$ select 1 $$',
    'create policy own on pilar.person',
    'create publication own for all tables',
    'create foreign data wrapper own',
    'create function bi.own() returns int language plpgsql as $$ begin return 1; end $$',
    "select setval('pilar.person_id_seq', 1)",
  ],
  'files and programs': [
    "copy bi.pillars to '/tmp/pilar-bi'",
    "copy bi.pillars to program 'cat'",
    "copy (select 1) to program 'cat'",
    'copy pilar.person to stdout',
    'copy bi.pillars from stdin',
    "create temp table own (a text); copy own from '/etc/passwd'",
    "select pg_read_file('/etc/passwd')",
    "select pg_ls_dir('.')",
    "select lo_import('/etc/passwd')",
  ],
  'being somebody else': [
    'set role pilar_app',
    'set role pilar_bi_door',
    'set session authorization pilar_app',
    'set role postgres',
    'grant pilar_app to current_user',
    'alter role current_user createrole',
    'alter role current_user bypassrls',
    'alter role pilar_bi login',
  ],
  'the server': [
    'select pg_reload_conf()',
    'alter system set fsync = off',
    'select pg_switch_wal()',
    'select pg_cancel_backend(pid), pg_terminate_backend(pid) from pg_stat_activity where usename <> session_user',
    'do $$ begin lock table bi.pillars in access exclusive mode; end $$',
    'checkpoint',
    'set session_replication_role = replica',
    "set session_preload_libraries = 'auto_explain'",
    "load 'auto_explain'",
    "select pg_create_logical_replication_slot('own', 'pgoutput')",
    'select pg_stat_reset()',
  ],
  'statistics of what is hidden': [
    'select * from pg_statistic',
    'select * from pg_authid',
    'select * from pg_shadow',
    'select * from pg_user_mapping',
  ],
};

/** Not allowed; and what a view can't do, whoever asks. */
const REFUSALS = ['42501', '0LP01', '55000', '42809', '0A000'];

describe('Nothing is written, taken or made', () => {
  beforeAll(async () => {
    await client.query('set default_transaction_read_only = off; set statement_timeout = 0; set row_security = off');
  });

  it.each(Object.entries(REFUSED))('%s', async (_name, statements) => {
    for (const sql of statements) expect([sql, REFUSALS.includes(await code(sql)) || (await code(sql))]).toEqual([sql, true]);
  });

  it('by a function that writes or locks: taken from everybody, where the owner of the database may, or another did for him', async () => {
    const { rows } = await here.owner.query(OPEN_FUNCTIONS, ['pilar_bi']);
    const isOurs =
      process.env.TEST_DATABASE_URL === undefined || (await here.owner.query('show is_superuser')).rows[0].is_superuser === 'on';
    if (!isOurs) return expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual([]);
    for (const sql of [
      'select lo_create(0)',
      "select lo_from_bytea(0, 'x')",
      'select pg_advisory_lock(1)',
      'select pg_try_advisory_xact_lock(1)',
    ])
      expect([sql, await code(sql)]).toEqual([sql, '42501']);
  });

  it('and the setting that names a reader counts for nothing', async () => {
    const count = async () => (await client.query('select count(*)::int as n from bi.observations')).rows[0].n;
    const before = await count();
    const { rows } = await here.owner.query("select id from pilar.api_key where name = 'administrator'");
    await client.query(`set pilar.bi_reader = 'KEY ${rows[0].id}'`);
    expect(before).toBeGreaterThan(0);
    expect(await count()).toBe(before);
  });
});

describe('Nothing is seen', () => {
  it('of persons, users and free text, in any set or anything else that can be selected', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'v', 'm', 'p', 'f') and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`,
    );
    const names = rows.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('bi.')).sort()).toEqual(sets.map(({ name }) => `bi.${name}`).sort());
    for (const name of names) {
      const found = await client
        .query(`select count(*)::int as n from ${name} t where t::text like '%${CANARY.slice(0, 3)}' || '${CANARY.slice(3)}%'`)
        .catch(() => ({ rows: [{ n: 0 }] }));
      expect([name, found.rows[0].n]).toEqual([name, 0]);
    }
  });

  it('of them in any file or page, by whoever holds every verb', async () => {
    for (const { name } of sets)
      for (const path of [`files/${name}.csv?$top=500`, `files/${name}.ndjson?$top=500`, `odata/v4/${name}?$top=500`]) {
        const answer = await fetch(`${here.address}/bi/${path}`, { headers: here.headersOf('administrator') });
        expect([path, answer.status, (await answer.text()).includes(CANARY)]).toEqual([path, 200, false]);
      }
  });

  it('by statistics: none of a table that is not the own', async () => {
    const { rows } = await client.query("select * from pg_stats where schemaname not in ('pg_catalog', 'information_schema')");
    expect(rows).toEqual([]);
  });

  it('by a function that says what it is given, or fails on a row that is hidden', async () => {
    const own = (await client.query('select count(*)::int as n from bi.villages')).rows[0].n;
    const everywhere = await here.owner.query("select count(*)::int as n from pilar.village where code not like '65.01.05%'");
    expect(everywhere.rows[0].n).toBeGreaterThan(0);
    // A cast of the code of a hidden village would fail, were it tried before the row is found to be hidden.
    const leaks = "select count(*)::int as n from bi.villages where case when code like '65.01.05%' then 1 else code::int end = 1";
    expect((await client.query(leaks)).rows[0].n).toBe(own);
    const { rows } = await client.query('explain (costs off) select from bi.villages where name::int = 1');
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
      /Subquery Scan on villages[\s\S]*Filter: \(\(villages\.name\)::integer = 1\)/,
    );
  });
});

it('every set and column says beside it in both languages what it is', async () => {
  const { rows } = await client.query(
    `select c.relname as name, a.attname as column, col_description(c.oid, a.attnum) as words
     from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'bi'::regnamespace`,
  );
  const found = new Map(rows.map(({ name, column, words }) => [`${name}.${column}`, words as string]));
  for (const { name, columns } of sets)
    for (const { name: column, label, unit } of columns) {
      const [id, en] = (found.get(`${name}.${column}`) ?? '').split('\n');
      const begins = (word: 'id' | 'en') => (unit ? `${label[word]} (${unit[word]})` : label[word]);
      expect([id?.startsWith(begins('id')), en?.startsWith(begins('en'))], `${name}.${column}`).toEqual([true, true]);
    }
});

describe('A session that stays too long is ended', () => {
  it('a long statement, though it set its own limit off, and an idle transaction', { timeout: 30_000 }, async () => {
    const [busy, idle] = [await sessionOf(login), await sessionOf(login)];
    await busy.query('set statement_timeout = 0');
    const sleeping = busy.query('select pg_sleep(20)').then(
      () => 'slept',
      (error) => error.code,
    );
    await idle.query('set idle_in_transaction_session_timeout = 0; begin; select 1');
    // One may be old enough when the other is not yet.
    const ended = new Set<string>();
    const look = async () => {
      for (const one of await watch(here.pool, { statement: 100, idle: 100 })) ended.add(one.ended);
      return [...ended].sort();
    };
    await expect.poll(look, { timeout: 5000 }).toEqual(['idle', 'statement']);
    expect(await sleeping).toBe('57014');
    await expect
      .poll(
        () =>
          idle.query('select 1').then(
            () => 'there',
            () => 'gone',
          ),
        { timeout: 5000 },
      )
      .toBe('gone');
    await busy.end();
    await idle.end().catch(() => {});
  });

  it('and with its key: the rows at once, then the session', async () => {
    const other = await keyOf('65.01');
    const session = await sessionOf((await openLogin(here.owner, other))!);
    const count = async () => (await session.query('select count(*)::int as n from bi.villages')).rows[0].n;
    expect(await count()).toBe(81);
    await revokeKey({ pool: here.pool }, other);
    expect(await count()).toBe(0);
    expect(await watch(here.pool, { statement: 60_000, idle: 60_000 })).toEqual([{ login: `pilar_bi_${other}`, ended: 'key' }]);
    expect(await openLogin(here.owner, other)).toBeUndefined();
    await session.end().catch(() => {});
  });

  it('with its time: an expired key reads nothing', async () => {
    await here.owner.query("update pilar.api_key set expires_at = now() - interval '1 second' where key_id = $1", [keyId]);
    expect((await client.query('select count(*)::int as n from bi.areas')).rows[0].n).toBe(0);
    await here.owner.query('update pilar.api_key set expires_at = null where key_id = $1', [keyId]);
    expect((await client.query('select count(*)::int as n from bi.areas')).rows[0].n).toBe(12);
  });
});
