/** Logins of the database for tools that speak SQL. */
import { resolve } from 'node:path';
import { openLogin } from '../bi/logins.ts';
import { openBiPool } from '../bi/reading.ts';
import { actorOfKey } from '../bi/snapshots/key.ts';
import { makeSnapshot } from '../bi/snapshots/make.ts';
import { createClock } from '../core/clock.ts';
import { asOwner } from '../database.ts';
import { type Command, UsageError, withDatabase } from './command.ts';

/** People give the whole key, or what stands before its secret. */
const keyIn = (text: string): string => text.replace(/^pk_/, '').replace(/_.*$/, '');

/** What a tool asks for beside the login, as it is reached from here. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return hostname ? `From this machine: host ${hostname}, port ${port || 5432}, database ${pathname.slice(1)}.` : '';
}

const roleCreate: Command = {
  name: 'bi role create',
  help: 'Makes a login of the database that reads the schema bi with the rights of a key, or gives it a new password. The password is shown this once, alone on the last line. It ends with the key.',
  options: { key: { value: 'ID', help: 'id of the key: what stands between pk_ and the secret', isRequired: true } },
  run: async (input) => {
    const keyId = keyIn(input.text('key') ?? '');
    const made = await withDatabase(input, async ({ directUrl }) => {
      const login = await asOwner(directUrl, (client) => openLogin(client, keyId));
      return login && { login, place: placeOf(directUrl) };
    });
    if (!made) throw new Error(`There is no key ${keyId} in use.`);
    const { login, place } = made;
    input.log(`${login.role} may read the schema bi. ${place} Its password:`);
    input.answer(login.password);
  },
};

const snapshot: Command = {
  name: 'bi snapshot',
  help: 'Writes all sets of BI as Parquet into FOLDER/<day> (or PILAR_BI_SNAPSHOTS), with the rights of a key: what it may not read is not in them. A day that is there is never written again.',
  argument: '[FOLDER]',
  options: { key: { value: 'ID', help: 'id of the key, instead of PILAR_BI_SNAPSHOT_KEY' } },
  run: async (input) => {
    const { env, argument, answer } = input;
    const folder = argument ? resolve(argument) : env.biSnapshots?.folder;
    const keyId = keyIn(input.text('key') ?? env.biSnapshots?.keyId ?? '');
    if (!folder || !keyId) throw new UsageError('Give a FOLDER and --key, or set PILAR_BI_SNAPSHOTS and PILAR_BI_SNAPSHOT_KEY.');
    const clock = createClock(env.timeZone, env.now);
    const path = await withDatabase(input, async ({ directUrl }) => {
      const actorNow = () => asOwner(directUrl, (client) => actorOfKey(client, keyId, clock.now()));
      const pool = openBiPool(directUrl, 1);
      return makeSnapshot({ pool, actorNow, folder, now: clock.now(), day: clock.today() }).finally(() => pool.end());
    });
    answer(path ?? `${folder}/${clock.today()} is there already and stays as it is.`);
  },
};

export const biCommands = [roleCreate, snapshot];
