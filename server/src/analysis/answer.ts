/** From found figures to the table: every cell in its place, rows judged by measures, and why a figure is absent. */
import { tooManyCells } from '../core/errors.ts';
import type { Fraction } from '../core/fraction.ts';
import { type Bucket, isDue, keyOf, storedPeriodOf } from '../core/window.ts';
import { Direction } from '../indicator/indicator.enums.ts';
import { ABSENT, behind, cellOf, comparisonOf, decimalsOf, type Made, type Shown, shownOf, unitOf } from './cells.ts';
import { isOfVillage, isTime, REST, TOTAL_TEXT } from './dimensions.ts';
import { type Found, foundIn, type Kept, type Told } from './found.ts';
import { isLatest, isWhole, nodeOf, TARGET_SLOT } from './lookup.ts';
import { constantText, type Measure } from './measures.ts';
import { type Branch, MOST_FOUND } from './plan.ts';
import type { Part, Question } from './question.ts';
import { type Axis, axisOf, bounded, judged, keyOfSteps, stepsOf, type Tuple, withTotals } from './table.ts';
import type { Cell, Column, Row, Time } from './vocabulary.ts';

export interface Table {
  columns: Column[];
  rows: Row[];
  /** Leaf rows that are shown, and those that a remainder takes together, as the database groups them. */
  kept: readonly Tuple[];
  rest: readonly Tuple[];
}

/** Codes of what should be known, by measure. */
export type Notes = Map<string, Set<string>>;

export interface Answering {
  question: Question;
  found: Found;
  rows: Axis;
  columns: Axis;
  /** By grain and key, those that something is compared with left out. */
  buckets: ReadonlyMap<string, Bucket>;
  notes: Notes;
  /** Of a remainder: the answer that it is left from. */
  whole?: Answering;
}

export function answering(question: Question, given: Record<string, unknown>, branches: readonly Branch[]): Answering {
  if (given.cells === null) throw tooManyCells(given.found as number, MOST_FOUND);
  const mains = new Set(question.buckets.filter(({ of }) => of === undefined).map(({ id }) => id));
  const found = foundIn(given.cells as Told[], branches, mains);
  const rows = axisOf(question, found, given, 0, question.rows);
  const columns = axisOf(question, found, given, question.rows.length, question.columns);
  const buckets = question.buckets.filter(({ of }) => of === undefined).map((one) => [`${one.grain}|${one.key}`, one] as const);
  return { question, found, rows, columns, buckets: new Map(buckets), notes: new Map() };
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
    columns: columnTuples.flatMap((tuple) => question.measures.map((measure) => columnOf(columns, tuple, measure))),
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
  return {
    key: keyOfSteps(rows, path),
    label: last.label,
    labelEn: last.labelEn,
    level: tuple.length,
    isTotal: tuple.length < question.rows.length,
    path,
    cells: columnTuples.flatMap((column) => cellsAt(answer, tuple, column)),
  };
}

function cellsAt(answer: Answering, row: Tuple, column: Tuple): Cell[] {
  const { parts, measures } = answer.question;
  const part = parts.find((one) => one.rows === row.length && one.columns === column.length);
  if (!part?.isShown) return measures.map((measure) => cellOf(measure, ABSENT, undefined, null));
  const at = placeOf(answer, part, row, column);
  return measures.map((measure) => cellAt(answer, measure, part, at));
}

function cellAt(answer: Answering, measure: Measure, part: Part, at: At | undefined): Cell {
  const { question } = answer;
  const made = at && madeOf(answer, measure, part, at.bucket, at.kept);
  if (!at || !made) return cellOf(measure, ABSENT, undefined, question.input.compare ? comparisonOf(measure, undefined, undefined) : null);
  const shown = shownOf(measure, made);
  return cellOf(measure, shown, made, question.input.compare ? compare(answer, measure, part, at, shown, made) : null);
}

interface At {
  bucket: Bucket;
  kept: Kept;
}

/** Those at which it holds. */
const only = (kept: Kept, holds: (position: number) => boolean): Kept =>
  [...kept.keys()].every(holds) ? kept : new Map([...kept].filter(([position]) => holds(position)));

/** Bucket and kept values of a cell; undefined where its times contradict each other. */
function placeOf(answer: Answering, part: Part, row: Tuple, column: Tuple): At | undefined {
  const {
    question: { axes, rows },
    buckets,
    found,
  } = answer;
  const value = (position: number) => (position < rows.length ? row[position] : column[position - rows.length]) as string;
  const { finest, others } = timesIn(answer.question, part);
  const bucket = buckets.get(`${part.grain}|${finest === undefined ? '*' : value(finest)}`);
  if (!bucket || others.some((position) => keyOf(bucket.b, axes[position] as Time) !== value(position))) return undefined;
  return { bucket, kept: found.keptAt(part.kept, value) };
}

const timesByPart = new WeakMap<Part, Times>();

/** Positions of time that a part keeps. */
interface Times {
  finest: number | undefined;
  others: readonly number[];
}

function timesIn({ axes, rows }: Question, part: Part): Times {
  const known = timesByPart.get(part);
  if (known) return known;
  const positions = [...Array(part.rows).keys(), ...[...Array(part.columns).keys()].map((index) => rows.length + index)];
  const times = positions.filter((position) => isTime(axes[position]!));
  const finest = times.find((position) => axes[position] === part.grain);
  const found = { finest, others: times.filter((position) => position !== finest) };
  timesByPart.set(part, found);
  return found;
}

/** All that a cell is made of; undefined where the measure has no such figure, which is noted. */
function madeOf(answer: Answering, measure: Measure, part: Part, bucket: Bucket, kept: Kept): Made | undefined {
  const { question, found } = answer;
  const reason = absence(question, measure, part, bucket);
  if (reason) return void note(answer, measure, reason);
  const { axes } = question;
  const constant = (position: number) => constantText(measure, axes[position]!);
  for (const [position, value] of kept) if ((constant(position) ?? value) !== value) return undefined;
  const own = only(kept, (position) => constant(position) === undefined);
  const figure = found.figure(measure.index, bucket.id, own);
  const standing = standingAt(answer, measure, bucket, own, kept);
  const node = only(own, (position) => axes[position] !== 'SOURCE');
  const target = found.figure(TARGET_SLOT + measure.index, bucket.id, node)?.num;
  if (measure.isReleased && !figure && measure.show !== 'TARGET') note(answer, measure, 'NOT_RELEASED');
  const expected = measure.isReleased ? (figure?.notApplicable ?? 0) : Math.max(0, standing - (figure?.notApplicable ?? 0));
  return {
    figure,
    expected,
    target,
    isCount: measure.indicator?.spaceRule === 'DISTRIBUTION' && [...own.keys()].some((position) => axes[position] === 'CLASS'),
  };
}

/** Villages that the measure expects. Of a remainder within each source those of its own rows: villages know nothing of sources. */
function standingAt({ question, found, whole }: Answering, measure: Measure, bucket: Bucket, own: Kept, kept: Kept): number {
  const { axes, rows, rest } = question;
  const village = only(own, (position) => isOfVillage(axes[position]!));
  const at = (answer: Found, keys: Kept) => answer.figure(-measure.index - 2, bucket.id, keys)?.values ?? 0;
  const last = rows.length - 1;
  if (!rest || !whole || !rows.includes('SOURCE') || !isOfVillage(rows[last]!) || rows[last] === 'VILLAGE_SET') return at(found, village);
  const mine = rest.filter((tuple) => tuple.slice(0, last).every((value, position) => kept.get(position) === value));
  return mine.reduce((sum, tuple) => sum + at(whole.found, inOrder([...village, [last, tuple[last]!]])), 0);
}

const inOrder = (keys: [number, string][]): Kept => new Map(keys.sort(([a], [b]) => a - b));

/** Why a measure has no figure in a part. */
function absence(question: Question, measure: Measure, part: Part, bucket: Bucket): string | undefined {
  const names = part.kept.map((position) => question.axes[position]!);
  // A remainder is no area, and records that lack a dimension of the rows are in none of them.
  if (question.rest && measure.isReleased) return 'OFF_LATTICE';
  if (question.rest && needsNode(measure)) return 'NO_NODE';
  const asked = question.rest ? [...names, ...question.rows] : names;
  if (!asked.every((dimension) => measure.dimensions.has(dimension))) return 'DIMENSION_NOT_SHARED';
  if (!measure.indicator) return undefined;
  if (needsNode(measure) && !nodeOf(question, part, measure)) return 'NO_NODE';
  if (measure.show === 'TARGET') return undefined;
  if (!isDue(bucket, measure.indicator.grain)) return 'NOT_DUE';
  if (measure.bySource && !names.includes('SOURCE')) return 'SOURCES_NOT_MIXED';
  if (measure.isReleased)
    return isWhole(question, part, measure) && (isLatest(question) || storedPeriodOf(bucket) !== undefined) ? undefined : 'OFF_LATTICE';
  if (measure.isOwn) return undefined;
  const { spaceRule } = measure.indicator;
  if (spaceRule === 'DISTINCT_COUNT' && !names.includes('VILLAGE')) return 'DISTINCT_NOT_ADDED';
  return spaceRule === 'DISTRIBUTION' && !names.includes('CLASS') && !names.includes('VILLAGE') ? 'NEEDS_CLASS' : undefined;
}

const needsNode = ({ show, isOwn, isReleased }: Measure) => show === 'TARGET' || show === 'DISTANCE' || (isOwn && !isReleased);

function note({ notes }: Answering, { alias }: Measure, code: string): void {
  notes.set(code, (notes.get(code) ?? new Set()).add(alias));
}

function compare(answer: Answering, measure: Measure, part: Part, { bucket, kept }: At, shown: Shown, made: Made) {
  const { question } = answer;
  if (question.input.compare === 'TARGET')
    return comparisonOf(measure, shown.value, measure.show === 'VALUE' && measure.indicator ? made.target : undefined);
  const twin = question.buckets.find(({ of }) => of === bucket.id);
  const before = twin && madeOf(answer, measure, part, twin, kept);
  const other = before ? shownOf(measure, before) : ABSENT;
  return comparisonOf(measure, shown.value, other.value, behind(measure, other, before));
}

function rowValue(answer: Answering, tuple: Tuple, alias: string): Fraction | undefined {
  const { question } = answer;
  const measure = question.measures.find((one) => one.alias === alias) as Measure;
  const part = question.parts.find((one) => one.rows === tuple.length && one.columns === 0) as Part;
  const at = placeOf(answer, part, tuple, []);
  const made = at && madeOf(answer, measure, part, at.bucket, at.kept);
  return made && shownOf(measure, made).value;
}
