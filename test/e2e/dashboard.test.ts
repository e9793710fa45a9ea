/** The three dashboards that are there from the beginning: every tile has its answer, narrowed too, and all of them fit a sheet of A4. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choose, type Desk, desk, settled } from './desk.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const DASHBOARDS = [
  ['regent', 8],
  ['sector', 8],
  ['district', 8],
] as const;

/** Tiles by name that say that they have nothing to show. */
const empty = (page: Page) =>
  page
    .locator('main section')
    .filter({ hasText: /Tidak ada angka untuk pilihan ini|tidak dapat dijawab/ })
    .allInnerTexts();

/** As Chromium counts them in what it prints. */
const sheetsIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

it.each(DASHBOARDS)('%s: every tile is answered, and they print white on one sheet', async (id, count) => {
  const page = await here.open(`/dashboards/${id}`, { theme: 'dark' });
  await settled(page);
  expect(await page.locator('main section').count()).toBeGreaterThanOrEqual(count);
  expect(await empty(page)).toEqual([]);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).click();
  await page.locator('body[data-printed]').waitFor();
  expect(
    await page
      .locator('main section')
      .first()
      .evaluate((tile) => getComputedStyle(tile).backgroundColor),
  ).toBe('rgb(255, 255, 255)');
  expect(sheetsIn(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
  await page.close();
});

it('is narrowed to a district and a year together, and the address tells', async () => {
  const page = await here.open('/dashboards/regent');
  await choose(page, 'Kecamatan', 'Tanjung Selor');
  await choose(page, 'Tahun', '2026');
  await settled(page);
  await page
    .getByRole('region', { name: /^Stunting per kecamatan/ })
    .getByText('Tanjung Selor Hulu')
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.toString()).toBe('district=65.01.05&year=2026');
  expect(await empty(page)).toEqual([]);
  await page.goBack();
  await page.goBack();
  await page
    .getByRole('region', { name: /^Stunting per kecamatan/ })
    .getByText('Sekatak')
    .first()
    .waitFor();
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
