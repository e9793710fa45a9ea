/** Users and keys as the API manages them, over the same steps as the command line. */
import { Field, ObjectType } from 'type-graphql';
import { areaOrCountry } from '../area/area.service.ts';
import { conflict } from '../core/errors.ts';
import { change, claimVersion, load, type Restoring, type Row, restore, retire, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { addKey, addUser, closeAccount, handOverPassword } from './accounts.ts';
import { areaOf } from './holding.ts';
import { ApiKey, User } from './identity.entity.ts';
import type { CreateApiKeyInput, CreateUserInput, UpdateUserInput } from './identity.input.ts';
import { holderOf, keepAdministrator, withinReach } from './reach.ts';
import { newPassword } from './secret.ts';

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

@ObjectType({ description: 'A new password. `password` is shown in this answer only.' })
export class NewPassword {
  @Field(() => User, { description: 'Whose password it is.' })
  user!: unknown;

  @Field(() => String, {
    nullable: true,
    description:
      'To be handed over: it opens nothing until its owner has changed it. Null when the same call is answered again: it is stored nowhere.',
  })
  password?: string | null;
}

export async function createUser(tx: Tx, input: CreateUserInput): Promise<Written> {
  await areaOrCountry(tx, areaOf(input, 'input.area'), 'input.area');
  const { id, changes } = await addUser(tx.run, { ...input, isHandedOver: true }, 'input.');
  tx.changes.push(...changes);
  return { type: User, key: id };
}

export async function updateUser(tx: Tx, id: string, version: number, { name }: UpdateUserInput): Promise<Written> {
  const user = await userIn(tx, id);
  await claimVersion(tx, User, user, version);
  const after = await change(tx, User, user, { name } as Values<User>);
  await tx.run('update auth."user" set name = $2, "updatedAt" = now() where id = $1', [user.accountId, after.name]);
  return { type: User, key: user.id };
}

export async function retireUser(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const user = await userIn(tx, id);
  if (tx.actor.kind === 'USER' && tx.actor.id === user.id) {
    throw conflict({ id: 'Anda tidak dapat menonaktifkan diri sendiri.', en: 'You cannot retire yourself.' });
  }
  await keepAdministrator(tx, (one) => one.user !== user.id);
  await claimVersion(tx, User, user, version);
  await retire(tx, User, user, reason);
  await closeAccount(tx.run, user.accountId);
  return { type: User, key: user.id };
}

/** Its roles are as they were; its password is gone, so that somebody has to hand over a new one. */
export async function restoreUser(tx: Tx, id: string, asked: Restoring): Promise<Written> {
  const user = await userIn(tx, id);
  await restore(tx, User, user, asked);
  return { type: User, key: user.id };
}

/** The password lives in memory until this one answer; what is kept under the idempotency key is the id. */
export async function resetPassword(tx: Tx, id: string, version: number, remember: (password: string) => void): Promise<{ id: number }> {
  const user = await userIn(tx, id);
  await claimVersion(tx, User, user, version);
  const password = newPassword();
  await handOverPassword(tx.run, user.accountId, password);
  await change(tx, User, user, {});
  tx.changes.at(-1)!.after = { ...tx.changes.at(-1)!.after, isPasswordNew: true };
  remember(password);
  return { id: user.id };
}

async function userIn(tx: Tx, id: string): Promise<Row<User>> {
  const user = await load(tx, User, id);
  await withinReach(tx, holderOf(tx, 'User'), user.id, 'id', id);
  return user;
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
  await withinReach(tx, holderOf(tx, 'ApiKey'), key.id, 'id', id);
  await claimVersion(tx, ApiKey, key, version);
  await retire(tx, ApiKey, key, reason);
  return { type: ApiKey, key: key.id };
}
