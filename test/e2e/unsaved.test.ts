/** What was typed and is not saved yet goes on purpose only, and is saved once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PARTNER } from '../persons.ts';
import { soon } from './asking.ts';
import { choose, type Desk, desk } from './desk.ts';
import { newPartner, planned, save } from './own-records.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const LONGEST_DRAWING_MS = 200;

/** The connection goes and comes back, and what the page asks for anew then is lost both times that it is asked. */
async function askedInVain(page: Page, query: string): Promise<void> {
  let lost = 0;
  await page.route('**/graphql', (route) => {
    if (String(route.request().postDataJSON().query).match(`query ${query}\\b`)) lost++;
    return route.abort();
  });
  await page.context().setOffline(true);
  await page.waitForFunction(() => !navigator.onLine);
  await page.context().setOffline(false);
  await expect.poll(() => lost, { timeout: 10_000 }).toBeGreaterThan(1);
  await page.waitForTimeout(LONGEST_DRAWING_MS);
  await page.unroute('**/graphql');
}

it('what is typed outlives a page that asks anew in vain', async () => {
  const bare = '{ villages(first: 1, where: { kampung: { isNull: true } }) { nodes { id } } }';
  const { id } = (await here.world.as('planner').get(bare)).villages.nodes[0];
  const village = await here.open(`/villages/${id}/show`);
  await village.getByRole('button', { name: 'Catat pembentukan' }).click();
  const decree = village.getByRole('dialog').getByLabel('Nomor SK');
  await decree.fill('141/KEP/2026');
  await askedInVain(village, 'VillagePage');
  expect(await decree.inputValue()).toBe('141/KEP/2026');
  const rule = await here.open('/classificationRules/create', { as: 'ADMINISTRATOR' });
  const origin = rule.getByRole('textbox', { name: 'Asal' });
  await origin.fill('Rapat Pokja');
  await askedInVain(rule, 'CurrentClassificationRule');
  expect(await origin.inputValue()).toBe('Rapat Pokja');
});

it('what could not be saved is left only on purpose', async () => {
  const partner = await newPartner(here.world);
  const page = await here.open(`/partners/${partner.id}`);
  await page.getByLabel('Nama').fill('Belum disimpan');
  await page.route('**/graphql', (route) => route.abort());
  await save(page);
  await page.getByText('Server tidak terjangkau').waitFor();
  const asked = page.waitForEvent('dialog');
  const left = page.getByRole('menuitem', { name: 'Desa/kelurahan' }).click();
  await (await asked).dismiss();
  await left;
  expect(await page.getByLabel('Nama').inputValue()).toBe('Belum disimpan');
});

it('what was saved and got no answer is not made a second time', async () => {
  const id = await planned(here.world, PARTNER);
  const page = await here.open(`/interventions/${id}/show`);
  await page.getByRole('button', { name: 'Tambah kontribusi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Mitra' }).fill('Mitra Uji');
  await page.getByRole('option', { name: 'Mitra Uji' }).click();
  await choose(dialog, 'Peran', 'Pendana');
  await dialog.getByLabel('Jumlah (rupiah)').fill('750.000');
  await page.route('**/graphql', async (route) => {
    if (/mutation RecordContribution\b/.test(route.request().postDataJSON().query)) await route.fetch();
    return route.abort();
  });
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Server tidak terjangkau').waitFor();
  const asked = 'query ($id: ID!) { intervention(id: $id) { contributions { nodes { amountRupiah } } } }';
  const given = async () => (await here.world.as('planner').get(asked, { id })).intervention.contributions.nodes;
  const once = await given();
  expect(once).toContainEqual({ amountRupiah: '750000' });
  await page.unroute('**/graphql');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await given()).toEqual(once);
});

it('what was typed into a dialog goes neither by a key, nor by a click beside it, nor by the way back, but on purpose', async () => {
  const page = await here.open('/interventions');
  await page.goto(`${here.world.address}/interventions/${await planned(here.world, PARTNER)}/show`);
  await page.getByRole('button', { name: 'Tambah kontribusi' }).click();
  const dialog = page.getByRole('dialog');
  const typed = dialog.getByLabel('Barang atau jasa');
  await typed.fill('Meja dan kursi');
  const asked: string[] = [];
  page.on('dialog', (question) => {
    asked.push(question.message());
    return asked.length === 4 ? question.accept() : question.dismiss();
  });
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 400);
  await page.evaluate(() => history.back());
  await soon(() => asked.length).toBe(3);
  expect(await typed.inputValue()).toBe('Meja dan kursi');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

it('what is on its way is not taken away by a click beside it: it may still fail', async () => {
  const partner = await newPartner(here.world);
  const page = await here.open(`/partners/${partner.id}/show`);
  let fail = () => {};
  const isSent = new Promise<void>((sent) =>
    page.route('**/graphql', async (route) => {
      if (!/mutation RetirePartner\b/.test(route.request().postDataJSON().query)) return route.continue();
      fail = () => void route.abort();
      sent();
    }),
  );
  await page.getByRole('button', { name: 'Hentikan pemakaian' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill('Bergabung dengan mitra lain');
  await dialog.getByRole('button', { name: 'Hentikan pemakaian' }).click();
  await isSent;
  await page.mouse.click(5, 400);
  await page.waitForTimeout(LONGEST_DRAWING_MS);
  fail();
  await page.getByText('Server tidak terjangkau').waitFor();
  expect(await dialog.getByLabel('Alasan').inputValue()).toBe('Bergabung dengan mitra lain');
});

it('a dialog into which nothing was typed is left by a key', async () => {
  const page = await here.open(`/interventions/${await planned(here.world, PARTNER)}/show`);
  await page.getByRole('button', { name: 'Tambah kontribusi' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
