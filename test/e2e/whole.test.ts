/** Where there is more than a page of the API holds, pages and pickers have all of it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { INDICATORS, lastDistrict, lastIndicator, lastVillage, plantIndicators, plantProvince, plantVillages } from './crowd.ts';
import { type Desk, desk } from './desk.ts';
import { OWN_VILLAGE } from './people.ts';
import { settled } from './settled.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
  await plantIndicators(here.world.owner);
  await plantVillages(here.world.owner);
  await plantProvince(here.world.owner);
});
afterAll(() => here?.close());

/** What opens under a field, once the last of it is there. */
async function optionsOf(page: Page, label: string, last: string): Promise<string[]> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: last, exact: true }).waitFor({ state: 'attached' });
  return page.getByRole('option').allInnerTexts();
}

const crowd = (names: readonly string[]) => names.filter((name) => name.startsWith('Ukuran ramai')).length;

const INDICATORS_IN_FORCE = 'query { indicators(where: { validTo: { isNull: true }, retiredAt: { isNull: true } }) { totalCount } }';

it.each([
  { path: '/convergence', label: 'Indikator yang dituju' },
  { path: '/entry/sheet', label: 'Indikator' },
])('every indicator in force is to be found on $path', async ({ path, label }) => {
  const { indicators } = await here.world.as('planner').get(INDICATORS_IN_FORCE);
  expect(indicators.totalCount).toBeGreaterThan(INDICATORS);
  const page = await here.open(path);
  expect(crowd(await optionsOf(page, label, lastIndicator))).toBe(INDICATORS);
});

it('a question asks for the last of them', async () => {
  const page = await here.open('/villages');
  await page.getByRole('button', { name: 'Tanya lintas sektor' }).click();
  await page.getByRole('button', { name: 'Tambah syarat' }).click();
  await page.locator('.MuiPopover-root').getByRole('menuitem', { name: 'Nilai indikator' }).click();
  expect(crowd(await optionsOf(page, 'Indikator', lastIndicator))).toBe(INDICATORS);
});

it('a report asks for the value of each', async () => {
  const page = await here.open(`/entry?village=${OWN_VILLAGE}&month=2026-10`, { as: 'VILLAGE_OPERATOR' });
  await page.locator(`[data-indicator=RAMAI_${INDICATORS}]`).waitFor();
  expect(await page.locator('[data-indicator^=RAMAI_]').count()).toBe(INDICATORS);
});

it('the page of changes has every village of a district', async () => {
  const page = await here.open('/changes?area=65.01.05');
  const options = await optionsOf(page, 'Desa/kelurahan', lastVillage.name);
  expect(options.filter((name) => name.startsWith('Adat '))).toHaveLength(230);
});

it.each([
  { place: 'a district of a page', area: '65.01.04', times: 1 },
  { place: 'one of three pages', area: '65.01.05', times: 3 },
])('$place is asked for $times times', async ({ area, times }) => {
  const page = await here.open('/');
  let asked = 0;
  page.on('request', (request) => {
    if (request.postData()?.includes('query ChosenPlace')) asked++;
  });
  await page.goto(`${here.world.address}/changes?area=${area}`);
  await settled(page);
  await soon(() => asked).toBe(times);
});

const PLAN = 'mutation ($input: PlanInterventionInput!) { planIntervention(input: $input) { id } }';
const PLANNED = `query ($title: String!) {
  interventions(where: { title: { eq: $title } }) { nodes { id title villages(first: 1) { totalCount } } }
}`;
const planned = async (title: string) => (await here.world.as('administrator').get(PLANNED, { title })).interventions.nodes[0];

it('an intervention shows all of its villages, and is changed with all of them', async () => {
  const { rows } = await here.world.owner.query("select code from pilar.village where code like '65.01.05.3%' order by code limit 120");
  const input = { title: 'Kegiatan luas', sector: 'KESEHATAN', startedOn: '2026-11-02', villages: rows.map(({ code }) => code) };
  const { planIntervention } = await here.world.as('planner').get(PLAN, { input });
  const path = `/interventions/${encodeURIComponent(planIntervention.id)}`;
  const page = await here.open(`${path}/show`);
  await page.getByRole('link', { name: 'Adat 120', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: /^Adat \d+$/ }).count()).toBe(120);
  await page.goto(here.world.address + path);
  await page.getByRole('textbox', { name: 'Judul' }).fill('Kegiatan yang luas');
  await page.getByRole('combobox', { name: 'Desa/kelurahan' }).fill(lastVillage.name);
  await page.getByRole('option', { name: new RegExp(`^${lastVillage.name}, `) }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('link', { name: lastVillage.name, exact: true }).waitFor();
  expect((await planned('Kegiatan yang luas')).villages.totalCount).toBe(121);
});

const SENT = `update pilar.report set state = 'SUBMITTED', submitted_at = now(), first_submitted_at = coalesce(first_submitted_at, now()),
  verified_at = null, locked_at = null where retired_at is null`;
const WAITING = `{ reports(where: { state: { eq: SUBMITTED }, retiredAt: { isNull: true } }, orderBy: [{ period: ASC }, { village: { code: ASC } }],
  first: 3, offset: 104) { totalCount nodes { id } } }`;

it('of more reports that wait than a page holds each has its place, and keys lead from it', async () => {
  await here.world.owner.query(SENT);
  const { reports } = await here.world.as('planner').get(WAITING);
  expect(reports.totalCount).toBeGreaterThan(150);
  const [before, one, next] = reports.nodes.map(({ id }: { id: string }) => `/reports/${encodeURIComponent(id)}/show`);
  const page = await here.open(one, { as: 'ADMINISTRATOR' });
  await page.getByText(`106 dari ${reports.totalCount} yang menunggu`.replace(/(\d)(\d{3})\b/, '$1.$2')).waitFor();
  await page.keyboard.press('j');
  await page.waitForURL(`**${next}`);
  await page.getByText(/^107 dari/).waitFor();
  await page.keyboard.press('k');
  await page.getByText(/^106 dari/).waitFor();
  await page.keyboard.press('k');
  await page.waitForURL(`**${before}`);
});

const LISTS = [
  { path: '/convergence', label: 'Wilayah', parameter: 'area' },
  { path: '/changes', label: 'Wilayah', parameter: 'area' },
  { path: '/dashboards/regent', label: 'Kecamatan', parameter: 'district' },
  { path: '/reports', label: 'Kecamatan', parameter: 'filter' },
  { path: '/classifications', label: 'Kecamatan', parameter: 'filter' },
];

it.each(LISTS)('of a country of more districts than are listed, each is found on $path', async ({ path, label, parameter }) => {
  const page = await here.open(path, { as: 'ADMINISTRATOR' });
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.click();
  await page.getByRole('option', { name: /^… dan \d+ lainnya: ketik namanya$/, disabled: true }).waitFor({ state: 'attached' });
  await field.fill(lastDistrict.name);
  await page.getByRole('option', { name: `${lastDistrict.name}, Kabupaten ramai 2`, exact: true }).click();
  await soon(() => new URL(page.url()).searchParams.get(parameter)).toContain(lastDistrict.code);
  await soon(() => field.inputValue()).toContain(lastDistrict.name);
  await page.reload();
  await soon(() => field.inputValue()).toContain(lastDistrict.name);
});
