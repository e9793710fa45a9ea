/** The reference by hand: small worlds whose answers are computed on paper; and that the comparison sees a difference. */
import { describe, expect, it } from 'vitest';
import type { AnalysisInput } from '../../server/src/explore/explore.input.ts';
import { type Answered, differences } from './difference.ts';
import { answer, type Expected } from './reference/answer.ts';
import { type Data, emptyData } from './reference/data.ts';
import { shown } from './reference/fraction.ts';

const TODAY = '2026-11-20';
const OCTOBER = { from: '2026-10', to: '2026-10' };
const PROVINCE = 1;
const A = 11;
const B = 12;
const C = 21;

const area = (ordinal: number, last: number, level: string, code: string, parent: number | null): Data['area'][number] => ({
  ...{ ordinal, last, level, code, name: code, parent_ordinal: parent, valid_from: null, valid_to: null },
});
const village = (ordinal: number, district: number, code: string): Data['village'][number] => ({
  ...{ ordinal, code, kind: 'DESA', district_ordinal: district, regency_ordinal: 2, province_ordinal: PROVINCE },
});

/** A province of one regency; a district with villages A and B, and one with C. */
function place(): Data {
  const data = emptyData(TODAY);
  data.area = [
    ...[area(PROVINCE, 99, 'PROVINCE', '65', null), area(2, 99, 'REGENCY', '65.01', PROVINCE)],
    ...[area(10, 19, 'DISTRICT', '65.01.01', 2), area(20, 29, 'DISTRICT', '65.01.02', 2)],
    ...[area(A, A, 'VILLAGE', '65.01.01.2001', 10), area(B, B, 'VILLAGE', '65.01.01.2002', 10), area(C, C, 'VILLAGE', '65.01.02.2001', 20)],
  ];
  data.village = [village(A, 10, '65.01.01.2001'), village(B, 10, '65.01.01.2002'), village(C, 20, '65.01.02.2001')];
  const plain = { retired_at: null, position: 1 };
  data.sector = [{ id: 1, code: 'KESEHATAN', ministry_id: null, ...plain }];
  data.pillar = [{ id: 1, code: 'P1', ...plain }];
  data.source = [{ id: 1, code: 'REPORT', comes_by_report: true, ...plain }];
  return data;
}

function indicator(data: Data, space_rule: string, time_rule: string, more: Partial<Data['indicator'][number]> = {}): void {
  data.indicator.push({
    ...{ id: 1, code: 'UJI', edition: 1, position: 1, retired_at: null, pillar_id: 1, sector_id: 1, kind: 'RATIO', space_rule, time_rule },
    ...{ weight_indicator_id: null, factor: 100, decimals: 2, is_sensitive: false, applies_to: 'VILLAGE', frequency: 'MONTHLY' },
    ...more,
  });
  data.indicator_source = [{ id: 1, retired_at: null, indicator_id: 1, source_id: 1, rank: 1 }];
}

/** Of a month of 2026: numerator over denominator, or neither. */
function said(data: Data, at: number, month: number, numerator: number | null, denominator: number | null = null): void {
  const period = (26 * 12 + month - 1) * 4;
  data.observation.push({ area_ordinal: at, period, indicator_id: 1, source_id: 1, numerator, denominator, figure: null });
}

const ask = (data: Data, input: Partial<AnalysisInput>): Expected =>
  answer(data, { measures: [{ indicator: 'UJI' }], period: OCTOBER, ...input } as AnalysisInput, { areas: [], isRestricted: false });

/** `12 = 12/100, 2 of 3` by key of the row. */
const paper = ({ rows }: Expected): Record<string, string> =>
  Object.fromEntries(
    rows.map(({ key, cells }) => {
      const { state, value, num, den, reported, expected } = cells[0]!;
      const parts = den ? ` = ${shown(num)}/${shown(den)}` : '';
      return [key, `${state === 'REPORTED' ? shown(value) : state}${parts}${expected === null ? '' : `, ${reported} of ${expected}`}`];
    }),
  );

describe('The reference computes as on paper', () => {
  it('a ratio of sums: 3/10 and 9/90 are 12/100, not the mean of 30 and 10', () => {
    const data = place();
    indicator(data, 'RATIO_OF_SUMS', 'LATEST');
    said(data, A, 10, 3, 10);
    said(data, B, 10, 9, 90);
    expect(paper(ask(data, { rows: ['DISTRICT'], totals: ['GRAND'] }))).toEqual({
      ...{ '65.01.01': '12 = 12/100, 2 of 2', '65.01.02': 'MISSING, 0 of 1', '*': '12 = 12/100, 2 of 3' },
    });
  });

  it('not applicable is not expected; zero is reported', () => {
    const data = place();
    indicator(data, 'RATIO_OF_SUMS', 'LATEST');
    said(data, A, 10, null);
    said(data, B, 10, 0, 5);
    expect(paper(ask(data, { rows: ['VILLAGE'], totals: ['COLUMN'] }))).toEqual({
      ...{ '65.01.01.2001': 'NOT_APPLICABLE, 0 of 0', '65.01.01.2002': '0 = 0/5, 1 of 1' },
      ...{ '65.01.02.2001': 'MISSING, 0 of 1', '*': '0 = 0/5, 1 of 2' },
    });
  });

  it('events of a village that ended add up, its population does not: (4 + 1)/40', () => {
    const data = place();
    indicator(data, 'RATIO_OF_SUMS', 'SUM_OVER_LATEST');
    said(data, A, 8, 4, 50);
    said(data, B, 9, 1, 40);
    data.area.find(({ ordinal }) => ordinal === A)!.valid_to = '2026-09-15';
    const period = { from: '2026-08', to: '2026-10' };
    expect(paper(ask(data, { rows: ['DISTRICT'], period }))).toEqual({ '65.01.01': '12.5 = 5/40, 1 of 1', '65.01.02': 'MISSING, 0 of 1' });
  });

  it('the newest value decides in a window, and the sum of all: 7, and 2 + 7', () => {
    const period = { from: '2026-08', to: '2026-10' };
    const both = ['LATEST', 'SUM'].map((time) => {
      const data = place();
      indicator(data, 'SUM', time, { kind: 'COUNT', factor: 1 });
      said(data, A, 8, 2);
      said(data, A, 9, 7);
      return paper(ask(data, { period }));
    });
    expect(both).toEqual([{ '*': '7, 1 of 3' }, { '*': '9, 1 of 3' }]);
  });

  it('the share of villages: one yes of two answers', () => {
    const data = place();
    indicator(data, 'SHARE_OF_VILLAGES', 'LATEST', { kind: 'YES_NO' });
    said(data, A, 10, 1, 1);
    said(data, C, 10, 0, 1);
    expect(paper(ask(data, {}))).toEqual({ '*': '50 = 1/2, 2 of 3' });
  });

  it('7 people in two villages are 3 and 4; one intervention is one in each and one in all', () => {
    const data = place();
    data.intervention = [
      {
        ...{ id: 5, retired_at: null, sector_id: 1, lead_id: null, section_id: null, activity_id: null, started_on: '2026-10-31' },
        ...{ status: 'DONE', attendance_male: 7, attendance_female: null },
      },
    ];
    data.intervention_village = [A, C].map((village_ordinal) => ({ intervention_id: 5, village_ordinal }));
    const input = { rows: ['DISTRICT'], totals: ['GRAND'] } satisfies Partial<AnalysisInput>;
    const people = [{ fact: 'INTERVENTION', agg: 'SUM', of: 'ATTENDANCE' }] satisfies AnalysisInput['measures'];
    expect(paper(ask(data, { measures: people, ...input }))).toEqual({ '65.01.01': '3', '65.01.02': '4', '*': '7' });
    expect(paper(ask(data, { measures: [{ fact: 'INTERVENTION' }], ...input }))).toEqual({ '65.01.01': '1', '65.01.02': '1', '*': '1' });
  });

  it('the first of two, and the rest anew: 9/90 stays, 3/10 and 1/10 are 4/20', () => {
    const data = place();
    indicator(data, 'RATIO_OF_SUMS', 'LATEST');
    said(data, A, 10, 3, 10);
    said(data, B, 10, 9, 90);
    said(data, C, 10, 1, 10);
    const top = { n: 1, measure: 'UJI', direction: 'ASC', remainder: true } as const;
    expect(paper(ask(data, { rows: ['VILLAGE'], top }))).toEqual({
      ...{ '65.01.01.2002': '10 = 9/90, 1 of 1', REST: '20 = 4/20, 2 of 2' },
    });
  });

  it('a target is that of the nearest area above: 40 of the district, 60 of the regency', () => {
    const data = place();
    indicator(data, 'RATIO_OF_SUMS', 'LATEST');
    const target = { id: 1, retired_at: null, indicator_id: 1, year: (26 * 12 + 11) * 4 + 3 };
    data.target = [
      { ...target, area_ordinal: 10, value: 40 },
      { ...target, area_ordinal: 2, value: 60 },
    ];
    const cells = ask(data, { measures: [{ indicator: 'UJI', show: 'TARGET' }], rows: ['VILLAGE'] }).rows.map((row) => row.cells[0]!.value);
    expect(cells.map(shown)).toEqual(['40', '40', '60']);
  });

  it('beside the month before: 30 beside 20', () => {
    const data = place();
    indicator(data, 'RATIO_OF_SUMS', 'LATEST');
    said(data, A, 10, 3, 10);
    said(data, A, 9, 2, 10);
    const { comparison } = ask(data, { compare: 'PREVIOUS_PERIOD' }).rows[0]!.cells[0]!;
    expect([shown(comparison!.value), shown(comparison!.delta)]).toEqual(['20', '10']);
  });
});

describe('The comparison sees', () => {
  const data = place();
  indicator(data, 'RATIO_OF_SUMS', 'LATEST');
  said(data, A, 10, 1, 3);
  const expected = ask(data, { rows: ['VILLAGE'] });
  const missing = {
    value: null,
    numerator: null,
    denominator: null,
    reported: 0,
    expected: 1,
    state: 'MISSING',
    suppressed: false,
    comparison: null,
  };
  const third = {
    value: '33.33',
    numerator: '1',
    denominator: '3',
    reported: 1,
    expected: 1,
    state: 'REPORTED',
    suppressed: false,
    comparison: null,
  };
  const row = (key: string, cell: typeof missing | typeof third) => ({ key, level: 1, isTotal: false, cells: [cell] });
  const right: Answered = {
    columns: [{ key: 'UJI', measure: 'UJI', isTotal: false, decimals: 2 }],
    rows: [row('65.01.01.2001', third), row('65.01.01.2002', missing), row('65.01.02.2001', missing)],
  };
  const changed = (cell: Partial<typeof third>): Answered => ({
    ...right,
    rows: [row('65.01.01.2001', { ...third, ...cell }), ...right.rows.slice(1)],
  });

  it('that all is as expected', () => expect(differences(expected, right)).toEqual([]));

  it.each([
    { value: '33.34' },
    { numerator: '2' },
    { denominator: '4' },
    { reported: 0 },
    { expected: 2 },
    { state: 'MISSING' },
    { suppressed: true },
  ])('another %o', (cell) => expect(differences(expected, changed(cell))).toHaveLength(1));

  it('rows that are lost, or in another order', () => {
    expect(differences(expected, { ...right, rows: right.rows.slice(1) })).toHaveLength(1);
    expect(differences(expected, { ...right, rows: right.rows.toReversed() })).toHaveLength(1);
  });
});
