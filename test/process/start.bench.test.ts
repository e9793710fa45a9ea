/** How long a start takes on this machine, everything built, and what the server weighs at rest. */
import { execFileSync } from 'node:child_process';
import { afterAll, expect, inject, it } from 'vitest';
import { PROGRAM } from '../../tools/program.ts';
import { copyTemplate, onDatabase } from '../template.ts';
import { forget, newDataDir, type Pilar, type Start, startPilar } from './pilar.ts';

const ROUNDS = 5;
const REST_MS = 10_000;
const MIB = 1024;
const DATABASE = 'bench_start';

const dataDir = newDataDir('pilar-bench-');
afterAll(async () => {
  forget(dataDir);
  await onDatabase(inject('templates').url, (client) => client.query(`drop database if exists ${DATABASE}`));
});

async function measure(start: Omit<Start, 'dataDir'>, andThen: (server: Pilar) => Promise<void> = async () => {}): Promise<number> {
  const before = performance.now();
  const server = startPilar({ dataDir, ...start });
  await server.address();
  const taken = (performance.now() - before) / 1000;
  await andThen(server);
  await server.end('SIGTERM');
  return taken;
}

/** As the system counts it: heap, code, buffers and all. */
const memoryOf = ({ process }: Pilar) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process.pid)], { encoding: 'utf8' })) / MIB;

const medianOf = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const told = (values: number[], digits: number) =>
  `${values.map((value) => value.toFixed(digits)).join(', ')} (median ${medianOf(values).toFixed(digits)})`;

it('starts whole, with a database of its own, first in under 90 seconds and later in under 5', { timeout: 300_000 }, async () => {
  const whole = { env: { PILAR_DEMO: 'regency' } };
  const first = await measure(whole);
  const later: number[] = [];
  for (let round = 0; round < ROUNDS; round++) later.push(await measure(whole));
  console.log(`first start ${first.toFixed(1)} s, later starts ${told(later, 2)} s`);
  expect(first).toBeLessThan(90);
  expect(medianOf(later)).toBeLessThan(5);
});

it('the built server stands within 2 seconds on a database that is there, and rests in at most 220 MB', { timeout: 300_000 }, async () => {
  const url = await copyTemplate(inject('templates').url, DATABASE, true);
  const env = { DATABASE_URL: url, PILAR_SECRET: 'a secret of the bench, long enough to be one' };
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const rest = async (server: Pilar) => {
      await new Promise((done) => setTimeout(done, REST_MS));
      megabytes.push(memoryOf(server));
    };
    seconds.push(await measure({ env, program: [...PROGRAM] }, rest));
  }
  console.log(`ready after ${told(seconds, 2)} s, at rest ${told(megabytes, 0)} MB`);
  expect(medianOf(seconds)).toBeLessThan(2);
  expect(medianOf(megabytes)).toBeLessThanOrEqual(220);
});
