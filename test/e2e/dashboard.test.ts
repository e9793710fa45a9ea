/** The three dashboards that are there from the beginning: every tile has its answer, narrowed too, and all of them fit a sheet of A4. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose, type Desk, desk, settled } from './desk.ts';
import { sheetsOf } from './printed.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

/** Tiles by name, as a planner of the regency sees them. */
const TILES = {
  regent: [
    ...[
      'Desa/kelurahan dengan Kampung KB',
      'Laporan tepat waktu',
      'Prevalensi balita stunting',
      'Peserta KB modern',
      'Jalan ke 100 persen',
    ],
    ...[
      'Satu indikator dari tiap pilar, per triwulan',
      'Klasifikasi menurut wilayah',
      'Stunting menurut wilayah, dibanding setahun sebelumnya',
    ],
  ],
  sector: [
    ...['Intervensi', 'Desa/kelurahan yang dijangkau', 'Pelaksana utama', 'Kontribusi mitra', 'Perkembangan indikator sektor'],
    ...['Jarak ke target menurut wilayah', 'Intervensi menurut wilayah dan triwulan', 'Kontribusi menurut jenis mitra'],
  ],
  district: [
    ...['Desa/kelurahan dengan Kampung KB', 'Laporan tepat waktu', 'SK Pokja yang segera berakhir', 'Prevalensi balita stunting'],
    ...['Stunting per desa/kelurahan', 'Keadaan laporan bulanan', 'Laporan tepat waktu per desa/kelurahan', 'Stunting dan jamban'],
  ],
};

const tile = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) }).first();

/** Tiles that say that they have nothing to show. */
const empty = (page: Page) =>
  page
    .locator('main section')
    .filter({ hasText: /Tidak ada angka untuk pilihan ini|tidak dapat dijawab|tidak dapat dimuat/ })
    .allInnerTexts();

const FORMED =
  '{ all: villages(where: { validOn: "TODAY" }) { totalCount } formed: villages(where: { validOn: "TODAY", kampung: { isNull: false } }) { totalCount } }';

it.each(Object.entries(TILES))('%s: every tile is answered, and they print white on one sheet', async (id, names) => {
  const page = await here.open(`/dashboards/${id}`, { theme: 'dark' });
  for (const name of names) await tile(page, name).locator('svg, button, a').first().waitFor();
  await settled(page);
  expect(await empty(page)).toEqual([]);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).click();
  await page.locator('body[data-printed]').waitFor();
  expect(await tile(page, names[0]!).evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await sheetsOf(page)).toBe(1);
  await page.close();
});

it('shows the figure that the villages have, and says of which day it is when a year is chosen', async () => {
  const { all, formed } = await here.world.as('planner').get(FORMED);
  const share = ((100 * formed.totalCount) / all.totalCount).toFixed(1).replace('.', ',');
  const page = await here.open('/dashboards/regent');
  await tile(page, 'Desa/kelurahan dengan Kampung KB').getByText(share).waitFor();
  await choose(page, 'Tahun', '2025');
  await tile(page, 'Desa/kelurahan dengan Kampung KB').getByText('(per hari ini)').waitFor();
  await page.close();
});

it('is shown full screen without what frames it, and a menu over it is still seen', async () => {
  const page = await here.open('/dashboards/regent');
  await page.getByRole('button', { name: 'Layar penuh' }).click();
  await page.getByRole('banner').waitFor({ state: 'hidden' });
  await page.getByText('Dasbor Bupati · Kabupaten Bulungan').waitFor();
  await page.evaluate(() => document.exitFullscreen());
  await page.getByRole('banner').waitFor();
  await page.close();
});

it('is narrowed to a district and a year together, and the address tells', async () => {
  const page = await here.open('/dashboards/regent');
  await choose(page, 'Kecamatan', 'Tanjung Selor');
  await choose(page, 'Tahun', '2026');
  await settled(page);
  await page
    .getByRole('region', { name: /^Stunting menurut wilayah/ })
    .getByText('Tanjung Selor Hulu')
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.toString()).toBe('district=65.01.05&year=2026');
  expect(await empty(page)).toEqual([]);
  await page.goBack();
  await page.goBack();
  await page
    .getByRole('region', { name: /^Stunting menurut wilayah/ })
    .getByText('Sekatak')
    .first()
    .waitFor();
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
