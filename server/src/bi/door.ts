/**
 * Who comes to a door of BI: a key, told by Basic (its id and its secret: Excel, Tableau), by Bearer, or, where the operator allows it, in
 * the address (refresh in the cloud). What a browser keeps opens none of them.
 */
import type { FastifyRequest } from 'fastify';
import { type Actor, can } from '../core/access/actor.ts';
import { forbidden, unauthenticated } from '../core/errors.ts';
import type { Actors } from '../identity/actors.ts';
import { VERB } from './rights.ts';

/** Of 401: what makes tools ask for a name and a password. */
export const CHALLENGE = 'Basic realm="Pilar", charset="UTF-8"';

/** The option of an address that may hold a key. */
export const KEY_OPTION = 'key';

export type Asker = (request: FastifyRequest, keyInAddress?: string) => Promise<Actor>;

/** Finds who asks, or refuses. */
export function askerOf(actors: Actors, takesKeyInAddress: boolean): Asker {
  return async ({ headers }, keyInAddress) => {
    const authorization = headers.authorization
      ? asBearer(headers.authorization)
      : takesKeyInAddress && keyInAddress && `Bearer ${keyInAddress}`;
    if (!authorization) throw unauthenticated();
    const { actor } = await actors.of({ authorization, headers: () => new Headers() });
    if (!actor) throw unauthenticated();
    if (!can(actor, VERB)) throw forbidden(VERB);
    return actor;
  };
}

/** The id of a key and its secret are the key. */
function asBearer(authorization: string): string {
  const [, basic] = /^basic\s+([\w+/=-]+)\s*$/i.exec(authorization) ?? [];
  if (basic === undefined) return authorization;
  const [id, secret] = Buffer.from(basic, 'base64').toString().split(':', 2);
  return `Bearer pk_${id}_${secret}`;
}
