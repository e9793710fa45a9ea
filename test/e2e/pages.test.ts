/** Pages: signing in, the figures of home, both languages, what opens over them, and those who may read little. */
import type { Locator, Request, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { type Desk, desk, PASSWORD } from './desk.ts';
import { type EveryPage, everyPage } from './every-page.ts';
import { goWithin } from './going.ts';
import { emailOf } from './people.ts';
import { settled } from './settled.ts';

const FADED_IN_MS = 600;

let here: Desk;
let every: EveryPage;
beforeAll(async () => {
  here = await desk();
  every = await everyPage(here.world);
});
afterAll(() => here?.close());

it('a wrong password is told, a right one opens home', async () => {
  const page = await here.open('/', { as: 'nobody' });
  await page.getByLabel('Surel').fill(emailOf('PLANNER'));
  await page.getByLabel('Kata sandi', { exact: false }).first().fill('bukan kata sandinya');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('alert').filter({ hasText: 'Surel atau kata sandi tidak cocok.' }).waitFor();
  await page.getByLabel('Kata sandi', { exact: false }).first().fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'Beranda' }).waitFor();
});

it('what the console is built into comes as it was compressed then', async () => {
  const page = await here.open('/');
  const script = new URL((await page.locator('script[type=module]').first().getAttribute('src'))!, here.world.address).href;
  for (const encoding of ['br', 'gzip']) {
    const { headers } = await fetch(script, { headers: { 'accept-encoding': encoding } });
    // What is compressed on its way has no length.
    expect([headers.get('content-encoding'), Number(headers.get('content-length')) > 0]).toEqual([encoding, true]);
    expect([headers.get('content-type'), headers.get('vary')]).toEqual([
      expect.stringMatching(/^(text|application)\/javascript/),
      'accept-encoding',
    ]);
  }
});

it('home says how far the programme has come', async () => {
  const page = await here.open('/');
  await page.getByText('62 dari 81').first().waitFor();
  const overTime = page.getByRole('table', { name: 'Perkembangan pembentukan' });
  await overTime.waitFor();
  expect((await overTime.getByRole('row').last().innerText()).split(/\s+/).at(-1)).toBe('62');
});

it('who reads by tools of their own is told where to begin', async () => {
  const page = await here.open('/', { as: 'BI_READER' });
  await page.locator('main').getByRole('link', { name: 'Sambungkan' }).click();
  await page.waitForURL(/\/connect$/);
  await goWithin(page, '/dashboards/regent');
  await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).waitFor();
  // Leads to a page about villages, which this role does not read.
  expect(await page.locator('main').getByRole('link', { name: 'Apa yang berubah' }).count()).toBe(0);
});

it('the whole console speaks English too', async () => {
  const page = await here.open('/villages');
  await page.getByRole('button', { name: 'Bahasa: Bahasa Indonesia' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.locator('h1', { hasText: 'Villages' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('columnheader').allInnerTexts()).toContain('District');
});

it('who may only read sees no way to write, no names of members, and that small numbers are withheld, not missing', async () => {
  const page = await here.open('/partners', { as: 'VIEWER' });
  expect(await page.getByRole('link', { name: 'Tambah' }).count()).toBe(0);
  expect(await page.getByRole('menuitem', { name: 'Anggota Pokja' }).count()).toBe(0);
  await page.goto(`${here.world.address}${every.village}`);
  await settled(page);
  await page.getByText('Peran Anda hanya melihat jumlah anggota.').waitFor();
  const stunting = page.getByRole('row', { name: /^Prevalensi balita stunting/ });
  await stunting.getByText('angka kecil, tidak ditampilkan untuk peran Anda').waitFor();
  expect(await stunting.getByText('belum pernah dilaporkan').count()).toBe(0);
});

it('axe finds nothing in what opens over a page: a menu, saved searches, a series, a form', async () => {
  const page = await here.open('/villages');
  const found: string[] = [];
  const look = async (where: string) => {
    await page.waitForTimeout(FADED_IN_MS);
    const violations = await violationsOf(page);
    // What opens over a page stands outside its landmarks, by its nature.
    found.push(...violations.filter((violation) => !violation.startsWith('region')).map((violation) => `${where}: ${violation}`));
  };
  await page.getByRole('button', { name: 'Pencarian tersimpan' }).click();
  await page.getByRole('dialog', { name: 'Pencarian tersimpan' }).waitFor();
  await look('saved searches');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tanya lintas sektor' }).click();
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await page.locator('.MuiPopover-root').getByRole('menuitem').first().waitFor();
  await look('menu');
  await page.goto(`${here.world.address}/partners`);
  await settled(page);
  await page.getByRole('button', { name: 'Ubah banyak' }).click();
  await page.getByRole('dialog', { name: 'Ubah banyak' }).waitFor();
  await look('bulk: what');
  await page.getByRole('combobox', { name: 'Jenis' }).fill('Media');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Lihat dulu' }).click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await look('bulk: preview');
  await page.keyboard.press('Escape');
  await page.goto(`${here.world.address}/partners`);
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Cari di seluruh Pilar' }).waitFor();
  await page.keyboard.type('tanjung');
  await page.getByRole('option').first().waitFor();
  await look('search');
  await page.goto(here.world.address + every.village);
  await settled(page);
  await page
    .getByRole('button', { name: /^Lihat deret/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await page.reload();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await look('series');
  await page.goto(here.world.address + every.bare);
  await settled(page);
  await page.getByRole('button', { name: 'Catat pembentukan Kampung KB' }).click();
  await page.getByLabel('Nama Kampung KB').waitFor();
  await look('form');
  expect(found).toEqual([]);
});

it('the frame of a page stands in its colours while the console is on its way, and goes when that is there', async () => {
  const page = await here.open('/about', { theme: 'dark' });
  let open = () => {};
  const gate = new Promise<void>((done) => {
    open = done;
  });
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  const colourOf = (of: Locator) => of.evaluate((one) => getComputedStyle(one).backgroundColor);
  const frame = page.locator('#frame');
  await frame.waitFor();
  const colours = [await colourOf(frame), await colourOf(frame.locator('div'))];
  open();
  await settled(page);
  expect(colours).toEqual([await colourOf(page.locator('body')), await colourOf(page.getByRole('banner'))]);
  await frame.waitFor({ state: 'hidden' });

  // A part that does not come: the page begins again once, then says so.
  await page.unroute(/\/assets\/index-[^/]*\.js$/);
  let isCut = false;
  await page.route(/\/assets\/.*\.js$/, (route) => {
    if (isCut || /first-/.test(route.request().url())) return route.continue();
    isCut = true;
    return route.abort();
  });
  await page.reload({ waitUntil: 'commit' });
  await settled(page);
  expect(isCut).toBe(true);
  await page.unroute(/\/assets\/.*\.js$/);
  await page.route(/\/assets\/.*\.js$/, (route) => (/first-/.test(route.request().url()) ? route.continue() : route.abort()));
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('alert').filter({ hasText: 'Halaman ini tidak dapat dimuat.' }).waitFor();
  // Both are told to whoever looks into the page, and nothing else was.
  expect(here.breaches.splice(0)).toEqual(Array(2).fill(expect.stringContaining('Failed to fetch dynamically imported module')));
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});

it.each([
  ['pokjas', 'PokjaMembers'],
  ['indicators', 'IndicatorEditions'],
  ['indicators', 'IndicatorPage'],
  ['classifications', 'ClassificationHistory'],
])('a part of a page of %s that could not be loaded says so, and comes when it is asked for again', async (type, operation) => {
  const path = every.PLANNER.find((one) => new RegExp(`^/${type}/[^/]+/show$`).test(one))!;
  const page = await here.open('/about');
  const isIt = (request: Request) => request.postData()?.includes(`query ${operation}(`) ?? false;
  const refuse = (route: Route) => (isIt(route.request()) ? route.abort() : route.continue());
  await page.route('**/graphql', refuse);
  await goWithin(page, path);
  const said = page.getByRole('alert').filter({ hasText: 'Bagian ini tidak dapat dimuat.' });
  await said.waitFor();
  await page.unroute('**/graphql', refuse);
  const answer = page.waitForResponse((response) => isIt(response.request()));
  await said.getByRole('button', { name: 'Coba lagi' }).click();
  expect((await answer).ok()).toBe(true);
  await said.waitFor({ state: 'detached' });
});
