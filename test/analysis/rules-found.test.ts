/** What generated questions found wrong once, by hand and small. October 2026 unless said otherwise. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { releaseAt } from '../release/release-at.ts';
import { type World, world } from '../world.ts';
import { ask, bare, beside, column, paper, row, table, warned } from './rules/ask.ts';
import { BARAT, BUNYU, inDistrict, inVillages, SALIMBATU, SELATAN, TIMUR } from './rules/places.ts';
import { indicator, target, values, villageSet } from './rules/plant.ts';
import { intervention } from './rules/plant-records.ts';

const OCTOBER = { from: '2026-10', to: '2026-10' };
const YEAR = { from: '2026', to: '2026' };
const OCTOBER_IS_OVER = `
  insert into pilar.reporting_period (period, due_at, time_zone) values ((26 * 12 + 9) * 4, '2026-11-05T04:00:00Z', 'Asia/Makassar')`;

let here: World;
beforeAll(async () => {
  here = await world();
  await indicator(here.owner, 'UJI_RASIO', { kind: 'RATIO', space: 'RATIO_OF_SUMS', sources: ['REPORT', 'SIGA'] });
  await values(here.owner, 'UJI_RASIO', { [BARAT]: { '2026-10': '3/10' } });
  await values(
    here.owner,
    'UJI_RASIO',
    { [BARAT]: { '2026-10': '1/2' }, [SELATAN]: { '2026-10': '9/90' }, [SALIMBATU]: { '2026-10': '30/100' } },
    'SIGA',
  );
  await indicator(here.owner, 'UJI_CAKUPAN', { kind: 'RATIO', space: 'RATIO_OF_SUMS', time: 'SUM_OVER_LATEST' });
  await values(here.owner, 'UJI_CAKUPAN', { [TIMUR]: { '2026-02': '4/20', '2026-03': '6/20' } });
  // Timur ended in May.
  await here.owner.query("update pilar.area set valid_to = '2026-05-31' where code = $1", [TIMUR]);
  await indicator(here.owner, 'UJI_SENDIRI', {
    ...{ kind: 'SCORE', space: 'NONE', decimals: 1, frequency: 'ANNUAL', appliesTo: 'REGENCY_AND_ABOVE', sources: ['SSGI'] },
  });
  await values(here.owner, 'UJI_SENDIRI', { '65.01': { '2025': '=18.9' } }, 'SSGI');
  await indicator(here.owner, 'UJI_PEKA', { kind: 'RATIO', space: 'RATIO_OF_SUMS', isSensitive: true, sources: ['REPORT', 'SIGA'] });
  await values(here.owner, 'UJI_PEKA', { [BARAT]: { '2025-08': '30/100', '2025-09': '40/100', '2026-10': '50/100' } });
  await values(here.owner, 'UJI_PEKA', { [BARAT]: { '2026-10': '60/100' }, [SELATAN]: { '2026-10': '20/100' } }, 'SIGA');
  await target(here.owner, 'UJI_PEKA', BUNYU, '2026', 15);
  await here.owner.query(OCTOBER_IS_OVER);
  await releaseAt(here);
  await villageSet(here.owner, 'LOKUS', [BARAT]);
  await target(here.owner, 'UJI_RASIO', '65.01', '2026', 20);
  await target(here.owner, 'UJI_RASIO', BUNYU, '2026', 15);
  const edition = { kind: 'RATIO', space: 'RATIO_OF_SUMS' } as const;
  await indicator(here.owner, 'UJI_EDISI', { ...edition, until: '2025-12-31' });
  await indicator(here.owner, 'UJI_EDISI', { ...edition, edition: 2 });
  await intervention(here.owner, {
    on: '2026-10-02',
    villages: [BARAT],
    targetGroups: ['BALITA', 'REMAJA'],
    attendance: [3, 4],
    aims: ['UJI_EDISI'],
  });
  await intervention(here.owner, { on: '2026-10-03', villages: [SELATAN], targetGroups: ['PUS', 'BALITA'] });
});
afterAll(() => here?.close());

const planner = (query: object) => ask(here.as('planner'), { period: OCTOBER, ...query });

it('the ministry of an indicator is named by its code also where no record has one', async () => {
  const answer = await planner({ measures: [{ indicator: 'UJI_RASIO' }], rows: ['MINISTRY'], filters: [inDistrict(BUNYU)] });
  expect(column(answer, paper)).toEqual({ KEMENKES: '30.00 = 3/10, 1 of 2' });
});

// For under-fives 2; the others are one for adolescents and one for couples: 2. Of REMAJA and PUS each one, and no activity twice.
it('the remainder of a dimension that a record has several of counts each record once', async () => {
  const top = { n: 1, measure: 'n', remainder: true };
  const query = { measures: [{ fact: 'INTERVENTION', alias: 'n' }], rows: ['TARGET_GROUP'], totals: ['COLUMN'] };
  expect(column(await planner({ ...query, top }), bare)).toEqual({ BALITA: '2', REST: '2', '*': '2' });
  const least = { ...top, direction: 'ASC' };
  expect(column(await planner({ ...query, top: least }), bare)).toEqual({ PUS: '1', REST: '2', '*': '2' });
});

it('an activity that aims at two editions of an indicator has its 3 + 4 people in the row of it once', async () => {
  const query = { measures: [{ fact: 'INTERVENTION', agg: 'SUM', of: 'ATTENDANCE', alias: 'n' }], rows: ['INDICATOR'] };
  expect(column(await planner(query), bare)).toEqual({ UJI_EDISI: '7', NONE: '0' });
});

it('what having left out is not in the remainder: 30/100 alone, not 39/190; in the total it is', async () => {
  const query = {
    ...{ measures: [{ indicator: 'UJI_RASIO', source: 'SIGA' }], rows: ['VILLAGE'], totals: ['COLUMN'] },
    ...{ filters: [inVillages(BARAT, SELATAN, SALIMBATU)], top: { n: 1, measure: 'UJI_RASIO', remainder: true } },
  };
  const all = { [BARAT]: '50.00 = 1/2, 1 of 1', REST: '20.53 = 39/190, 2 of 2', '*': '20.83 = 40/192, 3 of 3' };
  expect(column(await planner(query), paper)).toEqual(all);
  const having = [{ measure: 'UJI_RASIO', gt: 20 }];
  expect(column(await planner({ ...query, having }), paper)).toEqual({ ...all, REST: '30.00 = 30/100, 1 of 1' });
});

// Timur reported 4/20 and 6/20, then ended: 10 events of nobody who is still there.
it('events of a village that is gone are divided by nobody: missing, never an error', async () => {
  const period = { from: '2026-01', to: '2026-10' };
  const query = { measures: [{ indicator: 'UJI_CAKUPAN' }], filters: [inDistrict(BUNYU)], rows: ['VILLAGE'], totals: ['COLUMN'], period };
  expect(column(await planner(query), paper)).toEqual({
    ...{ [BARAT]: 'MISSING, 0 of 1', [SELATAN]: 'MISSING, 0 of 1', [TIMUR]: 'MISSING, 0 of 0', '*': 'MISSING, 0 of 2' },
  });
});

it('the source that counts is the first with values where the measure looks: in Barat the report, in Selatan SIGA', async () => {
  const at = (alias: string, village: string) => ({ indicator: 'UJI_RASIO', alias, filters: [inVillages(village)] });
  const answer = await planner({ measures: [at('barat', BARAT), at('selatan', SELATAN)] });
  expect(row(answer, paper)).toEqual({ barat: '30.00 = 3/10, 1 of 1', selatan: '10.00 = 9/90, 1 of 1' });
  expect(answer.origins.map(({ measure, sources }) => [measure, ...sources])).toEqual([
    ['barat', 'REPORT'],
    ['selatan', 'SIGA'],
  ]);
});

it('a target of a regency is in none of its districts, and there is no district without a name', async () => {
  const shown = row(
    await planner({
      measures: [{ fact: 'TARGET', alias: 'n', filters: [{ dimension: 'INDICATOR', in: ['UJI_RASIO'] }] }],
      columns: ['DISTRICT'],
      totals: ['ROW'],
      period: YEAR,
    }),
    bare,
  );
  expect(Object.entries(shown).filter(([, value]) => value !== '0')).toEqual([
    [`${BUNYU}|n`, '1'],
    ['*|n', '2'],
  ]);
  expect(Object.keys(shown)).not.toContain('NONE|n');
});

it('a figure that stands at an area has none of the villages of a segment: absent with a reason', async () => {
  const answer = await planner({
    measures: [{ indicator: 'UJI_SENDIRI' }],
    ...{ rows: ['REGENCY'], segments: ['PRIORITY_LIST'], period: { from: '2025', to: '2025' } },
  });
  expect(column(answer, paper)).toEqual({ '65.01': 'ABSENT' });
  expect(warned(answer)).toEqual(['NO_NODE']);
});

// Of 2025 the newest month that was released is September. Today is 20 November.
it('the latest released figure stands beside the latest of a year ago, and beside the latest within a baseline', async () => {
  const query = { measures: [{ indicator: 'UJI_PEKA' }], rows: ['REGENCY'] };
  const latest = async (period: object, compare: string) => {
    const answer = await ask(here.as('viewer'), { ...query, period: { latest: true, ...period }, compare });
    return [column(answer, beside)['65.01'], ...warned(answer)];
  };
  expect(await latest({}, 'PREVIOUS_YEAR')).toEqual(['50.00 beside 40.00: 10.00, 25.0 %', 'LATEST_RELEASED']);
  expect(await latest({ baseline: '2025-08' }, 'BASELINE')).toEqual(['50.00 beside 30.00: 20.00, 66.7 %', 'LATEST_RELEASED']);
  expect((await latest({ baseline: '2026-Q1' }, 'BASELINE'))[0]).toBe('50.00 beside null: null, null %');
});

// Of each source a figure was released, of both together none: 0 of 0, though the target is the same.
it('beside a target nothing is said of a release of several sources', async () => {
  const query = { rows: ['DISTRICT'], columns: ['SOURCE'], filters: [inDistrict(BUNYU)], period: OCTOBER, totals: ['ROW'] };
  const answer = await ask(here.as('viewer'), { ...query, measures: [{ indicator: 'UJI_PEKA', show: 'TARGET', alias: 't' }] });
  expect(table(answer, paper)[BUNYU]).toEqual({ 'REPORT|t': '15.00, 1 of 2', 'SIGA|t': '15.00, 2 of 2', '*|t': '15.00, 0 of 0' });
});
