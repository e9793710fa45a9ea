/** Charts of an answer: as the link says, by keyboard, with the same figures as a table, and as a picture to take along. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerOf, linkTo, soon } from './asking.ts';
import { AT_ONCE, violationsOf } from './axe.ts';
import { choose, type Desk, desk, type PageOptions } from './desk.ts';

const BY_MONTH = { measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'], columns: ['MONTH'], period: { last: 6, grain: 'MONTH' } };
const VILLAGES = {
  measures: [{ indicator: 'STUNTING' }, { indicator: 'JAMBAN_LAYAK' }],
  rows: ['VILLAGE'],
  period: { last: 4, grain: 'QUARTER' },
};

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

async function open(query: object, view: string, options: PageOptions = {}): Promise<Page> {
  const page = await here.open(`${linkTo(query)}&view=${view}`, options);
  await chartOf(page).locator('svg').first().waitFor();
  return page;
}

const chartOf = (page: Page) => page.getByRole('group', { name: /^Grafik: / });
const viewOf = (page: Page) => new URL(page.url()).searchParams.get('view');

it('is the one of the link; another is chosen by keyboard, stands in the address, and the way back undoes it', async () => {
  const page = await open(BY_MONTH, 'line');
  const kind = page.getByRole('combobox', { name: 'Jenis grafik' });
  expect(await kind.innerText()).toBe('Garis');
  await kind.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await soon(() => viewOf(page)).toBe('small');
  expect(await chartOf(page).getByRole('listitem').count()).toBe(10);
  await page.goBack();
  await soon(() => kind.innerText()).toBe('Garis');
  await page.getByRole('button', { name: 'Grafik', exact: true }).click();
  await chartOf(page).waitFor({ state: 'detached' });
  expect(viewOf(page)).toBe(null);
});

it('says its figures as a table, a gap as what it is', async () => {
  const page = await open(BY_MONTH, 'line');
  const { rows } = await answerOf(page, BY_MONTH);
  const figures = await chartOf(page)
    .getByRole('table', { name: 'Angka dalam grafik' })
    .evaluate((table: HTMLTableElement) =>
      [...table.tBodies[0]!.rows].map((row) => [...row.cells].slice(1).map((cell) => cell.textContent!)),
    );
  const written = figures.map((line) => line.map((text) => text.split(' · ')[0]!));
  const expected = figures.map((_, month) => rows.map(({ cells }) => cells[month]!.value?.replace('.', ',') ?? 'tidak ada data'));
  expect(written).toEqual(expected);
  expect(figures.flat().some((text) => /· \d+\/\d+ desa\/kelurahan$/.test(text))).toBe(true);
});

/** What has the keyboard, in words. */
const toldBy = (page: Page) =>
  page.evaluate(() => document.getElementById(document.activeElement!.getAttribute('aria-labelledby') ?? '')?.textContent);

it('arrow keys go from figure to figure, each told in words', async () => {
  const page = await open({ ...BY_MONTH, columns: [] }, 'ranked');
  await page.getByRole('button', { name: 'Unduh gambar' }).focus();
  for (const key of ['Tab', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  expect(await toldBy(page)).toMatch(/^Prevalensi balita stunting.*, \S.*, \d+,\d+ · \d+\/\d+ desa\/kelurahan$/);
});

async function download(page: Page, kind: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Unduh gambar' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
  expect(file.suggestedFilename()).toMatch(/^prevalensi-balita-stunting-.*\.(png|svg)$/);
  return readFileSync(await file.path());
}

it('points fall into four by the targets that were asked for, and can be taken along as pictures', async () => {
  const page = await open(VILLAGES, 'scatter');
  await page.getByRole('button', { name: 'Bandingkan dengan target' }).click();
  await page.getByText('Garis putus-putus: target wilayah.').waitFor();
  const rows = await chartOf(page).getByRole('table').locator('tbody tr').allInnerTexts();
  const legend = await chartOf(page)
    .getByText(/: \d+$/)
    .allInnerTexts();
  expect(legend.reduce((sum, text) => sum + Number(text.split(': ')[1]), 0)).toBe(rows.length);
  await page.getByRole('button', { name: 'Unduh gambar' }).focus();
  for (const key of ['Tab', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  expect(await toldBy(page)).toMatch(
    /^\S.*: Prevalensi balita stunting.* \d+,\d+ persen · \d+\/\d+ desa\/kelurahan; Keluarga dengan jamban layak /,
  );
  await choose(page, 'Sumbu mendatar', 'Keluarga dengan jamban layak');
  await soon(() => new URL(page.url()).searchParams.get('against')).toBe('STUNTING');

  const drawn = (await download(page, 'Gambar vektor (SVG)')).toString('utf8');
  expect(drawn.match(/<circle/g)!.length).toBeGreaterThanOrEqual(rows.length);
  for (const text of ['Keduanya mencapai target', 'Keadaan data:', 'Sumber:', 'target ']) expect(drawn).toContain(text);
  expect(drawn).not.toContain('Angka dalam grafik');
  const pixels = await download(page, 'Gambar (PNG)');
  expect(pixels.subarray(1, 4).toString()).toBe('PNG');
  expect(pixels.readUInt32BE(16)).toBeGreaterThan(1500);
});

it('axe finds nothing in the dark either, and a phone shows all of it', async () => {
  const page = await open(VILLAGES, 'scatter', { theme: 'dark', width: 390 });
  await page.evaluate(AT_ONCE);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await choose(page, 'Jenis grafik', 'Peringkat dan perubahan');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await chartOf(page).locator('svg').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
