/** A database that does not fit into memory, and one of another PostgreSQL (TEST_DATABASE_URL). */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../server/src/core/database/embedded.ts';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { loadAreas } from '../../server/src/exchange/areas.ts';
import { loadCatalogue } from '../../server/src/exchange/catalogue.ts';
import { loadDemo } from '../../server/src/exchange/demo/demo.ts';
import { entities } from '../../server/src/features.ts';
import { migrateAuth } from '../../server/src/identity/auth.ts';
import { onDatabase } from '../template.ts';
import { dropDatabases, emptyDatabase, query, shapeOf, sumsOf } from './contents.ts';
import { newDataDir, ROOT } from './pilar.ts';

const folder = newDataDir('pilar-heavy-');
const ROWS = 3_000_000;
const MB = 1024 * 1024;

afterAll(async () => {
  await dropDatabases();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  seconds: number;
  /** Most memory the process ever held. */
  peak: number;
}

/** The built command itself, without the step that builds. */
async function pilar(url: string, ...args: string[]): Promise<Ran> {
  const started = Date.now();
  const env = { ...process.env, PILAR_DATA_DIR: folder, DATABASE_URL: url, PILAR_SECRET: 'a secret that nobody needs to know here' };
  const child = spawn(process.execPath, ['server/dist/cli/main.js', ...args], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let [said, peak] = ['', 0];
  child.stderr.on('data', (part) => (said += part));
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child));
  }, 100);
  const code = await new Promise((done) => child.once('close', done)).finally(() => clearInterval(timer));
  expect(code, said).toBe(0);
  return { seconds: (Date.now() - started) / 1000, peak };
}

function peakOf({ pid }: ChildProcess): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const mb = (bytes: number) => `${(bytes / MB).toFixed(0)} MB`;

describe('a large database', { timeout: 1_200_000 }, () => {
  it(`of ${ROWS.toLocaleString('en')} entries in the journal takes no more memory than a small one`, async () => {
    const [small, large] = [join(folder, 'small.gz'), join(folder, 'large.gz')];
    const source = await emptyDatabase();
    await migrate(source, entities, migrateAuth);
    const few = await pilar(source, 'export', small);
    await query(
      source,
      `insert into pilar.audit_entry (actor_name, door, verb, entity, entity_id, after)
       select 'Ibu ' || n, 'SYSTEM', 'a.b', 'Partner', n::text, jsonb_build_object('name', md5(n::text), 'note', repeat(md5((n + 1)::text), 8))
       from generate_series(1, ${ROWS}) n`,
    );
    const many = await pilar(source, 'export', large);
    const target = await emptyDatabase();
    const fewBack = await pilar(await emptyDatabase(), 'import', small);
    const manyBack = await pilar(target, 'import', large);
    const [{ bytes }] = (await query(source, "select pg_table_size('pilar.audit_entry') as bytes")) as [{ bytes: string }];
    console.log(
      [
        `table ${mb(Number(bytes))}, file ${mb(statSync(large).size)}`,
        `export ${many.seconds} s, peak ${mb(many.peak)} (nearly empty: ${few.seconds} s, ${mb(few.peak)})`,
        `import ${manyBack.seconds} s, peak ${mb(manyBack.peak)} (nearly empty: ${fewBack.seconds} s, ${mb(fewBack.peak)})`,
      ].join('\n'),
    );
    const sum = `select count(*) as rows, sum(hashtextextended(a::text, 0)::numeric) as sum from pilar.audit_entry a`;
    expect(await query(target, sum)).toEqual(await query(source, sum));
    expect(many.peak - few.peak).toBeLessThan(100 * MB);
    expect(manyBack.peak - fewBack.peak).toBeLessThan(100 * MB);
  });
});

describe.skipIf(!process.env.TEST_DATABASE_URL)('another PostgreSQL', { timeout: 600_000 }, () => {
  it('takes the export of the embedded one and gives it back: 18, the other, 18', async () => {
    const embedded = await startEmbedded({ dataDir: join(folder, 'embedded'), log: () => {} });
    try {
      const [source, there] = [embedded.url, await emptyDatabase()];
      await migrate(source, entities, migrateAuth);
      await onDatabase(source, async (client) => {
        await loadCatalogue(client, () => {});
        await loadAreas(client, { regencies: ['65.01'] }, () => {});
        await loadDemo(client, { asOf: '2026-11', log: () => {} });
      });
      const back = await emptyDatabase(source);
      const [out, home] = [join(folder, 'out.gz'), join(folder, 'home.gz')];
      const ran = {
        out: await pilar(source, 'export', out),
        there: await pilar(there, 'import', out),
        home: await pilar(there, 'export', home),
        back: await pilar(back, 'import', home),
      };
      const [here, other] = await Promise.all([versionOf(source), versionOf(there)]);
      console.log(`${here} > ${other} > ${here}`, ran, mb(statSync(out).size));
      expect(other).not.toBe(here);
      const sums = { ...(await sumsOf(source)), 'pilar.migration': expect.anything() };
      expect(await sumsOf(there)).toEqual(sums);
      expect(await sumsOf(back)).toEqual(sums);
      expect(await shapeOf(back)).toEqual(await shapeOf(source));
    } finally {
      await embedded.stop();
    }
  });
});

const versionOf = async (url: string) => (await query<{ server_version: string }>(url, 'show server_version'))[0]!.server_version;
