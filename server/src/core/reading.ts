/** Statements of queries that are no stored records, on behalf of a request and for as long as it is waited for. */
import type { Context, Run } from './context.ts';
import { ask } from './database/lanes.ts';
import { nameOn } from './database/prepared.ts';
import { rowsOf } from './database/rows.ts';
import { toldOf } from './database/waited.ts';
import { inTurn, transaction } from './write/transaction.ts';

export const reading =
  ({ writer: { pool }, waiter }: Context): Run =>
  (text, params) =>
    ask(pool, waiter, { name: nameOn(pool, text), text, values: [...params] }, rowsOf);

/** Groups of many rows are gathered in memory: PostgreSQL takes them for few, and would sort them, of millions on disk. */
export const MUCH = "select set_config('work_mem', '64MB', true), set_config('enable_sort', 'off', true)";
const SNAPSHOT = 'set transaction isolation level repeatable read read only';

/** A statement that reads very much. */
export const readingMuch =
  (context: Context): Run =>
  (sql, params) =>
    inSnapshot(context, (run) => run(sql, params), true);

/** Several statements that see the same moment. */
export async function inSnapshot<T>(
  { writer: { pool }, waiter, end }: Context,
  work: (run: Run) => Promise<T>,
  isMuch = false,
): Promise<T> {
  const reads = async (run: Run) => {
    await inTurn([run(SNAPSHOT, [])], isMuch ? run(MUCH, []) : Promise.resolve([]));
    return work(run);
  };
  try {
    return await transaction(pool, reads, { end, waiter, isRepeated: true });
  } catch (error) {
    throw toldOf(error, waiter);
  }
}
