/** Nights of BI on disk: what a key reads, in files that are never written again, whole, described, and open to the same rights alone. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromUrl, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sets } from '../../server/src/bi/sets.ts';
import { snapshotJob } from '../../server/src/bi/snapshots/job.ts';
import { actorOfKey } from '../../server/src/bi/snapshots/key.ts';
import { makeSnapshot, type Snapshot } from '../../server/src/bi/snapshots/make.ts';
import { rightsToRead } from '../../server/src/bi/snapshots/rights.ts';
import type { Actor } from '../../server/src/core/access/actor.ts';
import { createClock, TIME_ZONE } from '../../server/src/core/clock.ts';
import type { PersonName } from '../persons.ts';
import { NOW } from '../template.ts';
import { type World, world } from '../world.ts';

let here: World;
let folder: string;
let night: string;
let manifest: Snapshot;

const clock = createClock(TIME_ZONE, NOW);
const lines: object[] = [];
const log = { info: (given: object) => void lines.push(given), warn: () => {}, error: () => {} };

const keyIdOf = (person: PersonName): string => inject('templates').keys[person].split('_')[1]!;

/** As the queue does it. */
const tonight = () => {
  const keyId = keyIdOf('biReader');
  const job = snapshotJob({ pool: here.pool, filePool: here.filePool, folder, keyId });
  return job.handle({ payload: {}, clock, log, transaction: () => Promise.reject(new Error('It writes nothing into the database.')) });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pilar-snapshots-'));
  here = await world({ demo: true, biSnapshots: folder });
  await here.drain();
  await tonight();
  night = join(folder, clock.today());
  manifest = JSON.parse(readFileSync(join(night, 'manifest.json'), 'utf8'));
}, 120_000);
afterAll(async () => {
  await here?.close();
  rmSync(folder, { recursive: true, force: true });
});

const filesIn = (): string[] =>
  readdirSync(night, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(night.length + 1))
    .sort();

const get = (path: string, person: PersonName = 'biReader', headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${here.address}/bi/snapshots${path}`, { method, headers: { ...here.headersOf(person), ...headers } });

describe('on disk', () => {
  it('every set is there with its columns, and every file with its sum', () => {
    expect(manifest.sets.map(({ name, columns }) => [name, columns.length])).toEqual(
      sets.map(({ name, columns }) => [name, columns.length]),
    );
    const files = manifest.sets.flatMap((set) => set.files);
    expect(filesIn()).toEqual([...files.map(({ path }) => path), 'README.txt', 'RIGHTS', 'SHA256SUMS', 'manifest.json'].sort());
    for (const { path, sha256, bytes } of files) {
      const content = readFileSync(join(night, path));
      expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256]);
      expect(statSync(join(night, path)).mode & 0o222).toBe(0);
    }
    const sums = readFileSync(join(night, 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.map(([, path]) => path).sort()).toEqual(filesIn().filter((path) => path !== 'SHA256SUMS'));
    for (const [sum, path] of sums)
      expect([
        path,
        createHash('sha256')
          .update(readFileSync(join(night, path!)))
          .digest('hex'),
      ]).toEqual([path, sum]);
  });

  it('says whose area it is, which definitions, and how to cite it', () => {
    expect(manifest.scope).toEqual([{ role: 'BI_READER', area: '65.01', name: expect.stringContaining('ulungan') }]);
    expect(manifest.definitions.length).toBeGreaterThan(50);
    expect(manifest.definitions[0]).toEqual({ code: expect.any(String), edition: expect.any(Number), name: expect.any(String) });
    for (const text of Object.values(manifest.citation)) expect(text).toContain(clock.today());
    expect(readFileSync(join(night, 'README.txt'), 'utf8')).toContain(manifest.citation.en);
  });

  it.each(['observations', 'observations_by_area', 'reports', 'areas'])(
    '%s has the rows that the key reads, in folders of year and regency',
    async (name) => {
      const { files } = manifest.sets.find((set) => set.name === name)!;
      const found: Record<string, unknown>[] = [];
      for (const { path, rows } of files) {
        const buffer = readFileSync(join(night, path));
        const read = await parquetReadObjects({ file: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length) });
        expect([path, read.length]).toEqual([path, rows]);
        const [, year, regency] = /\/year=(\d+)\/regency=([\w.]+)\//.exec(path) ?? [];
        if (name !== 'areas')
          for (const row of read) expect([String(row.year), row.regency_code ?? '__HIVE_DEFAULT_PARTITION__']).toEqual([year, regency]);
        found.push(...read);
      }
      const { key } = sets.find((set) => set.name === name)!;
      const response = await fetch(`${here.address}/bi/files/${name}.csv?$select=${key}`, { headers: here.headersOf('biReader') });
      const wanted = (await response.text()).trim().split('\r\n').slice(1);
      expect(wanted.length).toBeGreaterThan(10);
      expect(found.map((row) => String(row[key])).sort()).toEqual(wanted.sort());
    },
  );

  it('is final: the same night changes nothing, also when the data have changed', async () => {
    const before = readFileSync(join(night, 'SHA256SUMS'), 'utf8');
    await here.owner.query("update pilar.sector set name = name || ' X' where code = 'KESEHATAN'");
    await tonight();
    expect(readFileSync(join(night, 'SHA256SUMS'), 'utf8')).toBe(before);
    expect([readdirSync(folder), lines.length]).toEqual([[clock.today()], 1]);
  });
});

describe('several makers of one night', () => {
  const actorOf = (person: PersonName) => () => actorOfKey(here.pool, keyIdOf(person), clock.now());
  /** One village is quickly written. */
  const small = actorOf('villageOperator');
  /** What was broken off days ago, and what somebody is writing. */
  const LEFT = { old: '.2026-01-01.unfinished', fresh: '.2026-11-19.AbCdEf' };
  let other: string;

  beforeAll(async () => {
    await here.owner.query("update pilar.role set verbs = verbs || '{bi.read}' where code = 'VILLAGE_OPERATOR'");
    other = mkdtempSync(join(tmpdir(), 'pilar-snapshots-'));
    for (const name of Object.values(LEFT)) mkdirSync(join(other, name));
    const before = Date.now() / 1000 - 2 * 86_400;
    utimesSync(join(other, LEFT.old), before, before);
  });
  afterAll(() => rmSync(other, { recursive: true, force: true }));

  it('the first whole one is the night, and nothing of the others is left', async () => {
    const make = (actorNow: () => Promise<Actor>, day = '2026-11-20') =>
      makeSnapshot({ pool: here.filePool, actorNow, folder: other, now: clock.now(), day });
    const ways = [small, actorOf('planner')];
    const changed = make(() => ways.shift()!(), '2026-11-21');
    const [paths] = await Promise.all([
      Promise.all([make(small), make(small)]),
      expect(changed).rejects.toThrow('rights of the key changed'),
    ]);
    const path = join(other, '2026-11-20');
    expect(paths.filter((one) => one !== undefined)).toEqual([path]);
    expect(readdirSync(other).sort()).toEqual([LEFT.fresh, '2026-11-20']);
    for (const line of readFileSync(join(path, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
      const [sum, file] = line.split('  ');
      expect([
        file,
        createHash('sha256')
          .update(readFileSync(join(path, file!)))
          .digest('hex'),
      ]).toEqual([file, sum]);
    }
  });

  it('whose files they are goes by what views ask for, not by names of roles or other verbs', async () => {
    const actor = await actorOf('biReader')();
    const changed = (change: (grant: Actor['grants'][number]) => object) =>
      rightsToRead({ ...actor, grants: actor.grants.map((grant) => ({ ...grant, ...change(grant) })) });
    const kept = rightsToRead(actor);
    expect(readFileSync(join(night, 'RIGHTS'), 'utf8')).toBe(kept);
    expect(changed(({ verbs }) => ({ role: 'OTHER', verbs: new Set(['metrics.read', ...[...verbs].reverse()]) }))).toBe(kept);
    expect(changed(({ verbs }) => ({ verbs: new Set([...verbs, 'observation.readSmall']) }))).not.toBe(kept);
    expect(changed(() => ({ verbs: new Set() }))).not.toBe(kept);
    expect(changed(({ high }) => ({ high: high + 1 }))).not.toBe(kept);
    expect(changed(() => ({ partnerId: 1 }))).not.toBe(kept);
  });
});

describe('over HTTP', () => {
  it('a reader of Parquet takes the ranges it needs', async () => {
    const { path, rows, bytes } = manifest.sets.find((set) => set.name === 'observations')!.files[0]!;
    const url = `${here.address}/bi/snapshots/${clock.today()}/${path}`;
    const file = await asyncBufferFromUrl({ url, requestInit: { headers: here.headersOf('biReader') } });
    expect(file.byteLength).toBe(bytes);
    expect((await parquetReadObjects({ file, columns: ['id'] })).length).toBe(rows);
    const part = await get(`/${clock.today()}/${path}`, 'biReader', { range: 'bytes=0-3', 'accept-encoding': 'gzip, br' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 0-3/${bytes}`, 'PAR1']);
    expect([part.headers.get('content-type'), part.headers.get('cache-control')]).toEqual([
      'application/vnd.apache.parquet',
      'private, no-cache',
    ]);
    const head = await get(`/${clock.today()}/${path}`, 'biReader', {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges')]).toEqual([200, String(bytes), 'bytes']);
  });

  it('stands in the journal once a set, however many ranges are taken', async () => {
    const { rows } = await here.owner.query("select after from pilar.audit_entry where door = 'BI' and after ->> 'form' = 'snapshot'");
    expect(rows).toEqual([{ after: { set: 'observations', form: 'snapshot', night: clock.today() } }]);
  });

  it('is open to the rights it was made with, and to no others', async () => {
    expect(await (await get('')).json()).toEqual({ value: [clock.today()] });
    for (const person of ['planner', 'neighbour', 'districtOfficer'] as const) {
      expect(await (await get('', person)).json()).toEqual({ value: [] });
      expect((await get(`/${clock.today()}/manifest.json`, person)).status).toBe(404);
    }
    expect((await fetch(`${here.address}/bi/snapshots/${clock.today()}/manifest.json`)).status).toBe(401);
    expect((await get(`/${clock.today()}/manifest.json`)).status).toBe(200);
  });

  it.each([
    '/2026-01-01/manifest.json',
    '/../manifest.json',
    '/%2e%2e/x',
    `/${NOW.slice(0, 10)}/../../x`,
    '/.x',
    `/${NOW.slice(0, 10)}/`,
    '/%00',
  ])('%s is not there', async (path) => {
    expect([400, 404]).toContain((await get(path)).status);
  });

  it('nothing is written', async () => {
    expect((await get(`/${clock.today()}/manifest.json`, 'biReader', {}, 'DELETE')).status).toBe(405);
  });

  it('files that are made while they are sent say that they have no ranges', async () => {
    const response = await fetch(`${here.address}/bi/files/areas.parquet`, {
      method: 'HEAD',
      headers: { ...here.headersOf('biReader'), range: 'bytes=0-3' },
    });
    expect([response.status, response.headers.get('accept-ranges')]).toEqual([200, 'none']);
  });
});
