/** Names of prepared statements: given at the second use, rationed, and free again when no connection can hold them. */
import { describe, expect, it } from 'vitest';
import { CONNECTION_LIVES_MS, openPool } from '../../server/src/core/database/pools.ts';
import { createNames, type Statement } from '../../server/src/core/reader/names.ts';

const MINUTE = 60_000;

function rationed() {
  let time = 0;
  const names = createNames(() => time);
  return {
    names,
    pass: (ms: number) => {
      time += ms;
    },
    /** The name it goes under when it is sent so many times. */
    sent: (statement: Statement, times = 1) => Array.from({ length: times }, () => names.nameFor(statement)).at(-1),
  };
}

const statements = (count: number, from = 0): Statement[] =>
  Array.from({ length: count }, (_, index) => ({ sql: `select ${from + index}` }));

describe('A statement', () => {
  it('is named when it is sent again, by its text', () => {
    const { sent } = rationed();
    const [one, same] = [{ sql: 'select 1' }, { sql: 'select 1' }];
    expect(sent(one)).toBeUndefined();
    expect(sent(one)).toMatch(/^[\w-]{24}$/);
    expect(sent(same, 2)).toBe(sent(one));
    expect(sent({ sql: 'select 2' }, 2)).not.toBe(sent(one));
  });

  it('that comes again only after a connection has lived is new again', () => {
    const { names, sent, pass } = rationed();
    const seldom = { sql: 'select 1' };
    for (let round = 0; round < 3; round++) {
      expect(sent(seldom)).toBeUndefined();
      pass(CONNECTION_LIVES_MS + MINUTE);
    }
    expect(names.counts()).toEqual({ held: 0, named: 0, fresh: 3, rationed: 0 });
  });
});

describe('Of 150 names', () => {
  it('none is left for more, until one was not used for as long as a connection lives', () => {
    const { names, sent, pass } = rationed();
    const [first, ...rest] = statements(150);
    for (const statement of [first!, ...rest]) expect(sent(statement, 2)).toBeDefined();
    const late = { sql: 'select late' };
    expect(sent(late, 5)).toBeUndefined();
    pass(CONNECTION_LIVES_MS);
    for (const statement of [...rest, late]) sent(statement);
    expect(sent(late)).toBeUndefined();
    pass(MINUTE);
    expect(sent(late)).toBeDefined();
    expect(sent(first!, 3)).toBeUndefined();
    expect(names.counts()).toMatchObject({ held: 150 });
    expect(names.counts().rationed).toBe(8);
  });

  it('no connection ever holds more, whatever comes', () => {
    const { names, sent, pass } = rationed();
    const usedAt = new Map<string, number>();
    for (let round = 0; round < 40; round++) {
      for (const statement of statements(400, round * 97)) {
        const name = sent(statement, 2);
        if (name) usedAt.set(name, round * 5);
      }
      const alive = [...usedAt.values()].filter((used) => round * 5 - used < CONNECTION_LIVES_MS / MINUTE);
      expect(alive.length).toBeLessThanOrEqual(150);
      pass(5 * MINUTE);
    }
    expect(usedAt.size).toBeGreaterThan(300);
    expect(names.counts().held).toBe(150);
  });

  it('a connection lets go of its own by its age', async () => {
    const pool = openPool('postgres://nobody@127.0.0.1:1/none', { max: 1, name: 'test' });
    expect(pool.options.maxLifetimeSeconds * 1000).toBe(CONNECTION_LIVES_MS);
    await pool.end();
  });
});
