/** Pools of database connections: each with timeouts, a name the database shows, and ears for broken connections. */
import pg from 'pg';

export interface PoolOptions {
  /** Database role its connections take on; none: the user of the address. */
  role?: string;
  max: number;
  name: string;
  /** Further start-up options, such as `-c search_path=auth`. */
  options?: string;
}

/** Longer than any question of ours may take, and short enough for every request to be answered within 12 s. */
const STATEMENT_MS = 10_000;
/** A database that does not even say so is not waited for. */
const HANGS_MS = 11_000;

export function openPool(url: string, { role, max, name, options = '' }: PoolOptions): pg.Pool {
  const settings = ['-c TimeZone=UTC', '-c DateStyle=ISO', '-c jit=off', '-c random_page_cost=1.1', `-c statement_timeout=${STATEMENT_MS}`];
  if (role) settings.push(`-c role=${role}`);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: `pilar ${name}`,
    options: `${settings.join(' ')} ${options}`.trim(),
    connectionTimeoutMillis: 4000,
    query_timeout: HANGS_MS,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  });
  // Without listeners the end of an idle or a used connection would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
