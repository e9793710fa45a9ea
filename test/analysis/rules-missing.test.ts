/** Missing, zero and not applicable are three things; who reported, who should have; villages that ended or began. October 2026. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { type Answered, ask, bare, column, paper, row, table } from './rules/ask.ts';
import { BARAT, BUKA, BUNYU, inDistrict, inVillages, SALIMBATU, SELATAN, SILVA, TENGAH, TIMUR } from './rules/places.ts';
import { indicator, values } from './rules/plant.ts';

const OCTOBER = { from: '2026-10', to: '2026-10' };

let here: World;
beforeAll(async () => {
  here = await world();
  await indicator(here.owner, 'UJI_TIGA', { kind: 'RATIO', space: 'RATIO_OF_SUMS' });
  await values(here.owner, 'UJI_TIGA', {
    [BARAT]: { '2026-10': '6/10' },
    [SELATAN]: { '2026-10': '0/20' },
    [SALIMBATU]: { '2026-10': 'n/a' },
  });
});
afterAll(() => here?.close());

const villages = (measures: object[], more: object = {}): Promise<Answered> =>
  ask(here.as('planner'), { ...{ measures, rows: ['VILLAGE'], period: OCTOBER, totals: ['COLUMN'] }, ...more });

const four = { filters: [inVillages(BARAT, SELATAN, TIMUR, SALIMBATU)] };

it('6/10, a true zero, nothing and not applicable: 6/30 = 20; two reported of the three that should', async () => {
  expect(column(await villages([{ indicator: 'UJI_TIGA' }], four), paper)).toEqual({
    [SALIMBATU]: 'NOT_APPLICABLE, 0 of 0',
    [BARAT]: '60.00 = 6/10, 1 of 1',
    [SELATAN]: '0.00 = 0/20, 1 of 1',
    [TIMUR]: 'MISSING, 0 of 1',
    '*': '20.00 = 6/30, 2 of 3',
  });
});

it('a cell in which nobody reported is missing, also where somebody does not apply is left out', async () => {
  const alone = (code: string) => villages([{ indicator: 'UJI_TIGA' }], { rows: [], filters: [inVillages(code)] });
  expect(row(await alone(TIMUR), paper)).toEqual({ UJI_TIGA: 'MISSING, 0 of 1' });
  expect(row(await alone(SALIMBATU), paper)).toEqual({ UJI_TIGA: 'NOT_APPLICABLE, 0 of 0' });
  // One does not apply, two others of its district are missing: none and n/a is not applicable, of the two that should.
  const district = await villages([{ indicator: 'UJI_TIGA' }], { rows: ['DISTRICT'], filters: [inDistrict(TENGAH)], totals: [] });
  expect(column(district, paper)).toEqual({ [TENGAH]: 'NOT_APPLICABLE, 0 of 2' });
});

it('numerator, denominator and coverage: 2 of 3 villages are 66.7 %', async () => {
  const shows = ['VALUE', 'NUMERATOR', 'DENOMINATOR', 'COVERAGE'];
  const measures = shows.map((show) => ({ indicator: 'UJI_TIGA', alias: show.toLowerCase(), show }));
  const shown = table(await villages(measures, four), (cell) => bare(cell) && Number(bare(cell)));
  expect(shown['*']).toEqual({ value: 20, numerator: 6, denominator: 30, coverage: 66.7 });
  expect(shown[SELATAN]).toEqual({ value: 0, numerator: 0, denominator: 20, coverage: 100 });
  expect(shown[TIMUR]).toEqual({ value: null, numerator: null, denominator: null, coverage: 0 });
});

it('an empty denominator has no value, and it was reported', async () => {
  await indicator(here.owner, 'UJI_KOSONG', { kind: 'RATIO', space: 'RATIO_OF_SUMS' });
  await values(here.owner, 'UJI_KOSONG', { [BARAT]: { '2026-10': '0/0' }, [SELATAN]: { '2026-10': '1/4' } });
  expect(column(await villages([{ indicator: 'UJI_KOSONG' }], { filters: [inVillages(BARAT, SELATAN)] }), paper)).toEqual({
    ...{ [BARAT]: 'null = 0/0, 1 of 1', [SELATAN]: '25.00 = 1/4, 1 of 1', '*': '25.00 = 1/4, 2 of 2' },
  });
});

it('SHARE_OF_VILLAGES: 1 yes of the 2 that answered = 50; one does not apply, one is missing', async () => {
  await indicator(here.owner, 'UJI_BAGIAN', { kind: 'YES_NO', space: 'SHARE_OF_VILLAGES' });
  await values(here.owner, 'UJI_BAGIAN', {
    ...{ [BARAT]: { '2026-10': '1/1' }, [SELATAN]: { '2026-10': '0/1' }, [SALIMBATU]: { '2026-10': 'n/a' } },
  });
  expect(row(await villages([{ indicator: 'UJI_BAGIAN' }], { ...four, rows: [] }), paper)).toEqual({ UJI_BAGIAN: '50.00 = 1/2, 2 of 3' });
});

it('records that are not there are a true zero', async () => {
  const measures = [
    { fact: 'INTERVENTION' },
    { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT' },
    { fact: 'INTERVENTION', agg: 'AVERAGE', of: 'ATTENDANCE' },
  ];
  expect(row(await villages(measures, { rows: [] }), paper)).toEqual({ m1: '0', m2: '0', m3: 'MISSING' });
});

it('a village that ended on 30 September counts until then; its events count in the sum', async () => {
  await indicator(here.owner, 'UJI_STOK', { kind: 'COUNT', space: 'SUM' });
  await indicator(here.owner, 'UJI_ALIR', { kind: 'COUNT', space: 'SUM', time: 'SUM' });
  await indicator(here.owner, 'UJI_SASARAN', { kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'SUM_OVER_LATEST' });
  for (const code of ['UJI_STOK', 'UJI_ALIR'])
    await values(here.owner, code, { [SILVA]: { '2026-08': '4' }, [BUKA]: { '2026-08': '1', '2026-10': '2' } });
  await values(here.owner, 'UJI_SASARAN', { [SILVA]: { '2026-08': '4/50' }, [BUKA]: { '2026-08': '1/40', '2026-10': '2/40' } });
  await here.owner.query("update pilar.area set valid_to = '2026-09-30' where code = $1", [SILVA]);
  const measures = ['UJI_STOK', 'UJI_ALIR', 'UJI_SASARAN'].map((code) => ({ indicator: code }));
  const until = async (to: string) =>
    row(await villages(measures, { rows: [], filters: [inVillages(SILVA, BUKA)], period: { from: '2026-08', to } }), paper);
  // Both stand on 30 September: 4 + 1; (4 + 1)/(50 + 40).
  expect(await until('2026-09')).toEqual({ UJI_STOK: '5, 2 of 2', UJI_ALIR: '5, 2 of 2', UJI_SASARAN: '5.56 = 5/90, 2 of 2' });
  // On 31 October one stands: its stock of 2; the events of both, 4 + 1 + 2, over the population of the one that stands.
  expect(await until('2026-10')).toEqual({ UJI_STOK: '2, 1 of 1', UJI_ALIR: '7, 1 of 1', UJI_SASARAN: '17.50 = 7/40, 1 of 1' });
  const rows = column(
    await villages([{ indicator: 'UJI_ALIR' }], { filters: [inVillages(SILVA, BUKA)], period: { from: '2026-08', to: '2026-10' } }),
    paper,
  );
  expect(rows).toEqual({ [SILVA]: '4, 0 of 0', [BUKA]: '3, 1 of 1', '*': '7, 1 of 1' });
});

it('a village that ended in July and came back on 1 October is not expected in between', async () => {
  await here.owner.query("update pilar.area set valid_from = '2026-10-01' where code = $1", [TIMUR]);
  await here.owner.query(
    "insert into pilar.area_period (area_ordinal, valid_to) select ordinal, '2026-07-31' from pilar.area where code = $1",
    [TIMUR],
  );
  const measures = [{ indicator: 'UJI_TIGA' }, { fact: 'VILLAGE', alias: 'villages' }];
  const months = await villages(measures, {
    rows: [],
    columns: ['MONTH'],
    filters: [inDistrict(BUNYU)],
    period: { from: '2026-07', to: '2026-10' },
    totals: [],
  });
  expect(row(months, paper)).toEqual({
    ...{ '2026-07|UJI_TIGA': 'MISSING, 0 of 3', '2026-07|villages': '3', '2026-08|UJI_TIGA': 'MISSING, 0 of 2', '2026-08|villages': '2' },
    ...{
      '2026-09|UJI_TIGA': 'MISSING, 0 of 2',
      '2026-09|villages': '2',
      '2026-10|UJI_TIGA': '20.00 = 6/30, 2 of 3',
      '2026-10|villages': '3',
    },
  });
});
