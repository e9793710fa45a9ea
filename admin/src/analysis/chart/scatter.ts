/** Two measures against each other: each row is a point, and the targets of both divide them into four. */
import { type Analysis, type Column, effectOf, type Row, type Step } from '../answer/answer.ts';
import type { Labels } from '../answer/labels.ts';
import { figureOf } from './drawing.ts';

export const QUARTERS = ['BOTH', 'ONLY_X', 'ONLY_Y', 'NEITHER'] as const;
export type Quarter = (typeof QUARTERS)[number] | 'ALL';

export interface Dot {
  key: string;
  label: string;
  x: number;
  y: number;
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
  /** Rows that lack a figure of one or both. */
  left: number;
  borders: { x: Border; y: Border };
  /** The last of its periods, where it has several. */
  at?: Step;
}

export function scatterOf({ rows, columns }: Pick<Analysis, 'rows' | 'columns'>, measures: [string, string], label: Labels): Scatter {
  const lastOf = (measure: string) => columns.findLastIndex((column) => column.measure === measure && !column.isTotal);
  const [atX, atY] = measures.map(lastOf) as [number, number];
  const [x, y] = [columns[atX]!, columns[atY]!];
  const plain = rows.filter(({ isTotal }) => !isTotal);
  const both = plain.filter(({ cells }) => figureOf(cells[atX]) !== null && figureOf(cells[atY]) !== null);
  const borders = { x: borderOf(rows, both, atX), y: borderOf(rows, both, atY) };
  const dots = both.map((row): Dot => {
    const at = { x: figureOf(row.cells[atX])!, y: figureOf(row.cells[atY])! };
    const quarter = quarterOf(reaches(at.x, borders.x, x), reaches(at.y, borders.y, y));
    return { key: row.key, label: label.of(row.path.at(-1) ?? row), ...at, quarter };
  });
  return { x, y, dots, left: plain.length - both.length, borders, at: x.path.at(-1) };
}

/** The target of the whole where it was asked, else that of the rows; else the middle of the points. */
function borderOf(rows: readonly Row[], both: readonly Row[], at: number): Border {
  const targets = [...rows.filter(({ isTotal, level }) => isTotal && level === 0), ...rows]
    .map(({ cells }) => cells[at]!.comparison?.value)
    .filter((value) => value != null);
  if (targets[0] !== undefined) return { value: Number(targets[0]), isTarget: true };
  const figures = both.map(({ cells }) => figureOf(cells[at])!).sort((a, b) => a - b);
  const middle = figures.length / 2;
  return { value: ((figures[Math.ceil(middle) - 1] ?? 0) + (figures[Math.floor(middle)] ?? 0)) / 2, isTarget: false };
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
