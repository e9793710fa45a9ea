/** Statements of queries that are no stored records, on behalf of a request and for as long as it is waited for. */
import type { Context, Run } from './context.ts';
import { onConnection, toldOf } from './database/waited.ts';
import { runOn, transaction } from './write/transaction.ts';

export const reading =
  ({ writer: { pool }, gone }: Context): Run =>
  (sql, params) =>
    onConnection(pool, gone, (client) => runOn(client)(sql, params));

/** Several statements that see the same moment. */
export async function inSnapshot<T>({ writer: { pool }, gone, end }: Context, work: (run: Run) => Promise<T>): Promise<T> {
  const reads = async (run: Run) => {
    await run('set transaction isolation level repeatable read read only', []);
    return work(run);
  };
  try {
    return await transaction(pool, reads, end, gone);
  } catch (error) {
    throw toldOf(error, gone);
  }
}
