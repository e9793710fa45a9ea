/** The profile of a village: everything on one sheet of A4, in both languages, and nothing that the reader may not see. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, desk } from './desk.ts';
import { sheetsOf } from './printed.ts';

let here: Desk;
/** Of the village with the most interventions, whose sheet is the fullest. */
let path: string;
beforeAll(async () => {
  here = await desk();
  const busiest = '{ villages(first: 1, orderBy: [{ interventionCount: DESC }]) { nodes { id interventionCount } } }';
  const [village] = (await here.world.as('planner').get(busiest)).villages.nodes;
  expect(village.interventionCount).toBeGreaterThan(10);
  path = `/villages/${encodeURIComponent(village.id)}/profile`;
});
afterAll(() => here?.close());

it.each(['id', 'en'] as const)('is printed on one sheet, dark or light: %s', async (language) => {
  const page = await here.open(path, { language, theme: language === 'id' ? 'dark' : 'light' });
  await page
    .getByRole('heading', { name: language === 'id' ? 'Penataan lingkungan keluarga' : 'Improvement of the family environment' })
    .waitFor();
  expect(await sheetsOf(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('banner').first().isVisible()).toBe(false);
  expect(await page.locator('article').evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)');
});

it('is reached from the page of the village, and withholds small numbers from who may not see them', async () => {
  const page = await here.open(path.replace('/profile', '/show'), { as: 'VIEWER' });
  await page.getByRole('link', { name: 'Profil untuk dicetak' }).click();
  await page.locator('article').getByText('angka kecil, tidak ditampilkan untuk peran Anda').first().waitFor();
  expect(await page.locator('article').getByText('angka kecil').count()).toBeGreaterThan(1);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
