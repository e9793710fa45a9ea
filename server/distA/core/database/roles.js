export const APP_ROLE = 'pilar_app';
export const BI_ROLE = 'pilar_bi';
export const BI_DOOR_ROLE = 'pilar_bi_door';
const ROLES = [APP_ROLE, BI_ROLE, BI_DOOR_ROLE];
/** Roles belong to the whole PostgreSQL, not to one database, so they are looked for before they are made. */
export async function ensureRoles(client) {
    const { rows } = await client.query(`select name, r.rolname is not null as exists,
            case when r.rolname is null then false else pg_has_role(current_user, r.oid, 'member') end as member
       from unnest($1::text[]) as name left join pg_roles r on r.rolname = name`, [ROLES]);
    const missing = rows.filter((row) => !row.exists).map((row) => `create role ${row.name} nologin`);
    const foreign = rows.filter((row) => !row.member).map((row) => `grant ${row.name} to current_user`);
    for (const statement of [...missing, ...foreign])
        await change(client, statement);
}
async function change(client, statement) {
    try {
        await client.query(statement);
    }
    catch (error) {
        const { code } = error;
        // Another database of the same PostgreSQL may be migrating at this moment.
        if (code === '42710' || code === '23505' || code === 'XX000')
            return;
        if (code !== '42501')
            throw error;
        const { rows } = await client.query('select current_user as name');
        throw new Error(`The user ${rows[0].name} of DATABASE_URL may not create roles: as an administrator of the database run ` +
            `"${ROLES.map((role) => `create role ${role} nologin;`).join(' ')} grant ${ROLES.join(', ')} to ${rows[0].name};" (leave out what exists).`);
    }
}
//# sourceMappingURL=roles.js.map