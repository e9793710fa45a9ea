/** The door of passwords: what an intruder can try, and what it learns. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createUser } from '../../server/src/identity/accounts.ts';
import { createDemoAccounts, createFirstAdministrator, refusalOfHost } from '../../server/src/identity/first-start.ts';
import { type World, world } from '../world.ts';

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
});
afterAll(() => here?.close());

const signIn = (email: string, password: string, headers: Record<string, string> = {}) =>
  fetch(`${here.address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1', ...headers },
    body: JSON.stringify({ email, password }),
  });

it('a first start makes one demonstration account per role, each with a password of its own, once', async () => {
  const accounts = await createDemoAccounts(here.pool);
  expect(accounts.map(({ email }) => email).sort()).toEqual(
    ['administrator', 'bi_reader', 'district_officer', 'partner', 'planner', 'sector_officer', 'viewer', 'village_operator'].map(
      (name) => `${name}@demo.pilar`,
    ),
  );
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(8);
  expect(await createDemoAccounts(here.pool)).toEqual([]);
  const planner = accounts.find(({ role }) => role === 'PLANNER');
  const response = await signIn('planner@demo.pilar', planner?.password ?? '');
  expect((await response.json()).user.mustChangePassword).toBe(false);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { villages } = await here.with({ cookie }).get('{ villages { totalCount } }');
  expect(villages.totalCount).toBe(81);
});

it('while they exist the server listens on this machine only', async () => {
  expect(await refusalOfHost(here.pool, '0.0.0.0')).toMatch(/demonstration accounts/);
  expect(await refusalOfHost(here.pool, '127.0.0.1')).toBeUndefined();
});

it('who signs in with a password that was handed over is told so, and nobody else', async () => {
  const account = { name: 'Baru', password: 'kata sandi yang panjang', role: 'VIEWER', area: '65.01' };
  await createUser({ pool: here.pool }, { ...account, email: 'diserahkan@bulungan.test', isHandedOver: true });
  await createUser({ pool: here.pool }, { ...account, email: 'sendiri@bulungan.test' });
  const asked = async (email: string) => (await (await signIn(email, account.password)).json()).user.mustChangePassword;
  expect([await asked('diserahkan@bulungan.test'), await asked('sendiri@bulungan.test')]).toEqual([true, false]);
});

it('the administrator of the environment is made only where there is none', async () => {
  expect(await createFirstAdministrator(here.pool, 'kepala@bulungan.test', 'kata sandi kepala')).toBe(false);
});

it('where the address is https the cookie never travels in the clear', async () => {
  const baseUrl = 'https://pilar.example.go.id';
  const secure = await world({ baseUrl });
  try {
    const password = 'kata sandi yang panjang';
    await createUser({ pool: secure.pool }, { email: 'aman@bulungan.test', name: 'Aman', password, role: 'PLANNER', area: '65.01' });
    const response = await fetch(`${secure.address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrl },
      body: JSON.stringify({ email: 'aman@bulungan.test', password }),
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-.*; Secure/);
    const { viewer } = await secure.with({ cookie: cookie.split(';')[0] ?? '' }).get('{ viewer { name } }');
    expect(viewer.name).toBe('Aman');
  } finally {
    await secure.close();
  }
});

it('a wrong password and an unknown address are told alike', async () => {
  const wrong = await signIn('planner@demo.pilar', 'bukan kata sandinya');
  const unknown = await signIn('tidak.ada@demo.pilar', 'bukan kata sandinya');
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await unknown.json()).toEqual(await wrong.json());
});

it.each(['sign-up/email', 'update-user', 'delete-user', 'request-password-reset', 'callback/github', 'sign-in//email'])(
  '%s is not open',
  async (path) => {
    const response = await fetch(`${here.address}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(404);
  },
);

it('guessing is slowed after ten tries, whatever address the guesser claims, and is told for how long', async () => {
  const claimed = (index: number) => ({ 'x-forwarded-for': `10.0.0.${index}`, 'x-pilar-client-ip': `10.1.0.${index}` });
  const statuses: number[] = [];
  let wait: string | null = null;
  for (let index = 0; index < 12; index++) {
    const response = await signIn('korban@bulungan.test', `tebakan nomor ${index}`, claimed(index));
    statuses.push(response.status);
    wait = response.headers.get('retry-after');
  }
  expect(statuses.at(-1)).toBe(429);
  expect(Number(wait)).toBeGreaterThan(0);
});
