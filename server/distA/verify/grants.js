import { APP_ROLE, BI_ROLE } from '../core/database/roles.js';
import { fault, orOk, warning } from './finding.js';
/** Links and keys that are replaced, and sums made from other rows; everything else is retired, never deleted. */
const MAY_DELETE = new Set([
    'classification_score',
    'classification_step',
    'idempotency_key',
    'intervention_indicator',
    'intervention_target_group',
    'intervention_village',
    'kampung_funding_source',
    'rollup',
    'rollup_mark',
    'rollup_series',
    'village_set_village',
]);
/** Of tables and of single columns; owners are left out. */
export const GRANTS = `
  select distinct n.nspname as schema, c.relname as name, coalesce(r.rolname, 'PUBLIC') as role, acl.privilege_type as privilege
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select a.* from aclexplode(c.relacl) a
    union all select a.* from pg_attribute t cross join lateral aclexplode(t.attacl) a where t.attrelid = c.oid and t.attacl is not null
  ) acl
  left join pg_roles r on r.oid = acl.grantee
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and acl.grantee <> c.relowner
  order by 1, 2, 3, 4`;
const ROLES = `
  select r.rolname as role, r.rolsuper, r.rolcreaterole, r.rolcreatedb, r.rolbypassrls, r.rolreplication,
    array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid order by 1) as "memberOf",
    array(select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relowner = r.oid and n.nspname in ('pilar', 'auth') order by 1) as owns,
    array(select nspname::text from pg_namespace where nspname in ('pilar', 'auth') and has_schema_privilege(r.oid, oid, 'create') order by 1) as creates
  from pg_roles r where r.rolname = any ($1)`;
export async function grants({ client }) {
    const { rows } = await client.query(GRANTS);
    const outcomes = [...(await rolesOf(client)), ...rows.filter(({ schema }) => schema === 'pilar' || schema === 'auth').flatMap(judge)];
    return orOk(outcomes, `${APP_ROLE} adds to the journal and can neither change nor delete it; nobody else may write.`);
}
async function rolesOf(client) {
    const { rows } = await client.query(ROLES, [[APP_ROLE, BI_ROLE]]);
    return rows.flatMap(({ role, memberOf, owns, creates, ...attributes }) => [
        ...Object.keys(attributes)
            .filter((name) => attributes[name])
            .map((name) => fault(`${role} is more than a role of the application: ${name.slice(3)}.`, `alter role ${role} no${name.slice(3)};`)),
        ...memberOf.map((other) => fault(`${role} has the rights of ${other}.`, `revoke ${other} from ${role};`)),
        ...owns.map((table) => fault(`${role} owns ${table} and may do anything with it.`)),
        ...creates.map((schema) => fault(`${role} may create in the schema ${schema}.`, `revoke create on schema ${schema} from ${role};`)),
    ]);
}
function judge(grant) {
    const { schema, name, role, privilege } = grant;
    if (role === APP_ROLE)
        return allowed(schema, name).includes(privilege) ? [] : [tooMuch(grant)];
    if (privilege !== 'SELECT' || role === 'PUBLIC' || role === BI_ROLE)
        return [tooMuch(grant)];
    return [warning(`${role} reads ${schema}.${name}, past the policy of the server.`, `revoke select on ${schema}.${name} from ${role};`)];
}
function allowed(schema, table) {
    if (schema === 'auth')
        return ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
    if (table === 'migration')
        return ['SELECT'];
    if (table === 'audit_entry')
        return ['SELECT', 'INSERT'];
    return ['SELECT', 'INSERT', 'UPDATE', ...(MAY_DELETE.has(table) ? ['DELETE'] : [])];
}
export function tooMuch({ schema, name, role, privilege }) {
    const right = privilege.toLowerCase();
    return fault(`${role} may ${right} on ${schema}.${name}.`, `revoke ${right} on ${schema}.${name} from ${role};`);
}
//# sourceMappingURL=grants.js.map