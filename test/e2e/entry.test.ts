/** The entry of values: what is missing, zero or not applicable; what the rules say; what neither a tab nor a connection may lose. */
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { dialogFaults } from './axe.ts';
import { type Desk, desk } from './desk.ts';
import { OWN_VILLAGE } from './people.ts';
import { settled } from './settled.ts';

const MONTH = '2026-11';
const VALUES = `query ($where: ObservationWhere!) {
  observations(first: 100, where: $where) { nodes { state numerator denominator value version source { code } indicator { code } area { code } } }
}`;
const RECORD = `mutation ($rows: [ObservationRowInput!]!) {
  recordObservations(rows: $rows) { results { status code observation { version } } }
}`;

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const open = (width = 390) => here.open('/entry', { as: 'VILLAGE_OPERATOR', width });
const row = (page: Page, code: string) => page.locator(`[data-indicator=${code}]`);
const field = (page: Page, code: string, place = 0) => row(page, code).locator('input').nth(place);
const save = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: true }).click();
const isSaved = (page: Page) => page.getByText('Semua isian tersimpan').waitFor();

async function stored(code: string, area = OWN_VILLAGE, source = 'REPORT') {
  const where = {
    area: { code: { eq: area } },
    period: { eq: MONTH },
    source: { code: { eq: source } },
    indicator: { code: { eq: code } },
  };
  return (await here.world.as('planner').get(VALUES, { where })).observations.nodes[0];
}

/** Somebody else, at the API. */
async function record(given: { indicator: string; numerator: string; denominator?: string; version?: number }) {
  const rows = [{ area: OWN_VILLAGE, period: MONTH, source: 'REPORT', ...given }];
  const { recordObservations } = await here.world.as('planner').get(RECORD, { rows });
  expect(recordObservations.results[0].code).toBeNull();
}

it('missing, zero and not applicable are three things', async () => {
  const page = await open();
  await field(page, 'PUS').fill('1.591');
  await field(page, 'BKB', 0).fill('0');
  await field(page, 'BKB', 1).fill('40');
  await row(page, 'BKB').getByText('= 0,00%').waitFor();
  await row(page, 'BKR').getByRole('button', { name: 'Tidak berlaku: Partisipasi BKR' }).click();
  await page.getByText('3 dari 17 terisi').first().waitFor();
  await save(page);
  await isSaved(page);
  expect(await stored('PUS')).toMatchObject({ numerator: '1591', version: 1 });
  expect(await stored('BKB')).toMatchObject({ state: 'REPORTED', numerator: '0', denominator: '40', value: '0.00' });
  expect(await stored('BKR')).toMatchObject({ state: 'NOT_APPLICABLE', numerator: null });
  expect(await stored('BKL')).toBeUndefined();
  await field(page, 'PUS').fill('');
  await row(page, 'PUS').getByText('Nilai yang sudah tersimpan tidak dapat dikosongkan').waitFor();
});

it('the denominator of another indicator is offered, and follows it while it is typed', async () => {
  const page = await open();
  expect(await field(page, 'UNMET_NEED', 1).inputValue()).toBe('1591');
  await row(page, 'UNMET_NEED').getByText('Jumlah pasangan usia subur (PUS) Nov 2026: 1.591').waitFor();
  await field(page, 'PUS').fill('1600');
  await soon(() => field(page, 'UNMET_NEED', 1).inputValue()).toBe('1600');
});

it('the rules speak while one types, and nothing is written by it', async () => {
  const page = await open();
  await field(page, 'PUS').fill('1591');
  await field(page, 'MCPR', 0).fill('700');
  await field(page, 'MCPR', 1).fill('1500');
  await row(page, 'MCPR').getByText('Pembagi mCPR (1500) tidak sama dengan jumlah PUS (1591).').waitFor();
  await field(page, 'MCPR', 0).fill('1550');
  await row(page, 'MCPR').getByText('Paling banyak 100.').waitFor();
  await soon(() => field(page, 'MCPR', 0).getAttribute('aria-invalid')).toBe('true');
  expect(await stored('MCPR')).toBeUndefined();
});

it('what is no number is told at its field, and keeps nothing else from being judged and saved', async () => {
  const page = await open();
  await field(page, 'PUS').fill('1.2.3');
  await row(page, 'PUS').getByText('Tulis dengan angka').waitFor();
  await row(page, 'UNMET_NEED').getByText('1.591').waitFor();
  await field(page, 'MCPR', 0).fill('1600');
  await row(page, 'MCPR').getByText('Paling banyak 100.').waitFor();
  await field(page, 'UPPKA', 0).fill('7');
  await field(page, 'UPPKA', 1).fill('70');
  await save(page);
  await expect.poll(() => stored('UPPKA'), { timeout: 10_000 }).toMatchObject({ numerator: '7', denominator: '70' });
  expect(await stored('PUS')).toMatchObject({ numerator: '1591' });
});

it('a closed tab loses nothing', async () => {
  const page = await open();
  await field(page, 'PIKR', 0).fill('31');
  await field(page, 'PIKR', 1).fill('90');
  await page.reload();
  await settled(page);
  await page.getByText('Isian yang belum disimpan dari kunjungan sebelumnya ditampilkan kembali.').waitFor();
  expect(await field(page, 'PIKR', 0).inputValue()).toBe('31');
  await row(page, 'PIKR').getByText('= 34,44%').waitFor();
});

it('what a dropped connection swallowed is sent again under the same key, and written once', async () => {
  const page = await open();
  const keys: string[] = [];
  let isDown = true;
  const flaky = async (route: Route) => {
    const { query, variables } = route.request().postDataJSON();
    if (!String(query).includes('mutation RecordObservations')) return route.continue();
    keys.push(variables.idempotencyKey);
    if (!isDown) return route.continue();
    // The server has it, the answer is lost on the way.
    await route.fetch();
    return route.abort();
  };
  await page.route('**/graphql', flaky);
  await field(page, 'BKL', 0).fill('12');
  await field(page, 'BKL', 1).fill('48');
  await save(page);
  await page.getByText('Sambungan terputus.').waitFor();
  isDown = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await isSaved(page);
  expect(new Set(keys).size).toBe(1);
  expect(keys.length).toBeGreaterThan(1);
  expect(await stored('BKL')).toMatchObject({ numerator: '12', denominator: '48', version: 1 });
});

it('without signal it is said at once that what is typed is safe, and a page that cannot be asked for says so', async () => {
  const page = await open();
  await page.context().setOffline(true);
  await field(page, 'PIKR', 0).fill('30');
  await field(page, 'PIKR', 1).fill('90');
  await save(page);
  await page.getByText('Sambungan terputus.').waitFor({ timeout: 2_000 });
  await page.getByRole('combobox', { name: 'Bulan' }).click();
  await page.getByRole('option', { name: /Okt 2026/ }).click();
  await page.getByText('Yang sudah Anda isi aman di perangkat ini.').waitFor();
  await page.context().setOffline(false);
  await page.getByText('17 dari 17 terisi').first().waitFor();
  await page.goBack();
  await isSaved(page);
  expect(await stored('PIKR')).toMatchObject({ numerator: '30', denominator: '90', version: 1 });
});

/** How often values were sent. */
async function sendings(page: Page): Promise<() => number> {
  let count = 0;
  await page.route('**/graphql', async (route) => {
    const isSending = String(route.request().postDataJSON().query).includes('mutation RecordObservations');
    if (isSending) count++;
    await route.continue();
  });
  return () => count;
}

it('only what is whole is sent, once, and what is left stays and is told', async () => {
  const page = await open();
  const sent = await sendings(page);
  await field(page, 'BKB', 0).focus();
  await page.keyboard.press('Control+s');
  await field(page, 'BKB', 0).fill('7');
  await field(page, 'BKB', 1).fill('');
  await page.getByText('1 belum disimpan').waitFor();
  await save(page);
  await page.getByText('1 isian belum dapat disimpan').waitFor();
  expect(sent()).toBe(0);
  await field(page, 'BKB', 1).fill('41');
  await field(page, 'BKB', 1).press('Control+s');
  await field(page, 'BKB', 1).press('Control+s');
  await isSaved(page);
  expect(sent()).toBe(1);
  expect(await stored('BKB')).toMatchObject({ numerator: '7', denominator: '41' });
});

it('numbers that do not apply any more are saved as such', async () => {
  const page = await open();
  await field(page, 'BKB', 0).fill('9');
  await row(page, 'BKB')
    .getByRole('button', { name: /^Tidak berlaku/ })
    .click();
  await page.getByText('1 belum disimpan').waitFor();
  await save(page);
  await isSaved(page);
  expect(await stored('BKB')).toMatchObject({ state: 'NOT_APPLICABLE' });
});

/** As they lie in the browser. */
const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).flatMap((key) => (key.startsWith('pilar.entry.') ? [localStorage.getItem(key)!] : [])));

it("what is saved stays in sight when it cannot be read anew, and is not sent as somebody else's", async () => {
  const page = await open();
  let isLost = true;
  await page.route('**/graphql', (route) =>
    isLost && /query Entry\b/.test(route.request().postDataJSON().query) ? route.abort() : route.continue(),
  );
  await field(page, 'PIKR', 0).fill('33');
  await field(page, 'PIKR', 1).fill('90');
  await save(page);
  await page.getByText('1 belum disimpan').waitFor();
  await soon(() => stored('PIKR')).toMatchObject({ numerator: '33' });
  await page.getByRole('button', { name: 'Simpan', exact: true, disabled: false }).waitFor();
  expect(await field(page, 'PIKR', 0).inputValue()).toBe('33');
  isLost = false;
  await save(page);
  await isSaved(page);
  expect(await field(page, 'PIKR', 0).inputValue()).toBe('33');
  isLost = true;
  await field(page, 'PIKR', 0).fill('34');
  await save(page);
  await soon(async () => (await drafts(page)).some((draft) => draft.includes('isSaved'))).toBe(true);
  const { version } = await stored('PIKR');
  await record({ indicator: 'PIKR', numerator: '35', denominator: '90', version });
  isLost = false;
  await page.reload();
  await soon(() => field(page, 'PIKR', 0).inputValue()).toBe('35');
  await isSaved(page);
  await soon(() => drafts(page)).toEqual([]);
});

it('two tabs of a browser type into one draft', async () => {
  const page = await open();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await field(other, 'BKR', 0).waitFor();
  await row(page, 'BKR')
    .getByRole('button', { name: /^Tidak berlaku/ })
    .click();
  await field(page, 'BKR', 0).fill('3');
  await soon(() => field(other, 'BKR', 0).inputValue()).toBe('3');
  await field(other, 'BKR', 1).fill('8');
  await soon(() => field(page, 'BKR', 1).inputValue()).toBe('8');
  await field(page, 'BKR', 0).fill('4');
  await soon(() => field(other, 'BKR', 0).inputValue()).toBe('4');
  expect(await field(other, 'BKR', 1).inputValue()).toBe('8');
});

it('two at one value: mine and theirs are shown, and either can stand', async () => {
  const page = await open();
  await record({ indicator: 'BKL', numerator: '20', denominator: '48', version: 1 });
  await field(page, 'BKL', 0).fill('15');
  const conflict = row(page, 'BKL').getByRole('alert').filter({ hasText: 'Orang lain menyimpan nilai ini lebih dahulu.' });
  await conflict.getByText('Tersimpan: 41,67%').waitFor();
  await conflict.getByText('Isian Anda: 31,25%').waitFor();
  await conflict.getByRole('button', { name: 'Pakai isian saya' }).click();
  await save(page);
  await isSaved(page);
  expect(await stored('BKL')).toMatchObject({ numerator: '15', version: 3 });
  await record({ indicator: 'BKL', numerator: '24', denominator: '48', version: 3 });
  await field(page, 'BKL', 0).fill('16');
  await row(page, 'BKL').getByRole('button', { name: 'Pakai yang tersimpan' }).click();
  await soon(() => field(page, 'BKL', 0).inputValue()).toBe('24');
  expect(await stored('BKL')).toMatchObject({ numerator: '24', version: 4 });
});

it('a sector pastes rows of a spreadsheet, sees what was understood, and saves with a result for each', async () => {
  const page = await here.open(`/entry/sheet?indicator=STUNTING&area=65.01.05&period=${MONTH}`, { as: 'SECTOR_OFFICER' });
  await page.getByRole('button', { name: 'Tempel dari lembar kerja' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tempel dari lembar kerja' });
  const pasted = 'Kode\tNama\tPendek\tDiukur\n65.01.05.1001\tTanjung Selor Hulu\t12\t300\nApung\t5\t60\n6501051002\t7\t3\nDesa Antah\t1\t2';
  await dialog.getByLabel('Baris yang disalin').fill(pasted);
  // The sheet beneath takes what is pasted into it, not what is pasted into its dialog.
  for (const key of ['Control+a', 'Control+x', 'Control+v']) await page.keyboard.press(key);
  expect(await dialog.getByLabel('Baris yang disalin').inputValue()).toBe(pasted);
  await dialog.getByText('Dipahami: 3 baris, 0 kosong, 1 bermasalah').waitFor();
  await dialog
    .getByRole('row', { name: /Desa Antah/ })
    .getByText('desa/kelurahan tidak dikenal di wilayah ini')
    .waitFor();
  await dialog.getByRole('button', { name: 'Masukkan 3 baris ke lembar' }).click();
  const hulu = page.locator('[data-village="65.01.05.1001"]');
  await hulu.getByText('= 4,00%').waitFor();
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await hulu.getByText('disimpan').waitFor();
  await page.locator('[data-village="65.01.05.1002"]').getByText('Paling banyak 100.').waitFor();
  expect(await stored('STUNTING', '65.01.05.1001', 'EPPGBM')).toMatchObject({ numerator: '12', denominator: '300', value: '4.00' });
  expect(await stored('STUNTING', '65.01.05.1002', 'EPPGBM')).toBeUndefined();
});

it('a score is typed with a decimal comma, for desa alone; yes and no are one press', async () => {
  const scores = await here.open('/entry/sheet?indicator=INDEKS_DESA&area=65.01.05&period=2025');
  expect(await scores.locator('[data-village="65.01.05.1001"]').count()).toBe(0);
  const apung = scores.locator('[data-village="65.01.05.2007"]');
  await apung.locator('input').fill('72,5');
  await scores.getByRole('button', { name: 'Simpan', exact: true }).click();
  await apung.getByText('disimpan').waitFor();
  const answers = await here.open('/entry/sheet?indicator=SBS&area=65.01.05&period=2025');
  const hulu = answers.locator('[data-village="65.01.05.1001"]');
  await hulu.getByRole('button', { name: 'Tidak', exact: true }).click();
  await answers.getByRole('button', { name: 'Simpan', exact: true }).click();
  await hulu.getByText('disimpan').waitFor();
  const where = { period: { eq: '2025' }, source: { code: { ne: 'DEMO' } }, indicator: { code: { in: ['INDEKS_DESA', 'SBS'] } } };
  const { observations } = await here.world.as('planner').get(VALUES, { where });
  const found = observations.nodes.map(({ indicator, value }: { indicator: { code: string }; value: string }) => [
    indicator.code,
    Number(value),
  ]);
  expect(new Map(found)).toEqual(
    new Map([
      ['INDEKS_DESA', 72.5],
      ['SBS', 0],
    ]),
  );
});

it('the list of reports opens where there is work for the role, the oldest first', async () => {
  const tab = (page: Page) => page.getByRole('tab', { selected: true });
  const operator = await here.open('/reports', { as: 'VILLAGE_OPERATOR', width: 390 });
  await tab(operator).filter({ hasText: 'Perlu diisi' }).waitFor();
  const officer = await here.open('/reports', { as: 'DISTRICT_OFFICER' });
  await tab(officer).filter({ hasText: 'Perlu diperiksa' }).waitFor();
  const order = (page: Page) => page.evaluate(() => new URLSearchParams(location.search).get('order'));
  const months = officer.locator('tbody .column-period');
  const [oldest, newest] = await Promise.all([months.first().innerText(), months.last().innerText()]);
  await officer.getByRole('columnheader', { name: 'Bulan' }).click();
  await months.first().filter({ hasText: newest }).waitFor();
  await months.last().filter({ hasText: oldest }).waitFor();
  await officer.getByRole('tab', { name: 'Semua' }).click();
  await tab(officer).filter({ hasText: 'Semua' }).waitFor();
  expect(await order(officer)).toBe('DESC');
  const planner = await here.open('/reports');
  await tab(planner).filter({ hasText: 'Semua' }).waitFor();
});

it('two officers at one report: the second is told what the first did, and sees it', async () => {
  const waiting =
    '{ reports(first: 1, where: { state: { eq: SUBMITTED }, village: { district: { code: { eq: "65.01.05" } } } }) { nodes { id version } } }';
  const report = (await here.world.as('planner').get(waiting)).reports.nodes[0];
  const page = await here.open(`/reports/${encodeURIComponent(report.id)}/show`, { as: 'DISTRICT_OFFICER' });
  await page.getByRole('button', { name: 'Verifikasi' }).click();
  const verify = 'mutation ($id: ID!, $version: Int!) { verifyReport(id: $id, version: $version) { id } }';
  await here.world.as('planner').get(verify, report);
  await page.getByRole('dialog').getByRole('button', { name: 'Verifikasi' }).waitFor();
  expect(await dialogFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Verifikasi' }).click();
  await page.getByText('Orang lain sudah mengubah laporan ini: sekarang terverifikasi.').waitFor();
  await page.getByRole('region', { name: 'Keadaan' }).getByText('terverifikasi', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Verifikasi', exact: true }).count()).toBe(0);
});

it('a sector officer enters the own sector, and sees why the rest is closed', async () => {
  const page = await here.open(`/entry?village=${OWN_VILLAGE}&month=${MONTH}`, { as: 'SECTOR_OFFICER' });
  await row(page, 'BKB').getByText('Diisi oleh sektor lain').waitFor();
  expect(await field(page, 'BKB').isDisabled()).toBe(true);
  expect(await field(page, 'ANC_K6').isDisabled()).toBe(false);
});

it('a partner has no way in', async () => {
  for (const path of ['/entry', `/entry?village=${OWN_VILLAGE}`, '/entry/sheet', '/reports']) {
    const page = await here.open(path, { as: 'PARTNER', width: 390 });
    await page.getByText('Peran Anda tidak membuka halaman ini.').waitFor();
    expect(await page.locator('[data-indicator], [role=combobox]').count()).toBe(0);
    await page.context().close();
  }
});

it('a deadline is moved for the regency, with a reason that stays', async () => {
  const page = await here.open('/periods');
  await page.getByRole('row', { name: /Nov 2026 Kabupaten Bulungan/ }).click();
  await page.getByText('WITA', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Perpanjang', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /Perpanjang tenggat/ });
  await dialog.getByLabel('Tenggat baru').fill('2026-12-20');
  await dialog.getByLabel('Alasan').fill('Banjir di Sungai Kayan');
  expect(await dialogFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Banjir di Sungai Kayan').waitFor();
  const entry = await open(1280);
  await entry.getByText('20 Des 2026, 23.59 WITA').waitFor();
});

it('a target is set and changed, and stands beside the value that is typed', async () => {
  const page = await here.open('/targets/create');
  await page.getByRole('combobox', { name: 'Indikator' }).fill('Partisipasi BKB');
  await page.getByRole('option', { name: 'Partisipasi BKB' }).click();
  await page.getByRole('combobox', { name: 'Wilayah' }).fill('Tanjung Selor Hulu');
  await page.getByRole('option', { name: /Tanjung Selor Hulu/ }).click();
  await page.getByRole('textbox', { name: 'Target' }).fill('72,5');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.waitForURL(/show/);
  await page.getByRole('button', { name: 'Ubah target' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Target/ }).fill('75');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'detached' });
  const entry = await open();
  await row(entry, 'BKB').getByText('Target: 75%').waitFor();
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
