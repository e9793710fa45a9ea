/** The figures of an answer as lines over time where it has any, else as bars by row. Totals are left out. */
import type { AnalysisDimension } from '@pilar/schema/generated/graphql.ts';
import { type Analysis, type Column, isTime, keyOf, type Step } from './answer.ts';
import { type Labels, labelsIn } from './labels.ts';

export interface Drawing {
  isOverTime: boolean;
  /** Along the axis. */
  places: { key: string; label: string }[];
  series: { label: string; values: (number | null)[] }[];
  /** How many there were before the drawing was cut to what an eye can follow. */
  allPlaces: number;
  allSeries: number;
}

/** So many that no two look alike. */
const MOST_SERIES = 10;
const MOST_BARS = 40;

const FINEST_FIRST: readonly AnalysisDimension[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];

interface Point {
  place: { key: string; label: string };
  series: { key: string; label: string };
  value: number | null;
}

export function drawable({ rows, columns }: Analysis): boolean {
  const plain = rows.filter(({ isTotal }) => !isTotal);
  const isMany = plain.length > 1 || columns.some(({ path, isTotal }) => path.length > 0 && !isTotal);
  return isMany && plain.some(({ cells }) => cells.some(({ value }) => value !== null));
}

/** Each measure of the answer once, by its first column. */
export const measuresOf = ({ columns }: Analysis): Column[] =>
  [...new Map(columns.toReversed().map((column) => [column.measure, column])).values()].toReversed();

/** Measures of one unit stand beside each other as long as each is one line or bar; else one is drawn at a time. */
export function areTogether(analysis: Analysis, measures: readonly Column[]): boolean {
  const isOneUnit = new Set(measures.map(({ unit }) => unit)).size === 1;
  const others = pointsOf(analysis, new Map([[measures[0]!.measure, '']]), labelsIn('id')).map(({ series }) => series.key);
  return isOneUnit && (measures.length === 1 || new Set(others).size === 1);
}

export function drawingOf(analysis: Analysis, measures: readonly Column[], label: Labels): Drawing {
  const names = new Map(measures.map((column) => [column.measure, label.measure(column)]));
  const steps = stepsOf(analysis);
  const isOverTime = steps.some(isTime);
  const points = pointsOf(analysis, names, label);
  const places = [...new Map(points.map(({ place }) => [place.key, place])).values()];
  if (isOverTime) places.sort((a, b) => a.key.localeCompare(b.key));
  const drawn = isOverTime ? places : places.slice(0, MOST_BARS);
  const lines = new Map<string, { label: string; byPlace: Map<string, number | null> }>();
  for (const { place, series, value } of points) {
    const line = lines.get(series.key) ?? { label: series.label, byPlace: new Map() };
    lines.set(series.key, line);
    line.byPlace.set(place.key, value);
  }
  return {
    isOverTime,
    places: drawn,
    series: [...lines.values()].slice(0, MOST_SERIES).map(({ label, byPlace }) => ({
      label,
      values: drawn.map(({ key }) => byPlace.get(key) ?? null),
    })),
    allPlaces: places.length,
    allSeries: lines.size,
  };
}

const stepsOf = ({ rows, columns }: Analysis): Step[] => [...(rows[0]?.path ?? []), ...(columns[0]?.path ?? [])];

function pointsOf({ rows, columns }: Analysis, names: ReadonlyMap<string, string>, label: Labels): Point[] {
  return rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap((row) =>
      columns.flatMap((column, index): Point[] => {
        if (column.isTotal || !names.has(column.measure)) return [];
        const { value } = row.cells[index]!;
        const { place, others } = split(row.path, column.path);
        const words = [...others.map(label.of), ...(names.size > 1 || others.length === 0 ? [names.get(column.measure)!] : [])];
        return [
          {
            place: { key: keyOf(place), label: place.length > 0 ? label.of(place.at(-1)!) : '' },
            series: { key: `${keyOf(others)}|${column.measure}`, label: words.join(' · ') },
            value: value === null ? null : Number(value),
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
