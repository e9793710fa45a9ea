/**
 * What PostgreSQL lets every login do unless somebody takes it away: make temporary tables and large objects, and take the locks that the
 * server works under. Taken from all but the owner and the application.
 */
import { APP_ROLE } from './roles.js';
/** Functions that write or hold something although no grant says so. */
const WRITING = ['lo_creat', 'lo_create', 'lo_from_bytea', 'lo_open', 'lo_put', 'lo_unlink', 'lowrite', 'lo_truncate', 'lo_truncate64'];
const OTHERS = ['pg_logical_emit_message', 'pg_export_snapshot'];
const IS_MEANT = `p.pronamespace = 'pg_catalog'::regnamespace
  and (p.proname = any ('{${[...WRITING, ...OTHERS].join()}}') or p.proname ~ '^pg_(try_)?advisory_')`;
const OF_PUBLIC = "exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0)";
/** PostgreSQL's own functions are a superuser's: what only that one may take away, in one database. The owner may give it to others. */
export const takeFunctions = (owner) => `do $$
declare one regprocedure;
begin
  for one in select p.oid from pg_proc p where ${IS_MEANT} and ${OF_PUBLIC} loop
    execute format('revoke execute on function %s from public', one);
    execute format('grant execute on function %s to ${owner} with grant option', one);
  end loop;
end $$`;
/** As the owner, who takes what is the database's and gives the application what it may still call. */
export const WALL = `do $$
declare one regprocedure;
begin
  if has_database_privilege('public', current_database(), 'temporary') then
    execute format('revoke temporary on database %I from public', current_database());
  end if;
  if (select rolsuper from pg_roles where rolname = current_user) then
    for one in select p.oid from pg_proc p where ${IS_MEANT} and ${OF_PUBLIC} loop
      execute format('revoke execute on function %s from public', one);
    end loop;
  end if;
  for one in
    select p.oid from pg_proc p where ${IS_MEANT} and not ${OF_PUBLIC} and not has_function_privilege('${APP_ROLE}', p.oid, 'execute')
      and has_function_privilege(p.oid, 'execute with grant option')
  loop
    execute format('grant execute on function %s to ${APP_ROLE}', one);
  end loop;
end $$`;
/** Functions of them that a role may call all the same. */
export const OPEN_FUNCTIONS = `
  select p.oid::regprocedure::text as function from pg_proc p where ${IS_MEANT} and has_function_privilege($1, p.oid, 'execute') order by 1`;
//# sourceMappingURL=wall.js.map