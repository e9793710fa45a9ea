/** Makes and ends users and keys. Account, password, assignment and journal stand in one transaction, or none of them. */
import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { record } from '../audit/journal.js';
import { checkBounds } from '../core/write/bounds.js';
import { explain, explained } from '../core/write/complaints.js';
import { instant } from '../core/write/noted.js';
import { clean } from '../core/write/rows.js';
import { transaction } from '../core/write/transaction.js';
import { assign, resolveHolding } from './holding.js';
import { CreateApiKeyInput, CreateUserInput } from './identity.input.js';
import { hashed, newSecret, written } from './secret.js';
explain('user_email_unique', 'input.email', { id: 'Surel ini sudah dipakai.', en: 'This e-mail address is already in use.' });
/** For the command line and the first start; the API has its own mutation over the same steps. */
export async function createUser({ pool }, input) {
    checkBounds(CreateUserInput, input);
    return fromCommandLine(pool, 'user.manage', async (run) => addUser(run, input));
}
/** The key, `pk_<id>_<secret>`: shown this once. */
export async function createKey({ pool }, input) {
    checkBounds(CreateApiKeyInput, input);
    return (await fromCommandLine(pool, 'apiKey.manage', (run) => addKey(run, input))).key;
}
/** False when no key in use has this id. */
export async function revokeKey({ pool }, keyId) {
    const { changes } = await fromCommandLine(pool, 'apiKey.manage', async (run) => ({ changes: await endKey(run, keyId) }));
    return changes.length > 0;
}
async function fromCommandLine(pool, verb, work) {
    return explained(() => transaction(pool, async (run) => {
        const done = await work(run);
        await record(run, { actorName: 'CLI', door: 'CLI', verb, changes: done.changes });
        return done;
    }));
}
export async function addUser(run, input, prefix = '') {
    const held = await resolveHolding(run, input, prefix);
    const accountId = randomUUID();
    const email = clean(input.email).toLowerCase();
    const name = clean(input.name);
    const [user] = await run('insert into pilar."user" (account_id, name, email) values ($1, $2, $3) returning id', [accountId, name, email]);
    await run(`insert into auth."user" (id, name, email, "emailVerified", "mustChangePassword", "createdAt", "updatedAt")
     values ($1, $2, $3, true, $4, now(), now())`, [accountId, name, email, input.isHandedOver ?? false]);
    await openAccount(run, accountId, input.password);
    const id = Number(user?.id);
    await assign(run, { userId: id }, held);
    return { id, changes: [{ type: 'User', key: id, area: held.area, after: { name, email, ...holdingOf(input) } }] };
}
export async function addKey(run, input, prefix = '') {
    const held = await resolveHolding(run, input, prefix);
    const secret = newSecret();
    const name = clean(input.name);
    const [row] = await run(`insert into pilar.api_key (key_id, secret_hash, name, expires_at)
     values ($1, $2, $3, now() + make_interval(days => $4::int)) returning id, expires_at`, [secret.keyId, hashed(secret.secret), name, input.expiresInDays ?? null]);
    const id = Number(row?.id);
    await assign(run, { apiKeyId: id }, held);
    const after = { name, keyId: secret.keyId, expiresAt: row?.expires_at ? instant(row.expires_at) : null, ...holdingOf(input) };
    return { id, key: written(secret), changes: [{ type: 'ApiKey', key: id, area: held.area, after }] };
}
async function endKey(run, keyId) {
    const sql = `update pilar.api_key set retired_at = now(), version = version + 1, updated_at = now()
    where key_id = $1 and retired_at is null returning id, name, key_id as "keyId", retired_at as "retiredAt"`;
    const [row] = await run(sql, [keyId]);
    if (!row)
        return [];
    const { id, ...kept } = row;
    const after = { ...kept, retiredAt: instant(row.retiredAt) };
    return [{ type: 'ApiKey', key: Number(id), before: { keyId: row.keyId, name: row.name }, after }];
}
/** Makes this the password of a user who has none. */
async function openAccount(run, accountId, password) {
    await run(`insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1, $2, 'credential', $2, $3, now(), now())`, [randomUUID(), accountId, await hashPassword(password)]);
}
/** Gives a password in place of the one there was. Somebody else knows it, so it opens nothing until its owner has changed it. */
export async function handOverPassword(run, accountId, password) {
    await closeAccount(run, accountId);
    await openAccount(run, accountId, password);
    await run('update auth."user" set "mustChangePassword" = true where id = $1', [accountId]);
}
/** Ends every session and the password of a user, so that the next request already finds nobody. */
export async function closeAccount(run, accountId) {
    await run('delete from auth.session where "userId" = $1', [accountId]);
    await run('delete from auth.account where "userId" = $1', [accountId]);
}
const holdingOf = ({ role, area, sector, partner }) => ({ role, area, sector, partner });
//# sourceMappingURL=accounts.js.map