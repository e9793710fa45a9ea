/** One question across sectors: the example of the design, over the demonstration of Bulungan. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const ANSWER = `query ($query: AnalysisInput!, $dryRun: Boolean) { analysis(query: $query, dryRun: $dryRun) {
  columns { key label labelEn unit unitEn direction decimals measure isTotal path { dimension key label labelEn } }
  rows { key label labelEn level isTotal path { dimension key label labelEn } cells {
    value numerator denominator reported expected state suppressed comparison { value delta deltaPercent } } }
  sentence sentenceEn warnings { code measure message messageEn } origins { measure indicator editions sources isSynthetic releasedAt }
  cost rowsRead freshness hash } }`;

/** Section 5 of the design. */
const EXAMPLE = {
  measures: [
    { indicator: 'STUNTING' },
    { indicator: 'JAMBAN_LAYAK' },
    { fact: 'INTERVENTION', agg: 'COUNT', filters: [{ dimension: 'SECTOR', in: ['KESEHATAN'] }] },
    { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT' },
  ],
  rows: ['DISTRICT'],
  columns: ['MONTH'],
  filters: [{ dimension: 'REGENCY', in: ['65.01'] }],
  period: { last: 12, grain: 'MONTH' },
  compare: 'PREVIOUS_YEAR',
  totals: ['ROW', 'COLUMN', 'GRAND'],
};

interface Cell {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  reported: number | null;
  expected: number | null;
}

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
});
afterAll(() => here?.close());

async function asked(query: object, dryRun = false) {
  return (await here.as('planner').get(ANSWER, { query, dryRun })).analysis;
}

type Answer = Awaited<ReturnType<typeof asked>>;

function cellsOf({ columns, rows }: Answer): Map<string, Cell> {
  return new Map(
    rows.flatMap(({ key, cells }: { key: string; cells: Cell[] }) =>
      cells.map((cell, index) => [`${key} ${columns[index].key}`, cell] as const),
    ),
  );
}

const statements = async (query: object): Promise<string[]> => {
  const sent = await here.statementsOf(() => asked(query));
  return sent.filter((sql) => /^\s*(with|select)\b/i.test(sql) && !/api_key/.test(sql));
};

describe('The example question', () => {
  it('answers ten districts and their total, twelve months and theirs, four measures each', async () => {
    const answer = await asked(EXAMPLE);
    expect(answer.rows.map(({ key, level, isTotal }: { key: string; level: number; isTotal: boolean }) => [key, level, isTotal])).toEqual([
      ...Array.from({ length: 10 }, (_, index) => [`65.01.${String(index + 1).padStart(2, '0')}`, 1, false]),
      ['*', 0, true],
    ]);
    const months = ['2025-11', '2025-12', ...Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`), '*'];
    const aliases = ['STUNTING', 'JAMBAN_LAYAK', 'm3', 'm4'];
    expect(answer.columns.map(({ key }: { key: string }) => key)).toEqual(
      months.flatMap((month) => aliases.map((alias) => `${month}|${alias}`)),
    );
    expect(
      answer.columns.slice(0, 4).map(({ unit, unitEn, measure, isTotal }: Record<string, unknown>) => [unit, unitEn, measure, isTotal]),
    ).toEqual([
      ...[
        ['persen', 'percent', 'STUNTING', false],
        ['persen', 'percent', 'JAMBAN_LAYAK', false],
        ['kegiatan', 'activities', 'm3', false],
        ['rupiah', 'rupiah', 'm4', false],
      ],
    ]);
    expect(answer.rows[4]).toMatchObject({
      label: 'Tanjung Selor',
      path: [{ dimension: 'DISTRICT', key: '65.01.05', label: 'Tanjung Selor' }],
    });
    expect([...cellsOf(answer).values()].filter(({ value }) => value !== null).length).toBeGreaterThan(300);
    expect([answer.rows.at(-1).label, answer.columns.at(-1).path]).toEqual(['Total', []]);
  });

  it('is one statement, and two with a remainder', async () => {
    await asked(EXAMPLE);
    expect(await statements(EXAMPLE)).toHaveLength(1);
    const top = { n: 3, measure: 'STUNTING', remainder: true };
    expect(await statements({ ...EXAMPLE, top })).toHaveLength(2);
    expect(await statements({ ...EXAMPLE, top: { ...top, remainder: false } })).toHaveLength(1);
  });

  it('is told as a sentence in both languages, with where its values come from', async () => {
    const { sentence, sentenceEn, origins, rowsRead, cost, freshness } = await asked(EXAMPLE);
    for (const word of ['stunting', 'Kesehatan', 'Bulungan', 'kecamatan', 'bulan']) expect(sentence).toContain(word);
    for (const word of ['stunting', 'Health', 'Bulungan', 'district', 'month']) expect(sentenceEn).toContain(word);
    expect(origins).toEqual(
      ['STUNTING', 'JAMBAN_LAYAK'].map((code) => ({
        ...{ measure: code, indicator: code, editions: [1], sources: [expect.any(String)], isSynthetic: true, releasedAt: null },
      })),
    );
    expect([rowsRead > 1000, cost >= rowsRead, freshness]).toEqual([true, true, '2026-11-20T04:00:00.000Z']);
  });

  it('has the numbers that the rows add up to: the newest of each village, then its district', async () => {
    const cells = cellsOf(await asked(EXAMPLE));
    const { rows } = await here.owner.query<{ num: string; den: string; n: number }>(
      `select sum(numerator) as num, sum(denominator) as den, count(*)::int as n from (
         select distinct on (o.area_ordinal) o.numerator, o.denominator from pilar.observation o
         join pilar.village v on v.ordinal = o.area_ordinal and v.code like '65.01.05.%'
         join pilar.indicator i on i.id = o.indicator_id and i.code = 'STUNTING' join pilar.source s on s.id = o.source_id and s.code = $1
         where o.period % 4 = 0 and o.period / 4 between 310 and 321 order by o.area_ordinal, o.period desc) newest where numerator is not null`,
      [(await asked(EXAMPLE)).origins[0].sources[0]],
    );
    const { num, den, n } = rows[0]!;
    expect(cells.get('65.01.05 *|STUNTING')).toMatchObject({ numerator: num, denominator: den, reported: n });
    const sum = await here.owner.query<{ all: string }>(
      `select coalesce(sum(c.amount_rupiah), 0) as all from pilar.contribution c join pilar.intervention i on i.id = c.intervention_id
       where c.retired_at is null and i.retired_at is null and i.status <> 'CANCELLED' and i.started_on between '2025-11-01' and '2026-10-31'`,
    );
    expect(cells.get('* *|m4')!.value).toBe(sum.rows[0]!.all);
  });

  it('adds what can be added, and nothing else', async () => {
    const answer = await asked(EXAMPLE);
    const cells = cellsOf(answer);
    const districts = answer.rows.slice(0, 10).map(({ key }: { key: string }) => key);
    const sum = (column: string) =>
      districts.reduce((total: number, key: string) => total + Number(cells.get(`${key} ${column}`)!.value), 0);
    // Rupiah are split over villages so that districts add up; an intervention in two districts is one in the regency.
    expect(sum('*|m4')).toBe(Number(cells.get('* *|m4')!.value));
    expect(sum('*|m3')).toBeGreaterThanOrEqual(Number(cells.get('* *|m3')!.value));
    const parts = (key: string) => [cells.get(`${key} *|STUNTING`)!.numerator, cells.get(`${key} *|STUNTING`)!.denominator].map(Number);
    const [num, den] = districts.map(parts).reduce(([a, b]: number[], [c, d]: number[]) => [a! + c!, b! + d!], [0, 0]) as [number, number];
    expect(cells.get('* *|STUNTING')!.value).toBe(((num / den) * 100).toFixed(2));
    expect(parts('*')).toEqual([num, den]);
    const mean = sum('*|STUNTING') / 10;
    expect(Math.abs(mean - Number(cells.get('* *|STUNTING')!.value))).toBeGreaterThan(0.01);
  });

  it('beside each other facts say what each says alone', async () => {
    const together = cellsOf(await asked(EXAMPLE));
    for (const [index, alias] of ['STUNTING', 'JAMBAN_LAYAK', 'm3', 'm4'].entries()) {
      const alone = cellsOf(await asked({ ...EXAMPLE, measures: [{ ...EXAMPLE.measures[index], alias }] }));
      expect(alone.size).toBe(11 * 13);
      for (const [key, cell] of alone) expect([key, together.get(key)]).toEqual([key, cell]);
    }
  });
});

describe('Before it runs', () => {
  it('a question is checked and priced without a row', async () => {
    const real = await asked(EXAMPLE);
    const dry = await asked(EXAMPLE, true);
    expect([dry.columns, dry.rows, dry.rowsRead]).toEqual([[], [], 0]);
    expect([dry.hash, dry.sentence, dry.sentenceEn, dry.cost]).toEqual([real.hash, real.sentence, real.sentenceEn, real.cost]);
    expect(dry.cost).toBeGreaterThan(0);
    expect((await asked({ ...EXAMPLE, period: { last: 24 } }, true)).cost).toBeGreaterThan(dry.cost);
  });

  it('50,000 cells are enough', async () => {
    const wide = { rows: ['VILLAGE'], columns: ['MONTH'], period: { last: 120 } };
    const six = Array.from({ length: 6 }, (_, index) => ({ fact: 'INTERVENTION', alias: `a${index}` }));
    // 81 villages x 120 months x 5 are 48,600; x 6 are 58,320.
    expect((await asked({ ...wide, measures: six.slice(1) })).rows).toHaveLength(81);
    expect(await tooMany({ ...wide, measures: six })).toMatch(/58[.,]?320 .* 50[.,]?000/);
  });

  it('a monstrous product of rows and columns is refused before it is made', async () => {
    const began = Date.now();
    const rows = ['VILLAGE', 'PARTNER'];
    const columns = ['FUNDING_SOURCE', 'MONTH'];
    // Some 3.7 million cells.
    await tooMany({ measures: [{ fact: 'CONTRIBUTION' }], rows, columns, period: { last: 36 } });
    expect(Date.now() - began).toBeLessThan(5000);
  });
});

/** What is said of too many cells, in English. */
async function tooMany(query: object): Promise<string> {
  const { code, message, messageEn, fields } = await here.as('planner').refused(ANSWER, { query });
  expect([code, fields[0]!.path, message === messageEn]).toEqual(['BAD_USER_INPUT', 'query', false]);
  return messageEn;
}

describe('The hash', () => {
  const hashOf = async (query: object): Promise<string> => (await asked(query, true)).hash;

  it('is the address of the question, whoever asks it and however it is written', async () => {
    const hash = await hashOf(EXAMPLE);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const reversed = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, part]) => [key, reversed(part)]),
          )
        : Array.isArray(value)
          ? value.map(reversed)
          : value;
    expect(await hashOf(reversed(EXAMPLE) as object)).toBe(hash);
    const { analysis } = await here.as('administrator').get(ANSWER, { query: EXAMPLE, dryRun: true });
    expect(analysis.hash).toBe(hash);
  });

  it('does not change where a default is written out, or left empty', async () => {
    const short = { measures: [{ indicator: 'STUNTING' }, { fact: 'INTERVENTION' }], rows: ['DISTRICT'] };
    const long = {
      measures: [
        { indicator: 'STUNTING', alias: 'STUNTING', show: 'VALUE', filters: null },
        { fact: 'INTERVENTION', agg: 'COUNT', alias: 'm2' },
      ],
      rows: ['DISTRICT'],
      ...{ columns: [], filters: [], segments: [], having: [], orderBy: [], totals: [], top: null, compare: null },
      ...{ period: { latest: true }, approval: 'ALL', scope: 'MY_AREA' },
    };
    expect(await hashOf(long)).toBe(await hashOf(short));
    const last = (more: object) => hashOf({ ...short, period: { last: 3, ...more } });
    expect(await last({ grain: 'MONTH' })).toBe(await last({}));
  });

  it('tells questions apart', async () => {
    const other = [
      EXAMPLE,
      { ...EXAMPLE, rows: ['VILLAGE'] },
      { ...EXAMPLE, totals: ['ROW'] },
      { ...EXAMPLE, measures: EXAMPLE.measures.toReversed() },
      { ...EXAMPLE, filters: [] },
      { ...EXAMPLE, compare: 'TARGET' },
      { ...EXAMPLE, period: { last: 11, grain: 'MONTH' } },
    ];
    const hashes = [];
    for (const query of other) hashes.push(await hashOf(query));
    expect(new Set(hashes).size).toBe(other.length);
  });
});
