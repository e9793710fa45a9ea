/** The queue's own schema, kept by the library; the running server may use it, not change it. */
import { runMigrations } from 'graphile-worker';
import { openPool } from '../database/pools.js';
import { APP_ROLE } from '../database/roles.js';
import { silent } from './log.js';
export const QUEUE_SCHEMA = 'graphile_worker';
const TABLES = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'];
/** The library closes its tables to everyone but the owner (row security without a policy). */
const MISSING_POLICIES = `
  select name from unnest($1::text[]) name
  where not exists (select from pg_policies where schemaname = '${QUEUE_SCHEMA}' and tablename = name and policyname = '${APP_ROLE}')`;
export async function installQueue(url, client) {
    const pgPool = openPool(url, { max: 1, name: 'migrate' });
    try {
        await runMigrations({ pgPool, schema: QUEUE_SCHEMA, logger: silent });
    }
    finally {
        await pgPool.end();
    }
    const tables = TABLES.map((name) => `${QUEUE_SCHEMA}.${name}`).join(', ');
    await client.query(`
    grant usage on schema ${QUEUE_SCHEMA} to ${APP_ROLE};
    grant select on ${QUEUE_SCHEMA}.migrations, ${QUEUE_SCHEMA}.jobs to ${APP_ROLE};
    grant select, insert, update, delete on ${tables} to ${APP_ROLE}`);
    const { rows } = await client.query(MISSING_POLICIES, [TABLES]);
    for (const { name } of rows) {
        await client.query(`create policy ${APP_ROLE} on ${QUEUE_SCHEMA}.${name} to ${APP_ROLE} using (true) with check (true)`);
    }
}
export const dropQueue = (client) => client.query(`drop schema if exists ${QUEUE_SCHEMA} cascade`);
//# sourceMappingURL=install.js.map