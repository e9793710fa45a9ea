/** What a database holds, told in a way that two databases can be compared by. */
import pg from 'pg';
import { inject } from 'vitest';
import { copyTemplate, onDatabase } from '../template.ts';

const made: string[] = [];

function newName(): string {
  const name = `copies_${process.pid}_${made.length}`;
  made.push(name);
  return name;
}

export async function emptyDatabase(server = inject('templates').url): Promise<string> {
  const address = new URL(server);
  address.pathname = `/${newName()}`;
  await onDatabase(server, (client) => client.query(`create database ${address.pathname.slice(1)}`));
  return address.href;
}

export const demoDatabase = () => copyTemplate(inject('templates').url, newName(), true);

/** A server that is not the run's own keeps nothing of it. */
export async function dropDatabases(): Promise<void> {
  await onDatabase(inject('templates').url, async (client) => {
    for (const name of made.splice(0)) await client.query(`drop database if exists ${name}`);
  });
}

export async function query<Row extends pg.QueryResultRow>(url: string, sql: string, params?: unknown[]): Promise<Row[]> {
  return onDatabase(url, async (client) => (await client.query<Row>(sql, params)).rows);
}

/** Editions are never the same twice. */
const TABLES = `
  select format('%I.%I', table_schema, table_name) as name from information_schema.tables
  where table_schema in ('pilar', 'auth') and table_type = 'BASE TABLE' and table_name <> 'table_edition' order by 1`;

/** Number of rows and checksum over the text of all of them, by table. */
export async function sumsOf(url: string): Promise<Record<string, string>> {
  return onDatabase(url, async (client) => {
    await client.query("set timezone to 'UTC'");
    const sums: Record<string, string> = {};
    for (const { name } of (await client.query<{ name: string }>(TABLES)).rows) {
      const sql = `select count(*) || ' ' || coalesce(md5(string_agg(t, '' order by t)), '') as sum from (select md5(x::text) as t from ${name} x) rows`;
      sums[name] = (await client.query<{ sum: string }>(sql)).rows[0]!.sum;
    }
    return sums;
  });
}

const SHAPE = `
  select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as line
  from pg_constraint where connamespace in ('pilar'::regnamespace, 'auth'::regnamespace)
  union all select 'index ' || indexdef from pg_indexes where schemaname in ('pilar', 'auth')
  union all select 'sequence ' || sequencename || ' ' || last_value from pg_sequences
    where schemaname in ('pilar', 'auth') and sequencename <> 'migration_id_seq'
  union all select 'grants ' || oid::regclass || ' ' || coalesce(relacl::text, '') from pg_class where relnamespace in ('pilar'::regnamespace, 'auth'::regnamespace)
  order by 1`;

/** Constraints, indexes, the last numbers given away, and who may do what. */
export const shapeOf = async (url: string): Promise<string[]> => (await query<{ line: string }>(url, SHAPE)).map(({ line }) => line);

export const hasSchema = async (url: string): Promise<boolean> =>
  (await query(url, "select from pg_namespace where nspname = 'pilar'")).length > 0;
