/** Brings a database to the schema of this version, or takes it all back. */
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { dropQueue, installQueue } from '../jobs/install.js';
import { ormOptions, SCHEMA } from '../orm.js';
import { dropDerived } from './derived.js';
import { readMigrations } from './migrations.js';
import { ensureRoles } from './roles.js';
import { WALL } from './wall.js';
const OLDEST = 15;
/** Any number that is ours: two servers that start at once migrate one after the other. */
const LOCK = 7_412_015;
/** Names of the migrations that were applied. `also` prepares what is kept in other schemas, under the same lock; `only` stops earlier. */
export async function migrate(url, entities, also, only) {
    return alone(url, async (client) => {
        await ensureRoles(client);
        await client.query(WALL);
        const migrations = only && [...only];
        const applied = await withOrm(url, entities, async (orm) => {
            if ((await orm.migrator.getPending()).length > 0)
                await dropDerived(client);
            return (await orm.migrator.up({ migrations })).map(({ name }) => name);
        });
        await installQueue(url, client);
        await also?.(url);
        return applied;
    });
}
/** Takes back everything: the schema is gone, roles and extensions stay, since other databases or schemas may use them. */
export async function unmigrate(url, entities) {
    await alone(url, async (client) => {
        await dropDerived(client);
        await withOrm(url, entities, (orm) => orm.migrator.down({ to: 0 }));
        await client.query(`drop table ${SCHEMA}.migration`);
        await client.query(`drop schema ${SCHEMA}`);
        await dropQueue(client);
    });
}
async function alone(url, work) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'pilar migrate' });
    client.on('error', () => { });
    await connect(client);
    try {
        await checkVersion(client);
        await client.query('select pg_advisory_lock($1)', [LOCK]);
        return await work(client);
    }
    finally {
        await client.end();
    }
}
async function connect(client) {
    try {
        await client.connect();
    }
    catch (error) {
        throw new Error(`The database of DATABASE_URL cannot be used: ${error.message || error.code}.`);
    }
}
async function checkVersion(client) {
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
    if (rows[0].major < OLDEST)
        throw new Error(`Pilar needs PostgreSQL ${OLDEST} or newer; this one is ${rows[0].major}.`);
}
async function withOrm(url, entities, work) {
    const orm = await MikroORM.init({
        ...ormOptions({ entities, url }),
        migrations: { tableName: 'migration', schema: SCHEMA, migrationsList: readMigrations(), snapshot: false, silent: true },
    });
    try {
        return await work(orm);
    }
    finally {
        await orm.close(true);
    }
}
//# sourceMappingURL=migrate.js.map