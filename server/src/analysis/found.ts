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
}

export interface Found {
  places: readonly Place[];
  /** The same object for the same values, as far as something was found there: so that it is known again. */
  keptAt(positions: readonly number[], value: (position: number) => string): Kept;
  figure(measure: number, bucket: number, kept: Kept): Figure | undefined;
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
  kept: Map<number, string>;
  mains: Set<number>;
  /** By measure and bucket. */
  figures: Map<number, Figure>;
}

const MOST_BUCKETS = 2 ** 20;
/** One number for both, since of many cells a map of maps costs more than all else; `null`: in every bucket. */
const spotOf = (measure: number, bucket: number | null) => measure * MOST_BUCKETS + (bucket ?? MOST_BUCKETS - 1);

function places() {
  const known = new Map<string, Filled>();
  const byKept = new WeakMap<Kept, Filled>();
  /** Of one dimension, by position and value: most are, and an address costs more than all else. */
  const single = new Map<number, Map<string, Filled>>();
  const addressOf = (positions: readonly number[], value: (position: number, index: number) => string | undefined) => {
    let address = '';
    positions.forEach((position, index) => {
      const at = value(position, index);
      if (at !== undefined) address += `|${position}=${at}`;
    });
    return address;
  };
  const at = (positions: readonly number[], value: (position: number, index: number) => string | undefined): Filled => {
    const [position] = positions;
    const only = position === undefined || positions.length > 1 ? undefined : value(position, 0);
    if (position === undefined || only === undefined) return addressed(positions, value);
    const there = single.get(position);
    const known = there?.get(only);
    if (known) return known;
    const found = addressed(positions, value);
    if (there) there.set(only, found);
    else single.set(position, new Map([[only, found]]));
    return found;
  };
  const addressed = (positions: readonly number[], value: (position: number, index: number) => string | undefined): Filled => {
    const address = addressOf(positions, value);
    const found = known.get(address);
    if (found) return found;
    const pairs = positions.map((position, index) => [position, value(position, index)] as const);
    const kept = new Map(pairs.filter((pair): pair is readonly [number, string] => pair[1] !== undefined));
    const made: Filled = { kept, mains: new Set(), figures: new Map() };
    known.set(address, made);
    byKept.set(kept, made);
    return made;
  };
  const of = (kept: Kept) => byKept.get(kept) ?? known.get(addressOf([...kept.keys()], (position) => kept.get(position)));
  return { all: known, at, of };
}

export function foundIn(told: readonly Told[], branches: readonly Branch[], mains: ReadonlySet<number>): Found {
  const filled = places();
  for (const [index, branch] of branches.entries()) fill(filled, told[index]!, branch, mains);
  const figure = (measure: number, bucket: number, kept: Kept) => {
    const figures = filled.of(kept)?.figures;
    return figures?.get(spotOf(measure, bucket)) ?? figures?.get(spotOf(measure, null));
  };
  return { places: [...filled.all.values()], keptAt: (positions, value) => filled.at(positions, value).kept, figure };
}

function fill(filled: ReturnType<typeof places>, [heads, ...figures]: Told, branch: Branch, mains: ReadonlySet<number>): void {
  const { used, slots, isBySeries, sources } = branch;
  const [buckets, masks, ...others] = heads;
  const [series, from, counts] = others.slice(used.length);
  const chosen = sources && chosenAmong(sources, series, from, counts);
  for (let row = 0; row < (figures[0]?.[0]?.length ?? 0); row++) {
    const slot = isBySeries ? (series![row] as number) : undefined;
    if (chosen && slot !== undefined && chosen[slot] !== from![row]) continue;
    const bucket = (buckets?.[row] ?? null) as number | null;
    const mask = (masks?.[row] ?? 0) as number;
    const isKept = (index: number) => ((mask >> (used.length - 1 - index)) & 1) === 0;
    const place = filled.at(used, (_, index) => (isKept(index) ? String(others[index]?.[row] ?? NONE) : undefined));
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
function chosenAmong(ranked: NonNullable<Branch['sources']>, series: Column = [], from: Column = [], counts: Column = []) {
  const present = ranked.map(() => new Set<unknown>());
  series?.forEach((slot, row) => {
    if ((counts![row] as number) > 0) present[slot as number]!.add(from![row]);
  });
  return ranked.map((sources, slot) => sources.find((source) => present[slot]!.has(source)));
}
