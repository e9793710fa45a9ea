/** Which source counts, which edition, and which report: October 2026. REPORT ranks before EPPGBM, and comes with the report. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { ask, column, paper, row, table, warned } from './rules/ask.ts';
import { BARAT, BUNYU, inDistrict, inVillages, JELARAI, KELURAHAN, SALIMBATU, SELATAN, TIMUR } from './rules/places.ts';
import { indicator, kampung, report, values } from './rules/plant.ts';

const OCTOBER = { from: '2026-10', to: '2026-10' };

let here: World;
beforeAll(async () => {
  here = await world();
  await indicator(here.owner, 'UJI_SUMBER', { kind: 'RATIO', space: 'RATIO_OF_SUMS', sources: ['REPORT', 'EPPGBM'] });
  await values(here.owner, 'UJI_SUMBER', { [BARAT]: { '2026-10': '5/10' }, [SALIMBATU]: { '2025-10': '2/10' } });
  await values(
    here.owner,
    'UJI_SUMBER',
    { [BARAT]: { '2026-10': '1/10' }, [SELATAN]: { '2026-10': '9/30' }, [SALIMBATU]: { '2026-10': '3/10' } },
    'EPPGBM',
  );
});
afterAll(() => here?.close());

const asked = (measure: object, filters: object[], more: object = {}) =>
  ask(here.as('planner'), { measures: [{ indicator: 'UJI_SUMBER', ...measure }], period: OCTOBER, filters, ...more });
const shown = async (measure: object, filters: object[], more: object = {}) =>
  Object.values(row(await asked(measure, filters, more), paper));

it('the one that ranks first of those that have values in the question; never two at once', async () => {
  const answer = await asked({}, [inDistrict(BUNYU)], { rows: ['VILLAGE'], totals: ['COLUMN'] });
  // Of Selatan only the lower source has a value: it is missing, not filled in.
  expect(column(answer, paper)).toEqual({
    ...{ [BARAT]: '50.00 = 5/10, 1 of 1', [SELATAN]: 'MISSING, 0 of 1', [TIMUR]: 'MISSING, 0 of 1', '*': '50.00 = 5/10, 1 of 3' },
  });
  expect(answer.origins).toEqual([{ measure: 'UJI_SUMBER', indicator: 'UJI_SUMBER', editions: [1], sources: ['REPORT'] }]);
});

it('asked where the first has none, the next one answers', async () => {
  const answer = await asked({}, [inVillages(SELATAN, TIMUR)]);
  expect(row(answer, paper)).toEqual({ UJI_SUMBER: '30.00 = 9/30, 1 of 2' });
  expect(answer.origins[0]!.sources).toEqual(['EPPGBM']);
});

it('what it is compared with belongs to the question: a value of the year before is enough', async () => {
  expect(await shown({}, [inVillages(SALIMBATU)])).toEqual(['30.00 = 3/10, 1 of 1']);
  expect(await shown({}, [inVillages(SALIMBATU)], { compare: 'PREVIOUS_YEAR' })).toEqual(['MISSING, 0 of 1']);
  expect(await shown({}, [inVillages(SALIMBATU)], { period: { from: '2025-10', to: '2026-10' } })).toEqual(['20.00 = 2/10, 1 of 1']);
});

it('given, or by a filter: (1 + 9)/(10 + 30) = 25', async () => {
  expect(await shown({ source: 'EPPGBM' }, [inDistrict(BUNYU)])).toEqual(['25.00 = 10/40, 2 of 3']);
  expect(await shown({}, [inDistrict(BUNYU), { dimension: 'SOURCE', in: ['EPPGBM'] }])).toEqual(['25.00 = 10/40, 2 of 3']);
});

it('side by side, and no total of both', async () => {
  const answer = await asked({}, [inDistrict(BUNYU)], { columns: ['SOURCE'], totals: ['ROW'] });
  expect(row(answer, paper)).toEqual({
    ...{ 'REPORT|UJI_SUMBER': '50.00 = 5/10, 1 of 3', 'EPPGBM|UJI_SUMBER': '25.00 = 10/40, 2 of 3', '*|UJI_SUMBER': 'ABSENT' },
  });
  expect(warned(answer)).toEqual(['SOURCES_NOT_MIXED']);
  expect(answer.origins[0]!.sources).toEqual(['REPORT', 'EPPGBM']);
});

it('approval: what came with a report counts when the report was sent, or verified; other sources always count', async () => {
  await indicator(here.owner, 'UJI_SETUJU', { kind: 'COUNT', space: 'SUM', sources: ['REPORT', 'EPPGBM'] });
  const given = {
    [BARAT]: { '2026-10': '1' },
    [SELATAN]: { '2026-10': '10' },
    [TIMUR]: { '2026-10': '100' },
    [SALIMBATU]: { '2026-10': '1000' },
  };
  await values(here.owner, 'UJI_SETUJU', given);
  await values(here.owner, 'UJI_SETUJU', given, 'EPPGBM');
  for (const [village, state] of [
    [BARAT, 'DRAFT'],
    [SELATAN, 'SUBMITTED'],
    [TIMUR, 'LOCKED'],
  ] as const) {
    await kampung(here.owner, village);
    await report(here.owner, village, '2026-10', state);
  }
  const measures = [
    { indicator: 'UJI_SETUJU', alias: 'report' },
    { indicator: 'UJI_SETUJU', alias: 'other', source: 'EPPGBM' },
  ];
  const counted = async (approval: string) => {
    const filters = [inVillages(BARAT, SELATAN, TIMUR, SALIMBATU)];
    return row(await ask(here.as('planner'), { measures, period: OCTOBER, filters, approval }), paper);
  };
  expect(await counted('ALL')).toEqual({ report: '1111, 4 of 4', other: '1111, 4 of 4' });
  // 10 + 100; a draft and no report at all do not count.
  expect(await counted('SUBMITTED')).toEqual({ report: '110, 2 of 4', other: '1111, 4 of 4' });
  expect(await counted('VERIFIED')).toEqual({ report: '100, 1 of 4', other: '1111, 4 of 4' });
});

it('a value of whom the indicator is not for chooses no source, whatever must be approved', async () => {
  await indicator(here.owner, 'UJI_DESA', { kind: 'COUNT', space: 'SUM', appliesTo: 'DESA', sources: ['REPORT', 'EPPGBM'] });
  await values(here.owner, 'UJI_DESA', { [KELURAHAN]: { '2026-10': '5' } });
  await values(here.owner, 'UJI_DESA', { [JELARAI]: { '2026-10': '7' } }, 'EPPGBM');
  for (const approval of ['ALL', 'VERIFIED']) {
    const query = { measures: [{ indicator: 'UJI_DESA' }], period: OCTOBER, filters: [inVillages(KELURAHAN, JELARAI)], approval };
    expect(row(await ask(here.as('planner'), query), paper)).toEqual({ UJI_DESA: '7, 1 of 1' });
  }
});

it('editions that mean the same are one series; one with other decimals is left out and told', async () => {
  await indicator(here.owner, 'UJI_EDISI', { kind: 'RATIO', space: 'RATIO_OF_SUMS', decimals: 1, edition: 1, until: '2024-12-31' });
  await indicator(here.owner, 'UJI_EDISI', { kind: 'RATIO', space: 'RATIO_OF_SUMS', edition: 2, until: '2025-12-31' });
  await indicator(here.owner, 'UJI_EDISI', { kind: 'RATIO', space: 'RATIO_OF_SUMS', edition: 3 });
  await values(here.owner, 'UJI_EDISI', { [BARAT]: { '2024-12': '9/10' } }, 'REPORT', 1);
  await values(here.owner, 'UJI_EDISI', { [BARAT]: { '2025-12': '8/10', '2026-01': '1/10' } }, 'REPORT', 2);
  await values(here.owner, 'UJI_EDISI', { [BARAT]: { '2026-01': '7/10' } }, 'REPORT', 3);
  const answer = await ask(here.as('planner'), {
    ...{ measures: [{ indicator: 'UJI_EDISI' }], filters: [inVillages(BARAT)], rows: ['VILLAGE'], columns: ['MONTH'] },
    period: { from: '2024-12', to: '2026-01' },
  });
  const cells = table(answer, paper)[BARAT]!;
  // Two editions of one month: the newest counts.
  expect([cells['2024-12|UJI_EDISI'], cells['2025-12|UJI_EDISI'], cells['2026-01|UJI_EDISI']]).toEqual([
    ...['MISSING, 0 of 1', '80.00 = 8/10, 1 of 1', '70.00 = 7/10, 1 of 1'],
  ]);
  expect(answer.warnings).toEqual([{ code: 'EDITION_LEFT_OUT', measure: 'UJI_EDISI' }]);
  expect(answer.origins[0]!.editions.toSorted()).toEqual([2, 3]);
});
