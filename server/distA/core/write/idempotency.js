/** Same key and same input: the same answer for 24 hours, also to a twin in flight and after a crash. */
import { createHash } from 'node:crypto';
import { grantsOf } from '../access/actor.js';
import { at, idempotencyMismatch, invalid, notFound } from '../errors.js';
const KEY = /^[\x21-\x7e]{1,200}$/;
export function claimOf(actor, key, { name, verb, input }) {
    if (!KEY.test(key)) {
        const text = {
            id: 'Kunci idempotensi: 1 sampai 200 karakter ASCII tanpa spasi.',
            en: 'An idempotency key is 1 to 200 ASCII characters without spaces.',
        };
        throw invalid([at('idempotencyKey', text)]);
    }
    const inputHash = createHash('sha256')
        .update(`${name} ${canonical(input)}`)
        .digest('hex');
    const scopes = grantsOf(actor, verb).map(({ low, high, sectorId, partnerId }) => ({ low, high, sectorId, partnerId }));
    return { actor: `${actor.kind}:${actor.id}`, key, inputHash, scopes };
}
/**
 * Takes the key inside the transaction of the write; gives the earlier answer, unless the actor has lost a right since. A twin that came first makes this statement wait until its transaction
 * ends: then its answer is here, or, if it failed, the key is free.
 */
export async function take(run, { actor, key, inputHash, scopes }) {
    const taken = await run(TAKE, [actor, key, inputHash]);
    if (taken.length > 0)
        return undefined;
    const [earlier] = await run('select input_hash, answer from pilar.idempotency_key where actor = $1 and key = $2', [actor, key]);
    if (earlier?.input_hash !== inputHash)
        throw idempotencyMismatch();
    const kept = earlier.answer;
    if (!kept.scopes.every((then) => scopes.some((now) => holds(now, then))))
        throw notFound('idempotencyKey', key);
    return kept;
}
const holds = (outer, inner) => outer.low <= inner.low &&
    inner.high <= outer.high &&
    (outer.sectorId === undefined || outer.sectorId === inner.sectorId) &&
    (outer.partnerId === undefined || outer.partnerId === inner.partnerId);
const KEEP = 'update pilar.idempotency_key set answer = $3 where actor = $1 and key = $2 returning 1';
export function keep({ actor, key, scopes }, answer) {
    return { name: 'kept', sql: KEEP, params: [actor, key, JSON.stringify({ answer, scopes })] };
}
/** Some of what nobody asks for any more goes along; never the key itself, which one statement cannot both take and delete. */
const TAKE = `
  with swept as (
    delete from pilar.idempotency_key where (actor, key) in (
      select actor, key from pilar.idempotency_key
      where created_at < now() - interval '25 hours' and (actor, key) <> ($1, $2) order by created_at limit 20 for update skip locked)
  )
  insert into pilar.idempotency_key as kept (actor, key, input_hash) values ($1, $2, $3)
  on conflict (actor, key) do update set input_hash = excluded.input_hash, answer = null, created_at = now()
    where kept.created_at < now() - interval '24 hours'
  returning 1`;
/**
 * JSON with sorted keys: the order in which a client writes its fields means nothing. Passwords are left out: from a fast hash
 * of one it could be guessed.
 */
function canonical(value) {
    return JSON.stringify(value, (key, part) => {
        if (key === 'password')
            return undefined;
        if (part === null || typeof part !== 'object' || Array.isArray(part))
            return part;
        return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
}
//# sourceMappingURL=idempotency.js.map