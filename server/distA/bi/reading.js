import { BI_DOOR_SCHEMA } from '../core/database/derived.js';
import { openPool } from '../core/database/pools.js';
import { BI_DOOR_ROLE } from '../core/database/roles.js';
/** Where the views find who asks; it counts only in sessions of who may act as the application. */
export const WHO = 'pilar.bi_reader';
export const viewOf = (set) => `${BI_DOOR_SCHEMA}."${set.name}"`;
export const openBiPool = (url, max) => openPool(url, { role: BI_DOOR_ROLE, max, name: 'bi', options: '-c default_transaction_read_only=on' });
/** One snapshot, with the rights of that user or key as they are now. Cursors live as long as the work does. */
export async function asReader(pool, actor, work) {
    const client = await pool.connect();
    let isBroken = true;
    try {
        await client.query('begin isolation level repeatable read read only');
        await client.query('select set_config($1, $2, true)', [WHO, `${actor.kind} ${actor.id}`]);
        const result = await work(client);
        await client.query('commit');
        isBroken = false;
        return result;
    }
    finally {
        // Also after an error: who reads next must not find this reader's transaction.
        client.release(isBroken);
    }
}
//# sourceMappingURL=reading.js.map