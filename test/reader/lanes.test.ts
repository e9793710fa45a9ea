/** Quick reads share connections: who gets which answer, what a slow, a failing or a broken one does to its neighbours, and who goes first. */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Statement } from '../../server/src/core/database/asked.ts';
import { Lane } from '../../server/src/core/database/lane.ts';
import { ask, readsSent } from '../../server/src/core/database/lanes.ts';
import { oneText } from '../../server/src/core/database/one-text.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { transaction } from '../../server/src/core/write/transaction.ts';
import { onDatabase } from '../template.ts';

/** As the HTTP response that waits for an answer. */
class Waiting extends EventEmitter {
  closed = false;
}

/** Says who answered. */
const ECHO = "select $1::text || ' ' || pg_backend_pid() from pg_sleep($2::float8)";
/** The same, but takes a few tenths of a millisecond. */
const COUNT = "select $1::text || ' ' || count(*) from generate_series(1, 3000)";
const FAILS = '22012';
const NO_TABLE = '42P01';

let pool: pg.Pool;
let url: string;
let names = 0;
let echo: string;

beforeAll(() => {
  url = inject('templates').url;
});
beforeEach(async () => {
  pool = openPool(url, { max: 8, name: 'lanes' });
  names += 1;
  echo = `echo${names}`;
  await becomeQuick({ name: echo, text: ECHO, values: ['', 0] });
});
afterEach(() => pool.end());

const send = (text: string, seconds = 0, waiter = new Waiting()) =>
  ask(pool, waiter, { name: echo, text: ECHO, values: [text, seconds] }, oneText);

/** Asked until it shares a connection. */
async function becomeQuick(statement: Statement): Promise<void> {
  const { together } = readsSent();
  for (let time = 0; time < 200 && readsSent().together === together; time++) await ask(pool, new Waiting(), statement, oneText);
}

const laneOf = async (told: number[]) =>
  new Lane(await pool.connect(), { pool, took: (_, ms) => told.push(ms), onRoom() {}, onEnd() {} }, 5);
const takes = (text: string) => ({ statement: { name: echo, text: ECHO, values: [text, 0.002] }, waiter: new Waiting(), send: oneText });
const many = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const textOf = (answer: string | null) => answer!.split(' ')[0]!;
const backendOf = (answer: string | null) => answer!.split(' ')[1]!;

describe('Reads that were quick before', () => {
  it('share few connections, and each gets its own answer', async () => {
    const answers = await Promise.all(many(200).map((text) => send(text)));
    expect(answers.map(textOf)).toEqual(many(200));
    expect(new Set(answers.map(backendOf)).size).toBeLessThan(6);
    expect(pool.totalCount).toBeLessThan(6);
  });

  it('whose answers are read together have taken a share of the time each, and none of them next to nothing', async () => {
    const told: number[] = [];
    const lane = await laneOf(told);
    const answers = Promise.all(many(5).map((text) => lane.take(takes(text), 0.1)));
    await new Promise(setImmediate);
    const until = performance.now() + 15;
    while (performance.now() < until);
    await answers;
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(Math.min(...told)).toBeGreaterThan(2);
  });

  it('go one behind another, also where each takes nearly all that may be ahead, and no third', async () => {
    const lane = await laneOf([]);
    const answers = [lane.take(takes('0'), 0.9)];
    expect(lane.hasRoom(0.9, performance.now())).toBe(true);
    answers.push(lane.take(takes('1'), 0.9));
    expect(lane.hasRoom(0.05, performance.now())).toBe(false);
    expect((await Promise.all(answers)).map(textOf)).toEqual(['0', '1']);
  });

  it('give their connections back when there is nothing more to ask', async () => {
    await Promise.all(many(50).map((text) => send(text)));
    await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0);
  });

  it('are answered while those take long in whose lanes they are not, and the next of that kind are asked alone', async () => {
    let over = 0;
    const slow = many(3).map((text) =>
      send(text, 1).finally(() => {
        over += 1;
      }),
    );
    await sleep(60);
    const answers = await Promise.all(many(100).map((text) => send(text)));
    expect(over).toBe(0);
    expect(answers.map(textOf)).toEqual(many(100));
    await Promise.all(slow);
    const after = await Promise.all(many(6).map((text) => send(text)));
    expect(new Set(after.map(backendOf)).size).toBe(6);
  });
});

describe('Where what they would share takes long or is not there', () => {
  it('those that were not sent yet do not wait for it', async () => {
    await Promise.all(many(100).map((text) => send(text)));
    let over = 0;
    const slow: Promise<unknown>[] = [];
    for (const text of many(3)) {
      slow.push(send(text, 1).then(() => over++));
      await new Promise(setImmediate);
    }
    const before = await Promise.all(many(200).map((text) => send(text).then(() => over)));
    expect(before.filter((count) => count === 0).length).toBeGreaterThan(20);
    await Promise.all(slow);
  });

  it('all that wait for a connection go by the first that is free, and not a few in each round of the pool', async () => {
    const some = (text: string) => ({ name: `${echo}-some`, text: COUNT, values: [text] });
    await becomeQuick(some(''));
    let [rounds, isOver] = [0, false];
    const others = many(12).map(async () => {
      for (; !isOver; rounds++) {
        const client = await pool.connect();
        await sleep(5);
        client.release();
      }
    });
    await sleep(20);
    const before = rounds;
    const answers = await Promise.all(many(200).map((text) => ask(pool, new Waiting(), some(text), oneText)));
    const between = rounds - before;
    isOver = true;
    await Promise.all(others);
    expect(answers.map(textOf)).toEqual(many(200));
    expect(between).toBeLessThan(250);
  });

  it('what was to be prepared by one that failed is asked alone, and told of its own failure', async () => {
    await onDatabase(url, (client) => client.query('create table lanes_probe as select 1 as one'));
    const probe = { name: `${echo}-probe`, text: 'select sum(one)::text from lanes_probe', values: [] };
    await becomeQuick(probe);
    await onDatabase(url, async (client) => {
      await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pilar lanes'");
      await client.query('drop table lanes_probe');
    });
    await expect.poll(() => pool.totalCount).toBe(0);
    const answers = await Promise.allSettled(many(5).map(() => ask(pool, new Waiting(), probe, oneText)));
    expect(answers.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(many(5).map(() => NO_TABLE));
  });
});

describe('Reads that are not known, or known to take long', () => {
  it('have a connection to themselves', async () => {
    const ask8 = (name?: string) =>
      Promise.all(many(8).map((text) => ask(pool, new Waiting(), { name, text: ECHO, values: [text, 0.02] }, oneText)));
    for (const answers of [await ask8(), await ask8(`${echo}-new`), await ask8(`${echo}-new`)])
      expect(new Set(answers.map(backendOf)).size).toBe(8);
  });
});

describe('One that', () => {
  it('fails does so alone', async () => {
    const divide = { name: `${echo}-divide`, text: 'select (1 / $1::int)::text', values: [1] };
    await becomeQuick(divide);
    const [before, failed, after] = await Promise.allSettled([
      send('before'),
      ask(pool, new Waiting(), { ...divide, values: [0] }, oneText),
      send('after'),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: FAILS } });
    expect(before).toMatchObject({ status: 'fulfilled' });
    expect(after).toMatchObject({ status: 'fulfilled' });
    expect(textOf(await send('later'))).toBe('later');
  });

  it('fails after long is not taken for quick', async () => {
    const late = { name: `${echo}-late`, text: 'select (1 / (n * $1::int))::text from generate_series(1, 1) n, pg_sleep($2::float8)' };
    await becomeQuick({ ...late, values: [1, 0] });
    await expect(ask(pool, new Waiting(), { ...late, values: [0, 0.1] }, oneText)).rejects.toMatchObject({ code: FAILS });
    const { alone } = readsSent();
    await ask(pool, new Waiting(), { ...late, values: [1, 0] }, oneText);
    expect(readsSent().alone).toBe(alone! + 1);
  });

  it('nobody waits for any more is not asked', async () => {
    const gone = new Waiting();
    gone.closed = true;
    const asked = [send('before'), send('gone', 0, gone), send('after')];
    await expect(asked[1]).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(textOf((await asked[0])!)).toBe('before');
    expect(textOf((await asked[2])!)).toBe('after');
  });

  it('loses its connection takes down only what shares it, and the pool loses no place', async () => {
    const slow = send('cut', 5);
    slow.catch(() => {});
    await sleep(60);
    const ended = await onDatabase(url, (client) =>
      client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pilar lanes' and state = 'active'"),
    );
    expect(ended.rowCount).toBe(1);
    await expect(slow).rejects.toThrow();
    const answers = await Promise.all(many(100).map((text) => send(text)));
    expect(answers.map(textOf)).toEqual(many(100));
    const held = await Promise.all(many(8).map(() => pool.connect()));
    for (const client of held) client.release();
  });
});

describe('Where there is one connection', () => {
  it('a write has its turn between reads that never end', async () => {
    await pool.end();
    pool = openPool(url, { max: 1, name: 'lanes' });
    await becomeQuick({ name: echo, text: ECHO, values: ['', 0] });
    let isOver = false;
    const reading = many(16).map(async (text) => {
      while (!isOver) await send(text);
    });
    const written = await transaction(pool, (run) => run('select 1 as one', []));
    isOver = true;
    await Promise.all(reading);
    expect(written).toEqual([{ one: 1 }]);
  });
});
