/** Why a cell shows what it shows, over the demonstration: values, who is missing, who does not count, records. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const CELL = 'value numerator denominator reported expected state suppressed';
const INPUT = 'area name period source numerator denominator value state';
const EXPLAIN = `query ($query: AnalysisInput!, $row: String!, $column: String!) { explainCell(query: $query, rowKey: $row, columnKey: $column) {
  cell { ${CELL} } formula formulaEn origin { indicator editions sources } inputs { ${INPUT} } missing { ${INPUT} } excluded { ${INPUT} }
  records { type id label place when amount } warnings { code } } }`;
const ANSWER = `query ($query: AnalysisInput!) { analysis(query: $query) { columns { key } rows { key level cells { ${CELL} } } } }`;

interface Cell {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  reported: number;
  expected: number;
}

interface Row {
  key: string;
  level: number;
  cells: Cell[];
}

interface Input {
  area: string;
  numerator: string | null;
  denominator: string | null;
  amount?: string;
}

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
});
afterAll(() => here?.close());

const rowsOf = async (query: object): Promise<Row[]> => (await here.as('planner').get(ANSWER, { query })).analysis.rows;

async function explained(query: object, row: string, column: string) {
  const sent = await here.statementsOf(async () => {
    await here.as('planner').get(EXPLAIN, { query, row, column });
  });
  expect(sent.filter((sql) => !/api_key/.test(sql)).length).toBeLessThanOrEqual(2);
  return (await here.as('planner').get(EXPLAIN, { query, row, column })).explainCell;
}

const sumOf = (inputs: Input[], part: 'numerator' | 'denominator' | 'amount') =>
  inputs.reduce((total, input) => total + Number(input[part] ?? 0), 0);

const STUNTING = {
  measures: [{ indicator: 'STUNTING' }],
  rows: ['DISTRICT', 'VILLAGE'],
  period: { from: '2026-10', to: '2026-10' },
  totals: ['COLUMN'],
};

describe('A ratio of a district', () => {
  it('is not the mean of its villages, and the values behind it say why', async () => {
    const rows = await rowsOf(STUNTING);
    const apart = rows
      .filter(({ level }) => level === 1)
      .map((row) => {
        const district = row.key.split('|')[0]!;
        const villages = rows.filter(({ key, level, cells }) => level === 2 && key.startsWith(district) && cells[0]!.value !== null);
        const mean = villages.reduce((total, { cells }) => total + Number(cells[0]!.value), 0) / villages.length;
        return { row, district, mean, gap: Math.abs(mean - Number(row.cells[0]!.value)) };
      })
      .toSorted((one, other) => other.gap - one.gap)[0]!;
    expect(apart.gap).toBeGreaterThan(0.1);
    const { cell, formula, formulaEn, inputs, origin } = await explained(STUNTING, apart.row.key, 'STUNTING');
    expect(cell).toEqual(apart.row.cells[0]);
    expect([sumOf(inputs, 'numerator'), sumOf(inputs, 'denominator')]).toEqual([Number(cell.numerator), Number(cell.denominator)]);
    expect(((Number(cell.numerator) / Number(cell.denominator)) * 100).toFixed(2)).toBe(cell.value);
    for (const [sentence, language] of [
      [formula, 'id'],
      [formulaEn, 'en'],
    ])
      for (const number of [cell.numerator, cell.denominator]) expect(sentence).toContain(Number(number).toLocaleString(language));
    expect(formula).not.toBe(formulaEn);
    expect(origin).toMatchObject({ indicator: 'STUNTING', editions: [1] });
    expect(new Set(inputs.map(({ source }: { source: string }) => source))).toEqual(new Set(origin.sources));
    console.info(
      `${apart.district}: ${cell.numerator}/${cell.denominator} = ${cell.value}, mean of villages ${apart.mean.toFixed(2)}: ${formulaEn}`,
    );
  });

  it('has an input for each village that reported, and names those that did not', async () => {
    const rows = (await rowsOf(STUNTING)).filter(({ level }) => level === 1);
    const row = rows.find(({ cells }) => cells[0]!.reported > 0 && cells[0]!.reported < cells[0]!.expected);
    const { cell, inputs, missing, excluded } = await explained(STUNTING, (row ?? rows[0]!).key, 'STUNTING');
    expect([inputs.length, missing.length]).toEqual([cell.reported, cell.expected - cell.reported]);
    const areas = [...inputs, ...missing, ...excluded].map(({ area }: Input) => area);
    expect(new Set(areas).size).toBe(areas.length);
    expect(inputs.map(({ area }: Input) => area)).toEqual(inputs.map(({ area }: Input) => area).toSorted());
    for (const input of missing) expect(input).toMatchObject({ period: null, numerator: null, value: null, state: 'MISSING' });
  });
});

it('what does not apply is told apart from what is missing', async () => {
  const [village, other] = ['65.01.10.2001', '65.01.10.2002'];
  const rows = [{ area: village, indicator: 'STUNTING', period: '2026-11', source: 'EPPGBM', state: 'NOT_APPLICABLE' }];
  const { recordObservations } = await here
    .as('planner')
    .get('mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status } } }', { rows });
  expect(recordObservations.results[0].status).toBe('CREATED');
  const query = {
    measures: [{ indicator: 'STUNTING', source: 'EPPGBM' }],
    ...{ filters: [{ dimension: 'VILLAGE', in: [village, other] }], period: { from: '2026-11', to: '2026-11' } },
  };
  const { cell, inputs, missing, excluded } = await explained(query, '*', 'STUNTING');
  expect(cell).toMatchObject({ state: 'NOT_APPLICABLE', reported: 0, expected: 1 });
  expect([inputs, missing.map(({ area }: Input) => area)]).toEqual([[], [other]]);
  expect(excluded).toMatchObject([{ area: village, period: '2026-11', source: 'EPPGBM', state: 'NOT_APPLICABLE' }]);
});

describe('A count or sum of records', () => {
  const RECORDS = {
    measures: [
      { fact: 'INTERVENTION', alias: 'kegiatan' },
      { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT', alias: 'rupiah' },
    ],
    ...{ rows: ['DISTRICT'], columns: ['QUARTER'], period: { last: 4, grain: 'QUARTER' }, totals: ['ROW', 'COLUMN'] },
  };

  it('is its records: as many as counted, and what each adds', async () => {
    const { analysis } = await here.as('planner').get(ANSWER, { query: RECORDS });
    const column = (key: string) => analysis.columns.findIndex((one: { key: string }) => one.key === key);
    const row = (analysis.rows as Row[]).find(({ key, cells }) => key !== '*' && Number(cells[column('*|rupiah')]!.value) > 0)!;
    const count = await explained(RECORDS, row.key, '*|kegiatan');
    expect(count.records).toHaveLength(Number(row.cells[column('*|kegiatan')]!.value));
    expect(new Set(count.records.map(({ type }: { type: string }) => type))).toEqual(new Set(['Intervention']));
    expect(new Set(count.records.map(({ id }: { id: string }) => id)).size).toBe(count.records.length);
    const sum = await explained(RECORDS, row.key, '*|rupiah');
    expect(sumOf(sum.records, 'amount')).toBe(Number(row.cells[column('*|rupiah')]!.value));
    expect(sum.cell).toEqual(row.cells[column('*|rupiah')]);
    expect([count.origin, sum.origin]).toEqual([null, null]);
  });

  it('leads to the records themselves', async () => {
    const { records } = await explained(RECORDS, '*', '*|kegiatan');
    const { node } = await here
      .as('planner')
      .get('query ($id: ID!) { node(id: $id) { ... on Intervention { title } } }', { id: records[0].id });
    expect(records[0].label).toContain(node.title);
  });

  it('tells members by role, never by name', async () => {
    const { records } = await explained({ measures: [{ fact: 'MEMBER', alias: 'anggota' }], rows: ['DISTRICT'] }, '65.01.10', 'anggota');
    expect(records.length).toBeGreaterThan(0);
    const { rows } = await here.owner.query<{ name: string }>('select distinct name from pilar.person');
    const told = JSON.stringify(records);
    expect(rows.filter(({ name }) => told.includes(name))).toEqual([]);
  });
});
