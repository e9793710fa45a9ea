/** Who is told that records of a type changed: who may read the type where they lie. The same declarations as of the rows themselves. */
import { type Actor, grantsOf } from '../access/actor.ts';
import type { Guard } from '../access/guard.ts';
import type { Changed } from './changed.ts';

/** Names of the types that the actor is told of. */
export function toldOf(actor: Actor, changed: Changed, guards: ReadonlyMap<string, Guard>): string[] {
  return Object.entries(changed)
    .filter(([type, areas]) => isTold(actor, areas, guards.get(type)))
    .map(([type]) => type);
}

/**
 * What belongs to persons is told to nobody: whom it is shared with is not known here. A change in an area above one's own is told: what is
 * done in several villages is noted where they come together.
 */
function isTold(actor: Actor, areas: readonly number[] | null, guard: Guard | undefined): boolean {
  if (!guard || guard.owner) return false;
  const grants = grantsOf(actor, guard.verb);
  if (grants.length === 0) return false;
  if (guard.area === undefined || areas === null) return true;
  return areas.some((area) => grants.some(({ low, high, above }) => (low <= area && area <= high) || above.includes(area)));
}
