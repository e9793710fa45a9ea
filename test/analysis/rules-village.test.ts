/** What a village is at the end of the period, as rows, filters and segments. October 2026 unless said otherwise. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { ask, bare, column, paper, row, table } from './rules/ask.ts';
import { BARAT, BUNYU, inDistrict, JELARAI, KELURAHAN, SELATAN, TIMUR } from './rules/places.ts';
import { classification, indicator, kampung, values, villageSet } from './rules/plant.ts';
import { pokja } from './rules/plant-records.ts';

const OCTOBER = { from: '2026-10', to: '2026-10' };

let here: World;
beforeAll(async () => {
  here = await world();
  await indicator(here.owner, 'UJI_RASIO', { kind: 'RATIO', space: 'RATIO_OF_SUMS' });
  await values(here.owner, 'UJI_RASIO', {
    [BARAT]: { '2026-10': '3/10' },
    [SELATAN]: { '2026-10': '9/90' },
    [TIMUR]: { '2026-10': '1/50' },
  });
  // Barat formed in 2019, Selatan on 1 October 2026; in Timur one that was given up on 30 September.
  await kampung(here.owner, BARAT);
  await kampung(here.owner, SELATAN, '2026-10-01');
  await kampung(here.owner, TIMUR, '2019-01-01', '2026-09-30T04:00:00Z');
  await classification(here.owner, BARAT, '2024', 'BASIC');
  await classification(here.owner, BARAT, '2025', 'DEVELOPING');
  await villageSet(here.owner, 'LOKUS', [BARAT, SELATAN]);
  await villageSet(here.owner, 'MISKIN', [BARAT]);
  await villageSet(here.owner, 'LAMA', [TIMUR], '2026-01-01T00:00:00Z');
  // In force to 15 October; from 1 November; all the time.
  await pokja(here.owner, BARAT, '2024-01-01', '2026-10-15');
  await pokja(here.owner, SELATAN, '2026-11-01', null);
  await pokja(here.owner, TIMUR, '2024-01-01', null);
  await values(here.owner, 'SINYAL', { [BARAT]: { '2024': '1/1', '2025': '0/1' }, [SELATAN]: { '2024': '0/1', '2025': '1/1' } });
});
afterAll(() => here?.close());

const asked = (more: object) =>
  ask(here.as('planner'), { measures: [{ indicator: 'UJI_RASIO' }], filters: [inDistrict(BUNYU)], period: OCTOBER, ...more });
const by = async (dimension: string, more: object = {}) => column(await asked({ rows: [dimension], totals: ['COLUMN'], ...more }), paper);
const total = '13/150';

it('FORMED: Barat and Selatan 12/100, Timur no longer', async () => {
  expect(await by('FORMED')).toEqual({
    ...{ true: '12.00 = 12/100, 2 of 2', false: '2.00 = 1/50, 1 of 1', '*': `8.67 = ${total}, 3 of 3` },
  });
  // In September Selatan was not, and Timur still was until the last day.
  const months = table(
    await asked({
      measures: [{ fact: 'VILLAGE', alias: 'n' }],
      rows: ['FORMED'],
      columns: ['MONTH'],
      period: { from: '2026-08', to: '2026-10' },
    }),
    bare,
  );
  expect(months).toEqual({
    true: { '2026-08|n': '2', '2026-09|n': '1', '2026-10|n': '2' },
    false: { '2026-08|n': '1', '2026-09|n': '2', '2026-10|n': '1' },
  });
});

it('CLASS: the newest by December of the year', async () => {
  expect(await by('CLASS')).toEqual({
    ...{ DEVELOPING: '30.00 = 3/10, 1 of 1', NONE: '7.14 = 10/140, 2 of 2', '*': `8.67 = ${total}, 3 of 3` },
  });
  const classes = async (year: string) =>
    column(await asked({ measures: [{ fact: 'VILLAGE', alias: 'n' }], rows: ['CLASS'], period: { from: year, to: year } }), bare);
  expect(await classes('2024')).toEqual({ BASIC: '1', NONE: '2' });
  expect(await classes('2023')).toEqual({ NONE: '3' });
});

it('VILLAGE_SET: a village on two lists counts on both, and once in the total; a retired list is none', async () => {
  expect(await by('VILLAGE_SET')).toEqual({
    ...{ LOKUS: '12.00 = 12/100, 2 of 2', MISKIN: '30.00 = 3/10, 1 of 1', NONE: '2.00 = 1/50, 1 of 1' },
    '*': `8.67 = ${total}, 3 of 3`,
  });
});

it('segments: on a list; a weak signal; no decree in force on the last day; all of several', async () => {
  const of = async (...segments: string[]) => Object.values(row(await asked({ segments }), paper))[0];
  expect(await of('PRIORITY_LIST')).toBe('12.00 = 12/100, 2 of 2');
  expect(await of('WEAK_SIGNAL')).toBe('30.00 = 3/10, 1 of 1');
  expect(await of('NO_DECREE')).toBe('12.00 = 12/100, 2 of 2');
  expect(await of('WEAK_SIGNAL', 'NO_DECREE', 'PRIORITY_LIST')).toBe('30.00 = 3/10, 1 of 1');
});

it('filters: in, notIn, ranges and NONE; several are one after the other', async () => {
  const of = async (...filters: object[]) => Object.values(row(await asked({ filters: [inDistrict(BUNYU), ...filters] }), paper))[0];
  expect(await of({ dimension: 'VILLAGE', notIn: [TIMUR] })).toBe('12.00 = 12/100, 2 of 2');
  expect(await of({ dimension: 'VILLAGE', from: SELATAN })).toBe('7.14 = 10/140, 2 of 2');
  expect(await of({ dimension: 'VILLAGE', from: SELATAN, to: SELATAN })).toBe('10.00 = 9/90, 1 of 1');
  expect(await of({ dimension: 'CLASS', in: ['DEVELOPING', 'NONE'] })).toBe(`8.67 = ${total}, 3 of 3`);
  expect(await of({ dimension: 'CLASS', notIn: ['NONE'] })).toBe('30.00 = 3/10, 1 of 1');
  expect(await of({ dimension: 'VILLAGE_SET', in: ['LOKUS'] }, { dimension: 'VILLAGE_SET', notIn: ['MISKIN'] })).toBe(
    '10.00 = 9/90, 1 of 1',
  );
  expect(await of({ dimension: 'VILLAGE_SET', in: ['NONE'] })).toBe('2.00 = 1/50, 1 of 1');
  expect(await of({ dimension: 'FORMED', in: ['true'] }, { dimension: 'CLASS', in: ['NONE'] })).toBe('10.00 = 9/90, 1 of 1');
  expect(await of({ dimension: 'VILLAGE', in: [TIMUR.replaceAll('.', '')] })).toBe('2.00 = 1/50, 1 of 1');
});

it("a measure's own filter leaves the others alone", async () => {
  const own = { indicator: 'UJI_RASIO', alias: 'own', filters: [{ dimension: 'FORMED', in: ['false'] }] };
  const answer = await asked({ measures: [{ indicator: 'UJI_RASIO' }, own, { fact: 'VILLAGE', alias: 'n' }] });
  expect(row(answer, paper)).toEqual({ UJI_RASIO: `8.67 = ${total}, 3 of 3`, own: '2.00 = 1/50, 1 of 1', n: '3' });
});

it('kinds of villages, and several dimensions at once', async () => {
  const filters = [{ dimension: 'VILLAGE', in: [BARAT, SELATAN, KELURAHAN, JELARAI] }];
  const answer = await asked({
    measures: [{ fact: 'VILLAGE', alias: 'n' }],
    filters,
    rows: ['VILLAGE_KIND', 'FORMED'],
    totals: ['COLUMN'],
  });
  expect(column(answer, bare)).toEqual({
    ...{ 'DESA|true': '2', 'DESA|false': '1', 'DESA|*': '3', 'KELURAHAN|false': '1', 'KELURAHAN|*': '1', '*|*': '4' },
  });
  expect(answer.rows.map(({ key }) => key)).toEqual(['DESA|true', 'DESA|false', 'DESA|*', 'KELURAHAN|false', 'KELURAHAN|*', '*|*']);
});

it('data of the demonstration mark what they tell: which villages are formed or have a decree, not how many there are', async () => {
  const measures = ['FORMED', 'DECREED', 'EXPIRING', undefined].map((of, at) => ({ fact: 'VILLAGE', agg: 'COUNT', of, alias: `m${at}` }));
  const marked = async (more: object = {}) => {
    const { warnings } = await asked({ measures, ...more });
    return warnings.filter(({ code }) => code === 'SYNTHETIC').map(({ measure }) => measure);
  };
  expect(await marked()).toEqual([]);
  const inDemo = (kind: string, village: string) =>
    here.owner.query(
      `update pilar.${kind} set is_synthetic = true where village_ordinal = (select ordinal from pilar.village where code = $1)`,
      [village],
    );
  await inDemo('kampung', BARAT);
  expect(await marked()).toEqual(['m0']);
  // The decree of Timur is in force, that of Barat no longer; Bunyu has no other.
  await inDemo('pokja', BARAT);
  expect(await marked()).toEqual(['m0']);
  await inDemo('pokja', TIMUR);
  expect(await marked()).toEqual(['m0', 'm1', 'm2']);
  expect(await marked({ period: { from: '2018-10', to: '2018-10' } })).toEqual([]);
});
