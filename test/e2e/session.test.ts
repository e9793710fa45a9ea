/** A session that begins, ends under a page, and is ended. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { type Desk, desk, PASSWORD } from './desk.ts';
import { emailOf, type Role } from './people.ts';
import { settled } from './settled.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const partner = async (): Promise<string> =>
  (await here.world.as('planner').get('{ partners(first: 1) { nodes { id } } }')).partners.nodes[0].id;
const nameOf = async (id: string) =>
  (await here.world.as('planner').get('query ($id: ID!) { partner(id: $id) { name } }', { id })).partner.name;

async function signIn(page: Page, role: Role = 'PLANNER'): Promise<void> {
  await page.getByLabel('Surel').fill(emailOf(role));
  await page.getByRole('textbox', { name: 'Kata sandi' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Uji / }).click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
}

it('who was signed out comes where they wanted to go, also after the page was loaded anew', async () => {
  const page = await here.open('/partners?filter=%7B%22q%22%3A%22dinas%22%7D', { as: 'nobody' });
  await page.waitForURL(/login/);
  await page.reload();
  await signIn(page);
  await page.waitForURL(/partners\?filter=.*dinas/);
});

it('who is in is not asked to sign in by the way back', async () => {
  const page = await here.open('/login', { as: 'nobody' });
  await signIn(page);
  await page.getByRole('menuitem', { name: 'Desa/kelurahan' }).click();
  await page.getByRole('cell', { name: 'Antutan' }).first().waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole('menuitem', { name: 'Desa/kelurahan' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});

it('a session that ends while somebody types takes nothing away', async () => {
  const id = await partner();
  const page = await here.open(`/partners/${id}`);
  await page.getByLabel('Nama').fill('Diketik sebelum sesi berakhir');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Simpan' }).click();
  const again = page.getByRole('dialog', { name: 'Sesi Anda berakhir' });
  expect(await again.getByLabel('Surel').inputValue()).toBe(emailOf('PLANNER'));
  await again.getByRole('textbox', { name: 'Kata sandi' }).fill('bukan kata sandinya');
  await again.getByRole('button', { name: 'Masuk', exact: true }).click();
  await again.getByText('Surel atau kata sandi tidak cocok.').waitFor();
  await again.getByRole('textbox', { name: 'Kata sandi' }).fill(PASSWORD);
  await again.getByRole('button', { name: 'Masuk', exact: true }).click();
  await again.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Nama').inputValue()).toBe('Diketik sebelum sesi berakhir');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.waitForURL(/show/);
  expect(await nameOf(id)).toBe('Diketik sebelum sesi berakhir');
});

it('a page whose session ended reads what it missed once its owner is in again', async () => {
  const page = await here.open('/partners');
  await page.context().clearCookies();
  await page.getByRole('menuitem', { name: 'Desa/kelurahan' }).click();
  const again = page.getByRole('dialog', { name: 'Sesi Anda berakhir' });
  await again.getByRole('textbox', { name: 'Kata sandi' }).fill(PASSWORD);
  await again.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('cell', { name: 'Antutan' }).first().waitFor();
});

it('who goes out leaves language and colours as they were, and nothing else that was chosen', async () => {
  const page = await here.open('/partners', { as: 'VIEWER', language: 'en', theme: 'dark' });
  const kept = () =>
    page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('RaStorePilar'))
        .sort(),
    );
  await page.getByRole('button', { name: 'Sort by Name' }).click();
  await soon(async () => (await kept()).join()).toContain('partners.listParams');
  await page.getByRole('button', { name: /^Uji / }).click();
  await page.getByRole('menuitem', { name: 'Logout' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  expect(await kept()).toEqual(['RaStorePilar.locale', 'RaStorePilar.theme', 'RaStorePilar.version']);
  expect(await page.evaluate(() => localStorage['RaStorePilar.theme'])).toBe('"dark"');
});

it('who goes out with unsaved changes is asked, and stays with them', async () => {
  const page = await here.open('/partners/create');
  await page.getByLabel('Nama').fill('Belum disimpan');
  const asked = page.waitForEvent('dialog');
  const gone = signOut(page);
  await (await asked).dismiss();
  await gone;
  expect(await page.getByLabel('Nama').inputValue()).toBe('Belum disimpan');
  expect((await page.request.post(`${here.world.address}/graphql`, { data: { query: '{ viewer { name } }' } })).status()).toBe(200);
});

it('who goes out while the server cannot be reached is told to be in still', async () => {
  const page = await here.open('/partners', { as: 'ADMINISTRATOR' });
  await page.route('**/api/auth/sign-out', (route) => route.abort());
  await signOut(page);
  await page.getByText('Anda belum keluar').waitFor();
  await page.unroute('**/api/auth/sign-out');
  await signOut(page);
  await page.waitForURL(/login/);
  await page.goto(`${here.world.address}/partners`);
  await page.waitForURL(/login/);
  await signIn(page, 'ADMINISTRATOR');
  await page.waitForURL(/partners/);
  await settled(page);
  await soon(() => page.locator('tbody tr').count()).toBeGreaterThan(0);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
