/** Work of servers that is kept for later while others are timed, and the marks of rollups, which are absorbed here instead. */
import { asOwner } from '../../server/src/database.ts';
import { absorb } from '../../server/src/rollup/absorb.ts';
import { timeOf } from '../peers/processes.ts';
import type { Database } from './databases.ts';

/** What is queued already, too: a country that has just been loaded has hours of it. */
const HOLD = `
  create or replace function public.bench_hold() returns trigger language plpgsql as $$ begin new.run_at := 'infinity'; return new; end $$;
  create or replace trigger bench_held before insert on graphile_worker._private_jobs for each row execute function public.bench_hold();
  update graphile_worker._private_jobs set run_at = 'infinity'`;
const LET_GO = `
  drop trigger bench_held on graphile_worker._private_jobs; drop function public.bench_hold();
  update graphile_worker._private_jobs set run_at = now() where run_at = 'infinity'`;

export async function held<T>({ url }: Database, work: () => Promise<T>): Promise<T> {
  await asOwner(url, (client) => client.query(HOLD));
  try {
    return await work();
  } finally {
    await asOwner(url, (client) => client.query(LET_GO));
  }
}

export interface Absorbed {
  /** That the worker took away. */
  marks: number;
  /** Its processor time for all of them, in milliseconds. */
  workerMs: number;
}

export function absorbed({ url }: Database): Promise<Absorbed> {
  return asOwner(url, async (client) => {
    const pid: number = (await client.query('select pg_backend_pid() as pid')).rows[0].pid;
    await client.query('set jit = off; set random_page_cost = 1.1; set max_parallel_workers_per_gather = 0');
    const run = async (text: string, values: readonly unknown[]) => (await client.query(text, [...values])).rows;
    const before = timeOf(pid);
    let marks = 0;
    for (let isMore = true; isMore; ) {
      await client.query('begin');
      const done = await absorb(run);
      await client.query('commit');
      marks += done.marks;
      isMore = done.isMore;
    }
    return { marks, workerMs: (timeOf(pid) - before) / 1000 };
  });
}
