/** The way out of one database and into another: everything arrives, or nothing is touched. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, unmigrate } from '../../server/src/core/database/migrate.ts';
import { readMigrations } from '../../server/src/core/database/migrations.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { enqueue } from '../../server/src/core/jobs/enqueue.ts';
import { runOn } from '../../server/src/core/write/transaction.ts';
import { loadAreas } from '../../server/src/exchange/areas.ts';
import { loadCatalogue } from '../../server/src/exchange/catalogue.ts';
import { exportDatabase } from '../../server/src/exchange/dump/export.ts';
import { importDatabase } from '../../server/src/exchange/dump/import.ts';
import { entities } from '../../server/src/features.ts';
import { createUser } from '../../server/src/identity/accounts.ts';
import { migrateAuth } from '../../server/src/identity/auth.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { createClient } from '../client.ts';
import { onDatabase } from '../template.ts';
import { demoDatabase, dropDatabases, emptyDatabase, hasSchema, query, shapeOf, sumsOf } from './contents.ts';
import { startPilar } from './pilar.ts';

const silent = () => {};
const folder = mkdtempSync(join(tmpdir(), 'pilar-export-'));
const whole = join(folder, 'whole.gz');
const known = readMigrations().map(({ name }) => name);
let source: string;

const write = (url: string, file: string) => onDatabase(url, (client) => exportDatabase(client, file, silent));

const read = async (url: string, file: string) => {
  const migrator = {
    known,
    to: (names: readonly string[]) => migrate(url, entities, migrateAuth, names),
    back: () => unmigrate(url, entities),
  };
  const seal = await onDatabase(url, (client) => importDatabase(client, file, migrator, silent));
  await migrate(url, entities, migrateAuth);
  return seal;
};

/** A file whose text was changed, whole as a gzip. */
function changed(name: string, change: (text: string) => string): string {
  const file = join(folder, name);
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(whole)).toString())));
  return file;
}

beforeAll(async () => {
  source = await demoDatabase();
  const pool = openPool(source, { role: APP_ROLE, max: 1, name: 'test' });
  await createUser({ pool }, { email: 'pindah@bulungan.test', name: 'Ibu Pindah "é"', password: 'kata sandi lama', role: 'ADMINISTRATOR' });
  await enqueue(runOn(pool), 'a job that waits', { key: 'waits', payload: { a: 'ü \\ x' } });
  await pool.query(`insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
    select 's1', 'token', id, now() + interval '1 day', now(), now() from auth."user" limit 1`);
  await pool.query("insert into pilar.partner (code, name, kind_id, level) select $1, $2, min(id), 'NATIONAL' from pilar.partner_kind", [
    'LINES',
    'Back\\slash\nnew line\r\n\\.\ttab \\N',
  ]);
  await pool.end();
  await write(source, whole);
}, 120_000);

afterAll(async () => {
  await dropDatabases();
  rmSync(folder, { recursive: true, force: true });
});

describe('an export', { timeout: 120_000 }, () => {
  it('is for its owner alone', () => expect(statSync(whole).mode & 0o777).toBe(0o600));

  it('arrives whole in an empty database: rows, numbers, constraints, grants and waiting jobs', async () => {
    const target = await emptyDatabase();
    await read(target, whole);
    const [before, after] = [await sumsOf(source), await sumsOf(target)];
    expect(Object.keys(before).length).toBeGreaterThan(50);
    expect(before['pilar.audit_entry']).not.toMatch(/^0 /);
    const { 'auth.session': session, 'pilar.migration': _, ...carried } = before;
    expect(session).toMatch(/^1 /);
    expect(after).toMatchObject({ ...carried, 'auth.session': '0 ' });
    expect(await shapeOf(target)).toEqual(await shapeOf(source));
    const jobs = `select t.identifier, j.payload, j.key, j.run_at, j.max_attempts, j.flags from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id`;
    expect(await query(source, jobs)).toHaveLength(1);
    expect(await query(target, jobs)).toEqual(await query(source, jobs));
    const rebuilt = await onDatabase(target, (client) => rebuild(client, silent));
    expect(rebuilt).toMatchObject({ province: 0, regency: 0, district: 0, isCurrent: true });
    expect(rebuilt.rows).toBeGreaterThan(1000);
  });

  it('takes the place of what a first start loads, and of nothing that people made', async () => {
    const target = await emptyDatabase();
    await migrate(target, entities, migrateAuth);
    await onDatabase(target, async (client) => {
      await loadCatalogue(client, silent);
      await loadAreas(client, { regencies: ['65.02'] }, silent);
    });
    await read(target, whole);
    const after = await sumsOf(target);
    expect(after['pilar.area']).toBe((await sumsOf(source))['pilar.area']);
    await expect(read(target, whole)).rejects.toThrow('work of its own');
    expect(await sumsOf(target)).toEqual(after);
  });

  it('is refused while a server works on the database', async () => {
    const target = await emptyDatabase();
    const server = openPool(target, { max: 1, name: 'jobs' });
    await server.query('select 1');
    await expect(read(target, whole)).rejects.toThrow('stop it first');
    await server.end();
  });

  it('of older tables is brought to those of today', async () => {
    const old = await emptyDatabase();
    await migrate(old, entities, migrateAuth, known.slice(0, 1));
    await onDatabase(old, (client) =>
      client.query("insert into pilar.sector (code, name, name_en, position) values ('LAMA', 'Lama', 'Old', 1)"),
    );
    await write(old, join(folder, 'old.gz'));
    const target = await emptyDatabase();
    await migrate(target, entities, migrateAuth);
    await read(target, join(folder, 'old.gz'));
    expect(await query(target, 'select code from pilar.sector')).toEqual([{ code: 'LAMA' }]);
    expect((await query<{ name: string }>(target, 'select name from pilar.migration order by name')).map(({ name }) => name)).toEqual(
      known,
    );
  });

  it('is of one moment, however much is written meanwhile', async () => {
    let [written, isDone] = [0, false];
    const pair = `with made as (insert into pilar.person (name, village_ordinal) select 'pasangan', min(village_ordinal) from pilar.person returning id)
      insert into pilar.audit_entry (actor_name, door, verb, entity, entity_id) select 'pasangan', 'CLI', 'a.b', 'Person', id::text from made`;
    const writer = onDatabase(source, async (client) => {
      for (; !isDone; written++) await client.query(pair);
    });
    await expect.poll(() => written).toBeGreaterThan(5);
    const before = written;
    await write(source, join(folder, 'moment.gz'));
    expect(written).toBeGreaterThan(before + 5);
    isDone = true;
    await writer;
    const target = await emptyDatabase();
    await read(target, join(folder, 'moment.gz'));
    const count = `select (select count(*) from pilar.person where name = 'pasangan') as persons,
      (select count(*) from pilar.audit_entry where actor_name = 'pasangan') as entries`;
    const [{ persons, entries }] = (await query(target, count)) as [{ persons: string; entries: string }];
    expect(Number(persons)).toBeGreaterThan(0);
    expect(persons).toBe(entries);
  });
});

it('lets everyone sign in with the password they had', { timeout: 120_000 }, async () => {
  const target = await emptyDatabase();
  await read(target, whole);
  const server = startPilar({ dataDir: folder, env: { DATABASE_URL: target, PILAR_SECRET: 'another secret of another machine' } });
  try {
    const address = await server.address();
    const signIn = (password: string) =>
      fetch(`${address}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: address },
        body: JSON.stringify({ email: 'pindah@bulungan.test', password }),
      });
    expect((await signIn('kata sandi salah')).status).toBe(401);
    const answer = await signIn('kata sandi lama');
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
    const client = createClient(address, { cookie: cookie.join('; ') });
    expect((await client.get('{ kampungs { totalCount } }')).kampungs.totalCount).toBe(62);
  } finally {
    await server.end('SIGTERM');
  }
});

describe('a file that is not whole', { timeout: 120_000 }, () => {
  let target: string;
  beforeAll(async () => {
    target = await emptyDatabase();
  });

  const refused = async (file: string, sentence: RegExp) => {
    await expect(read(target, file)).rejects.toThrow(sentence);
    expect(await hasSchema(target)).toBe(false);
  };

  it('is refused wherever it is cut', async () => {
    const bytes = readFileSync(whole);
    for (const part of [0, 0.001, 0.3, 0.7, 0.999]) {
      const file = join(folder, 'cut.gz');
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * part)));
      await refused(file, /cut short or damaged/);
    }
    const lines = (count: number) => (text: string) => text.split('\n').slice(0, count).join('\n').concat('\n');
    await refused(
      changed('lines.gz', (text) => lines(text.split('\n').length - 2)(text)),
      /cut short or damaged/,
    );
  });

  it('is refused whichever byte is flipped', async () => {
    const bytes = readFileSync(whole);
    for (let part = 1; part < 40; part++) {
      const file = join(folder, 'flipped.gz');
      const flipped = Buffer.from(bytes);
      const at = Math.floor((bytes.length * part) / 40);
      flipped[at] = flipped[at]! ^ 0x10;
      writeFileSync(file, flipped);
      await refused(file, /cut short or damaged/);
    }
  });

  it('is refused where somebody changed a row, a checksum or a number in the header', async () => {
    await refused(
      changed('row.gz', (text) => text.replace('Tanjung Selor', 'Tanjung Selur')),
      /cut short or damaged/,
    );
    await refused(
      changed('sum.gz', (text) => text.replace(/"sha256":"../, '"sha256":"zz')),
      /cut short or damaged/,
    );
    await refused(
      changed('head.gz', (text) => text.replace(/"pilar.partner_id_seq":"\d+"/, '"pilar.partner_id_seq":"1"')),
      /cut short or damaged/,
    );
  });

  it('is refused where it is another thing, or from a newer Pilar', async () => {
    writeFileSync(join(folder, 'text'), 'no gzip');
    await refused(join(folder, 'text'), /cut short or damaged/);
    await refused(
      changed('other.gz', () => '{"a":1}\n'),
      /is no export of Pilar/,
    );
    await refused(
      changed('newer.gz', (text) => text.replace('"version":1', '"version":2')),
      /format 2 .* update Pilar/,
    );
    const sealed = await emptyDatabase();
    await migrate(sealed, entities, migrateAuth);
    await query(sealed, "insert into pilar.migration (name, executed_at) values ('9999-of-tomorrow', now())");
    await write(sealed, join(folder, 'tomorrow.gz'));
    await refused(join(folder, 'tomorrow.gz'), /newer Pilar \(9999-of-tomorrow/);
  });

  it('leaves a database as it was also when the rows do not fit it', async () => {
    await migrate(target, entities, migrateAuth);
    await onDatabase(target, (client) => loadCatalogue(client, silent));
    await query(target, 'alter table pilar.village add constraint planted check (false)');
    const [sums, shape] = [await sumsOf(target), await shapeOf(target)];
    await expect(read(target, whole)).rejects.toThrow(/planted/);
    expect(await sumsOf(target)).toEqual(sums);
    expect(await shapeOf(target)).toEqual(shape);
  });
});
