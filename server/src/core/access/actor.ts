/** Who acts: a person with a session or a key of an application. Both hold roles in areas; nothing else grants anything. */
import { hash } from 'node:crypto';

export interface Grant {
  role: string;
  verbs: ReadonlySet<string>;
  /** The area's range of ordinals: everything below it lies between, inclusive. */
  low: number;
  high: number;
  /** Ordinals of the areas above. */
  above: readonly number[];
  /** Set for roles that act for one sector or one partner: database ids. */
  sectorId?: number;
  partnerId?: number;
}

export interface Actor {
  kind: 'USER' | 'KEY';
  /** Database id of the user or key. */
  id: number;
  name: string;
  grants: readonly Grant[];
}

export const can = (actor: Actor, verb: string): boolean => actor.grants.some((grant) => grant.verbs.has(verb));

export const grantsOf = (actor: Actor, verb: string): Grant[] => actor.grants.filter((grant) => grant.verbs.has(verb));

/** May the actor do this at this place? */
export function canAt(actor: Actor, verb: string, ordinal: number, owner: { sectorId?: number; partnerId?: number } = {}): boolean {
  for (const { verbs, low, high, sectorId, partnerId } of actor.grants) {
    const isTheirs = (sectorId === undefined || sectorId === owner.sectorId) && (partnerId === undefined || partnerId === owner.partnerId);
    if (low <= ordinal && ordinal <= high && isTheirs && verbs.has(verb)) return true;
  }
  return false;
}

/** Does the actor hold a verb wherever another? As with fields of a row, a sector's grant counts unless it is about another sector's. */
export function holdsWherever(actor: Actor, verb: string, other: string, sectorId?: number): boolean {
  const holding = grantsOf(actor, verb).filter(
    (grant) => grant.partnerId === undefined && (grant.sectorId === undefined || sectorId === undefined || grant.sectorId === sectorId),
  );
  return grantsOf(actor, other).every(({ low, high }) => holding.some((grant) => grant.low <= low && high <= grant.high));
}

const rights = new WeakMap<Actor, string>();

/** The same for all who may do the same in the same places. */
export function rightsOf(actor: Actor): string {
  const known = rights.get(actor) ?? hash('sha256', JSON.stringify(actor.grants.map((grant) => ({ ...grant, verbs: [...grant.verbs] }))));
  rights.set(actor, known);
  return known;
}
