import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { type Tx, write, writeAnd } from '../core/write/write.ts';
import { assignRole, endAssignment } from './assignment.service.ts';
import { ApiKey, Assignment, User } from './identity.entity.ts';
import { AssignRoleInput, CreateApiKeyInput, CreateUserInput, UpdateUserInput } from './identity.input.ts';
import {
  CreatedApiKey,
  createApiKey,
  createUser,
  NewPassword,
  resetPassword,
  restoreUser,
  retireUser,
  revokeApiKey,
  updateUser,
} from './identity.service.ts';

@Resolver()
export class IdentityMutation {
  @Writes('user.manage', () => User, 'Adds a person who may sign in.')
  createUser(@Arg('input', () => CreateUserInput) input: CreateUserInput, @TheCall() call: Call) {
    return write(call, (tx) => createUser(tx, input));
  }

  @Writes('user.manage', () => User, 'Corrects the name of a user.')
  updateUser(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateUserInput) input: UpdateUserInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updateUser(tx, id, version, input));
  }

  @Writes('user.manage', () => User, 'Ends a user: sessions and password stop working at once.')
  retireUser(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireUser(tx, id, version, reasonOf(reason)));
  }

  @Writes(
    'user.manage',
    () => User,
    'Brings a user back with the roles it held. It signs in again once `resetPassword` gave it a password.',
  )
  restoreUser(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreUser(tx, id, { version, reason: reasonOf(reason) }));
  }

  @Writes('user.manage', () => NewPassword, 'Gives a user a new password, shown once; its sessions and the old password end at once.')
  resetPassword(@Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number, @TheCall() call: Call) {
    return once(
      call,
      (tx, remember) => resetPassword(tx, id, version, remember),
      async (tx, { id }, password) => ({ password, user: (await tx.show(User, [id], ['user']))[0] }),
    );
  }

  @Writes('apiKey.manage', () => CreatedApiKey, 'Makes a key for an application.')
  createApiKey(@Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput, @TheCall() call: Call) {
    return once(
      call,
      (tx, remember) => createApiKey(tx, input, remember),
      async (tx, { id }, key) => ({ key, apiKey: (await tx.show(ApiKey, [id], ['apiKey']))[0] }),
    );
  }

  @Writes('apiKey.manage', () => ApiKey, 'Ends a key: it is refused within a second.')
  revokeApiKey(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => revokeApiKey(tx, id, version, reasonOf(reason)));
  }

  @Writes('user.manage', () => Assignment, 'Gives a user or a key one more role; for a key it needs `apiKey.manage` as well.')
  assignRole(@Arg('input', () => AssignRoleInput) input: AssignRoleInput, @TheCall() call: Call) {
    return write(call, (tx) => assignRole(tx, input));
  }

  @Writes(
    'user.manage',
    () => Assignment,
    'Takes a role from a user or a key, within a second; for a key it needs `apiKey.manage` as well.',
  )
  endAssignment(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => endAssignment(tx, id, version, reasonOf(reason)));
  }
}

/** A write that answers with a secret, the first time only: it is kept nowhere. */
function once(
  call: Call,
  work: (tx: Tx, remember: (secret: string) => void) => Promise<{ id: number }>,
  show: (tx: Tx, made: { id: number }, secret: string | null) => Promise<unknown>,
): Promise<unknown> {
  // By attempt: that of one which was taken back is nobody's.
  const secrets = new WeakMap<Tx, string>();
  return writeAnd(
    call,
    (tx) => work(tx, (secret) => void secrets.set(tx, secret)),
    (tx, made) => show(tx, made, secrets.get(tx) ?? null),
  );
}
