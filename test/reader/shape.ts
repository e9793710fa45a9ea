/** How the reference describes a type: its table, its columns, its relations. */
import type { Kind } from './values.ts';

export interface Mask {
  verb: string;
  /** Shown all the same on rows of the actor's own partner. */
  own?: true;
  /** Not opened by a grant for one sector. */
  allSectors?: true;
  /** Covers only rows that point at a row of the other type of which a column is true. */
  where?: { from: string; table: string; is: string };
}

export interface Column {
  is: 'column';
  column: string;
  as: Kind;
  mask?: Mask;
}

/** Computed by hand in `measure.ts`; it is never masked. */
interface Measured {
  is: 'measured';
  as: Kind;
}

/** Row of the other type whose `to` equals this row's `from`; `choice` names a condition in `choices.ts`. */
export interface One {
  is: 'one';
  type: string;
  from: string;
  to: string;
  choice?: 'active' | 'inForce' | 'newestOfActive';
  /** Can't be missing, so its record is shown wherever it lies. */
  always?: true;
}

export interface Many {
  is: 'many';
  type: string;
  from: string;
  to: string;
  /** A table between: `near` holds this row's `from`, `far` the other row's `to`. */
  pivot?: { table: string; near: string; far: string };
  /** Rows that name this record by its type, which stands here, and its global id. */
  about?: string;
  order: readonly [field: string, direction: 'ASC' | 'DESC'][];
}

interface Parts {
  is: 'parts';
  columns: Record<string, string>;
}

export type Field = Column | Measured | One | Many | Parts;

export interface Type {
  table: string;
  /** Columns that tell rows apart, in the order that breaks ties. */
  key: readonly string[];
  /** Columns behind the global id. */
  identity: readonly string[];
  fields: Record<string, Field>;
}

/** What every record has, and every row of a catalogue. */
export const VERSIONED =
  'id id, version int, createdAt instant, updatedAt instant, retiredAt instant, retiredReason text, isSynthetic bool';
export const CATALOGUE = `${VERSIONED}, code text, name text, nameEn text, position int`;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `code text, startedOn date` */
export function columns(list: string): Record<string, Field> {
  const pairs = list.split(',').map((entry) => entry.trim().split(' ') as [string, Kind]);
  return Object.fromEntries(pairs.map(([name, as]) => [name, { is: 'column', column: snake(name), as }]));
}

export const masked = (list: string, mask: Mask): Record<string, Field> =>
  Object.fromEntries(Object.entries(columns(list)).map(([name, field]) => [name, { ...(field as Column), mask }]));

export const one = (type: string, from: string, to = 'id', choice?: One['choice']): One => ({ is: 'one', type, from, to, choice });

export const must = (type: string, from: string, to = 'id'): One => ({ is: 'one', type, from, to, always: true });

export const many = (type: string, from: string, to: string, order: Many['order'] = []): Many => ({ is: 'many', type, from, to, order });

export const through = (
  type: string,
  pivot: string,
  near: string,
  far: string,
  order: Many['order'] = [],
  from = 'id',
  to = 'id',
): Many => ({
  is: 'many',
  type,
  from,
  to,
  pivot: { table: pivot, near, far },
  order,
});

/** The journal of a type: what is written has a version. */
export const history = (about: string): Many => ({
  ...many('AuditEntry', 'id', 'entity_id', [
    ['at', 'DESC'],
    ['id', 'DESC'],
  ]),
  about,
});

export const type = (table: string, fields: Record<string, Field>, key = ['id'], identity = key): Type => ({
  table,
  key,
  identity,
  fields,
});
