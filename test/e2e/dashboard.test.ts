/**
 * The three dashboards that are there from the beginning: every tile has its answer, narrowed too, and all of them fit a sheet of A4. And
 * one of one's own: put together by keyboard, shared with a role, printed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dialog, soon } from './asking.ts';
import { dialogFaults } from './axe.ts';
import { choose, type Desk, desk } from './desk.ts';
import { tabTo } from './entry-keys.ts';
import { goWithin } from './going.ts';
import { sheetsOf } from './printed.ts';
import { settled } from './settled.ts';

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

/** How many figures a tile shows: those of its chart as a table tells them, of the places of its map, or one alone. */
const figuresIn = (page: Page, name: string) =>
  tile(page, name).evaluate((one) => {
    const drawn = [...one.querySelectorAll('td, [data-shape]')].map((part) => part.getAttribute('aria-label') ?? part.textContent ?? '');
    return drawn.length > 0
      ? drawn.filter((text) => /\d/.test(text)).length
      : (one as HTMLElement).innerText.split('\n').filter((text) => /^\d/.test(text)).length;
  });

/** Tiles that say that they have nothing to show. */
const empty = (page: Page) =>
  page
    .locator('main section')
    .filter({ hasText: /Tidak ada angka untuk pilihan ini|tidak dapat dijawab|tidak dapat dimuat/ })
    .allInnerTexts();

const FORMED =
  '{ all: villages(where: { validOn: "TODAY" }) { totalCount } formed: villages(where: { validOn: "TODAY", kampung: { isNull: false } }) { totalCount } }';

const PRINT = { id: 'Cetak atau simpan PDF', en: 'Print or save as PDF' };

/** As its button draws it for paper, until it has been printed. */
async function toPaper(page: Page, language: keyof typeof PRINT): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: PRINT[language] }).click();
  await page.locator('body[data-printed]').waitFor();
}

it.each(Object.entries(TILES))('%s: every tile is answered, and they print white on one sheet, in both languages', async (id, names) => {
  const page = await here.open(`/dashboards/${id}`, { theme: 'dark' });
  for (const name of names) await soon(() => figuresIn(page, name)).toBeGreaterThan(0);
  await settled(page);
  expect(await empty(page)).toEqual([]);
  await toPaper(page, 'id');
  expect(await tile(page, names[0]!).evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await sheetsOf(page)).toBe(1);
  await page.evaluate(() => localStorage.setItem('RaStorePilar.locale', '"en"'));
  await page.reload();
  await settled(page);
  await toPaper(page, 'en');
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

it('what was opened within a tile stands in the address, and the way back undoes it', async () => {
  const page = await here.open('/dashboards/regent');
  const road = tile(page, 'Jalan ke 100 persen');
  await road.getByRole('button', { name: /^Sekatak/ }).click();
  await road.getByText('Sekatak Buji').first().waitFor();
  await road.getByRole('button', { name: 'Kembali ke keadaan awal' }).waitFor();
  const link = await here.open(page.url().slice(here.world.address.length));
  await tile(link, 'Jalan ke 100 persen').getByRole('button', { name: 'Kembali ke keadaan awal' }).waitFor();
  await page.goBack();
  await road.getByRole('button', { name: 'Kembali ke keadaan awal' }).waitFor({ state: 'hidden' });
  await Promise.all([page.close(), link.close()]);
});

/** Tiles whose charts look for their height by themselves, as the style sheet says. */
const selfMeasured = (page: Page) =>
  page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSStyleRule);
    const whole = rules.filter(({ style }) => style.height === '100%').map(({ selectorText }) => selectorText);
    const charts = [...document.querySelectorAll('.MuiChartsSurface-root')].filter((chart) => whole.some((rule) => chart.matches(rule)));
    return {
      all: document.querySelectorAll('.MuiChartsSurface-root').length,
      own: charts.map((chart) => chart.closest('section')!.querySelector('h2')!.textContent),
    };
  });

it('is narrowed to a district and a year together, and the address tells', async () => {
  const page = await here.open('/dashboards/regent');
  await page.getByRole('combobox', { name: 'Kecamatan' }).click();
  await page.getByRole('option').first().waitFor();
  await page.keyboard.type('selor');
  await soon(() => page.getByRole('option').allInnerTexts()).toEqual(['Tanjung Selor']);
  await page.getByRole('option').click();
  await choose(page, 'Tahun', '2026');
  await settled(page);
  // Each of those holds the page while it is drawn: only one with a legend has to.
  expect(await selfMeasured(page)).toEqual({ all: 6, own: [expect.stringMatching(/^Klasifikasi menurut wilayah/)] });
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

/** Chooses in a list of choices by the letters that its choice begins with. */
async function pick(page: Page, label: string, choice: string): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: label }));
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: choice }).waitFor();
  await page.keyboard.type(choice.slice(0, 9));
  await page.keyboard.press('Enter');
}

async function press(page: Page, button: string | RegExp, key = 'Enter', way?: 'Shift+Tab'): Promise<void> {
  const found = page.getByRole('button', { name: button });
  await found.waitFor();
  await tabTo(page, found, way);
  await page.keyboard.press(key);
}

const CONCLUSION = 'Keputusan rapat';
/** Pixels: of five rows of tiles, and of the gaps between them. */
const FIVE_ROWS = 5 * 118 + 4 * 12;

/** Of the tile with text and that with a chart, and whether the chart ends within it. */
const heightsOf = (page: Page) =>
  page.evaluate(() => {
    const [text, picture] = [...document.querySelectorAll('[data-tile]')].map((one) => one.getBoundingClientRect());
    const drawn = document.querySelector('[data-tile] svg[role], [data-tile] .MuiChartsSurface-root')!.getBoundingClientRect();
    const isWithin = drawn.height > 200 && drawn.bottom < picture!.bottom;
    return { text: text!.height, picture: picture!.height, isWithin };
  });
const heights = (page: Page) => soon(() => heightsOf(page));
/** Of the tiles, in the order they stand. */
const order = (page: Page) => soon(async () => (await page.locator('[data-tile]').allInnerTexts()).map((text) => text.split('\n')[0]));

it('one of my own is put together by keyboard, seen by the role it is for, and printed on one sheet whoever prints', async () => {
  const page = await here.open('/dashboards', { theme: 'dark' });
  await press(page, 'Dasbor baru');
  await dialog(page).waitFor();
  await page.keyboard.type('Rapat triwulan');
  await pick(page, 'Untuk siapa', 'Dibagikan: Kabupaten Bulungan');
  await pick(page, 'Untuk peran', 'Petugas kecamatan');
  await page.keyboard.press('Escape');
  await press(page, 'Simpan');
  await press(page, 'Tambah pertanyaan');
  await page.keyboard.type('Stunting dan jamban');
  await page.getByRole('option', { name: /^Stunting dan jamban/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press(page, 'Pasang');
  await press(page, 'Tambah teks');
  await dialog(page).waitFor();
  await page.keyboard.type(CONCLUSION);
  expect(await dialogFaults(page)).toEqual([]);
  await press(page, 'Pasang');
  await dialog(page).waitFor({ state: 'hidden' });
  await press(page, new RegExp(`^Pindahkan ${CONCLUSION}, kotak 2 dari 2`), 'Home');
  await page.getByText(`${CONCLUSION} kini kotak 1 dari 2.`).waitFor();
  await page.keyboard.press('End');
  await page.getByText(`${CONCLUSION} kini kotak 2 dari 2.`).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: new RegExp(`^Pindahkan ${CONCLUSION}, kotak 1 dari 2`) }).waitFor();
  await press(page, `Ubah ${CONCLUSION}`);
  await press(page, 'Batal', 'Control+z');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: new RegExp(`^Pindahkan ${CONCLUSION}, kotak 1 dari 2`) }).waitFor();
  await press(page, `Perlebar ${CONCLUSION}`);
  await page.getByText(`${CONCLUSION} kini selebar 3 dari 4 kolom.`).waitFor();
  await press(page, `Tinggi ${CONCLUSION}`);
  await page.getByRole('menuitemradio', { name: '1 baris' }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByText(`${CONCLUSION} kini setinggi 6 baris.`).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /^Tinggi Stunting dan jamban/ }).click();
  await page.getByRole('menuitemradio', { name: '5 baris' }).click();
  await press(page, 'Simpan', 'Enter', 'Shift+Tab');
  await page.getByRole('button', { name: 'Susun dasbor' }).waitFor();
  await settled(page);
  await order(page).toEqual([CONCLUSION, expect.stringMatching(/^Stunting dan jamban/)]);
  await heights(page).toMatchObject({ picture: FIVE_ROWS, isWithin: true });
  expect((await heightsOf(page)).text).toBeLessThan(118);
  await page.setViewportSize({ width: 390, height: 844 });
  await heights(page).toMatchObject({ picture: expect.toSatisfy((high: number) => high < FIVE_ROWS), isWithin: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await heights(page).toMatchObject({ picture: FIVE_ROWS });
  await page.evaluate((name) => {
    const text = [...document.querySelectorAll('[data-tile] p')].find((one) => one.textContent === name)!;
    addEventListener('beforeprint', () => document.body.setAttribute('data-paper', getComputedStyle(text.parentElement!).backgroundColor));
  }, CONCLUSION);
  expect(await sheetsOf(page)).toBe(1);
  expect(await page.locator('body').getAttribute('data-paper')).toBe('rgb(255, 255, 255)');
  const path = page.url().slice(here.world.address.length);
  const officer = await here.open(path, { as: 'DISTRICT_OFFICER' });
  await officer.getByText(CONCLUSION).waitFor();
  await tile(officer, 'Stunting dan jamban').locator('svg').first().waitFor();
  expect(await officer.getByRole('button', { name: 'Susun dasbor' }).count()).toBe(0);
  const viewer = await here.open(path, { as: 'VIEWER' });
  await viewer.getByText('Dasbor ini tidak ada.').waitFor();
  await Promise.all([page, officer, viewer].map((one) => one.close()));
});

const CREATE = 'mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { id } }';
const UPDATE = 'mutation ($id: ID!, $input: UpdateSavedQueryInput!) { updateSavedQuery(id: $id, version: 1, input: $input) { id } }';
const RETIRE = 'mutation ($id: ID!) { retireSavedQuery(id: $id, version: 1, reason: "Tak dipakai") { id } }';
const MAP = { measures: [{ fact: 'VILLAGE', agg: 'AVERAGE', of: 'FORMED', alias: 'FORMED' }], rows: ['VILLAGE'], period: { latest: true } };
const DISTRICTS = { ...MAP, rows: ['DISTRICT'] };
const COMPARED = {
  measures: [{ indicator: 'STUNTING' }],
  period: { last: 12, grain: 'MONTH' },
  compare: 'PREVIOUS_YEAR',
  scope: 'MY_AREA',
};

/** With the session of the page. */
async function tell(page: Page, query: string, variables: object) {
  const answer = await page.request.post(`${here.world.address}/graphql`, { data: { query, variables } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors[0]));
  return data;
}

it('of two tiles that are changed at once the address keeps both, and a village that is opened is not kept longer than its question', async () => {
  const page = await here.open('/dashboards');
  const maps = [1, 2].map((at) => ({
    id: `m${at}`,
    kind: 'QUESTION',
    width: 2,
    name: `Peta ${at}`,
    query: DISTRICTS,
    view: { view: 'map' },
  }));
  const content = { tiles: maps };
  const { id } = (await tell(page, CREATE, { input: { kind: 'DASHBOARD', name: 'Dua peta', content } })).createSavedQuery;
  await goWithin(page, `/dashboards/${id}`);
  for (const { name } of maps) await tile(page, name).locator('[data-shape]').first().waitFor();
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-tile]'))
      one.querySelector('[data-shape]')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  for (const { name } of maps) await tile(page, name).getByRole('button', { name: 'Kembali ke keadaan awal' }).waitFor();
  const address = page.url();
  const openVillage = async () => {
    await tile(page, 'Peta 1').locator('[data-shape]').first().focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Perhitungan').waitFor();
  };
  await tile(page, 'Peta 1').getByRole('button', { name: 'Naik ke kecamatan' }).waitFor();
  await openVillage();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  expect(page.url()).toBe(address);
  await openVillage();
  await dialog(page).getByRole('button', { name: 'Saring ke baris ini' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  expect(page.url()).not.toContain('cell');
  await page.close();
});

it('says which question has gone, has changed or is not shared, who saved first, and what does not fit on a sheet; other screens follow', async () => {
  const page = await here.open('/dashboards');
  const keep = async (input: object): Promise<string> => (await tell(page, CREATE, { input })).createSavedQuery.id;
  const asked = (name: string) => keep({ kind: 'ANALYSIS', name, content: { query: MAP, view: { view: 'map' } } });
  const [gone, changed] = [await asked('Sudah pergi'), await asked('Sudah berubah')];
  const named = [gone, changed].map((question, at) => ({ id: `q${at}`, kind: 'QUESTION', width: 2, question, questionVersion: 1 }));
  const maps = [1, 2, 3].map((at) => ({ id: `m${at}`, kind: 'QUESTION', width: 1, name: `Peta ${at}`, query: MAP, view: { view: 'map' } }));
  const figure = { id: 'f', kind: 'FIGURE', width: 1, name: 'Setahun lalu', query: COMPARED };
  const id = await keep({ kind: 'DASHBOARD', name: 'Uji', content: { tiles: [...named, ...maps, figure] }, isShared: true, area: '65.01' });
  await tell(page, RETIRE, { id: gone });
  await tell(page, UPDATE, { id: changed, input: { name: 'Berubah nama' } });
  const viewer = await here.open(`/dashboards/${id}`, { as: 'VIEWER' });
  await soon(() => viewer.getByText('Pertanyaan kotak ini tidak dibagikan kepada Anda.').count()).toBe(2);
  await tile(viewer, 'Peta 3').locator('svg').first().waitFor();
  await page.goto(`${here.world.address}/dashboards/${id}`);
  await page.getByText('Pertanyaan kotak ini sudah dihapus pemiliknya.').waitFor();
  await tile(page, 'Setahun lalu')
    .getByText(/^periode yang sama tahun lalu: \d+,\d+%/)
    .waitFor();
  await page.getByRole('heading', { name: /^Berubah nama \(pertanyaan diubah sejak dipasang\)/ }).waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).click();
  const tooLong = page.getByRole('dialog', { name: 'Tidak muat pada satu lembar A4' });
  await tooLong.waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  await tooLong.getByRole('button', { name: 'Batal' }).click();
  await page.getByRole('button', { name: 'Susun dasbor' }).click();
  await page.getByRole('button', { name: 'Sudah saya periksa' }).click();
  await page.getByRole('button', { name: 'Buang Sudah pergi' }).click();
  await order(page).toHaveLength(5);
  await tell(page, UPDATE, { id, input: { name: 'Uji dari jendela lain' } });
  for (const one of [page, viewer]) await one.getByRole('heading', { name: 'Uji dari jendela lain' }).waitFor();
  // The other screen has followed; what is put together here stands as it was.
  await order(page).toHaveLength(5);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('button', { name: 'Simpan susunan saya' }).waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Simpan susunan saya' }).click();
  await page.getByRole('button', { name: 'Susun dasbor' }).waitFor();
  for (const one of [page, viewer]) await order(one).toHaveLength(5);
  await page.getByRole('button', { name: 'Lainnya' }).click();
  await page.getByRole('menuitem', { name: 'Hapus dasbor' }).click();
  await dialog(page).waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Hapus dasbor' }).click();
  await page.waitForURL(/dashboards$/);
  await viewer.getByText('Dasbor ini sudah dihapus pemiliknya.').waitFor();
  await Promise.all([page.close(), viewer.close()]);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
