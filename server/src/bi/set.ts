/**
 * What a set is: flat rows with labelled columns, declared once. The views (`views.ts`), the SQL comments and every door are made from
 * it, so a column is one line here and nothing elsewhere.
 */
import type { Text } from '../core/errors.ts';
import type { Parameters } from './odata/values.ts';

export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'stamp' | 'boolean';

/** What PostgreSQL calls them. */
export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  integer: 'int',
  decimal: 'numeric',
  date: 'date',
  stamp: 'timestamptz',
  boolean: 'boolean',
};

export interface BiColumn {
  /** ASCII, snake case. Released, it never changes and is never dropped. */
  name: string;
  type: ColumnType;
  label: Text;
  description?: Text;
  /** Of a number whose rows are all of one unit. */
  unit?: Text;
  /** SQL over the aliases of the set's `from`. */
  sql: string;
  /** Property of the class whose mask (`@Masked`) covers the column. */
  property?: string;
  /** The column that filters and orders compare instead of this one: the value before it was rounded. */
  exact?: string;
  /** What follows where the column is this value, and an index finds. A door says it beside `eq`, and for each value of an `in`. */
  narrow?: Narrow;
}

/** A condition on the set's columns, given a value and a way to make a parameter of one. */
export type Narrow = (value: string | number, param: (value: unknown) => string) => string;

/** SQL that rows are read from, given a way to make a parameter of a value. */
export type From = (parameters: Parameters) => string;

/** Rows as doors know them. */
export interface Shape {
  name: string;
  label: Text;
  description: Text;
  /** A text or an integer, never NULL: the name of a row. */
  key: string;
  /**
   * Columns that an index yields rows in the order of; never NULL, together unique. Paging goes by them. Where they are several, the key
   * is their values with dots between, and a row is found by them, not by the key.
   */
  order: readonly string[];
  /** The one among them that comes downwards: the newest first. */
  down?: string;
  /** By a column of the order those that follow from it: what it names. */
  follow?: Readonly<Record<string, readonly string[]>>;
  /** A row costs far more than to find it: a page finds its rows by their keys first. */
  isCostly?: boolean;
  /** When a row was last changed, and since when it is no longer in use: for incremental refresh. */
  changed?: string;
  retired?: string;
  columns: readonly BiColumn[];
  /** Of facts: what of them may be added up. Their rows may be grouped. */
  adds?: Adding;
  /** The `$apply` that the rows are made by: then they have no key, and what they are ordered by may be NULL. */
  apply?: string;
  /** Of rows that are made for whoever asks, when they ask. */
  make?: () => Promise<From>;
  /** Left out: the view of the same name. */
  from?: From;
}

export interface Adding {
  columns: readonly string[];
  /** Sums are right of rows that are alike in each of these, by one of its ways. */
  within: readonly (readonly (readonly string[])[])[];
  /** SQL of such rows: whether they add up. */
  where: string;
  /** SQL of one row: whether it counts in sums; left out where each does. */
  counts?: string;
}

/** A set whose rows are a view of the database. */
export interface BiSet extends Shape {
  rows: Rows;
}

/** Where its rows are. */
export const made = async (shape: Shape): Promise<Shape> => (shape.make ? { ...shape, from: await shape.make() } : shape);

/** Tests that an area, given as the SQL of its ordinal, lies in the reader's scope. */
export type Within = (ordinal: string) => string;

/** Where the rows come from, and whose they are. */
export interface Rows {
  /** The class whose rows they are: its guard and its masks hold here too. */
  of: object;
  /** SQL of a property of that class. */
  property: (name: string) => string;
  /**
   * `{below x.ordinal}`, `{inside x.ordinal}` where another index finds it, and `{around x.area_ordinal}` stand for the scope of that area: of what else than the row itself must lie in it, such
   * as a record that the row may do without.
   */
  from: string;
  /** `from` asks which indicators are shown live (`{live}`) instead of hiding rows: the others come from the release. */
  isOfRelease?: boolean;
  /** The condition of the scope; left out of reference data, which all see. */
  scope?: (within: Within) => string;
}

export const say = (id: string, en: string): Text => ({ id, en });

type More = Pick<BiColumn, 'description' | 'unit' | 'property' | 'exact'>;
type Make = (name: string, sql: string, label: Text, more?: More) => BiColumn;

const of =
  (type: ColumnType): Make =>
  (name, sql, label, more = {}) => ({ name, type, label, sql, ...more });

export const text = of('text');
export const integer = of('integer');
export const decimal = of('decimal');
export const date = of('date');
export const stamp = of('stamp');
export const boolean = of('boolean');
