import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write, writeAnd } from '../core/write/write.ts';
import { ApiKey, User } from './identity.entity.ts';
import { CreateApiKeyInput, CreateUserInput } from './identity.input.ts';
import { CreatedApiKey, createApiKey, createUser, retireUser, revokeApiKey } from './identity.service.ts';

@Resolver()
export class IdentityMutation {
  @Writes('user.manage', () => User, 'Adds a person who may sign in.')
  createUser(@Arg('input', () => CreateUserInput) input: CreateUserInput, @TheCall() call: Call) {
    return write(call, (tx) => createUser(tx, input));
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

  @Writes('apiKey.manage', () => CreatedApiKey, 'Makes a key for an application.')
  createApiKey(@Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput, @TheCall() call: Call) {
    let secret: string | null = null;
    const make = (key: string) => {
      secret = key;
    };
    return writeAnd(
      call,
      (tx) => createApiKey(tx, input, make),
      async (tx, { id }) => ({ key: secret, apiKey: (await tx.show(ApiKey, [id], ['apiKey']))[0] }),
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
}
