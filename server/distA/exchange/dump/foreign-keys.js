const FOREIGN_KEYS = `
  select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition,
    quote_literal(obj_description(oid, 'pg_constraint')) as comment
  from pg_constraint
  where contype = 'f' and conparentid = 0 and connamespace in (select oid from pg_namespace where nspname in ('pilar', 'auth'))
  order by 1, 2`;
/** Returns how to put them back. */
export async function dropForeignKeys(client) {
    const { rows } = await client.query(FOREIGN_KEYS);
    for (const { table, name } of rows)
        await client.query(`alter table ${table} drop constraint ${name}`);
    return async () => {
        for (const { table, name, definition, comment } of rows) {
            await client.query(`alter table ${table} add constraint ${name} ${definition}`);
            if (comment !== null)
                await client.query(`comment on constraint ${name} on ${table} is ${comment}`);
        }
    };
}
//# sourceMappingURL=foreign-keys.js.map