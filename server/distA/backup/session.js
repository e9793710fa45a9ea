import pg from 'pg';
/** One connection that ends with the work. No time limit: a large database takes what it takes. */
export async function onDatabase(url, work) {
    const client = new pg.Client({ connectionString: url, application_name: 'pilar backup', connectionTimeoutMillis: 10_000 });
    client.on('error', () => { });
    await client.connect();
    try {
        return await work(client);
    }
    finally {
        await client.end();
    }
}
//# sourceMappingURL=session.js.map