/** A planner's day: lists that count what stands, a list made from a question, and forms that lose nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { type Desk, desk } from './desk.ts';
import { goWithin } from './going.ts';
import { settled } from './settled.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

it('a form with unsaved changes is left only on purpose', async () => {
  const page = await here.open('/partners/create');
  await page.getByLabel('Nama').fill('Belum disimpan');
  const asked: string[] = [];
  let leave = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return leave ? dialog.accept() : dialog.dismiss();
  });
  const away = () => page.getByRole('menuitem', { name: 'Desa/kelurahan' }).click();
  await away();
  await soon(() => asked).toEqual(['Ada perubahan yang belum disimpan. Tinggalkan halaman ini?']);
  expect(await page.getByLabel('Nama').inputValue()).toBe('Belum disimpan');
  leave = true;
  await away();
  await page.waitForURL(/villages/);
  expect(asked).toHaveLength(2);
});

it('who stays and at once goes again is asked again', async () => {
  const page = await here.open('/partners/create');
  await page.getByLabel('Nama').fill('Belum disimpan');
  await page.getByRole('menuitem', { name: 'Desa/kelurahan' }).evaluate((item) => {
    const said = [true, false];
    window.confirm = () => {
      // The next click comes before the page has drawn the answer to this one.
      if (said.length > 1) queueMicrotask(() => (item as HTMLElement).click());
      return said.pop()!;
    };
    (item as HTMLElement).click();
  });
  await page.waitForURL(/villages/);
});

it('a priority list is begun with the villages that are listed', async () => {
  const page = await here.open(`/villages?filter=${encodeURIComponent('{"q":"Tanjung Palas"}')}`);
  const names = await page.locator('tbody tr td:first-child').allInnerTexts();
  expect(names.length).toBeGreaterThan(1);
  await page.getByRole('button', { name: `Jadikan daftar prioritas (${names.length})` }).click();
  await page.getByRole('heading', { name: 'Tambah daftar prioritas' }).waitFor();
  await page.getByLabel('Nama').fill('Daftar dari saringan');
  await page.getByLabel('Kode').fill('DARI_SARINGAN');
  await page.getByRole('combobox', { name: 'Wilayah' }).fill('Bulungan');
  await page.getByRole('option', { name: /^Kabupaten Bulungan/ }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.waitForURL(/show/);
  const query = '{ villageSets(where: { code: { eq: "DARI_SARINGAN" } }) { nodes { villages { nodes { name } } } } }';
  const { villageSets } = await here.world.as('planner').get(query);
  expect(villageSets.nodes[0].villages.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(names.sort());
});

it('a Kampung KB that was ended is taken up again', async () => {
  const { villages } = await here.world.as('planner').get('{ villages(first: 1, where: { kampung: { isNull: false } }) { nodes { id } } }');
  const page = await here.open(`/villages/${villages.nodes[0].id}/show`);
  await page.getByRole('button', { name: 'Hentikan pemakaian' }).click();
  await page.getByLabel('Alasan').fill('Salah catat');
  await page.getByRole('dialog').getByRole('button', { name: 'Hentikan pemakaian' }).click();
  await page.getByRole('button', { name: /^Pakai lagi / }).waitFor();
  await page.getByRole('button', { name: /^Pakai lagi / }).click();
  await page.getByLabel('Alasan').fill('Memang ada');
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai lagi' }).click();
  await page.getByRole('button', { name: 'Hentikan pemakaian' }).waitFor();
});

it('a partner sees villages, without what its role does not open', async () => {
  const page = await here.open('/villages', { as: 'PARTNER' });
  expect(await page.getByRole('columnheader', { name: 'Klasifikasi' }).count()).toBe(0);
  await page.locator('tbody tr').first().click();
  await page.getByRole('heading', { name: 'Indikator', exact: true }).waitFor();
  await settled(page);
  expect(await page.getByText('Bagian ini tidak dapat dimuat.').count()).toBe(0);
  await goWithin(page, '/dashboards');
  await page.getByText('Peran Anda tidak membuka bagian ini.').waitFor();
  expect(await page.getByRole('link', { name: /^Dasbor/ }).count()).toBe(0);
});

it('a village that ended is in no count, list or search, until one asks for it', async () => {
  const boss = here.world.as('administrator');
  const { areas } = await boss.get(
    '{ areas(first: 2, where: { level: { eq: VILLAGE }, parent: { code: { eq: "65.01.10" } } }) { nodes { id version code name } } }',
  );
  const [one, other] = areas.nodes as { id: string; version: number; code: string; name: string }[];
  const input = {
    happenedOn: '2026-01-02',
    areas: [one!, other!].map(({ id, version }) => ({ id, version })),
    into: { code: one!.code, name: one!.name },
  };
  await boss.get('mutation ($input: MergeAreasInput!) { mergeAreas(input: $input) { areas { code } } }', { input });
  const list = await here.open('/villages');
  await list.getByText(/ dari 80$/).waitFor();
  await list.getByRole('button', { name: 'Termasuk yang tidak dipakai lagi' }).click();
  await list.getByText(/ dari 81$/).waitFor();
  const search = `/villages?filter=${encodeURIComponent(JSON.stringify({ q: other!.code, retired: true }))}`;
  const ended = await here.open(search);
  expect(await ended.locator('tbody').innerText()).toContain('sudah berakhir');
  const home = await here.open('/');
  await home
    .getByText(/dari 80 /)
    .first()
    .waitFor();
});

it('two people at one Kampung KB: the second sees what the first changed, keeps what was typed, and saves', async () => {
  const of = '{ id code kampung { id version guidedBy decreeNumber } }';
  const { villages } = await here.world
    .as('planner')
    .get(`{ villages(first: 1, where: { kampung: { isNull: false } }, orderBy: [{ code: DESC }]) { nodes ${of} } }`);
  const [{ id, kampung }] = villages.nodes;
  const page = await here.open(`/villages/${id}/show`);
  await page.getByRole('button', { name: 'Ubah profil Kampung KB' }).click();
  await page.getByLabel('Nomor SK').fill('7/UJI/2026');
  const change =
    'mutation ($id: ID!, $version: Int!) { updateKampung(id: $id, version: $version, input: { name: "Nama Orang Lain" }) { id } }';
  await here.world.as('administrator').get(change, { id: kampung.id, version: kampung.version });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.getByRole('alert').getByText('Nama Orang Lain').waitFor();
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { village } = await here.world.as('planner').get(`query ($id: ID!) { village(id: $id) { kampung { name decreeNumber } } }`, { id });
  expect(village.kampung).toEqual({ name: 'Nama Orang Lain', decreeNumber: '7/UJI/2026' });
});

it('a page that is not for a role says so, under its title', async () => {
  const page = await here.open('/users', { as: 'VIEWER' });
  await page.getByRole('heading', { level: 1, name: 'Tidak ada akses' }).waitFor();
});
