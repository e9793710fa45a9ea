/**
 * Reading for as long as somebody waits for it. Once nobody does, PostgreSQL is told to stop the statement, by the protocol's own request
 * for that: it goes past the pool, which may have no connection to spare, and through a pooler, which knows whose statement it is.
 */
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { DEADLINES } from '../deadlines.js';
import { tooSlow, unavailable } from '../errors.js';
/** A statement on a connection of its own. */
export async function onConnection(pool, waiter, work) {
    const client = await pool.connect();
    let isBroken = false;
    try {
        return await stoppable(client, waiter, () => work(client));
    }
    catch (error) {
        isBroken = !(error instanceof GraphQLError || (error instanceof pg.DatabaseError && error.severity === 'ERROR'));
        throw toldOf(error, waiter);
    }
    finally {
        client.release(isBroken);
    }
}
/** The connection is not let go of before the request to stop has reached the database: it must not strike what runs on it next. */
export async function stoppable(client, waiter, work) {
    if (waiter.closed)
        throw unavailable();
    let told;
    const stop = () => {
        told = tellToStop(client);
    };
    waiter.once('close', stop);
    try {
        return await work();
    }
    finally {
        waiter.off('close', stop);
        await told;
    }
}
/** Stopped by the request, or by the time that any statement has. */
const STOPPED = '57014';
export function toldOf(error, waiter) {
    if (error.code !== STOPPED)
        return error;
    return waiter.closed ? unavailable() : tooSlow();
}
/** Done when the database hangs up: it has passed the request on. */
function tellToStop(client) {
    const { host, port, processID, secretKey } = client;
    const messenger = new pg.Connection();
    return new Promise((resolve) => {
        // A request that does not get through: the statement ends by its time.
        const late = setTimeout(() => messenger.stream.destroy(), DEADLINES.rollback);
        messenger.on('error', () => { });
        messenger.once('connect', () => messenger.cancel(processID, secretKey));
        messenger.once('end', () => {
            clearTimeout(late);
            resolve();
        });
        if (host.startsWith('/'))
            messenger.connect(`${host}/.s.PGSQL.${port}`);
        else
            messenger.connect(port, host);
    });
}
//# sourceMappingURL=waited.js.map