/** The price of a question before it is asked, in a country of 81,928 villages: what is refused, what is not, and what is said to fit. */
import { expect, it } from 'vitest';
import { MOST_COST, priced } from '../../server/src/analysis/cost.ts';
import { waysToFit } from '../../server/src/analysis/narrower.ts';
import { questionOf } from '../../server/src/analysis/question.ts';
import { rangeOf } from '../../server/src/area/ordinal.ts';
import type { Actor } from '../../server/src/core/access/actor.ts';
import { keyOf, monthOf } from '../../server/src/core/window.ts';
import type { AnalysisInput } from '../../server/src/explore/explore.input.ts';
import { Direction, SpaceRule, TimeRule } from '../../server/src/indicator/indicator.enums.ts';
import type { Definitions, IndicatorDefinition } from '../../server/src/indicator/registry.ts';

const numbered = (count: number, from = 1) => Array.from({ length: count }, (_, index) => String(from + index).padStart(2, '0'));
const PROVINCES = numbered(38, 11);
const REGENCIES = PROVINCES.flatMap((province) => numbered(14).map((number) => `${province}.${number}`));
const DISTRICTS = REGENCIES.flatMap((regency) => numbered(14).map((number) => `${regency}.${number}`));
const villages = (kind: number, count: number) =>
  DISTRICTS.flatMap((district) => numbered(count).map((one) => `${district}.${kind}0${one}`));
const ordinals = (codes: readonly string[]) => Int32Array.from(codes, (code) => rangeOf(code).ordinal);

const indicator = (code: string, more: Partial<IndicatorDefinition> = {}, id = 1): [string, IndicatorDefinition] => {
  const constant = { value: id, key: code };
  const plain = {
    ...{
      code,
      name: code,
      nameEn: code,
      unit: '',
      unitEn: '',
      direction: Direction.HIGHER,
      kind: 'COUNT' as const,
      spaceRule: SpaceRule.SUM,
      timeRule: TimeRule.LATEST,
      factor: 1,
    },
    ...{ decimals: 0, isSensitive: false, quantityGroup: null, desaOnly: false, isRolled: false, grain: 'MONTH' as const, position: id },
    ...{ constants: { PILLAR: constant, SECTOR: constant, MINISTRY: constant, INDICATOR: constant }, sectorId: 1, numerator: null },
    ...{ denominator: null, editions: [{ id, edition: 1 }], others: [], weights: [], sources: [{ id: 1, code: 'DINAS' }] },
  };
  return [code, { ...plain, ...more }];
};

const NATION: Definitions = {
  stamp: '1',
  indicators: new Map([
    indicator('BULANAN'),
    indicator('IBANGGA', { kind: 'SCORE', spaceRule: SpaceRule.MEAN_WEIGHTED_FAMILIES, grain: 'YEAR', weights: [3] }, 2),
  ]),
  sources: new Map(),
  villages: new Map([
    ['DESA', ordinals(villages(2, 9))],
    ['KELURAHAN', ordinals(villages(1, 2))],
  ]),
  bounded: new Int32Array(),
  levels: new Map([
    ...PROVINCES.map((code) => [rangeOf(code).ordinal, 'PROVINCE'] as const),
    ...REGENCIES.map((code) => [rangeOf(code).ordinal, 'REGENCY'] as const),
    ...DISTRICTS.map((code) => [rangeOf(code).ordinal, 'DISTRICT'] as const),
  ]),
};

/** Who may ask about these areas; without any, about the whole country. */
const asker = (...areas: string[]): Actor => {
  const ranges = areas.map((code) => ({ low: rangeOf(code).ordinal, high: rangeOf(code).last }));
  const whole = [{ low: 0, high: 2 ** 31 - 1 }];
  const verbs = new Set(['analysis.run']);
  return {
    kind: 'USER',
    id: 1,
    name: '',
    grants: (areas.length > 0 ? ranges : whole).map((range) => ({ role: 'PLANNER', verbs, above: [], ...range })),
  };
};

function told(input: AnalysisInput, ...areas: string[]) {
  const question = questionOf(input as Parameters<typeof questionOf>[0], asker(...areas), NATION, '2026-11-20');
  const cost = (one: typeof question) => priced(one, NATION, 'auto').cost;
  return { cost: cost(question), ways: waysToFit(question, NATION, cost, MOST_COST).map(({ en }) => en) };
}

const of = (dimension: 'PROVINCE' | 'REGENCY', ...keys: string[]) => ({ filters: [{ dimension, in: keys }] });
const MONTHS = { period: { from: '2016-11', to: '2026-10' }, rows: ['CLASS', 'FORMED', 'MONTH'] } as const;
const MUCH = { ...MONTHS, rows: [...MONTHS.rows], measures: [{ indicator: 'BULANAN' }] };

it('one area is said to suffice only where more is asked about', () => {
  expect(told(MUCH).ways).toContain('for one province');
  expect(told({ ...MUCH, ...of('PROVINCE', '20') }).ways).not.toContain('for one province');
  const measures = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((alias) => ({ indicator: 'BULANAN', alias }));
  const inProvince = told({ ...MUCH, measures, ...of('PROVINCE', '48') });
  expect(inProvince.cost).toBeGreaterThan(MOST_COST);
  expect(inProvince.ways).toContain('for one regency');
  const many = Array.from({ length: 110 }, (_, index) => ({ indicator: 'BULANAN', alias: `m${index}` }));
  const inRegency = told({ ...MUCH, measures: many, ...of('REGENCY', '20.14') });
  expect(inRegency.cost).toBeGreaterThan(MOST_COST);
  expect(inRegency.ways.join()).not.toContain('for one');
});

it('areas apart cost as much as each: what a filter leaves none of costs nothing', () => {
  const both = told(MUCH, '33.01', '33.14').cost;
  const [one, other] = [told({ ...MUCH, ...of('REGENCY', '33.01') }, '33.01', '33.14').cost, told(MUCH, '33.14').cost];
  expect([one, other]).toEqual([both / 2, both / 2]);
  expect(told({ ...MUCH, ...of('PROVINCE', '33') }, '20.01').cost).toBe(0);
});

it('a weighed mean costs its families only where a period of it is due', () => {
  const table = { measures: [{ indicator: 'IBANGGA' }], rows: ['REGENCY' as const], compare: 'PREVIOUS_YEAR' as const };
  const months = { ...table, columns: ['MONTH' as const], totals: ['ROW' as const], period: { from: '2025-01', to: '2025-12' } };
  expect(told(months, '33', '34', '35', '36').cost).toBeLessThan(MOST_COST);
  expect(told({ ...table, period: { from: '2025', to: '2025' } }).cost).toBeLessThan(MOST_COST);
});

it('what a regency of 308 villages asks is far from the limit: ten years by month beside the year before, with every total', () => {
  const query = {
    compare: 'PREVIOUS_YEAR' as const,
    columns: ['MONTH' as const],
    period: MONTHS.period,
    totals: ['ROW' as const, 'COLUMN' as const],
  };
  const price = (measures: AnalysisInput['measures'], rows: AnalysisInput['rows']) =>
    told({ ...query, measures, rows }, '33.01', '33.02').cost;
  const ten = Array.from({ length: 10 }, (_, index) => ({ indicator: 'BULANAN', alias: `m${index}` }));
  expect(price(ten, ['DISTRICT', 'VILLAGE'])).toBeLessThan(MOST_COST / 2);
  expect(price([{ indicator: 'IBANGGA' }], ['CLASS', 'FORMED'])).toBeLessThan(MOST_COST / 2);
  expect(price([{ fact: 'MEMBER' }, { fact: 'REPORT', alias: 'r' }, { fact: 'INTERVENTION', alias: 'i' }], ['DISTRICT'])).toBeLessThan(
    MOST_COST / 2,
  );
});

const numberIn = (ways: readonly string[], word: RegExp) => Number(ways.map((way) => word.exec(way)?.[1]).find((one) => one));
const since = (months: number, to = '2026-10') => ({ from: keyOf(monthOf(to) - months + 1, 'MONTH'), to });

it('so many measures fit whichever they are, the dearest too', () => {
  const cheap = ['a', 'b', 'c', 'd'].map((alias) => ({ fact: 'VILLAGE' as const, alias }));
  const dear = ['e', 'f', 'g', 'h'].map((alias) => ({ indicator: 'BULANAN', alias }));
  const query = { period: since(20), measures: [...cheap, ...dear], rows: ['PROVINCE' as const] };
  const count = numberIn(told(query).ways, /at most (\d) measures?$/);
  expect(told({ ...query, measures: dear.slice(0, count) }).cost).toBeLessThanOrEqual(MOST_COST);
  expect(told({ ...query, measures: dear.slice(0, count + 1) }).cost).toBeGreaterThan(MOST_COST);
});

it('so many months fit beside a baseline, which is no shorter for it, and of what was asked as the latest; one is said to be one', () => {
  const query = { measures: [{ indicator: 'BULANAN' }], rows: ['PROVINCE' as const], compare: 'BASELINE' as const };
  const period = { ...since(48), baseline: '2020' };
  const months = numberIn(told({ ...query, period }).ways, /at most (\d+) months$/);
  expect(told({ ...query, period: { ...period, ...since(months) } }).cost).toBeLessThanOrEqual(MOST_COST);
  expect(told({ ...query, period: { ...period, ...since(months + 1) } }).cost).toBeGreaterThan(MOST_COST);
  const before = { ...query, compare: 'PREVIOUS_YEAR' as const };
  const latest = numberIn(told({ ...before, period: { latest: true } }).ways, /at most (\d+) months$/);
  expect(told({ ...before, period: since(latest, '2026-11') }).cost).toBeLessThanOrEqual(MOST_COST);
  expect(told({ ...before, period: since(latest + 1, '2026-11') }).cost).toBeGreaterThan(MOST_COST);
  const many = Array.from({ length: 30 }, (_, index) => ({ indicator: 'BULANAN', alias: `m${index}` }));
  expect(told({ measures: many, rows: ['PROVINCE'], period: since(12) }).ways).toContain('with at most 1 month');
});

it('without totals over time: what rows are ordered by is read none the less', () => {
  const query = {
    measures: ['a', 'b'].map((alias) => ({ indicator: 'BULANAN', alias })),
    rows: ['REGENCY' as const],
    columns: ['MONTH' as const],
  };
  const much = { ...query, period: since(20), totals: ['ROW' as const], compare: 'PREVIOUS_YEAR' as const };
  expect(told({ ...much, period: since(15), compare: undefined }).ways).toContain('without totals over time');
  expect(told({ ...much, period: since(15), compare: undefined, totals: [] }).cost).toBeLessThanOrEqual(MOST_COST);
  const ordered = { ...much, period: since(15), compare: undefined, orderBy: [{ measure: 'a', direction: 'DESC' as const }] };
  expect(told(ordered).ways).not.toContain('without totals over time');
  expect(told({ ...ordered, totals: [] }).cost).toBeGreaterThan(MOST_COST);
});

it('members are in each month as well: twelve of them are too many for the country, and so many fit', () => {
  const query = { measures: [{ fact: 'MEMBER' as const }], rows: ['PROVINCE' as const], columns: ['MONTH' as const] };
  const { cost, ways } = told({ ...query, period: since(12) });
  const months = numberIn(ways, /at most (\d+) months?$/);
  expect([cost, told({ ...query, period: since(months + 1) }).cost].every((one) => one > MOST_COST)).toBe(true);
  expect(told({ ...query, period: since(months) }).cost).toBeLessThanOrEqual(MOST_COST);
  expect(ways).toContain('for one province');
});

it('a class is found once for each village and year, however many measures there are', () => {
  const query = { rows: ['PROVINCE' as const], period: since(10) };
  const measures = ['a', 'b'].map((alias) => ({ indicator: 'BULANAN', alias }));
  const added = (some: typeof measures) =>
    told({ ...query, measures: some, columns: ['CLASS'] }).cost - told({ ...query, measures: some }).cost;
  expect(added(measures)).toBe(added(measures.slice(0, 1)));
  expect(added(measures)).toBeGreaterThan(0);
  const twins = (columns: 'CLASS'[]) => told({ ...query, measures, columns, compare: 'PREVIOUS_YEAR' }).cost;
  expect(twins(['CLASS']) - twins([])).toBe(2 * added(measures));
});

it('villages are in each month, and whether they are formed is looked up in each', () => {
  const formed = { fact: 'VILLAGE' as const, of: 'FORMED' as const };
  const query = { measures: [formed], rows: ['PROVINCE' as const], columns: ['MONTH' as const] };
  expect(told({ ...query, period: since(12) }).cost).toBeLessThan(MOST_COST);
  expect(told({ ...query, period: since(120) }).cost).toBeGreaterThan(MOST_COST);
  const all = (['FORMED', 'DECREED', 'EXPIRING', 'VACANT'] as const).map((of) => ({ ...formed, of, alias: of }));
  const regency = { ...query, measures: all, period: since(120), compare: 'PREVIOUS_YEAR' as const, totals: ['ROW' as const] };
  expect(told(regency, '33.01', '33.02').cost).toBeLessThan(MOST_COST / 4);
});

it('villages that do not stand on every day are looked up, each in all its periods, where sums are added up', () => {
  const indicators = new Map([indicator('DIJUMLAH', { isRolled: true })]);
  const bounded = NATION.villages.get('DESA')!.filter((_, index) => index % 18 < 9);
  const asked = { measures: [{ indicator: 'DIJUMLAH' }], rows: ['PROVINCE' as const], columns: ['MONTH' as const], period: since(24) };
  const cost = (definitions: Definitions, ...areas: string[]) => {
    const question = questionOf(asked as unknown as Parameters<typeof questionOf>[0], asker(...areas), definitions, '2026-11-20');
    return priced(question, definitions, 'always').cost;
  };
  const [all, some] = [
    { ...NATION, indicators },
    { ...NATION, indicators, bounded },
  ];
  expect(cost(some) - cost(all)).toBe(2 * 24 * bounded.length);
  expect(cost(some, '33.01') - cost(all, '33.01')).toBe(2 * 24 * (bounded.length / REGENCIES.length));
});
