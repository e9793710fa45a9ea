/**
 * What changed between two months: figures, classes and records are those of the raw tables, found by keyboard alone on a desk and on a
 * phone; every state is an address; a list opens with exactly what was counted; it prints on one sheet in both languages.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { type Desk, desk } from './desk.ts';
import { tabTo } from './entry-keys.ts';
import { sheetsOf } from './printed.ts';
import { settled } from './settled.ts';

const AREA = { code: '65.01.05', name: 'Tanjung Selor' };
/** Months since January 2000. */
const OCTOBER = { 2025: 309, 2026: 321 };

/** Sums of a monthly indicator in the villages of an area, in either month, and how many of them reported. */
const SUMS = `
  SELECT o.period / 4 AS month, sum(o.numerator) AS num, sum(o.denominator) AS den, count(*)::int AS reported,
    (SELECT count(*)::int FROM pilar.village WHERE code LIKE $2 || '.%') AS expected
  FROM pilar.observation o JOIN pilar.indicator i ON i.id = o.indicator_id JOIN pilar.source s ON s.id = o.source_id
  JOIN pilar.village v ON v.ordinal = o.area_ordinal
  WHERE i.code = $1 AND s.code = 'DEMO' AND v.code LIKE $2 || '.%' AND o.period / 4 IN (${OCTOBER[2025]}, ${OCTOBER[2026]})
  GROUP BY 1 ORDER BY 1`;

/** Years by their last month. */
const RANK = "array_position(ARRAY['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'], %.level)";
const MOVED = `
  SELECT v.name, ${RANK.replace('%', 'b')} < ${RANK.replace('%', 'a')} AS is_up
  FROM pilar.village v JOIN pilar.classification b ON b.village_ordinal = v.ordinal JOIN pilar.classification a ON a.village_ordinal = v.ordinal
  WHERE v.code LIKE $1 || '.%' AND b.period / 4 = 311 AND a.period / 4 = 323 AND a.level <> b.level ORDER BY v.code`;

/** Between the end of October 2025 and that of October 2026. */
const BEGUN = `
  SELECT (SELECT count(*)::int FROM pilar.pokja p JOIN pilar.village v ON v.ordinal = p.village_ordinal
      WHERE p.retired_at IS NULL AND v.code LIKE $1 || '.%' AND p.valid_from BETWEEN '2025-11-01' AND '2026-10-31') AS "POKJA_BEGUN",
    (SELECT count(DISTINCT i.id)::int FROM pilar.intervention i JOIN pilar.intervention_village iv ON iv.intervention_id = i.id
      JOIN pilar.village v ON v.ordinal = iv.village_ordinal
      WHERE i.retired_at IS NULL AND v.code LIKE $1 || '.%' AND coalesce(i.ended_on, i.started_on) BETWEEN '2025-11-01' AND '2026-10-31' AND i.status = 'DONE') AS "INTERVENTION_DONE",
    (SELECT count(*)::int FROM pilar.report r JOIN pilar.village v ON v.ordinal = r.village_ordinal
      WHERE r.retired_at IS NULL AND v.code LIKE $1 || '.%' AND r.period / 4 BETWEEN 310 AND 321 AND r.first_submitted_at IS NOT NULL) AS "REPORT_SENT"`;

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const rowsOf = async (sql: string, ...given: unknown[]) => (await here.world.owner.query(sql, given)).rows;

const comma = (number: number): string => number.toFixed(2).replace('.', ',');

/** As the page writes it: before, after, how it changed, and who reported. */
async function figuresOf(indicator: string): Promise<string[]> {
  const [before, after] = await rowsOf(SUMS, indicator, AREA.code);
  const share = ({ num, den }: { num: string; den: string }) => (100 * Number(num)) / Number(den);
  const delta = share(after) - share(before);
  const percent = ((100 * delta) / share(before)).toFixed(1).replace('-', '').replace('.', ',');
  const coverage = [before, after].map(({ reported, expected }) => `${reported}/${expected}`);
  return [
    `${comma(share(before))}%`,
    `${comma(share(after))}%`,
    `${delta > 0 ? '▲' : '▼'} `,
    `${comma(Math.abs(delta))} poin`,
    `${delta > 0 ? '+' : '−'}${percent}% · ${delta > 0 === (indicator !== 'STUNTING') ? 'membaik' : 'memburuk'}`,
    ...new Set(coverage),
    ...(Math.abs(after.reported - before.reported) / after.expected >= 0.1 ? ['cakupan berubah'] : []),
  ];
}

async function press(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** From a list that opens, by the keys that lead to it. */
async function take(page: Page, label: string, choice: string): Promise<void> {
  await press(page, page.getByRole('combobox', { name: label, exact: true }));
  const option = page.getByRole('option', { name: choice, exact: true });
  await option.waitFor();
  for (let step = 0; step < 40 && !(await option.evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'detached' });
}

const line = (page: Page, indicator: string) => page.locator(`[data-indicator=${indicator}]`);
const countOf = (page: Page, event: string) => page.locator(`[data-event=${event}] a`).first();

it.each([
  { width: 1280, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const)('says by keyboard alone what the tables say, at $width pixels', async ({ width, theme }) => {
  const page = await here.open('/changes', { width, theme });
  await take(page, 'Wilayah', AREA.name);
  await page.getByText(`Apa yang berubah di ${AREA.name} sejak Okt 2025 sampai Okt 2026`).first().waitFor();
  await settled(page);
  await press(page, page.getByRole('button', { name: /^Tampilkan semua/ }));
  for (const indicator of ['MCPR', 'BKB', 'STUNTING']) {
    const text = (await line(page, indicator).innerText()).replace(/\s+/g, ' ');
    for (const part of await figuresOf(indicator)) expect(text).toContain(part.replace(/\s+/g, ' '));
  }
  const moved = await rowsOf(MOVED, AREA.code);
  const up = moved.filter((one) => one.is_up).map(({ name }) => name);
  expect(up.length).toBeGreaterThan(0);
  const rose = page.locator('[data-event=CLASS_UP]');
  for (const name of up) expect(await rose.innerText()).toContain(name);
  const [begun] = await rowsOf(BEGUN, AREA.code);
  for (const [event, count] of Object.entries(begun))
    expect([event, (await countOf(page, event).innerText()).split(':')[0]!.trim()]).toEqual([event, String(count)]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const address = page.url();
  await press(page, page.getByRole('link', { name: new RegExp(`^${up.length} ?: buka daftar Kampung KB, Naik kelas$`) }));
  await page.getByRole('group', { name: 'Saringan yang berlaku' }).getByText(`Naik kelas, 2025 – 2026, wilayah ${AREA.name}`).waitFor();
  await soon(async () => (await page.locator('main').innerText()).includes(up.at(-1)!)).toBe(true);
  await page.getByText(`1–${up.length} dari ${up.length}`).waitFor();
  await page.goBack();
  await line(page, 'MCPR').waitFor();
  expect(page.url()).toBe(address);
  await page.close();
});

it('prints on one sheet in both languages, white from a dark page too', async () => {
  for (const [language, theme, name] of [
    ['id', 'dark', 'Cetak atau simpan PDF'],
    ['en', 'light', 'Print or save as PDF'],
  ] as const) {
    const page = await here.open('/changes', { language, theme });
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name }).click();
    await page.locator('body[data-printed]').waitFor();
    expect(await sheetsOf(page)).toBe(1);
    await page.close();
  }
});

it('says what to do where there is nothing to compare, and shows nobody what the role does not read', async () => {
  const page = await here.open('/changes?from=2019-01');
  await page.getByText('Tidak ada nilai pada bulan yang lebih awal').waitFor();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/graphql', async (route) => {
    await answered;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Setahun terakhir' }).last().click();
  // What is still there is of the months before: seen to be old, and its links lead nowhere.
  await page.locator('[inert] [data-event=REPORT_SENT]').waitFor();
  expect(await page.locator('[aria-busy=true][inert]').count()).toBe(4);
  answer();
  await page.getByRole('heading', { name: 'Sebelum dan sesudah' }).waitFor();
  await line(page, 'BKB').waitFor();
  await page.close();
  const partner = await here.open('/changes', { as: 'PARTNER' });
  await partner.getByRole('region', { name: 'Intervensi' }).waitFor();
  for (const hidden of ['Indikator yang bergerak', 'Klasifikasi yang berubah', 'SK Pokja', 'Laporan bulanan'])
    expect(await partner.getByRole('heading', { name: hidden }).count()).toBe(0);
  expect(await partner.locator('.wide').count()).toBe(1);
  await partner.close();
});

it('on a phone names are read to their end', async () => {
  const page = await here.open('/changes', { width: 390 });
  const chart = page.locator('.MuiChartsSurface-root');
  await chart.getByText('mempelai', { exact: false }).first().waitFor();
  expect((await chart.locator('text').allTextContents()).filter((text) => text.includes('…'))).toEqual([]);
  await page.close();
});

it('opens a province to who reaches it, and tells everyone else that it is not theirs', async () => {
  const wide = await here.open('/changes?area=65', { as: 'ADMINISTRATOR' });
  await wide.getByText('Apa yang berubah di Kalimantan Utara sejak Okt 2025 sampai Okt 2026').first().waitFor();
  await line(wide, 'BKB').waitFor();
  await wide.close();
  const narrow = await here.open('/changes?area=65');
  await narrow.getByText('Wilayah ini tidak ada, atau di luar wilayah Anda').waitFor();
  await narrow.close();
});

it('what was read stays in sight when it cannot be read anew', async () => {
  const page = await here.open(`/changes?area=${AREA.code}`);
  const classes = page.getByRole('heading', { name: 'Klasifikasi yang berubah' });
  await classes.waitFor();
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await page.getByText('yang tampil berasal dari pemuatan sebelumnya').first().waitFor();
  expect(await classes.isVisible()).toBe(true);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
