/** Same key and same input: the same answer for 24 hours, also to a twin in flight and after a crash. */
import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import type { Run } from '../context.ts';
import { at, idempotencyMismatch, invalid } from '../errors.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

export interface Claim {
  actor: string;
  key: string;
  inputHash: string;
}

export function claimOf(actor: Actor, key: string, operation: string, input: unknown): Claim {
  if (!KEY.test(key)) {
    const text = {
      id: 'Kunci idempotensi: 1 sampai 200 karakter ASCII tanpa spasi.',
      en: 'An idempotency key is 1 to 200 ASCII characters without spaces.',
    };
    throw invalid([at('idempotencyKey', text)]);
  }
  const inputHash = createHash('sha256')
    .update(`${operation} ${canonical(input)}`)
    .digest('hex');
  return { actor: `${actor.kind}:${actor.id}`, key, inputHash };
}

/**
 * Takes the key inside the transaction of the write. A twin that came first makes this statement wait until its transaction
 * ends: then its answer is here, or, if it failed, the key is free.
 */
export async function take(run: Run, { actor, key, inputHash }: Claim): Promise<{ answer: unknown } | undefined> {
  await run(SWEEP, []);
  const taken = await run(TAKE, [actor, key, inputHash]);
  if (taken.length > 0) return undefined;
  const [earlier] = await run('select input_hash, answer from pilar.idempotency_key where actor = $1 and key = $2', [actor, key]);
  if (earlier?.input_hash !== inputHash) throw idempotencyMismatch();
  return { answer: earlier.answer };
}

export async function keep(run: Run, { actor, key }: Claim, answer: unknown): Promise<void> {
  await run('update pilar.idempotency_key set answer = $3 where actor = $1 and key = $2', [actor, key, JSON.stringify(answer)]);
}

const TAKE = `
  insert into pilar.idempotency_key as kept (actor, key, input_hash) values ($1, $2, $3)
  on conflict (actor, key) do update set input_hash = excluded.input_hash, answer = null, created_at = now()
    where kept.created_at < now() - interval '24 hours'
  returning 1`;

const SWEEP = `
  delete from pilar.idempotency_key where (actor, key) in (
    select actor, key from pilar.idempotency_key
    where created_at < now() - interval '25 hours' order by created_at limit 20 for update skip locked)`;

/**
 * JSON with sorted keys: the order in which a client writes its fields means nothing. Passwords are left out: from a fast hash
 * of one it could be guessed.
 */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'password') return undefined;
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
