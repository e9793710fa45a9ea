/** People who sign in with a password, as the console's users do: what belongs to a user belongs to no key. */
import type { Holding } from '../server/src/identity/holding.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

const CREATE = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }';
const PASSWORD = 'kata sandi yang panjang';

let made = 0;

/** A new person in this world, signed in. */
export async function signedIn(here: World, holding: Holding & { name?: string }): Promise<Client> {
  const email = `masuk${++made}@bulungan.test`;
  const input = { email, name: `${holding.role} ${made}`, password: PASSWORD, ...holding };
  await here.as('administrator').get(CREATE, { input });
  const response = await fetch(`${here.address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status}.`);
  const cookie = response.headers.getSetCookie().map((text) => text.split(';')[0]);
  return here.with({ cookie: cookie.join('; ') });
}
