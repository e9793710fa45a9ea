/** Pools of database connections: each with deadlines, a name the database shows, and ears for broken connections. */
import pg from 'pg';
import { DEADLINES } from '../deadlines.ts';

/** Then a connection is replaced by a new one, and with it goes what the database keeps for it: above all, prepared statements. */
export const CONNECTION_LIVES_MS = 15 * 60_000;

/** Start-up option of connections that only read. */
export const READ_ONLY = '-c default_transaction_read_only=on';

export interface PoolOptions {
  /** Database role its connections take on; none: the user of the address. */
  role?: string;
  max: number;
  name: string;
  /** Further start-up options, such as `-c search_path=auth`. */
  options?: string;
}

const SETTINGS = {
  TimeZone: 'UTC',
  DateStyle: 'ISO',
  jit: 'off',
  random_page_cost: 1.1,
  statement_timeout: DEADLINES.statement,
  // A server that was cut off is noticed within a minute.
  tcp_keepalives_idle: 15,
  tcp_keepalives_interval: 3,
  idle_in_transaction_session_timeout: DEADLINES.abandoned,
};

export function openPool(url: string, { role, max, name, options = '' }: PoolOptions): pg.Pool {
  const settings = Object.entries({ ...SETTINGS, ...(role && { role }) }).map(([setting, value]) => `-c ${setting}=${value}`);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: `pilar ${name}`,
    options: `${settings.join(' ')} ${options}`.trim(),
    connectionTimeoutMillis: DEADLINES.connect,
    query_timeout: DEADLINES.silence,
    idleTimeoutMillis: 60_000,
    maxLifetimeSeconds: CONNECTION_LIVES_MS / 1000,
    keepAlive: true,
    // What does not wait for the answer before it is sent along with it; the driver's types don't know of it.
    ...{ pipeline: true },
  });
  // Without listeners the end of an idle or a used connection would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
