/**
 * Observations of a country lie in a part for each year. Constraints and indexes are taken down while rows arrive and put back
 * afterwards in PostgreSQL's own words, so that the table is the same to everybody but the database.
 */
import type { ClientBase } from 'pg';
import { dropDerived } from '../../core/database/derived.ts';
import { periodOf } from '../../core/period.ts';
import { yearOf } from '../demo/calendar.ts';

const TABLE = 'pilar.observation';
/** Years made ahead; what lies before, or even later, goes to the part of the rest. */
const AHEAD = 2;

/** Whole only after the rows are there. NOT NULL and CHECK stay: they look at one row alone. */
const LATER = `
  select format('alter table ${TABLE} add constraint %I %s', conname, pg_get_constraintdef(oid)) as statement
    from pg_constraint where conrelid = '${TABLE}'::regclass and contype in ('p', 'u', 'f')
  union all
  select pg_get_indexdef(indexrelid) from pg_index i
   where indrelid = '${TABLE}'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
  order by 1 desc`;

/** Returns how many rows it found and kept. Views of the table without parts are gone: who loads has them made anew. */
export async function partition(client: ClientBase, first: number, last: number): Promise<number> {
  const { rows } = await client.query("select relkind = 'p' as parted from pg_class where oid = $1::regclass", [TABLE]);
  if (rows[0].parted) return 0;
  await client.query(`insert into pilar_national.later (statement) ${LATER}`);
  await client.query(`
    alter table ${TABLE} rename to observation_plain;
    create table ${TABLE} (like pilar.observation_plain including defaults including constraints including comments) partition by range (period)`);
  for (let year = yearOf(first); year <= yearOf(last) + AHEAD; year++) await client.query(yearly(year));
  await client.query(`create table ${TABLE}_rest partition of ${TABLE} default`);
  const { rowCount } = await client.query(`insert into ${TABLE} select * from pilar.observation_plain`);
  await dropDerived(client);
  await client.query('drop table pilar.observation_plain');
  return rowCount ?? 0;
}

const yearly = (year: number): string =>
  `create table ${TABLE}_${year} partition of ${TABLE} for values from (${periodOf(year, 1, 'MONTH')}) to (${periodOf(year + 1, 1, 'MONTH')})`;

/** As the migration says of the table that has no parts: each is known row by row by its key. */
const IDENTITIES = `
  select format('alter table %s replica identity using index %I', i.indrelid::regclass, x.relname) as statement
    from pg_index i join pg_class x on x.oid = i.indexrelid
   where i.indisunique and i.indrelid in (select inhrelid from pg_inherits where inhparent = '${TABLE}'::regclass)`;

/** Each is one pass over the rows. Returns how many were put back. */
export async function putBack(client: ClientBase, isForeign: boolean): Promise<number> {
  const { rows } = await client.query<{ id: number; statement: string }>(
    "select id, statement from pilar_national.later where (statement like '%FOREIGN KEY%') = $1 order by id",
    [isForeign],
  );
  await client.query("set local maintenance_work_mem = '1GB'");
  for (const { statement } of rows) await client.query(statement);
  if (!isForeign) for (const { statement } of (await client.query<{ statement: string }>(IDENTITIES)).rows) await client.query(statement);
  return rows.length;
}
