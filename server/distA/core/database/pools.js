/** Pools of database connections: each with deadlines, a name the database shows, and ears for broken connections. */
import pg from 'pg';
import { DEADLINES } from '../deadlines.js';
/** Then a connection is replaced by a new one, and with it goes what the database keeps for it: above all, prepared statements. */
export const CONNECTION_LIVES_MS = 15 * 60_000;
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
export function openPool(url, { role, max, name, options = '' }) {
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
    });
    // Without listeners the end of an idle or a used connection would end the process.
    pool.on('error', () => { });
    pool.on('connect', (client) => client.on('error', () => { }));
    return pool;
}
//# sourceMappingURL=pools.js.map