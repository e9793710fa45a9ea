/** Values as they are written in an address, told in the type that they are compared with. */
import { type ColumnType, SQL_TYPES } from '../set.ts';
import type { Node } from './parser.ts';
import { fitsInteger, instantOf, isDay, isMidnight } from './values.ts';

type Literal = Extract<Node, { kind: 'literal' }>;

interface Value {
  text: string | null;
  /** Of SQL. */
  type: string;
}

const NATURAL: Readonly<Record<Literal['of'], ColumnType>> = {
  string: 'text',
  number: 'decimal',
  date: 'date',
  stamp: 'stamp',
  boolean: 'boolean',
  null: 'boolean',
};

/** Of one that stands for itself. */
export const naturalType = ({ of }: Literal): ColumnType => NATURAL[of];

/** Undefined where it is of another kind, or no such value. */
export function literalAs({ of, text }: Literal, type: ColumnType): Value | undefined {
  if (of === 'null') return { text: null, type: SQL_TYPES[type] };
  switch (type) {
    case 'integer':
      // Beyond what a column holds it is compared as the number it is.
      return of === 'number' ? { text, type: fitsInteger(text) ? 'int' : 'numeric' } : undefined;
    case 'decimal':
      return of === 'number' ? { text, type: 'numeric' } : undefined;
    case 'date':
      return of === 'date' ? dayAs(text) : of === 'stamp' ? instantAsDay(text) : undefined;
    case 'stamp':
      return of === 'stamp' ? instantAs(text) : of === 'date' ? dayAsInstant(text) : undefined;
    default:
      return NATURAL[of] === type ? { text, type: SQL_TYPES[type] } : undefined;
  }
}

const dayAs = (text: string): Value | undefined => (isDay(text) ? { text, type: 'date' } : undefined);

const dayAsInstant = (text: string): Value | undefined => (isDay(text) ? { text: `${text}T00:00:00Z`, type: 'timestamptz' } : undefined);

function instantAs(text: string): Value | undefined {
  const instant = instantOf(text);
  return instant && { text: `${instant.day}T${instant.clock}${instant.offset}`, type: 'timestamptz' };
}

/** Power Query gives days that somebody picked the offset of their own clock: what is meant is the day they saw. */
function instantAsDay(text: string): Value | undefined {
  const instant = instantOf(text);
  if (!instant) return undefined;
  return isMidnight(instant) ? { text: instant.day, type: 'date' } : { text: `${instant.day}T${instant.clock}`, type: 'timestamp' };
}
