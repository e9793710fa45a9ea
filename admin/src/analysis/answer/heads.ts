/** The headings above the columns, line by line: equal ones beside each other are one. */
import { type Column, keyOf, type Step } from './answer.ts';

export interface Head {
  key: string;
  span: number;
  /** Lines it stands over. */
  height: number;
  /** One value of a dimension of the columns; undefined for the total of them. */
  step?: Step;
  /** A measure: its first column. */
  measure?: Column;
}

/** One measure is named once, above all; several stand innermost, under each value. */
export function headsOf(columns: readonly Column[]): Head[][] {
  const depth = Math.max(0, ...columns.map(({ path }) => path.length));
  const isOnlyTotal = depth === 0 && columns.every(({ isTotal }) => isTotal);
  const steps = isOnlyTotal
    ? [[{ key: '*', span: columns.length, height: 1 }]]
    : Array.from({ length: depth }, (_, level) => stepHeads(columns, level, depth));
  const measures = new Set(columns.map(({ measure }) => measure));
  if (measures.size === 1) return [merged(columns.map((column) => measureHead(column, column.measure))), ...steps];
  return [...steps, columns.map((column) => measureHead(column, column.key))];
}

const measureHead = (measure: Column, key: string): Head => ({ key, span: 1, height: 1, measure });

function stepHeads(columns: readonly Column[], level: number, depth: number): Head[] {
  const heads = columns.flatMap(({ path }): Head[] => {
    // The heading of a total stands where its path ends, down to the measures.
    if (path.length < level) return [];
    if (path.length === level) return [{ key: `${keyOf(path)}|*`, span: 1, height: depth - level }];
    return [{ key: keyOf(path.slice(0, level + 1)), span: 1, height: 1, step: path[level] }];
  });
  return merged(heads);
}

function merged(heads: Head[]): Head[] {
  const wide: Head[] = [];
  for (const head of heads) {
    const before = wide.at(-1);
    if (before?.key === head.key) before.span += head.span;
    else wide.push({ ...head });
  }
  return wide;
}

export interface ColumnGroup {
  key: string;
  /** The outermost value of it, or its measure where columns are not split. */
  step?: Step;
  measure?: Column;
  columns: number[];
}

/** What a narrow screen shows at a time: one outermost value of the columns. */
export function columnGroupsOf(columns: readonly Column[]): ColumnGroup[] {
  const groups = new Map<string, ColumnGroup>();
  const isSplit = columns.some(({ path }) => path.length > 0);
  columns.forEach((column, index) => {
    const [step] = column.path;
    const key = isSplit ? (step?.key ?? '*') : column.measure;
    const group = groups.get(key) ?? { key, step, measure: isSplit ? undefined : column, columns: [] };
    group.columns.push(index);
    groups.set(key, group);
  });
  return [...groups.values()];
}
