/** Brings a database to the schema of this version, or takes it all back. */
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { dropQueue, installQueue } from '../jobs/install.ts';
import { type OrmOptions, ormOptions, SCHEMA } from '../orm.ts';
import { dropDerived } from './derived.ts';
import { readMigrations } from './migrations.ts';
import { ensureRoles } from './roles.ts';
import { WALL } from './wall.ts';

const OLDEST = 15;
/** Any number that is ours: two servers that start at once migrate one after the other. */
const LOCK = 7_412_015;

/** Names of the migrations that were applied. `also` prepares what is kept in other schemas, under the same lock; `only` stops earlier. */
export async function migrate(
  url: string,
  entities: OrmOptions['entities'],
  also?: (url: string) => Promise<void>,
  only?: readonly string[],
): Promise<string[]> {
  return alone(url, async (client) => {
    await ensureRoles(client);
    await client.query(WALL);
    const migrations = only && [...only];
    const applied = await withOrm(url, entities, async (orm) => {
      if ((await orm.migrator.getPending()).length > 0) await dropDerived(client);
      return (await orm.migrator.up({ migrations })).map(({ name }) => name);
    });
    await installQueue(url, client);
    await also?.(url);
    return applied;
  });
}

/** Takes back everything: the schema is gone, roles and extensions stay, since other databases or schemas may use them. */
export async function unmigrate(url: string, entities: OrmOptions['entities']): Promise<void> {
  await alone(url, async (client) => {
    await dropDerived(client);
    await withOrm(url, entities, (orm) => orm.migrator.down({ to: 0 }));
    await client.query(`drop table ${SCHEMA}.migration`);
    await client.query(`drop schema ${SCHEMA}`);
    await dropQueue(client);
  });
}

async function alone<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'pilar migrate' });
  client.on('error', () => {});
  await connect(client);
  try {
    await checkVersion(client);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`The database of DATABASE_URL cannot be used: ${(error as Error).message || (error as { code?: string }).code}.`);
  }
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
  if (rows[0].major < OLDEST) throw new Error(`Pilar needs PostgreSQL ${OLDEST} or newer; this one is ${rows[0].major}.`);
}

async function withOrm<T>(url: string, entities: OrmOptions['entities'], work: (orm: MikroORM) => Promise<T>): Promise<T> {
  const orm = await MikroORM.init({
    ...ormOptions({ entities, url }),
    migrations: { tableName: 'migration', schema: SCHEMA, migrationsList: readMigrations(), snapshot: false, silent: true },
  });
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}
