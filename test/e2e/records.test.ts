/** A record over time: two people at it, its history, and what is no longer used. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { dialogFaults } from './axe.ts';
import { choose, type Desk, desk } from './desk.ts';
import { byAnother, newPartner, save, stored } from './own-records.ts';
import { settled } from './settled.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

it('who comes second sees what the first wrote, and can apply the own change on top of it', async () => {
  const partner = await newPartner(here.world);
  const page = await here.open(`/partners/${partner.id}`);
  await byAnother(here.world, partner, { name: 'Nama dari orang lain' });
  await choose(page, 'Tingkat', 'Kecamatan');
  await save(page);
  const dialog = page.getByRole('dialog', { name: 'Data ini sudah diubah orang lain' });
  await dialog.getByText('Nama dari orang lain').waitFor();
  await dialog.getByRole('group', { name: 'Tingkat' }).getByLabel('Isian Anda: Kecamatan').waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lanjutkan dengan pilihan ini' }).click();
  await dialog.waitFor({ state: 'detached' });
  await soon(() => page.getByLabel('Nama').inputValue()).toBe('Nama dari orang lain');
  await save(page);
  await page.waitForURL(/show/);
  expect(await stored(here.world, partner.id)).toMatchObject({ name: 'Nama dari orang lain', level: 'DISTRICT', version: 3 });
});

it('where both changed the same, each field is chosen', async () => {
  const partner = await newPartner(here.world);
  const page = await here.open(`/partners/${partner.id}`);
  await byAnother(here.world, partner, { name: 'Nama orang lain', level: 'VILLAGE' });
  await page.getByLabel('Nama').fill('Nama dari saya');
  await choose(page, 'Tingkat', 'Kecamatan');
  await save(page);
  const dialog = page.getByRole('dialog', { name: 'Data ini sudah diubah orang lain' });
  await dialog.getByRole('group', { name: 'Tingkat' }).getByLabel('Tersimpan sekarang: Desa/kelurahan').check();
  await dialog.getByRole('button', { name: 'Lanjutkan dengan pilihan ini' }).click();
  await dialog.waitFor({ state: 'detached' });
  await save(page);
  await page.waitForURL(/show/);
  expect(await stored(here.world, partner.id)).toMatchObject({ name: 'Nama dari saya', level: 'VILLAGE', version: 3 });
});

it('or can take what the first wrote', async () => {
  const partner = await newPartner(here.world);
  const page = await here.open(`/partners/${partner.id}`);
  await byAnother(here.world, partner, { name: 'Nama yang tersimpan' });
  await page.getByLabel('Nama').fill('Nama saya');
  await save(page);
  await page.getByRole('button', { name: 'Pakai semua yang tersimpan' }).click();
  await soon(() => page.getByLabel('Nama').inputValue()).toBe('Nama yang tersimpan');
  expect(await stored(here.world, partner.id)).toMatchObject({ name: 'Nama yang tersimpan', version: 2 });
});

it('a record is retired with a reason and leaves the list', async () => {
  const partner = await newPartner(here.world);
  const page = await here.open(`/partners/${partner.id}/show`);
  await page.getByRole('button', { name: 'Hentikan pemakaian' }).click();
  await page.getByLabel('Alasan').fill('Bergabung dengan mitra lain');
  await page.getByRole('dialog').getByRole('button', { name: 'Hentikan pemakaian' }).click();
  await page.waitForURL(/partners$/);
  const { partner: left } = await here.world
    .as('planner')
    .get('query ($id: ID!) { partner(id: $id) { retiredReason } }', { id: partner.id });
  expect(left.retiredReason).toBe('Bergabung dengan mitra lain');
});

it('the history of a record says who changed what, and brings earlier values back', async () => {
  const partner = await newPartner(here.world);
  const change = { name: 'Nama yang keliru', level: 'DISTRICT', sector: 'KESEHATAN' };
  await byAnother(here.world, partner, change);
  const page = await here.open(`/partners/${partner.id}/show`);
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  const newest = page.getByRole('article').first();
  await newest.getByRole('heading', { name: 'mengubah mitra' }).waitFor();
  await newest.getByText('administrator, lewat API').waitFor();
  await newest.getByRole('row', { name: `Nama ${partner.name} Nama yang keliru` }).waitFor();
  await newest.getByRole('row', { name: 'Tingkat Kabupaten/kota Kecamatan' }).waitFor();
  await newest.getByRole('row', { name: 'Sektor (kosong) Kesehatan' }).waitFor();
  await newest.getByRole('button', { name: 'Kembalikan nilai sebelumnya' }).click();
  await settled(page);
  await soon(() => page.getByLabel('Nama').inputValue()).toBe(partner.name);
  await save(page);
  await page.waitForURL(/show/);
  expect(await stored(here.world, partner.id)).toMatchObject({ name: partner.name, level: 'REGENCY', version: 3 });
});

it('what was retired is found again in the list, and taken up again', async () => {
  const partner = await newPartner(here.world);
  const retire = 'mutation ($id: ID!) { retirePartner(id: $id, version: 1, reason: "Uji") { id } }';
  await here.world.as('planner').get(retire, { id: partner.id });
  const page = await here.open(`/partners?filter=${encodeURIComponent(JSON.stringify({ q: partner.name }))}`);
  await page.getByText('Tidak ada yang cocok').waitFor();
  await page.getByRole('button', { name: 'Termasuk yang tidak dipakai lagi' }).click();
  await page.getByRole('row', { name: new RegExp(partner.name) }).click();
  await page.waitForURL(/show/);
  await page.getByRole('button', { name: 'Pakai lagi', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Pakai lagi data ini?' });
  await dialog.getByLabel('Alasan').fill('Masih bekerja');
  await dialog.getByRole('button', { name: 'Pakai lagi' }).click();
  await page.getByRole('link', { name: 'Ubah' }).waitFor();
  const asked = 'query ($id: ID!) { partner(id: $id) { retiredAt } }';
  expect(await here.world.as('planner').get(asked, { id: partner.id })).toEqual({ partner: { retiredAt: null } });
});

it('who may not read the journal has no such tab', async () => {
  const { id } = await newPartner(here.world);
  const page = await here.open(`/partners/${id}/show`, { as: 'VIEWER' });
  await page.locator('main h2').first().waitFor();
  expect(await page.getByRole('tab', { name: 'Riwayat' }).count()).toBe(0);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
