/** Any number that is ours. */
const PRESENT = 7_412_016;
const FREE = 'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null';
/**
 * Asked for once more while it ran, a job loses its key and its tries to what is asked for now. If it then fails, or its
 * server dies, the library keeps it for ever as given up.
 */
export const FORGET_REPLACED = 'delete from graphile_worker._private_jobs where locked_at is null and key is null and attempts >= max_attempts';
/**
 * To be called while nothing of this server's own runs, and again from time to time: a session whose network was cut may seem
 * to live for a while.
 */
export function presenceOf(session) {
    let isPresent = false;
    return async () => {
        if (isPresent)
            await session.query('select pg_advisory_unlock_shared($1)', [PRESENT]);
        const { rows } = await session.query('select pg_try_advisory_lock($1) as "isAlone"', [PRESENT]);
        if (rows[0].isAlone)
            await session.query(FREE);
        await session.query('select pg_advisory_lock_shared($1)', [PRESENT]);
        isPresent = true;
        if (rows[0].isAlone)
            await session.query('select pg_advisory_unlock($1)', [PRESENT]);
    };
}
//# sourceMappingURL=abandoned.js.map