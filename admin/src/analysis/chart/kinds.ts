/** Which charts fit an answer, and which of them one looks at first. */
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { type Analysis, type Column, isTime } from '../answer/answer.ts';
import { labelsIn } from '../answer/labels.ts';
import { MOST_PANELS, MOST_SERIES } from './drawing.ts';
import { isOverTime, measuresOf, pointsOf, singleRows } from './points.ts';

export const KINDS = ['LINE', 'BAR', 'STACKED', 'SHARE', 'SMALL', 'SCATTER', 'RANKED'] as const;
export type Kind = (typeof KINDS)[number];

export interface Shape {
  isOverTime: boolean;
  places: number;
  /** Of one measure. */
  series: number;
  measures: Column[];
  /** Measures of one unit, each one line or bar: they can stand beside each other. */
  isTogether: boolean;
  /** The figures of each measure are amounts that add up: what is counted once in each part is not. */
  isAdditive: boolean;
  hasComparison: boolean;
  /** Rows that are no times, each one point of two measures; none where the columns split a measure by more than time. */
  dots: number;
}

/** A class is a rank: two of them are no third. */
const RANK_UNIT = 'tingkat';

export function shapeOf(analysis: Pick<Analysis, 'rows' | 'columns'>, input: AnalysisInput): Shape {
  const measures = measuresOf(analysis);
  const points = pointsOf(analysis, measures.slice(0, 1), labelsIn('id'));
  const series = new Set(points.map((point) => point.series.key)).size;
  const rows = analysis.rows.filter(({ isTotal }) => !isTotal);
  return {
    isOverTime: isOverTime(analysis),
    places: new Set(points.map(({ place }) => place.key)).size,
    series,
    measures,
    isTogether: measures.length === 1 || (series === 1 && new Set(measures.map(({ unit }) => unit)).size === 1),
    isAdditive: addsUp(analysis) && !input.measures.some(({ agg }) => agg === 'DISTINCT'),
    hasComparison: rows.some(({ cells }) => cells.some(({ comparison }) => comparison?.delta)),
    dots: analysis.columns.every(({ path }) => path.every(isTime))
      ? singleRows(rows).filter(({ path }) => path.length > 0 && !path.some(isTime)).length
      : 0,
  };
}

/** Counts and sums stand above no line, and what they show is what they count. */
function addsUp({ rows, columns }: Pick<Analysis, 'rows' | 'columns'>): boolean {
  const isRank = columns.some(({ unit }) => unit === RANK_UNIT);
  const figures = rows.flatMap(({ cells }) => cells).filter(({ value }) => value !== null);
  return !isRank && figures.every(({ value, numerator, denominator }) => numerator === value && denominator === null && Number(value) >= 0);
}

const FEWEST_DOTS = 3;

export function kindsFor(shape: Shape): Kind[] {
  const fits: Record<Kind, boolean> = {
    LINE: shape.isOverTime && shape.places > 1,
    BAR: true,
    STACKED: shape.isAdditive && shape.series > 1,
    SHARE: shape.isAdditive && shape.series > 1,
    SMALL: shape.series > 1 || shape.measures.length > 1,
    SCATTER: shape.measures.length > 1 && shape.dots >= FEWEST_DOTS,
    RANKED: shape.dots > 1,
  };
  return KINDS.filter((kind) => fits[kind]);
}

/** So many lines cross each other too often to be told apart. */
const MANY_LINES = 6;
/** So many points show how two measures go together. */
const MANY_DOTS = 12;

export function usualKind(shape: Shape): Kind {
  const fitting = kindsFor(shape);
  const wished: [Kind, boolean][] = [
    ['SMALL', shape.isOverTime && shape.series > MANY_LINES && shape.series <= MOST_PANELS],
    ['SMALL', shape.isOverTime && shape.series === 1 && !shape.isTogether],
    ['LINE', shape.isOverTime],
    ['STACKED', shape.measures.length === 1 && shape.series <= MOST_SERIES],
    ['SCATTER', shape.measures.length === 2 && shape.dots >= MANY_DOTS],
    ['RANKED', shape.hasComparison && shape.series === 1],
  ];
  return wished.find(([kind, isWished]) => isWished && fitting.includes(kind))?.[0] ?? 'BAR';
}
