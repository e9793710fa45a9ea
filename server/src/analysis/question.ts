/** From what is asked to what is planned: everything is checked here, refused with its place, and never ignored. */
import { type Actor, type Grant, grantsOf } from '../core/access/actor.ts';
import { at, type FieldProblem, forbidden, invalid, notFoundText, type Text } from '../core/errors.ts';
import { twinOf, wholeOf } from '../core/period-choice.ts';
import { type Bucket, bucketsOf, OPEN_END, type Window } from '../core/window.ts';
import type { Definitions } from '../indicator/registry.ts';
import { type Filter, isTime } from './dimensions.ts';
import { RUN } from './fact.ts';
import { filtersOf, type Measure, measuresOf } from './measures.ts';
import type { Rolled } from './rolled.ts';
import type { Asked, DimensionName, SegmentName, Time } from './vocabulary.ts';

export interface Range {
  low: number;
  high: number;
}

/** Rows and columns that are kept apart: so many of the outer dimensions of each axis. The first one is the leaf. */
export interface Part {
  rows: number;
  columns: number;
  /** Positions on the axes of the dimensions kept, times left out. */
  kept: readonly number[];
  /** Finest time dimension kept. */
  grain: Time | '*';
  /** False for what only `having`, `orderBy` and `top` look at. */
  isShown: boolean;
}

export interface Question {
  input: Asked;
  measures: readonly Measure[];
  rows: readonly DimensionName[];
  columns: readonly DimensionName[];
  axes: readonly DimensionName[];
  parts: readonly Part[];
  buckets: readonly Bucket[];
  /** The window asked for; values of indicators that end by `ob` count. */
  whole: Window & { ob: number };
  today: string;
  filters: readonly Filter[];
  segments: readonly SegmentName[];
  scope: readonly Range[];
  /** The one area of the scope, where it is one. */
  home?: Range;
  /** The answer also says where its values come from. */
  isTold: boolean;
  /** Reads so many values that they are added up at once; where single ones are asked for it does not. */
  isWide: boolean;
  /** Measures that are read out of rollups. */
  rolled?: Rolled;
  /** Of a remainder: the leaf rows that it takes together, as the database groups them. */
  rest?: readonly (readonly string[])[];
}

/** The question about the rows of each group that were left out, together. */
export function remainderOf(question: Question, rest: readonly (readonly string[])[]): Question {
  const { rows, parts } = question;
  const outer = parts.filter((part) => part.isShown && part.rows === rows.length);
  const last = rows.length - 1;
  return {
    ...question,
    rest,
    parts: outer.map((part) => ({ ...part, rows: last, kept: part.kept.filter((position) => position !== last) })),
  };
}

const WORDS: Record<string, Text> = {
  latestAxis: { id: 'Dengan latest, waktu tidak bisa menjadi baris atau kolom.', en: 'With latest, time cannot stand on rows or columns.' },
  bound: { id: 'Isi paling sedikit satu batas.', en: 'Give at least one bound.' },
  oneOrder: { id: 'Isi tepat satu: measure atau label.', en: 'Give exactly one of measure and label.' },
  noRows: { id: 'Pilih baris dulu.', en: 'Choose rows first.' },
  timeRest: { id: 'Sisa tidak bisa dihitung bila waktu menjadi baris.', en: 'A remainder does not go with time on rows.' },
  noVillages: { id: 'Target tidak punya desa untuk dipilih.', en: 'Targets have no villages to choose among.' },
  twice: { id: 'Dimensi ini sudah dipakai.', en: 'This dimension is used already.' },
};

export function questionOf(input: Asked, actor: Actor, definitions: Definitions, today: string): Question {
  const grants = grantsOf(actor, RUN);
  if (grants.length === 0) throw forbidden(RUN);
  const problems: FieldProblem[] = [];
  const refuse = (path: string, text: Text) => void problems.push(at(`query.${path}`, text));
  const { rows, columns } = axesOf(input, grants, refuse);
  const axes = [...rows, ...columns];
  const filters = filtersOf(input.filters ?? [], 'filters', definitions, refuse);
  const measures = measuresOf(input, { filters, axes, actor, definitions, refuse });
  checkAliases(input, new Set(measures.map(({ alias }) => alias)), rows, refuse);
  if (input.segments?.length && measures.some(({ fact }) => fact === 'TARGET')) refuse('segments', WORDS.noVillages!);
  const parts = partsOf(input, rows, columns);
  const whole = wholeOf(input.period ?? { latest: true }, today, refuse);
  if (whole.ob === OPEN_END && axes.some(isTime)) refuse('period', WORDS.latestAxis!);
  const twin = twinOf(input.compare, input.period, whole, refuse);
  if (problems.length > 0) throw invalid(problems);
  const scope = scopeOf(grants);
  return {
    input,
    measures,
    rows,
    columns,
    axes,
    parts,
    whole,
    buckets: bucketsOf(whole, grainsOf(parts), today, twin),
    today,
    filters,
    segments: input.segments ?? [],
    scope,
    isTold: true,
    isWide: false,
    home: scope.length === 1 && scope[0]!.low > 0 ? scope[0] : undefined,
  };
}

/** Several roles may lie within each other: each place is there once. */
const scopeOf = (grants: readonly Range[]): Range[] =>
  grants
    .map(({ low, high }) => ({ low, high }))
    .filter(
      ({ low, high }, index, all) =>
        !all.some(
          (other, place) =>
            place !== index && other.low <= low && high <= other.high && (place < index || other.low < low || high < other.high),
        ),
    );

type Refuse = (path: string, text: Text) => void;

function axesOf(input: Asked, grants: readonly Grant[], refuse: Refuse) {
  const columns = input.columns ?? [];
  const rows = [...(input.rows ?? [])];
  rows.forEach((name, index) => {
    if (rows.indexOf(name) !== index) refuse(`rows.${index}`, WORDS.twice!);
  });
  columns.forEach((name, index) => {
    if (rows.includes(name) || columns.indexOf(name) !== index) refuse(`columns.${index}`, WORDS.twice!);
  });
  const child = childLevel(grants);
  if (input.scope === 'MY_CHILDREN' && !rows.includes(child) && !columns.includes(child)) rows.unshift(child);
  if (rows.length > 3) refuse('rows', { id: 'Paling banyak 3 dimensi.', en: 'At most 3 dimensions.' });
  return { rows, columns };
}

/** The level below the highest area in which the actor may ask. */
function childLevel(grants: readonly Grant[]): DimensionName {
  const depth = Math.min(...grants.map(({ low, above }) => (low <= 0 ? 0 : above.length + 1)));
  return (['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE', 'VILLAGE'] as const)[depth]!;
}

/** What rows are judged by must be a measure, and there must be rows. */
function checkAliases({ having, orderBy, top }: Asked, aliases: ReadonlySet<string>, rows: readonly DimensionName[], refuse: Refuse): void {
  const known = (path: string, alias: string | null | undefined) => {
    if (alias != null && !aliases.has(alias)) refuse(path, notFoundText(alias));
  };
  (having ?? []).forEach((one, index) => {
    known(`having.${index}.measure`, one.measure);
    if ([one.gt, one.gte, one.lt, one.lte, one.eq].every((bound) => bound == null)) refuse(`having.${index}`, WORDS.bound!);
  });
  (orderBy ?? []).forEach(({ measure, label }, index) => {
    known(`orderBy.${index}.measure`, measure);
    if ((measure != null) === (label === true)) refuse(`orderBy.${index}`, WORDS.oneOrder!);
  });
  known('top.measure', top?.measure);
  for (const [path, is] of Object.entries({ having: having?.length, orderBy: orderBy?.length, top }))
    if (is && rows.length === 0) refuse(path, WORDS.noRows!);
  if (top?.remainder && rows.some(isTime)) refuse('top.remainder', WORDS.timeRest!);
}

/** The same question of the months since this one, as it is asked by its first and last month. */
export function sinceMonth(question: Question, a: number): Question {
  const { input, parts, today, whole: former } = question;
  const whole = { a, b: former.b, ob: former.b };
  // What the comparison needs was there when the question was checked.
  const twin = twinOf(input.compare, input.period, whole, () => {});
  return { ...question, whole, buckets: bucketsOf(whole, grainsOf(parts), today, twin) };
}

const grainsOf = (parts: readonly Part[]) => [...new Set(parts.map(({ grain }) => grain))];

/** What is shown: the leaf, totals and subtotals; and rows as a whole, with their groups where they are ordered, by what they are judged. */
export function partsOf(
  { totals, having, orderBy, top }: Asked,
  rows: readonly DimensionName[],
  columns: readonly DimensionName[],
): Part[] {
  const asked = new Set(totals ?? []);
  const part = (r: number, c: number, isShown: boolean): Part => {
    const kept = [...Array(r).keys(), ...[...Array(c).keys()].map((column) => rows.length + column)];
    const names = [...rows, ...columns];
    const times = kept.map((position) => names[position]!).filter(isTime);
    const grain = (['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const).find((one) => times.includes(one)) ?? '*';
    return { rows: r, columns: c, kept: kept.filter((position) => !isTime(names[position]!)), grain, isShown };
  };
  const isAsked = (r: number, c: number) => {
    const [full, wide] = [r === rows.length, c === columns.length];
    if (full && wide) return true;
    if (r === 0 && c === 0 && asked.has('GRAND')) return true;
    return (full || asked.has('COLUMN')) && (wide || asked.has('ROW'));
  };
  const parts: Part[] = [];
  for (let r = rows.length; r >= 0; r--) {
    for (let c = columns.length; c >= 0; c--) if (isAsked(r, c)) parts.push(part(r, c, true));
  }
  const isOrdered = orderBy?.some(({ measure }) => measure);
  const judged = isOrdered ? rows.map((_, index) => index + 1) : having?.length || top ? [rows.length] : [];
  for (const r of judged) if (!parts.some((one) => one.rows === r && one.columns === 0)) parts.push(part(r, 0, false));
  return parts;
}
