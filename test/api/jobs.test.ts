/** The queue is PostgreSQL's: work is done once, in its turn, and survives what ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TIME_ZONE } from '../../server/src/core/clock.ts';
import { startEmbedded } from '../../server/src/core/database/embedded.ts';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { dailyOf } from '../../server/src/core/jobs/daily.ts';
import { enqueue } from '../../server/src/core/jobs/enqueue.ts';
import { reactionsOf } from '../../server/src/core/jobs/react.ts';
import { endWith } from '../../server/src/core/write/ending.ts';
import { transaction } from '../../server/src/core/write/transaction.ts';
import { entities } from '../../server/src/features.ts';
import { databaseProcess } from '../process/pilar.ts';
import { add, done, drain, failed, here, job, left, note, queueOf, until, withQueue } from './queue.ts';

withQueue();

describe('a job', () => {
  const villageOf = ({ changes }: { changes: unknown[] }) =>
    changes.push({ type: 'Partner', key: 1, area: null, after: { name: 'of a job' } });

  it('writes into the journal as Pilar itself', async () => {
    await add({});
    await drain(job((work) => work.transaction(async (tx) => void villageOf(tx))));
    const query = '{ auditEntries(where: { verb: { eq: "test.note" } }) { nodes { door actorName user { id } entity after } } }';
    const { auditEntries } = await here.as('administrator').get(query);
    expect(auditEntries.nodes).toEqual([
      { door: 'SYSTEM', actorName: 'Pilar', user: null, entity: 'Partner', after: { name: 'of a job' } },
    ]);
  });

  it('that fails leaves nothing, says so, and waits to be tried again', async () => {
    await add({ number: 7 }, 'fails');
    const fails = job((work) =>
      work.transaction(async (tx) => {
        villageOf(tx);
        await tx.run("insert into pilar.idempotency_key (actor, key, fingerprint) values ('x', 'y', 'z')", []).catch(() => {});
        throw new Error('not today');
      }),
    );
    await expect(drain(fails)).rejects.toThrow('not today');
    expect(failed).toMatchObject([{ job: 'test.note', payload: { number: 7 }, err: { message: 'not today' } }]);
    const { rows } = await here.owner.query(
      "select attempts, run_at > now() as later, locked_at from graphile_worker._private_jobs where key = 'fails'",
    );
    expect(rows).toEqual([{ attempts: 1, later: true, locked_at: null }]);
    await here.owner.query("delete from graphile_worker._private_jobs where key = 'fails'");
  });

  it('does not work twice at a time under one name, however many servers there are', async () => {
    for (const number of [1, 2, 3, 4]) await add({ number });
    let atOnce = 0;
    const slow = job(({ payload, transaction: alone }) =>
      alone(async () => {
        atOnce += 1;
        done.push([payload.number, atOnce]);
        await new Promise((next) => setTimeout(next, 30));
        atOnce -= 1;
      }),
    );
    const servers = [queueOf(here, slow), queueOf(here, slow)];
    for (const server of servers) await server.start();
    await until(() => done.length === 4 && atOnce === 0);
    await Promise.all(servers.map((server) => server.stop()));
    expect(done.map((entry) => (entry as number[])[1])).toEqual([1, 1, 1, 1]);
  });
});

describe('reactions', () => {
  const react = reactionsOf([{ jobs: [note], reacts: [{ to: ['Pokja', 'PokjaMember'], job: 'test.note' }] }]);
  const change = (type: string, area?: number | null) => ({ type, key: 1, area });
  const write = (changes: ReturnType<typeof change>[], by?: string) => transaction(here.pool, (run) => endWith(run, react(changes, by)));

  it('are one job for each area, also for many changes and many writes', async () => {
    await write([change('Pokja', 7), change('PokjaMember', 7), change('Pokja', 3), change('Partner', 9)]);
    await write([change('Pokja', 7)]);
    await drain(note);
    expect(done).toHaveLength(2);
    expect(done).toEqual(expect.arrayContaining([{ area: 7 }, { area: 3 }]));
  });

  it('are one job for everything where a change has no area', async () => {
    await write([change('Pokja', null), change('Pokja'), change('Pokja', 7)]);
    await drain(note);
    expect(done).toEqual([{ area: null }]);
  });

  it('are one job for everything where very many areas change at once', async () => {
    await write(Array.from({ length: 1001 }, (_, area) => change('Pokja', area)));
    await drain(note);
    expect(done).toEqual([{ area: null }]);
  });

  it('are few jobs for everything, of many areas, where the job does them together', async () => {
    const inLanes = reactionsOf([{ jobs: [note], reacts: [{ to: ['Pokja'], job: 'test.note', lanes: 4 }] }]);
    const some = Array.from({ length: 10 }, (_, area) => change('Pokja', area));
    for (let times = 0; times < 2; times++) await transaction(here.pool, (run) => endWith(run, inLanes(some)));
    await drain(note);
    expect(done).toEqual([{}, {}, {}, {}]);
  });

  it('leave out what others change and what the job itself changed', async () => {
    await write([change('Partner', 7)]);
    await write([change('Pokja', 7)], 'test.note');
    await drain(note);
    expect(done).toEqual([]);
  });

  it('with a job nobody has stop the start', () => {
    expect(() => reactionsOf([{ reacts: [{ to: ['Pokja'], job: 'test.none' }] }])).toThrow('test.none');
  });
});

describe('a server', () => {
  it('is told of work at once, and finishes what it has begun when it is stopped', async () => {
    const slow = job(async ({ payload }) => {
      done.push(payload);
      await new Promise((next) => setTimeout(next, 300));
      done.push('finished');
    });
    const queue = queueOf(here, slow);
    await queue.start();
    await add({ number: 1 });
    await until(() => done.length === 1);
    await queue.stop();
    expect(done).toEqual([{ number: 1 }, 'finished']);
    expect(await left()).toEqual([]);
  });

  it.each([0, 5, 20, 60])('may be stopped %i ms after its start', async (ms) => {
    const queue = queueOf(here, note);
    await queue.start();
    await new Promise((next) => setTimeout(next, ms));
    await queue.stop();
    await expect(queue.drain()).rejects.toThrow();
  });

  it('does at its start what has a time of the day', async () => {
    const queue = queueOf(here, { ...note, daily: '00:10' });
    await queue.start();
    await until(() => done.length === 1);
    await queue.stop();
  });

  it.each([
    ['Asia/Jakarta', '17:10'],
    ['Asia/Makassar', '16:10'],
    ['Asia/Jayapura', '15:10'],
  ] as const)('ten past midnight of %s is %s of the world', (zone, time) => {
    const due = dailyOf([{ ...note, daily: '00:10' }], new Date('2026-11-20T04:00:00Z'), zone);
    const at = new Date(`2026-11-20T${time}:00Z`);
    expect([due(new Date(at.getTime() - 1)), due(at)]).toEqual([[], ['test.note']]);
  });

  it('does it again once a day, at ten past midnight of the area', () => {
    const due = dailyOf([note, { ...note, name: 'test.daily', daily: '00:10' }], new Date('2026-11-20T04:00:00Z'), TIME_ZONE);
    const at = (text: string) => due(new Date(text));
    expect([at('2026-11-20T16:09:59Z'), at('2026-11-20T16:10:00Z'), at('2026-11-20T16:10:00Z')]).toEqual([[], ['test.daily'], []]);
    expect([at('2026-11-21T16:09:00Z'), at('2026-11-23T01:00:00Z'), at('2026-11-23T16:00:00Z')]).toEqual([[], ['test.daily'], []]);
    expect(() => dailyOf([{ ...note, daily: '24:00' }], new Date(), TIME_ZONE)).toThrow('24:00');
  });

  const taken = (by: string) => here.owner.query('update graphile_worker._private_jobs set locked_at = now(), locked_by = $1', [by]);

  it('takes what a killed one had taken, and nothing from one that lives', async () => {
    await add({ number: 1 });
    await taken('killed');
    const first = queueOf(here, note);
    await first.start();
    await until(() => done.length === 1);
    await here.owner.query("insert into graphile_worker._private_tasks (identifier) values ('test.other') on conflict do nothing");
    await transaction(here.pool, (run) => enqueue(run, 'test.other', { key: 'other' }));
    await taken('alive');
    const second = queueOf(
      here,
      job(async () => void done.push('stolen'), 'test.other'),
    );
    await second.start();
    await new Promise((next) => setTimeout(next, 500));
    await Promise.all([first.stop(), second.stop()]);
    expect(done).toEqual([{ number: 1 }]);
    await here.owner.query('delete from graphile_worker._private_jobs');
  });

  it('forgets what a killed one had taken if it was asked for anew meanwhile, also at a second try', async () => {
    await add({ number: 1 }, 'same');
    await here.owner.query("update graphile_worker._private_jobs set attempts = 2, last_error = 'not today'");
    await taken('killed');
    await add({ number: 2 }, 'same');
    const queue = queueOf(here, note);
    await queue.start();
    await until(() => done.length === 1);
    await queue.stop();
    expect(done).toEqual([{ number: 2 }]);
    expect(await left()).toEqual([]);
  });

  it('may use the queue as the role of the application, and not change it', async () => {
    await expect(here.pool.query('drop table graphile_worker._private_jobs')).rejects.toMatchObject({ code: '42501' });
    await expect(here.pool.query('create table graphile_worker.mine ()')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the database', { timeout: 60_000 }, () => {
  it('may end and come back: the queue goes on by itself', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pilar-jobs-'));
    const database = await startEmbedded({ dataDir, log: () => {}, settings: { fsync: 'off', full_page_writes: 'off' } });
    await migrate(database.url, entities);
    const pool = openPool(database.url, { role: APP_ROLE, max: 2, name: 'api' });
    const queue = queueOf({ url: database.url, pool }, note);
    const ask = (number: number) => transaction(pool, (run) => enqueue(run, 'test.note', { payload: { number }, key: 'again' }));
    try {
      await queue.start();
      await ask(1);
      await until(() => done.length === 1);
      const earlier = databaseProcess(dataDir);
      process.kill(earlier!, 'SIGQUIT');
      await until(() => databaseProcess(dataDir) !== undefined && databaseProcess(dataDir) !== earlier);
      for (let isAsked = false; !isAsked; ) {
        isAsked = await ask(2).then(
          () => true,
          () => false,
        );
      }
      await until(() => done.some((payload) => (payload as { number: number }).number === 2));
    } finally {
      await queue.stop();
      await pool.end();
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
