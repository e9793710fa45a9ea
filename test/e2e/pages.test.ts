/** Every page: signing in, the figures of home, both languages, both themes, a phone, and those who may read little. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { type Desk, desk, emailOf, OWN_VILLAGE, PASSWORD, settled } from './desk.ts';

const FADED_IN_MS = 600;

const FORMED = encodeURIComponent(
  '{"ask":{"type":"group","join":"and","items":[{"type":"indicator","code":"STUNTING","period":"LATEST","is":"gt","value":"20"},{"type":"group","join":"or","items":[{"type":"pokja","none":false,"on":"TODAY"},{"type":"related","of":"interventions","has":"none","items":[{"type":"field","field":"startedOn","op":"gte","value":"2026-05-01"}]}]}]}}',
);
const FIRSTS = `{ villages(first: 1, where: { kampung: { isNull: false } }) { nodes { id } } bare: villages(first: 1, where: { kampung: { isNull: true } }) { nodes { id } }
  partners(first: 1) { nodes { id } } pokjas(first: 1) { nodes { id } } pokjaMembers(first: 1) { nodes { id } } indicators(first: 1) { nodes { id } } interventions(first: 1) { nodes { id } }
  classifications(first: 1) { nodes { id } } classificationRules(first: 1) { nodes { id } } validationRules(first: 1) { nodes { id } } sectors(first: 1) { nodes { id } }
  reports(first: 1, where: { state: { eq: SUBMITTED } }) { nodes { id } } periods(first: 1) { nodes { id } } targets(first: 1) { nodes { id } } }`;

const CLASSIFY = 'mutation { recomputeClassifications(area: "65.01", period: "2026", reason: "Untuk uji halaman") { classified } }';

const GUARDED =
  '{ users(first: 1) { nodes { id } } apiKeys(first: 1) { nodes { id } } areas(first: 1, where: { level: { eq: DISTRICT } }) { nodes { id } } auditEntries(first: 1, where: { entity: { eq: "VillageSet" } }) { nodes { id } } villageSets(first: 1) { nodes { id } } }';
const LIST = {
  input: { code: 'DAFTAR_UJI', name: 'Daftar uji', area: '65.01', year: 2026, villages: ['65.01.05.1001', '65.01.05.2004'] },
};

let here: Desk;
let pages: string[];
/** Pages that only an administrator opens, or that need data of their own. */
let guarded: string[];
beforeAll(async () => {
  here = await desk();
  await here.world.as('administrator').get(CLASSIFY);
  const first = await here.world.as('planner').get(FIRSTS);
  const id = (name: string) => first[name].nodes[0].id as string;
  pages = [
    '/',
    '/villages',
    `/villages?filter=${FORMED}`,
    `/villages/${id('villages')}/show`,
    `/villages/${id('bare')}/show`,
    '/partners',
    '/partners/create',
    `/partners/${id('partners')}`,
    `/partners/${id('partners')}/show`,
    '/pokjas',
    '/pokjas/create',
    `/pokjas/${id('pokjas')}`,
    `/pokjas/${id('pokjas')}/show`,
    '/pokjaMembers',
    '/pokjaMembers/create',
    `/pokjaMembers/${id('pokjaMembers')}`,
    `/pokjaMembers/${id('pokjaMembers')}/show`,
    '/indicators',
    `/indicators/${id('indicators')}/show`,
    '/interventions',
    '/interventions/create',
    `/interventions/${id('interventions')}`,
    `/interventions/${id('interventions')}/show`,
    `/partners/${id('partners')}/show?tab=history`,
    '/classifications',
    `/classifications/${id('classifications')}/show`,
    '/classificationRules',
    `/classificationRules/${id('classificationRules')}/show`,
    '/convergence',
    '/explore',
    '/catalogue',
    '/validationRules',
    `/validationRules/${id('validationRules')}/show`,
    '/sectors',
    `/sectors/${id('sectors')}/show`,
    '/roles',
    `/entry?village=${OWN_VILLAGE}`,
    '/entry/sheet?indicator=STUNTING&area=65.01.05',
    '/reports',
    '/reports?filter=%7B%22work%22%3A%22late%22%7D',
    `/reports/${id('reports')}/show`,
    '/periods',
    `/periods/${id('periods')}/show`,
    '/targets',
    '/targets/create',
    `/targets/${id('targets')}/show`,
    '/about',
    '/nowhere',
  ];
  await here.world.as('administrator').get('mutation ($input: CreateVillageSetInput!) { createVillageSet(input: $input) { id } }', LIST);
  const kept = await here.world.as('administrator').get(GUARDED);
  const of = (name: string) => kept[name].nodes[0].id as string;
  guarded = [
    '/indicators/create',
    `/indicators/${id('indicators')}`,
    `/indicators/${id('indicators')}/edition`,
    '/classificationRules/create',
    '/validationRules/create',
    `/validationRules/${id('validationRules')}`,
    '/activities/create',
    `/sectors/${id('sectors')}`,
    '/users',
    '/users/create',
    `/users/${of('users')}/show`,
    '/apiKeys',
    '/apiKeys/create',
    `/apiKeys/${of('apiKeys')}/show`,
    '/auditEntries',
    `/auditEntries/${of('auditEntries')}/show`,
    '/areas',
    '/areas?filter=%7B%22level%22%3A%22DISTRICT%22%7D',
    `/areas/${of('areas')}/show`,
    '/villageSets',
    '/villageSets/create',
    `/villageSets/${of('villageSets')}`,
    `/villageSets/${of('villageSets')}/show`,
    `/villageSets/${of('villageSets')}/show?tab=history`,
  ];
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

it('every figure of home opens the list that it counts', async () => {
  const page = await here.open('/');
  const figures = page.locator('a.MuiCardActionArea-root');
  const count = await figures.count();
  expect(count).toBe(4);
  for (let index = 0; index < count; index++) {
    const figure = figures.nth(index);
    const number = Number((await figure.innerText()).split('\n')[0]);
    await figure.click();
    await page.getByText(new RegExp(`^1–${Math.min(number, 25)} dari ${number}$`)).waitFor();
    await page.goBack();
    await settled(page);
  }
  expect(await page.getByText('62 dari 81').count()).toBe(1);
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
  await page.goto(`${here.world.address}${pages[3]}`);
  await settled(page);
  await page.getByText('Peran Anda hanya melihat jumlah anggota.').waitFor();
  const stunting = page.getByRole('row', { name: /^Prevalensi balita stunting/ });
  await stunting.getByText('angka kecil, tidak ditampilkan untuk peran Anda').waitFor();
  expect(await stunting.getByText('belum pernah dilaporkan').count()).toBe(0);
});

describe('axe finds nothing', () => {
  it.each(['light', 'dark'] as const)(
    'on any page, %s',
    async (theme) => {
      const found: string[] = [];
      for (const [as, paths] of [
        ['PLANNER', pages],
        ['ADMINISTRATOR', guarded],
      ] as const) {
        const page = await here.open('/', { as, theme });
        for (const path of paths) {
          await page.goto(here.world.address + path);
          await settled(page);
          found.push(...(await violationsOf(page)).map((violation) => `${path.slice(0, 40)}: ${violation}`));
          if ((await page.locator('h1').count()) !== 1) found.push(`${path}: not exactly one h1`);
        }
        await page.close();
      }
      const signIn = await here.open('/login', { as: 'nobody', theme });
      found.push(...(await violationsOf(signIn)).map((violation) => `/login: ${violation}`));
      expect(found).toEqual([]);
    },
    300_000,
  );
});

it('nor in what opens over a page: a menu, saved searches, a series, a form', async () => {
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
  await page.keyboard.type('tanjung');
  await page.getByRole('option').first().waitFor();
  await look('search');
  await page.goto(here.world.address + pages[3]);
  await settled(page);
  await page
    .getByRole('button', { name: /^Lihat deret/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await look('series');
  await page.goto(here.world.address + pages[4]);
  await settled(page);
  await page.getByRole('button', { name: 'Catat pembentukan Kampung KB' }).click();
  await page.getByLabel('Nama Kampung KB').waitFor();
  await look('form');
  expect(found).toEqual([]);
});

it('on a phone no page is wider than the phone', async () => {
  const wide: string[] = [];
  for (const [as, paths] of [
    ['PLANNER', pages],
    ['ADMINISTRATOR', guarded],
  ] as const) {
    const page = await here.open('/', { as, width: 390 });
    for (const path of paths) {
      await page.goto(here.world.address + path);
      await settled(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) wide.push(`${path}: ${width}`);
    }
  }
  expect(wide).toEqual([]);
}, 240_000);

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
