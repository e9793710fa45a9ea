/** Two measures against each other: each row is a point, and the targets of both divide them into four. */
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { type Analysis, type Cell, type Column, effectOf, type Row, type Step } from '../answer/answer.ts';
import type { Labels } from '../answer/labels.ts';
import { figureOf } from './drawing.ts';
import { singleRows } from './points.ts';

export const QUARTERS = ['BOTH', 'ONLY_X', 'ONLY_Y', 'NEITHER'] as const;
export type Quarter = (typeof QUARTERS)[number] | 'ALL';

export interface Dot {
  key: string;
  label: string;
  x: number;
  y: number;
  cells: { x: Cell; y: Cell };
  quarter: Quarter;
}

export interface Border {
  value: number;
  isTarget: boolean;
}

export interface Scatter {
  x: Column;
  y: Column;
  dots: Dot[];
  /** Of rows that lack a figure of one or both: the cell that lacks it. */
  left: Cell[];
  borders: { x: Border; y: Border };
  /** The last of its periods, where it has several. */
  at?: Step;
}

type Asked = Pick<AnalysisInput, 'compare'>;

export function scatterOf(
  { rows, columns }: Pick<Analysis, 'rows' | 'columns'>,
  measures: [string, string],
  label: Labels,
  { compare }: Asked,
): Scatter {
  const lastOf = (measure: string) => columns.findLastIndex((column) => column.measure === measure && !column.isTotal);
  const [atX, atY] = measures.map(lastOf) as [number, number];
  const [x, y] = [columns[atX]!, columns[atY]!];
  const lackOf = ({ cells }: Row) => [cells[atX]!, cells[atY]!].find((cell) => figureOf(cell) === null);
  const plain = singleRows(rows);
  const both = plain.filter((row) => !lackOf(row));
  const borderAt = (at: number) => (compare === 'TARGET' ? targetOf(rows, both, at) : undefined) ?? middleOf(both, at, columns[at]!);
  const borders = { x: borderAt(atX), y: borderAt(atY) };
  const dots = both.map((row): Dot => {
    const cells = { x: row.cells[atX]!, y: row.cells[atY]! };
    const at = { x: figureOf(cells.x)!, y: figureOf(cells.y)! };
    const quarter = quarterOf(reaches(at.x, borders.x, x), reaches(at.y, borders.y, y));
    return { key: row.key, label: label.of(row.path.at(-1) ?? row), ...at, cells, quarter };
  });
  return { x, y, dots, left: plain.flatMap((row) => lackOf(row) ?? []), borders, at: x.path.at(-1) };
}

/** The target of the whole where it was asked, else that of the points, as long as it is one for all of them. */
function targetOf(rows: readonly Row[], both: readonly Row[], at: number): Border | undefined {
  const targetIn = ({ cells }: Row) => numberOf(cells[at]!.comparison?.value);
  const whole = rows.filter(({ isTotal, level }) => isTotal && level === 0).map(targetIn)[0];
  const [own, ...others] = new Set(both.map(targetIn));
  const target = whole ?? (others.length === 0 ? own : undefined);
  return target == null ? undefined : { value: target, isTarget: true };
}

const numberOf = (text: string | null | undefined) => (text == null ? null : Number(text));

/** The middle of two figures has a decimal more than they have, and no more. */
function middleOf(both: readonly Row[], at: number, { decimals }: Column): Border {
  const figures = both.map(({ cells }) => figureOf(cells[at])!).sort((a, b) => a - b);
  const middle = figures.length / 2;
  const value = ((figures[Math.ceil(middle) - 1] ?? 0) + (figures[Math.floor(middle)] ?? 0)) / 2;
  return { value: Number(value.toFixed(decimals + 1)), isTarget: false };
}

/** Undefined where no direction is better. */
function reaches(value: number, border: Border, { direction }: Column): boolean | undefined {
  if (direction !== 'HIGHER' && direction !== 'LOWER') return undefined;
  return effectOf(value - border.value, direction) !== 'WORSE';
}

function quarterOf(x: boolean | undefined, y: boolean | undefined): Quarter {
  if (x === undefined || y === undefined) return 'ALL';
  if (x) return y ? 'BOTH' : 'ONLY_X';
  return y ? 'ONLY_Y' : 'NEITHER';
}
