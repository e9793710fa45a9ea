/** The database of this installation: found or started, brought to the schema of this version, filled on the first start. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { installBi } from './bi/install.js';
import { createClock, TIME_ZONE } from './core/clock.js';
import { findEmbedded, startEmbedded } from './core/database/embedded.js';
import { migrate } from './core/database/migrate.js';
import { progress } from './core/log.js';
import { DEFAULT_REGENCIES, loadAreas } from './exchange/areas.js';
import { loadCatalogue } from './exchange/catalogue.js';
import { loadDemo } from './exchange/demo/demo.js';
import { entities } from './features.js';
import { migrateAuth } from './identity/auth.js';
export async function startDatabase(env, log) {
    if (env.databaseUrl)
        return { url: env.databaseUrl, directUrl: env.databaseDirectUrl ?? env.databaseUrl, stop: async () => { } };
    const embedded = await startEmbedded({ dataDir: env.dataDir, log });
    return { ...embedded, directUrl: embedded.url };
}
/** For the command line: the database of a running server, or one started for the moment. */
export async function borrowDatabase(env, log) {
    const url = env.databaseUrl ? undefined : findEmbedded(env.dataDir);
    return url ? { url, directUrl: url, stop: async () => { } } : startDatabase(env, log);
}
/** What is kept beside the tables: accounts and sessions, and the views that BI tools read. */
export async function prepareSchemas(url) {
    await migrateAuth(url);
    await installBi(url);
}
export function migrateAll({ directUrl }) {
    return migrate(directUrl, entities, prepareSchemas);
}
/** A secret of this installation, made once; with a database of its own somebody else keeps it (PILAR_SECRET). */
export function secretOf({ secret, dataDir }) {
    if (secret)
        return secret;
    const file = join(dataDir, 'secret');
    mkdirSync(dataDir, { recursive: true });
    if (!existsSync(file))
        writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    return readFileSync(file, 'utf8');
}
/** Catalogue at every start; areas and demonstration data when there are none and nobody works here yet. */
export async function fillDatabase({ directUrl }, env, log) {
    await asOwner(directUrl, async (client) => {
        await progress(log, 'Loading the catalogue', () => loadCatalogue(client, () => { }));
        if (await isEmpty(client, 'pilar.area')) {
            log('Loading the areas of Bulungan …');
            await loadAreas(client, { regencies: DEFAULT_REGENCIES }, log);
        }
        const isNew = (await isEmpty(client, 'pilar."user"')) && (await isEmpty(client, 'pilar.kampung'));
        if (env.demo === 'none' || !isNew)
            return;
        log('Making the demonstration data …');
        await progress(log, 'Demonstration data', () => loadDemo(client, { asOf: demoMonth(env), log }));
    });
}
/** The current month of the area's time zone, unless told otherwise; what is reported ends with the month before it. */
export const demoMonth = ({ demoAsOf, now }) => demoAsOf ?? createClock(TIME_ZONE, now).today().slice(0, 7);
export async function asOwner(url, work) {
    const client = new pg.Client({ connectionString: url, application_name: 'pilar load' });
    client.on('error', () => { });
    await client.connect();
    try {
        return await work(client);
    }
    finally {
        await client.end();
    }
}
async function isEmpty(client, table) {
    const { rows } = await client.query(`select not exists (select from ${table}) as "isEmpty"`);
    return rows[0].isEmpty;
}
//# sourceMappingURL=database.js.map