/** Writing in the console: what is made and changed, and problems at their fields. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OTHER_PARTNER, PARTNER } from '../persons.ts';
import { soon } from './asking.ts';
import { choose, type Desk, desk } from './desk.ts';
import { newPartner, planned, save, stored } from './own-records.ts';
import { OWN_VILLAGE } from './people.ts';
import { settled } from './settled.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

it('the server says at the field what is wrong with it, in the language of the screen', async () => {
  const partner = await newPartner(here.world);
  const page = await here.open(`/partners/${partner.id}`);
  await page.getByLabel('Berdiri sejak').fill('2026-05-01');
  await page.getByLabel('Sampai').fill('2025-05-01');
  await save(page);
  const field = page.getByLabel('Sampai');
  await soon(() => field.getAttribute('aria-invalid')).toBe('true');
  const help = page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
  expect((await help.innerText()).length).toBeGreaterThan(5);
  await page.getByLabel('Sampai').fill('2027-05-01');
  await save(page);
  await page.waitForURL(/show/);
  expect(await stored(here.world, partner.id)).toMatchObject({
    validFrom: '2026-05-01',
    validTo: '2027-05-01',
    version: partner.version + 1,
  });
});

it('what the server says of a field that the form has not is said above, once, and saving goes on when it is put right', async () => {
  const planner = here.world.as('planner');
  const { pokjaMembers, pokjaRoles } = await planner.get(`{
    pokjaMembers(first: 1, where: { retiredAt: { isNull: true }, endedOn: { isNull: true }, pokja: { validTo: { gte: "2027-01-01" } } }) {
      nodes { startedOn person { id } role { code name } pokja { id } }
    }
    pokjaRoles(first: 10) { nodes { code name } }
  }`);
  const [held] = pokjaMembers.nodes;
  const [second, third] = pokjaRoles.nodes.filter(({ code }: { code: string }) => code !== held.role.code);
  const input = { pokja: held.pokja.id, person: held.person.id, role: second.code, startedOn: held.startedOn };
  const add = 'mutation ($input: AddPokjaMemberInput!) { addPokjaMember(input: $input) { id } }';
  const { id } = (await planner.get(add, { input })).addPokjaMember;
  const page = await here.open(`/pokjaMembers/${id}`);
  const role = page.getByRole('combobox', { name: 'Jabatan' });
  const change = async (name: string) => {
    await role.fill(name);
    await page.getByRole('option', { name, exact: true }).click();
    await save(page);
  };
  await change(held.role.name);
  const said = page.getByRole('alert').filter({ hasText: 'Orang ini sudah memegang peran itu sejak hari itu.' });
  await said.waitFor();
  expect(await said.count()).toBe(1);
  await change(third.name);
  await page.waitForURL(/show/);
  const asked = 'query ($id: ID!) { pokjaMember(id: $id) { role { code } } }';
  expect((await planner.get(asked, { id })).pokjaMember.role.code).toBe(third.code);
});

it('of what is not there a form says so, and leads to the list', async () => {
  const page = await here.open('/partners/00000000-0000-7000-8000-000000000000');
  await page.getByRole('button', { name: 'Coba lagi' }).waitFor();
  await page.getByRole('link', { name: 'Daftar' }).click();
  await page.waitForURL(/partners$/);
});

it('a new partner is made, and its code can be taken only once', async () => {
  const page = await here.open('/partners/create');
  const fill = async () => {
    await page.getByLabel('Nama').fill('Yayasan Pengujian');
    await page.getByLabel('Kode').fill('YAYASAN_PENGUJIAN');
    await choose(page, 'Jenis', 'Perusahaan');
    await choose(page, 'Tingkat', 'Kabupaten/kota');
    await page.getByRole('combobox', { name: 'Wilayah kerja' }).fill('Bulungan');
    await page.getByRole('option', { name: 'Bulungan' }).first().click();
    await save(page);
  };
  await fill();
  await page.waitForURL(/show/);
  await page.locator('h1', { hasText: /^Yayasan Pengujian$/ }).waitFor();
  await page.goto(`${here.world.address}/partners/create`);
  await settled(page);
  await fill();
  await soon(() => page.getByLabel('Kode').getAttribute('aria-invalid')).toBe('true');
});

it('an intervention is planned for a village, with a contribution in rupiah', async () => {
  const page = await here.open('/interventions/create');
  await page.getByLabel('Judul').fill('Kelas ibu balita dari konsol');
  await choose(page, 'Sektor', 'Kesehatan');
  await page.getByLabel('Mulai').fill('2026-11-10');
  await page.getByRole('combobox', { name: 'Desa/kelurahan' }).fill('Antutan');
  await page.getByRole('option', { name: 'Antutan' }).click();
  await page.keyboard.press('Escape');
  await save(page);
  await page.waitForURL(/show/);
  await settled(page);
  await page.getByRole('button', { name: 'Tambah kontribusi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Mitra' }).fill('Mitra Uji');
  await page.getByRole('option', { name: 'Mitra Uji' }).click();
  await choose(dialog, 'Peran', 'Pendana');
  await dialog.getByLabel('Jumlah (rupiah)').fill('1.250.000');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('cell', { name: /1\.250\.000/ }).waitFor();
  const asked =
    '{ interventions(where: { title: { eq: "Kelas ibu balita dari konsol" } }) { nodes { villages { nodes { name } } contributions { nodes { amountRupiah partner { code } } } } } }';
  const { interventions } = await here.world.as('planner').get(asked);
  expect(interventions.nodes).toEqual([
    { villages: { nodes: [{ name: 'Antutan' }] }, contributions: { nodes: [{ amountRupiah: '1250000', partner: { code: 'MITRA_UJI' } }] } },
  ]);
});

it('a partner changes only its own interventions, and is told what it may not read of others', async () => {
  const [own, other] = [await planned(here.world, PARTNER), await planned(here.world, OTHER_PARTNER)];
  const page = await here.open(`/interventions/${other}/show`, { as: 'PARTNER' });
  expect(await page.getByText('tidak ditampilkan untuk peran Anda').count()).toBeGreaterThan(2);
  expect(await page.getByText('Balai desa').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Ubah' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Hentikan pemakaian' }).count()).toBe(0);
  await page.goto(`${here.world.address}/interventions/${other}`);
  await page.waitForURL(/show$/);
  await page.goto(`${here.world.address}/interventions/${own}/show`);
  await page.getByRole('link', { name: 'Ubah' }).click();
  await page.getByLabel('Bukti').fill('Daftar hadir');
  const sent = page.waitForRequest((request) => request.postData()?.includes('updateIntervention') ?? false);
  await save(page);
  expect((await sent).postDataJSON().variables.input).toEqual({ evidence: 'Daftar hadir' });
  await page.waitForURL(/show$/);
});

it('what is required and empty is told at each field, in the language of the screen', async () => {
  const page = await here.open('/partners/create');
  await page.getByLabel('Nama').fill('Tanpa kode');
  await save(page);
  await soon(() => page.getByText('Wajib diisi', { exact: true }).count()).toBe(4);
});

it('a contribution is changed, a profile of a Kampung KB too', async () => {
  const own =
    '{ interventions(first: 1, where: { retiredAt: { isNull: true }, contributions: { count: { gt: 0 } } }) { nodes { id contributions(first: 1) { nodes { id partner { name } } } } } }';
  const [intervention] = (await here.world.as('planner').get(own)).interventions.nodes;
  const [contribution] = intervention.contributions.nodes;
  const page = await here.open(`/interventions/${intervention.id}/show`);
  await page
    .getByRole('button', { name: `Ubah kontribusi: ${contribution.partner.name}` })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Barang atau jasa').fill('Meja dan kursi');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('cell', { name: 'Meja dan kursi' }).waitFor();

  const formed = '{ villages(first: 1, where: { kampung: { isNull: false } }) { nodes { id kampung { id version hasPikr } } } }';
  const [village] = (await here.world.as('planner').get(formed)).villages.nodes;
  await page.goto(`${here.world.address}/villages/${village.id}/show`);
  await settled(page);
  await page.getByRole('button', { name: 'Ubah profil Kampung KB' }).click();
  await page.getByRole('dialog').getByLabel('PIK-R').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const [after] = (await here.world.as('planner').get(formed)).villages.nodes;
  expect(after.kampung).toMatchObject({ hasPikr: !village.kampung.hasPikr, version: village.kampung.version + 1 });
  await page.getByRole('tab', { name: 'Riwayat' }).click();
  await page
    .getByRole('article', { name: /^mengubah Kampung KB/ })
    .getByRole('row', { name: /PIK-R/ })
    .waitFor();
});

it('a membership ends on a day, and a phone number is opened with a reason', async () => {
  const inOffice = '{ retiredAt: { isNull: true }, endedOn: { isNull: true }, pokja: { validTo: { gte: "2027-01-01" } } }';
  const [member] = (await here.world.as('planner').get(`{ pokjaMembers(first: 1, where: ${inOffice}) { nodes { id } } }`)).pokjaMembers
    .nodes;
  const page = await here.open(`/pokjaMembers/${member.id}/show`);
  await page.getByRole('button', { name: 'Buka nomor telepon' }).click();
  const reveal = page.getByRole('dialog', { name: 'Buka nomor telepon orang ini?' });
  await reveal.getByLabel('Alasan').fill('Menghubungi ketua seksi');
  await reveal.getByRole('button', { name: 'Buka nomor telepon' }).click();
  await reveal.waitFor({ state: 'detached' });
  const { auditEntries } = await here.world
    .as('planner')
    .get('{ auditEntries(where: { verb: { eq: "person.reveal" } }) { nodes { after } } }');
  expect(auditEntries.nodes).toEqual([{ after: { reason: 'Menghubungi ketua seksi' } }]);

  await page.getByRole('button', { name: 'Akhiri keanggotaan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { pokjaMember } = await here.world.as('planner').get('query ($id: ID!) { pokjaMember(id: $id) { endedOn } }', { id: member.id });
  expect(pokjaMember.endedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});

it('a name is corrected without touching the number that is not shown', async () => {
  const inVillage = `{ retiredAt: { isNull: true }, endedOn: { isNull: true }, pokja: { village: { code: { eq: "${OWN_VILLAGE}" } } } }`;
  const { pokjaMembers } = await here.world
    .as('administrator')
    .get(`{ pokjaMembers(first: 1, where: ${inVillage}) { nodes { id person { id } } } }`);
  const [{ id, person }] = pokjaMembers.nodes;
  const stored = async () => {
    const key = Number(person.id.split('_')[1]);
    return (await here.world.owner.query('select name, phone from pilar.person where id = $1', [key])).rows[0];
  };
  await here.world.owner.query("update pilar.person set phone = '0811-000-111' where id = $1", [Number(person.id.split('_')[1])]);
  const page = await here.open(`/pokjaMembers/${id}/show`);
  await page.getByRole('button', { name: 'Perbaiki nama atau telepon' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama orang').fill('Nama Dibetulkan');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await page.locator('h1', { hasText: 'Nama Dibetulkan' }).waitFor();
  expect(await stored()).toEqual({ name: 'Nama Dibetulkan', phone: '0811-000-111' });
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
