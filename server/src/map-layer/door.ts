/**
 * `GET /api/map/<districts|villages>/<code of a regency>`: the shapes that a map of it shows, as TopoJSON with what is to be said about
 * them; 204 where there are none. A browser keeps the answer and asks whether it still holds.
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { dotted } from '../area/area-code.ts';
import { type Actor, can, rightsOf } from '../core/access/actor.ts';
import type { Clock } from '../core/clock.ts';
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

const MOST_KEPT = 200;
const MOST_LETTERS_KEPT = 20_000_000;

export interface MapDeps {
  pool: Pool;
  meter: Meter;
  clock: Clock;
  callerOf(request: FastifyRequest): Promise<Caller>;
}

/** Answers by their tags. To build one takes the whole thread a while, and all who open the same page want the same one. */
type Kept = LRUCache<string, string, () => Promise<string>>;

const newKept = (): Kept =>
  new LRUCache({
    max: MOST_KEPT,
    maxSize: MOST_LETTERS_KEPT,
    sizeCalculation: (body) => body.length,
    fetchMethod: (_tag, _stale, { context: build }) => build(),
    ignoreFetchAbort: true,
  });

export function addMaps(app: FastifyInstance, deps: MapDeps): void {
  const kept = newKept();
  for (const kind of Object.keys(LEVELS) as Kind[]) {
    app.get(`/api/map/${kind}/:regency`, (request, reply) => inTime(DEADLINES.request, answer({ ...deps, kept }, kind, request, reply)));
  }
}

type Answering = MapDeps & { kept: Kept };

async function answer(
  { pool, clock, kept, ...deps }: Answering,
  kind: Kind,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = await admitted(deps, request, reply);
  const { regency } = request.params as { regency: string };
  const layer = await layerFor(pool, actor, { level: LEVELS[kind], regency: dotted(regency), day: clock.today() });
  reply.header('cache-control', 'private, no-cache').header('vary', 'authorization, cookie');
  if (!layer) return reply.code(204).send();
  const { stamp, about } = layer;
  const tag = `W/"${createHash('sha256')
    .update(`${stamp} ${rightsOf(actor)}`)
    .digest('base64url')}"`;
  reply.header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim()) ?? [];
  if (known.includes(tag)) return reply.code(304).send();
  const build = async () => JSON.stringify({ ...drawn(await shapesIn(pool, actor, layer)), layer: about });
  return reply.type('application/json').send(await kept.fetch(tag, { context: build }));
}

async function admitted(
  { callerOf, meter }: Pick<MapDeps, 'callerOf' | 'meter'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Actor> {
  const { actor } = await callerOf(request);
  if (!actor) throw unauthenticated();
  if (!can(actor, VERB)) throw forbidden(VERB);
  const metered = await meter.ask(actor, COST);
  reply.headers(rateHeaders(metered));
  if (metered.isRefused) throw rateLimited(metered.seconds);
  return actor;
}
