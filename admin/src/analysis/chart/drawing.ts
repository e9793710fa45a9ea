/** Points laid out for lines and bars: places along the axis, one row of cells for each series. What has no figure stays a gap. */
import { type Analysis, type Cell, type Column, type Face, faceOf, REST } from '../answer/answer.ts';
import type { Labels } from '../answer/labels.ts';
import { isOverTime, type Line, type Named, pointsOf } from './points.ts';

export interface Series extends Line {
  /** By place; undefined where the answer has no such cell. */
  cells: (Cell | undefined)[];
}

export interface Drawing {
  isOverTime: boolean;
  places: Named[];
  series: Series[];
  /** How many there were before the drawing was cut to what an eye can follow. */
  allPlaces: number;
  allSeries: number;
}

/** So many that no two look alike. */
export const MOST_SERIES = 10;
export const MOST_BARS = 40;
export const MOST_PANELS = 24;

export const figureOf = (cell: Cell | undefined): number | null => (cell?.value == null ? null : Number(cell.value));

/** As many as the most exact of them has: sums and differences of what is shown have no more. */
export const decimalsIn = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0));

export interface Span {
  min: number;
  max: number;
}

/** From the lowest to the highest, with zero, so that a small change looks small; never empty. */
export function spanOf(figures: readonly (number | null)[]): Span {
  const known = figures.filter((figure) => figure !== null);
  const [min, max] = [Math.min(0, ...known), Math.max(0, ...known)];
  return { min, max: min === max ? 1 : max };
}

/** Some villages that should have reported did not. */
export const isPartial = (cell: Cell | undefined): boolean => (cell?.reported ?? 0) < (cell?.expected ?? 0) && cell?.value != null;

export function drawingOf(analysis: Analysis, measures: readonly Column[], label: Labels, mostSeries: number): Drawing {
  const isTimed = isOverTime(analysis);
  const points = pointsOf(analysis, measures, label);
  const places = [...new Map(points.map(({ place }) => [place.key, place])).values()];
  if (isTimed) places.sort((a, b) => a.key.localeCompare(b.key));
  const drawn = isTimed ? places : places.slice(0, MOST_BARS);
  const lines = new Map<string, Line & { byPlace: Map<string, Cell> }>();
  for (const { place, series, cell } of points) {
    const line = lines.get(series.key) ?? { ...series, byPlace: new Map() };
    lines.set(series.key, line);
    // Two dimensions of time meet in one place, and where they contradict each other there is no figure.
    if (faceOf(cell) !== 'ABSENT' || !line.byPlace.has(place.key)) line.byPlace.set(place.key, cell);
  }
  return {
    isOverTime: isTimed,
    places: drawn,
    series: [...lines.values()].slice(0, mostSeries).map(({ byPlace, ...line }) => ({
      ...line,
      cells: drawn.map((place) => byPlace.get(place.key)),
    })),
    allPlaces: places.length,
    allSeries: lines.size,
  };
}

/** With the smallest series taken together as one, so that a stack stays whole; only for figures that add up. */
export function folded(drawing: Drawing, restLabel: string): Drawing {
  const { places, series } = drawing;
  if (series.length <= MOST_SERIES) return drawing;
  const sumOf = ({ cells }: Series) => cells.reduce((sum, cell) => sum + (figureOf(cell) ?? 0), 0);
  const largest = new Set([...series].sort((a, b) => sumOf(b) - sumOf(a)).slice(0, MOST_SERIES - 1));
  const small = series.filter((one) => !largest.has(one));
  const rest = { key: REST, label: restLabel, cells: places.map((_, at) => sumOfCells(small.map(({ cells }) => cells[at]))) };
  return { ...drawing, series: [...series.filter((one) => largest.has(one)), rest], allSeries: MOST_SERIES };
}

/** One that has no figure leaves the sum without one. */
function sumOfCells(cells: readonly (Cell | undefined)[]): Cell | undefined {
  const [first] = cells;
  const open = cells.find((cell) => figureOf(cell) === null);
  if (!first || open || cells.includes(undefined)) return open;
  const sum = cells.reduce((total, cell) => total + figureOf(cell)!, 0);
  const value = sum.toFixed(decimalsIn(cells.map((cell) => cell!.value!)));
  return { ...first, value, numerator: value, reported: null, expected: null, comparison: null };
}

/** Each figure as its share of the place, in percent; none where a part has no figure, since the shares would be wrong. */
export function sharesOf({ places, series }: Drawing): (number | null)[][] {
  const wholes = places.map((_, at) => {
    const parts = series.map(({ cells }) => figureOf(cells[at]));
    return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + part!, 0);
  });
  return series.map(({ cells }) => cells.map((cell, at) => (wholes[at] ? (100 * figureOf(cell)!) / wholes[at] : null)));
}

export interface Told {
  /** Cells without a figure, by why. */
  gaps: Map<Exclude<Face, 'VALUE'>, number>;
  partial: number;
  all: number;
}

export function toldOf(cells: readonly (Cell | undefined)[]): Told {
  const gaps: Told['gaps'] = new Map();
  for (const cell of cells) {
    const face = cell ? faceOf(cell) : 'ABSENT';
    if (face !== 'VALUE') gaps.set(face, (gaps.get(face) ?? 0) + 1);
  }
  return { gaps, partial: cells.filter(isPartial).length, all: cells.length };
}
