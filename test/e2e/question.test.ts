/** The main job in the console: the question across sectors, asked by clicks and by keys. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { choose, type Desk, desk, namesOf } from './desk.ts';
import { settled } from './settled.ts';

const PAUSE_IN_FILLING = 300;
const SINCE = '2026-05-01';
const QUESTION = `{ villages(where: {
  indicator: [{ code: "STUNTING", period: "LATEST", value: { gt: 20 } }]
  interventions: { none: { sector: { code: { eq: "KESEHATAN" } }, startedOn: { gte: "${SINCE}" } } }
  pokja: { validOn: "TODAY" }
}, orderBy: [{ code: ASC }], first: 100) { nodes { name } totalCount } }`;

let here: Desk;
let answer: string[];
beforeAll(async () => {
  here = await desk();
  const { villages } = await here.world.as('planner').get(QUESTION);
  answer = villages.nodes.map(({ name }: { name: string }) => name);
});
afterAll(() => here?.close());

/** The menu that just opened; the main menu has items of the same names. */
const menu = (page: Page) => page.locator('.MuiPopover-root');
const counted = (page: Page) => page.getByRole('status').filter({ hasText: `${answer.length} dari 81 desa/kelurahan cocok` });

it('a planner builds the question by clicks and gets the answer of the API', async () => {
  expect(answer.length).toBeGreaterThan(2);
  const page = await here.open('/villages');
  const add = async (kind: string) => {
    await page.getByRole('button', { name: 'Tambah syarat' }).click();
    await menu(page).getByRole('menuitem', { name: kind }).click();
    return page.getByRole('group', { name: new RegExp(`: ${kind}$`) });
  };
  await page.getByRole('button', { name: 'Tanya lintas sektor' }).click();

  const indicator = await add('Nilai indikator');
  await indicator.getByRole('combobox', { name: 'Indikator' }).fill('stunting (e-');
  await page.getByRole('option', { name: 'Prevalensi balita stunting (e-PPGBM)' }).click();
  await indicator.getByLabel('Nilai (persen)').fill('20,0');
  await page
    .getByText(/^\d+ dari 81 desa\/kelurahan cocok$/)
    .filter({ hasNotText: '81 dari 81' })
    .waitFor();

  const asked = await page.getByRole('status').innerText();
  const interventions = await add('Intervensi');
  // Only begun: it does not count, least of all as "no interventions at all".
  await page.getByRole('status').filter({ hasText: 'Syarat yang belum lengkap belum ikut dihitung.' }).waitFor();
  await page.waitForTimeout(2 * PAUSE_IN_FILLING);
  expect(await page.getByRole('status').innerText()).toContain(asked.trim());
  await interventions.getByRole('combobox', { name: 'Nilai' }).fill('Kesehatan');
  await page.getByRole('option', { name: 'Kesehatan', exact: true }).click();
  await page.keyboard.press('Escape');
  await interventions.getByRole('button', { name: 'Tambah rincian' }).click();
  await interventions.getByRole('combobox', { name: 'Data' }).last().click();
  await page.getByRole('option', { name: 'Mulai' }).click();
  await interventions.getByLabel('Tanggal', { exact: true }).fill(SINCE);

  await add('SK Pokja berlaku');
  await counted(page).waitFor();
  await soon(() => namesOf(page)).toEqual(answer);
  expect(await page.getByTestId('sentence').innerText()).toBe(
    'Desa/kelurahan dengan syarat: Prevalensi balita stunting (e-PPGBM) (periode terbaru) lebih dari 20,0, ' +
      'dan tidak ada intervensi dengan sektor Kesehatan dan mulai sejak 1 Mei 2026, dan ada SK Pokja yang berlaku hari ini.',
  );

  await page.reload();
  await settled(page);
  await counted(page).waitFor();
  await soon(() => namesOf(page)).toEqual(answer);
});

it('who goes back before a condition has reached the address sees the question of the address', async () => {
  const page = await here.open(`/villages?filter=${encodeURIComponent('{"q":"Tanjung"}')}`);
  await page.getByRole('button', { name: 'Tanya lintas sektor' }).click();
  // At once: the router hears of the way back before the page has drawn the way there.
  await page.evaluate(() => {
    const push = history.pushState;
    history.pushState = (...next) => {
      const [state, href] = [history.state, location.href];
      history.pushState = push;
      history.pushState(...next);
      queueMicrotask(() => {
        history.replaceState(state, '', href);
        dispatchEvent(new PopStateEvent('popstate', { state }));
      });
    };
  });
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await menu(page).getByRole('menuitem', { name: 'SK Pokja berlaku' }).click();
  await page.getByRole('button', { name: 'Isi dengan contoh' }).waitFor();
});

it('the keyboard alone is enough', async () => {
  const page = await here.open('/villages');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('button', { name: 'Tanya lintas sektor' }).focus();
  await press('Enter');
  await page.getByRole('button', { name: 'Tambah syarat' }).focus();
  await press('Enter');
  await menu(page).getByRole('menuitem').first().waitFor();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await page.getByRole('group', { name: 'Syarat 1: SK Pokja berlaku' }).waitFor();
  await page.getByRole('combobox', { name: 'Keberadaan' }).focus();
  await press('Enter');
  await page.getByRole('option').first().waitFor();
  await press('ArrowDown', 'Enter');
  await page.getByText('tidak ada SK Pokja yang berlaku hari ini', { exact: true }).waitFor();
  const { villages } = await here.world
    .as('planner')
    .get('{ villages(where: { pokja: { validOn: "TODAY", none: true } }) { totalCount } }');
  await page
    .getByRole('status')
    .filter({ hasText: `${villages.totalCount} dari 81` })
    .waitFor();
  await page.getByRole('button', { name: 'Hapus syarat 1' }).focus();
  await press('Enter');
  await page.getByText('1–25 dari 81').waitFor();
});

it('groups nest: any of two conditions, and not a third', async () => {
  const page = await here.open('/villages');
  await page.getByRole('button', { name: 'Tanya lintas sektor' }).click();
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await menu(page).getByRole('menuitem', { name: 'Data desa/kelurahan' }).click();
  await page.getByRole('textbox', { name: 'Nilai' }).fill('Tanjung');
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await menu(page).getByRole('menuitem', { name: 'Kelompok syarat' }).click();
  const inner = page.getByRole('group', { name: 'Kelompok syarat' }).last();
  await inner.getByRole('button', { name: 'Tambah syarat' }).click();
  await menu(page).getByRole('menuitem', { name: 'Data desa/kelurahan' }).click();
  await choose(inner, 'Data', 'Jenis');
  await inner.getByRole('combobox', { name: 'Nilai' }).fill('Kelurahan');
  await page.getByRole('option', { name: 'Kelurahan' }).click();
  await page.keyboard.press('Escape');
  await inner.getByLabel('Kecuali').check();
  const where = '{ and: [{ name: { contains: "Tanjung" } }, { not: { kind: { in: [KELURAHAN] } } }] }';
  const { villages } = await here.world
    .as('planner')
    .get(`{ villages(where: ${where}, orderBy: [{ code: ASC }]) { totalCount nodes { name } } }`);
  expect(villages.totalCount).toBeGreaterThan(0);
  await page
    .getByRole('status')
    .filter({ hasText: `${villages.totalCount} dari 81` })
    .waitFor();
  await soon(() => namesOf(page)).toEqual(villages.nodes.map(({ name }: { name: string }) => name));
});

it('a district is looked up by the server, and named again when the page is read anew', async () => {
  const page = await here.open('/villages');
  await page.getByRole('button', { name: 'Tanya lintas sektor' }).click();
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await menu(page).getByRole('menuitem', { name: 'Data desa/kelurahan' }).click();
  await choose(page.getByRole('group', { name: /^Syarat 1/ }), 'Data', 'Kecamatan');
  await page.getByRole('combobox', { name: 'Nilai' }).fill('Peso Hil');
  await page.getByRole('option', { name: 'Peso Hilir, Kabupaten Bulungan' }).click();
  await page.getByTestId('sentence').filter({ hasText: 'Peso Hilir' }).waitFor();
  await page.waitForURL(/district/);
  await page.reload();
  await settled(page);
  await page.getByTestId('sentence').filter({ hasText: 'Peso Hilir' }).waitFor();
});

it('a saved question comes back by its name, and a chip takes a condition away', async () => {
  const page = await here.open(`/villages?filter=${encodeURIComponent('{"formed":false,"q":"Long"}')}`);
  const shown = await namesOf(page);
  await page.getByRole('button', { name: 'Pencarian tersimpan' }).click();
  await page.getByLabel('Nama pencarian').fill('Long yang belum');
  await page.getByRole('button', { name: 'Simpan pencarian ini' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lepas semua' }).click();
  await page.getByText('1–25 dari 81').waitFor();
  await page.getByRole('button', { name: 'Pencarian tersimpan' }).click();
  await page.getByRole('button', { name: 'Long yang belum', exact: true }).click();
  await soon(() => namesOf(page)).toEqual(shown);
  await page.getByRole('button', { name: '“Long”' }).press('Delete');
  await page.getByText('1–19 dari 19').waitFor();
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
