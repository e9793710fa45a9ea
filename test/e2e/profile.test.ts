/** The profile of a village: everything on one sheet of A4, in both languages, and nothing that the reader may not see. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PARTNER } from '../persons.ts';
import { soon } from './asking.ts';
import { dialogFaults } from './axe.ts';
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

const CREATE = 'mutation ($input: CreateIndicatorInput!) { createIndicator(input: $input) { id } }';
let watched = 0;
/** Of that many more indicators the profile tells. */
async function watch(until: number): Promise<void> {
  const asked = { kind: 'COUNT', unit: 'orang', spaceRule: 'SUM', timeRule: 'LATEST', direction: 'HIGHER', min: 0, frequency: 'MONTHLY' };
  while (watched < until) {
    const name = `Cakupan yang dipantau ke-${++watched}`;
    const input = {
      ...asked,
      appliesTo: 'VILLAGE',
      code: `PANTAU_${watched}`,
      name,
      nameEn: name,
      pillar: 'P3',
      sector: 'KESEHATAN',
      sources: ['REPORT'],
    };
    await here.world.as('administrator').get(CREATE, { input });
  }
}

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

it('grows smaller where it is long, and is said to need several sheets where it could not be read any more', async () => {
  const page = await here.open(path, { theme: 'dark' });
  await watch(18);
  await page.reload();
  await page.getByText('Cakupan yang dipantau ke-18').waitFor();
  // As the browser itself prints, and as the button does.
  expect(await sheetsOf(page)).toBe(1);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).click();
  await page.locator('body[data-printed]').waitFor();
  expect(await sheetsOf(page)).toBe(1);
  await watch(32);
  await page.reload();
  await page.getByText('Cakupan yang dipantau ke-32').waitFor();
  await page.getByRole('button', { name: 'Cetak atau simpan PDF' }).click();
  const tooLong = page.getByRole('dialog', { name: 'Tidak muat pada satu lembar A4' });
  await tooLong.getByRole('button', { name: 'Cetak 2 lembar' }).waitFor();
  expect(await dialogFaults(page)).toEqual([]);
});

it('names the interventions that began last, and none that are only planned', async () => {
  const plan = 'mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id } }';
  const { village } = await here.world
    .as('planner')
    .get('query ($id: ID!) { village(id: $id) { code } }', { id: decodeURIComponent(path.split('/')[2]!) });
  for (const [title, startedOn] of [
    ['Baru direncanakan', '2027-02-01'],
    ['Mulai hari ini', '2026-11-20'],
  ]) {
    const input = { title, sector: 'KESEHATAN', startedOn, villages: [village.code], lead: PARTNER };
    await here.world.as('planner').get(plan, { input });
  }
  const page = await here.open(path);
  const latest = page.getByRole('region', { name: 'Intervensi terbaru' });
  await latest.getByText('Mulai hari ini').waitFor();
  expect(await latest.getByText('Baru direncanakan').count()).toBe(0);
  await page.goto(here.world.address + path.replace('/profile', '/show'));
  await page.getByText('Baru direncanakan').waitFor();
});

it.each(['/profile', '/show'])('says of what it cannot read anew that it is from before, and goes on once it can: %s', async (end) => {
  const page = await here.open(path.replace('/profile', end));
  const parts = page.getByText('yang tampil berasal dari pemuatan sebelumnya');
  await page.getByText('Prevalensi balita stunting').first().waitFor();
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await parts.first().waitFor();
  expect(await page.getByText('Prevalensi balita stunting').first().isVisible()).toBe(true);
  await page.unroute('**/graphql');
  const retries = page.getByRole('alert').getByRole('button', { name: 'Coba lagi' });
  await retries.evaluateAll((all) => {
    for (const one of all) (one as HTMLElement).click();
  });
  await soon(() => parts.count()).toBe(0);
});

it('tells every indicator in force, also of more than the API gives at once', async () => {
  await watch(70);
  const page = await here.open(path);
  await page.getByText('Cakupan yang dipantau ke-70').waitFor();
  await page.goto(here.world.address + path.replace('/profile', '/show'));
  await page.getByText('Cakupan yang dipantau ke-70').waitFor();
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
