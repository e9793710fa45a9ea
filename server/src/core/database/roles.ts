/** The database's roles beside the owner: what the running server may do, and later what a BI tool may do. */
import type { Client } from 'pg';

export const APP_ROLE = 'pilar_app';
export const BI_ROLE = 'pilar_bi';

/** Roles belong to the whole PostgreSQL, not to one database, so they are looked for before they are made. */
export async function ensureRoles(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select name, r.rolname is not null as exists,
            case when r.rolname is null then false else pg_has_role(current_user, r.oid, 'member') end as member
       from unnest($1::text[]) as name left join pg_roles r on r.rolname = name`,
    [[APP_ROLE, BI_ROLE]],
  );
  const missing = rows.filter((row) => !row.exists).map((row) => `create role ${row.name} nologin`);
  const foreign = rows.filter((row) => !row.member).map((row) => `grant ${row.name} to current_user`);
  for (const statement of [...missing, ...foreign]) await change(client, statement);
}

async function change(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const { code } = error as { code?: string };
    // Another database of the same PostgreSQL may be migrating at this moment.
    if (code === '42710' || code === '23505' || code === 'XX000') return;
    if (code !== '42501') throw error;
    const { rows } = await client.query('select current_user as name');
    throw new Error(
      `The user ${rows[0].name} of DATABASE_URL may not create roles: as an administrator of the database run ` +
        `"create role ${APP_ROLE} nologin; create role ${BI_ROLE} nologin; grant ${APP_ROLE}, ${BI_ROLE} to ${rows[0].name};" (leave out what exists).`,
    );
  }
}
