/** Work is asked for in a transaction and stands or falls with it; who asks for the same is no hindrance to others, and nothing that was asked for is lost. */
import { describe, expect, it } from 'vitest';
import { enqueue, queued } from '../../server/src/core/jobs/enqueue.ts';
import type { Work } from '../../server/src/core/jobs/job.ts';
import { endWith } from '../../server/src/core/write/ending.ts';
import { transaction, transactionsEnded } from '../../server/src/core/write/transaction.ts';
import { add, done, drain, failed, here, job, left, note, queueOf, until, withQueue } from './queue.ts';

withQueue();

describe('asking', () => {
  it('stands with the transaction, and only then', async () => {
    const cut = transaction(here.pool, async (run) => {
      await enqueue(run, 'test.note', { payload: { number: 1 }, key: 'cut' });
      throw new Error('cut');
    });
    await expect(cut).rejects.toThrow('cut');
    await add({ number: 2 });
    await drain(note);
    expect(done).toEqual([{ number: 2 }]);
  });

  it('three times under one key is work for one', async () => {
    for (const number of [1, 2, 3]) await add({ number }, 'same');
    await add({ number: 4 }, 'other');
    await drain(note);
    expect(done).toEqual([{ number: 3 }, { number: 4 }]);
  });

  it('twice at once under one key is work for one, by what was asked last', async () => {
    const due = [1, 2].map((number) => ({ name: 'test.note', payload: { number }, key: 'same' }));
    for (let time = 0; time < 2; time++) await transaction(here.pool, (run) => endWith(run, queued(due)));
    await drain(note);
    expect(done).toEqual([{ number: 2 }]);
  });

  /** Asks for what is asked for already, and ends when told to. */
  async function held(payload: Work['payload'], key: string): Promise<{ end(): Promise<void> }> {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    let isAsked = false;
    const all = transaction(here.pool, async (run) => {
      await enqueue(run, 'test.note', { payload, key });
      isAsked = true;
      await ended;
    });
    await until(() => isAsked);
    return {
      end: () => {
        end();
        return all;
      },
    };
  }

  it('for what waits already lets others ask for it too, and it is begun when all have ended', async () => {
    await add({ number: 1 }, 'same');
    const writer = await held({ number: 1 }, 'same');
    try {
      await add({ number: 1 }, 'same');
      const drained = drain(note);
      await new Promise((next) => setTimeout(next, 300));
      expect(done).toEqual([]);
      await writer.end();
      await drained;
    } finally {
      await writer.end();
    }
    expect(done).toEqual([{ number: 1 }]);
  });

  it('for what waits already need not tell a server, which looks again soon', async () => {
    await add({ number: 1 }, 'same');
    const writer = await held({ number: 1 }, 'same');
    const queue = queueOf(here, note);
    await queue.start();
    await new Promise((next) => setTimeout(next, 300));
    expect(done).toEqual([]);
    const endedAt = performance.now();
    await writer.end();
    await until(() => done.length === 1);
    expect(performance.now() - endedAt).toBeLessThan(3000);
    await queue.stop();
  });

  it.each([1, 2])('while a server is just taking it waits for that, and then is work anew for both that asked (%i)', async (number) => {
    await add({ number: 1 }, 'same');
    await here.owner.query('begin');
    await here.owner.query("select from graphile_worker._private_jobs where key = 'same' for update");
    await here.owner.query(
      "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'other', attempts = 1 where key = 'same'",
    );
    const { overtaken } = transactionsEnded();
    const asked = Promise.all([add({ number }, 'same'), add({ number }, 'same')]);
    await new Promise((next) => setTimeout(next, 100));
    const takenAt = performance.now();
    await here.owner.query('commit');
    await asked;
    // Two that waited for one another would be told so by the database after a second.
    expect(performance.now() - takenAt).toBeLessThan(900);
    if (number === 1) expect(transactionsEnded().overtaken).toBeGreaterThan(overtaken);
    const { rows } = await here.owner.query('select key, locked_by from graphile_worker._private_jobs order by id');
    expect(rows).toEqual([
      { key: null, locked_by: 'other' },
      { key: 'same', locked_by: null },
    ]);
    await here.owner.query('delete from graphile_worker._private_jobs');
  });

  it.each([1, 2])('while the same work runs is work anew: it may have read what was there before (%i)', async (number) => {
    await add({ number: 1 }, 'same');
    const again = job(async ({ payload }) => {
      done.push(payload);
      if (done.length === 1) await add({ number }, 'same');
    });
    await drain(again);
    expect(done).toEqual([{ number: 1 }, { number }]);
  });

  it('for what has failed tries it at once', async () => {
    await add({ number: 1 }, 'same');
    const failsFirst = job(async ({ payload }) => {
      done.push(payload);
      if (done.length === 1) throw new Error('not today');
    });
    await expect(drain(failsFirst)).rejects.toThrow('not today');
    await add({ number: 1 }, 'same');
    await drain(failsFirst);
    expect(done).toEqual([{ number: 1 }, { number: 1 }]);
    expect(await left()).toEqual([]);
  });

  it('while a run of it fails leaves nothing of that run', async () => {
    await add({ number: 1 }, 'same');
    const failsFirst = job(async ({ payload }) => {
      done.push(payload);
      if (done.length > 1) return;
      await add({ number: 2 }, 'same');
      throw new Error('read what was there before');
    });
    await drain(failsFirst);
    expect(done).toEqual([{ number: 1 }, { number: 2 }]);
    expect(failed).toHaveLength(1);
    expect(await left()).toEqual([]);
  });

  it('for what was given up takes its place', async () => {
    await add({ number: 1 }, 'same');
    await here.owner.query("update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'gave up'");
    await expect(drain(note)).rejects.toThrow('gave up');
    await add({ number: 2 }, 'same');
    await drain(note);
    expect(done).toEqual([{ number: 2 }]);
    expect(await left()).toEqual([]);
  });

  it('with more than keys is refused', async () => {
    await expect(add({ text: 'x'.repeat(2000) })).rejects.toThrow('2000 are allowed');
  });
});
