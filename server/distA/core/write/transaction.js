/**
 * One transaction on one connection of the pool. Plain `pg` rather than the ORM's transactions: those lose a pool slot
 * when the connection is cut at BEGIN, COMMIT or ROLLBACK (kysely issue 1990).
 */
import pg from 'pg';
import { nameOn } from '../database/prepared.js';
import { stoppable } from '../database/waited.js';
import { DEADLINES, isOver } from '../deadlines.js';
import { unavailable } from '../errors.js';
const TRIES = 3;
/** Serialization failure and deadlock: nothing was written, so the same work may run again. */
const AGAIN = new Set(['40001', '40P01']);
/**
 * What a write had read was changed by another before it was written to. It begins anew, as often as it takes: whoever came
 * between has got on.
 */
export class Overtaken extends Error {
}
export async function transaction(pool, work, manner = {}) {
    for (let attempt = 1;; attempt++) {
        try {
            return await once(pool, work, manner);
        }
        catch (error) {
            if (!(error instanceof Overtaken) && (attempt >= TRIES || !AGAIN.has(codeOf(error))))
                throw error;
        }
    }
}
async function once(pool, work, manner) {
    const { end = Number.POSITIVE_INFINITY, waiter, isRepeated } = manner;
    const client = await pool.connect();
    let isBroken = true;
    try {
        await client.query(BEGIN);
        const run = runUntil(end, runOn(client, isRepeated ? pool : undefined));
        const result = await work(waiter ? (text, params) => stoppable(client, waiter, () => run(text, params)) : run);
        await commit(client, end);
        isBroken = false;
        return result;
    }
    catch (error) {
        isBroken = await client.query(ROLLBACK).then(() => false, () => true);
        throw error;
    }
    finally {
        client.release(isBroken);
    }
}
const BEGIN = `begin; set local lock_timeout = ${DEADLINES.lock}`;
/** A connection that hangs would also let this wait. */
const ROLLBACK = { text: 'rollback', query_timeout: DEADLINES.rollback };
/** PostgreSQL answers a COMMIT after a failed statement with ROLLBACK and no error. */
async function commit(client, end) {
    if (isOver(end))
        throw unavailable();
    const { command } = await client.query('commit');
    if (command !== 'COMMIT')
        throw new Error('The transaction was rolled back, since a statement in it had failed.');
}
function runUntil(end, run) {
    return async (text, params) => {
        if (isOver(end))
            throw unavailable();
        return run(text, params);
    };
}
/** Types whose JavaScript form would lose something stay text: int8, date, timestamp, timestamptz, numeric. */
const KEPT_AS_TEXT = new Set([20, 1082, 1114, 1184, 1700]);
const types = {
    getTypeParser: (oid, format) => KEPT_AS_TEXT.has(oid) ? (value) => value : pg.types.getTypeParser(oid, format),
};
/** `pool`: whose connection it is, where what is sent again is to be prepared. */
export const runOn = (client, pool) => async (text, params) => {
    const name = pool && nameOn(pool, text);
    return (await client.query({ name, text, values: [...params], types: types })).rows;
};
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '');
//# sourceMappingURL=transaction.js.map