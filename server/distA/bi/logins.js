/** Logins of the database for tools that speak SQL: one for a key, with that key's rights and no others. */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { BI_SCHEMA } from '../core/database/derived.js';
import { BI_ROLE } from '../core/database/roles.js';
import { name, quoted } from '../core/reader/text.js';
import { isKeyInUse } from '../identity/grants.js';
import { newPassword } from '../identity/secret.js';
import { LIMITS } from './watch.js';
/** Tools open several connections; of one login no more than these. */
const CONNECTIONS = 5;
const loginOf = (keyId) => `${BI_ROLE}_${keyId}`;
/** Made, or given another password where it is there. Undefined where no such key is in use. */
export async function openLogin(client, keyId) {
    const { rows } = await client.query(`select h.id from pilar.api_key h where h.key_id = $1 and ${isKeyInUse('now()')}`, [keyId]);
    if (rows.length === 0)
        return undefined;
    const role = loginOf(keyId);
    const password = newPassword();
    for (const statement of statementsOf(role, await isThere(client, role), password))
        await client.query(statement);
    await client.query('insert into pilar.bi_login (role_name, api_key_id) values ($1, $2) on conflict (api_key_id) do update set role_name = excluded.role_name', [role, rows[0].id]);
    return { role, password };
}
async function isThere(client, role) {
    return (await client.query('select from pg_roles where rolname = $1', [role])).rows.length > 0;
}
/** The session may change all settings; what holds is the grants, the limit of connections and the watch. */
function statementsOf(role, isThere, password) {
    const settings = {
        search_path: BI_SCHEMA,
        default_transaction_read_only: 'on',
        statement_timeout: String(LIMITS.statement),
        idle_in_transaction_session_timeout: String(LIMITS.idle),
        jit: 'off',
    };
    return [
        `${isThere ? 'alter' : 'create'} role ${name(role)} login connection limit ${CONNECTIONS} password ${quoted(verifierOf(password))}`,
        `grant ${BI_ROLE} to ${name(role)}`,
        // So that the owner's watch may end its sessions.
        `grant ${name(role)} to current_user`,
        ...Object.entries(settings).map(([setting, value]) => `alter role ${name(role)} set ${setting} = ${quoted(value)}`),
    ];
}
const ROUNDS = 4096;
/** What PostgreSQL keeps of a password (RFC 5803): sent instead of it, so that no log of statements has it. */
function verifierOf(password) {
    const salt = randomBytes(16);
    const salted = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256');
    const keyed = (text) => createHmac('sha256', salted).update(text).digest();
    const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
    return `SCRAM-SHA-256$${ROUNDS}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}
//# sourceMappingURL=logins.js.map