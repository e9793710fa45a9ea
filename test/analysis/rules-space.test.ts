/** Each space rule by hand: what the villages say, and what their district says then. The month is October 2026. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { type Answered, ask, column, paper, warned } from './rules/ask.ts';
import { BARAT, BUNYU, inDistrict, inVillages, JELARAI, KELURAHAN, SELATAN, SERIANG, TIMUR } from './rules/places.ts';
import { classification, indicator, kampung, values } from './rules/plant.ts';

const OCTOBER = { from: '2026-10', to: '2026-10' };

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

/** Villages of Bunyu, and the district. */
const bunyu = (code: string, more: object = {}): Promise<Answered> =>
  ask(here.as('planner'), {
    ...{
      measures: [{ indicator: code }],
      rows: ['DISTRICT', 'VILLAGE'],
      filters: [inDistrict(BUNYU)],
      period: OCTOBER,
      totals: ['COLUMN'],
    },
    ...more,
  });

it('RATIO_OF_SUMS: 3/10 and 9/90 are 12/100 = 12, not the mean (30 + 10) / 2 = 20', async () => {
  await indicator(here.owner, 'UJI_RASIO', { kind: 'RATIO', space: 'RATIO_OF_SUMS' });
  await values(here.owner, 'UJI_RASIO', { [BARAT]: { '2026-10': '3/10' }, [SELATAN]: { '2026-10': '9/90' } });
  expect(column(await bunyu('UJI_RASIO'), paper)).toEqual({
    [`${BUNYU}|${BARAT}`]: '30.00 = 3/10, 1 of 1',
    [`${BUNYU}|${SELATAN}`]: '10.00 = 9/90, 1 of 1',
    [`${BUNYU}|${TIMUR}`]: 'MISSING, 0 of 1',
    [`${BUNYU}|*`]: '12.00 = 12/100, 2 of 3',
    '*|*': '12.00 = 12/100, 2 of 3',
  });
});

it('SUM: 7 and a true zero are 7 of two villages', async () => {
  await indicator(here.owner, 'UJI_JUMLAH', { kind: 'COUNT', space: 'SUM' });
  await values(here.owner, 'UJI_JUMLAH', { [BARAT]: { '2026-10': '7' }, [SELATAN]: { '2026-10': '0' } });
  expect(column(await bunyu('UJI_JUMLAH', { totals: ['GRAND'] }), paper)).toEqual({
    [`${BUNYU}|${BARAT}`]: '7, 1 of 1',
    [`${BUNYU}|${SELATAN}`]: '0, 1 of 1',
    [`${BUNYU}|${TIMUR}`]: 'MISSING, 0 of 1',
    '*|*': '7, 2 of 3',
  });
});

it('SHARE_OF_VILLAGES: yes, no, yes are 2 of 3 villages = 66.67 %', async () => {
  await indicator(here.owner, 'UJI_BAGIAN', { kind: 'YES_NO', space: 'SHARE_OF_VILLAGES' });
  await values(here.owner, 'UJI_BAGIAN', {
    ...{ [BARAT]: { '2026-10': '1/1' }, [SELATAN]: { '2026-10': '0/1' }, [TIMUR]: { '2026-10': '1/1' } },
  });
  expect(column(await bunyu('UJI_BAGIAN', { totals: ['GRAND'] }), paper)).toEqual({
    [`${BUNYU}|${BARAT}`]: '100.00 = 1/1, 1 of 1',
    [`${BUNYU}|${SELATAN}`]: '0.00 = 0/1, 1 of 1',
    [`${BUNYU}|${TIMUR}`]: '100.00 = 1/1, 1 of 1',
    '*|*': '66.67 = 2/3, 3 of 3',
  });
});

it('MEAN_WEIGHTED_FAMILIES: (60 x 100 + 30 x 200) / 300 = 40, not 45; a score without families does not count', async () => {
  await indicator(here.owner, 'UJI_BOBOT', { kind: 'COUNT', space: 'SUM', frequency: 'ANNUAL', sources: ['SIGA', 'DUKCAPIL'] });
  await indicator(here.owner, 'UJI_SKOR', { kind: 'SCORE', space: 'MEAN_WEIGHTED_FAMILIES', decimals: 2, weight: 'UJI_BOBOT' });
  await values(here.owner, 'UJI_SKOR', {
    ...{ [BARAT]: { '2026-10': '=60.00' }, [SELATAN]: { '2026-10': '=30.00' }, [TIMUR]: { '2026-10': '=90.00' } },
  });
  // Barat: the newest year that is over by October 2026 is 2025, though a higher source has 2024. Selatan: of 2025 the higher source.
  await values(here.owner, 'UJI_BOBOT', { [BARAT]: { '2025': '100' }, [SELATAN]: { '2025': '999' } }, 'DUKCAPIL');
  await values(here.owner, 'UJI_BOBOT', { [BARAT]: { '2024': '50', '2026': '999' }, [SELATAN]: { '2025': '200' } }, 'SIGA');
  const answer = await bunyu('UJI_SKOR', { totals: ['GRAND'] });
  expect(column(answer, paper)).toEqual({
    [`${BUNYU}|${BARAT}`]: '60.00 = 6000/100, 1 of 1',
    [`${BUNYU}|${SELATAN}`]: '30.00 = 6000/200, 1 of 1',
    [`${BUNYU}|${TIMUR}`]: 'MISSING, 0 of 1',
    '*|*': '40.00 = 12000/300, 2 of 3',
  });
  expect(warned(answer)).toEqual(['WEIGHT_MISSING']);
});

it('MEAN_VILLAGES: (0.6000 + 0.7001) / 2 = 0.65005, half up 0.6501; the 0.9 of a kelurahan does not count, nor is it expected', async () => {
  await indicator(here.owner, 'UJI_RATA', { kind: 'SCORE', space: 'MEAN_VILLAGES', decimals: 4, appliesTo: 'DESA' });
  await values(here.owner, 'UJI_RATA', {
    ...{ [KELURAHAN]: { '2026-10': '=0.9000' }, [JELARAI]: { '2026-10': '=0.6000' }, [SERIANG]: { '2026-10': '=0.7001' } },
  });
  const filters = [inVillages(KELURAHAN, JELARAI, SERIANG)];
  expect(column(await bunyu('UJI_RATA', { rows: ['VILLAGE'], filters }), paper)).toEqual({
    [KELURAHAN]: 'MISSING, 0 of 0',
    [JELARAI]: '0.6000 = 0.6/1, 1 of 1',
    [SERIANG]: '0.7001 = 0.7001/1, 1 of 1',
    '*': '0.6501 = 1.3001/2, 2 of 2',
  });
});

it('a ratio that applies to desa leaves a kelurahan out: 1/4 and 2/4 are 3/8 = 37.50', async () => {
  await indicator(here.owner, 'UJI_DESA', { kind: 'RATIO', space: 'RATIO_OF_SUMS', appliesTo: 'DESA' });
  await values(here.owner, 'UJI_DESA', {
    ...{ [KELURAHAN]: { '2026-10': '4/4' }, [JELARAI]: { '2026-10': '1/4' }, [SERIANG]: { '2026-10': '2/4' } },
  });
  const query = { rows: ['VILLAGE_KIND'], filters: [inVillages(KELURAHAN, JELARAI, SERIANG)] };
  expect(column(await bunyu('UJI_DESA', query), paper)).toEqual({
    ...{ DESA: '37.50 = 3/8, 2 of 2', KELURAHAN: 'MISSING, 0 of 0', '*': '37.50 = 3/8, 2 of 2' },
  });
});

it('DISTINCT_COUNT: 2 agencies here and 3 there may be 3, 4 or 5: there is no sum', async () => {
  await indicator(here.owner, 'UJI_BEDA', { kind: 'COUNT', space: 'DISTINCT_COUNT' });
  await values(here.owner, 'UJI_BEDA', { [BARAT]: { '2026-10': '2' }, [SELATAN]: { '2026-10': '3' } });
  const answer = await bunyu('UJI_BEDA');
  expect(column(answer, paper)).toEqual({
    [`${BUNYU}|${BARAT}`]: '2, 1 of 1',
    [`${BUNYU}|${SELATAN}`]: '3, 1 of 1',
    [`${BUNYU}|${TIMUR}`]: 'MISSING, 0 of 1',
    [`${BUNYU}|*`]: 'ABSENT',
    '*|*': 'ABSENT',
  });
  expect(answer.warnings).toEqual([{ code: 'DISTINCT_NOT_ADDED', measure: 'UJI_BEDA' }]);
});

it('DISTRIBUTION: two villages of the first class, one of the second, one without; the classes together are no figure', async () => {
  await indicator(here.owner, 'UJI_KELAS', { kind: 'CLASS', space: 'DISTRIBUTION' });
  await values(here.owner, 'UJI_KELAS', {
    ...{ [BARAT]: { '2026-10': '1' }, [SELATAN]: { '2026-10': '1' }, [JELARAI]: { '2026-10': '2' } },
  });
  for (const village of [BARAT, SELATAN, JELARAI]) await kampung(here.owner, village);
  await classification(here.owner, BARAT, '2025', 'DEVELOPING');
  await classification(here.owner, BARAT, '2026', 'BASIC');
  await classification(here.owner, SELATAN, '2025', 'BASIC');
  await classification(here.owner, JELARAI, '2026', 'DEVELOPING');
  const filters = [inVillages(BARAT, SELATAN, TIMUR, JELARAI)];
  const byClass = await bunyu('UJI_KELAS', { rows: ['CLASS'], filters });
  expect(column(byClass, paper)).toEqual({ BASIC: '2, 2 of 2', DEVELOPING: '1, 1 of 1', NONE: 'MISSING, 0 of 1', '*': 'ABSENT' });
  expect(warned(byClass)).toEqual(['NEEDS_CLASS']);
  const byVillage = await bunyu('UJI_KELAS', { rows: ['VILLAGE'], filters });
  expect(column(byVillage, paper)).toEqual({
    ...{ [JELARAI]: '2, 1 of 1', [BARAT]: '1, 1 of 1', [SELATAN]: '1, 1 of 1', [TIMUR]: 'MISSING, 0 of 1', '*': 'ABSENT' },
  });
});
