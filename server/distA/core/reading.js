import { onConnection, toldOf } from './database/waited.js';
import { runOn, transaction } from './write/transaction.js';
export const reading = ({ writer: { pool }, waiter }) => (sql, params) => onConnection(pool, waiter, (client) => runOn(client)(sql, params));
/** Groups of millions of rows are gathered in memory: PostgreSQL takes them for few, and would sort them on disk. */
const MUCH = "set local work_mem = '64MB'; set local enable_sort = off";
const SNAPSHOT = 'set transaction isolation level repeatable read read only';
/** A statement that reads very much. */
export const readingMuch = (context) => (sql, params) => inSnapshot(context, (run) => run(sql, params), true);
/** Several statements that see the same moment. */
export async function inSnapshot({ writer: { pool }, waiter, end }, work, isMuch = false) {
    const reads = async (run) => {
        await run(isMuch ? `${SNAPSHOT}; ${MUCH}` : SNAPSHOT, []);
        return work(run);
    };
    try {
        return await transaction(pool, reads, { end, waiter });
    }
    catch (error) {
        throw toldOf(error, waiter);
    }
}
//# sourceMappingURL=reading.js.map