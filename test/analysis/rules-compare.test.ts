/** Beside each value another one: the year before, the period before, a baseline, the target. Unrounded, then rounded. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { ask, bare, beside, column, row, table } from './rules/ask.ts';
import { BARAT, BUNYU, inDistrict, inVillages, SALIMBATU, SELATAN, SILVA, TENGAH, TIMUR } from './rules/places.ts';
import { indicator, target, values } from './rules/plant.ts';

let here: World;
beforeAll(async () => {
  here = await world();
  await indicator(here.owner, 'UJI_RASIO', { kind: 'RATIO', space: 'RATIO_OF_SUMS' });
  await values(here.owner, 'UJI_RASIO', {
    [BARAT]: { '2024-12': '6/10', '2025-10': '5/20', '2026-07': '2/10', '2026-09': '1/6', '2026-10': '3/10' },
    [SELATAN]: { '2025-10': '0/10', '2026-10': '9/90' },
  });
  await indicator(here.owner, 'UJI_ALIR', { kind: 'COUNT', space: 'SUM', time: 'SUM' });
  await values(here.owner, 'UJI_ALIR', { [BARAT]: { '2026-05': '1', '2026-06': '2', '2026-07': '4', '2026-08': '8', '2026-10': '16' } });
});
afterAll(() => here?.close());

const OCTOBER = { from: '2026-10', to: '2026-10' };
const barat = async (code: string, compare: string, period: object, more: object = {}) =>
  Object.values(
    row(await ask(here.as('planner'), { measures: [{ indicator: code }], filters: [inVillages(BARAT)], compare, period, ...more }), beside),
  );

it('PREVIOUS_YEAR: 3/10 beside 5/20: 30 - 25 = 5, which is 20 % of 25; the district anew, 12/100 beside 5/30', async () => {
  const query = { measures: [{ indicator: 'UJI_RASIO' }], rows: ['VILLAGE'], filters: [inDistrict(BUNYU)], period: OCTOBER };
  expect(column(await ask(here.as('planner'), { ...query, compare: 'PREVIOUS_YEAR', totals: ['COLUMN'] }), beside)).toEqual({
    [BARAT]: '30.00 beside 25.00: 5.00, 20.0 %',
    // Of nothing there is no percentage.
    [SELATAN]: '10.00 beside 0.00: 10.00, null %',
    [TIMUR]: 'null beside null: null, null %',
    // 12 - 16.666… = -4.666…, 28 % of 16.666…
    '*': '12.00 beside 16.67: -4.67, -28.0 %',
  });
});

it('PREVIOUS_PERIOD: a month has the month before; 30 - 16.666… = 13.333…, 80 %', async () => {
  expect(await barat('UJI_RASIO', 'PREVIOUS_PERIOD', OCTOBER)).toEqual(['30.00 beside 16.67: 13.33, 80.0 %']);
});

it('PREVIOUS_PERIOD: a quarter has the quarter before, 4 + 8 beside 1 + 2; August to October have May to July, 8 + 16 beside 1 + 2 + 4', async () => {
  expect(await barat('UJI_ALIR', 'PREVIOUS_PERIOD', { from: '2026-Q3', to: '2026-Q3' })).toEqual(['12 beside 3: 9, 300.0 %']);
  expect(await barat('UJI_ALIR', 'PREVIOUS_PERIOD', { from: '2026-08', to: '2026-10' })).toEqual(['24 beside 7: 17, 242.9 %']);
});

it('PREVIOUS_PERIOD on an axis: each month beside its own, from outside the window too; nothing beside what is missing', async () => {
  const months = await barat('UJI_ALIR', 'PREVIOUS_PERIOD', { from: '2026-07', to: '2026-09' }, { columns: ['MONTH'] });
  expect(months).toEqual(['4 beside 2: 2, 100.0 %', '8 beside 4: 4, 100.0 %', 'null beside null: null, null %']);
});

it('BASELINE: each month beside 2024, of which December 6/10 is the last', async () => {
  const period = { from: '2026-09', to: '2026-10', baseline: '2024' };
  // 16.666… - 60 = -43.333…, of 60 -72.2 %; 30 - 60 = -30, half of 60.
  expect(await barat('UJI_RASIO', 'BASELINE', period, { columns: ['MONTH'] })).toEqual([
    ...['16.67 beside 60.00: -43.33, -72.2 %', '30.00 beside 60.00: -30.00, -50.0 %'],
  ]);
});

it('latest beside the latest of a year ago: by November 2025 that was 5/20', async () => {
  expect(await barat('UJI_RASIO', 'PREVIOUS_YEAR', { latest: true })).toEqual(['30.00 beside 25.00: 5.00, 20.0 %']);
});

it('delta is of unrounded values: 2/3 - 1/3 is 0.3 with one decimal, though 0.7 - 0.3 is 0.4', async () => {
  await indicator(here.owner, 'UJI_HALUS', { kind: 'RATIO', space: 'RATIO_OF_SUMS', factor: 1, decimals: 1 });
  await values(here.owner, 'UJI_HALUS', { [BARAT]: { '2026-09': '1/3', '2026-10': '2/3' } });
  expect(await barat('UJI_HALUS', 'PREVIOUS_PERIOD', OCTOBER)).toEqual(['0.7 beside 0.3: 0.3, 100.0 %']);
});

it('targets: the own one, of the nearest area above where there is none; what was retired is none', async () => {
  await target(here.owner, 'UJI_RASIO', '65.01', '2026', 20);
  await target(here.owner, 'UJI_RASIO', BUNYU, '2026', 10);
  await target(here.owner, 'UJI_RASIO', SELATAN, '2026', 8);
  await target(here.owner, 'UJI_RASIO', TIMUR, '2026', 1, '2026-02-01');
  await target(here.owner, 'UJI_RASIO', BARAT, '2025', 99);
  await values(here.owner, 'UJI_RASIO', { [SALIMBATU]: { '2026-10': '1/10' } });
  const measures = [
    { indicator: 'UJI_RASIO' },
    { indicator: 'UJI_RASIO', alias: 'target', show: 'TARGET' },
    { indicator: 'UJI_RASIO', alias: 'distance', show: 'DISTANCE' },
  ];
  const query = { measures, rows: ['DISTRICT', 'VILLAGE'], filters: [inDistrict(BUNYU, TENGAH)], period: OCTOBER, totals: ['COLUMN'] };
  const shown = table(await ask(here.as('planner'), query), bare);
  // 30 - 10 = 20; 10 - 8 = 2; the district 12 - 10 = 2; the other district has the regency's 20, and 10 - 20 = -10.
  expect(shown[`${BUNYU}|${BARAT}`]).toEqual({ UJI_RASIO: '30.00', target: '10.00', distance: '20.00' });
  expect(shown[`${BUNYU}|${SELATAN}`]).toEqual({ UJI_RASIO: '10.00', target: '8.00', distance: '2.00' });
  expect(shown[`${BUNYU}|${TIMUR}`]).toEqual({ UJI_RASIO: null, target: '10.00', distance: null });
  expect(shown[`${BUNYU}|*`]).toEqual({ UJI_RASIO: '12.00', target: '10.00', distance: '2.00' });
  expect(shown[`${TENGAH}|${SALIMBATU}`]).toEqual({ UJI_RASIO: '10.00', target: '20.00', distance: '-10.00' });
  expect(shown[`${TENGAH}|${SILVA}`]).toEqual({ UJI_RASIO: null, target: '20.00', distance: null });
  expect(shown[`${TENGAH}|*`]).toEqual({ UJI_RASIO: '10.00', target: '20.00', distance: '-10.00' });
});

it('compare TARGET: 30 beside 10 is 20 more, twice as much again; a sum has only its own', async () => {
  expect(await barat('UJI_RASIO', 'TARGET', OCTOBER)).toEqual(['30.00 beside 10.00: 20.00, 200.0 %']);
  await target(here.owner, 'UJI_ALIR', BUNYU, '2026', 20);
  const query = { measures: [{ indicator: 'UJI_ALIR' }], filters: [inDistrict(BUNYU)], period: OCTOBER, compare: 'TARGET' };
  const shown = column(await ask(here.as('planner'), { ...query, rows: ['DISTRICT', 'VILLAGE'], totals: ['COLUMN'] }), beside);
  expect(shown[`${BUNYU}|${BARAT}`]).toBe('16 beside null: null, null %');
  expect(shown[`${BUNYU}|*`]).toBe('16 beside 20: -4, -20.0 %');
});
