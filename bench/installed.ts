/** The built server on a database of its own with the demonstration, and a session of its planner. */
import { openPool } from '../server/src/core/database/pools.ts';
import { APP_ROLE } from '../server/src/core/database/roles.ts';
import { createDemoAccounts } from '../server/src/identity/first-start.ts';
import { type Database, startDatabase } from './peers/database.ts';
import { end, startTarget } from './peers/processes.ts';

export interface Installed {
  database: Database;
  origin: string;
  /** The address of the demonstration's person of a role. */
  emailOf(role: string): string;
  /** The cookie of a session. */
  signIn(role: string): Promise<string>;
}

/** What is started goes to `endings`, to be ended in the opposite order. */
export async function install(say: (line: string) => void, endings: (() => Promise<unknown>)[]): Promise<Installed> {
  const database = await startDatabase(say);
  endings.push(database.stop);
  const pool = openPool(database.url, { role: APP_ROLE, max: 1, name: 'accounts' });
  const accounts = await createDemoAccounts(pool).finally(() => pool.end());
  const server = await startTarget('pilar', database);
  endings.push(() => end(server));
  const { origin } = server;
  const of = (role: string) => accounts.find((one) => one.role === role)!;
  return { database, origin, emailOf: (role) => of(role).email, signIn: (role) => signIn(origin, of(role)) };
}

async function signIn(origin: string, { email, password }: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
