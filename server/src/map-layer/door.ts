/**
 * `GET /api/map/<districts|villages>/<code of a regency>`: the shapes that a map of it shows, as TopoJSON with what is to be said about
 * them; 204 where there are none. A browser keeps the answer and asks whether it still holds.
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { dotted } from '../area/area-code.ts';
import { type Actor, can, rightsOf } from '../core/access/actor.ts';
import { DEADLINES, inTime } from '../core/deadlines.ts';
import { forbidden, rateLimited, unauthenticated } from '../core/errors.ts';
import type { Caller } from '../core/graphql/door.ts';
import { type Meter, rateHeaders } from '../core/graphql/rate-limit.ts';
import { layerFor, shapesIn } from './shapes.ts';
import { drawn } from './simplify.ts';

const VERB = 'area.read';
/** Points of cost: about what the database and this server do for it. */
const COST = 2000;

const LEVELS = { districts: 'DISTRICT', villages: 'VILLAGE' } as const;
type Kind = keyof typeof LEVELS;

export interface MapDeps {
  pool: Pool;
  meter: Meter;
  callerOf(request: FastifyRequest): Promise<Caller>;
}

export function addMaps(app: FastifyInstance, deps: MapDeps): void {
  for (const kind of Object.keys(LEVELS) as Kind[]) {
    app.get(`/api/map/${kind}/:regency`, (request, reply) => inTime(DEADLINES.request, answer(deps, kind, request, reply)));
  }
}

async function answer({ pool, ...deps }: MapDeps, kind: Kind, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const actor = await admitted(deps, request, reply);
  const { regency } = request.params as { regency: string };
  const layer = await layerFor(pool, actor, { level: LEVELS[kind], regency: dotted(regency) });
  reply.header('cache-control', 'private, no-cache').header('vary', 'authorization, cookie');
  if (!layer) return reply.code(204).send();
  const { stamp, about } = layer;
  const tag = `W/"${createHash('sha256')
    .update(`${stamp} ${rightsOf(actor)}`)
    .digest('base64url')}"`;
  reply.header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim()) ?? [];
  if (known.includes(tag)) return reply.code(304).send();
  const shapes = await shapesIn(pool, actor, layer);
  return reply.type('application/json').send(JSON.stringify({ ...drawn(shapes), layer: about }));
}

async function admitted({ callerOf, meter }: Omit<MapDeps, 'pool'>, request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
  const { actor } = await callerOf(request);
  if (!actor) throw unauthenticated();
  if (!can(actor, VERB)) throw forbidden(VERB);
  const metered = await meter(actor, COST);
  reply.headers(rateHeaders(metered));
  if (metered.isRefused) throw rateLimited(metered.seconds);
  return actor;
}
