/** What each type declares about who may see it. The policy reads these declarations; nothing else decides. */

export interface Guard {
  /** The verb that opens the type, for example `pokja.read`. Without it every selection of the type is FORBIDDEN. */
  verb: string;
  /**
   * Path of relations from a row to the area that a scope compares: `village`, `pokja.village`. `''` is the row itself.
   * A type without a path is reference data: whoever has the verb sees all rows.
   */
  area?: string;
  /** `around` also admits rows of the areas above the actor's own, and rows without an area. Default `below`. */
  reach?: 'below' | 'around';
  /** Path to the partner a row belongs to. Fields masked with `own` stay visible on an actor's own partner's rows. */
  partner?: string;
  /**
   * Rows belong to a user, who sees them wherever they lie; others see, within the scope, those of which `shared` holds. `roles` are codes:
   * where there are any, only a grant of such a role counts. All three are properties; `mark` is a field that says whether a row is the
   * viewer's own.
   */
  owner?: { user: string; shared: string; roles: string; mark: string };
  /** A rule of the type's own about rows that need a second verb. */
  rows?: RowRule;
}

/** Rows that are not `open` are there only for who holds `verb` at the row's area; a grant for one sector opens only that sector's. */
export interface RowRule {
  verb: string;
  /** SQL condition, never NULL. `column` qualifies a property of the type. */
  open: (column: (property: string) => string) => string;
  /** SQL condition that the row belongs to the sector whose database id is the parameter. */
  sector: (column: (property: string) => string, sector: string) => string;
}

export interface Mask {
  /** Without this verb the field is null, and neither filters nor orders may name it. */
  verb: string;
  /** Rows of the actor's own partner (see Guard.partner) show the field all the same. */
  unlessOwn?: boolean;
  /** A grant for one sector does not open the field: rows of the type do not say which sector they belong to. */
  ofAllSectors?: boolean;
  /** SQL condition, never NULL: on rows of which it holds the field is open to all. `column` qualifies a property of the type. */
  unless?: (column: (property: string) => string) => string;
}

const guards = new Map<object, Guard>();
const masks = new Map<object, Map<string, Mask>>();

/** Class decorator: every type the reader serves has exactly one. */
export function Guarded(guard: Guard): ClassDecorator {
  return (target) => void guards.set(target, guard);
}

/** Property decorator: the field carries a verb of its own. */
export function Masked(mask: Mask): PropertyDecorator {
  return (target, key) => {
    const fields = masks.get(target.constructor) ?? new Map<string, Mask>();
    masks.set(target.constructor, fields.set(String(key), mask));
  };
}

export const guardOf = (type: object): Guard | undefined => guards.get(type);
export const masksOf = (type: object): ReadonlyMap<string, Mask> => masks.get(type) ?? new Map();
