/** The classes of a measure: five of about as many figures each, over all its periods, so that a colour means the same in each. */
import type { Analysis, Column } from '../analysis/answer/answer.ts';
import { heatOf, TINTS } from '../analysis/answer/heat.ts';
import { isJudged } from '../analysis/answer/marks.ts';

export interface Class {
  tint: number;
  /** Smallest and largest figure in it, as the API writes them. */
  from: string;
  to: string;
}

/** From worst to best, or from low to high where no direction is better. Empty where all figures are equal. */
export function classesOf(analysis: Pick<Analysis, 'rows' | 'columns'>, measure: string): Class[] {
  const heat = heatOf(analysis);
  const found = new Map<number, Class>();
  for (const { isTotal, cells } of analysis.rows) {
    if (isTotal) continue;
    cells.forEach(({ value }, at) => {
      const column = analysis.columns[at]!;
      const tint = value !== null && column.measure === measure ? heat(at, value) : undefined;
      if (tint === undefined || value === null) return;
      const known = found.get(tint);
      found.set(tint, {
        tint,
        from: known && Number(known.from) <= Number(value) ? known.from : value,
        to: known && Number(known.to) >= Number(value) ? known.to : value,
      });
    });
  }
  return TINTS.flatMap((tint) => found.get(tint) ?? []);
}

interface Palette {
  error: { main: string };
  success: { main: string };
  info: { main: string };
}

export interface Fill {
  fill: string;
  fillOpacity: number;
}

/** So deep that the words upon it keep their contrast. */
const JUDGED = [0.42, 0.2, 0, 0.2, 0.42];
const PLAIN = [0, 0.1, 0.2, 0.32, 0.44];

/** Among the two worst of the five, where one direction is better. */
export const isWorse = (tint: number | undefined, column: Pick<Column, 'direction'>): boolean =>
  isJudged(column) && tint !== undefined && tint < 3;

/** Upon the surface: the same colours as in the table, deeper. */
export function fillOf(tint: number | undefined, column: Pick<Column, 'direction'>, palette: Palette): Fill | undefined {
  if (tint === undefined) return undefined;
  if (!isJudged(column)) return { fill: palette.info.main, fillOpacity: PLAIN[tint - 1]! };
  const tone = isWorse(tint, column) ? palette.error : palette.success;
  return { fill: tone.main, fillOpacity: JUDGED[tint - 1]! };
}
