/** Two servers that start together on one database wait for each other here. */
export async function inTransaction(client, name, run) {
    await client.query('begin');
    try {
        await client.query('select pg_advisory_xact_lock(hashtext($1))', [`pilar.load.${name}`]);
        const result = await run();
        await client.query('commit');
        return result;
    }
    catch (error) {
        await client.query('rollback');
        throw error;
    }
}
//# sourceMappingURL=transaction.js.map