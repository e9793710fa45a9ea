import { BI_DOOR_SCHEMA, BI_SCHEMA } from '../core/database/derived.js';
import { BI_DOOR_ROLE, BI_ROLE } from '../core/database/roles.js';
import { OPEN_FUNCTIONS } from '../core/database/wall.js';
import { isKeyInUse } from '../identity/grants.js';
import { fault, orOk, warning } from './finding.js';
import { GRANTS, tooMuch } from './grants.js';
const SCHEMAS = { [BI_ROLE]: BI_SCHEMA, [BI_DOOR_ROLE]: BI_DOOR_SCHEMA };
/** Members of the group, and whether a key in use stands behind each. */
const LOGINS = `
  select r.rolname as role, r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication as "isMore",
    array(select g.rolname::text from pg_auth_members o join pg_roles g on g.oid = o.roleid
      where o.member = r.oid and g.rolname <> '${BI_ROLE}' order by 1) as "memberOf",
    exists (select from pilar.bi_login l join pilar.api_key h on h.id = l.api_key_id and ${isKeyInUse('now()')} where l.role_name = r.rolname) as "hasKey"
  from pg_auth_members m join pg_roles r on r.oid = m.member
  where m.roleid = to_regrole('${BI_ROLE}') and r.rolname <> current_user and not r.rolsuper order by 1`;
/** What is the schemas' own; of tables elsewhere the check of all grants speaks. */
const REACHED = `
  select n.nspname as schema, has_schema_privilege($1, n.oid, 'create') as creates from pg_namespace n
  where n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public') and has_schema_privilege($1, n.oid, 'usage') order by 1`;
export async function biRoles({ client }) {
    const { rows: logins } = await client.query(LOGINS);
    const outcomes = [
        ...(await grantsOf(client)),
        ...(await Promise.all(Object.keys(SCHEMAS).map((role) => reachOf(client, role)))).flat(),
        ...logins.flatMap(judge),
        ...(logins.length > 0 ? await openTo(client) : []),
    ];
    return orOk(outcomes, `${BI_ROLE} only reads, and only the schema ${BI_SCHEMA}; ${logins.length} logins of it have a key behind them.`);
}
async function grantsOf(client) {
    const { rows } = await client.query(GRANTS);
    const ofBi = rows.filter(({ schema }) => schema === BI_SCHEMA || schema === BI_DOOR_SCHEMA);
    return ofBi.filter(({ schema, role, privilege }) => SCHEMAS[role] !== schema || privilege !== 'SELECT').map(tooMuch);
}
async function reachOf(client, role) {
    const { rows } = await client.query(REACHED, [role]);
    return rows.flatMap(({ schema, creates }) => [
        ...(schema === SCHEMAS[role]
            ? []
            : [fault(`${role} reaches the schema ${schema}.`, `revoke usage on schema ${schema} from ${role}, public;`)]),
        ...(creates ? [fault(`${role} may create in the schema ${schema}.`, `revoke create on schema ${schema} from ${role}, public;`)] : []),
    ]);
}
function judge({ role, isMore, memberOf, hasKey }) {
    return [
        ...(isMore
            ? [
                fault(`${role} is more than a login that reads.`, `alter role ${role} nosuperuser nocreaterole nocreatedb nobypassrls noreplication;`),
            ]
            : []),
        ...memberOf.map((other) => fault(`${role} has the rights of ${other}.`, `revoke ${other} from ${role};`)),
        ...(hasKey
            ? []
            : [
                warning(`${role} may still sign in, and reads nothing: no key in use stands behind it.`, `drop owned by ${role}; drop role ${role};`),
            ]),
    ];
}
/** Only who has a login can use it, so until there is one nobody is told. */
async function openTo(client) {
    const { rows } = await client.query(OPEN_FUNCTIONS, [BI_ROLE]);
    const { rows: [database], } = await client.query("select current_database() as name, has_database_privilege($1, current_database(), 'temporary') as makes, has_schema_privilege($1, 'public', 'create') as creates", [BI_ROLE]);
    const functions = rows.map((row) => row.function);
    return [
        ...(database.makes
            ? [fault(`${BI_ROLE} may make temporary tables.`, `revoke temporary on database ${database.name} from public;`)]
            : []),
        ...(database.creates ? [fault(`${BI_ROLE} may create in the schema public.`, 'revoke create on schema public from public;')] : []),
        ...(functions.length > 0
            ? [
                warning(`${BI_ROLE} may call ${functions.length} functions that write or lock.`, `revoke execute on function ${functions.join(', ')} from public;`),
            ]
            : []),
    ];
}
//# sourceMappingURL=bi.js.map