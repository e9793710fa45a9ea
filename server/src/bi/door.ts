/**
 * Who comes to a door of BI: a key, told by Basic (its id and its secret: Excel, Tableau), by Bearer, or, where the operator allows it, in
 * the address (refresh in the cloud). What a browser keeps opens none of them.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, can } from '../core/access/actor.ts';
import { forbidden, secondsIn, unauthenticated } from '../core/errors.ts';
import type { Caller } from '../core/graphql/door.ts';
import { loggedOf } from '../core/graphql/problems.ts';
import type { Actors } from '../identity/actors.ts';
import { Refusal, told } from './odata/refusal.ts';
import { VERB } from './rights.ts';

/** Of 401: what makes tools ask for a name and a password. */
const CHALLENGE = 'Basic realm="Pilar", charset="UTF-8"';

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

/** The same for GraphQL. */
export function callersOf({ actors, queryKey }: { actors: Actors; queryKey: boolean }): (request: FastifyRequest) => Promise<Caller> {
  const asker = askerOf(actors, queryKey);
  return async (request) => ({ actor: await asker(request), door: 'GRAPHQL' });
}

/** The id of a key and its secret are the key. */
function asBearer(authorization: string): string {
  const [, basic] = /^basic\s+([\w+/=-]+)\s*$/i.exec(authorization) ?? [];
  if (basic === undefined) return authorization;
  const [id, secret] = Buffer.from(basic, 'base64').toString().split(':', 2);
  return `Bearer pk_${id}_${secret}`;
}

export function refuseWrites({ method }: FastifyRequest, reply: FastifyReply): void {
  if (method === 'GET' || method === 'HEAD') return;
  reply.header('allow', 'GET, HEAD');
  throw new Refusal(405, { id: 'Layanan ini hanya baca: pakai GET.', en: 'This service is read only: use GET.' });
}

/** All doors complain in OData's form: the tools that read it show its message. */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: unknown, type: string): FastifyReply {
  const { status, body, isOurs } = told(error, request.id);
  if (isOurs) request.log.error({ err: loggedOf(error) }, 'request failed');
  if (status === 401) reply.header('www-authenticate', CHALLENGE);
  const seconds = secondsIn(error);
  if (seconds !== undefined) reply.header('retry-after', String(seconds));
  return reply.code(status).header('cache-control', 'no-store').type(type).send(body);
}
