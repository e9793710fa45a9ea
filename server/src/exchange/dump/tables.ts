/** What is carried over, asked of the database itself: a new table rides along without a word here. */
import type { ClientBase } from 'pg';
import type { Table } from './format.ts';

/**
 * Not carried: the list of migrations stands in the header; sessions and one-time links would open the door to whoever
 * finds the file (and end with the secret of their installation anyway); counters of the limiter are of the moment.
 * Villages are counted anew as they come in, and tables get editions of their own. Idempotency keys are carried, so that a client that sends again after the move is not answered twice.
 */
const LEFT_OUT = ['pilar.migration', 'pilar.village_count', 'pilar.table_edition', 'auth.session', 'auth.verification', 'auth."rateLimit"'];

const TABLES = `
  select c.oid::regclass::text as "table",
    array(select quote_ident(attname) from pg_attribute
          where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
  from pg_class c
  where c.relnamespace in (select oid from pg_namespace where nspname in ('pilar', 'auth'))
    and c.relkind in ('r', 'p') and not c.relispartition and c.oid::regclass::text <> all ($1)
  order by 1`;

const SEQUENCES = `
  select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
  from pg_sequences
  where schemaname in ('pilar', 'auth') and sequencename <> 'migration_id_seq' and last_value is not null order by 1`;

/** The work that waits is carried by its meaning: the queue's tables are its library's own. */
const JOBS: Table = { table: 'graphile_worker.jobs', columns: ['spec'] };
const READ_JOBS = `
  select json_build_object('identifier', t.identifier, 'payload', j.payload, 'queue_name', q.queue_name, 'run_at', j.run_at,
    'max_attempts', j.max_attempts, 'job_key', j.key, 'priority', j.priority,
    'flags', array(select jsonb_object_keys(j.flags))) as spec
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  order by j.id`;

/** Names come out with their schema, values in one spelling, whatever the server or the role is set to. */
export const ONE_SPELLING = `
  set local search_path to ''; set local timezone to 'UTC'; set local datestyle to 'ISO'; set local intervalstyle to 'postgres';
  set local extra_float_digits to 1; set local statement_timeout to 0; set local row_security to off`;

/** The tables, the waiting jobs last. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  return [...(await client.query<Table>(TABLES, [LEFT_OUT])).rows, JOBS];
}

export async function readSequences(client: ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(SEQUENCES);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

export async function readMigrated(client: ClientBase): Promise<string[] | undefined> {
  const { rows } = await client.query<{ has: boolean }>("select to_regclass('pilar.migration') is not null as has");
  if (!rows[0]?.has) return undefined;
  return (await client.query<{ name: string }>('select name from pilar.migration order by name')).rows.map(({ name }) => name);
}

export const copyOut = ({ table, columns }: Table): string =>
  `copy (${table === JOBS.table ? READ_JOBS : `select ${columns.join(', ')} from ${table}`}) to stdout`;

/** Jobs land in a table of their own first, and are then put into the queue by its own function. */
export const copyIn = ({ table, columns }: Table): string =>
  `copy ${table === JOBS.table ? 'pg_temp.waiting_job' : table} (${columns.join(', ')}) from stdin`;

export const BEFORE_JOBS = 'create temp table waiting_job (spec json) on commit drop';
export const ADD_JOBS = `
  select from graphile_worker.add_jobs(
    array(select json_populate_record(null::graphile_worker.job_spec, spec) from pg_temp.waiting_job), true)`;
