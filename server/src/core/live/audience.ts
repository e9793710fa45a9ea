/** Who is told that records of a type changed: who may read the type where they lie. The same declarations as of the rows themselves. */
import { type Actor, grantsOf } from '../access/actor.ts';
import { isFor } from '../access/audience.ts';
import type { Guard } from '../access/guard.ts';
import type { Changed, Place } from './changed.ts';

/** Names of the types that the actor is told of. */
export function toldOf(actor: Actor, changed: Changed, guards: ReadonlyMap<string, Guard>): string[] {
  return Object.entries(changed)
    .filter(([type, places]) => isTold(actor, places, guards.get(type)))
    .map(([type]) => type);
}

/**
 * Of what belongs to persons only those are told who see it, or saw it before. A change in an area above one's own is told: what is done in
 * several villages is noted where they come together.
 */
function isTold(actor: Actor, places: readonly Place[] | null, guard: Guard | undefined): boolean {
  if (!guard) return false;
  if (guard.owner) return (places ?? []).some((place) => typeof place === 'object' && isFor(actor, guard, place));
  const grants = grantsOf(actor, guard.verb);
  if (grants.length === 0) return false;
  if (guard.area === undefined || places === null) return true;
  return places.some((area) =>
    grants.some(({ low, high, above }) => typeof area === 'number' && ((low <= area && area <= high) || above.includes(area))),
  );
}
