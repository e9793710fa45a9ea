/** The catalogue is kept in the console, while the server runs: what is added there is everywhere at once. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { type Desk, desk } from './desk.ts';
import { OWN_VILLAGE } from './people.ts';
import { settled } from './settled.ts';

const CODE = 'BALITA_UJI';
const NAME = 'Balita uji yang ditimbang';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const save = (page: Page) => page.getByRole('button', { name: 'Simpan' }).click();
const pick = async (page: Page, within: Page | Locator, label: string, choice: string) => {
  await within.getByRole('combobox', { name: label }).fill(choice);
  await page.getByRole('option', { name: choice, exact: true }).click();
};
const sourcesOf = (page: Page) =>
  page.getByRole('region', { name: 'Sumber, yang pertama didahulukan' }).getByRole('listitem').allInnerTexts();
const stored = async () =>
  (
    await here.world
      .as('planner')
      .get(
        `{ indicators(where: { code: { eq: "${CODE}" } }, orderBy: [{ edition: ASC }]) { nodes { id edition kind factor decimals validTo sources { nodes { rank source { code } } } } } }`,
      )
  ).indicators.nodes;

it('an indicator is made by a form that shows what it will make of 3 of 4', async () => {
  expect(await stored()).toEqual([]);
  const page = await here.open('/indicators/create', { as: 'ADMINISTRATOR' });
  await page.getByLabel('Nama, bahasa Indonesia').fill(NAME);
  await page.getByLabel('Nama, bahasa Inggris').fill('Test toddlers weighed');
  await page.getByLabel('Kode').fill(CODE);
  await pick(page, page, 'Pilar', 'Peningkatan cakupan layanan dan rujukan pada keluarga');
  await pick(page, page, 'Sektor', 'Kesehatan');
  await page.getByLabel('Pembilang').fill('balita uji ditimbang');
  await page.getByLabel('Penyebut *').fill('semua balita uji');
  const example = page.getByRole('status').filter({ hasText: 'Contoh' });
  await soon(() => example.innerText()).toContain('3 dari 4 = 75,00 persen');
  await page.getByLabel('Desimal').fill('1');
  await soon(() => example.innerText()).toContain('3 dari 4 = 75,0 persen');
  await pick(page, page, 'Tambah sumber', 'Impor berkas');
  await pick(page, page, 'Tambah sumber', 'Laporan bulanan Kampung KB');
  await page.getByRole('button', { name: 'Naikkan Laporan bulanan Kampung KB' }).focus();
  await page.keyboard.press('Enter');
  await save(page);
  await page.waitForURL(/show/);
  await settled(page);
  await page.locator('h1', { hasText: NAME }).waitFor();
  expect(await sourcesOf(page)).toEqual(['Laporan bulanan Kampung KB', 'Impor berkas']);
  expect(await stored()).toMatchObject([
    { edition: 1, kind: 'RATIO', factor: 100, decimals: 1, sources: { nodes: [{ rank: 1, source: { code: 'REPORT' } }, { rank: 2 }] } },
  ]);
});

it('it is filled in at entry, and the API has its value', async () => {
  const page = await here.open('/entry', { as: 'VILLAGE_OPERATOR' });
  const row = page.locator(`[data-indicator=${CODE}]`);
  await row.getByText(NAME).waitFor();
  const fields = row.getByRole('textbox');
  await fields.nth(0).fill('3');
  await fields.nth(1).fill('4');
  await page.keyboard.press('Control+s');
  await page.getByText('Semua isian tersimpan').waitFor();
  const asked = `{ observations(where: { indicator: { code: { eq: "${CODE}" } } }) { nodes { value numerator denominator area { code } source { code } } } }`;
  const { observations } = await here.world.as('planner').get(asked);
  expect(observations.nodes).toEqual([
    { value: '75.0', numerator: '3', denominator: '4', area: { code: OWN_VILLAGE }, source: { code: 'REPORT' } },
  ]);
});

it('it stands on the page of the village, and villages can be asked by it', async () => {
  const { village } = await here.world.as('planner').get(`{ village(code: "${OWN_VILLAGE}") { id name } }`);
  const page = await here.open(`/villages/${village.id}/show`);
  await page
    .getByRole('row', { name: new RegExp(`^${NAME}`) })
    .getByText('75,0%')
    .first()
    .waitFor();
  await page.goto(`${here.world.address}/villages`);
  await settled(page);
  await page.getByRole('button', { name: 'Tanya lintas sektor' }).click();
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await page.locator('.MuiPopover-root').getByRole('menuitem', { name: 'Nilai indikator' }).click();
  const condition = page.getByRole('group', { name: /: Nilai indikator$/ });
  await pick(page, condition, 'Indikator', NAME);
  await condition.getByLabel('Nilai (persen)').fill('70');
  await page.getByRole('status').filter({ hasText: '1 dari 81 desa/kelurahan cocok' }).waitFor();
});

/** The network returns, and what is asked first still finds nobody. */
async function comesBackInVain(page: Page): Promise<void> {
  await page.route('**/graphql**', (route) => route.abort());
  await page.context().setOffline(true);
  const failed = page.waitForEvent('requestfailed', (request) => (request.postData() ?? '').includes('query Indicator('));
  await page.context().setOffline(false);
  await failed;
  await page.unroute('**/graphql**');
}

it('what its values mean is changed by a new edition, which says what changes', async () => {
  const [{ id }] = await stored();
  const page = await here.open(`/indicators/${id}/show`, { as: 'ADMINISTRATOR' });
  await comesBackInVain(page);
  await page.getByRole('link', { name: 'Edisi baru' }).click();
  await settled(page);
  await page.getByRole('textbox', { name: 'Satuan', exact: true }).fill('per mil');
  await page.getByLabel('Faktor').fill('1000');
  const changes = page.getByRole('status').filter({ hasText: 'Yang berubah' });
  await soon(() => changes.innerText()).toContain('Faktor: 100 → 1000');
  await page.getByRole('button', { name: 'Simpan sebagai edisi baru' }).click();
  await page.waitForURL(/show/);
  expect(await stored()).toMatchObject([
    { edition: 1, factor: 100, validTo: '2026-11-19' },
    { edition: 2, factor: 1000, validTo: null },
  ]);
});

it('sources are ranked anew by the keyboard', async () => {
  const [, { id }] = await stored();
  const page = await here.open(`/indicators/${id}/show`, { as: 'ADMINISTRATOR' });
  await page.getByRole('button', { name: 'Atur urutan sumber' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Turunkan Laporan bulanan Kampung KB' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await soon(() => sourcesOf(page)).toEqual(['Impor berkas', 'Laporan bulanan Kampung KB']);
});

it('a sector made by the form of all lists can be chosen in the next form', async () => {
  const page = await here.open('/sectors/create', { as: 'ADMINISTRATOR' });
  await page.getByLabel('Nama, bahasa Indonesia').fill('Sektor uji');
  await page.getByLabel('Nama, bahasa Inggris').fill('Test sector');
  await page.getByLabel('Kode').fill('SEKTOR_UJI');
  await save(page);
  await page.waitForURL(/show/);
  await page.getByRole('menuitem', { name: 'Intervensi' }).click();
  await page.getByRole('link', { name: 'Tambah' }).click();
  await page.locator('h1', { hasText: 'Tambah intervensi' }).waitFor();
  await pick(page, page, 'Sektor', 'Sektor uji');
});

it('a rule that its own cases contradict is not saved, and the case says so', async () => {
  const page = await here.open('/validationRules/create', { as: 'ADMINISTRATOR' });
  await page.getByLabel('Nama, bahasa Indonesia').fill('Balita uji paling banyak penduduk');
  await page.getByLabel('Nama, bahasa Inggris').fill('Toddlers at most the population');
  await page.getByLabel('Kode').fill('ATURAN_UJI');
  await page.getByLabel('Sisi kiri').fill(`${CODE}.denominator`);
  await page.getByLabel('Sisi kanan').fill('PENDUDUK');
  await page.getByLabel('Kalimat, bahasa Indonesia').fill('Balita ({left}) lebih banyak daripada penduduk ({right}).');
  await page.getByLabel('Kalimat, bahasa Inggris').fill('More toddlers ({left}) than people ({right}).');
  const example = (number: number) => page.getByRole('group', { name: `Contoh ${number}`, exact: true });
  const give = async (number: number, toddlers: string, people: string) => {
    await example(number).getByLabel('Penyebut balita uji yang ditimbang').fill(toddlers);
    await example(number).getByLabel('Jumlah penduduk', { exact: true }).fill(people);
  };
  await give(1, '10', '100');
  await give(2, '20', '100');
  await example(1).getByText('10 paling banyak 100: memenuhi').waitFor();
  await example(1).getByText('cocok', { exact: true }).waitFor();
  await example(2).getByText('tidak cocok', { exact: true }).waitFor();
  await save(page);
  await example(2).getByText('Contoh ini justru memenuhi aturan.').waitFor();
  expect(await example(1).getByRole('alert').count()).toBe(0);
  await give(2, '200', '100');
  await save(page);
  await page.waitForURL(/show/);
  await page.getByText('Penyebut balita uji yang ditimbang paling banyak jumlah penduduk').waitFor();
});

it('who may not keep the catalogue reads it, and finds no way to change it', async () => {
  const page = await here.open('/sectors', { as: 'PLANNER' });
  await page.getByRole('cell', { name: 'KESEHATAN', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Tambah' }).count()).toBe(0);
  await page.getByRole('cell', { name: 'KESEHATAN', exact: true }).click();
  await page.waitForURL(/show/);
  await settled(page);
  expect(await page.getByRole('link', { name: 'Ubah' }).count()).toBe(0);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
