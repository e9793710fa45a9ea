/** Rows and columns of the answer: which there are, in which order, and their names. */
import { type Text, tooManyCells } from '../core/errors.ts';
import { compared, type Fraction, fractionOf } from '../core/fraction.ts';
import { grouped } from '../core/grouped.ts';
import { periodText } from '../core/period-text.ts';
import { keyOf, periodsIn } from '../core/window.ts';
import { ALL, DIMENSIONS_BY_NAME, isOfVillage, isPlace, isTime, NONE, NONE_TEXT, REST, REST_TEXT } from './dimensions.ts';
import { SPINE } from './fact.ts';
import type { Found, Kept } from './found.ts';
import { constantText, type Measure } from './measures.ts';
import type { Question } from './question.ts';
import type { Asked, AskedHaving, DimensionName, SortDirection, Step, Time } from './vocabulary.ts';

/** Values of the dimensions of an axis as the database groups them; of time the key. */
export type Tuple = readonly string[];

export interface Axis {
  dimensions: readonly DimensionName[];
  /** Place of its first dimension among all. */
  offset: number;
  leaves: readonly Tuple[];
  labels: readonly Map<string, Label>[];
}

export interface Label extends Text {
  key: string;
  order: string;
}

type Given = Record<string, unknown>;

/** Rows that are judged before most of them are left out. */
const MOST_LEAVES = 500_000;
const MOST_CELLS = 50_000;

export function bounded(cells: number, most = MOST_CELLS): void {
  if (cells > most) throw tooManyCells(cells, most);
}

export function axisOf(question: Question, found: Found, given: Given, offset: number, dimensions: readonly DimensionName[]): Axis {
  const labels = dimensions.map((dimension, index) => labelsOf(dimension, given[`labels${offset + index}`]));
  const kinds = [isOfVillage, isOther, isTime];
  const sets = kinds.map((is) => tuplesOf(question, found, offset, dimensions, is));
  bounded(
    sets.reduce((count, set) => count * set.length, 1),
    MOST_LEAVES,
  );
  const leaves = product(sets).sort((a, b) => compareTuples(labels, a, b));
  return { dimensions, offset, leaves, labels };
}

const isOther = (dimension: DimensionName) => !isOfVillage(dimension) && !isTime(dimension);

/** Partial tuples of one kind of dimension: positions that are not of it stay empty. */
function tuplesOf(
  question: Question,
  found: Found,
  offset: number,
  dimensions: readonly DimensionName[],
  is: (one: DimensionName) => boolean,
): (string | undefined)[][] {
  const places = dimensions.flatMap((dimension, index) => (is(dimension) ? [index] : []));
  if (places.length === 0) return [[]];
  return isTime(dimensions[places[0]!]!) ? timesOf(question, dimensions) : occurring(question, found, offset, places);
}

function timesOf({ whole }: Question, dimensions: readonly DimensionName[]): (string | undefined)[][] {
  const finest = (['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const).find((one) => dimensions.includes(one)) as Time;
  return periodsIn(whole, finest).map(({ b }) => dimensions.map((dimension) => (isTime(dimension) ? keyOf(b, dimension) : undefined)));
}

/** Values that stand together in some row, or are the constants of a measure. */
function occurring(question: Question, found: Found, offset: number, places: readonly number[]): (string | undefined)[][] {
  const { axes, measures } = question;
  const known = new Map<string, (string | undefined)[]>();
  const add = (kept: Kept, measure: Measure | undefined) => {
    const tuple: (string | undefined)[] = [];
    for (const place of places) {
      const dimension = axes[offset + place]!;
      const value = kept.get(offset + place) ?? (measure && constantText(measure, dimension));
      if (value === undefined || isNowhere(dimension, value)) return;
      tuple[place] = value;
    }
    known.set(tuple.join('|'), tuple);
  };
  const hasConstants = places.some((place) => measures.some((measure) => constantText(measure, axes[offset + place]!) !== undefined));
  for (const { kept, mains } of found.places) {
    const those = [...mains].filter((number) => number === SPINE || measures[number]);
    for (const number of hasConstants ? those : those.slice(0, 1)) add(kept, measures[number]);
  }
  return [...known.values()];
}

/** A record of a greater area is in none of a smaller level: that is no place of its own. */
const isNowhere = (dimension: DimensionName, value: string) => isPlace(dimension) && value === NONE;

function product(sets: (string | undefined)[][][]): Tuple[] {
  const both = (a: (string | undefined)[], b: (string | undefined)[]) =>
    a.length === 0 ? b : b.length === 0 ? a : Array.from({ length: Math.max(a.length, b.length) }, (_, index) => a[index] ?? b[index]);
  return sets.reduce((left, set) => left.flatMap((a) => set.map((b) => both(a, b))), [[]]) as unknown as Tuple[];
}

function labelsOf(dimension: DimensionName, rows: unknown): Map<string, Label> {
  const { words } = DIMENSIONS_BY_NAME[dimension];
  const named = words
    ? words.map(({ key, id, en }, index) => [key, { key, id, en, order: String(index) }] as const)
    : ((rows ?? []) as [string, string, string, string, string][]).map(
        ([value, key, id, en, order]) => [value, { key, id, en, order }] as const,
      );
  return new Map(named);
}

const LAST = '\uffff';

function labelOf(dimension: DimensionName, labels: Map<string, Label>, value: string): Label {
  if (value === NONE) return { key: NONE, ...NONE_TEXT, order: LAST };
  if (value === REST) return { key: REST, ...REST_TEXT, order: LAST };
  if (isTime(dimension)) return { key: value, ...periodText(value), order: value };
  return labels.get(value) ?? { key: value, id: value, en: value, order: value };
}

function compareTuples(labels: readonly Map<string, Label>[], a: Tuple, b: Tuple): number {
  for (let index = 0; index < labels.length; index++) {
    if (a[index] === b[index]) continue;
    const order = (value: string) => (value === NONE ? LAST : (labels[index]!.get(value)?.order ?? value));
    return order(a[index]!) < order(b[index]!) ? -1 : 1;
  }
  return 0;
}

/** Leaves with the totals after the rows they are of. */
export function withTotals(leaves: readonly Tuple[], lengths: ReadonlySet<number>, depth: number): Tuple[] {
  const listed: Tuple[] = [];
  // Where no row is left the total is still of everything asked.
  if (leaves.length === 0 && lengths.has(0)) return [[]];
  leaves.forEach((leaf, index) => {
    if (lengths.has(depth)) listed.push(leaf);
    const next = leaves[index + 1];
    for (let length = depth - 1; length >= 0; length--) {
      const ends = !next || leaf.slice(0, length).join('|') !== next.slice(0, length).join('|');
      if (ends && lengths.has(length)) listed.push(leaf.slice(0, length));
    }
  });
  return listed;
}

export function stepsOf({ dimensions, labels }: Axis, tuple: Tuple): Step[] {
  return tuple.map((value, index) => {
    const { key, id, en } = labelOf(dimensions[index]!, labels[index]!, value);
    return { dimension: dimensions[index]!, key, label: id, labelEn: en };
  });
}

export const keyOfSteps = ({ dimensions }: Axis, steps: readonly Step[]): string =>
  dimensions.length === 0 ? ALL : dimensions.map((_, index) => steps[index]?.key ?? ALL).join('|');

type ValueOf = (tuple: Tuple, alias: string) => Fraction | undefined;

/** Leaf rows that pass `having`, in the order asked: the first of each group, and those that come after them. */
export function judged(rows: Axis, { having, orderBy, top }: Asked, value: ValueOf): { kept: Tuple[]; rest: Tuple[] } {
  const valueOf = remembered(value);
  const passing = rows.leaves.filter((tuple) => (having ?? []).every((one) => holds(one, valueOf(tuple, one.measure))));
  const split = [...grouped(passing, (tuple) => tuple.slice(0, -1).join('|')).values()].map((group) => {
    if (!top) return { kept: group, rest: [] };
    const best = [...group].sort(byMeasure(valueOf, top.measure, top.direction));
    return { kept: best.slice(0, top.n), rest: best.slice(top.n) };
  });
  const kept = split.flatMap((group) => group.kept);
  const rest = split.flatMap((group) => group.rest);
  if (!orderBy?.length) return { kept, rest };
  const isKept = new Set(kept);
  const orders = orderBy.map(({ measure, direction }) => (measure ? byMeasure(valueOf, measure, direction) : byLabel(rows, direction)));
  return { kept: passing.filter((tuple) => isKept.has(tuple)).sort(inOrder(orders)), rest };
}

function remembered(value: ValueOf): ValueOf {
  const known = new Map<string, Fraction | undefined>();
  return (tuple, alias) => {
    const key = [alias, ...tuple].join('|');
    if (!known.has(key)) known.set(key, value(tuple, alias));
    return known.get(key);
  };
}

type Order = (a: Tuple, b: Tuple) => number;

/** Missing values come last either way. */
const byMeasure =
  (valueOf: ValueOf, alias: string, direction: SortDirection): Order =>
  (a, b) => {
    const [x, y] = [valueOf(a, alias), valueOf(b, alias)];
    if (!x || !y) return x ? -1 : y ? 1 : 0;
    return direction === 'DESC' ? -compared(x, y) : compared(x, y);
  };

const byLabel =
  ({ dimensions, labels }: Axis, direction: SortDirection): Order =>
  (a, b) => {
    const text = (tuple: Tuple) => labelOf(dimensions[tuple.length - 1]!, labels[tuple.length - 1]!, tuple.at(-1)!).id;
    return (direction === 'DESC' ? -1 : 1) * text(a).localeCompare(text(b), 'id');
  };

/** Where two rows part, their groups there are compared: groups by their own figure, rows within them by theirs. */
const inOrder =
  (orders: readonly Order[]): Order =>
  (a, b) => {
    const depth = a.findIndex((value, index) => value !== b[index]) + 1;
    const [x, y] = [a.slice(0, depth), b.slice(0, depth)];
    return orders.reduce((sign, order) => sign || order(x, y), 0);
  };

function holds({ gt, gte, lt, lte, eq }: AskedHaving, value: Fraction | undefined): boolean {
  if (!value) return false;
  const sign = (bound: string) => compared(value, fractionOf(bound));
  return (
    (gt == null || sign(gt) > 0) &&
    (gte == null || sign(gte) >= 0) &&
    (lt == null || sign(lt) < 0) &&
    (lte == null || sign(lte) <= 0) &&
    (eq == null || sign(eq) === 0)
  );
}
