import { BI_RIGHTS_SCHEMA } from '../core/database/derived.js';
import { APP_ROLE } from '../core/database/roles.js';
import { loggedOf } from '../core/graphql/problems.js';
import { isKeyInUse } from '../identity/grants.js';
/** A statement, and a transaction in which nothing happens. */
export const LIMITS = { statement: 60_000, idle: 60_000 };
const LOOK_MS = 5000;
/** Owned by who made the logins, so that it may end their sessions. */
export const WATCH = `
  create function ${BI_RIGHTS_SCHEMA}.watch(statement_ms int, idle_ms int) returns table (login text, ended text) language sql security definer
  set search_path = pg_catalog, pg_temp as $$
    select f.login, f.why from (
      select a.pid, a.usename::text as login, case
        when not exists (select from pilar.api_key h where h.id = l.api_key_id and ${isKeyInUse('clock_timestamp()')}) then 'key'
        when a.state like 'idle in transaction%' and clock_timestamp() - a.state_change > idle_ms * interval '1 millisecond' then 'idle'
        when exists (select from pg_locks k where k.pid = a.pid and k.locktype = 'advisory') then 'lock'
        when a.state = 'active' and clock_timestamp() - a.query_start > statement_ms * interval '1 millisecond' then 'statement' end as why
      from pg_stat_activity a join pilar.bi_login l on l.role_name = a.usename where a.datname = current_database()) f
    where f.why is not null and case f.why when 'statement' then pg_cancel_backend(f.pid) else pg_terminate_backend(f.pid) end
  $$;
  revoke execute on function ${BI_RIGHTS_SCHEMA}.watch(int, int) from public;
  grant usage on schema ${BI_RIGHTS_SCHEMA} to ${APP_ROLE};
  grant execute on function ${BI_RIGHTS_SCHEMA}.watch(int, int) to ${APP_ROLE}`;
export async function watch(pool, { statement, idle }) {
    return (await pool.query(`select login, ended from ${BI_RIGHTS_SCHEMA}.watch($1, $2)`, [statement, idle])).rows;
}
/** Until it is stopped. */
export function keepWatch(pool, log) {
    let looking = Promise.resolve();
    const look = async () => {
        for (const one of await watch(pool, LIMITS))
            log.warn(one, 'BI session ended');
    };
    const timer = setInterval(() => {
        looking = looking.then(look).catch((error) => log.warn({ err: loggedOf(error) }, 'BI sessions could not be looked at'));
    }, LOOK_MS);
    return {
        stop: async () => {
            clearInterval(timer);
            await looking;
        },
    };
}
//# sourceMappingURL=watch.js.map