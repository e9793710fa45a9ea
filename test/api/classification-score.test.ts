/** The rule as shipped, against fixtures worked out by hand from its table (domain 2.5). */
import { expect, it } from 'vitest';
import { mean, percent, whole } from '../../server/src/classification/fraction.ts';
import { flawsOf } from '../../server/src/classification/rule-check.ts';
import { type Band, type Index, type Rule, score } from '../../server/src/classification/score.ts';
import { stepsOf } from '../../server/src/classification/steps.ts';
import type { Fraction } from '../../server/src/core/fraction.ts';
import { readRows } from '../../server/src/exchange/rows.ts';

const rule = await shippedRule();

async function shippedRule(): Promise<Rule> {
  const [rules, variables, bands] = await Promise.all(
    ['rules', 'variables', 'bands'].map((part) => readRows(`classification_${part}.csv`)),
  );
  const bandsOf = (code: string | null | undefined): Band[] =>
    bands!
      .filter(({ cells }) => cells.variable === `1/${code}`)
      .map(({ cells }) => ({
        score: Number(cells.score),
        low: cells.low ?? null,
        lowIncluded: cells.lowIncluded === 'true',
        high: cells.high ?? null,
        highIncluded: cells.highIncluded === 'true',
      }));
  return {
    threshold: rules![0]!.cells.threshold as string,
    variables: variables!.map(({ cells }) => ({
      code: cells.code as string,
      index: cells.index as Index,
      position: Number(cells.position),
      bands: bandsOf(cells.code),
    })),
  };
}

/** Thousandths of a percent, or a plain count. */
const at = (value: number): Fraction => ({ top: BigInt(Math.round(value * 1000)), bottom: 1000n });

/** A value that earns the score, by variable: found by hand, in no band's middle by accident. */
const EARNS: Record<string, (number | null)[]> = {
  POKJA: [0, 1, 2, 3],
  FUNDING: [0, 1, 3, 6],
  GROUPS: [0, 2, 4, 5],
  FACILITIES: [0, 1, 2],
  SUPPORT: [0, 1, 2],
  DATA_KINDS: [0, 1, 3, 5],
  OPERATIONS: [0, 2, 4, 5],
  AGENCIES: [0, 3, 5, 9],
  PARTICIPATION: [4, 15, 25, 44],
  MCPR: [12, 35, 45, 71],
  MKJP: [3, 21, 23, 60],
  UNMET_NEED: [20, 10, 7, 2],
};
const CODES = Object.keys(EARNS);

/** Scores in the order of the table; `-` is missing: `44233 444 44-4`. */
function village(given: string) {
  const digits = given.replaceAll(' ', '');
  expect(digits).toHaveLength(12);
  const inputs = Object.fromEntries(
    CODES.map((code, index) => [code, digits[index] === '-' ? null : at(EARNS[code]![Number(digits[index]) - 1] as number)]),
  );
  const scored = score(rule, inputs);
  expect(scored.scores.map((each) => each.score ?? '-').join('')).toBe(digits);
  const { INPUT, PROCESS, OUTPUT } = scored.indices;
  const steps = stepsOf(rule, scored.scores).map(({ variable, fromScore, toScore }) => `${variable} ${fromScore ?? '-'}>${toScore}`);
  return { level: scored.level, indices: [INPUT, PROCESS, OUTPUT], steps };
}

/** Input, process and output reach 3.00 with 15, 9 and 12 points. */
it.each<[string, string, string | null, (string | null)[], string[]]>([
  [
    'nothing at all',
    '11111 111 1111',
    'BASIC',
    ['1.00', '1.00', '1.00'],
    ['DATA_KINDS 1>4', 'OPERATIONS 1>4', 'PARTICIPATION 1>4', 'MCPR 1>4', 'MKJP 1>3'],
  ],
  ['input alone', '44322 222 2222', 'BASIC', ['3.00', '2.00', '2.00'], ['DATA_KINDS 2>4', 'OPERATIONS 2>3']],
  ['process alone', '22222 333 2222', 'BASIC', ['2.00', '3.00', '2.00'], ['PARTICIPATION 2>4', 'MCPR 2>4']],
  ['output alone', '22222 222 3333', 'BASIC', ['2.00', '2.00', '3.00'], ['DATA_KINDS 2>4', 'OPERATIONS 2>3']],
  ['input and process', '43422 432 1234', 'DEVELOPING', ['3.00', '3.00', '2.50'], ['PARTICIPATION 1>3']],
  ['input and process, equal ways', '33333 333 2333', 'DEVELOPING', ['3.00', '3.00', '2.75'], ['PARTICIPATION 2>3']],
  ['input and output', '44433 332 3333', 'INDEPENDENT', ['3.60', '2.67', '3.00'], ['DATA_KINDS 3>4']],
  ['process and output', '33332 333 3333', 'INDEPENDENT', ['2.80', '3.00', '3.00'], ['POKJA 3>4']],
  ['those that can go no further are passed over', '44413 333 3333', 'SUSTAINABLE', ['3.20', '3.00', '3.00'], []],
  ['a best of 3 is a best', '44411 333 3333', 'INDEPENDENT', ['2.80', '3.00', '3.00'], ['FACILITIES 1>2']],
  ['all three, just', '33333 333 3333', 'SUSTAINABLE', ['3.00', '3.00', '3.00'], []],
  ['the best there is', '44433 444 4444', 'SUSTAINABLE', ['3.60', '4.00', '4.00'], []],
  // One variable missing: told where 1 and the best give the same.
  ['missing, all three even so', '44433 444 44-4', 'SUSTAINABLE', ['3.60', '4.00', null], ['MKJP ->1']],
  ['missing, and the class hangs on it', '44433 444 33-3', null, ['3.60', '4.00', null], ['MKJP ->3']],
  ['missing, too low even so', '44433 444 21-1', 'DEVELOPING', ['3.60', '4.00', null], ['MKJP ->3', 'PARTICIPATION 2>4', 'MCPR 1>4']],
  ['missing in two indices', '-3433 43- 4444', null, [null, null, '4.00'], ['POKJA ->2', 'AGENCIES ->1']],
  ['missing in two indices, no matter', '-4433 44- 4444', 'SUSTAINABLE', [null, null, '4.00'], ['POKJA ->1', 'AGENCIES ->1']],
  [
    'no output at all, low besides',
    '22222 222 ----',
    'BASIC',
    ['2.00', '2.00', null],
    [
      ...['PARTICIPATION ->1', 'MCPR ->1', 'MKJP ->1', 'UNMET_NEED ->1'],
      ...['POKJA 2>4', 'FUNDING 2>4', 'GROUPS 2>3', 'DATA_KINDS 2>4', 'OPERATIONS 2>3'],
    ],
  ],
  [
    'no output at all, input good',
    '44433 222 ----',
    null,
    ['3.60', '2.00', null],
    ['PARTICIPATION ->1', 'MCPR ->1', 'MKJP ->1', 'UNMET_NEED ->1', 'DATA_KINDS 2>4', 'OPERATIONS 2>3'],
  ],
  [
    'nothing known',
    '----- --- ----',
    null,
    [null, null, null],
    [
      ...['POKJA ->1', 'FUNDING ->1', 'GROUPS ->1', 'FACILITIES ->1', 'SUPPORT ->1'],
      ...['DATA_KINDS ->4', 'OPERATIONS ->4', 'AGENCIES ->1', 'PARTICIPATION ->4', 'MCPR ->4', 'MKJP ->3', 'UNMET_NEED ->1'],
    ],
  ],
])('%s: class, indices and the cheapest way up', (_, given, level, indices, steps) => {
  expect(village(given)).toEqual({ level, indices, steps });
});

const earned = (code: string, input: Fraction | null) =>
  score(rule, { [code]: input }).scores.find(({ variable }) => variable.code === code)?.score;

it.each<[string, [number, number][]]>([
  [
    'POKJA',
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  ],
  [
    'FUNDING',
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 3],
      [5, 4],
      [6, 4],
    ],
  ],
  [
    'GROUPS',
    [
      [0, 1],
      [1, 2],
      [2, 2],
      [3, 3],
      [4, 3],
      [5, 4],
    ],
  ],
  [
    'FACILITIES',
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  [
    'SUPPORT',
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  [
    'DATA_KINDS',
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 3],
      [4, 4],
      [5, 4],
    ],
  ],
  [
    'OPERATIONS',
    [
      [0, 1],
      [1, 2],
      [2, 2],
      [3, 3],
      [4, 3],
      [5, 4],
    ],
  ],
  [
    'AGENCIES',
    [
      [0, 1],
      [1, 2],
      [3, 2],
      [4, 3],
      [6, 3],
      [7, 4],
      [50, 4],
    ],
  ],
  [
    'PARTICIPATION',
    [
      [0, 1],
      [9.999, 1],
      [10, 2],
      [10.001, 2],
      [19.999, 2],
      [20, 2],
      [20.001, 3],
      [29.999, 3],
      [30, 3],
      [30.001, 4],
      [100, 4],
    ],
  ],
  [
    'MCPR',
    [
      [0, 1],
      [29.999, 1],
      [30, 2],
      [30.001, 2],
      [39.999, 2],
      [40, 2],
      [40.001, 3],
      [49.999, 3],
      [50, 3],
      [50.001, 4],
      [100, 4],
    ],
  ],
  [
    'MKJP',
    [
      [0, 1],
      [19.999, 1],
      [20, 2],
      [20.001, 2],
      [21.999, 2],
      [22, 2],
      [22.001, 3],
      [23.999, 3],
      [24, 3],
      [24.001, 4],
      [100, 4],
    ],
  ],
  [
    'UNMET_NEED',
    [
      [0, 4],
      [6.099, 4],
      [6.1, 3],
      [6.101, 3],
      [8.999, 3],
      [9, 3],
      [9.001, 2],
      [11.999, 2],
      [12, 2],
      [12.001, 1],
      [100, 1],
    ],
  ],
])('%s: below, at and above every edge', (code, edges) => {
  for (const [value, expected] of edges) expect([value, earned(code, at(value))]).toEqual([value, expected]);
});

it('an edge is met exactly, not nearly: nothing is rounded before it is compared', () => {
  // 6.1 % of 1,000 couples; one couple in a million less; one user in a million more than 22 %.
  expect(earned('UNMET_NEED', percent(61, 1000))).toBe(3);
  expect(earned('UNMET_NEED', percent(60_999, 1_000_000))).toBe(4);
  expect(earned('MKJP', percent(22, 100))).toBe(2);
  expect(earned('MKJP', percent(220_001, 1_000_000))).toBe(3);
  expect(earned('MCPR', percent(2_147_483_646, 2_147_483_647))).toBe(4);
});

it('the mean of the five groups is exact as well', () => {
  const thirds = [percent(1, 3), percent(1, 3), percent(1, 3), whole(0), whole(0)] as Fraction[];
  expect(earned('PARTICIPATION', mean(thirds))).toBe(2);
  expect(earned('PARTICIPATION', mean([percent(1, 3), percent(1, 3), percent(333, 1000), whole(0), whole(0)] as Fraction[]))).toBe(2);
  const half = [percent(1, 7), percent(2, 7), percent(4, 7), percent(1, 2), whole(0)] as Fraction[];
  expect(earned('PARTICIPATION', mean(half))).toBe(3);
});

it('no couples of reproductive age: contraceptive use and unmet need are missing, and zero unmet need earns no 4', () => {
  expect(percent(0, 0)).toBeNull();
  expect([earned('MCPR', percent(0, 0)), earned('UNMET_NEED', percent(0, 0)), earned('MKJP', percent(0, 0))]).toEqual([null, null, null]);
  expect(earned('UNMET_NEED', percent(0, 40))).toBe(4);
});

it('an index is compared unrounded: 2.67 is shown, 8/3 is less', () => {
  const inputs = { DATA_KINDS: at(3), OPERATIONS: at(3), AGENCIES: at(2) };
  const good = Object.fromEntries(
    ['POKJA', 'FUNDING', 'GROUPS', 'FACILITIES', 'SUPPORT'].map((code) => [code, at(EARNS[code]!.at(-1) as number)]),
  );
  const output = { PARTICIPATION: at(44), MCPR: at(71), MKJP: at(60), UNMET_NEED: at(2) };
  const level = (threshold: string) => score({ ...rule, threshold }, { ...inputs, ...good, ...output }).level;
  expect(score(rule, inputs).indices.PROCESS).toBe('2.67');
  expect([level('2.66'), level('2.67')]).toEqual(['SUSTAINABLE', 'INDEPENDENT']);
});

const bands = (...edges: [number, string | null, boolean, string | null, boolean][]): Band[] =>
  edges.map(([points, low, lowIncluded, high, highIncluded]) => ({ score: points, low, lowIncluded, high, highIncluded }));
/** The shipped rule with the bands of one variable replaced. */
const withBands = (code: string, replaced: Band[]) =>
  rule.variables.map((variable) => (variable.code === code ? { ...variable, bands: replaced } : variable));

it('the shipped rule has no flaw', () => {
  expect(flawsOf(rule.variables, CODES)).toEqual([]);
});

it.each<[string, Band[], string]>([
  ['a gap', bands([1, null, false, '30', false], [2, '31', true, null, false]), 'MCPR: there is a gap between 30 and 31.'],
  [
    'an edge nobody takes',
    bands([1, null, false, '30', false], [2, '30.0', false, null, false]),
    'MCPR: there is a gap between 30 and 30.0.',
  ],
  ['an overlap', bands([1, null, false, '32', false], [2, '30', true, null, false]), 'MCPR: ranges overlap at 30.'],
  ['an edge both take', bands([1, null, false, '30', true], [2, '30', true, null, false]), 'MCPR: ranges overlap at 30.'],
  [
    'an edge finer than is kept',
    bands([1, null, false, '9.00005', false], [2, '9.00005', true, null, false]),
    'MCPR: 9.00005 has more than 8 digits or 4 decimals.',
  ],
  ['nothing for low values', bands([1, '0', true, '30', false], [2, '30', true, null, false]), 'MCPR: values below 0 have no score.'],
  ['nothing for high values', bands([1, null, false, '30', false], [2, '30', true, '100', true]), 'MCPR: values above 100 have no score.'],
  [
    'two ranges without an end',
    bands([1, null, false, null, false], [2, null, true, null, false]),
    'MCPR: two ranges without an end overlap.',
  ],
  ['a score twice', bands([1, null, false, '30', false], [1, '30', true, null, false]), 'MCPR: scores 1, 2 and so on, each once.'],
  ['a score left out', bands([1, null, false, '30', false], [3, '30', true, null, false]), 'MCPR: scores 1, 2 and so on, each once.'],
])('a rule with %s is refused, naming variable and edge', (_, replaced, sentence) => {
  const flaws = flawsOf(withBands('MCPR', replaced), CODES);
  expect(flaws.map(({ path, text }) => [path, text.en])).toEqual([['variables.9.bands', sentence]]);
});

it('a rule with an unknown variable, one twice or an empty index is refused', () => {
  const [pokja, ...rest] = rule.variables;
  const other = { ...pokja!, code: 'RAINFALL' };
  expect(flawsOf([other, ...rest], CODES).map(({ path }) => path)).toEqual(['variables.0.code']);
  expect(flawsOf([...rule.variables, pokja!], CODES).map(({ path }) => path)).toEqual(['variables.12.code']);
  const inputOnly = rule.variables.filter(({ index }) => index === 'INPUT');
  expect(flawsOf(inputOnly, CODES).map(({ text }) => text.en)).toEqual([
    'The index PROCESS has no variable.',
    'The index OUTPUT has no variable.',
  ]);
});
