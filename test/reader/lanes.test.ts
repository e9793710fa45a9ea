/** Quick reads share connections: who gets which answer, what a slow, a failing or a broken one does to its neighbours, and who goes first. */
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { ask } from '../../server/src/core/database/lanes.ts';
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
const FAILS = '22012';

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
  await known(echo);
});
afterEach(() => pool.end());

const send = (text: string, seconds = 0, waiter = new Waiting()) =>
  ask(pool, waiter, { name: echo, text: ECHO, values: [text, seconds] }, oneText);

/** Until it counts as quick. */
async function known(name: string): Promise<void> {
  for (let time = 0; time < 12; time++) await ask(pool, new Waiting(), { name, text: ECHO, values: ['', 0] }, oneText);
}

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

  it('give their connections back when there is nothing more to ask', async () => {
    await Promise.all(many(50).map((text) => send(text)));
    await new Promise(setImmediate);
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  it('are answered while those take long in whose lanes they are not, and the next of that kind are asked alone', async () => {
    let over = 0;
    const slow = many(3).map((text) =>
      send(text, 0.4).finally(() => {
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
    for (let time = 0; time < 12; time++) await ask(pool, new Waiting(), divide, oneText);
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
    await known(echo);
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
