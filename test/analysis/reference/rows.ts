/** Which leaf rows stay, and in which order: `having`, then order, then `top` with its remainder. */
import type { AnalysisHavingInput } from '../../../server/src/explore/explore.input.ts';
import { compare, type Fraction, parsed } from './fraction.ts';
import { grouped } from './groups.ts';
import type { Measure, Question } from './question.ts';
import type { Tuple } from './tuples.ts';
import { areaOf } from './village.ts';

/** A row: a leaf by its whole tuple, a total by the start of one, a remainder by its group and the keys it takes together. */
export interface Line {
  tuple: Tuple;
  rest?: ReadonlySet<string>;
}

/** Value of a row where columns are taken together. */
type Judge = (measure: Measure, tuple: Tuple) => Fraction | null;

export function arranged(question: Question, leaves: readonly Tuple[], judge: Judge): Line[] {
  const { input, measures } = question;
  const valueOf = (alias: string, tuple: Tuple) => judge(measures.find((measure) => measure.alias === alias)!, tuple);
  const kept = leaves.filter((tuple) => (input.having ?? []).every((having) => holds(having, valueOf(having.measure, tuple))));
  const lines = [...grouped(kept, groupOf).values()].flatMap((group) => topped(question, group, valueOf));
  return byLevel(question, lines, 1, valueOf);
}

const groupOf = (tuple: Tuple) => tuple.slice(0, -1).join('|');

function holds({ gt, gte, lt, lte, eq }: AnalysisHavingInput, value: Fraction | null): boolean {
  if (value === null) return false;
  const to = (bound: string) => compare(value, parsed(String(bound)));
  return (
    (gt == null || to(gt) > 0) &&
    (gte == null || to(gte) >= 0) &&
    (lt == null || to(lt) < 0) &&
    (lte == null || to(lte) <= 0) &&
    (eq == null || to(eq) === 0)
  );
}

type ValueOf = (alias: string, tuple: Tuple) => Fraction | null;

/** Missing values come last either way. */
function byValue(x: Fraction | null, y: Fraction | null, direction: string): number {
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return direction === 'DESC' ? compare(y, x) : compare(x, y);
}

/** Groups in the order of their own figures, and so on within each; a remainder stays last in its group. */
function byLevel(question: Question, lines: readonly Line[], depth: number, valueOf: ValueOf): Line[] {
  const { input, rows } = question;
  if ((input.orderBy ?? []).length === 0 || depth > rows.length) return [...lines];
  const plain = lines.filter(({ tuple, rest }) => !rest || tuple.length >= depth);
  const remainders = lines.filter((line) => !plain.includes(line));
  const groups = [...grouped(plain, ({ tuple }) => tuple.slice(0, depth).join('|')).values()];
  const sorted = groups.toSorted(([x], [y]) => compareHeads(question, x!.tuple.slice(0, depth), y!.tuple.slice(0, depth), valueOf));
  return [...sorted.flatMap((group) => byLevel(question, group, depth + 1, valueOf)), ...remainders];
}

function compareHeads(question: Question, x: Tuple, y: Tuple, valueOf: ValueOf): number {
  for (const { measure, direction } of question.input.orderBy ?? []) {
    const order = measure
      ? byValue(valueOf(measure, x), valueOf(measure, y), direction)
      : byLabel(labelOf(question, x), labelOf(question, y), direction);
    if (order !== 0) return order;
  }
  return 0;
}

/** Only rows of areas are asked for by label. */
function labelOf({ data }: Question, tuple: Tuple): string {
  return areaOf(data, data.area.find(({ code }) => code === tuple.at(-1))!.ordinal).name;
}

const byLabel = (x: string, y: string, direction: string): number => (direction === 'DESC' ? -1 : 1) * x.localeCompare(y, 'id');

/** The first by the measure, in that order unless another is asked for; ties by the order of the dimension. */
function topped({ input: { top, orderBy } }: Question, group: readonly Tuple[], valueOf: ValueOf): Line[] {
  if (!top) return group.map((tuple) => ({ tuple }));
  const best = group.toSorted((x, y) => byValue(valueOf(top.measure, x), valueOf(top.measure, y), top.direction)).slice(0, top.n);
  const kept = (orderBy ?? []).length > 0 ? group.filter((tuple) => best.includes(tuple)) : best;
  const dropped = group.filter((tuple) => !best.includes(tuple));
  const lines = kept.map((tuple): Line => ({ tuple }));
  if (!top.remainder || dropped.length === 0) return lines;
  return [...lines, { tuple: dropped[0]!.slice(0, -1), rest: new Set(dropped.map((tuple) => tuple.at(-1)!)) }];
}
