/** Takes jobs from the queue and does them, one after the other, until it is stopped. */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunOnceOptions, runOnce, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Clock } from '../clock.ts';
import type { Run } from '../context.ts';
import { openPool } from '../database/pools.ts';
import { APP_ROLE } from '../database/roles.ts';
import { loggedOf } from '../graphql/problems.ts';
import { endWith } from '../write/ending.ts';
import { transaction } from '../write/transaction.ts';
import type { Change } from '../write/write.ts';
import { FORGET_REPLACED, presenceOf } from './abandoned.ts';
import { bellOf } from './bell.ts';
import { type Daily, dailyOf } from './daily.ts';
import { enqueue, FLAG } from './enqueue.ts';
import { QUEUE_SCHEMA } from './install.ts';
import type { Job, JobLog, Payload, Work } from './job.ts';
import { loggerOf } from './log.ts';
import type { React } from './react.ts';

export interface QueueDeps {
  /** Past a pooler: it is told of new jobs by LISTEN. */
  url: string;
  /** Connections for the jobs' own work. */
  pool: pg.Pool;
  jobs: readonly Job[];
  clock: Clock;
  log: JobLog;
  /** Writes down what a job changed. */
  journal(run: Run, job: string, changes: readonly Change[]): Promise<void>;
  react: React;
  /** Is told of what stands. */
  told(changes: readonly Change[]): void;
  prepared?: boolean;
}

export interface Queue {
  /** Works until `stop`. Jobs with a time of the day are done at once. */
  start(): Promise<void>;
  /** Finishes what has begun and takes nothing more. */
  stop(): Promise<void>;
  /** Does all that is due now; a job that fails is an error. */
  drain(): Promise<void>;
}

/** One that works, one that writes down what is done, one that listens and says that this server lives. */
const CONNECTIONS = 3;
const AGAIN_MS = 1000;
/** Jobs that failed become due without a sound. */
const LOOK_MS = 5000;
/** Each of many writes rings: what they ask for within so long is done together, since every look costs statements of the library. */
const REST_MS = 200;
/** Without them the library does not wait until a job is written down as done, and a database that is away ends the process. */
const WAITED_FOR = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** Also those that have failed and wait for their next try. */
const DUE = `
  select task_identifier as name, last_error as error from ${QUEUE_SCHEMA}.jobs where last_error is not null or run_at <= now()`;

/** Due, and not taken: who asked for it too has not ended yet (`enqueue.ts`), and need not ring when it does. */
const HELD = `
  select exists (select from ${QUEUE_SCHEMA}.jobs
    where task_identifier = any($1) and run_at <= now() and locked_at is null and attempts < max_attempts) as "isHeld"`;

export function createQueue(deps: QueueDeps): Queue {
  const pgPool = openPool(deps.url, { role: APP_ROLE, max: CONNECTIONS, name: 'jobs' });
  const stopping = new AbortController();
  let working: Promise<void> = Promise.resolve();
  return {
    async start() {
      if (deps.jobs.length === 0) return;
      for (const { name, daily } of deps.jobs) if (daily) await askFor(pgPool, name);
      working = keepWorking(deps, pgPool, stopping.signal);
    },
    async stop() {
      stopping.abort();
      await working;
      await pgPool.end();
    },
    async drain() {
      const work = worker(deps, pgPool, stopping.signal);
      let left: { name: string; error: string | null }[];
      do {
        await work();
        left = (await pgPool.query(DUE)).rows;
        const failed = left.filter(({ error }) => error !== null);
        if (failed.length > 0) throw new Error(`Jobs failed: ${JSON.stringify(failed)}`);
      } while (left.length > 0);
    },
  };
}

const askFor = (pgPool: pg.Pool, name: string) => transaction(pgPool, (run) => enqueue(run, name, { key: name }));

/** Whatever happens to the database: a new round begins until one holds. */
async function keepWorking(deps: QueueDeps, pgPool: pg.Pool, stopping: AbortSignal): Promise<void> {
  const daily = dailyOf(deps.jobs, new Date(), deps.clock.timeZone);
  while (!stopping.aborted) {
    const round = workUntilTrouble(deps, pgPool, daily, stopping);
    await round.catch((error) => deps.log.warn({ err: loggedOf(error) }, 'the job queue starts anew'));
    if (!stopping.aborted) await sleep(AGAIN_MS, undefined, { signal: stopping }).catch(() => {});
  }
}

async function workUntilTrouble(deps: QueueDeps, pgPool: pg.Pool, daily: Daily, stopping: AbortSignal): Promise<void> {
  const session = await pgPool.connect();
  try {
    const freeAbandoned = presenceOf(session);
    const rings = await bellOf(session, stopping);
    const work = worker(deps, pgPool, stopping);
    const names = deps.jobs.map(({ name }) => name);
    let lookAt = 0;
    while (!stopping.aborted) {
      if (performance.now() >= lookAt) {
        await freeAbandoned();
        lookAt = performance.now() + LOOK_MS;
      }
      for (const name of daily(new Date())) await askFor(pgPool, name);
      const rested = sleep(REST_MS, undefined, { signal: stopping }).catch(() => {});
      await work();
      const { rows } = await pgPool.query(HELD, [names]);
      if (!rows[0].isHeld) await rings(LOOK_MS);
      await rested;
    }
  } finally {
    // Not back into the pool: the session holds what says that this server lives.
    session.release(true);
  }
}

/**
 * Does what is due. The library's own loop is not used: it leaves a broken connection twice, which ends the process.
 * Being stopped, it finds no more jobs, since all carry the flag.
 */
function worker(deps: QueueDeps, pgPool: pg.Pool, stopping: AbortSignal): () => Promise<void> {
  const events = new EventEmitter();
  let trouble: unknown;
  events.on('worker:getJob:error', ({ error }) => {
    trouble = error;
  });
  const options: RunOnceOptions = {
    pgPool,
    schema: QUEUE_SCHEMA,
    noHandleSignals: true,
    noPreparedStatements: deps.prepared === false,
    logger: loggerOf(deps.log),
    preset: { worker: WAITED_FOR },
    forbiddenFlags: () => (stopping.aborted ? [FLAG] : null),
    events,
  };
  const tasks: TaskList = Object.fromEntries(
    deps.jobs.map((job) => [job.name, (payload: unknown) => perform(deps, job, payload as Payload)]),
  );
  return async () => {
    await runOnce(options, tasks);
    await pgPool.query(FORGET_REPLACED);
    if (trouble) throw trouble;
  };
}

async function perform(deps: QueueDeps, job: Job, payload: Payload): Promise<void> {
  const { clock, log } = deps;
  const own: Work['transaction'] = async (work) => {
    let changes: Change[] = [];
    const done = await transaction(deps.pool, async (run) => {
      await run('select pg_advisory_xact_lock(hashtext($1))', [job.name]);
      changes = [];
      const result = await work({ run, clock, changes });
      await deps.journal(run, job.name, changes);
      await endWith(run, deps.react(changes, job.name));
      return result;
    });
    deps.told(changes);
    return done;
  };
  try {
    await job.handle({ payload, clock, log, transaction: own });
  } catch (error) {
    log.error({ job: job.name, payload, err: loggedOf(error) }, 'job failed');
    throw new Error((error as Error).message);
  }
}
