/** Who sent this request: a session cookie or a key. Answers are kept for under a second, so that revoking works at once. */
import { LRUCache } from 'lru-cache';
import { unauthenticated } from '../core/errors.js';
import { actorOf, KEY_BY_ID, USER_BY_ACCOUNT } from './grants.js';
import { fits, hashed, readSecret } from './secret.js';
const KEPT_FOR_MS = 800;
const KEPT_AT_MOST = 5000;
export function createActors(deps) {
    const kept = new LRUCache({ max: KEPT_AT_MOST, ttl: KEPT_FOR_MS, ttlResolution: 0 });
    /** Of many requests that come at once one looks, and the others wait for what it finds. */
    function remembered(credential, find) {
        const name = hashed(credential);
        const known = kept.get(name);
        if (known)
            return known;
        const looked = find();
        kept.set(name, looked);
        // Nothing was found out: the next one looks again.
        looked.catch(() => kept.get(name) === looked && kept.delete(name));
        return looked;
    }
    async function of({ authorization, cookie, headers }) {
        if (authorization)
            return { actor: await byKey(authorization), door: 'GRAPHQL' };
        if (!cookie?.includes('pilar.session_token'))
            return { door: 'GRAPHQL' };
        return { actor: await remembered(`cookie ${cookie}`, () => userOf(deps, headers())), door: 'CONSOLE' };
    }
    async function byKey(authorization) {
        const actor = await remembered(authorization, () => keyOf(deps, authorization));
        if (!actor)
            throw unauthenticated();
        return actor;
    }
    return { of };
}
/** `Bearer pk_<id>_<secret>`. */
function secretIn(authorization) {
    const [scheme, value = ''] = authorization.trim().split(/\s+/, 2);
    return scheme?.toLowerCase() === 'bearer' ? readSecret(value) : undefined;
}
async function keyOf({ pool, clock }, authorization) {
    const given = secretIn(authorization);
    if (!given)
        return undefined;
    const now = clock.now().toISOString();
    const { rows } = await pool.query(KEY_BY_ID, [given.keyId, now]);
    const key = rows[0];
    if (!key || !fits(given.secret, key.secretHash))
        return undefined;
    if (key.useIsNews)
        await pool.query("update pilar.api_key set last_used_at = date_trunc('minute', $2::timestamptz) where id = $1", [key.id, now]);
    return actorOf('KEY', key);
}
async function userOf({ pool, auth }, headers) {
    const session = await auth.api.getSession({ headers });
    // A password that somebody else knows lets its owner change it, and nothing more.
    if (!session || session.user.mustChangePassword)
        return undefined;
    const { rows } = await pool.query(USER_BY_ACCOUNT, [session.user.id]);
    return rows[0] && actorOf('USER', rows[0]);
}
//# sourceMappingURL=actors.js.map