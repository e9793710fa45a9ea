/** The expected answer to a question: slow, plain, and sharing nothing with the planner. */
import type { DimensionName } from '../../../server/src/analysis/vocabulary.ts';
import type { AnalysisInput } from '../../../server/src/explore/explore.input.ts';
import type { Data } from './data.ts';
import { type Fraction, minus } from './fraction.ts';
import { indicatorFigure } from './indicator-figure.ts';
import { targetOf } from './node.ts';
import { sourcesOf } from './observed.ts';
import { compareTuples } from './order.ts';
import { type Asker, has, isTime, type Measure, type Question, resolve } from './question.ts';
import { recordFigure } from './record-figure.ts';
import { releasedSourcesOf } from './released.ts';
import { arranged, type Line } from './rows.ts';
import { ABSENT, type Figure, type Spot } from './spot.ts';
import { type Bucket, bucketsOf, twinOf } from './time.ts';
import { type Part, type Tuple, tuplesOf, unique, type View } from './tuples.ts';

export interface ExpectedCell extends Figure {
  measure: Measure;
  /** Undefined where nothing was to be compared; null where either is missing. */
  comparison?: { value: Fraction; delta: Fraction } | null;
  /** What it is compared with, where that is the same of another time. */
  then?: Figure;
}

export interface Expected {
  question: Question;
  columns: { key: string; measure: string; isTotal: boolean }[];
  rows: { key: string; level: number; isTotal: boolean; cells: ExpectedCell[] }[];
}

function partsOf({ rows, columns, totals }: Question): Part[] {
  const parts: Part[] = [];
  for (let r = rows.length; r >= 0; r--) {
    for (let c = columns.length; c >= 0; c--) {
      const isRow = c < columns.length;
      const isColumn = r < rows.length;
      const isAsked = (!isRow || totals.includes('ROW')) && (!isColumn || totals.includes('COLUMN'));
      const isGrand = r === 0 && c === 0 && totals.includes('GRAND');
      if (isAsked || isGrand) parts.push([r, c]);
    }
  }
  return parts;
}

export function answer(data: Data, input: AnalysisInput, asker: Asker): Expected {
  const question = resolve(data, input, asker);
  const { rows, columns, measures } = question;
  const parts = partsOf(question);
  const view = viewOf(question, parts);
  const cellAt = (measure: Measure, row: Tuple, column: Tuple, rest?: Spot['rest']): ExpectedCell =>
    cell(question, measure, row, column, view.sourcesOf(measure), rest);
  const leaves = sortedTuples(view, rows);
  const lines = arranged(question, leaves, (measure, row) => cellAt(measure, row, []).value);
  const isIn = (r: number, c: number) => parts.some((part) => part[0] === r && part[1] === c);
  const heads = withTotals(sortedTuples(view, columns), columns.length, (c) => parts.some((part) => part[1] === c));
  return {
    question,
    columns: heads.flatMap((head) =>
      measures.map(({ alias }) => ({
        key: columns.length === 0 ? alias : [...starred(head, columns.length), alias].join('|'),
        measure: alias,
        isTotal: head.length < columns.length,
      })),
    ),
    rows: linesWithTotals(lines, rows.length, (r) => parts.some((part) => part[0] === r)).map(({ tuple, rest }) => ({
      key: rowKey(rest ? [...tuple, 'REST'] : tuple, rows.length),
      level: rest ? rows.length : tuple.length,
      isTotal: !rest && tuple.length < rows.length,
      cells: heads.flatMap((head) =>
        measures.map((measure) =>
          isIn(rest ? rows.length : tuple.length, head.length)
            ? cellAt(measure, tuple, head, rest && { dimension: rows.at(-1)!, keys: rest })
            : absent(question, measure),
        ),
      ),
    })),
  };
}

/** What is shown, and rows as a whole, with their groups where they are ordered, where rows are judged by a measure. */
function viewOf(question: Question, shown: readonly Part[]): View {
  const { rows, columns, window, data, input, measures } = question;
  const isOrdered = (input.orderBy ?? []).some((order) => order.measure);
  const isJudged = isOrdered || (input.having ?? []).length > 0 || input.top;
  const judged = rows.map((_, index) => index + 1).filter((r) => isOrdered || (isJudged && r === rows.length));
  const parts = [...shown, ...judged.map((r) => [r, 0] as const)];
  const buckets = parts.flatMap(([r, c]) => bucketsOf(window, [...rows.slice(0, r), ...columns.slice(0, c)], data.today));
  const moments = buckets.flatMap((bucket) => [bucket, twinOf(bucket, input, data.today) ?? []].flat());
  const chosen = (measure: Measure) => {
    if (measure.isReleased) return releasedSourcesOf(question, measure);
    return measure.editions.length > 0 ? sourcesOf(question, measure, moments) : [];
  };
  const sources = new Map(measures.map((measure) => [measure, chosen(measure)]));
  return { question, parts, buckets, sourcesOf: (measure) => sources.get(measure)! };
}

const sortedTuples = (view: View, axis: readonly DimensionName[]): Tuple[] =>
  tuplesOf(view, axis).toSorted((x, y) => compareTuples(view.question.data, axis, x, y));

const starred = (tuple: Tuple, length: number): string[] => Array.from({ length }, (_, index) => tuple[index] ?? '*');
const rowKey = (tuple: Tuple, length: number): string => (length === 0 ? '*' : starred(tuple, length).join('|'));

/** After the tuples of a group its total. */
function withTotals(tuples: readonly Tuple[], length: number, isKept: (level: number) => boolean): Tuple[] {
  return linesWithTotals(
    tuples.map((tuple) => ({ tuple })),
    length,
    isKept,
  ).map(({ tuple }) => tuple);
}

function linesWithTotals(lines: readonly Line[], length: number, isKept: (level: number) => boolean): Line[] {
  const below = (group: readonly Line[], level: number): Line[] => {
    if (level === length) return [...group];
    const keys = unique(group.map(({ tuple }) => tuple.slice(0, level + 1)));
    const inner =
      level + 1 === length
        ? [...group]
        : keys.flatMap((key) =>
            below(
              group.filter(({ tuple }) => startsWith(tuple, key)),
              level + 1,
            ),
          );
    const [first] = group;
    return first && isKept(level) ? [...inner, { tuple: first.tuple.slice(0, level) }] : inner;
  };
  // Where no row is left the total is still of everything asked.
  return lines.length === 0 && isKept(0) ? [{ tuple: [] }] : below(lines, 0);
}

const startsWith = (tuple: Tuple, start: Tuple) => start.every((key, index) => tuple[index] === key);

const absent = ({ input }: Question, measure: Measure): ExpectedCell => ({
  ...{ ...ABSENT, measure, comparison: input.compare ? null : undefined },
});

function cell(
  question: Question,
  measure: Measure,
  row: Tuple,
  column: Tuple,
  sources: readonly string[],
  rest?: Spot['rest'],
): ExpectedCell {
  const { rows, columns, data, input } = question;
  const keys = new Map<DimensionName, string>();
  for (const [index, key] of row.entries()) keys.set(rows[index]!, key);
  for (const [index, key] of column.entries()) keys.set(columns[index]!, key);
  const asked = [...keys.keys(), ...(rest ? [rest.dimension] : [])];
  if (!asked.every((dimension) => has(measure.fact, dimension))) return absent(question, measure);
  const bucket = bucketAt(question, keys);
  const figure = figureOf(question, measure, { keys, bucket, rest }, sources);
  if (!input.compare) return { ...figure, measure };
  const twin = twinOf(bucket, input, data.today);
  const then = twin && figureOf(question, measure, { keys, bucket: twin, rest }, sources);
  const other = then
    ? then.value
    : measure.editions.length > 0 && measure.show === 'VALUE' && figure.state !== 'ABSENT'
      ? targetOf(question, measure, { keys, bucket, rest })
      : null;
  return { ...figure, measure, comparison: compared(figure.value, other), then };
}

function bucketAt({ window, data }: Question, keys: ReadonlyMap<DimensionName, string>): Bucket {
  const kept = [...keys.keys()].filter(isTime);
  return bucketsOf(window, kept, data.today).find((bucket) =>
    kept.every((time) => bucket.keys[time as keyof Bucket['keys']] === keys.get(time)),
  )!;
}

const figureOf = (question: Question, measure: Measure, spot: Spot, sources: readonly string[]): Figure =>
  measure.fact === 'OBSERVATION' ? indicatorFigure(question, measure, spot, sources) : recordFigure(question, measure, spot);

const compared = (value: Fraction | null, other: Fraction | null) =>
  value === null || other === null ? null : { value: other, delta: minus(value, other) };
