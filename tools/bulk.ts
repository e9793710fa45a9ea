/** Many rows of a table at once, for benches and long tests: what each would be looked up in is made of all of them afterwards. */

/** A connection as the owner. */
interface Owner {
  query(text: string): Promise<{ rows: { drop: string; make: string }[] }>;
}

/** Indexes and references, with the statements that drop and make them. The key stays: what is there already is not planted again. */
const lookedUpIn = (table: string) => `
  select 'drop index ' || i.indexrelid::regclass as drop, pg_get_indexdef(i.indexrelid) as make from pg_index i
  where i.indrelid = '${table}'::regclass and not (i.indisprimary or i.indisreplident)
  union all
  select 'alter table ${table} drop constraint ' || quote_ident(c.conname),
    'alter table ${table} add constraint ' || quote_ident(c.conname) || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
  where c.conrelid = '${table}'::regclass and c.contype = 'f'`;

/** Past the triggers too, which are for writes of people; they stay off, until they are put on again. */
export async function inBulk<T>(owner: Owner, table: string, plant: () => Promise<T>): Promise<T> {
  const { rows } = await owner.query(lookedUpIn(table));
  await owner.query(`alter table ${table} disable trigger user`);
  for (const { drop } of rows) await owner.query(drop);
  const planted = await plant();
  await owner.query("set maintenance_work_mem = '1GB'");
  for (const { make } of rows) await owner.query(make);
  await owner.query('reset maintenance_work_mem');
  await owner.query(`vacuum analyze ${table}`);
  return planted;
}
