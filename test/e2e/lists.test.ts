/** From a list to a record: what the list had is not taken for the whole of it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PERSONS } from '../persons.ts';
import { linkTo } from './asking.ts';
import { choose, type Desk, desk, namesOf } from './desk.ts';
import { goWithin } from './going.ts';
import { OWN_VILLAGE } from './people.ts';
import { settled } from './settled.ts';

const LISTS = ['villages', 'interventions', 'partners', 'pokjas', 'pokjaMembers', 'indicators', 'reports', 'periods', 'targets'];

const OTHERS = `query ($own: String) {
  interventions(first: 1, where: { contributions: { none: { partner: { code: { eq: $own } } }, count: { gt: 1 } } }) { nodes { id } }
}`;

const NARROWING = `query ($village: String, $title: String) {
  pokjas(first: 1, where: { village: { code: { eq: $village } } }) { nodes { id decreeNumber village { name } } }
  interventions(first: 1, where: { title: { eq: $title } }) { nodes { id } }
}`;

/** Work of the partner's own: of its plan nobody has said what came of it. */
const OVERDUE = {
  title: 'Kegiatan mitra yang lewat harinya',
  sector: 'KESEHATAN',
  lead: PERSONS.partner.partner,
  startedOn: '2025-11-02',
  villages: [OWN_VILLAGE],
};

let here: Desk;
beforeAll(async () => {
  here = await desk();
  await here.world
    .as('planner')
    .get('mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id } }', { input: OVERDUE });
});
afterAll(() => here?.close());

it.each(LISTS)('a row of %s opens its record', async (list) => {
  const page = await here.open(`/${list}`);
  const row = page.locator('tbody tr').first();
  await row.click();
  await page.waitForURL(/\/show$/);
  await settled(page);
  await page.locator('main h2').first().waitFor();
  expect(here.breaches).toEqual([]);
  // The server tells the news to ten pages of a person.
  await page.context().close();
});

it('a record opens at its top; back shows the list with its filter, where one was', async () => {
  const page = await here.open(`/villages?filter=${encodeURIComponent('{"kind":"DESA"}')}`, { width: 390 });
  const opener = page.locator('main a[href$="/show"]').nth(12);
  await opener.waitFor();
  await opener.scrollIntoViewIfNeeded();
  const isDown = () => page.waitForFunction(() => scrollY > 0).then(() => page.evaluate(() => scrollY));
  const [left, address] = [await isDown(), page.url()];
  const list = await page.locator('h1').innerText();
  const isList = (is: boolean) =>
    page.waitForFunction(([title, is]) => (document.querySelector('h1')?.textContent === title) === is, [list, is]);
  // The second time nothing has to be waited for, and the page is long at once.
  for (let time = 0; time < 2; time++) {
    await opener.click();
    await isList(false);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await settled(page);
    await page.goBack();
    await isList(true);
    await page.waitForFunction((place) => scrollY === place, left);
    expect(page.url()).toBe(address);
  }
  await page.context().close();
});

it('a list that a record leads to says what it is narrowed to, and an address of no such day narrows nothing', async () => {
  const { pokjas, interventions } = await here.world.as('planner').get(NARROWING, { village: OWN_VILLAGE, title: OVERDUE.title });
  const [pokja, intervention] = [pokjas.nodes[0], interventions.nodes[0]];
  const page = await here.open('/about');
  const chipsOf = async (list: string, filter: object, first: string) => {
    await page.goto(`${here.world.address}/${list}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
    const chips = page.getByRole('group', { name: 'Saringan yang berlaku' });
    await chips.getByText(first).waitFor();
    return chips.locator('.MuiChip-label').allInnerTexts();
  };
  expect(await chipsOf('pokjaMembers', { pokja: pokja.id }, pokja.decreeNumber)).toHaveLength(1);
  expect(await chipsOf('villages', { intervention: intervention.id }, OVERDUE.title)).toHaveLength(1);
  await page.locator('tbody tr').first().waitFor();
  expect(await namesOf(page)).toEqual([pokja.village.name]);
  expect(await chipsOf('reports', { village: OWN_VILLAGE, month: '2019-03' }, pokja.village.name)).toContain('Bulan: Mar 2019');
  const typed = { event: 'POKJA_BEGUN', area: '65.01', from: '2025-99-99', to: '2025-99-99' };
  await page.goto(`${here.world.address}/pokjas?filter=${encodeURIComponent(JSON.stringify({ since: typed }))}`);
  await page.locator('tbody tr').first().waitFor();
});

/** As when another tab comes before it, and when it is gone back to. */
const look = (page: Page, state: DocumentVisibilityState) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, state);

it('a page that is gone back to asks only for what changed while nobody looked at it', async () => {
  const page = await here.open('/partners');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(/query (\w+)/.exec(request.postData() ?? '')?.[1] ?? ''));
  const meanwhile = async (mutation: string, input: object): Promise<void> => {
    await look(page, 'hidden');
    await here.world.as('planner').get(mutation, { input });
    // Told within a second, in the time that is asked for.
    await page.waitForTimeout(1500);
    asked.length = 0;
    const listening = page.waitForResponse((response) => response.url().includes('/api/news'));
    await look(page, 'visible');
    await listening;
    await page.waitForTimeout(1500);
  };
  const set = { code: 'LOKUS_LAIN', name: 'Lokus lain', area: '65.01', year: 2026, villages: [OWN_VILLAGE] };
  await meanwhile('mutation ($input: CreateVillageSetInput!) { createVillageSet(input: $input) { id } }', set);
  expect(asked.filter(Boolean)).toEqual([]);
  const partner = { code: 'AAA_KEMBALI', name: 'Mitra selagi pergi', kind: 'NGO', level: 'REGENCY', area: '65.01' };
  await meanwhile('mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }', partner);
  expect(asked.filter(Boolean)).toEqual(['Partners']);
  await page.context().close();
});

it('a list shows what somebody else wrote, while one looks at it', async () => {
  const page = await here.open('/about');
  const listening = page.waitForResponse((response) => response.url().includes('/api/news'));
  await page.goto(`${here.world.address}/partners?sort=name&order=ASC&page=1&perPage=25`);
  await settled(page);
  await listening;
  const input = { code: 'AAA_BARU', name: 'Aaa Mitra Baru', kind: 'NGO', level: 'REGENCY', area: '65.01' };
  await here.world.as('planner').get('mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }', { input });
  await page.locator('tbody tr', { hasText: 'Aaa Mitra Baru' }).waitFor();
});

it('an answer does not change under the eyes of who reads it: it says that data have, and is read again when asked to', async () => {
  const page = await here.open('/about');
  const listening = page.waitForResponse((response) => response.url().includes('/api/news'));
  await page.goto(here.world.address + linkTo({ measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'] }));
  await page.getByRole('table').waitFor();
  await listening;
  const input = { code: 'BARU_UJI', name: 'Daftar baru', area: '65.01', villages: [OWN_VILLAGE] };
  await here.world.as('planner').get('mutation ($input: CreateVillageSetInput!) { createVillageSet(input: $input) { id } }', { input });
  const changed = page.getByRole('status').filter({ hasText: 'Data mungkin sudah berubah sejak jawaban ini dimuat.' });
  await changed.waitFor();
  await page.getByRole('button', { name: 'Muat jawaban baru' }).press('Enter');
  await changed.waitFor({ state: 'detached' });
  await page.getByRole('table').waitFor();
  // The button has gone: the next key goes on from the answer, not from the top of the page.
  expect(await page.evaluate(() => document.activeElement?.closest('main section') !== null)).toBe(true);
});

it('a partner is told that amounts of others are withheld, not that there are none', async () => {
  const { interventions } = await here.world.as('partner').get(OTHERS, { own: PERSONS.partner.partner });
  const page = await here.open(`/interventions/${interventions.nodes[0].id}/show`, { as: 'PARTNER' });
  await page.getByRole('heading', { name: 'Kontribusi mitra' }).waitFor();
  expect(await page.getByRole('table').getByText('tidak ditampilkan untuk peran Anda').count()).toBeGreaterThan(1);
});

it('a saved search is kept on the server: on any device, for those it is shared with, and gone when its owner removes it', async () => {
  const filter = encodeURIComponent('{"sector":"KESEHATAN"}');
  const open = async (as: 'PLANNER' | 'VIEWER', path = '/partners') => {
    const page = await here.open(path, { as });
    await page.getByRole('button', { name: 'Pencarian tersimpan' }).click();
    return page.getByRole('dialog', { name: 'Pencarian tersimpan' });
  };
  const mine = await open('PLANNER', `/partners?filter=${filter}&sort=code&order=DESC&page=1&perPage=25`);
  await mine.getByLabel('Nama pencarian').fill('Mitra kesehatan');
  await choose(mine, 'Untuk siapa', 'Dibagikan: Kabupaten Bulungan');
  await mine.getByRole('button', { name: 'Simpan pencarian ini' }).click();
  await mine.getByRole('button', { name: 'Mitra kesehatan Dibagikan: Kabupaten Bulungan' }).waitFor();

  const theirs = await open('VIEWER');
  await theirs.getByRole('list', { name: 'Dibagikan orang lain' }).getByRole('button', { name: 'Mitra kesehatan Uji PLANNER' }).click();
  const { searchParams } = new URL(theirs.page().url());
  expect(searchParams.get('filter')).toBe('{"sector":"KESEHATAN"}');
  expect([searchParams.get('sort'), searchParams.get('order')]).toEqual(['code', 'DESC']);

  const elsewhere = await open('PLANNER');
  const remove = elsewhere.getByRole('button', { name: 'Hapus pencarian “Mitra kesehatan”' });
  await remove.click();
  await elsewhere.page().getByRole('dialog', { name: 'Hapus “Mitra kesehatan”?' }).getByRole('button', { name: 'Batal' }).click();
  await remove.click();
  await elsewhere.page().getByRole('dialog', { name: 'Hapus “Mitra kesehatan”?' }).getByRole('button', { name: 'Hapus' }).click();
  await elsewhere.getByText('Belum ada pencarian tersimpan.').waitFor();
  await (await open('VIEWER')).getByText('Belum ada pencarian tersimpan.').waitFor();
});

it('the keyboard finds anything from anywhere, with the area it lies in', async () => {
  const { pokjaMembers } = await here.world
    .as('planner')
    .get('{ pokjaMembers(first: 1, where: { retiredAt: { isNull: true } }) { nodes { person { name } pokja { village { name } } } } }');
  const [member] = pokjaMembers.nodes;
  for (const width of [1280, 390]) {
    const page = await here.open('/', { width });
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Cari di seluruh Pilar' });
    await dialog.getByText('Ketik paling sedikit dua huruf.').waitFor();
    await page.keyboard.type(member.person.name);
    await dialog
      .getByRole('option', { name: new RegExp(`${member.person.name}.*${member.pokja.village.name}`) })
      .first()
      .waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('antutan');
    await dialog.getByRole('option', { name: /Antutan.*Tanjung Palas/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Antutan' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
  }
});

it('who may not read members does not find them', async () => {
  const page = await here.open('/', { as: 'VIEWER' });
  const asked = page.waitForRequest((request) => request.postData()?.includes('SearchAll') ?? false);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Cari di seluruh Pilar' }).waitFor();
  await page.keyboard.type('antutan');
  expect((await asked).postDataJSON().variables).toMatchObject({ withMembers: false, withVillages: true });
  await page
    .getByRole('option', { name: /Antutan/ })
    .first()
    .waitFor();
  expect(await page.getByText('Anggota Pokja').count()).toBe(0);
});

it.each(['PLANNER', 'SECTOR_OFFICER', 'VILLAGE_OPERATOR', 'PARTNER'] as const)(
  'home of %s: one request, and each line opens the list that it counts',
  async (as) => {
    const page = await here.open('/', { as });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(/query (Home\w*)/.exec(request.postData() ?? '')?.[1] ?? request.url()));
    await page.reload();
    await settled(page);
    expect(asked.filter((name) => name.startsWith('Home'))).toHaveLength(1);
    const lines = await page
      .getByRole('region', { name: 'Yang perlu dikerjakan hari ini' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => ({ count: Number.parseInt(link.textContent!, 10), to: link.getAttribute('href')! })));
    expect(lines.length).toBeGreaterThan(0);
    for (const { count, to } of lines) {
      await goWithin(page, to);
      await page.getByText(new RegExp(`–\\d+ dari ${count}$`)).waitFor();
    }
  },
);

it('rows stay in sight when they cannot be read anew, and it is said that they are from before', async () => {
  const page = await here.open('/partners');
  const names = await namesOf(page);
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  const said = page
    .getByRole('alert')
    .filter({ hasText: 'Server tidak terjangkau' })
    .filter({ has: page.getByRole('button', { name: 'Coba lagi' }) });
  await said.waitFor();
  expect(await namesOf(page)).toEqual(names);
  await page.unroute('**/graphql');
  await said.getByRole('button', { name: 'Coba lagi' }).click();
  await said.waitFor({ state: 'detached' });
  expect(await namesOf(page)).toEqual(names);
});
