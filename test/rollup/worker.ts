/** The worker as the queue runs it, and some that are known to be wrong: if those pass, the test sees nothing. */
import type pg from 'pg';
import type { Run } from '../../server/src/core/context.ts';
import { transaction } from '../../server/src/core/write/transaction.ts';
import { ABSORB, ANY_MARK, absorb, MOST_DISTRICTS } from '../../server/src/rollup/absorb.ts';
import { renew } from '../../server/src/rollup/renew.ts';
import { ALONE } from '../../server/src/rollup/rollup.job.ts';

/** One of an earlier version is right too: it knows nothing of what marks keep, and they forget it. */
export type Variant =
  | 'right'
  | 'of an earlier version'
  | 'deletes up to the highest'
  | 'no lock'
  | 'leaves marks of a district'
  | 'believes the last mark';

/** Marks looked at in a round: fewer than often wait. */
const SOME_MARKS = 4;

/** Marks that were taken. */
export async function workOnce(pool: pg.Pool, variant: Variant): Promise<number> {
  if (variant === 'no lock') return (await transaction(pool, (run) => absorb(run))).marks;
  if (variant === 'deletes up to the highest') return transaction(pool, absorbUpToHighest);
  if (variant === 'leaves marks of a district') return locked(pool, absorbOnlySome);
  if (variant === 'of an earlier version') return locked(pool, absorbSome);
  // Not all districts at once, as where there are many.
  const { marks } = await locked(pool, (run) => absorb(run, 3, SOME_MARKS));
  await locked(pool, renew);
  return marks;
}

const locked = <T>(pool: pg.Pool, work: (run: Run) => Promise<T>): Promise<T> =>
  transaction(pool, async (run) => {
    await run(ALONE, []);
    return work(run);
  });

const DELETION = /DELETE FROM pilar\.rollup_mark WHERE id = ANY \(ARRAY\(SELECT id FROM taken\)\) RETURNING 1/;

/** Where the marks of a district are taken, as many as there are. */
const TAKEN = /(CROSS JOIN LATERAL \(SELECT \* FROM pilar\.rollup_mark WHERE area_id = p\.id) (OFFSET 0\) m\s+UNION ALL)/;

/** Of a district whose marks were looked at in part, the others say what the sums hold no more. */
export async function absorbOnlySome(run: Run): Promise<number> {
  await run(ANY_MARK, []);
  return absorbSome(run);
}

/** Says nothing of all, as before marks have kept anything. */
export async function absorbSome(run: Run): Promise<number> {
  if (!TAKEN.test(ABSORB)) throw new Error('The statement no longer takes marks of a district as this variant expects.');
  const some = ABSORB.replace(TAKEN, '$1 AND id <= (SELECT max(id) FROM waiting) $2');
  const [row] = await run(some, [MOST_DISTRICTS, SOME_MARKS]);
  return Number(row!.marks);
}

const MANY_MARKS = 5000;

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
    [MOST_DISTRICTS, MANY_MARKS],
  );
  await run('delete from pilar.rollup_mark where id <= $1', [row!.highest]);
  return Number(row!.marks);
}
