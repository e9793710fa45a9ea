/** Figures that stand for an area by themselves: the rule NONE and published ones. They are shown there and nowhere else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { ask, column, paper, warned } from './rules/ask.ts';
import { BARAT, BUNYU, inDistrict, SELATAN, TIMUR } from './rules/places.ts';
import { indicator, values } from './rules/plant.ts';

const YEAR = { from: '2025', to: '2025' };
const IN_BULUNGAN = { dimension: 'REGENCY', in: ['65.01'] };

let here: World;
beforeAll(async () => {
  here = await world();
  await indicator(here.owner, 'UJI_SENDIRI', {
    ...{ kind: 'SCORE', space: 'NONE', decimals: 1, frequency: 'ANNUAL', appliesTo: 'REGENCY_AND_ABOVE', sources: ['SSGI'] },
  });
  await values(here.owner, 'UJI_SENDIRI', { '65.01': { '2024': '=22.9', '2025': '=18.9' }, '65.02': { '2025': '=30.5' } }, 'SSGI');
  await indicator(here.owner, 'UJI_TERBIT', { kind: 'RATIO', space: 'RATIO_OF_SUMS', decimals: 1, sources: ['REPORT', 'PUBLISHED'] });
  await values(here.owner, 'UJI_TERBIT', { [BARAT]: { '2025-12': '3/10' }, [SELATAN]: { '2025-12': '9/90' } });
  await values(here.owner, 'UJI_TERBIT', { '65.01': { '2025': '=8.2' }, [BUNYU]: { '2025': '19/100' } }, 'PUBLISHED');
});
afterAll(() => here?.close());

it('NONE: the figure of the regency is shown at the regency, not at its districts, and not rolled up from it', async () => {
  const query = { measures: [{ indicator: 'UJI_SENDIRI' }], rows: ['REGENCY', 'DISTRICT'], period: YEAR, totals: ['COLUMN'] };
  const shown = column(await ask(here.as('planner'), query), paper);
  expect(shown).toMatchObject({ [`65.01|${BUNYU}`]: 'MISSING', '65.01|*': '18.9', '*|*': '18.9' });
  const both = await ask(here.as('administrator'), { ...query, rows: ['REGENCY'] });
  expect(column(both, paper)).toEqual({ '65.01': '18.9', '65.02': '30.5', '*': 'ABSENT' });
  expect(warned(both)).toEqual(['NO_NODE']);
});

it('NONE: without rows, the one area asked about; the newest year of the period', async () => {
  const query = { measures: [{ indicator: 'UJI_SENDIRI' }], filters: [IN_BULUNGAN] };
  expect(column(await ask(here.as('administrator'), { ...query, period: { from: '2024', to: '2025' } }), paper)).toEqual({ '*': '18.9' });
  expect(column(await ask(here.as('administrator'), { ...query, period: { from: '2024', to: '2024' } }), paper)).toEqual({ '*': '22.9' });
  const own = await ask(here.as('planner'), { measures: query.measures, period: YEAR });
  expect(column(own, paper)).toEqual({ '*': '18.9' });
});

it('NONE: off place and time there is no such figure', async () => {
  const answer = await ask(here.as('planner'), {
    measures: [{ indicator: 'UJI_SENDIRI' }],
    rows: ['REGENCY', 'VILLAGE_KIND'],
    period: YEAR,
  });
  expect(new Set(Object.values(column(answer, paper)))).toEqual(new Set(['ABSENT']));
  expect(warned(answer)).toEqual(['NO_NODE']);
});

it('PUBLISHED: never by rule, and never mixed with what the villages say', async () => {
  const query = { rows: ['DISTRICT', 'VILLAGE'], filters: [inDistrict(BUNYU)], period: YEAR, totals: ['COLUMN'] };
  const byRule = await ask(here.as('planner'), { ...query, measures: [{ indicator: 'UJI_TERBIT' }] });
  // 3/10 and 9/90: 12/100.
  expect(column(byRule, paper)).toEqual({
    [`${BUNYU}|${BARAT}`]: '30.0 = 3/10, 1 of 1',
    [`${BUNYU}|${SELATAN}`]: '10.0 = 9/90, 1 of 1',
    [`${BUNYU}|${TIMUR}`]: 'MISSING, 0 of 1',
    [`${BUNYU}|*`]: '12.0 = 12/100, 2 of 3',
    '*|*': '12.0 = 12/100, 2 of 3',
  });
  const given = await ask(here.as('planner'), { ...query, measures: [{ indicator: 'UJI_TERBIT', source: 'PUBLISHED' }] });
  // Published with its parts: 19/100. Of the villages nothing was published.
  const shown = column(given, paper);
  expect([shown[`${BUNYU}|*`], shown['*|*'], shown[`${BUNYU}|${BARAT}`]]).toEqual(['19.0 = 19/100', '19.0 = 19/100', 'MISSING']);
  const regency = { measures: [{ indicator: 'UJI_TERBIT', source: 'PUBLISHED' }], rows: ['REGENCY'], period: YEAR };
  expect(column(await ask(here.as('planner'), regency), paper)).toEqual({ '65.01': '8.2' });
});
