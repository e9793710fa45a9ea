/** Sambungkan: a tool is chosen, and everything it needs is there to copy or to save; never a secret. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { type Desk, desk } from './desk.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const tool = (page: Page, name: string) => page.getByRole('group', { name: 'Alat' }).getByRole('button', { name, exact: true });

async function saved(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Unduh ${name}` }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(name);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

it('a tool is chosen by the keyboard, its address copied, and its file names the chosen set and this server', async () => {
  const page = await here.open('/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('menuitem', { name: 'Sambungkan' }).click();
  await tool(page, 'Power BI').focus();
  await page.keyboard.press('Enter');
  const service = `${here.world.address}/bi/odata/v4`;
  await page.getByRole('button', { name: 'Salin: Alamat layanan (OData)' }).click();
  await page.getByText('Tersalin.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(service);
  await page.getByRole('combobox', { name: 'Himpunan data' }).click();
  await page.getByRole('option', { name: 'Desa dan kelurahan' }).click();
  const query = await saved(page, 'pilar-villages.pq');
  expect(query).toContain(`OData.Feed("${service}"`);
  expect(query).toContain('"villages"');
  expect(page.url()).toContain('tool=powerBi&set=villages');
});

it('a question that is shared is a set to choose, but not over SQL', async () => {
  const page = await here.open('/connect?tool=excel');
  const content = { query: { measures: [{ fact: 'VILLAGE' }], rows: ['DISTRICT'] } };
  const input = { kind: 'ANALYSIS', name: 'Desa per kecamatan', content, isShared: true, area: '65.01' };
  const query = 'mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { biSet } }';
  const answer = await page.request.post(`${here.world.address}/graphql`, { data: { query, variables: { input } } });
  const { biSet } = (await answer.json()).data.createSavedQuery;
  await page.reload();
  await page.getByRole('combobox', { name: 'Himpunan data' }).click();
  await page.getByRole('option', { name: 'Desa per kecamatan' }).click();
  expect(await saved(page, `pilar-${biSet}.odc`)).toContain(biSet);
  await tool(page, 'Metabase').click();
  await page.getByRole('combobox', { name: 'Himpunan data' }).click();
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option').allInnerTexts()).not.toContain('Desa per kecamatan');
});

it('who makes keys comes to a form that has the role already; others learn whom to ask', async () => {
  const page = await here.open('/connect', { as: 'ADMINISTRATOR' });
  await page.getByRole('link', { name: 'Buat kunci' }).click();
  await page.locator('h1', { hasText: 'Kunci' }).waitFor();
  await soon(() => page.getByRole('combobox', { name: 'Peran' }).inputValue()).toBe('Pembaca BI');
  const planner = await here.open('/connect');
  await planner.getByText('Kunci dibuat oleh administrator').waitFor();
  expect(await planner.getByRole('link', { name: 'Buat kunci' }).count()).toBe(0);
});

it('is not there for who may not read BI', async () => {
  const page = await here.open('/connect', { as: 'VIEWER' });
  await page.getByText('Peran Anda tidak membuka halaman ini').waitFor();
  expect(await page.getByRole('menuitem', { name: 'Sambungkan' }).count()).toBe(0);
});

it('on a phone nothing is wider than the screen, whichever the tool', async () => {
  const page = await here.open('/connect', { width: 390, language: 'en' });
  const tools = page.getByRole('group', { name: 'Tool' }).getByRole('button');
  for (const one of await tools.all()) {
    await one.click();
    expect([await one.innerText(), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([await one.innerText(), 390]);
  }
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
