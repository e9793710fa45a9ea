/**
 * Rows as they are shown. What follows from a column that they are ordered by, such as the names of a place, is asked once for each of its
 * values and not in every row: of wide rows that is most of the work, in the database and here.
 */
import type { PoolClient } from 'pg';
import { batchesOf, cellsOf, type Given } from './batches.ts';
import type { Cell } from './odata/json.ts';
import type { Query } from './odata/query.ts';
import { type Page, rowsStatement, sampleStatement } from './odata/statements.ts';
import type { BiColumn, Shape } from './set.ts';

/** Fewer are not worth a second statement. */
const COLUMNS_WORTH = 8;
const ROWS_WORTH = 100;
/** What is known of so many values is let go of: rows come in order, and most values do not come again. */
const KNOWN = 2000;

export interface Asked {
  set: Shape;
  query: Query;
  page: Page;
}

export async function* rowsOf(client: PoolClient, asked: Asked, given: Given = {}): AsyncGenerator<Cell[][]> {
  const lean = leanOf(asked);
  const whole = () => batchesOf(client, rowsStatement(asked.set, asked.query, asked.page), { ...given, name: 'whole' });
  if (!lean) return yield* whole();
  const { statement, missing, learn, filled } = lean;
  let isFirst = true;
  for await (const batch of batchesOf(client, statement, given)) {
    const samples = missing(batch);
    // Where every row is of another place, nothing is saved.
    if (isFirst && samples.length > batch.length / 2) return yield* whole();
    if (samples.length > 0) learn(await cellsOf(client, sampleStatement(asked.set, lean.shown, samples), given));
    isFirst = false;
    yield batch.map(filled);
  }
}

/** A column that others follow from, where it stands in rows, and what is known of its values. */
interface Key {
  place: number;
  columns: readonly BiColumn[];
  known: Map<Cell, Cell[]>;
}

function leanOf({ set, query, page }: Asked) {
  const following = new Set(Object.values(set.follow ?? {}).flat());
  for (const name of set.order) following.delete(name);
  const others = query.columns.filter(({ name }) => following.has(name));
  if (others.length < COLUMNS_WORTH || page.rows < ROWS_WORTH) return undefined;
  const ordered = set.order.map((name) => set.columns.find((column) => column.name === name)!);
  // Those that rows are found by stand first, also in samples.
  const own = [...ordered, ...query.columns.filter((column) => !ordered.includes(column) && !following.has(column.name))];
  const keys = set.order
    .map((name, place): Key => ({ place, columns: others.filter((column) => set.follow![name]?.includes(column.name)), known: new Map() }))
    .filter(({ columns }) => columns.length > 0);
  const shown = [...ordered, ...keys.flatMap(({ columns }) => columns)];
  return {
    shown,
    statement: rowsStatement(set, { ...query, columns: own }, page),
    missing: (batch: readonly Cell[][]) => missingIn(batch, keys, ordered.length),
    learn: (samples: readonly Cell[][]) => learn(samples, keys, ordered.length),
    filled: fillerOf(query.columns, own, keys),
  };
}

/** Of rows those that have a value nothing is known of; by their places. */
function missingIn(batch: readonly Cell[][], keys: readonly Key[], width: number): Cell[][] {
  for (const { known } of keys) if (known.size > KNOWN) known.clear();
  const met = keys.map(() => new Set<Cell>());
  const isNew = (row: readonly Cell[], { place, known }: Key, index: number) => {
    const value = row[place]!;
    if (known.has(value) || met[index]!.has(value)) return false;
    met[index]!.add(value);
    return true;
  };
  return batch.filter((row) => keys.filter((key, index) => isNew(row, key, index)).length > 0).map((row) => row.slice(0, width));
}

function learn(samples: readonly Cell[][], keys: readonly Key[], width: number): void {
  let at = width;
  for (const { place, columns, known } of keys) {
    for (const sample of samples) known.set(sample[place]!, sample.slice(at, at + columns.length));
    at += columns.length;
  }
}

/** Puts rows together: shown columns, then what places the next page. */
function fillerOf(columns: readonly BiColumn[], own: readonly BiColumn[], keys: readonly Key[]) {
  const sources = columns.map((column) => {
    const key = keys.findIndex((one) => one.columns.includes(column));
    return { key, at: key < 0 ? own.indexOf(column) : keys[key]!.columns.indexOf(column) };
  });
  return (row: readonly Cell[]): Cell[] => {
    const found = keys.map(({ place, known }) => known.get(row[place]!)!);
    const cells = sources.map(({ key, at }) => (key < 0 ? row[at]! : found[key]![at]!));
    for (let place = own.length; place < row.length; place++) cells.push(row[place]!);
    return cells;
  };
}
