/** The answer in Explore: a table that says what the API says, and from every cell the way to what is behind it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unzipped } from '../console/unzipped.ts';
import { releaseAt } from '../release/release-at.ts';
import { addOf, linkTo, pressAtOnce, questionOf, soon } from './asking.ts';
import { dialogFaults, violationsOf } from './axe.ts';
import { type Desk, desk, type PageOptions } from './desk.ts';

const FADED_IN_MS = 600;
const DISTRICT = 'Tanjung Selor';
const MEASURES = [
  { indicator: 'STUNTING' },
  { fact: 'INTERVENTION', agg: 'COUNT', alias: 'HEALTH', filters: [{ dimension: 'SECTOR', in: ['KESEHATAN'] }] },
];
const BY_DISTRICT = {
  measures: MEASURES,
  rows: ['DISTRICT'],
  columns: ['QUARTER'],
  period: { last: 2, grain: 'QUARTER' },
  totals: ['ROW', 'COLUMN', 'GRAND'],
};
const BY_VILLAGE = { measures: MEASURES, rows: ['DISTRICT', 'VILLAGE'], period: { last: 12, grain: 'MONTH' }, totals: ['COLUMN', 'GRAND'] };

interface Answer {
  columns: { key: string; isTotal: boolean }[];
  rows: { label: string; isTotal: boolean; cells: { value: string | null; reported: number | null; expected: number | null }[] }[];
}

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

async function answerTo(query: object): Promise<Answer> {
  const asked = `query ($query: AnalysisInput!) {
    analysis(query: $query) { columns { key isTotal } rows { label isTotal cells { value reported expected } } }
  }`;
  return (await here.world.as('planner').get(asked, { query })).analysis;
}

async function open(query: object, options: PageOptions = {}): Promise<Page> {
  const page = await here.open(linkTo(query), options);
  await page.getByRole('table').waitFor();
  return page;
}

const written = (value: string | null): string => (value ?? '—').replace('.', ',');

it('is a real table: each figure under its headings, the totals of the server apart', async () => {
  const answer = await answerTo(BY_DISTRICT);
  const page = await open(BY_DISTRICT);
  expect(await page.locator('caption').innerText()).toContain('Prevalensi balita stunting');
  expect(await page.getByRole('region', { name: /^Tabel jawaban/ }).getAttribute('tabindex')).toBe('0');
  const headings = await page.getByRole('rowheader').allInnerTexts();
  expect(headings).toEqual(answer.rows.map(({ label, isTotal }) => (isTotal ? 'Total seluruhnya' : label)));
  expect(await page.locator('thead th[scope=colgroup]').count()).toBe(3);
  expect(await page.locator('thead tr').last().locator('th[scope=col]').count()).toBe(answer.columns.length);
  const shown = await page
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all();
  for (const [index, row] of shown.entries()) {
    const texts = await row.getByRole('cell').allInnerTexts();
    expect(texts.map((text) => text.split('\n')[0])).toEqual(answer.rows[index]!.cells.map(({ value }) => written(value)));
  }
  const { reported, expected } = answer.rows[0]!.cells[0]!;
  await shown[0]!.getByText(`${reported}/${expected} desa/kelurahan`).first().waitFor();
  await page.getByRole('button', { name: 'Kelengkapan' }).click();
  await shown[0]!.getByText(`${reported}/${expected} desa/kelurahan`).first().waitFor({ state: 'hidden' });
});

const tintOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).backgroundColor))]);

it('tints are an aid: by rank in a measure, never on totals, and can be switched off', async () => {
  const page = await open(BY_DISTRICT);
  const figures = 'tbody tr:not(.total) td:not(.total)';
  expect((await tintOf(page, figures)).length).toBeGreaterThan(5);
  expect(await tintOf(page, 'tfoot td')).toHaveLength(1);
  await page.getByRole('list', { name: 'Arti tanda' }).getByText('Warna: peringkat dalam ukuran yang sama').waitFor();
  await page.getByRole('button', { name: 'Warna' }).click();
  await soon(() => tintOf(page, figures)).toHaveLength(1);
  await page.getByRole('button', { name: 'Warna' }).click();
});

it('zero, missing, not applicable and hidden are four things, each told in words', async () => {
  await releaseAt(here.world);
  const rows = [{ area: '65.01.05.1002', indicator: 'BKR', period: '2026-10', source: 'REPORT', state: 'NOT_APPLICABLE' }];
  const record = 'mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status } } }';
  expect((await here.world.as('planner').get(record, { rows })).recordObservations.results[0].status).toBe('CREATED');
  const query = {
    measures: [{ indicator: 'STUNTING' }, { indicator: 'BKR' }, { fact: 'INTERVENTION' }],
    rows: ['VILLAGE'],
    columns: ['MONTH'],
    period: { last: 6, grain: 'MONTH' },
  };
  const page = await open(query, { as: 'VIEWER' });
  for (const text of ['tidak ada data', 'tidak berlaku', 'disembunyikan']) await page.locator('td').getByText(text).first().waitFor();
  expect(await page.locator('td').getByText('0', { exact: true }).count()).toBeGreaterThan(0);
  const told = await page.getByRole('list', { name: 'Arti tanda' }).innerText();
  for (const text of ['Nol ditulis 0.', 'Belum ada yang melaporkan.', 'menyatakan tidak berlaku', 'Angka kecil'])
    expect(told).toContain(text);
  await page.locator('td', { hasText: 'disembunyikan' }).first().getByRole('button').click();
  const panel = page.getByRole('dialog');
  await panel.getByText('Angka kecil, atau angka yang dapat membukanya.').waitFor();
  expect(await panel.getByRole('region').count()).toBe(0);
});

it('rows of a group open and close; a heading orders the rows', async () => {
  const page = await open(BY_VILLAGE);
  const group = page.getByRole('button', { name: DISTRICT, exact: true });
  expect(await group.getAttribute('aria-expanded')).toBe('false');
  expect(await page.getByRole('rowheader', { name: 'Jelarai Selor' }).count()).toBe(0);
  await group.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: 'Jelarai Selor' }).waitFor();
  expect(await group.getAttribute('aria-expanded')).toBe('true');
  await page
    .getByRole('button', { name: /^Prevalensi balita stunting/ })
    .last()
    .click();
  await page.locator('th[aria-sort=descending]').waitFor();
  expect(questionOf(page)).toMatchObject({ orderBy: [{ measure: 'STUNTING', direction: 'DESC' }] });
  const { rows } = await answerTo({ ...BY_VILLAGE, orderBy: [{ measure: 'STUNTING', direction: 'DESC' }] });
  await soon(async () =>
    (await page.locator('tbody th[scope=rowgroup]').allInnerTexts()).map((text) => text.replace(/^[▸▾]\s*/, '')),
  ).toEqual(rows.filter(({ isTotal, label }) => isTotal && label !== 'Total').map(({ label }) => label));
  // Groups of other rows are others, and open by themselves only where they are few.
  await page.getByRole('button', { name: 'Buka semua' }).click();
  await page.getByRole('button', { name: 'Tutup semua' }).waitFor();
  await page.getByRole('group', { name: 'Baris' }).locator('[data-asked]').first().focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Buka semua' }).waitFor({ state: 'detached' });
  await addOf(page)('Tambah baris', 'Kecamatan');
  await page.getByRole('button', { name: 'Buka semua' }).waitFor();
});

it('a cell opens the interventions behind it, by keyboard too, and gives the focus back', async () => {
  const page = await open(BY_VILLAGE);
  const cell = page
    .getByRole('row', { name: new RegExp(`${DISTRICT} `) })
    .getByRole('cell')
    .nth(1)
    .getByRole('button');
  const count = Number((await cell.innerText()).split('\n')[0]);
  expect(count).toBeGreaterThan(1);
  await page.locator('td button').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const panel = page.getByRole('dialog', { name: /^Banyaknya intervensi/ });
  await panel.getByText(`Catatan di balik angka ini (${count})`).waitFor();
  expect(await panel.getByText(DISTRICT, { exact: true }).count()).toBe(1);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await cell.evaluate((button) => button === document.activeElement)).toBe(true);
  await cell.click();
  const first = panel.getByRole('listitem').first().getByRole('link');
  const title = await first.innerText();
  await first.click();
  await page.waitForURL(/\/interventions\/.+\/show/);
  await page.getByRole('heading', { name: title }).first().waitFor();
});

it('of an indicator it tells the computation, the values and who is missing, and asks on from there', async () => {
  const page = await open(BY_VILLAGE);
  await page
    .getByRole('row', { name: new RegExp(`${DISTRICT} `) })
    .getByRole('cell')
    .first()
    .getByRole('button')
    .click();
  const panel = page.getByRole('dialog');
  const values = panel.getByRole('region', { name: 'Tabel nilai yang dihitung' });
  const [numerator, denominator] = (await panel.getByText(/^[\d.]+ \/ [\d.]+ × 100/).innerText())
    .match(/[\d.]+/g)!
    .map((text) => Number(text.replaceAll('.', '')));
  const cells = await values
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...(row as HTMLTableRowElement).cells].slice(2, 4).map((one) => Number(one.textContent!.replace('.', '')))),
    );
  expect(cells.reduce(([a, b], [c, d]) => [a! + c!, b! + d!], [0, 0])).toEqual([numerator, denominator]);
  // Where the villages' pages are is asked after their values.
  await soon(() => values.getByRole('link').count()).toBe(cells.length);
  await panel.getByRole('button', { name: 'Saring ke baris ini' }).click();
  await page.getByRole('rowheader', { name: 'Sekatak' }).waitFor({ state: 'detached' });
  expect(questionOf(page)).toMatchObject({ filters: [{ dimension: 'DISTRICT', in: ['65.01.05'] }] });
});

it('a link holds what its sender had opened, the way back closes it again, and another question begins anew', async () => {
  const page = await open(BY_VILLAGE);
  const row = (of: Page) => of.getByRole('row', { name: /^Jelarai Selor/ });
  const tints = (of: Page) => of.getByRole('button', { name: 'Warna', exact: true });
  const panel = (of: Page) => of.getByRole('dialog').getByText('Perhitungan');
  const group = (of: Page, name: string) => of.getByRole('button', { name, exact: true });
  await page.getByText(/^Keadaan data:.*WITA/).waitFor();
  await pressAtOnce(tints(page), group(page, DISTRICT), group(page, 'Sekatak'));
  await row(page).getByRole('cell').first().getByRole('button').click();
  await panel(page).waitFor();
  const link = page.url().slice(here.world.address.length);
  await page.goBack();
  await panel(page).waitFor({ state: 'detached' });
  await row(page).waitFor();
  await page.goForward();
  await panel(page).waitFor();
  // Closed by hand it has gone back too: the way back leads on from there, and the way forth opens it again.
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  await page.goForward();
  await panel(page).waitFor();
  const other = await here.open(link);
  await panel(other).waitFor();
  await other.keyboard.press('Escape');
  await panel(other).waitFor({ state: 'detached' });
  await row(other).waitFor();
  expect(await tints(other).getAttribute('aria-pressed')).toBe('false');
  expect(await group(other, 'Sekatak').getAttribute('aria-expanded')).toBe('true');
  await other.getByRole('button', { name: 'Tambahkan ke dasbor' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Batal' }).waitFor();
  expect(await dialogFaults(other)).toEqual([]);
  await other.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await pressAtOnce(other.getByRole('button', { name: 'Tukar sumbu' }), tints(other));
  await soon(async () => new URL(other.url()).searchParams.has('turned')).toBe(false);
  expect(questionOf(other)).toMatchObject({ columns: BY_VILLAGE.rows });
  await soon(() => tints(other).getAttribute('aria-pressed')).toBe('true');
});

it('axes are swapped with their totals', async () => {
  const page = await open(BY_DISTRICT);
  await page.getByRole('button', { name: 'Tukar sumbu' }).click();
  await page.getByRole('columnheader', { name: DISTRICT, exact: true }).waitFor();
  expect(questionOf(page)).toMatchObject({ rows: ['QUARTER'], columns: ['DISTRICT'], totals: ['COLUMN', 'ROW', 'GRAND'] });
});

async function download(page: Page, kind: 'Excel (XLSX)' | 'Teks (CSV)'): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Unduh' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: kind }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

it('the file holds every figure of the answer, closed groups and totals included, and tells the question', async () => {
  const { rows } = await answerTo(BY_VILLAGE);
  const page = await open(BY_VILLAGE);
  await page.getByRole('button', { name: 'Kelengkapan' }).click();
  const { name, bytes } = await download(page, 'Teks (CSV)');
  expect(name).toMatch(/^prevalensi-balita-stunting-.*-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = bytes.toString('utf8').replace('\uFEFF', '').split('\r\n');
  const table = lines.slice(1, rows.length + 1).map((line) => line.split(';').slice(2));
  expect(lines[0]).toContain('Banyaknya intervensi · Kesehatan');
  expect(table).toEqual(rows.map(({ cells }) => cells.map(({ value }) => written(value === null ? null : String(Number(value))))));
  expect(lines[rows.length + 1]).toBe('');
  expect(lines.slice(rows.length + 2).join('\n')).toMatch(/Pertanyaan;.*\n.*Keadaan data;/);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Salin tabel' }).click();
  await page.getByText('Tabel disalin.').waitFor();
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r', '');
  expect(copied.trim().split('\n')).toEqual(lines.slice(0, rows.length + 1).map((line) => line.replaceAll(';', '\t')));
});

it('a workbook holds the same figures, and a name that begins like a formula is none', async () => {
  const input = { area: '65.01', code: 'FORMULA', name: '=1+1', villages: ['65.01.05.1001', '65.01.05.1002'] };
  await here.world.as('planner').get('mutation ($input: CreateVillageSetInput!) { createVillageSet(input: $input) { id } }', { input });
  const query = { measures: [{ fact: 'VILLAGE' }], rows: ['VILLAGE_SET'], totals: ['GRAND'] };
  const { rows } = await answerTo(query);
  const page = await open(query);
  const parts = unzipped(new Uint8Array((await download(page, 'Excel (XLSX)')).bytes).buffer);
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  const figures = [...sheet.matchAll(/<c r="B\d+"><v>([^<]+)<\/v>/g)].map(([, figure]) => figure);
  expect(figures).toEqual(rows.map(({ cells }) => cells[0]!.value));
  expect(rows.map(({ label }) => label)).toContain('=1+1');
  expect(JSON.stringify(parts)).not.toContain('<f>');
  const texts = [parts['xl/sharedStrings.xml'], (await download(page, 'Teks (CSV)')).bytes.toString('utf8')];
  for (const text of texts) expect(text!.match(/.=1\+1/g)).toEqual(["'=1+1"]);
});

it('on a phone one group of columns stands beside the rows, and another can be chosen', async () => {
  const page = await open(BY_DISTRICT, { width: 390 });
  expect(await page.locator('thead tr').last().locator('th[scope=col]').count()).toBe(2);
  await page.getByRole('combobox', { name: 'Kolom yang ditampilkan' }).click();
  await page.getByRole('option', { name: 'Total', exact: true }).click();
  await page.getByRole('columnheader', { name: 'Total', exact: true }).waitFor();
  await page.reload();
  await page.getByRole('columnheader', { name: 'Total', exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Susunan pertanyaan' }).click();
  await page.waitForTimeout(FADED_IN_MS);
  expect(await violationsOf(page)).toEqual([]);
});

it.each(['light', 'dark'] as const)('axe finds nothing in table, chart and explanation, %s', async (theme) => {
  const page = await open({ ...BY_DISTRICT, compare: 'PREVIOUS_YEAR' }, { theme });
  await page.getByRole('button', { name: 'Grafik' }).click();
  await page
    .getByRole('group', { name: /^Grafik: / })
    .locator('svg')
    .first()
    .waitFor();
  await page.waitForTimeout(FADED_IN_MS);
  expect(await violationsOf(page)).toEqual([]);
  await page.locator('td button').first().click();
  await page.getByRole('dialog').getByText('Perhitungan').waitFor();
  await page.waitForTimeout(FADED_IN_MS);
  expect((await violationsOf(page)).filter((violation) => !violation.startsWith('region'))).toEqual([]);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
