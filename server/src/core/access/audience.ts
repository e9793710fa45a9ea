/** For whom one record of a person is, where there is no statement to ask: the same declarations as of the rows themselves. */
import { type Actor, grantsOf } from './actor.ts';
import type { Guard } from './guard.ts';

export interface Audience {
  /** Database id of the user whose it is. */
  user: number;
  /** With whom else; absent where it is shared with nobody. Without an area it is with all, without roles with any. */
  shared?: { area: number | null; roles: readonly string[] };
}

/** Of a record by its properties; undefined where records of the type belong to nobody. */
export function audienceOf({ owner, area }: Guard, record: object): Audience | undefined {
  if (!owner) return undefined;
  const of = record as Record<string, unknown>;
  const user = of[owner.user] as number;
  if (!of[owner.shared]) return { user };
  return { user, shared: { area: area ? (of[area] as number | null) : null, roles: of[owner.roles] as string[] } };
}

export function isFor(actor: Actor, { verb, reach }: Guard, { user, shared }: Audience): boolean {
  const grants = grantsOf(actor, verb);
  if (actor.kind === 'USER' && actor.id === user) return grants.length > 0;
  if (!shared) return false;
  const { area, roles } = shared;
  const named = grants.filter(({ role }) => roles.length === 0 || roles.includes(role));
  return named.some(
    ({ low, high, above }) => area === null || (low <= area && area <= high) || (reach === 'around' && above.includes(area)),
  );
}
