/** The worker as the queue runs it, and two that are known to be wrong: if those pass, the test sees nothing. */
import type pg from 'pg';
import type { Run } from '../../server/src/core/context.ts';
import { transaction } from '../../server/src/core/write/transaction.ts';
import { ABSORB, absorb, MOST_DISTRICTS } from '../../server/src/rollup/absorb.ts';
import { renew } from '../../server/src/rollup/renew.ts';
import { ALONE } from '../../server/src/rollup/rollup.job.ts';

export type Variant = 'right' | 'deletes up to the highest' | 'no lock';

/** Marks that were taken. */
export async function workOnce(pool: pg.Pool, variant: Variant): Promise<number> {
  if (variant === 'no lock') return (await transaction(pool, (run) => absorb(run))).marks;
  if (variant === 'deletes up to the highest') return transaction(pool, absorbUpToHighest);
  // Not all districts at once, as where there are many.
  const { marks } = await locked(pool, (run) => absorb(run, 2));
  await locked(pool, renew);
  return marks;
}

const locked = <T>(pool: pg.Pool, work: (run: Run) => Promise<T>): Promise<T> =>
  transaction(pool, async (run) => {
    await run(ALONE, []);
    return work(run);
  });

const DELETION = /DELETE FROM pilar\.rollup_mark WHERE id = ANY \(ARRAY\(SELECT id FROM taken\)\) RETURNING 1/;

/** Numbers are handed out before the commit: a lower one may be seen for the first time by the second statement. */
async function absorbUpToHighest(run: Run): Promise<number> {
  await run(ALONE, []);
  if (!DELETION.test(ABSORB)) throw new Error('The statement no longer deletes marks as this variant expects.');
  const highest = '(SELECT coalesce(max(id), 0) FROM taken) AS highest,';
  const [row] = await run(
    ABSORB.replace(DELETION, 'SELECT 1 FROM taken').replace(
      /\)\s*SELECT \(SELECT count\(\*\)::int FROM gone/,
      `) SELECT ${highest} (SELECT count(*)::int FROM gone`,
    ),
    [MOST_DISTRICTS],
  );
  await run('delete from pilar.rollup_mark where id <= $1', [row!.highest]);
  return Number(row!.marks);
}
