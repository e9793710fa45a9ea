/** The price of a question before it is asked, in a country of 81,928 villages: what is refused, what is not, and what is said to fit. */
import { expect, it } from 'vitest';
import { MOST_COST, priced } from '../../server/src/analysis/cost.ts';
import { waysToFit } from '../../server/src/analysis/narrower.ts';
import { questionOf } from '../../server/src/analysis/question.ts';
import { rangeOf } from '../../server/src/area/ordinal.ts';
import type { Actor } from '../../server/src/core/access/actor.ts';
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
  return { cost: cost(question), ways: waysToFit(question, NATION, (one) => cost(one) <= MOST_COST).map(({ en }) => en) };
}

const of = (dimension: 'PROVINCE' | 'REGENCY', ...keys: string[]) => ({ filters: [{ dimension, in: keys }] });
const MONTHS = { period: { from: '2016-11', to: '2026-10' }, rows: ['CLASS', 'FORMED', 'MONTH'] } as const;
const MUCH = { ...MONTHS, rows: [...MONTHS.rows], measures: [{ indicator: 'BULANAN' }] };

it('one area is said to suffice only where more is asked about', () => {
  expect(told(MUCH).ways).toContain('for one province');
  expect(told({ ...MUCH, ...of('PROVINCE', '20') }).ways).not.toContain('for one province');
  const measures = ['a', 'b', 'c', 'd', 'e', 'f'].map((alias) => ({ indicator: 'BULANAN', alias }));
  const inProvince = told({ ...MUCH, measures, ...of('PROVINCE', '48') });
  expect(inProvince.cost).toBeGreaterThan(MOST_COST);
  expect(inProvince.ways).toContain('for one regency');
  const many = Array.from({ length: 90 }, (_, index) => ({ indicator: 'BULANAN', alias: `m${index}` }));
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
