/** How strongly a cell is tinted: its place among the figures of its measure, totals left out. */
import type { Analysis, Column } from './answer.ts';

export const TINTS = [1, 2, 3, 4, 5];

/** 1 to 5, from worst to best where a direction is better, else from lowest to highest; undefined: none. */
export type Heat = (column: number, value: string) => number | undefined;

export function heatOf({ columns, rows }: Pick<Analysis, 'columns' | 'rows'>): Heat {
  const scales = new Map<string, number[]>();
  for (const row of rows) {
    if (row.isTotal) continue;
    row.cells.forEach(({ value }, index) => {
      const column = columns[index]!;
      if (value === null || column.isTotal) return;
      const scale = scales.get(column.measure);
      if (scale) scale.push(Number(value));
      else scales.set(column.measure, [Number(value)]);
    });
  }
  for (const scale of scales.values()) scale.sort((a, b) => a - b);
  return (index, value) => {
    const column = columns[index]!;
    const scale = column.isTotal ? undefined : scales.get(column.measure);
    return scale && tint(scale, Number(value), column.direction);
  };
}

/** By rank, so that one very large figure does not leave the others without difference; equal figures look equal. */
function tint(scale: readonly number[], value: number, direction: Column['direction']): number | undefined {
  if (scale[0] === scale.at(-1)) return undefined;
  // Never the whole length: half of the equal ones, at least itself, lie above.
  const middle = (before(scale, value) + before(scale, value, true)) / 2;
  const place = Math.floor((TINTS.length * middle) / scale.length);
  return 1 + (direction === 'LOWER' ? TINTS.length - 1 - place : place);
}

/** How many are below a value, or at or below it. */
function before(scale: readonly number[], value: number, orEqual = false): number {
  let low = 0;
  let high = scale.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scale[middle]! < value || (orEqual && scale[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
