/** Every dialog at twice the size of the text: nothing of it is cut, all of it can be reached, and axe finds nothing in either theme. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dialog, linkTo } from './asking.ts';
import { AT_ONCE, dialogFaults } from './axe.ts';
import { type Desk, desk } from './desk.ts';
import { type EveryPage, everyPage } from './every-page.ts';
import { OWN_VILLAGE, type Role } from './people.ts';
import { settled } from './settled.ts';

/** A window of 1280 by 860, of which twice the size leaves a quarter. */
const SIZE = { width: 640, height: 430 };

let here: Desk;
let every: EveryPage;
beforeAll(async () => {
  here = await desk();
  every = await everyPage(here.world);
});
afterAll(() => here?.close());

async function open(path: string, as: Role = 'PLANNER'): Promise<Page> {
  const page = await here.open(path, { as, theme: 'dark', width: SIZE.width });
  await page.setViewportSize(SIZE);
  await page.evaluate(AT_ONCE);
  return page;
}

const pathOf = (end: RegExp, of: readonly string[] = every.PLANNER): string => of.find((path) => end.test(path))!;

/** What of the dialog stands outside the window, is wider than its room, or is covered once it was gone to. */
function cutOff(of: Element): string[] {
  const isWithin = (one: Element) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  };
  const nameOf = (one: Element) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 40)}`;
  const found = isWithin(of) ? [] : ['the dialog'];
  found.push(
    ...[...of.querySelectorAll('.MuiDialogActions-root button, .MuiDialogActions-root a')].filter((one) => !isWithin(one)).map(nameOf),
  );
  for (const room of [of, ...of.querySelectorAll('.MuiDialogTitle-root, .MuiDialogContent-root, .MuiDialogActions-root')])
    if (room.scrollWidth > room.clientWidth)
      found.push(`${room.className.match(/Mui\w+-root/)?.[0]} is ${room.scrollWidth} wide in ${room.clientWidth}`);
  for (const one of of.querySelectorAll('button, a, input:not([aria-hidden]), textarea:not([aria-hidden]), [role=combobox]')) {
    one.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = one.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    const isSeen = seen && (one.contains(seen) || seen.contains(one) || seen.closest('label')?.contains(one));
    if (!isWithin(one) || !isSeen) found.push(`${nameOf(one)} is not reached`);
  }
  return found;
}

/** Opens it, looks at it and, where there is a way, closes it. */
async function look(opener: Locator, close?: string): Promise<string[]> {
  const page = opener.page();
  await opener.click();
  const found = await seen(page);
  if (!close) return found;
  await dialog(page).getByRole('button', { name: close, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
  return found;
}

async function seen(page: Page): Promise<string[]> {
  await dialog(page).getByRole('button').first().waitFor();
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const title = await dialog(page).getByRole('heading').first().innerText();
  const found = await dialog(page).evaluate(cutOff);
  return [...found, ...(await dialogFaults(page))].map((fault) => `${title}: ${fault}`);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();

it('of a question: its figures, how it is saved, put on a dashboard and asked elsewhere', async () => {
  const page = await open(linkTo({ measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'] }));
  const found = await look(page.locator('td').getByRole('button').first(), 'Tutup');
  found.push(...(await look(button(page, 'Simpan'), 'Batal')));
  found.push(...(await look(button(page, 'Tambahkan ke dasbor'), 'Batal')));
  found.push(...(await look(button(page, 'GraphQL'), 'Tutup')));
  await page.goto(`${here.world.address}/convergence`);
  found.push(...(await look(page.locator('td').getByRole('button').first(), 'Tutup')));
  expect(found).toEqual([]);
});

it('of a dashboard: its name, its questions, its texts, what others saved first, and its removal', async () => {
  const page = await open('/dashboards');
  const found = await look(button(page, 'Dasbor baru'), 'Batal');
  const path = pathOf(/\?edit=1$/);
  await page.goto(here.world.address + path);
  found.push(...(await look(button(page, 'Tambah pertanyaan'), 'Batal')));
  found.push(...(await look(button(page, 'Ubah Per kecamatan'), 'Batal')));
  await button(page, 'Tambah teks').click();
  await page.keyboard.type('Tindak lanjut');
  found.push(...(await seen(page)));
  await dialog(page).getByRole('button', { name: 'Pasang' }).click();
  await here.world.owner.query("update pilar.saved_query set version = version + 1 where name = 'Dasbor uji'");
  found.push(...(await look(button(page, 'Simpan'))));
  await dialog(page).getByRole('button', { name: 'Simpan susunan saya' }).click();
  for (const act of ['Nama dan pembagian', 'Hapus dasbor']) {
    await button(page, 'Lainnya').click();
    found.push(...(await look(page.getByRole('menuitem', { name: act }), 'Batal')));
  }
  expect(found).toEqual([]);
});

it('of reports: sent, judged, of a later deadline, and pasted into', async () => {
  const page = await open(pathOf(/^\/reports\/.*show$/));
  const found = await look(button(page, 'Verifikasi'), 'Batal');
  found.push(...(await look(button(page, 'Kembalikan dengan catatan'), 'Batal')));
  await page.goto(`${here.world.address}/entry/sheet?indicator=STUNTING&area=65.01.05`);
  found.push(...(await look(button(page, 'Tempel dari lembar kerja'), 'Batal')));
  const administrator = await open(pathOf(/^\/periods\/.*show$/), 'ADMINISTRATOR');
  found.push(...(await look(button(administrator, 'Perpanjang'), 'Batal')));
  const operator = await open(`/entry?village=${OWN_VILLAGE}`, 'VILLAGE_OPERATOR');
  found.push(...(await look(button(operator, 'Kirim laporan'), 'Batal')));
  expect(found).toEqual([]);
});

it('of records: a series, forms, reasons, many at once, and two people at one', async () => {
  const page = await open(every.village);
  const found = await look(button(page, /^Lihat deret/), 'Tutup');
  await page.goto(here.world.address + every.bare);
  found.push(...(await look(button(page, 'Catat pembentukan Kampung KB'), 'Batal')));
  await page.goto(here.world.address + pathOf(/^\/interventions\/.*show$/));
  found.push(...(await look(button(page, 'Tambah kontribusi'), 'Batal')));
  await page.goto(here.world.address + pathOf(/^\/targets\/.*show$/));
  found.push(...(await look(button(page, 'Ubah target'), 'Batal')));
  await page.goto(here.world.address + pathOf(/^\/pokjaMembers\/.*show$/));
  for (const act of ['Buka nomor telepon', 'Perbaiki nama atau telepon', 'Akhiri keanggotaan'])
    found.push(...(await look(button(page, act), 'Batal')));
  await page.goto(`${here.world.address}/partners`);
  await settled(page);
  await button(page, 'Ubah banyak').click();
  found.push(...(await seen(page)));
  await dialog(page).getByRole('combobox', { name: 'Jenis' }).fill('Media');
  await page.getByRole('option').first().click();
  await dialog(page).getByRole('button', { name: 'Lihat dulu' }).click();
  await dialog(page).getByRole('table').waitFor();
  found.push(...(await seen(page)));
  const partner = pathOf(/^\/partners\/.*show$/);
  await page.goto(here.world.address + partner);
  found.push(...(await look(button(page, 'Hentikan pemakaian'), 'Batal')));
  await page.goto(here.world.address + partner.replace('/show', ''));
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Mitra menurut saya');
  await here.world.owner.query("update pilar.partner set version = version + 1, name = name || ' menurut orang lain'");
  found.push(...(await look(button(page, 'Simpan'))));
  expect(found).toEqual([]);
});

it('of an administrator: what happens to areas, roles that are held, and a new password', async () => {
  const { areas } = await here.world.as('administrator').get(`{ areas(where: { code: { eq: "${OWN_VILLAGE}" } }) { nodes { id } } }`);
  const page = await open(`/areas/${areas.nodes[0].id}/show`, 'ADMINISTRATOR');
  const found: string[] = [];
  for (const act of ['Mekarkan', 'Gabungkan', 'Catat kode']) found.push(...(await look(button(page, act), 'Batal')));
  await button(page, 'Ganti nama atau kode').click();
  found.push(...(await seen(page)));
  await dialog(page).getByRole('textbox', { name: 'Nama baru', exact: true }).fill('Tanjung Selor Baru');
  await dialog(page).getByLabel('Nomor peraturan').fill('Perda 1/2026');
  await dialog(page).getByRole('button', { name: 'Lihat akibatnya' }).click();
  await dialog(page).getByRole('button', { name: 'Catat perubahan' }).waitFor();
  found.push(...(await seen(page)));
  await page.goto(here.world.address + pathOf(/^\/indicators\/.*show$/));
  found.push(...(await look(button(page, 'Atur urutan sumber'), 'Batal')));
  await page.goto(here.world.address + pathOf(/^\/users\/.*show$/, every.ADMINISTRATOR));
  found.push(...(await look(button(page, 'Beri peran'), 'Batal')));
  found.push(...(await look(button(page, /^Akhiri peran/), 'Batal')));
  await button(page, 'Kata sandi baru').click();
  found.push(...(await seen(page)));
  await dialog(page).getByRole('button', { name: 'Buatkan kata sandi' }).click();
  await dialog(page).getByRole('textbox', { name: 'Kata sandi' }).waitFor();
  found.push(...(await seen(page)));
  expect(found).toEqual([]);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
