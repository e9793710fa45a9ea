/** People who sign in with a password, as the console's users do: what belongs to a user belongs to no key. */
import type { Holding } from '../server/src/identity/holding.ts';
import type { Client } from './client.ts';
import type { World } from './world.ts';

const CREATE = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }';
const HANDED_OVER = 'kata sandi yang diserahkan';
const PASSWORD = 'kata sandi yang panjang';

let made = 0;

const post = (here: World, path: string, body: object, cookie = ''): Promise<Response> =>
  fetch(`${here.address}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1', cookie },
    body: JSON.stringify(body),
  });

function cookieIn(response: Response): string {
  if (!response.ok) throw new Error(`The door of accounts says ${response.status}.`);
  const cookies = response.headers.getSetCookie().map((text) => text.split(';')[0]);
  return cookies.join('; ');
}

/** Signs in for the first time: the password that was handed over gives way to one of their own. */
export async function firstSignIn(here: World, email: string, handedOver: string, password: string): Promise<string> {
  const cookie = cookieIn(await post(here, 'sign-in/email', { email, password: handedOver }));
  return cookieIn(await post(here, 'change-password', { currentPassword: handedOver, newPassword: password }, cookie));
}

/** A new person in this world, signed in. */
export const signedIn = async (here: World, holding: Holding & { name?: string }): Promise<Client> =>
  here.with(await sessionOf(here, holding));

/** The same as headers. */
export async function sessionOf(here: World, holding: Holding & { name?: string }): Promise<{ cookie: string }> {
  const email = `masuk${++made}@bulungan.test`;
  const input = { email, name: `${holding.role} ${made}`, password: HANDED_OVER, ...holding };
  await here.as('administrator').get(CREATE, { input });
  return { cookie: await firstSignIn(here, email, HANDED_OVER, PASSWORD) };
}
