/** What was typed or chosen in a dialog goes on purpose only, on a page that asks too, and who typed nothing is asked nothing. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dialog, linkTo, soon } from './asking.ts';
import { choose, type Desk, desk } from './desk.ts';
import { settled } from './settled.ts';

const KEEP = 'mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { id } }';
const TILE = { id: 'a', kind: 'TEXT', width: 2, text: 'Keputusan rapat' };

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

let made = 0;
async function dashboard(): Promise<string> {
  const page = await here.open('/about');
  const input = { kind: 'DASHBOARD', name: `Dasbor ${++made}`, content: { tiles: [TILE] } };
  const answer = await page.request.post(`${here.world.address}/graphql`, { data: { query: KEEP, variables: { input } } });
  await page.close();
  return `/dashboards/${(await answer.json()).data.createSavedQuery.id}`;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** Counts what is asked, and says what it is told to. */
function answering(page: Page) {
  const asked = { count: 0, leave: false };
  page.on('dialog', (question) => {
    asked.count++;
    return asked.leave ? question.accept() : question.dismiss();
  });
  return asked;
}

/** Where it stands, with a way back that is within the console; and its opener and a field of it. */
const TYPED: { name: string; come: () => Promise<Page>; opener: string; field: string }[] = [
  {
    name: 'of a new dashboard',
    come: async () => {
      const page = await here.open('/about');
      await page.getByRole('menuitem', { name: 'Dasbor', exact: true }).click();
      return page;
    },
    opener: 'Dasbor baru',
    field: 'Nama dasbor',
  },
  { name: 'of a text on a dashboard', come: arranging, opener: 'Tambah teks', field: 'Teks' },
  { name: 'of a question on a dashboard', come: arranging, opener: 'Tambah pertanyaan', field: 'Judul kotak' },
  { name: 'of a question that is saved', come: exploring, opener: 'Simpan', field: 'Nama' },
  { name: 'of a question put on a dashboard', come: exploring, opener: 'Tambahkan ke dasbor', field: 'Judul kotak' },
  {
    name: 'of rows that are pasted',
    come: async () => {
      const page = await here.open('/entry/sheet?area=65.01.05');
      await page.getByRole('combobox', { name: 'Indikator' }).fill('stunting');
      await page.getByRole('option').first().click();
      return page;
    },
    opener: 'Tempel dari lembar kerja',
    field: 'Baris yang disalin',
  },
];

async function arranging(): Promise<Page> {
  const page = await here.open(await dashboard());
  await press(page, 'Susun dasbor');
  return page;
}

/** From a question to its villages, which is the same page. */
async function exploring(): Promise<Page> {
  const page = await here.open('/explore');
  await page.getByRole('link', { name: /^Stunting dan jamban/ }).click();
  await page.waitForURL(/q=/);
  return page;
}

const gone = (one: Locator) => one.waitFor({ state: 'detached' });

for (const { name, come, opener, field } of TYPED)
  it(`the dialog ${name} asks whoever typed into it`, async () => {
    const page = await come();
    await settled(page);
    const asked = answering(page);
    await press(page, opener);
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await gone(dialog(page));
    expect(asked.count).toBe(0);
    await press(page, opener);
    const typed = dialog(page).getByRole('textbox', { name: field });
    await typed.fill('Belum disimpan');
    await page.keyboard.press('Escape');
    await soon(() => asked.count).toBe(1);
    await page.mouse.click(5, 400);
    await soon(() => asked.count).toBe(2);
    const address = page.url();
    await page.evaluate(() => history.back());
    await soon(() => asked.count).toBe(3);
    await soon(() => page.url()).toBe(address);
    expect(await typed.inputValue()).toBe('Belum disimpan');
    asked.leave = true;
    await page.keyboard.press('Escape');
    await gone(dialog(page));
    await press(page, opener);
    await dialog(page).getByRole('textbox', { name: field }).fill('Belum disimpan');
    await page.evaluate(() => history.back());
    await gone(dialog(page));
    expect(asked.count).toBe(5);
    await page.close();
  });

it('what is only chosen counts too, by mouse or by keyboard, and what was saved is left unasked', async () => {
  const page = await here.open('/dashboards');
  const asked = answering(page);
  await press(page, 'Dasbor baru');
  await choose(dialog(page), 'Untuk siapa', 'Dibagikan: Kabupaten Bulungan');
  await page.keyboard.press('Escape');
  await soon(() => asked.count).toBe(1);
  await dialog(page).getByRole('textbox', { name: 'Nama dasbor' }).fill('Rapat');
  await press(page, 'Simpan');
  await page.waitForURL(/edit=1/);
  await press(page, 'Tambah pertanyaan');
  await dialog(page).getByRole('combobox', { name: 'Pertanyaan' }).press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('combobox', { name: 'Tampilan' }).waitFor();
  await page.keyboard.press('Escape');
  await soon(() => asked.count).toBe(2);
  await dialog(page).getByRole('button', { name: 'Batal' }).click();
  await page.goto(here.world.address + linkTo({ measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'] }));
  await press(page, 'Simpan');
  await dialog(page).getByRole('textbox', { name: 'Nama' }).fill('Stunting per kecamatan');
  await dialog(page).getByRole('button', { name: 'Simpan' }).click();
  await gone(dialog(page));
  await page.getByRole('heading', { name: 'Stunting per kecamatan' }).waitFor();
  expect(asked.count).toBe(2);
  await page.close();
});

it('in a form of records too, and when many are changed at once', async () => {
  const { interventions } = await here.world.as('planner').get('{ interventions(first: 1) { nodes { id } } }');
  const page = await here.open(`/interventions/${interventions.nodes[0].id}/show`);
  const asked = answering(page);
  await press(page, 'Tambah kontribusi');
  await choose(dialog(page), 'Peran', 'Pendana');
  await page.keyboard.press('Escape');
  await soon(() => asked.count).toBe(1);
  asked.leave = true;
  await page.keyboard.press('Escape');
  await gone(dialog(page));
  asked.leave = false;
  await page.goto(`${here.world.address}/partners`);
  await settled(page);
  await press(page, 'Ubah banyak');
  await dialog(page).getByRole('combobox', { name: 'Jenis' }).press('ArrowDown');
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await soon(() => asked.count).toBe(3);
  await dialog(page).getByRole('button', { name: 'Lihat dulu' }).waitFor();
  await page.close();
});

it('a page that asks goes on asking while a dialog stands on it, and once only', async () => {
  const page = await arranging();
  const asked = answering(page);
  await press(page, 'Perlebar Keputusan rapat');
  await press(page, 'Tambah teks');
  await dialog(page).waitFor();
  const address = page.url();
  await page.evaluate(() => history.back());
  await soon(() => asked.count).toBe(1);
  await soon(() => page.url()).toBe(address);
  await dialog(page).getByRole('textbox').fill('Belum disimpan');
  await page.evaluate(() => history.back());
  await soon(() => asked.count).toBe(2);
  await soon(() => page.url()).toBe(address);
  expect(await dialog(page).getByRole('textbox').inputValue()).toBe('Belum disimpan');
  await dialog(page).getByRole('button', { name: 'Pasang' }).click();
  await gone(dialog(page));
  await page.evaluate(() => history.back());
  await soon(() => asked.count).toBe(3);
  await soon(() => page.url()).toBe(address);
  asked.leave = true;
  await page.evaluate(() => history.back());
  await press(page, 'Susun dasbor');
  expect(asked.count).toBe(4);
  await page.close();
});

it('what is said about boundaries is left on purpose too', async () => {
  const page = await here.open('/boundaries', { as: 'ADMINISTRATOR' });
  const asked = answering(page);
  const file = { name: 'batas.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.locator('input[type=file]').setInputFiles(file);
  const credit = page.getByRole('textbox', { name: /^Sumber/ });
  await credit.fill('Badan Informasi Geospasial');
  await page.getByRole('menuitem', { name: 'Desa/kelurahan' }).click();
  await soon(() => asked.count).toBe(1);
  expect(await credit.inputValue()).toBe('Badan Informasi Geospasial');
  await page.close();
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
