/** Where an answer differs from the expected one, in words: the first few places. */

import type { Expected, ExpectedCell } from './reference/answer.ts';
import { compare, type Fraction, fraction, isZero, over, parsed, rounded, shown, times } from './reference/fraction.ts';
import type { Measure } from './reference/question.ts';

interface Cell {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  reported: number | null;
  expected: number | null;
  state: string;
  suppressed: boolean;
  comparison: Comparison | null;
}

interface Comparison extends Pick<Cell, 'reported' | 'expected' | 'suppressed'> {
  value: string | null;
  delta: string | null;
  deltaPercent: string | null;
  state: string | null;
}

export interface Answered {
  columns: { key: string; measure: string; isTotal: boolean; decimals: number }[];
  rows: { key: string; level: number; isTotal: boolean; cells: Cell[] }[];
}

export const ANALYSIS = `columns { key measure isTotal decimals } rows { key level isTotal cells {
  value numerator denominator reported expected state suppressed comparison { value delta deltaPercent reported expected state suppressed } } }`;

const MOST = 4;

export function differences(expected: Expected, actual: Answered): string[] {
  const axes = [
    ...listed('columns', expected.columns.map(headOf), actual.columns.map(headOf)),
    ...listed('rows', expected.rows.map(lineOf), actual.rows.map(lineOf)),
  ];
  if (axes.length > 0) return axes;
  const cells = expected.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) => {
      const column = actual.columns[c]!;
      return inCell(cell, actual.rows[r]!.cells[c]!, column.decimals).map((words) => `${row.key} × ${column.key}: ${words}`);
    }),
  );
  return cells.slice(0, MOST);
}

const headOf = ({ key, measure, isTotal }: Answered['columns'][number] | Expected['columns'][number]) =>
  `${key} of ${measure}${isTotal ? ', total' : ''}`;
const lineOf = ({ key, level, isTotal }: Answered['rows'][number] | Expected['rows'][number]) =>
  `${key} at ${level}${isTotal ? ', total' : ''}`;

function listed(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  if (expected.join('\n') === actual.join('\n')) return [];
  const [lost, found] = [expected.filter((one) => !actual.includes(one)), actual.filter((one) => !expected.includes(one))];
  if (lost.length + found.length === 0) return [`${what}: order ${expected.join('; ')} expected, got ${actual.join('; ')}`];
  return [`${what}: missing [${lost.slice(0, 6).join('; ')}], too many [${found.slice(0, 6).join('; ')}]`];
}

/** Undefined: exact. */
function decimalsOf({ editions: [newest], show, agg, of }: Measure, column: number): number | undefined {
  if (newest) return show === 'COVERAGE' ? 1 : show === 'NUMERATOR' || show === 'DENOMINATOR' ? undefined : newest.decimals;
  if (agg !== 'AVERAGE') return 0;
  if (of?.endsWith('INDEX')) return 2;
  return of === 'AMOUNT' || of?.startsWith('ATTENDANCE') ? column : 1;
}

const HUNDRED = fraction(100);
const abs = (x: Fraction): Fraction => fraction(x.n < 0n ? -x.n : x.n, x.d);

function inCell(expected: ExpectedCell, actual: Cell, column: number): string[] {
  const decimals = decimalsOf(expected.measure, column);
  const round = (x: Fraction | null) => (x === null || decimals === undefined ? x : rounded(x, decimals));
  const { comparison, then } = expected;
  const percent = comparison && !isZero(comparison.value) ? times(over(comparison.delta, abs(comparison.value)), HUNDRED) : null;
  return [
    ...same('state', expected.state, actual.state),
    ...number('value', round(expected.value), actual.value),
    ...number('numerator', expected.num, actual.numerator),
    ...number('denominator', expected.den, actual.denominator),
    ...same('reported', expected.reported, actual.reported),
    ...same('expected', expected.expected, actual.expected),
    ...same('suppressed', expected.isHidden ?? false, actual.suppressed),
    ...(expected.state === 'ABSENT' ? [] : same('whether compared', comparison !== undefined, actual.comparison !== null)),
    ...number('comparison', round(comparison?.value ?? null), actual.comparison?.value ?? null),
    ...number('delta', round(comparison?.delta ?? null), actual.comparison?.delta ?? null),
    ...number('deltaPercent', percent && rounded(percent, 1), actual.comparison?.deltaPercent ?? null),
    ...(then && expected.state !== 'ABSENT' ? behind(then, actual.comparison!) : []),
  ];
}

const behind = (then: NonNullable<ExpectedCell['then']>, actual: Comparison): string[] => [
  ...same('state then', then.state, actual.state),
  ...same('reported then', then.reported, actual.reported),
  ...same('expected then', then.expected, actual.expected),
  ...same('suppressed then', then.isHidden ?? false, actual.suppressed),
];

const same = (what: string, expected: unknown, actual: unknown): string[] =>
  expected === actual ? [] : [`${what} ${expected} expected, got ${actual}`];

function number(what: string, expected: Fraction | null, actual: string | null): string[] {
  const isSame = expected === null || actual === null ? expected === actual : compare(expected, parsed(actual)) === 0;
  return isSame ? [] : [`${what} ${shown(expected)} expected, got ${actual}`];
}
