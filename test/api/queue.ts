/** A queue of a test's own, with jobs that write down what they were given. */

import type pg from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { record } from '../../server/src/audit/journal.ts';
import { createClock, TIME_ZONE } from '../../server/src/core/clock.ts';
import { enqueue } from '../../server/src/core/jobs/enqueue.ts';
import type { Job, Work } from '../../server/src/core/jobs/job.ts';
import { createQueue, type Queue } from '../../server/src/core/jobs/worker.ts';
import { transaction } from '../../server/src/core/write/transaction.ts';
import { NOW } from '../template.ts';
import { type World, world } from '../world.ts';

export let here: World;
/** What jobs were given, and what the queue said of those that failed: of this test. */
export const done: unknown[] = [];
export const failed: unknown[] = [];

/** To be called by the suite: a world for its tests. */
export function withQueue(): void {
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here?.close());
  beforeEach(() => {
    done.length = 0;
    failed.length = 0;
  });
}

const log = { info: () => {}, warn: () => {}, error: (given: object) => void failed.push(given) };
const clock = createClock(TIME_ZONE, NOW);
export const note: Job = { name: 'test.note', handle: async ({ payload }) => void done.push(payload) };
export const job = (handle: Job['handle'], name = 'test.note'): Job => ({ name, handle });

export function queueOf({ url, pool }: { url: string; pool: pg.Pool }, ...jobs: Job[]): Queue {
  const journal = (run: Parameters<typeof record>[0], verb: string, changes: Parameters<typeof record>[1]['changes']) =>
    record(run, { actorName: 'Pilar', door: 'SYSTEM', verb, changes });
  return createQueue({ url, pool, jobs, clock, log, journal, react: () => [], told: () => {} });
}

export async function drain(...jobs: Job[]): Promise<void> {
  const queue = queueOf(here, ...jobs);
  await queue.drain().finally(() => queue.stop());
}

let keys = 0;
export const add = (payload: Work['payload'], key = `own ${++keys}`) =>
  transaction(here.pool, (run) => enqueue(run, 'test.note', { payload, key }));
export const left = async () => (await here.owner.query('select key, attempts, last_error from graphile_worker._private_jobs')).rows;

export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 1500) throw new Error('It did not come to pass within 15 s.');
    await new Promise((next) => setTimeout(next, 10));
  }
}
