/** Each time rule by hand, August to October 2026 unless said otherwise. The clock stands at 2026-11-20. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { type Answered, ask, beside, column, paper, row, table, warned } from './rules/ask.ts';
import { BARAT, BUNYU, inDistrict, inVillages, SELATAN, TIMUR } from './rules/places.ts';
import { indicator, values } from './rules/plant.ts';

const WINDOW = { from: '2026-08', to: '2026-10' };

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const bunyu = (code: string, more: object = {}): Promise<Answered> =>
  ask(here.as('planner'), {
    ...{ measures: [{ indicator: code }], rows: ['VILLAGE'], filters: [inDistrict(BUNYU)], period: WINDOW, totals: ['COLUMN'] },
    ...more,
  });

it('ratio, LATEST: 3/10 of October and 9/90 of August are 12/100; July is outside', async () => {
  await indicator(here.owner, 'UJI_RASIO', { kind: 'RATIO', space: 'RATIO_OF_SUMS' });
  await values(here.owner, 'UJI_RASIO', {
    [BARAT]: { '2026-08': '5/10', '2026-10': '3/10' },
    [SELATAN]: { '2026-08': '9/90' },
    [TIMUR]: { '2026-07': '1/1' },
  });
  expect(column(await bunyu('UJI_RASIO'), paper)).toEqual({
    ...{ [BARAT]: '30.00 = 3/10, 1 of 1', [SELATAN]: '10.00 = 9/90, 1 of 1', [TIMUR]: 'MISSING, 0 of 1' },
    '*': '12.00 = 12/100, 2 of 3',
  });
});

it('ratio, SUM: (1 + 2)/(10 + 10) and 3/30 are 6/50 = 12; what does not apply adds nothing', async () => {
  await indicator(here.owner, 'UJI_KEJADIAN', { kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'SUM' });
  await values(here.owner, 'UJI_KEJADIAN', {
    [BARAT]: { '2026-08': '1/10', '2026-09': '2/10', '2026-10': 'n/a' },
    [SELATAN]: { '2026-09': '3/30' },
    [TIMUR]: { '2026-08': 'n/a', '2026-09': 'n/a' },
  });
  expect(column(await bunyu('UJI_KEJADIAN'), paper)).toEqual({
    ...{ [BARAT]: '15.00 = 3/20, 1 of 1', [SELATAN]: '10.00 = 3/30, 1 of 1', [TIMUR]: 'NOT_APPLICABLE, 0 of 0' },
    '*': '12.00 = 6/50, 2 of 2',
  });
});

it('ratio, SUM_OVER_LATEST: (4 + 5)/120 and 11/80 are 20/200 = 10: a population is not added up over months', async () => {
  await indicator(here.owner, 'UJI_SASARAN', { kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'SUM_OVER_LATEST' });
  await values(here.owner, 'UJI_SASARAN', {
    [BARAT]: { '2026-08': '4/100', '2026-09': '5/120', '2026-10': 'n/a' },
    [SELATAN]: { '2026-10': '11/80' },
  });
  expect(column(await bunyu('UJI_SASARAN'), paper)).toEqual({
    ...{ [BARAT]: '7.50 = 9/120, 1 of 1', [SELATAN]: '13.75 = 11/80, 1 of 1', [TIMUR]: 'MISSING, 0 of 1' },
    '*': '10.00 = 20/200, 2 of 3',
  });
});

it('sum, LATEST: of a stock the last, 5 + 4 = 9; sum, SUM: of a flow all, (7 + 5) + 4 = 16', async () => {
  const given = { [BARAT]: { '2026-08': '7', '2026-10': '5' }, [SELATAN]: { '2026-09': '4' }, [TIMUR]: { '2026-10': '0' } };
  for (const [code, time] of [['UJI_STOK', 'LATEST'] as const, ['UJI_ALIR', 'SUM'] as const]) {
    await indicator(here.owner, code, { kind: 'COUNT', space: 'SUM', time });
    await values(here.owner, code, given);
  }
  const both = await bunyu('', { measures: [{ indicator: 'UJI_STOK' }, { indicator: 'UJI_ALIR' }] });
  expect(table(both, paper)).toEqual({
    [BARAT]: { UJI_STOK: '5, 1 of 1', UJI_ALIR: '12, 1 of 1' },
    [SELATAN]: { UJI_STOK: '4, 1 of 1', UJI_ALIR: '4, 1 of 1' },
    [TIMUR]: { UJI_STOK: '0, 1 of 1', UJI_ALIR: '0, 1 of 1' },
    '*': { UJI_STOK: '9, 3 of 3', UJI_ALIR: '16, 3 of 3' },
  });
  // By month, and the three months together: of a stock 5 again, of a flow 12.
  const months = await bunyu('', { measures: both.columns.map(({ key }) => ({ indicator: key })), columns: ['MONTH'], totals: ['ROW'] });
  expect(table(months, ({ value }) => value)[BARAT]).toEqual({
    ...{ '2026-08|UJI_STOK': '7', '2026-08|UJI_ALIR': '7', '2026-09|UJI_STOK': null, '2026-09|UJI_ALIR': null },
    ...{ '2026-10|UJI_STOK': '5', '2026-10|UJI_ALIR': '5', '*|UJI_STOK': '5', '*|UJI_ALIR': '12' },
  });
});

it('latest: of every rule the newest value of each village alone, whatever its period', async () => {
  const latest = { rows: [], totals: [], period: { latest: true } };
  // 3/10, 9/90 and the 1/1 of July: 13/101 = 12.871 %.
  expect(row(await bunyu('UJI_RASIO', latest), paper)).toEqual({ UJI_RASIO: '12.87 = 13/101, 3 of 3' });
  // The newest of Barat does not apply: Selatan alone.
  expect(row(await bunyu('UJI_KEJADIAN', latest), paper)).toEqual({ UJI_KEJADIAN: '10.00 = 3/30, 1 of 1' });
  expect(row(await bunyu('UJI_ALIR', latest), paper)).toEqual({ UJI_ALIR: '9, 3 of 3' });
  expect(await bunyu('UJI_ALIR', { rows: [], totals: [], period: undefined })).toEqual(await bunyu('UJI_ALIR', latest));
});

it('a yearly value belongs to December: not to October, but to the running year and to the latest', async () => {
  await indicator(here.owner, 'UJI_TAHUN', { kind: 'COUNT', space: 'SUM', frequency: 'ANNUAL' });
  await values(here.owner, 'UJI_TAHUN', { [BARAT]: { '2024': '3', '2026': '8', '2026-10': '99' } });
  const alone = (period: object, more: object = {}) =>
    bunyu('UJI_TAHUN', { rows: [], filters: [inVillages(BARAT)], totals: [], period, ...more });
  // Nothing is due from January to October: nobody failed to report.
  const early = await alone({ from: '2026-01', to: '2026-10' });
  expect([row(early, paper), warned(early)]).toEqual([{ UJI_TAHUN: 'ABSENT' }, ['NOT_DUE']]);
  expect(row(await alone({ from: '2026', to: '2026' }), paper)).toEqual({ UJI_TAHUN: '8, 1 of 1' });
  expect(row(await alone({ yearToDate: true }), paper)).toEqual({ UJI_TAHUN: '8, 1 of 1' });
  expect(row(await alone({ latest: true }), paper)).toEqual({ UJI_TAHUN: '8, 1 of 1' });
  const years = await alone({ from: '2024', to: '2026' }, { columns: ['YEAR'] });
  expect(row(years, paper)).toEqual({ '2024|UJI_TAHUN': '3, 1 of 1', '2025|UJI_TAHUN': 'MISSING, 0 of 1', '2026|UJI_TAHUN': '8, 1 of 1' });
});

it('the year to date stands beside the same months of the year before, and beside the whole year where values are yearly', async () => {
  await indicator(here.owner, 'UJI_BULANAN', { kind: 'COUNT', space: 'SUM', time: 'SUM' });
  await values(here.owner, 'UJI_BULANAN', { [BARAT]: { '2025-11': '4', '2025-12': '7', '2026-11': '5' } });
  await indicator(here.owner, 'UJI_TAHUNLALU', { kind: 'COUNT', space: 'SUM', frequency: 'ANNUAL' });
  await values(here.owner, 'UJI_TAHUNLALU', { [BARAT]: { '2025': '6', '2026': '8' } });
  const query = { rows: [], filters: [inVillages(BARAT)], totals: [], period: { yearToDate: true }, compare: 'PREVIOUS_YEAR' };
  // It is 20 November 2026: December 2025 has no twin yet.
  expect(row(await bunyu('UJI_BULANAN', query), beside)).toEqual({ UJI_BULANAN: '5 beside 4: 1, 25.0 %' });
  expect(row(await bunyu('UJI_TAHUNLALU', query), beside)).toEqual({ UJI_TAHUNLALU: '8 beside 6: 2, 33.3 %' });
});

const keysOf = ({ columns }: Answered) => columns.map(({ key }) => key.split('|').slice(0, -1).join('|'));

it('last: whole periods up to the last one that is over', async () => {
  const keys = async (period: object, columns: string[]) => keysOf(await bunyu('UJI_ALIR', { rows: [], totals: [], period, columns }));
  expect(await keys({ last: 2 }, ['MONTH'])).toEqual(['2026-09', '2026-10']);
  expect(await keys({ last: 2, grain: 'QUARTER' }, ['QUARTER'])).toEqual(['2026-Q2', '2026-Q3']);
  expect(await keys({ last: 1, grain: 'SEMESTER' }, ['QUARTER'])).toEqual(['2026-Q1', '2026-Q2']);
  expect(await keys({ last: 1, grain: 'YEAR' }, ['YEAR', 'SEMESTER'])).toEqual(['2025|2025-S1', '2025|2025-S2']);
});

it('a calendar period that the window cuts is told: Q3 of August and September is 7 + 4, Q4 of October 5', async () => {
  const answer = await bunyu('UJI_ALIR', { rows: [], totals: ['ROW'], columns: ['QUARTER'] });
  expect(row(answer, ({ value }) => value)).toEqual({ '2026-Q3|UJI_ALIR': '11', '2026-Q4|UJI_ALIR': '5', '*|UJI_ALIR': '16' });
  expect(warned(answer)).toEqual(['PERIOD_CLIPPED']);
});
