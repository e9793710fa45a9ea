/** From found figures to the table: every cell in its place, rows judged by measures, and why a figure is absent. */
import { tooManyCells } from '../core/errors.ts';
import type { Fraction } from '../core/fraction.ts';
import { Direction } from '../indicator/indicator.enums.ts';
import { ABSENT, behind, cellOf, comparisonOf, decimalsOf, type Made, type Shown, shownOf, UNCOMPARED, unitOf } from './cells.ts';
import { REST, TOTAL_TEXT } from './dimensions.ts';
import { foundIn, type Told } from './found.ts';
import { type Answering, type At, atOf, madeOf, timesOf } from './made.ts';
import type { Measure } from './measures.ts';
import { type Branch, MOST_FOUND } from './plan.ts';
import type { Part, Question } from './question.ts';
import { type Axis, axisOf, bounded, judged, keyOfSteps, stepsOf, type Tuple, withTotals } from './table.ts';
import type { Cell, Column, Row } from './vocabulary.ts';

export interface Table {
  columns: Column[];
  rows: Row[];
  /** Leaf rows that are shown, and those that a remainder takes together, as the database groups them. */
  kept: readonly Tuple[];
  rest: readonly Tuple[];
}

export function answering(question: Question, given: Record<string, unknown>, branches: readonly Branch[]): Answering {
  if (given.cells === null) throw tooManyCells(given.found as number, MOST_FOUND);
  const mains = new Set(question.buckets.filter(({ of }) => of === undefined).map(({ id }) => id));
  const found = foundIn(given.cells as Told[], branches, mains);
  const rows = axisOf(question, found, given, 0, question.rows);
  const columns = axisOf(question, found, given, question.rows.length, question.columns);
  return { question, found, rows, columns, times: timesOf(question), rules: new Map(), notes: new Map() };
}

export function tableOf(answer: Answering): Table {
  const { question, columns } = answer;
  const shown = question.parts.filter(({ isShown }) => isShown);
  const lengths = (of: 'rows' | 'columns') => new Set(shown.map((part) => part[of]));
  const { kept, rest } = judged(answer.rows, question.input, (tuple, alias) => rowValue(answer, tuple, alias));
  const rowTuples = withTotals(kept, lengths('rows'), question.rows.length);
  const columnTuples = withTotals(columns.leaves, lengths('columns'), question.columns.length);
  bounded(rowTuples.length * columnTuples.length * question.measures.length);
  return {
    kept,
    rest,
    // Who asks for a few figures often knows what they are.
    get columns() {
      return columnTuples.flatMap((tuple) => question.measures.map((measure) => columnOf(columns, tuple, measure)));
    },
    rows: rowTuples.map((tuple) => rowOf(answer, tuple, columnTuples)),
  };
}

/** The rows of a table with a row for the remainder at the end of each group that has one. */
export function withRemainders(answer: Answering, rest: Answering, table: Table): Row[] {
  const { question } = answer;
  const depth = question.rows.length;
  const lengths = new Set(question.parts.filter(({ isShown }) => isShown).map(({ columns }) => columns));
  const columnTuples = withTotals(answer.columns.leaves, lengths, question.columns.length);
  const groupOf = (tuple: Tuple) => tuple.slice(0, -1).join('|');
  const left = new Set(table.rest.map(groupOf));
  let next = 0;
  return table.rows.flatMap((row) => {
    if (row.level < depth) return [row];
    const tuple = table.kept[next++]!;
    const follower = table.kept[next];
    const ends = !follower || groupOf(follower) !== groupOf(tuple);
    return ends && left.has(groupOf(tuple)) ? [row, remainder(answer, rest, tuple.slice(0, -1), columnTuples)] : [row];
  });
}

function remainder({ question, rows, columns }: Answering, rest: Answering, group: Tuple, columnTuples: readonly Tuple[]): Row {
  const path = stepsOf(rows, [...group, REST]);
  const { label, labelEn } = path.at(-1)!;
  const { cells } = rowOf({ ...rest, rows, columns }, group, columnTuples);
  return { key: keyOfSteps(rows, path), label, labelEn, level: question.rows.length, isTotal: false, path, cells };
}

function columnOf(axis: Axis, tuple: Tuple, measure: Measure): Column {
  const path = stepsOf(axis, tuple);
  const isTotal = tuple.length < axis.dimensions.length;
  const steps = keyOfSteps(axis, path);
  const unit = unitOf(measure);
  const place = path.at(-1) ?? (isTotal ? { label: TOTAL_TEXT.id, labelEn: TOTAL_TEXT.en } : undefined);
  return {
    key: axis.dimensions.length === 0 ? measure.alias : `${steps}|${measure.alias}`,
    label: place ? `${place.label}: ${measure.name.id}` : measure.name.id,
    labelEn: place ? `${place.labelEn}: ${measure.name.en}` : measure.name.en,
    unit: unit.id,
    unitEn: unit.en,
    direction: measure.show === 'COVERAGE' ? Direction.HIGHER : (measure.indicator?.direction ?? Direction.NEUTRAL),
    decimals: decimalsOf(measure),
    measure: measure.alias,
    path,
    isTotal,
  };
}

function rowOf(answer: Answering, tuple: Tuple, columnTuples: readonly Tuple[]): Row {
  const { question, rows } = answer;
  const path = stepsOf(rows, tuple);
  const last = path.at(-1) ?? { label: TOTAL_TEXT.id, labelEn: TOTAL_TEXT.en };
  const cells: Cell[] = [];
  for (const column of columnTuples) addCells(answer, tuple, column, cells);
  return {
    key: keyOfSteps(rows, path),
    label: last.label,
    labelEn: last.labelEn,
    level: tuple.length,
    isTotal: tuple.length < question.rows.length,
    path,
    cells,
  };
}

function addCells(answer: Answering, row: Tuple, column: Tuple, cells: Cell[]): void {
  const { parts, measures, input } = answer.question;
  const part = parts.find((one) => one.rows === row.length && one.columns === column.length);
  const at = part?.isShown ? atOf(answer, part, row, column) : undefined;
  const uncompared = part?.isShown && input.compare ? UNCOMPARED : null;
  for (const measure of measures) {
    const made = at && madeOf(answer, measure, at);
    cells.push(made ? cellAt(answer, measure, at, made) : cellOf(measure, ABSENT, undefined, uncompared));
  }
}

function cellAt(answer: Answering, measure: Measure, at: At, made: Made): Cell {
  const shown = shownOf(measure, made);
  return cellOf(measure, shown, made, answer.question.input.compare ? compare(answer, measure, at, shown, made) : null);
}

function compare(answer: Answering, measure: Measure, at: At, shown: Shown, made: Made) {
  if (answer.question.input.compare === 'TARGET')
    return comparisonOf(measure, shown.value, measure.show === 'VALUE' && measure.indicator ? made.target : undefined);
  const twin = answer.times.twins.get(at.bucket.id);
  const before = twin && madeOf(answer, measure, at, twin);
  const other = before ? shownOf(measure, before) : ABSENT;
  return comparisonOf(measure, shown.value, other.value, behind(measure, other, before));
}

function rowValue(answer: Answering, tuple: Tuple, alias: string): Fraction | undefined {
  const { question } = answer;
  const measure = question.measures.find((one) => one.alias === alias) as Measure;
  const part = question.parts.find((one) => one.rows === tuple.length && one.columns === 0) as Part;
  const at = atOf(answer, part, tuple, []);
  const made = at && madeOf(answer, measure, at);
  return made && shownOf(measure, made).value;
}
