/** The map of an answer: every shape named and reached by keyboard, steady in place, from districts down to villages and back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventedOf, mergedOf } from '../api/map-shapes.ts';
import { answerOf, linkTo, questionOf, soon } from './asking.ts';
import { AT_ONCE, violationsOf } from './axe.ts';
import { choose, type Desk, desk, type PageOptions } from './desk.ts';
import { goWithin } from './going.ts';

const QUARTERS = { columns: ['QUARTER'], period: { last: 3, grain: 'QUARTER' } };
const DISTRICTS = { measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'], ...QUARTERS };
const VILLAGES = { measures: [{ indicator: 'STUNTING' }, { indicator: 'JAMBAN_LAYAK' }], rows: ['VILLAGE'], ...QUARTERS };

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

async function open(query: object, options: PageOptions = {}): Promise<Page> {
  const page = await here.open(`${linkTo(query)}&view=map`, options);
  await shapes(page).first().waitFor();
  return page;
}

const mapOf = (page: Page) => page.getByRole('group', { name: /^Peta: / });
const shapes = (page: Page) => mapOf(page).locator('[data-shape]');
const namesIn = (page: Page) => shapes(page).evaluateAll((all) => all.map((shape) => shape.querySelector('title')!.textContent));
const placesIn = (page: Page) =>
  shapes(page).evaluateAll((all) =>
    all.map((shape) => [
      shape.getAttribute('data-place')!,
      shape
        .querySelector('rect')!
        .outerHTML.match(/ (x|y)="[^"]*"/g)!
        .join(''),
    ]),
  );
const outlines = (page: Page) => mapOf(page).locator('[data-shape]:has(path)');
const focusedIn = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? '');
const told = (value: string | null) => (value === null ? 'tidak ada data' : value.replace('.', ','));

it('says of each district its figure; a slider goes through the periods by keyboard, and the link holds where it is', async () => {
  const page = await open(DISTRICTS);
  const { rows } = await answerOf(page, DISTRICTS);
  const said = (at: number) => rows.map(({ cells }) => told(cells[at]!.value));
  const figures = async () => (await namesIn(page)).map((name) => name.match(/: (tidak ada data|[\d.,]+)/)![1]);
  expect(await figures()).toEqual(said(2));
  const before = await placesIn(page);
  await page.getByRole('slider', { name: 'Periode' }).focus();
  await page.keyboard.press('ArrowLeft');
  await soon(figures).toEqual(said(1));
  expect(await placesIn(page)).toEqual(before);
  const address = new URL(page.url());
  expect(address.searchParams.get('at')).toMatch(/^\d{4}-Q\d$/);
  await page.goto(page.url());
  await shapes(page).first().waitFor();
  await soon(figures).toEqual(said(1));
  await page.getByText(/^Peta skematis: .* bukan menurut letak/).waitFor();
});

it('goes down to the villages of a district and back by keyboard, and opens what is behind a village', async () => {
  const page = await open(DISTRICTS);
  await mapOf(page).locator('[data-shape][tabindex="0"]').focus();
  await page.keyboard.press('End');
  const name = await page.evaluate(() => document.activeElement!.querySelector('title')!.textContent.split(':')[0]);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Naik ke kecamatan' }).waitFor();
  expect(questionOf(page)).toMatchObject({ rows: ['VILLAGE'], filters: [{ dimension: 'DISTRICT' }] });
  await mapOf(page).getByText(name!, { exact: true }).waitFor();
  await soon(() => focusedIn(page)).toMatch(/^65\.01\.10\.\d{4}$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Perhitungan').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Naik ke kecamatan' }).click();
  await soon(() => shapes(page).count()).toBe(10);
});

it('sets two measures side by side, each village in the same place; on a phone below each other, without a fault of axe', async () => {
  const page = await open(VILLAGES);
  await choose(page, 'Sandingkan dengan', 'Keluarga dengan jamban layak');
  await soon(() => mapOf(page).count()).toBe(2);
  const [left, right] = [0, 81].map((from) => placesIn(page).then((all) => all.slice(from, from + 81)));
  expect(await left).toEqual(await right);
  expect(new Set((await left)!.map(([code]) => code)).size).toBe(81);
  for (const tone of ['light', 'dark'] as const) {
    const phone = await here.open(new URL(page.url()).pathname + new URL(page.url()).search, { theme: tone, width: 390 });
    await shapes(phone).first().waitFor();
    await phone.evaluate(AT_ONCE);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violationsOf(phone)).toEqual([]);
  }
});

it('an administrator loads where villages lie, what fits none is listed, and the map shows them as dots', async () => {
  const page = await here.open('/points', { as: 'ADMINISTRATOR' });
  const planner = await open(VILLAGES);
  expect(await planner.getByRole('combobox', { name: 'Susunan' }).count()).toBe(0);
  const codes = (await placesIn(planner)).map(([code]) => code!);
  const lines = codes.slice(1).map((code, at) => `${code};${2 + (at % 9) / 10};${117 + at / 100}`);
  const text = ['kode;lintang;bujur', ...lines, '65.01.99.2001;2;117', '65.01.05.1001;dua;117'].join('\n');
  // What is read long is not waited for once another file is chosen; one that cannot be read says so.
  await page.evaluate(() => {
    const text = File.prototype.text;
    File.prototype.text = async function () {
      if (this.name === 'rusak.csv') throw new DOMException('', 'NotReadableError');
      if (this.name !== 'lama.csv') return text.call(this);
      await new Promise((done) => setTimeout(done, 1500));
      setTimeout(() => document.body.setAttribute('data-read-late', ''), 100);
      return 'x;y';
    };
  });
  const chosen = page.locator('input[type=file]');
  const fileOf = (name: string, content: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await chosen.setInputFiles(fileOf('rusak.csv', ''));
  await page.getByText('Berkas ini tidak dapat dibaca.').waitFor();
  await chosen.setInputFiles(fileOf('lama.csv', ''));
  await page.locator('main').getByRole('progressbar').waitFor();
  await chosen.setInputFiles(fileOf('letak.csv', text));
  await page.getByText('letak.csv: 80 desa/kelurahan mendapat letak baru, 0 sudah sama.').waitFor();
  await page.getByText('Tidak ada desanya (1): 65.01.99.2001').waitFor();
  await page.locator('body[data-read-late]').waitFor();
  expect(await page.getByText('Kolom tidak ditemukan').count()).toBe(0);
  await page.getByText('Baris tanpa titik yang sah di Indonesia (1): 83').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Simpan letak' }).click();
  await page.getByText('letak.csv: 0 desa/kelurahan mendapat letak baru, 80 sudah sama.').waitFor();

  await planner.reload();
  await choose(planner, 'Susunan', 'Titik letak');
  await soon(() => shapes(planner).count()).toBe(80);
  await planner.getByText(/^Tanpa titik: Tanjung Palas Hulu\.$/).waitFor();
  expect(new URL(planner.url()).searchParams.get('layer')).toBe('dots');
  await mapOf(planner).locator('[data-shape][tabindex="0"]').focus();
  await planner.keyboard.press('Enter');
  await planner.getByRole('dialog').getByText('Perhitungan').waitFor();
  await planner.keyboard.press('Escape');
  await planner.getByRole('dialog').waitFor({ state: 'detached' });
  await planner.evaluate(AT_ONCE);
  expect(await violationsOf(planner)).toEqual([]);
});

it('an administrator loads boundaries, and maps show them: by keyboard down to villages, beside each other, and back to tiles', async () => {
  const planner = await open(VILLAGES);
  const codes = (await placesIn(planner)).map(([code]) => code!);
  const villages = inventedOf(['65.01.99.2001', ...codes.slice(1)], 9);
  const page = await here.open('/boundaries', { as: 'ADMINISTRATOR' });
  await page.getByText('Belum ada batas wilayah').waitFor();
  await loadBoundaries(page, 'desa.geojson', villages, /^desa: 80 desa\/kelurahan cocok \(kode dari atribut kode\)/);
  await page.getByRole('row', { name: '1 65.01.99.2001 Tidak ada wilayah dengan kode ini; dilewati.' }).waitFor();
  await page.getByRole('row', { name: `${codes[0]} Tanjung Palas Hulu: tidak ada bentuknya di berkas.` }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await keepBoundaries(page, 'Kelas pemetaan');
  const districts = mergedOf(inventedOf(codes, 9), (code) => code.slice(0, 8));
  await loadBoundaries(page, 'kecamatan.json', districts, /^kecamatan: 10 kecamatan cocok/);
  await page.getByText('Semua wilayah di kabupaten/kota ini mendapat batas').waitFor();
  await keepBoundaries(page, 'Kelas pemetaan');

  // Anew: the page was told before that there are none.
  await planner.goto(new URL(`${linkTo(DISTRICTS)}&view=map`, planner.url()).href);
  await outlines(planner).first().waitFor();
  await planner.getByText('Batas wilayah: Kelas pemetaan. Batas indikatif, bukan acuan resmi.').waitFor();
  await soon(() => outlines(planner).count()).toBe(10);
  await mapOf(planner).locator('[data-shape][tabindex="0"]').focus();
  await planner.keyboard.press('End');
  await planner.keyboard.press('Enter');
  await planner.getByRole('button', { name: 'Naik ke kecamatan' }).waitFor();
  await soon(() => namesIn(planner).then((names) => names.length)).toBeLessThan(20);
  await outlines(planner).first().waitFor();
  await soon(() => focusedIn(planner)).toMatch(/^65\.01\.10\.\d{4}$/);
  const before = await focusedIn(planner);
  await planner.keyboard.press('Home');
  expect(await focusedIn(planner)).not.toBe(before);
  await planner.keyboard.press('Enter');
  await planner.getByRole('dialog').getByText('Perhitungan').waitFor();

  await planner.keyboard.press('Escape');
  await planner.getByRole('dialog').waitFor({ state: 'detached' });
  await goWithin(planner, `${linkTo(VILLAGES)}&view=map&against=JAMBAN_LAYAK`);
  await soon(() => outlines(planner).count()).toBe(160);
  await planner.getByText('Tanpa batas wilayah: Tanjung Palas Hulu.').first().waitFor();
  await planner.evaluate(AT_ONCE);
  expect(await violationsOf(planner)).toEqual([]);
  await choose(planner, 'Susunan', 'Kotak skematis');
  await planner.getByText(/^Peta skematis: /).waitFor();
  expect(new URL(planner.url()).searchParams.get('layer')).toBe('tiles');
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});

async function loadBoundaries(page: Page, name: string, file: object, said: RegExp): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  await page.getByRole('status').filter({ hasText: said }).waitFor();
}

async function keepBoundaries(page: Page, credit: string): Promise<void> {
  const row = page.getByText(`${credit}. Dimuat`);
  const before = await row.count();
  await page.getByLabel('Sumber (pembuat batas)').fill(credit);
  await page.getByRole('button', { name: 'Simpan batas' }).click();
  await soon(() => row.count()).toBe(before + 1);
}
