/** Rows and columns by hand: totals anew, order, having, the first ones and the remainder. October 2026 unless said otherwise. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { ask, bare, column, paper, row, table, warned } from './rules/ask.ts';
import { BARAT, BUKA, BUNYU, inDistrict, SALIMBATU, SELATAN, SILVA, TENGAH, TIMUR } from './rules/places.ts';
import { indicator, values } from './rules/plant.ts';
import { intervention, partner } from './rules/plant-records.ts';

const OCTOBER = { from: '2026-10', to: '2026-10' };

let here: World;
beforeAll(async () => {
  here = await world();
  await indicator(here.owner, 'UJI_RASIO', { kind: 'RATIO', space: 'RATIO_OF_SUMS' });
  // Bunyu 12/100, Tengah 7/114, both 19/214 = 8.878…
  await values(here.owner, 'UJI_RASIO', {
    ...{ [BARAT]: { '2026-10': '3/10' }, [SELATAN]: { '2026-10': '9/90' } },
    ...{ [SALIMBATU]: { '2026-10': '5/10' }, [SILVA]: { '2026-10': '1/4' }, [BUKA]: { '2026-10': '1/100' } },
  });
  await indicator(here.owner, 'UJI_ALIR', { kind: 'COUNT', space: 'SUM', time: 'SUM' });
  await values(here.owner, 'UJI_ALIR', {
    ...{ [BARAT]: { '2026-08': '1', '2026-09': '2', '2026-10': '4' }, [SALIMBATU]: { '2026-09': '8', '2026-10': '16' } },
  });
  await partner(here.owner, 'DINAS', 'AGENCY');
  await intervention(here.owner, { on: '2026-10-02', villages: [SILVA, BUKA], lead: 'DINAS' });
});
afterAll(() => here?.close());

const asked = (code: string, more: object = {}) =>
  ask(here.as('planner'), {
    ...{ measures: [{ indicator: code }], rows: ['DISTRICT', 'VILLAGE'], filters: [inDistrict(BUNYU, TENGAH)], period: OCTOBER },
    ...more,
  });

const keysOf = ({ rows }: { rows: { key: string }[] }) => rows.map(({ key }) => key);

it('rows in the order of codes, each total after the rows it is of', async () => {
  const tengah = [SALIMBATU, SILVA, BUKA].map((code) => `${TENGAH}|${code}`);
  const bunyu = [BARAT, SELATAN, TIMUR].map((code) => `${BUNYU}|${code}`);
  const keys = async (...totals: string[]) => keysOf(await asked('UJI_RASIO', { totals }));
  expect(await keys()).toEqual([...tengah, ...bunyu]);
  expect(await keys('COLUMN')).toEqual([...tengah, `${TENGAH}|*`, ...bunyu, `${BUNYU}|*`, '*|*']);
  expect(await keys('GRAND')).toEqual([...tengah, ...bunyu, '*|*']);
  expect(await keys('ROW')).toEqual([...tengah, ...bunyu]);
});

it('columns chronologically, measures innermost, totals after: of a flow 2 + 8 in September', async () => {
  const measures = [
    { indicator: 'UJI_ALIR', alias: 'a' },
    { fact: 'INTERVENTION', alias: 'n' },
  ];
  const query = {
    measures,
    rows: ['DISTRICT'],
    columns: ['QUARTER', 'MONTH'],
    period: { from: '2026-08', to: '2026-10' },
    totals: ['ROW', 'COLUMN'],
  };
  const answer = await asked('', query);
  const steps = ['2026-Q3|2026-08', '2026-Q3|2026-09', '2026-Q3|*', '2026-Q4|2026-10', '2026-Q4|*', '*|*'];
  expect(answer.columns.map(({ key }) => key)).toEqual(steps.flatMap((step) => [`${step}|a`, `${step}|n`]));
  const shown = table(answer, bare);
  const line = (key: string, alias: string) => steps.map((step) => shown[key]![`${step}|${alias}`]);
  expect(line(BUNYU, 'a')).toEqual(['1', '2', '3', '4', '4', '7']);
  expect(line(TENGAH, 'a')).toEqual([null, '8', '8', '16', '16', '24']);
  expect(line('*', 'a')).toEqual(['1', '10', '11', '20', '20', '31']);
  expect(line('*', 'n')).toEqual(['0', '0', '0', '1', '1', '1']);
});

it('having: more than 10 is not exactly 10; totals stay those of everything asked', async () => {
  const gt = await asked('UJI_RASIO', { having: [{ measure: 'UJI_RASIO', gt: 10 }], totals: ['COLUMN'] });
  expect(column(gt, paper)).toEqual({
    ...{ [`${TENGAH}|${SALIMBATU}`]: '50.00 = 5/10, 1 of 1', [`${TENGAH}|${SILVA}`]: '25.00 = 1/4, 1 of 1' },
    ...{ [`${TENGAH}|*`]: '6.14 = 7/114, 3 of 3', [`${BUNYU}|${BARAT}`]: '30.00 = 3/10, 1 of 1' },
    ...{ [`${BUNYU}|*`]: '12.00 = 12/100, 2 of 3', '*|*': '8.88 = 19/214, 5 of 6' },
  });
  const gte = await asked('UJI_RASIO', { having: [{ measure: 'UJI_RASIO', gte: 10, lt: 30 }] });
  expect(keysOf(gte)).toEqual([`${TENGAH}|${SILVA}`, `${BUNYU}|${SELATAN}`]);
});

it('having: a group without rows disappears with its total; what is missing is never kept', async () => {
  const high = await asked('UJI_RASIO', { having: [{ measure: 'UJI_RASIO', gt: 40 }], totals: ['COLUMN'] });
  expect(keysOf(high)).toEqual([`${TENGAH}|${SALIMBATU}`, `${TENGAH}|*`, '*|*']);
  const low = await asked('UJI_RASIO', { having: [{ measure: 'UJI_RASIO', lte: 100 }] });
  expect(keysOf(low)).not.toContain(`${BUNYU}|${TIMUR}`);
});

it('having over columns is of the row as a whole: 1 + 2 + 4 is more than 6 though no month is', async () => {
  const query = { rows: ['VILLAGE'], columns: ['MONTH'], period: { from: '2026-08', to: '2026-10' } };
  const answer = await asked('UJI_ALIR', { ...query, having: [{ measure: 'UJI_ALIR', gt: 6, lt: 8 }] });
  expect([keysOf(answer), answer.columns.length]).toEqual([[BARAT], 3]);
});

// Bunyu is 12/100, Tanjung Palas Tengah 7/114 = 6.14; in the order of codes Tengah comes first.
it('order by a measure, groups by their own figure and rows within them; what is missing last either way; by label', async () => {
  const order = async (orderBy: object) => keysOf(await asked('UJI_RASIO', { orderBy: [orderBy] })).map((key) => key.split('|')[1]);
  expect(await order({ measure: 'UJI_RASIO', direction: 'DESC' })).toEqual([BARAT, SELATAN, TIMUR, SALIMBATU, SILVA, BUKA]);
  expect(await order({ measure: 'UJI_RASIO', direction: 'ASC' })).toEqual([BUKA, SILVA, SALIMBATU, SELATAN, BARAT, TIMUR]);
  expect(await order({ label: true, direction: 'DESC' })).toEqual([BUKA, SILVA, SALIMBATU, TIMUR, SELATAN, BARAT]);
});

it('the first of each group, and the others together anew: 1/4 and 1/100 are 2/104, not (25 + 1)/2', async () => {
  const top = { n: 1, measure: 'UJI_RASIO', remainder: true };
  const measures = [{ indicator: 'UJI_RASIO' }, { fact: 'INTERVENTION', alias: 'n' }];
  const shown = table(await asked('', { measures, top, totals: ['COLUMN'] }), paper);
  expect(shown).toEqual({
    [`${TENGAH}|${SALIMBATU}`]: { UJI_RASIO: '50.00 = 5/10, 1 of 1', n: '0' },
    // One activity in both of the others is one.
    [`${TENGAH}|REST`]: { UJI_RASIO: '1.92 = 2/104, 2 of 2', n: '1' },
    [`${TENGAH}|*`]: { UJI_RASIO: '6.14 = 7/114, 3 of 3', n: '1' },
    [`${BUNYU}|${BARAT}`]: { UJI_RASIO: '30.00 = 3/10, 1 of 1', n: '0' },
    [`${BUNYU}|REST`]: { UJI_RASIO: '10.00 = 9/90, 1 of 2', n: '0' },
    [`${BUNYU}|*`]: { UJI_RASIO: '12.00 = 12/100, 2 of 3', n: '0' },
    '*|*': { UJI_RASIO: '8.88 = 19/214, 5 of 6', n: '1' },
  });
});

it('lowest first, without the others; having comes before', async () => {
  const top = { n: 1, measure: 'UJI_RASIO', direction: 'ASC' };
  expect(keysOf(await asked('UJI_RASIO', { top }))).toEqual([`${TENGAH}|${BUKA}`, `${BUNYU}|${SELATAN}`]);
  const having = [{ measure: 'UJI_RASIO', gt: 10 }];
  expect(keysOf(await asked('UJI_RASIO', { top, having }))).toEqual([`${TENGAH}|${SILVA}`, `${BUNYU}|${BARAT}`]);
});

it('a dimension that one of two facts lacks: it is absent there, and answers in the total', async () => {
  const measures = [{ indicator: 'UJI_RASIO' }, { fact: 'INTERVENTION', alias: 'n' }];
  const answer = await asked('', { measures, rows: ['PARTNER'], totals: ['COLUMN'] });
  expect(table(answer, paper)).toEqual({
    DINAS: { UJI_RASIO: 'ABSENT', n: '1' },
    '*': { UJI_RASIO: '8.88 = 19/214, 5 of 6', n: '1' },
  });
  expect(answer.warnings).toEqual([{ code: 'DIMENSION_NOT_SHARED', measure: 'UJI_RASIO' }]);
});

it('what is the same for all values of an indicator stands in its row', async () => {
  const measures = [{ indicator: 'UJI_RASIO' }, { fact: 'INTERVENTION', alias: 'n' }];
  const answer = await asked('', { measures, rows: ['SECTOR'], totals: ['COLUMN'] });
  expect(table(answer, paper)).toEqual({
    KESEHATAN: { UJI_RASIO: '8.88 = 19/214, 5 of 6', n: '1' },
    '*': { UJI_RASIO: '8.88 = 19/214, 5 of 6', n: '1' },
  });
  expect(warned(answer)).toEqual([]);
});

it('MY_CHILDREN: districts for the planner of a regency, provinces for the administrator', async () => {
  const query = { measures: [{ fact: 'VILLAGE', alias: 'n' }], scope: 'MY_CHILDREN' };
  const planner = column(await ask(here.as('planner'), query), bare);
  expect([Object.keys(planner).length, planner[BUNYU]]).toEqual([10, '3']);
  expect(column(await ask(here.as('administrator'), query), bare)).toEqual({ '65': '190' });
  expect(Object.keys(column(await ask(here.as('districtOfficer'), query), bare))).toHaveLength(9);
  expect(row(await ask(here.as('planner'), { ...query, scope: 'MY_AREA' }), bare)).toEqual({ n: '81' });
});

it('too much to be read in time is refused with the ways in which it fits: each does, and a little more does not', async () => {
  const measures = (count: number) => Array.from({ length: count }, (_, index) => ({ indicator: 'UJI_RASIO', alias: `m${index}` }));
  const since = (months: number) => new Date(Date.UTC(2026, 10 - months, 1)).toISOString().slice(0, 7);
  const query = {
    ...{ measures: measures(20), rows: ['CLASS', 'FORMED', 'MONTH'], segments: ['WEAK_SIGNAL'], compare: 'PREVIOUS_YEAR' },
    ...{ period: { from: since(120), to: '2026-10' }, totals: ['COLUMN'] },
  };
  const refused = async (more: object): Promise<string | undefined> => {
    const text = 'query ($query: AnalysisInput!) { analysis(query: $query, dryRun: true) { cost } }';
    const { errors } = await here.as('planner').ask(text, { query: { ...query, ...more } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => 'QUERY_TOO_COSTLY'));
    return errors[0]?.extensions.messageEn as string | undefined;
  };
  const ways = /It fits without the comparison, or with at most (\d+) months, or with at most (\d+) measures\.$/;
  const [months, count] = ways
    .exec((await refused({})) ?? '')!
    .slice(1)
    .map(Number) as [number, number];
  expect(await refused({ compare: undefined })).toBeUndefined();
  expect(await refused({ period: { from: since(months), to: '2026-10' } })).toBeUndefined();
  expect(await refused({ period: { from: since(months + 1), to: '2026-10' } })).toBeDefined();
  expect(await refused({ measures: measures(count) })).toBeUndefined();
  expect(await refused({ measures: measures(count + 1) })).toBeDefined();
});
