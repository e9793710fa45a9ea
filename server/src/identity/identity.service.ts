/** Users and keys as the API manages them, over the same steps as the command line. */
import { Field, ObjectType } from 'type-graphql';
import { actsEverywhere, areaOrCountry } from '../area/area.service.ts';
import { conflict, notFound } from '../core/errors.ts';
import { reaches } from '../core/write/references.ts';
import { claimVersion, load, retire } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { addKey, addUser, closeAccount } from './accounts.ts';
import { areaOf } from './holding.ts';
import { ApiKey, User } from './identity.entity.ts';
import type { CreateApiKeyInput, CreateUserInput } from './identity.input.ts';

@ObjectType({ description: 'A new key. `key` is shown in this answer only.' })
export class CreatedApiKey {
  @Field(() => ApiKey, { description: 'The key as it is kept: without its secret.' })
  apiKey!: unknown;

  @Field(() => String, {
    nullable: true,
    description: '`pk_<id>_<secret>`, to be kept by its holder. Null when the same call is answered again: it is stored nowhere.',
  })
  key?: string | null;
}

export async function createUser(tx: Tx, input: CreateUserInput): Promise<Written> {
  await areaOrCountry(tx, areaOf(input, 'input.area'), 'input.area');
  const { id, changes } = await addUser(tx.run, input, 'input.');
  tx.changes.push(...changes);
  return { type: User, key: id };
}

export async function retireUser(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const user = await load(tx, User, id);
  await withinReach(tx, 'user_id', user.id, id);
  if (tx.actor.kind === 'USER' && tx.actor.id === user.id) {
    throw conflict({ id: 'Anda tidak dapat menonaktifkan diri sendiri.', en: 'You cannot retire yourself.' });
  }
  await claimVersion(tx, User, user, version);
  await retire(tx, User, user, reason);
  await closeAccount(tx.run, user.accountId);
  return { type: User, key: user.id };
}

/** The secret lives in memory until this one answer; what is kept under the idempotency key is the id. */
export async function createApiKey(tx: Tx, input: CreateApiKeyInput, remember: (key: string) => void): Promise<{ id: number }> {
  await areaOrCountry(tx, areaOf(input, 'input.area'), 'input.area');
  const { id, key, changes } = await addKey(tx.run, input, 'input.');
  tx.changes.push(...changes);
  remember(key);
  return { id };
}

export async function revokeApiKey(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const key = await load(tx, ApiKey, id);
  await withinReach(tx, 'api_key_id', key.id, id);
  await claimVersion(tx, ApiKey, key, version);
  await retire(tx, ApiKey, key, reason);
  return { type: ApiKey, key: key.id };
}

/** Users and keys are managed by those whose area holds every area they act in. */
async function withinReach(tx: Tx, holder: 'user_id' | 'api_key_id', id: number, shownId: string): Promise<void> {
  if (actsEverywhere(tx)) return;
  const held = await tx.run(`select area_ordinal as area from pilar.assignment where ${holder} = $1 and retired_at is null`, [id]);
  const isInside = held.length > 0 && held.every(({ area }) => area !== null && reaches(tx, tx.verb, Number(area)));
  if (!isInside) throw notFound('id', shownId);
}
