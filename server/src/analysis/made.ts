/** What a cell is made of: where it is, and why it has no figure. What all cells of a measure in a part share is found once. */
import { grouped } from '../core/grouped.ts';
import { type Bucket, isDue, keyOf, storedPeriodOf } from '../core/window.ts';
import type { Made } from './cells.ts';
import { isOfVillage, isTime } from './dimensions.ts';
import { type Found, figureAt, type Place } from './found.ts';
import { isLatest, isWhole, nodeOf, TARGET_SLOT } from './lookup.ts';
import { constantText, type Measure } from './measures.ts';
import type { Part, Question } from './question.ts';
import type { Axis, Tuple } from './table.ts';
import type { Time } from './vocabulary.ts';

/** Codes of what should be known, by measure. */
export type Notes = Map<string, Set<string>>;

export interface Answering {
  question: Question;
  found: Found;
  rows: Axis;
  columns: Axis;
  times: Times;
  /** By part, then by the number of the measure. */
  rules: Map<Part, Rule[]>;
  notes: Notes;
  /** Of a remainder: the answer that it is left from. */
  whole?: Answering;
}

interface Times {
  /** By grain and key, those that something is compared with left out. */
  buckets: ReadonlyMap<string, ReadonlyMap<string, Bucket>>;
  /** By the bucket that is compared with it. */
  twins: ReadonlyMap<number, Bucket>;
  /** By part. */
  kept: ReadonlyMap<Part, KeptTimes>;
}

/** Positions of time that a part keeps. */
interface KeptTimes {
  finest: number | undefined;
  others: readonly number[];
}

export function timesOf(question: Question): Times {
  const mains = question.buckets.filter(({ of }) => of === undefined);
  const byGrain = [...grouped(mains, ({ grain }) => grain)];
  return {
    buckets: new Map(byGrain.map(([grain, some]) => [grain, new Map(some.map((one) => [one.key, one]))])),
    twins: new Map(question.buckets.flatMap((one) => (one.of === undefined ? [] : [[one.of, one]]))),
    kept: new Map(question.parts.map((part) => [part, keptIn(question, part)])),
  };
}

function keptIn({ axes, rows }: Question, part: Part): KeptTimes {
  const positions = [...Array(part.rows).keys(), ...[...Array(part.columns).keys()].map((index) => rows.length + index)];
  const times = positions.filter((position) => isTime(axes[position]!));
  const finest = times.find((position) => axes[position] === part.grain);
  return { finest, others: times.filter((position) => position !== finest) };
}

/** Where a cell is. */
export interface At {
  part: Part;
  bucket: Bucket;
  /** By position on the axes. */
  value(position: number): string;
  /** By all that the part keeps. */
  place: Place;
}

/** Undefined where its times contradict each other. */
export function atOf({ question: { axes, rows }, times, found }: Answering, part: Part, row: Tuple, column: Tuple): At | undefined {
  const value = (position: number) => (position < rows.length ? row[position] : column[position - rows.length]) as string;
  const { finest, others } = times.kept.get(part)!;
  const bucket = times.buckets.get(part.grain)?.get(finest === undefined ? '*' : value(finest));
  if (!bucket || others.some((position) => keyOf(bucket.b, axes[position] as Time) !== value(position))) return undefined;
  return { part, bucket, value, place: found.at(part.kept, value) };
}

/** What the cells of a measure in a part have in common; positions are of what the part keeps. */
interface Rule {
  /** Why there is no figure, by bucket. */
  reasons: Map<Bucket, string | undefined>;
  constants: readonly (readonly [position: number, text: string])[];
  /** Where its figures stand, the villages that it expects, and its targets. */
  own: readonly number[];
  village: readonly number[];
  node: readonly number[];
  /** Of a distribution: villages of a class are counted. */
  isCount: boolean;
}

function ruleOf({ question, rules }: Answering, measure: Measure, part: Part): Rule {
  const known = rules.get(part) ?? [];
  rules.set(part, known);
  known[measure.index] ??= newRule(question, measure, part);
  return known[measure.index]!;
}

function newRule({ axes }: Question, measure: Measure, { kept }: Part): Rule {
  const constant = (position: number) => constantText(measure, axes[position]!);
  // The same list for the same positions: the place is looked up once.
  const those = (positions: readonly number[], is: (position: number) => boolean) =>
    positions.every(is) ? positions : positions.filter(is);
  const own = those(kept, (position) => constant(position) === undefined);
  return {
    reasons: new Map(),
    constants: kept.flatMap((position) => {
      const text = constant(position);
      return text === undefined ? [] : [[position, text] as const];
    }),
    own,
    village: those(own, (position) => isOfVillage(axes[position]!)),
    node: those(own, (position) => axes[position] !== 'SOURCE'),
    isCount: measure.indicator?.spaceRule === 'DISTRIBUTION' && own.some((position) => axes[position] === 'CLASS'),
  };
}

/** All that a cell is made of; undefined where the measure has no such figure, which is noted. */
export function madeOf(answer: Answering, measure: Measure, at: At, bucket = at.bucket): Made | undefined {
  const { part, value } = at;
  const rule = ruleOf(answer, measure, part);
  const reason = reasonOf(answer, measure, part, bucket, rule);
  if (reason) return void note(answer, measure, reason);
  if (rule.constants.some(([position, text]) => text !== value(position))) return undefined;
  const figure = figureAt(placeBy(answer.found, at, rule.own), measure.index, bucket.id);
  if (measure.isReleased && !figure && measure.show !== 'TARGET') note(answer, measure, 'NOT_RELEASED');
  return new MadeHere(figure, rule, { answer, measure, at, bucket });
}

interface Here {
  answer: Answering;
  measure: Measure;
  at: At;
  bucket: Bucket;
}

/** What few ask for is looked up when somebody does. */
class MadeHere implements Made {
  readonly figure: Made['figure'];
  readonly isCount: boolean;
  private readonly rule: Rule;
  private readonly here: Here;

  constructor(figure: Made['figure'], rule: Rule, here: Here) {
    this.figure = figure;
    this.isCount = rule.isCount;
    this.rule = rule;
    this.here = here;
  }

  get expected() {
    const { answer, measure, at, bucket } = this.here;
    const notApplicable = this.figure?.notApplicable ?? 0;
    const standing = measure.isReleased ? notApplicable : standingAt(answer, measure, at, bucket, this.rule.village) - notApplicable;
    return Math.max(0, standing);
  }

  get target() {
    const { answer, measure, at, bucket } = this.here;
    return figureAt(placeBy(answer.found, at, this.rule.node), TARGET_SLOT + measure.index, bucket.id)?.num;
  }
}

const placeBy = (found: Found, { part, place, value }: At, positions: readonly number[]): Place =>
  positions === part.kept ? place : found.at(positions, value);

/** Villages that the measure expects. Of a remainder within each source those of its own rows: villages know nothing of sources. */
function standingAt({ question, found, whole }: Answering, measure: Measure, at: At, bucket: Bucket, village: readonly number[]): number {
  const { rows, rest } = question;
  const villagesIn = (place: Place) => figureAt(place, -measure.index - 2, bucket.id)?.values ?? 0;
  const last = rows.length - 1;
  if (!rest || !whole || !rows.includes('SOURCE') || !isOfVillage(rows[last]!) || rows[last] === 'VILLAGE_SET')
    return villagesIn(placeBy(found, at, village));
  const mine = rest.filter((tuple) => tuple.slice(0, last).every((text, position) => at.value(position) === text));
  const positions = [...village, last].sort((a, b) => a - b);
  const ofTuple = (tuple: Tuple) => whole.found.at(positions, (position) => (position === last ? tuple[last]! : at.value(position)));
  return mine.reduce((sum, tuple) => sum + villagesIn(ofTuple(tuple)), 0);
}

function reasonOf({ question }: Answering, measure: Measure, part: Part, bucket: Bucket, { reasons }: Rule): string | undefined {
  if (!reasons.has(bucket)) reasons.set(bucket, absence(question, measure, part, bucket));
  return reasons.get(bucket);
}

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
