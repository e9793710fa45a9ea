/** Migrations of a database that is full, and those that are killed while they run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { migrate, unmigrate } from '../../server/src/core/database/migrate.ts';
import { readMigrations } from '../../server/src/core/database/migrations.ts';
import { prepareSchemas } from '../../server/src/database.ts';
import { exportDatabase } from '../../server/src/exchange/dump/export.ts';
import { importDatabase } from '../../server/src/exchange/dump/import.ts';
import { entities } from '../../server/src/features.ts';
import { migrateAuth } from '../../server/src/identity/auth.ts';
import { onDatabase } from '../template.ts';
import { demoDatabase, dropDatabases, emptyDatabase, hasSchema, shapeOf, sumsOf } from './contents.ts';
import { forget, newDataDir, startPilar } from './pilar.ts';

const folder = mkdtempSync(join(tmpdir(), 'pilar-migrations-'));
const dataDir = newDataDir();
afterAll(async () => {
  await dropDatabases();
  rmSync(folder, { recursive: true });
  forget(dataDir);
});

const silent = () => {};

it('go up, down and up under the whole demonstration: the same schema takes the same rows', { timeout: 180_000 }, async () => {
  const url = await demoDatabase();
  const before = { sums: await sumsOf(url), shape: await shapeOf(url) };
  const file = join(folder, 'whole.gz');
  await onDatabase(url, (client) => exportDatabase(client, file, silent));
  await unmigrate(url, entities);
  expect(await hasSchema(url)).toBe(false);
  const migrator = {
    known: readMigrations().map(({ name }) => name),
    to: (names: readonly string[]) => migrate(url, entities, migrateAuth, names),
    back: () => unmigrate(url, entities),
  };
  await onDatabase(url, (client) => importDatabase(client, file, migrator, silent));
  await migrate(url, entities, prepareSchemas);
  expect(Object.keys(before.sums).length).toBeGreaterThan(30);
  const { 'pilar.migration': _then, ...sums } = before.sums;
  const { 'pilar.migration': _now, ...after } = await sumsOf(url);
  expect(after).toEqual(sums);
  expect(await shapeOf(url)).toEqual(before.shape);
});

it('killed in the middle leave a database that the next start brings up to date', { timeout: 180_000 }, async () => {
  const url = await emptyDatabase();
  const env = { DATABASE_URL: url, PILAR_SECRET: 'a-secret-of-the-tests-and-only-theirs' };
  let killed = 0;
  for (let ms = 500; ms < 2500; ms += 200) {
    const server = startPilar({ dataDir, env });
    await sleep(ms);
    if (!server.said().includes('GraphQL:')) killed += 1;
    await server.end('SIGKILL');
  }
  const server = startPilar({ dataDir, env });
  expect((await fetch(`${await server.address()}/health/ready`)).status).toBe(200);
  await server.end('SIGTERM');
  const never = await emptyDatabase();
  await migrate(never, entities, prepareSchemas);
  const withoutNumbers = (lines: (string | null)[]) => lines.filter((line) => line !== null && !line.startsWith('sequence'));
  expect(withoutNumbers(await shapeOf(url))).toEqual(withoutNumbers(await shapeOf(never)));
  console.log(`starts killed before they were done: ${killed} of 10`);
  expect(killed).toBeGreaterThan(2);
});
