/** BI with a primary and a replica that streams from it, both real: reads go to the replica while it is near, else to the primary. */
import { appendFileSync, chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { own } from '../../server/src/backup/files.ts';
import { copyOnline } from '../../server/src/backup/online-copy.ts';
import { openLogin } from '../../server/src/bi/logins.ts';
import { asReader, openBiPool, type Source } from '../../server/src/bi/reading.ts';
import { type Replicas, replicasOf } from '../../server/src/bi/replicas.ts';
import { freePort, type Running, start, stop } from '../../server/src/core/database/cluster.ts';
import { type Embedded, startEmbedded, urlOf } from '../../server/src/core/database/embedded.ts';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { findPlace, type Place } from '../../server/src/core/database/place.ts';
import { logOptions } from '../../server/src/core/log.ts';
import { prepareSchemas } from '../../server/src/database.ts';
import { entities } from '../../server/src/features.ts';
import { addressOf } from './readers.ts';

const QUICK = { fsync: 'off', shared_buffers: '16MB' };

let folder: string;
let primary: Embedded;
let place: Place;
let replica: Running;
let pool: pg.Pool;
let biPool: pg.Pool;
/** Of the primary and of the replica, as who may do everything. */
let admins: { primary: pg.Client; replica: pg.Client };
let replicas: Replicas;
let source: Source;
const said: [string, object][] = [];
/** As much as reaches the log. */
const say = (given: object, text: string) => void said.push([text, logOptions('info').formatters.log({ ...given })]);
const log = { info: say, warn: say };

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pilar-replicas-'));
  // Whoever the databases run as may pass.
  chmodSync(folder, 0o711);
  primary = await startEmbedded({ dataDir: join(folder, 'primary'), log: () => {}, settings: QUICK });
  const { port, password } = new URL(primary.url);
  const admin = await connected(urlOf(Number(port), password, 'postgres'));
  await migrate(primary.url, entities, prepareSchemas);
  await admin.query('create table fact (n int); grant select on fact to public');
  place = findPlace(join(folder, 'replica'));
  await copyOnline(urlOf(Number(port), password, 'postgres'), findPlace(join(folder, 'primary')).data, place);
  writeFileSync(join(place.data, 'standby.signal'), '');
  appendFileSync(
    join(place.data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=${password}'\n`,
  );
  await own(place.data, place.as);
  replica = await start(place, await freePort(), QUICK);
  admins = { primary: admin, replica: await connected(urlOf(replica.port, password, 'postgres')) };
  pool = new pg.Pool({ connectionString: primary.url, max: 1 });
  biPool = openBiPool(primary.url, 2);
  replicas = replicasOf([urlOf(replica.port, password)], pool);
  source = replicas.before(biPool);
  replicas.keep(log);
}, 120_000);

afterAll(async () => {
  await replicas?.stop();
  await Promise.all([pool?.end(), biPool?.end(), admins?.primary.end(), admins?.replica.end()]);
  if (replica) await stop(place, replica).catch(() => {});
  await primary?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Where a read went, and what it found. */
const read = () =>
  asReader(source, { kind: 'KEY', id: 1 }, async (client) => {
    const { rows } = await client.query<{ at: string; n: number; who: string }>(
      "select case when pg_is_in_recovery() then 'replica' else 'primary' end as at, (select max(n) from fact) as n, current_setting('pilar.bi_reader') as who",
    );
    return rows[0]!;
  });

const write = (n: number) => admins.primary.query(`insert into fact values (${n})`);

/** The replica has replayed all that the primary has written. */
async function caughtUp(): Promise<void> {
  const { at } = (await admins.primary.query('select pg_current_wal_lsn()::text as at')).rows[0];
  while (!(await admins.replica.query('select pg_last_wal_replay_lsn() >= $1::pg_lsn as is', [at])).rows[0].is)
    await new Promise((next) => setTimeout(next, 20));
}

/** What one look finds written is asked for by the next: what the primary writes of its own accord comes between. */
async function seenNear(): Promise<void> {
  for (const _ of [1, 2]) {
    await caughtUp();
    await replicas.look();
  }
}

it('the primary is read until the replica was seen to be near, then the replica, with the rights of who asks', async () => {
  await write(1);
  expect(await read()).toEqual({ at: 'primary', n: 1, who: 'KEY 1' });
  await seenNear();
  expect(await read()).toEqual({ at: 'replica', n: 1, who: 'KEY 1' });
  expect(replicas.reads()).toEqual({ primary: 1, replica: 1 });
});

it('one that is behind is left out until it has caught up', async () => {
  await admins.replica.query('select pg_wal_replay_pause()');
  await write(2);
  await replicas.look();
  await replicas.look();
  expect(await read()).toMatchObject({ at: 'primary', n: 2 });
  await admins.replica.query('select pg_wal_replay_resume()');
  await seenNear();
  expect(await read()).toMatchObject({ at: 'replica', n: 2 });
});

it('one whose connections are all in use is not taken for one that is gone', async () => {
  const held = [await source.connect(), await source.connect()];
  await expect(source.connect()).rejects.toThrow('timeout exceeded');
  for (const client of held) client.release();
  expect(await read()).toMatchObject({ at: 'replica', n: 2 });
});

it('there too a session of SQL that stays too long is ended, though it set its limit off', async () => {
  const { rows } = await pool.query("insert into pilar.api_key (key_id, secret_hash, name) values ('k', '', 'SQL') returning key_id");
  const owner = await connected(primary.url);
  const login = (await openLogin(owner, rows[0].key_id))!;
  await owner.end();
  await seenNear();
  const session = await connected(addressOf(urlOf(replica.port, new URL(primary.url).password), login));
  await session.query('set statement_timeout = 0');
  const sleeping = session.query('select pg_sleep(20), pg_is_in_recovery()').catch((error) => error.code);
  await new Promise((next) => setTimeout(next, 200));
  await replicas.look({ statement: 100, idle: 100 });
  expect(await sleeping).toBe('57014');
  expect(said.at(-1)).toEqual(['BI session ended', { replica: 1, login: login.role, ended: 'statement' }]);
  await session.end();
  said.pop();
});

it('one whose sessions cannot be looked at is read all the same', async () => {
  await seenNear();
  const rename = (from: string, to: string) => admins.primary.query(`alter function bi_rights.${from} rename to ${to}`);
  await rename('watch', 'hidden');
  await seenNear();
  expect(await read()).toMatchObject({ at: 'replica' });
  expect(said.at(-1)).toMatchObject(['BI sessions could not be looked at', { replica: 1 }]);
  await rename('hidden', 'watch');
  said.splice(said.findIndex(([text]) => text.startsWith('BI sessions')));
});

it('one that is gone is left out at once, and said so without its password', async () => {
  await stop(place, replica);
  expect(await read()).toMatchObject({ at: 'primary', n: 2 });
  await replicas.look();
  expect(await read()).toMatchObject({ at: 'primary' });
  // The watch of its sessions, which runs by itself, may have met it too.
  const texts = said.flatMap(([text]) =>
    text === 'BI reads from this replica' ? 'near' : text === 'this replica is away or behind: BI does not read from it' ? 'away' : [],
  );
  expect(texts).toEqual(['near', 'away', 'near', 'away']);
  expect(JSON.stringify(said)).not.toContain(new URL(primary.url).password);
});
