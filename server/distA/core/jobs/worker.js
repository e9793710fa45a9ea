/** Takes jobs from the queue and does them, one after the other, until it is stopped. */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { runOnce } from 'graphile-worker';
import { openPool } from '../database/pools.js';
import { APP_ROLE } from '../database/roles.js';
import { loggedOf } from '../graphql/problems.js';
import { endWith } from '../write/ending.js';
import { runOn, transaction } from '../write/transaction.js';
import { FORGET_REPLACED, presenceOf } from './abandoned.js';
import { bellOf } from './bell.js';
import { dailyOf } from './daily.js';
import { enqueue, FLAG } from './enqueue.js';
import { QUEUE_SCHEMA } from './install.js';
import { loggerOf } from './log.js';
/** One that works, one that writes down what is done, one that listens and says that this server lives. */
const CONNECTIONS = 3;
const AGAIN_MS = 1000;
/** Jobs that failed become due without a sound. */
const LOOK_MS = 5000;
/** Without them the library does not wait until a job is written down as done, and a database that is away ends the process. */
const WAITED_FOR = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };
/** Also those that have failed and wait for their next try. */
const DUE = `
  select task_identifier as name, last_error as error from ${QUEUE_SCHEMA}.jobs where last_error is not null or run_at <= now()`;
export function createQueue(deps) {
    const pgPool = openPool(deps.url, { role: APP_ROLE, max: CONNECTIONS, name: 'jobs' });
    const stopping = new AbortController();
    let working = Promise.resolve();
    return {
        async start() {
            if (deps.jobs.length === 0)
                return;
            for (const { name, daily } of deps.jobs)
                if (daily)
                    await enqueue(runOn(pgPool), name, { key: name });
            working = keepWorking(deps, pgPool, stopping.signal);
        },
        async stop() {
            stopping.abort();
            await working;
            await pgPool.end();
        },
        async drain() {
            const work = worker(deps, pgPool, stopping.signal);
            let left;
            do {
                await work();
                left = (await pgPool.query(DUE)).rows;
                const failed = left.filter(({ error }) => error !== null);
                if (failed.length > 0)
                    throw new Error(`Jobs failed: ${JSON.stringify(failed)}`);
            } while (left.length > 0);
        },
    };
}
/** Whatever happens to the database: a new round begins until one holds. */
async function keepWorking(deps, pgPool, stopping) {
    const daily = dailyOf(deps.jobs, new Date());
    while (!stopping.aborted) {
        const round = workUntilTrouble(deps, pgPool, daily, stopping);
        await round.catch((error) => deps.log.warn({ err: loggedOf(error) }, 'the job queue starts anew'));
        if (!stopping.aborted)
            await sleep(AGAIN_MS, undefined, { signal: stopping }).catch(() => { });
    }
}
async function workUntilTrouble(deps, pgPool, daily, stopping) {
    const session = await pgPool.connect();
    try {
        const freeAbandoned = presenceOf(session);
        const rings = await bellOf(session, stopping);
        const work = worker(deps, pgPool, stopping);
        let lookAt = 0;
        while (!stopping.aborted) {
            if (performance.now() >= lookAt) {
                await freeAbandoned();
                lookAt = performance.now() + LOOK_MS;
            }
            for (const name of daily(new Date()))
                await enqueue(runOn(pgPool), name, { key: name });
            await work();
            await rings(LOOK_MS);
        }
    }
    finally {
        // Not back into the pool: the session holds what says that this server lives.
        session.release(true);
    }
}
/**
 * Does what is due. The library's own loop is not used: it leaves a broken connection twice, which ends the process.
 * Being stopped, it finds no more jobs, since all carry the flag.
 */
function worker(deps, pgPool, stopping) {
    const events = new EventEmitter();
    let trouble;
    events.on('worker:getJob:error', ({ error }) => {
        trouble = error;
    });
    const options = {
        pgPool,
        schema: QUEUE_SCHEMA,
        noHandleSignals: true,
        noPreparedStatements: deps.prepared === false,
        logger: loggerOf(deps.log),
        preset: { worker: WAITED_FOR },
        forbiddenFlags: () => (stopping.aborted ? [FLAG] : null),
        events,
    };
    const tasks = Object.fromEntries(deps.jobs.map((job) => [job.name, (payload) => perform(deps, job, payload)]));
    return async () => {
        await runOnce(options, tasks);
        await pgPool.query(FORGET_REPLACED);
        if (trouble)
            throw trouble;
    };
}
async function perform(deps, job, payload) {
    const { clock, log } = deps;
    const own = (work) => transaction(deps.pool, async (run) => {
        await run('select pg_advisory_xact_lock(hashtext($1))', [job.name]);
        const changes = [];
        const result = await work({ run, clock, changes });
        await deps.journal(run, job.name, changes);
        await endWith(run, deps.react(changes, job.name));
        return result;
    });
    try {
        await job.handle({ payload, clock, log, transaction: own });
    }
    catch (error) {
        log.error({ job: job.name, payload, err: loggedOf(error) }, 'job failed');
        throw new Error(error.message);
    }
}
//# sourceMappingURL=worker.js.map