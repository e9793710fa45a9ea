/** From a list to a record: what the list had is not taken for the whole of it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PERSONS } from '../persons.ts';
import { type Desk, desk, settled } from './desk.ts';

const LISTS = ['villages', 'interventions', 'partners', 'pokjas', 'pokjaMembers', 'indicators'];

const OTHERS = `query ($own: String) {
  interventions(first: 1, where: { contributions: { none: { partner: { code: { eq: $own } } }, count: { gt: 1 } } }) { nodes { id } }
}`;

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

it.each(LISTS)('a row of %s opens its record', async (list) => {
  const page = await here.open(`/${list}`);
  const row = page.locator('tbody tr').first();
  await row.click();
  await page.waitForURL(/\/show$/);
  await settled(page);
  await page.locator('main h2').first().waitFor();
  expect(here.breaches).toEqual([]);
});

it('a partner is told that amounts of others are withheld, not that there are none', async () => {
  const { interventions } = await here.world.as('partner').get(OTHERS, { own: PERSONS.partner.partner });
  const page = await here.open(`/interventions/${interventions.nodes[0].id}/show`, { as: 'PARTNER' });
  await page.getByRole('heading', { name: 'Kontribusi mitra' }).waitFor();
  expect(await page.getByRole('table').getByText('tidak ditampilkan untuk peran Anda').count()).toBeGreaterThan(1);
});
