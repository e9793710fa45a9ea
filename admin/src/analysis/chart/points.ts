/** The cells of an answer as points: where each stands along the axis, and to which series it belongs. Totals are left out. */
import type { AnalysisDimension } from '@pilar/schema/generated/graphql.ts';
import { type Analysis, type Cell, type Column, isTime, keyOf, REST, type Row, type Step } from '../answer/answer.ts';
import type { Labels } from '../answer/labels.ts';

export interface Named {
  key: string;
  label: string;
}

export interface Line extends Named {
  /** What alone the series differ by. */
  by?: AnalysisDimension;
}

export interface Point {
  place: Named;
  series: Line;
  cell: Cell;
  row: Row;
  column: Column;
}

const FINEST_FIRST: readonly AnalysisDimension[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];

export function drawable({ rows, columns }: Analysis): boolean {
  const plain = rows.filter(({ isTotal }) => !isTotal);
  const isMany = plain.length > 1 || columns.some(({ path, isTotal }) => path.length > 0 && !isTotal);
  return isMany && plain.some(({ cells }) => cells.some(({ value }) => value !== null));
}

/** Rows that are one thing each: neither a total nor what `top` left out. */
export const singleRows = (rows: readonly Row[]): Row[] => rows.filter(({ isTotal, path }) => !isTotal && path.at(-1)?.key !== REST);

/** Each measure of the answer once, by its first column. */
export const measuresOf = ({ columns }: Pick<Analysis, 'columns'>): Column[] =>
  [...new Map(columns.toReversed().map((column) => [column.measure, column])).values()].toReversed();

export const isOverTime = ({ rows, columns }: Pick<Analysis, 'rows' | 'columns'>): boolean =>
  [...(rows[0]?.path ?? []), ...(columns[0]?.path ?? [])].some(isTime);

/** Of the measures that are named; a series is named by what splits it, and by its measure where there are several. */
export function pointsOf({ rows, columns }: Pick<Analysis, 'rows' | 'columns'>, measures: readonly Column[], label: Labels): Point[] {
  const names = new Map(measures.map((column) => [column.measure, label.measure(column)]));
  return rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap((row) =>
      columns.flatMap((column, index): Point[] => {
        if (column.isTotal || !names.has(column.measure)) return [];
        const { place, others } = split(row.path, column.path);
        const words = [...others.map(label.of), ...(names.size > 1 || others.length === 0 ? [names.get(column.measure)!] : [])];
        return [
          {
            place: { key: keyOf(place), label: place.length > 0 ? label.of(place.at(-1)!) : '' },
            series: {
              key: `${keyOf(others)}|${column.measure}`,
              label: words.join(' · '),
              by: others.length === 1 ? others[0]!.dimension : undefined,
            },
            cell: row.cells[index]!,
            row,
            column,
          },
        ];
      }),
    );
}

/** Along the axis: the finest time, else the row, else the column. */
function split(row: readonly Step[], column: readonly Step[]): { place: readonly Step[]; others: readonly Step[] } {
  const all = [...row, ...column];
  const [finest] = all.filter(isTime).sort((a, b) => FINEST_FIRST.indexOf(a.dimension) - FINEST_FIRST.indexOf(b.dimension));
  if (finest) return { place: [finest], others: all.filter((step) => !isTime(step)) };
  return row.length > 0 ? { place: row, others: column } : { place: column, others: [] };
}
