/** What the statement found, column by column, put where an answer looks for it: by place, bucket and measure. */
import { type Fraction, fractionOf } from '../core/fraction.ts';
import type { Figure } from './cells.ts';
import { NONE } from './dimensions.ts';
import type { Branch } from './plan.ts';

/** Value by axis position, in the order of the positions. */
export type Kept = ReadonlyMap<number, string>;

/** What stands in one place, whatever the time. */
export interface Place {
  kept: Kept;
  /** Measures of which some value or record went in, twins left out. */
  mains: ReadonlySet<number>;
  /** By measure and bucket. */
  figures: ReadonlyMap<number, Figure>;
}

export interface Found {
  /** Those where something was found. */
  places: readonly Place[];
  at(positions: readonly number[], value: (position: number) => string): Place;
}

/** A value of every cell; none where all have the same, which goes without saying. */
type Column = readonly unknown[] | null;
/** Cells of one SELECT (plan.ts): what identifies them, and the parts of each figure (fact.ts). */
export type Told = readonly [heads: readonly Column[], ...figures: (readonly Column[])[]];

/** Sums are read when they are asked for: of many cells they never are. */
class ToldFigure implements Figure {
  private readonly columns: readonly Column[];
  private readonly row: number;

  constructor(columns: readonly Column[], row: number) {
    this.columns = columns;
    this.row = row;
  }

  get values() {
    return this.columns[0]![this.row] as number;
  }

  get num() {
    return this.sum(1);
  }

  get den() {
    return this.sum(2);
  }

  get reported() {
    return (this.columns[3]?.[this.row] ?? this.values) as number;
  }

  get notApplicable() {
    return (this.columns[4]?.[this.row] ?? 0) as number;
  }

  private sum(part: number): Fraction | undefined {
    const text = this.columns[part]?.[this.row];
    return typeof text === 'string' ? fractionOf(text) : undefined;
  }
}

interface Filled extends Place {
  mains: Set<number>;
  figures: Map<number, Figure>;
}

const MOST_BUCKETS = 2 ** 20;
/** One number for both, since of many cells a map of maps costs more than all else; `null`: in every bucket. */
const spotOf = (measure: number, bucket: number | null) => measure * MOST_BUCKETS + (bucket ?? MOST_BUCKETS - 1);

export const figureAt = ({ figures }: Place, measure: number, bucket: number): Figure | undefined =>
  figures.get(spotOf(measure, bucket)) ?? figures.get(spotOf(measure, null));

/** A value as the database gives it: a number, a text or nothing; undefined where the dimension is taken together. */
type Raw = (position: number, index: number) => unknown;

const textOf = (raw: unknown) => String(raw ?? NONE);

class Places {
  readonly all = new Map<string, Filled>();
  /** Of one dimension, by position and value: most are, and an address costs more than all else. */
  private readonly single: Map<unknown, Filled>[] = [];

  at(positions: readonly number[], raw: Raw): Filled {
    const [position] = positions;
    const only = position === undefined || positions.length > 1 ? undefined : raw(position, 0);
    if (position === undefined || only === undefined) return this.addressed(positions, raw);
    this.single[position] ??= new Map();
    const known = this.single[position].get(only);
    if (known) return known;
    const found = this.addressed(positions, raw);
    this.single[position].set(only, found);
    return found;
  }

  private addressed(positions: readonly number[], raw: Raw): Filled {
    let address = '';
    for (const [index, position] of positions.entries()) {
      const value = raw(position, index);
      if (value !== undefined) address += `|${position}=${textOf(value)}`;
    }
    const known = this.all.get(address);
    if (known) return known;
    const values = positions.map((position, index) => [position, raw(position, index)] as const);
    const kept = new Map(values.flatMap(([position, value]) => (value === undefined ? [] : [[position, textOf(value)] as const])));
    const made: Filled = { kept, mains: new Set(), figures: new Map() };
    this.all.set(address, made);
    return made;
  }
}

export function foundIn(told: readonly Told[], branches: readonly Branch[], mains: ReadonlySet<number>): Found {
  const places = new Places();
  for (const [index, branch] of branches.entries()) fill(places, told[index]!, branch, mains);
  return { places: [...places.all.values()], at: (positions, value) => places.at(positions, value) };
}

function fill(places: Places, [heads, ...figures]: Told, branch: Branch, mains: ReadonlySet<number>): void {
  const { used, slots, isBySeries, sources } = branch;
  const [buckets, masks, ...others] = heads;
  const [series, from] = others.slice(used.length);
  const slotOf = (row: number) => (series?.[row] ?? 0) as number;
  const chosen = sources && chosenAmong(sources, from ?? [], slotOf);
  for (let row = 0; row < (figures[0]?.[0]?.length ?? 0); row++) {
    const slot = isBySeries ? slotOf(row) : undefined;
    if (chosen && slot !== undefined && chosen[slot] !== from![row]) continue;
    const bucket = (buckets?.[row] ?? null) as number | null;
    const mask = (masks?.[row] ?? 0) as number;
    const isKept = (index: number) => ((mask >> (used.length - 1 - index)) & 1) === 0;
    const place = places.at(used, (_, index) => (isKept(index) ? (others[index]?.[row] ?? null) : undefined));
    const isMain = bucket === null || mains.has(bucket);
    if (slot !== undefined) put(place, bucket, slots[slot]!, new ToldFigure(figures[0]!, row), isMain);
    else for (const [index, measures] of slots.entries()) put(place, bucket, measures, new ToldFigure(figures[index]!, row), isMain);
  }
}

function put({ figures, mains }: Filled, bucket: number | null, measures: readonly number[], figure: Figure, isMain: boolean): void {
  for (const measure of measures) {
    figures.set(spotOf(measure, bucket), figure);
    if (isMain && figure.values !== 0) mains.add(measure);
  }
}

/** Of rows of several sources, by slot: the source that ranks first among those with values. */
function chosenAmong(ranked: NonNullable<Branch['sources']>, from: readonly unknown[], slotOf: (row: number) => number) {
  const present = ranked.map(() => new Set<unknown>());
  for (const [row, source] of from.entries()) present[slotOf(row)]!.add(source);
  return ranked.map((sources, slot) => sources.find((source) => present[slot]!.has(source)));
}
