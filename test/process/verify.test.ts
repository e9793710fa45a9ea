/** A fresh start has nothing wrong with it; each planted fault is named, and only that one. */
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DATABASE, findEmbedded, readAccess, urlOf } from '../../server/src/core/database/embedded.ts';
import { readEnv } from '../../server/src/core/env.ts';
import type { Finding } from '../../server/src/verify/finding.ts';
import { verify } from '../../server/src/verify/verify.ts';
import { onDatabase } from '../template.ts';
import { query } from './contents.ts';
import { command, commandWith, forget, newDataDir, type Pilar, startPilar } from './pilar.ts';

const dataDir = newDataDir('pilar-verify-');
let server: Pilar;
let address = '';
let superuser = '';
let careless: Server;

beforeAll(async () => {
  server = startPilar({ dataDir });
  address = await server.address();
  const { port, password } = readAccess(dataDir)!;
  superuser = urlOf(port!, password, 'postgres', DATABASE);
  // What can be told of villages without reports is computed at the start, and added up; also a test that runs alone plants beside it.
  await vi.waitFor(async () => expect(await query(superuser, 'select level from pilar.rollup limit 1')).toHaveLength(1), {
    timeout: 60_000,
  });
  careless = createServer(async (request, response) => {
    const answer = await fetch(`${address}${request.url}`, {
      method: request.method,
      headers: { 'content-type': 'application/json' },
      body: request.method === 'POST' ? '{"query":"{ __typename }"}' : undefined,
    });
    for (const [name, value] of answer.headers) if (!/policy|encoding|length/.test(name)) response.setHeader(name, value);
    response
      .setHeader('access-control-allow-origin', '*')
      .writeHead(answer.status)
      .end(await answer.text());
  }).listen(0, '127.0.0.1');
}, 120_000);

afterAll(async () => {
  careless.close();
  await server.end('SIGKILL');
  forget(dataDir);
});

/** In this process, as the command does it. */
async function look(env: Record<string, string> = {}, at = address): Promise<Finding[]> {
  const url = findEmbedded(dataDir)!;
  const read = readEnv({ PILAR_DATA_DIR: dataDir, ...env });
  return onDatabase(url, (client: pg.Client) => verify({ env: read, client, url, address: at }));
}

const wrong = (findings: Finding[], state: Finding['state'] = 'fault') => findings.filter((finding) => finding.state === state);
const names = (findings: Finding[], state?: Finding['state']) => [...new Set(wrong(findings, state).map(({ check }) => check))];

describe('a fresh start', { timeout: 120_000 }, () => {
  it('has no fault: the page says so, and what is not there is not called fine', async () => {
    const { code, stdout } = await command(dataDir, 'verify', '--url', address);
    expect(stdout).toMatch(/0 faults, 2 warnings\n$/);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/FAULT/);
    expect(stdout).toMatch(/WARNING +Last backup +The database was never backed up/);
    expect(stdout).toMatch(/^ {2}- +Chain of journal/m);
    expect(stdout).toMatch(/^ {2}ok +Rollups +[1-9]\d* sums of 10 districts/m);
  });

  it('is clean once somebody looks after it', async () => {
    const user = ['user', 'create', '--role', 'ADMINISTRATOR', '--email', 'urus@bulungan.test', '--name', 'Urus'];
    expect((await command(dataDir, ...user)).code).toBe(0);
    expect((await command(dataDir, 'export', join(dataDir, 'copy.gz'))).code).toBe(0);
    const { code, stdout } = await command(dataDir, 'verify', '--json', '--url', address);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ faults: 0, warnings: 0 });
    expect(names(answer.findings, 'absent')).toEqual(['chain']);
  });
});

interface Planted {
  check: string;
  says: RegExp;
  plant(): Promise<unknown> | unknown;
  heal(): Promise<unknown> | unknown;
  env?: Record<string, string>;
  at?: () => string;
}

const sql = (plant: string, heal: string) => ({
  plant: () => query(superuser, plant),
  heal: () => query(superuser, heal),
});
/** Neither may stand in one statement with another. */
const setting = (name: string, value: string) => ({
  plant: async () => {
    await query(superuser, `alter system set ${name} = ${value}`);
    await reload(name, value);
  },
  heal: async () => {
    await query(superuser, `alter system reset ${name}`);
    await reload(name, 'on');
  },
});

async function reload(name: string, value: string): Promise<void> {
  await query(superuser, 'select pg_reload_conf()');
  await expect.poll(async () => (await query(superuser, `show ${name}`))[0]).toEqual({ [name]: value });
}

const nothing = () => {};
const DEMO = `insert into pilar."user" (account_id, name, email) values ('demo', 'Demo', 'planner@demo.pilar')`;
const SMALL = `insert into pilar.released_figure
  (regency_ordinal, area_ordinal, level, period, indicator_code, source_id, numerator, denominator, reported, expected, is_hidden)
  select a.ordinal, a.ordinal, a.level, 1200, 'UJI', s.id, 3, 90, 1, 1, false
  from pilar.area a cross join pilar.source s where a.level = 'REGENCY' limit 1`;
const SUM = `insert into pilar.rollup (level, indicator_id, period, area_ordinal, source_id, gap, value_gap, n, answered, positive, numerator, denominator, figure)
  select 3, min(s.indicator_id), 1200, min(a.ordinal), 1, 4800, 4800, 1, 1, 1, 7, 0, 0 from pilar.rollup_series s cross join pilar.area a where a.level = 'DISTRICT'`;
const COUNT = (by: string) => `update pilar.village_count set villages = villages ${by}
  where (district_ordinal, kind) = (select district_ordinal, kind from pilar.village order by ordinal limit 1)`;
const JOB = `select graphile_worker.add_job('a.job', '{}', max_attempts => 1, job_key => 'a.job');
  update graphile_worker._private_jobs set attempts = 1, last_error = 'no way' where max_attempts = 1`;
const mode = (bits: number) => chmodSync(join(dataDir, 'secret'), bits);

const FAULTS: Record<string, Planted> = {
  'fsync off': { check: 'durability', says: /fsync is off/, ...setting('fsync', 'off') },
  'full_page_writes off': { check: 'durability', says: /full_page_writes is off/, ...setting('full_page_writes', 'off') },
  'synchronous_commit off for the database': {
    check: 'durability',
    says: /synchronous_commit is off/,
    ...sql('alter database pilar set synchronous_commit = off', 'alter database pilar reset synchronous_commit'),
  },
  'the application may change the journal': {
    check: 'grants',
    says: /pilar_app may update on pilar.audit_entry/,
    ...sql('grant update on pilar.audit_entry to pilar_app', 'revoke update on pilar.audit_entry from pilar_app'),
  },
  'the application may change one column of the journal': {
    check: 'grants',
    says: /pilar_app may update on pilar.audit_entry/,
    ...sql('grant update (actor_name) on pilar.audit_entry to pilar_app', 'revoke update (actor_name) on pilar.audit_entry from pilar_app'),
  },
  'the application may delete records': {
    check: 'grants',
    says: /pilar_app may delete on pilar.partner/,
    ...sql('grant delete on pilar.partner to pilar_app', 'revoke delete on pilar.partner from pilar_app'),
  },
  'the application owns the journal': {
    check: 'grants',
    says: /pilar_app owns pilar.audit_entry/,
    // Who owns a table holds its grants as the owner, and loses them with it, also those of its sequence.
    ...sql(
      'alter table pilar.audit_entry owner to pilar_app',
      `alter table pilar.audit_entry owner to pilar_owner; grant select, insert on pilar.audit_entry to pilar_app;
       grant usage, select on pilar.audit_entry_id_seq to pilar_app`,
    ),
  },
  'everyone may read users': {
    check: 'grants',
    says: /PUBLIC may select on auth.account/,
    ...sql('grant select on auth.account to public', 'revoke select on auth.account from public'),
  },
  'the application passes by row security': {
    check: 'grants',
    says: /pilar_app is more than a role of the application: bypassrls/,
    ...sql('alter role pilar_app bypassrls', 'alter role pilar_app nobypassrls'),
  },
  'the application may all that another role may': {
    check: 'grants',
    says: /pilar_app has the rights of pg_write_all_data/,
    ...sql('grant pg_write_all_data to pilar_app', 'revoke pg_write_all_data from pilar_app'),
  },
  'the BI role reads persons': {
    check: 'grants',
    says: /pilar_bi may select on pilar.person/,
    ...sql('grant select on pilar.person to pilar_bi', 'revoke select on pilar.person from pilar_bi'),
  },
  'the BI role writes in its schema': {
    check: 'bi',
    says: /pilar_bi may insert on bi.planted/,
    ...sql('create table bi.planted (id int); grant select, insert on bi.planted to pilar_bi', 'drop table bi.planted'),
  },
  'the BI role reaches the tables': {
    check: 'bi',
    says: /pilar_bi reaches the schema pilar/,
    ...sql('grant usage on schema pilar to pilar_bi', 'revoke usage on schema pilar from pilar_bi'),
  },
  'a login of BI that is more': {
    check: 'bi',
    says: /pilar_bi_planted has the rights of pilar_app/,
    ...sql('create role pilar_bi_planted login; grant pilar_bi, pilar_app to pilar_bi_planted', 'drop role pilar_bi_planted'),
  },
  'a secret that others can read': { check: 'secrets', says: /secret \(mode 0644\)/, plant: () => mode(0o644), heal: () => mode(0o600) },
  'a migration that is missing': {
    check: 'migrations',
    says: /0002-the-whole-model is missing/,
    ...sql(
      "delete from pilar.migration where name like '0002%'",
      "insert into pilar.migration (name, executed_at) values ('0002-the-whole-model', now())",
    ),
  },
  'a migration nobody knows': {
    check: 'migrations',
    says: /9999-tomorrow is not known/,
    ...sql(
      "insert into pilar.migration (name, executed_at) values ('9999-tomorrow', now())",
      "delete from pilar.migration where name like '9999%'",
    ),
  },
  'a constraint that was never checked': {
    check: 'constraints',
    says: /constraint planted of pilar.partner/,
    ...sql('alter table pilar.partner add constraint planted check (false) not valid', 'alter table pilar.partner drop constraint planted'),
  },
  'a small figure that everyone sees': {
    check: 'suppression',
    says: /small figure of UJI is released/,
    ...sql(SMALL, `delete from pilar.released_figure where indicator_code = 'UJI'`),
  },
  'a sum that no row explains': {
    check: 'rollups',
    says: /sums of district [\d.]+ are not those of its rows/,
    ...sql(SUM, 'delete from pilar.rollup where numerator = 7'),
  },
  'a village too many in a count': {
    check: 'rollups',
    says: /villages of district [\d.]+ are not as many/,
    ...sql(COUNT('+ 1'), COUNT('- 1')),
  },
  'demonstration accounts on an address for all': {
    check: 'demo',
    says: /others can come in by pilar.bulungan.test/,
    env: { PUBLIC_URL: 'https://pilar.bulungan.test' },
    ...sql(DEMO, `delete from pilar."user" where account_id = 'demo'`),
  },
  'a proxy that takes headers away': {
    check: 'headers',
    says: /content-security-policy missing/,
    plant: nothing,
    heal: nothing,
    at: () => `http://127.0.0.1:${(careless.address() as AddressInfo).port}`,
  },
  'a job that was given up': {
    check: 'queue',
    says: /a.job was given up: no way/,
    ...sql(JOB, 'delete from graphile_worker._private_jobs where max_attempts = 1'),
  },
};

describe('a planted fault is named, and nothing else:', { timeout: 60_000 }, () => {
  it.each(Object.entries(FAULTS))('%s', async (_name, { check, says, plant, heal, env, at }) => {
    await plant();
    const findings = await look(env, at?.());
    await heal();
    expect(names(findings)).toEqual([check]);
    expect(
      wrong(findings)
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(says);
    expect(names(await look())).toEqual([]);
  });
});

it('rollup rebuild says how many sums were others, puts them right beside a running server, and then none is', {
  timeout: 60_000,
}, async () => {
  await query(superuser, `${SUM}; ${COUNT('- 1')}`);
  const first = await command(dataDir, 'rollup', 'rebuild');
  expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/district +1 differed\nvillages +1 miscounted\n\d+ rollups/)]);
  const { stdout } = await command(dataDir, 'rollup', 'rebuild');
  expect(stdout.match(/ 0 (differed|miscounted)/g)).toHaveLength(4);
});

it('bi role create makes a login of a key, gives it a new password, and none without a key in use', { timeout: 60_000 }, async () => {
  const made = await command(dataDir, 'key', 'create', '--role', 'BI_READER', '--area', '65.01', '--name', 'metabase');
  const key = made.stdout.trim().split('\n').at(-1)!.split('_')[1]!;
  const created = await command(dataDir, 'bi', 'role', 'create', '--key', key);
  expect([created.code, created.stdout]).toEqual([0, expect.stringMatching(/^[a-z2-9]{20}\n$/)]);
  const { hostname, port, pathname } = new URL(superuser);
  expect(created.stderr).toContain(`host ${hostname}, port ${port}, database ${pathname.slice(1)}.`);
  const address = Object.assign(new URL(superuser), { username: `pilar_bi_${key}`, password: created.stdout.trim() }).href;
  expect(await query(address, 'select name from pillars order by code limit 1')).toHaveLength(1);
  expect(names(await look())).toEqual([]);
  const again = await command(dataDir, 'bi', 'role', 'create', '--key', key);
  expect(again.code).toBe(0);
  await expect(query(address, 'select 1')).rejects.toThrow(/password authentication failed/);
  await command(dataDir, 'key', 'revoke', key);
  expect(await command(dataDir, 'bi', 'role', 'create', '--key', key)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/no key \w+ in use/),
  });
  expect(wrong(await look(), 'warning').map(({ text }) => text)).toContainEqual(expect.stringMatching(`pilar_bi_${key} may still sign in`));
  await query(superuser, `drop role pilar_bi_${key}`);
});

describe('what is less than a fault', { timeout: 60_000 }, () => {
  it('is a warning: demonstration accounts on this machine, a reader past the policy, an old backup, a server that is away', async () => {
    await query(superuser, DEMO);
    await query(superuser, 'create role metabase; grant select on pilar.partner to metabase');
    writeFileSync(join(dataDir, 'last-copy.json'), JSON.stringify({ kind: 'backup', path: '/nowhere', at: '2026-01-01T00:00:00Z' }));
    const findings = await look({}, 'http://127.0.0.1:9');
    expect(names(findings)).toEqual([]);
    expect(names(findings, 'warning')).toEqual(['grants', 'demo', 'headers', 'backup']);
  });

  it('all of it and five faults at once: each on the page, and the exit code says so', async () => {
    await query(superuser, 'alter system set fsync = off');
    await reload('fsync', 'off');
    await query(
      superuser,
      `grant delete on pilar.audit_entry to pilar_app; insert into pilar.migration (name, executed_at) values ('9999-tomorrow', now())`,
    );
    mode(0o644);
    const at = `http://127.0.0.1:${(careless.address() as AddressInfo).port}`;
    const { code, stdout, stderr } = await commandWith(
      { PILAR_DATA_DIR: dataDir, PUBLIC_URL: 'https://pilar.bulungan.test' },
      'verify',
      '--url',
      at,
    );
    console.log(stdout);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/faults found/)]);
    for (const title of ['Durability', 'Roles and grants', 'Secret files', 'Migrations', 'Demo accounts', 'Headers']) {
      expect(stdout).toMatch(new RegExp(`FAULT +${title}`));
    }
  });
});
