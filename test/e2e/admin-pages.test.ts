/** Users, keys, roles, the journal, areas and priority lists, as an administrator and a planner use them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { dialogFaults } from './axe.ts';
import { type Desk, desk } from './desk.ts';
import { settled } from './settled.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const save = (page: Page, label = 'Simpan') => page.getByRole('button', { name: label }).click();

async function pick(page: Page, label: string, text: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.getByRole('option', { name: option }).first().click();
}

it('an administrator adds a user with a role and an area, and ends the user again', async () => {
  const page = await here.open('/users/create', { as: 'ADMINISTRATOR' });
  await page.getByLabel('Nama').fill('Petugas Gizi');
  await page.getByLabel('Surel').fill('gizi@uji.pilar');
  await page.getByRole('button', { name: 'Buatkan kata sandi' }).click();
  expect((await page.getByLabel('Kata sandi').inputValue()).length).toBeGreaterThanOrEqual(20);
  await pick(page, 'Peran', 'Petugas sektor', /^Petugas sektor$/);
  await pick(page, 'Sektor', 'Kesehatan', /^Kesehatan$/);
  await pick(page, 'Wilayah', 'Bulungan', /Bulungan, Kalimantan Utara/);
  await save(page);
  await page.waitForURL(/show/);
  await page.getByText('Kabupaten Bulungan (65.01) · Kesehatan').waitFor();
  await page.getByRole('button', { name: 'Hentikan pemakaian' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill('Pindah tugas');
  await dialog.getByRole('button', { name: 'Hentikan pemakaian' }).click();
  await page.waitForURL(/\/users($|\?)/);
  const { users } = await here.world
    .as('administrator')
    .get(
      '{ users(where: { email: { eq: "gizi@uji.pilar" } }) { nodes { retiredReason assignments { nodes { role { code } sector { code } } } } } }',
    );
  expect(users.nodes).toMatchObject([{ retiredReason: 'Pindah tugas' }]);
});

it('an administrator gives a user another role, ends it, renames the user and gives a new password', async () => {
  const input = { email: 'ganda@uji.pilar', name: 'Ganda', password: 'kata sandi yang panjang', role: 'PLANNER', area: '65.01' };
  const create = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }';
  const { createUser } = await here.world.as('administrator').get(create, { input });
  const held = async () => {
    const query = 'query ($id: ID!) { user(id: $id) { name assignments { nodes { role { code } area { code } retiredReason } } } }';
    return (await here.world.as('administrator').get(query, { id: createUser.id })).user;
  };
  const page = await here.open(`/users/${createUser.id}/show`, { as: 'ADMINISTRATOR' });
  await page.getByRole('button', { name: 'Beri peran' }).click();
  const dialog = page.getByRole('dialog');
  await pick(page, 'Peran', 'Perencana', /^Perencana$/);
  await pick(page, 'Wilayah', 'Bulungan', /Bulungan, Kalimantan Utara/);
  await save(page);
  await dialog.getByText('Peran ini sudah dipegang di wilayah itu.').waitFor();
  await pick(page, 'Peran', 'Petugas sektor', /^Petugas sektor$/);
  await pick(page, 'Sektor', 'Kesehatan', /^Kesehatan$/);
  await save(page);
  await page.getByText('Kabupaten Bulungan (65.01) · Kesehatan').waitFor();
  await page.getByRole('button', { name: /^Akhiri peran Perencana/ }).click();
  await dialog.getByLabel('Alasan').fill('Pindah bidang');
  await dialog.getByRole('button', { name: 'Akhiri' }).click();
  await page.getByText('Peran diakhiri.').waitFor();
  await soon(() => page.getByRole('button', { name: /^Akhiri peran/ }).count()).toBe(1);
  const area = { code: '65.01' };
  expect((await held()).assignments.nodes).toEqual([
    { role: { code: 'PLANNER' }, area, retiredReason: 'Pindah bidang' },
    { role: { code: 'SECTOR_OFFICER' }, area, retiredReason: null },
  ]);
  await page.getByRole('link', { name: 'Ubah' }).click();
  await page.getByLabel('Nama').fill('Ganda Dua');
  await save(page);
  await soon(async () => (await held()).name).toBe('Ganda Dua');
  const again = await here.open(`/users/${createUser.id}/show`, { as: 'ADMINISTRATOR' });
  await again.getByRole('button', { name: 'Kata sandi baru' }).click();
  const made = again.getByRole('dialog');
  await made.getByRole('button', { name: 'Buatkan kata sandi' }).click();
  const password = await made.getByRole('textbox', { name: 'Kata sandi' }).inputValue();
  await made.getByRole('button', { name: 'Tutup' }).click();
  const their = await here.open('/', { as: 'nobody' });
  await their.getByLabel('Surel').fill(input.email);
  await their.getByLabel('Kata sandi', { exact: false }).first().fill(password);
  await their.getByRole('button', { name: 'Masuk' }).click();
  await their.getByText('Kata sandi ini diserahkan oleh orang lain.').waitFor();
  const own = their.getByRole('textbox', { name: 'Kata sandi Anda sendiri' });
  await own.fill(password);
  await their.getByRole('button', { name: 'Ganti dan masuk' }).click();
  await their.getByText('bukan yang lama').waitFor();
  await own.fill('kata sandi milik sendiri');
  await their.getByRole('button', { name: 'Ganti dan masuk' }).click();
  await their.getByRole('button', { name: 'Ganda Dua' }).waitFor();
});

it('a user who was ended comes back', async () => {
  const input = { email: 'kembali@uji.pilar', name: 'Kembali', password: 'kata sandi yang panjang', role: 'VIEWER', area: '65.01' };
  const boss = here.world.as('administrator');
  const { createUser } = await boss.get('mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }', { input });
  await boss.get('mutation ($id: ID!) { retireUser(id: $id, version: 1, reason: "Cuti") { id } }', { id: createUser.id });
  const page = await here.open(`/users/${createUser.id}/show`, { as: 'ADMINISTRATOR' });
  expect(await page.getByRole('button', { name: 'Beri peran' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Pakai lagi' }).click();
  await page.getByRole('dialog').getByLabel('Alasan').fill('Masuk lagi');
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai lagi' }).click();
  await page.getByRole('button', { name: 'Beri peran' }).waitFor();
  const { user } = await boss.get('query ($id: ID!) { user(id: $id) { retiredAt } }', { id: createUser.id });
  expect(user.retiredAt).toBeNull();
});

it('a key gets one more role', async () => {
  const input = { name: 'Aplikasi Uji', role: 'VIEWER', area: '65.01' };
  const boss = here.world.as('administrator');
  const make = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } } }';
  const { createApiKey } = await boss.get(make, { input });
  const page = await here.open(`/apiKeys/${createApiKey.apiKey.id}/show`, { as: 'ADMINISTRATOR' });
  await page.getByRole('button', { name: 'Beri peran' }).click();
  await pick(page, 'Peran', 'Pembaca BI', /^Pembaca BI$/);
  await pick(page, 'Wilayah', 'Bulungan', /Bulungan, Kalimantan Utara/);
  await save(page);
  await page.getByRole('button', { name: /^Akhiri peran Pembaca BI/ }).waitFor();
});

it('what the server says about a user stands at its field', async () => {
  const page = await here.open('/users/create', { as: 'ADMINISTRATOR' });
  await page.getByLabel('Nama').fill('Terlalu Pendek');
  await page.getByLabel('Surel').fill('pendek@uji.pilar');
  await page.getByLabel('Kata sandi').fill('pendek');
  await pick(page, 'Peran', 'Pengamat', /^Pengamat$/);
  await pick(page, 'Wilayah', '65.01', /Bulungan/);
  await save(page);
  await soon(() => page.getByLabel('Kata sandi').getAttribute('aria-invalid')).toBe('true');
});

it('a key is shown once, works, and is refused once it is revoked', async () => {
  const page = await here.open('/apiKeys/create', { as: 'ADMINISTRATOR' });
  await page.getByLabel('Untuk apa').fill('Power BI Bappeda');
  await page.getByLabel('Berlaku berapa hari').fill('30');
  await pick(page, 'Peran', 'Pembaca BI', /^Pembaca BI$/);
  await pick(page, 'Wilayah', 'Bulungan', /Bulungan, Kalimantan Utara/);
  await save(page, 'Buat kunci');
  const secret = await page.getByRole('textbox', { name: 'Kunci API' }).inputValue();
  expect(secret).toMatch(/^pk_\w+_\w+/);
  const part = (name: string) => page.getByRole('textbox', { name }).inputValue();
  const basic = Buffer.from(`${await part('Nama pengguna')}:${await part('Kata sandi')}`).toString('base64');
  const tool = await fetch(`${here.world.address}/bi/odata/v4/villages/$count`, { headers: { authorization: `Basic ${basic}` } });
  expect([tool.status, Number(await tool.text())]).toEqual([200, 81]);
  const asks = async () => (await here.world.with({ authorization: `Bearer ${secret}` }).ask('{ viewer { name } }')).status;
  expect(await asks()).toBe(200);
  await page.getByRole('link', { name: 'Sudah saya simpan, lihat kuncinya' }).click();
  await page.locator('h1', { hasText: 'Power BI Bappeda' }).waitFor();
  expect(await page.getByText(secret).count()).toBe(0);
  await page.getByRole('button', { name: 'Hentikan pemakaian' }).click();
  await page.getByRole('dialog').getByLabel('Alasan').fill('Selesai');
  await page.getByRole('dialog').getByRole('button', { name: 'Hentikan pemakaian' }).click();
  await page.waitForURL(/\/apiKeys($|\?)/);
  await soon(asks).toBe(401);
});

it('the matrix says which role may do what, as the API does', async () => {
  const page = await here.open('/roles', { as: 'VIEWER' });
  const { roles } = await here.world.as('planner').get('{ roles(first: 100, orderBy: [{ position: ASC }]) { nodes { name verbs } } }');
  const titles = await page.getByRole('columnheader').allInnerTexts();
  expect(titles.slice(1)).toEqual(roles.nodes.map(({ name }: { name: string }) => name));
  const row = page.getByRole('row', { name: /^menambah mitra/i });
  const cells = row.getByRole('cell');
  for (const [index, { verbs }] of roles.nodes.entries()) {
    expect(await cells.nth(index).getByRole('img', { name: 'Ya' }).count()).toBe(verbs.includes('partner.create') ? 1 : 0);
  }
});

it('the journal is read and filtered, and an entry leads to its record', async () => {
  const create = 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }';
  const input = { code: 'JEJAK_UJI', name: 'Jejak Uji', kind: 'NGO', level: 'REGENCY', area: '65.01' };
  await here.world.as('planner').get(create, { input });
  const page = await here.open(`/auditEntries?filter=${encodeURIComponent('{"entity":"Partner","door":"GRAPHQL","days":"7"}')}`);
  await page
    .getByRole('row', { name: /menambah mitra/ })
    .first()
    .click();
  await page.getByRole('row', { name: 'Nama Jejak Uji' }).waitFor();
  await page.getByRole('link', { name: 'Mitra', exact: true }).last().click();
  await page.locator('h1', { hasText: 'Jejak Uji' }).waitFor();
});

it('the tree of areas opens branch by branch, and search finds the place by its code', async () => {
  const page = await here.open('/areas');
  await page.getByRole('button', { name: /^Buka Tanjung Palas$/ }).click();
  await page.getByRole('link', { name: 'Antutan' }).waitFor();
  await page.getByRole('searchbox').fill('65.01.05.2');
  await page
    .getByRole('row', { name: /65\.01\.05\.2\d+/ })
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: /^Buka Tanjung Palas$/ }).count()).toBe(0);
});

it('a village is split after a look at what follows', async () => {
  const { areas } = await here.world.as('planner').get('{ areas(where: { code: { eq: "65.01.05.2004" } }) { nodes { id name } } }');
  const [village] = areas.nodes;
  const page = await here.open(`/areas/${village.id}/show`, { as: 'ADMINISTRATOR' });
  await page.getByRole('button', { name: 'Mekarkan' }).click();
  const dialog = page.getByRole('dialog');
  const codes = dialog.getByLabel('Kode resmi');
  await codes.nth(1).fill('65.01.05.2050');
  await dialog.getByLabel('Nama').nth(1).fill('Desa Baru');
  await dialog.getByLabel('Nomor peraturan').fill('Perda 1/2026');
  await dialog.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await dialog.getByRole('row', { name: /Desa Baru \(65\.01\.05\.2050\) wilayah baru/ }).waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  const before = '{ areas(where: { code: { eq: "65.01.05.2050" } }) { totalCount } }';
  expect((await here.world.as('planner').get(before)).areas.totalCount).toBe(0);
  await dialog.getByRole('button', { name: 'Catat perubahan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Pemekaran, /).waitFor();
  expect((await here.world.as('planner').get(before)).areas.totalCount).toBe(1);
});

it('a code of another system is recorded', async () => {
  const { areas } = await here.world.as('planner').get('{ areas(where: { code: { eq: "65.01.05" } }) { nodes { id } } }');
  const page = await here.open(`/areas/${areas.nodes[0].id}/show`, { as: 'ADMINISTRATOR' });
  await page.getByRole('button', { name: 'Catat kode' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sistem').fill('BPS');
  await dialog.getByLabel('Kode').fill('6502050');
  await save(page);
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('6502050').waitFor();
});

it('a planner keeps a list of priority villages', async () => {
  const page = await here.open('/villageSets/create');
  await page.getByLabel('Nama').fill('Lokus stunting 2026');
  await page.getByLabel('Kode').fill('LOKUS_UJI_2026');
  await pick(page, 'Wilayah', 'Bulungan', /Bulungan, Kalimantan Utara/);
  await pick(page, 'Desa/kelurahan', 'Long Peso', /Long Peso/);
  await page.keyboard.press('Escape');
  await page.getByLabel('Nomor SK').fill('188.44/12/2026');
  await page.getByLabel('Tahun').fill('2026');
  await save(page);
  await page.waitForURL(/show/);
  await settled(page);
  await page.getByRole('heading', { name: 'Desa/kelurahan (1)' }).waitFor();
  const { villageSets } = await here.world
    .as('planner')
    .get('{ villageSets(where: { code: { eq: "LOKUS_UJI_2026" } }) { nodes { year decreeNumber villages { totalCount } } } }');
  expect(villageSets.nodes).toEqual([{ year: 2026, decreeNumber: '188.44/12/2026', villages: { totalCount: 1 } }]);
});

it('what a role may not read is not in its menu', async () => {
  const page = await here.open('/', { as: 'VIEWER' });
  const items = await page.getByRole('menuitem').allInnerTexts();
  expect(items).toContain('Wilayah');
  for (const closed of ['Pengguna', 'Kunci API', 'Jejak']) expect(items).not.toContain(closed);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
