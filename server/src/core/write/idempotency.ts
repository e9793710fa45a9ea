/** Same key and same input: the same answer for 24 hours, also to a twin in flight and after a crash. */
import { hash } from 'node:crypto';
import { type Actor, type Grant, grantsOf } from '../access/actor.ts';
import type { Run } from '../context.ts';
import { at, idempotencyMismatch, invalid, notFound } from '../errors.ts';
import type { Part } from './ending.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

export interface Claim {
  actor: string;
  key: string;
  inputHash: string;
  /** Where the actor may do this now. */
  scopes: Scope[];
}

type Scope = Pick<Grant, 'low' | 'high' | 'sectorId' | 'partnerId'>;

interface Operation {
  name: string;
  verb: string;
  input: unknown;
}

export function claimOf(actor: Actor, key: string, { name, verb, input }: Operation): Claim {
  if (!KEY.test(key)) {
    const text = {
      id: 'Kunci idempotensi: 1 sampai 200 karakter ASCII tanpa spasi.',
      en: 'An idempotency key is 1 to 200 ASCII characters without spaces.',
    };
    throw invalid([at('idempotencyKey', text)]);
  }
  const inputHash = hash('sha256', `${name} ${canonical(input)}`);
  const scopes = grantsOf(actor, verb).map(({ low, high, sectorId, partnerId }) => ({ low, high, sectorId, partnerId }));
  return { actor: `${actor.kind}:${actor.id}`, key, inputHash, scopes };
}

interface Kept {
  answer: unknown;
  scopes: Scope[];
}

/**
 * Takes the key inside the transaction of the write; gives the earlier answer, unless the actor has lost a right since. A twin that came first makes this statement wait until its transaction
 * ends: then its answer is here, or, if it failed, the key is free.
 */
export async function take(run: Run, { actor, key, inputHash, scopes }: Claim): Promise<Kept | undefined> {
  const taken = await run(TAKE, [actor, key, inputHash]);
  if (taken.length > 0) return undefined;
  const [earlier] = await run('select input_hash, answer from pilar.idempotency_key where actor = $1 and key = $2', [actor, key]);
  if (earlier?.input_hash !== inputHash) throw idempotencyMismatch();
  const kept = earlier.answer as Kept;
  if (!kept.scopes.every((then) => scopes.some((now) => holds(now, then)))) throw notFound('idempotencyKey', key);
  return kept;
}

const holds = (outer: Scope, inner: Scope): boolean =>
  outer.low <= inner.low &&
  inner.high <= outer.high &&
  (outer.sectorId === undefined || outer.sectorId === inner.sectorId) &&
  (outer.partnerId === undefined || outer.partnerId === inner.partnerId);

const KEEP = 'update pilar.idempotency_key set answer = $3 where actor = $1 and key = $2 returning 1';

export function keep({ actor, key, scopes }: Claim, answer: unknown): Part {
  return { name: 'kept', sql: KEEP, params: [actor, key, JSON.stringify({ answer, scopes } satisfies Kept)] };
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
 * of one it could be guessed. A list of names is also the order they are written in.
 */
const canonical = (value: unknown): string => {
  const names = new Set<string>();
  addNames(names, value);
  names.delete('password');
  return JSON.stringify(value, [...names].sort());
};

function addNames(names: Set<string>, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const item of value) addNames(names, item);
  else for (const name in value) addNames(names.add(name), value[name as never]);
}
