/** What who may not read small cells is answered of sensitive indicators of the demonstration: figures of the release, or a reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisInput } from '../../server/src/explore/explore.input.ts';
import { markOf } from '../../server/src/rollup/mark.ts';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';
import { releaseAt } from './release-at.ts';

const CELL = 'value numerator denominator reported expected state suppressed comparison { value delta }';
const ANSWER = `query ($query: AnalysisInput!) { analysis(query: $query) { columns { key } rows { key level cells { ${CELL} } }
  warnings { code measure message messageEn } origins { measure sources releasedAt } freshness } }`;
const EXPLAIN = `query ($query: AnalysisInput!, $row: String!, $column: String!) { explainCell(query: $query, rowKey: $row, columnKey: $column) {
  cell { ${CELL} } origin { sources releasedAt } inputs { area } missing { area } excluded { area } records { id } warnings { code } } }`;

/** The fifteenth of November: the deadline of October is over. */
const RELEASED = '2026-11-16T01:00:00.000Z';
const OCTOBER = { from: '2026-10', to: '2026-10' };

interface Cell {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  reported: number | null;
  expected: number | null;
  state: string;
  suppressed: boolean;
  comparison: { value: string | null; delta: string | null } | null;
}

interface Answer {
  rows: { key: string; level: number; cells: Cell[] }[];
  warnings: { code: string; measure: string | null }[];
  origins: { measure: string; releasedAt: string | null }[];
  freshness: string;
}

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
  await releaseAt(here, RELEASED);
});
afterAll(() => here?.close());

const asked = async (query: AnalysisInput, person: PersonName = 'viewer'): Promise<Answer> =>
  (await here.as(person).get(ANSWER, { query })).analysis;
const codesOf = ({ warnings }: Answer, measure: string) => warnings.filter((one) => one.measure === measure).map(({ code }) => code);
const cellsOf = ({ rows }: Answer, column = 0): Cell[] => rows.map(({ cells }) => cells[column]!);

const FIGURES = `
  select a.code, f.numerator::text, f.denominator::text, f.reported, f.expected, f.is_hidden
  from pilar.released_figure f join pilar.area a on a.ordinal = f.area_ordinal
  where f.indicator_code = $1 and f.level = $2 and f.period = $3 and a.code like '65.01%' order by a.code`;
/** Of all who have room for one more, and one less; as writers write. */
const LATE = `
  with written as (
    update pilar.observation o set numerator = o.numerator + $1 from pilar.indicator i
    where i.id = o.indicator_id and i.code = 'STUNTING' and o.period = (26 * 12 + 9) * 4 and o.numerator > 0 and o.denominator > 60
    returning o.area_ordinal, o.period, o.indicator_id, o.source_id, true as was, o.numerator - $1 as was_numerator, o.denominator as was_denominator,
      o.figure as was_figure), ${markOf('written')} select`;
const OCTOBER_STORED = (26 * 12 + 9) * 4;

describe('On the lattice', () => {
  it.each(['DISTRICT', 'VILLAGE', 'REGENCY'] as const)(
    '%s: figures are those of the release, hidden ones are suppressed',
    async (level) => {
      const answer = await asked({ measures: [{ indicator: 'STUNTING' }], rows: [level], period: OCTOBER });
      const { rows: figures } = await here.owner.query(FIGURES, ['STUNTING', level, OCTOBER_STORED]);
      expect(figures.length).toBeGreaterThan(0);
      const shown = answer.rows.filter(({ cells: [cell] }) => cell!.state !== 'MISSING');
      expect(shown.map(({ key }) => key)).toEqual(figures.map(({ code }) => code));
      for (const [index, { numerator, denominator, reported, expected, is_hidden }] of figures.entries()) {
        const cell = shown[index]!.cells[0]!;
        expect(cell).toMatchObject({ numerator, denominator, reported, expected, state: 'REPORTED', suppressed: is_hidden });
        expect(cell.value === null).toBe(is_hidden);
      }
      if (level === 'VILLAGE') expect(figures.some(({ is_hidden }) => is_hidden)).toBe(true);
    },
  );

  it('a hidden figure hides the difference, and does not count for having, order and top', async () => {
    const measures = [{ indicator: 'STUNTING' }];
    const all = await asked({ measures, rows: ['VILLAGE'], period: OCTOBER, compare: 'PREVIOUS_PERIOD' });
    const hidden = all.rows.filter(({ cells: [cell] }) => cell!.suppressed);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { cells } of hidden) expect(cells[0]!.comparison).toMatchObject({ value: null, delta: null });
    const having = await asked({ measures, rows: ['VILLAGE'], period: OCTOBER, having: [{ measure: 'STUNTING', gte: '0' }] });
    const keys = new Set(having.rows.map(({ key }) => key));
    expect(hidden.filter(({ key }) => keys.has(key))).toEqual([]);
    const ordered = await asked({ measures, rows: ['VILLAGE'], period: OCTOBER, orderBy: [{ measure: 'STUNTING', direction: 'ASC' }] });
    const values = cellsOf(ordered).map(({ value }) => value);
    expect(values.slice(0, values.indexOf(null)).length + values.filter((value) => value === null).length).toBe(values.length);
    const top = await asked({
      measures,
      rows: ['VILLAGE'],
      period: OCTOBER,
      top: { n: 3, measure: 'STUNTING', direction: 'DESC', remainder: true },
    });
    expect(top.rows.at(-1)!.cells[0]).toMatchObject({ state: 'ABSENT', value: null });
    expect(codesOf(top, 'STUNTING')).toContain('OFF_LATTICE');
  });

  it('is as fresh as the release; to who may read small cells it is of now', async () => {
    const query = { measures: [{ indicator: 'STUNTING' }, { indicator: 'JKN' }], rows: ['DISTRICT'], period: OCTOBER } as AnalysisInput;
    const answer = await asked(query);
    expect(answer.freshness).toBe(RELEASED);
    expect(answer.origins.map(({ measure, releasedAt }) => [measure, releasedAt])).toEqual([
      ['STUNTING', RELEASED],
      ['JKN', null],
    ]);
    const open = await asked(query, 'planner');
    expect(open.freshness).toBe('2026-11-20T04:00:00.000Z');
    expect(open.origins.map(({ releasedAt }) => releasedAt)).toEqual([null, null]);
  });

  it('an entry that came since changes nothing, to others at once', async () => {
    const query: AnalysisInput = { measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'], period: OCTOBER };
    const [before, open] = [await asked(query), await asked(query, 'planner')];
    await here.owner.query(LATE, [1]);
    expect(await asked(query)).toEqual(before);
    expect(cellsOf(await asked(query, 'planner'))).not.toEqual(cellsOf(open));
    await here.owner.query(LATE, [-1]);
  });
});

describe('Off the lattice', () => {
  const BESIDE = [{ indicator: 'STUNTING' }, { indicator: 'JKN' }, { fact: 'INTERVENTION' as const, alias: 'interventions' }];
  const off: Record<string, Partial<AnalysisInput>> = {
    'a kind of village': { rows: ['VILLAGE_KIND'], period: OCTOBER },
    'a class': { rows: ['CLASS'], period: OCTOBER },
    'a list of villages': { filters: [{ dimension: 'VILLAGE', in: ['65.01.05.2004', '65.01.05.2005'] }], period: OCTOBER },
    'all districts but one': { filters: [{ dimension: 'DISTRICT', notIn: ['65.01.05'] }], period: OCTOBER },
    'three districts together': { filters: [{ dimension: 'DISTRICT', in: ['65.01.01', '65.01.02', '65.01.05'] }], period: OCTOBER },
    'a segment': { segments: ['WEAK_SIGNAL'], rows: ['DISTRICT'], period: OCTOBER },
    'a village set': { filters: [{ dimension: 'VILLAGE_SET', notIn: ['NONE'] }], rows: ['DISTRICT'], period: OCTOBER },
    'seven months': { rows: ['DISTRICT'], period: { from: '2026-04', to: '2026-10' } },
    'a quarter that does not begin with one': { rows: ['DISTRICT'], period: { from: '2026-08', to: '2026-10' } },
    'verified reports only': { rows: ['DISTRICT'], period: OCTOBER, approval: 'VERIFIED' },
  };

  it.each(Object.entries(off))('%s: the figure is absent with a reason, others are answered', async (_, query) => {
    const answer = await asked({ measures: BESIDE, ...query });
    expect(answer.rows.length).toBeGreaterThan(0);
    for (const { state, value, numerator } of cellsOf(answer)) expect([state, value, numerator]).toEqual(['ABSENT', null, null]);
    expect(codesOf(answer, 'STUNTING')).toContain('OFF_LATTICE');
    expect(codesOf(answer, 'JKN')).not.toContain('OFF_LATTICE');
    expect(cellsOf(answer, 1).some(({ value }) => value !== null)).toBe(true);
    expect(cellsOf(answer, 2).every(({ value }) => value !== null)).toBe(true);
    expect(cellsOf(await asked({ measures: BESIDE, ...query }, 'planner')).some(({ numerator }) => numerator !== null)).toBe(true);
  });

  it('a shorter window than is released for a level, and a month that is not over: missing, and it says that it is not released', async () => {
    for (const [indicator, level, period] of [
      ['ANC_K6', 'VILLAGE', OCTOBER],
      ['ANC_K6', 'DISTRICT', OCTOBER],
      ['STUNTING', 'DISTRICT', { from: '2026-11', to: '2026-11' }],
    ] as const) {
      const answer = await asked({ measures: [{ indicator }, { indicator: 'JKN' }], rows: [level], period });
      expect(answer.rows.length).toBeGreaterThan(0);
      for (const { state, value } of cellsOf(answer)) expect([state, value]).toEqual(['MISSING', null]);
      expect(codesOf(answer, indicator)).toContain('NOT_RELEASED');
    }
    const quarter = await asked({ measures: [{ indicator: 'ANC_K6' }], rows: ['DISTRICT'], period: { from: '2026-Q3', to: '2026-Q3' } });
    expect(cellsOf(quarter).some(({ value, suppressed }) => value !== null || suppressed)).toBe(true);
  });

  it('a sensitive indicator that adds up to nothing is not released', async () => {
    await here.owner.query("update pilar.indicator set is_sensitive = true, updated_at = now() where code = 'BKB'");
    const answer = await asked({ measures: [{ indicator: 'BKB' }, { indicator: 'JKN' }], rows: ['DISTRICT'], period: OCTOBER });
    for (const { value } of cellsOf(answer)) expect(value).toBeNull();
    await here.owner.query("update pilar.indicator set is_sensitive = false, updated_at = now() where code = 'BKB'");
  });
});

describe('The explanation of a released cell', () => {
  const query: AnalysisInput = {
    measures: [{ indicator: 'STUNTING' }],
    rows: ['DISTRICT', 'VILLAGE'],
    period: OCTOBER,
    totals: ['COLUMN'],
  };
  const NOTHING = { inputs: [], missing: [], excluded: [], records: [] };

  it('says so, and shows nothing of what stands behind it', async () => {
    const { rows } = await asked(query);
    const picked = [
      rows.find(({ level }) => level === 1)!,
      rows.find(({ cells }) => cells[0]!.suppressed)!,
      rows.find(({ level }) => level === 2)!,
    ];
    for (const { key, cells } of picked) {
      const { explainCell } = await here.as('viewer').get(EXPLAIN, { query, row: key, column: 'STUNTING' });
      expect(explainCell).toMatchObject({ cell: cells[0], origin: { sources: ['DEMO'], releasedAt: RELEASED }, ...NOTHING });
      expect(explainCell.warnings.map(({ code }: { code: string }) => code)).toContain('INPUTS_WITHHELD');
    }
  });

  it('is whole to who may read small cells', async () => {
    const { rows } = await asked(query, 'planner');
    const { explainCell } = await here
      .as('planner')
      .get(EXPLAIN, { query, row: rows.find(({ level }) => level === 1)!.key, column: 'STUNTING' });
    expect(explainCell.inputs.length).toBeGreaterThan(1);
    expect(explainCell.origin.releasedAt).toBeNull();
  });
});
