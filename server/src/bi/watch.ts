/**
 * Watches who is signed in with a login of a BI tool: such a session may set its own time limits off, keep a transaction open, or stay when
 * its key has ended. Any server may look; the database's own function ends what is found, since the application may not.
 */
import type { Pool } from 'pg';
import { BI_RIGHTS_SCHEMA } from '../core/database/derived.ts';
import { APP_ROLE } from '../core/database/roles.ts';
import { loggedOf } from '../core/graphql/problems.ts';
import { isKeyInUse } from '../identity/grants.ts';

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

export interface Ended {
  login: string;
  /** What was ended: a long `statement`, or a session that was `idle` in its transaction, held a `lock`, or whose `key` is no longer good. */
  ended: 'statement' | 'idle' | 'lock' | 'key';
}

export async function watch(pool: Pool, { statement, idle }: typeof LIMITS): Promise<Ended[]> {
  return (await pool.query<Ended>(`select login, ended from ${BI_RIGHTS_SCHEMA}.watch($1, $2)`, [statement, idle])).rows;
}

interface WatchLog {
  warn(given: object, text: string): void;
}

/** Watches and says what was ended, or that it could not look: sessions are not why a database would be given up. */
export async function watchAloud(pool: Pool, limits: typeof LIMITS, log: WatchLog, given: object = {}): Promise<void> {
  try {
    for (const one of await watch(pool, limits)) log.warn({ ...given, ...one }, 'BI session ended');
  } catch (error) {
    log.warn({ ...given, err: loggedOf(error) }, 'BI sessions could not be looked at');
  }
}

/** Until it is stopped. */
export function keepWatch(pool: Pool, log: WatchLog): { stop(): Promise<void> } {
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(() => watchAloud(pool, LIMITS, log));
  }, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
