/** What a transaction says at once is one packet: one statement that fails takes those behind it along, and nothing else. */
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openPool } from '../../server/src/core/database/pools.ts';
import { prepareOn } from '../../server/src/core/database/prepared.ts';
import { transaction } from '../../server/src/core/write/transaction.ts';

let pool: pg.Pool;
beforeAll(() => {
  pool = openPool(inject('templates').url, { max: 1, name: 'packets' });
  prepareOn(pool);
});
afterAll(() => pool?.end());

/** Long enough to be prepared, which it is from the second time on. */
const long = (sql: string) => `${sql} -- ${'.'.repeat(120)}`;
const DIVIDE = long('select 12 / $1::int as divided');
const BEHIND = long('select $1::int as behind');

const codesOf = (told: readonly PromiseSettledResult<unknown>[]) =>
  told.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as { code: string }).code));

it('those before are told their answer, those behind what failed', async () => {
  await transaction(pool, (run) => run(BEHIND, [0]), { isRepeated: true });
  let told: unknown[] = [];
  const failed = transaction(
    pool,
    async (run) => {
      told = codesOf(await Promise.allSettled([run(DIVIDE, [4]), run(DIVIDE, [0]), run(BEHIND, [1])]));
    },
    { isRepeated: true },
  );
  await expect(failed).rejects.toThrow('rolled back');
  expect(told).toEqual([[{ divided: 3 }], '22012', '22012']);
});

it('and what was behind is asked on the same connection as if nothing had been', async () => {
  const rows = await transaction(pool, (run) => Promise.all([run(BEHIND, [2]), run(DIVIDE, [3]), run(BEHIND, [4])]), { isRepeated: true });
  expect(rows.flat()).toEqual([{ behind: 2 }, { divided: 4 }, { behind: 4 }]);
  const { rows: prepared } = await pool.query("select count(*)::int from pg_prepared_statements where statement like '%behind%'");
  expect(prepared).toEqual([{ count: 1 }]);
});

it('what was said and not waited for is taken back with the rest', async () => {
  await pool.query('create temporary table noted (number int)');
  const thrown = transaction(pool, async (run) => {
    run('insert into noted values ($1)', [1]).catch(() => {});
    throw new Error('Something else.');
  });
  await expect(thrown).rejects.toThrow('Something else.');
  expect((await pool.query('select * from noted')).rows).toEqual([]);
});
