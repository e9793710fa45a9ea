/** Rows in the order of a measure, best first, each with how it changed. */
import { type Analysis, type Cell, type Column, type Row } from '../answer/answer.ts';
import type { Labels } from '../answer/labels.ts';
import { decimalsIn, figureOf } from './drawing.ts';
import { singleRows } from './points.ts';

export interface Rank {
  key: string;
  label: string;
  cell: Cell;
  value: number | null;
  /** What it was, and what it is more or less since. */
  before: number | null;
  delta: string | null;
}

export interface Ranking {
  column: Column;
  ranks: Rank[];
  /** Where changes come from: what the question compares with, the first of its periods, or nowhere. */
  since: 'COMPARISON' | 'FIRST' | 'NONE';
  /** The first of its periods. */
  first?: Column;
}

export function rankingOf({ rows, columns }: Pick<Analysis, 'rows' | 'columns'>, measure: string, label: Labels): Ranking {
  const own = columns.flatMap((column, at) => (column.measure === measure && !column.isTotal ? [{ column, at }] : []));
  const last = own.at(-1)!;
  const first = own.length > 1 ? own[0] : undefined;
  const plain = singleRows(rows);
  const isCompared = plain.some(({ cells }) => cells[last.at]!.comparison?.delta);
  const ranks = plain.map((row) => rankOf(row, label, last.at, isCompared ? undefined : first?.at));
  ranks.sort((a, b) => inOrder(a.value, b.value, last.column.direction));
  const since = isCompared ? 'COMPARISON' : first ? 'FIRST' : 'NONE';
  return { column: last.column, ranks, since, ...(since === 'FIRST' && { first: first?.column }) };
}

function rankOf(row: Row, label: Labels, at: number, firstAt: number | undefined): Rank {
  const cell = row.cells[at]!;
  const value = figureOf(cell);
  const before = firstAt === undefined ? (cell.comparison?.value ?? null) : row.cells[firstAt]!.value;
  return {
    key: row.key,
    label: label.of(row.path.at(-1) ?? row),
    cell,
    value,
    before: before === null ? null : Number(before),
    delta: firstAt === undefined ? (cell.comparison?.delta ?? null) : difference(cell.value, before),
  };
}

function difference(value: string | null, before: string | null): string | null {
  if (value === null || before === null) return null;
  return (Number(value) - Number(before)).toFixed(decimalsIn([value, before]));
}

/** Best first, else the highest; what has no figure last. */
function inOrder(a: number | null, b: number | null, direction: Column['direction']): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction === 'LOWER' ? a - b : b - a;
}
