/** Users and keys from the command line. */
import type { Pool } from 'pg';
import { openPool } from '../core/database/pools.ts';
import { APP_ROLE } from '../core/database/roles.ts';
import { asOwner } from '../database.ts';
import { loadRoles } from '../exchange/roles.ts';
import { createKey, createUser, revokeKey } from '../identity/accounts.ts';
import { type Holding, NATIONAL } from '../identity/holding.ts';
import { newPassword } from '../identity/secret.ts';
import { type Command, type Input, type Option, UsageError, withDatabase } from './command.ts';

const HOLDING: Record<string, Option> = {
  role: { value: 'ROLE', help: 'code of a role, such as PLANNER or PARTNER', isRequired: true },
  area: {
    value: 'CODE',
    help: `area the role holds in, such as 65.01, or ${NATIONAL}: the whole country; only ADMINISTRATOR goes without`,
  },
  sector: { value: 'CODE', help: 'sector of a SECTOR_OFFICER' },
  partner: { value: 'CODE', help: 'partner of a PARTNER' },
};

const holdingOf = (input: Input): Holding => ({
  role: (input.text('role') ?? '').toUpperCase(),
  area: input.text('area'),
  sector: input.text('sector'),
  partner: input.text('partner'),
});

const userCreate: Command = {
  name: 'user create',
  help: 'Makes a user who signs in to the console. A password that is not given is made up; it stands alone on the last line. Its owner changes it when signing in.',
  options: {
    email: { value: 'ADDRESS', help: 'address to sign in with', isRequired: true },
    name: { value: 'NAME', help: 'name of the person', isRequired: true },
    password: { value: 'TEXT', help: '12 to 128 characters; better left out, since other users of the machine see it' },
    ...HOLDING,
  },
  run: async (input) => {
    const email = input.text('email') ?? '';
    const given = input.text('password');
    const password = given ?? newPassword();
    await asApp(input, (pool) =>
      createUser({ pool }, { ...holdingOf(input), email, password, name: input.text('name') ?? '', isHandedOver: true }),
    );
    input.log(`${email} may sign in and is then asked for a password of their own${given ? '.' : '. The one to hand over:'}`);
    input.answer(given ? email : password);
  },
};

const keyCreate: Command = {
  name: 'key create',
  help: 'Makes a key for an application. It is shown this once, alone on the last line.',
  options: {
    name: { value: 'NAME', help: 'what the key is for', isRequired: true },
    expires: { value: 'DAYS', help: 'days until the key ends; without it, it has no end' },
    ...HOLDING,
  },
  run: async (input) => {
    const days = input.text('expires');
    if (days !== undefined && !/^[1-9]\d{0,4}$/.test(days)) throw new UsageError(`--expires takes a number of days, not "${days}".`);
    const expiresInDays = days === undefined ? null : Number(days);
    const key = await asApp(input, (pool) => createKey({ pool }, { ...holdingOf(input), name: input.text('name') ?? '', expiresInDays }));
    input.log(`Where a BI tool asks for a user name and a password: ${key.split('_')[1]}, and what follows the second underscore.`);
    input.answer(key);
  },
};

const keyRevoke: Command = {
  name: 'key revoke',
  help: 'Ends a key at once.',
  argument: 'ID',
  options: {},
  run: async (input) => {
    const keyId = input.argument.replace(/^pk_/, '').replace(/_.*$/, '');
    const wasRevoked = await asApp(input, (pool) => revokeKey({ pool }, keyId));
    if (!wasRevoked) throw new Error(`There is no key ${keyId} in use.`);
    input.answer(`The key ${keyId} is revoked.`);
  },
};

/** With the rights of the running server, no more. */
async function asApp<T>(input: Input, work: (pool: Pool) => Promise<T>): Promise<T> {
  return withDatabase(input, async ({ directUrl }) => {
    await asOwner(directUrl, (client) => loadRoles(client, () => {}));
    const pool = openPool(directUrl, { role: APP_ROLE, max: 1, name: 'cli' });
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  });
}

export const actorCommands = [userCreate, keyCreate, keyRevoke];
