/** A list as a file, and many changes at once: exactly what is filtered, and nothing that the person may not change. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OTHER_PARTNER, PARTNER } from '../persons.ts';
import { choose, type Desk, desk, namesOf } from './desk.ts';

const LISTS = [
  'villages',
  'interventions',
  'partners',
  'pokjas',
  'pokjaMembers',
  'indicators',
  'reports',
  'periods',
  'targets',
  'classifications',
  'villageSets',
];

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

async function download(page: Page, kind: 'Excel (XLSX)' | 'Teks (CSV)'): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Unduh' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Lines of a text of ours; no field of the demonstration has a line of its own in it. */
const linesOf = (bytes: Buffer): string[][] =>
  bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '')));

const countOf = async (list: string, where: string): Promise<number> =>
  (await here.world.as('planner').get(`{ rows: ${list}(where: ${where}, first: 1) { totalCount } }`)).rows.totalCount;

it.each(LISTS)('%s becomes a file with its columns and every row', async (list) => {
  const page = await here.open(`/${list}`);
  const titles = (await page.getByRole('columnheader').allInnerTexts()).map((title) => title.trim());
  const { bytes } = await download(page, 'Teks (CSV)');
  const [header, ...rows] = linesOf(bytes);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(header?.map((title) => title.replace(' (WITA)', ''))).toEqual(titles);
  expect(rows).toHaveLength(
    await countOf(list, ['villages', 'indicators', 'classifications'].includes(list) ? '{}' : '{ retiredAt: { isNull: true } }'),
  );
  // What the list shows stands in the file too, marks and all.
  const shown = await page.locator('tbody tr').first().getByRole('cell').allInnerTexts();
  const lost = titles.filter((_, column) => /[\p{L}\d]/u.test(shown[column] ?? '') && !rows[0]?.[column]);
  expect(lost).toEqual([]);
});

it('a filtered list becomes a file of what is filtered, in its order, with the columns that are shown', async () => {
  const page = await here.open(`/partners?filter=${encodeURIComponent('{"sector":"KESEHATAN"}')}&sort=name&order=DESC&page=1&perPage=10`);
  await page.getByRole('button', { name: 'Kolom' }).click();
  await page.getByRole('menuitem', { name: 'Tingkat' }).or(page.getByLabel('Tingkat')).last().click();
  await page.keyboard.press('Escape');
  const { bytes } = await download(page, 'Teks (CSV)');
  const [header, ...rows] = linesOf(bytes);
  expect(header).not.toContain('Tingkat');
  expect(rows).toHaveLength(await countOf('partners', '{ retiredAt: { isNull: true }, sector: { code: { eq: "KESEHATAN" } } }'));
  const shown = (await namesOf(page)).map((name) => name.replace(/contoh$/, '').trim());
  expect(rows.slice(0, shown.length).map(([name]) => name)).toEqual(shown);
});

it('as a workbook it opens as one', async () => {
  const page = await here.open('/villages');
  const { name, bytes } = await download(page, 'Excel (XLSX)');
  expect(name).toMatch(/^desa-kelurahan-\d{4}-\d{2}-\d{2}\.xlsx$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

it('a download under way can be called off', async () => {
  const page = await here.open('/pokjaMembers');
  let isDownloaded = false;
  page.on('download', () => {
    isDownloaded = true;
  });
  await page.route('**/graphql', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('button', { name: 'Unduh' }).click();
  await page.getByRole('menuitem', { name: 'Teks (CSV)' }).click();
  const dialog = page.getByRole('dialog', { name: 'Menyiapkan berkas' });
  await dialog.getByRole('button', { name: 'Batal' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForTimeout(2000);
  expect(isDownloaded).toBe(false);
});

async function newPartner(code: string, sector: string | null, area: string): Promise<void> {
  const create = 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }';
  const input = { code, name: `Ubah banyak ${code}`, kind: 'COMPANY', level: 'REGENCY', area, sector };
  await here.world.as('administrator').get(create, { input });
}

it('many records are changed at once, after a look at each', async () => {
  await newPartner('BANYAK_SATU', null, '65.01');
  await newPartner('BANYAK_DUA', null, '65.01');
  await newPartner('BANYAK_TIGA', 'KESEHATAN', '65.01');
  const page = await here.open(`/partners?filter=${encodeURIComponent('{"q":"Ubah banyak"}')}`);
  await page.getByRole('button', { name: 'Ubah banyak', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ubah banyak' });
  await choose(dialog, 'Isian yang diubah', 'Sektor');
  await dialog.getByRole('combobox', { name: 'Sektor' }).fill('Kesehatan');
  await page.getByRole('option', { name: 'Kesehatan', exact: true }).click();
  await dialog.getByRole('button', { name: 'Lihat dulu' }).click();
  await dialog.getByRole('row', { name: /BANYAK_TIGA.*sudah begitu/ }).waitFor();
  await dialog.getByRole('checkbox', { name: /BANYAK_DUA/ }).uncheck();
  await dialog.getByRole('button', { name: 'Ubah 1 data' }).click();
  await dialog.getByText('1 dari 1 diubah, 0 gagal').waitFor();
  const asked = '{ partners(where: { code: { startsWith: "BANYAK_" } }, orderBy: [{ code: ASC }]) { nodes { sector { code } version } } }';
  const { partners } = await here.world.as('planner').get(asked);
  expect(partners.nodes).toEqual([
    { sector: null, version: 1 },
    { sector: { code: 'KESEHATAN' }, version: 2 },
    { sector: { code: 'KESEHATAN' }, version: 1 },
  ]);
});

it('what is not the own is told before anything is written', async () => {
  const plan = 'mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id } }';
  for (const lead of [PARTNER, OTHER_PARTNER]) {
    const input = { title: `Banyak ${lead}`, sector: 'KESEHATAN', startedOn: '2026-11-01', villages: ['65.01.05.2004'], lead };
    await here.world.as('planner').get(plan, { input });
  }
  const page = await here.open(`/interventions?filter=${encodeURIComponent('{"q":"Banyak "}')}`, { as: 'PARTNER' });
  await page.getByRole('button', { name: 'Ubah banyak', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ubah banyak' });
  await choose(dialog, 'Status', 'Dibatalkan');
  await dialog.getByRole('button', { name: 'Lihat dulu' }).click();
  const other = dialog.getByRole('row', { name: new RegExp(`Banyak ${OTHER_PARTNER}.*bukan wewenang Anda`) });
  await other.waitFor();
  expect(await other.getByRole('checkbox', { disabled: true }).count()).toBe(1);
  await dialog.getByRole('button', { name: 'Ubah 1 data' }).click();
  await dialog.getByText('1 dari 1 diubah, 0 gagal').waitFor();
});

it('who may only read has no such button, and nothing broke', async () => {
  const page = await here.open('/partners', { as: 'VIEWER' });
  expect(await page.getByRole('button', { name: 'Ubah banyak' }).count()).toBe(0);
  expect(here.breaches).toEqual([]);
});
