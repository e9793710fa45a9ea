/** Who works where: the matrix says what the API says, partners are counted once, and every cell opens what is behind it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { soon } from './asking.ts';
import { type Desk, desk } from './desk.ts';
import { settled } from './settled.ts';

const DISTRICT = '65.01.05';
const VILLAGE = 'Jelarai Selor';
const SECTOR = 'Kesehatan';
const THIS_YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** Behind the API: interventions and distinct partners at work in a district this year, of a village and sector or an indicator. */
const COUNTED = `
  select count(distinct i.id)::int as interventions, count(distinct p.id)::int as partners
  from pilar.intervention i
  join pilar.intervention_village iv on iv.intervention_id = i.id
  join pilar.village v on v.ordinal = iv.village_ordinal
  join pilar.sector s on s.id = i.sector_id
  left join lateral (
    select i.lead_id as id where i.lead_id is not null union
    select c.partner_id from pilar.contribution c where c.intervention_id = i.id and c.retired_at is null) p on true
  where i.retired_at is null and i.status <> 'CANCELLED' and i.started_on <= $2 and coalesce(i.ended_on, i.started_on) >= $1
    and v.code like $3 and ($4::text is null or v.name = $4) and ($5::text is null or s.name = $5)
    and ($6::text is null or exists (select 1 from pilar.intervention_indicator ii join pilar.indicator n on n.id = ii.indicator_id
      where ii.intervention_id = i.id and n.code = $6))`;

interface Counted {
  interventions: number;
  partners: number;
}

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

async function counted({
  village = null,
  sector = null,
  indicator = null,
}: Partial<Record<'village' | 'sector' | 'indicator', string | null>>) {
  const { rows } = await here.world.owner.query<Counted>(COUNTED, [
    THIS_YEAR.from,
    THIS_YEAR.to,
    `${DISTRICT}.%`,
    village,
    sector,
    indicator,
  ]);
  return rows[0]!;
}

const open = (more = '', options = {}) => here.open(`/convergence?area=${DISTRICT}${more}`, options);
const cell = (page: Page) => page.getByRole('button', { name: new RegExp(`^${VILLAGE}, ${SECTOR}: `) });

it('a cell counts the interventions and partners of the API, and opens them', async () => {
  const expected = await counted({ village: VILLAGE, sector: SECTOR });
  expect(expected.interventions).toBeGreaterThan(1);
  const page = await open();
  const text = await cell(page).innerText();
  expect(text.match(/\d+/g)?.map(Number)).toEqual([expected.interventions, expected.partners]);
  await cell(page).click();
  const dialog = page.getByRole('dialog', { name: `${SECTOR} di ${VILLAGE}` });
  await dialog.waitFor();
  await page.reload();
  await dialog.waitFor();
  await soon(() => dialog.locator('a[href*="/interventions/"][href$="/show"]').count()).toBe(expected.interventions);
});

it('partners of the whole area are counted once, not added', async () => {
  const expected = await counted({});
  const page = await open('&allSectors=true');
  const status = await page.getByRole('status').first().innerText();
  expect(status).toContain(`${expected.interventions} intervensi oleh ${expected.partners} mitra`);
  const ofVillages = await page.locator('tbody tr:not(.all) td:nth-child(4)').allInnerTexts();
  const added = ofVillages.reduce((sum, text) => sum + Number(text), 0);
  expect(added).toBeGreaterThan(expected.partners);
});

it('gaps come first when asked, and a gap offers to plan an intervention for that village and sector', async () => {
  const page = await open('&sort=gaps&allSectors=true');
  const gaps = await page
    .locator('tbody tr:not(.all)')
    .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('[data-state=GAP]').length));
  expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
  expect(gaps[0]).toBeGreaterThan(gaps.at(-1)!);
  await page.locator('tbody [data-state=GAP]').first().click();
  await page.getByRole('dialog').getByRole('link', { name: 'Rencanakan intervensi' }).click();
  await page.locator('h1', { hasText: 'Tambah intervensi' }).waitFor();
  await soon(() => page.getByRole('combobox', { name: 'Sektor' }).inputValue()).not.toBe('');
});

it('only what aims at the chosen indicator is shown', async () => {
  const page = await open();
  await page.getByRole('combobox', { name: 'Indikator yang dituju' }).click();
  await page.getByRole('option', { name: 'Prevalensi balita stunting (e-PPGBM)' }).click();
  const expected = await counted({ indicator: 'STUNTING' });
  await page.getByText(`${expected.interventions} intervensi oleh ${expected.partners} mitra`).waitFor();
});

it('arrow keys go from cell to cell, and Enter opens one', async () => {
  const page = await open();
  const first = page.locator('tbody button').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const focused = await page.evaluate(() => {
    const td = document.activeElement?.closest('td');
    return [td?.cellIndex, td?.closest('tr')?.rowIndex];
  });
  const start = await first.evaluate((button) => {
    const td = button.closest('td');
    return [td?.cellIndex, td?.closest('tr')?.rowIndex];
  });
  expect(focused).toEqual(start.map((place) => place! + 1));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
});

it('the file has a line for every village and sector', async () => {
  const page = await open('&allSectors=true');
  const cells = await page.locator('tbody button').count();
  await page.getByRole('button', { name: 'Unduh' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Teks (CSV)' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
  expect(lines.length).toBe(cells + 1);
  expect(lines[0]).toContain('Nama mitra');
});

it('on a phone one district at a time is shown', async () => {
  const page = await here.open('/convergence', { width: 390 });
  await page.getByRole('combobox', { name: 'Kecamatan' }).click();
  await page.getByRole('option', { name: 'Tanjung Selor', exact: true }).click();
  await page.getByRole('heading', { name: VILLAGE }).waitFor();
  await settled(page);
  await cell(page)
    .or(page.getByRole('button', { name: new RegExp(`${SECTOR}.*${VILLAGE}`) }))
    .first()
    .click();
  await page.getByRole('dialog', { name: `${SECTOR} di ${VILLAGE}` }).waitFor();
});

it('what was read stays in sight when it cannot be read anew', async () => {
  const page = await open();
  await cell(page).waitFor();
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await page.getByText('yang tampil berasal dari pemuatan sebelumnya').first().waitFor();
  expect(await cell(page).isVisible()).toBe(true);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
