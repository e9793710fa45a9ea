/** How an entity tells the reader what it can't learn from the ORM's metadata. */

export interface RootNames {
  /** Name of the connection. */
  many: string;
  /** Name for one record by id or code; left out: the type's own in lower camel case. */
  one?: string;
}

/** Class decorator: the type has root fields. */
export function Root(many: string, one?: string): ClassDecorator {
  return (target) => void roots.set(target, { many, one });
}

export interface Inverse {
  type: () => object;
  /** The property of the other type that points here. */
  by: string;
  /**
   * SQL condition that leaves at most one row per parent. `column` qualifies a property of the other type;
   * `today` is the parameter that holds the current day in the area's time zone.
   */
  where: (column: (property: string) => string, today: string) => string;
}

/** Property decorator: a to-one relation read from the other side, for example the decree in force today. Always nullable. */
export function OneOf(inverse: Inverse): PropertyDecorator {
  return (target, key) => void into(inverses, target.constructor, String(key), inverse);
}

export interface Computed {
  /** SQL of the exact value; filters and orders compare it. `column` qualifies a property of the same type. */
  sql: (column: (property: string) => string) => string;
  /** SQL of what the door shows where that differs, for example a rounded value. */
  shown?: (column: (property: string) => string) => string;
  /** PostgreSQL type of the exact value. */
  type: string;
}

/** Property decorator: a field computed in SQL from columns of its own row. */
export function Computed(computed: Computed): PropertyDecorator {
  return (target, key) => void into(computeds, target.constructor, String(key), computed);
}

export interface Trail {
  /** Name of the list. */
  field: string;
  description: string;
  /** Properties that hold the type and the global id of the record that a row is about. */
  about: { type: string; id: string };
  /** Properties that grow with time: the list begins with the newest. */
  newest: readonly string[];
}

/** Class decorator: rows about records of any type. Every type whose records have a version gets the list of those about it. */
export function Trail(trail: Trail): ClassDecorator {
  return (target) => void trails.set(target, trail);
}

/** Property decorator: accepts other spellings of a value in filters and arguments, for example a code without dots. */
export function Spelled(normalize: (value: string) => string): PropertyDecorator {
  return (target, key) => void into(spellings, target.constructor, String(key), normalize);
}

/** Property decorator: the stored smallint is shown and accepted as a `Period`. */
export function StoredPeriod(): PropertyDecorator {
  return (target, key) => void into(periods, target.constructor, String(key), true);
}

/** Property decorator: an object made of columns of the own row (field name to property); null when the first column is. */
export function Composed(parts: Record<string, string>): PropertyDecorator {
  return (target, key) => void into(composeds, target.constructor, String(key), parts);
}

const roots = new Map<object, RootNames>();
const trails = new Map<object, Trail>();
const inverses = new Map<object, Map<string, Inverse>>();
const computeds = new Map<object, Map<string, Computed>>();
const spellings = new Map<object, Map<string, (value: string) => string>>();
const periods = new Map<object, Map<string, true>>();
const composeds = new Map<object, Map<string, Record<string, string>>>();

function into<T>(all: Map<object, Map<string, T>>, type: object, key: string, value: T): void {
  const fields = all.get(type) ?? new Map<string, T>();
  all.set(type, fields.set(key, value));
}

export const rootOf = (type: object): RootNames | undefined => roots.get(type);
export const trailOf = (type: object): Trail | undefined => trails.get(type);
export const inversesOf = (type: object): ReadonlyMap<string, Inverse> => inverses.get(type) ?? new Map();
export const computedOf = (type: object): ReadonlyMap<string, Computed> => computeds.get(type) ?? new Map();
export const spellingsOf = (type: object): ReadonlyMap<string, (value: string) => string> => spellings.get(type) ?? new Map();
export const periodsOf = (type: object): ReadonlyMap<string, true> => periods.get(type) ?? new Map();
export const composedOf = (type: object): ReadonlyMap<string, Record<string, string>> => composeds.get(type) ?? new Map();
