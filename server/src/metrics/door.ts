/** `GET /metrics`: for a key whose roles hold the verb, and for nobody else; what a browser keeps opens it to no one. */
import type { FastifyInstance } from 'fastify';
import { can } from '../core/access/actor.ts';
import { DEADLINES, inTime } from '../core/deadlines.ts';
import { forbidden, unauthenticated } from '../core/errors.ts';
import type { Actors } from '../identity/actors.ts';
import { credentialsOf } from '../identity/auth-route.ts';
import { createMetrics, type Sources } from './registry.ts';

const VERB = 'metrics.read';

/** By route, since an address may hold anything. */
const DOORS = [
  ['/graphql', 'graphql'],
  ['/api/auth', 'auth'],
  ['/api/map', 'map'],
  ['/api/news', 'news'],
  ['/health/', 'health'],
  ['/metrics', 'metrics'],
  ['/bi/', 'bi'],
] as const;

const doorOf = (route = '') => DOORS.find(([start]) => route.startsWith(start))?.[1] ?? 'other';

/** Before all other routes: it counts their answers. */
export function addMetrics(app: FastifyInstance, sources: Sources, actors: Actors): void {
  const metrics = createMetrics(sources);
  app.addHook('onResponse', ({ routeOptions }, { statusCode, elapsedTime }, next) => {
    metrics.answered(doorOf(routeOptions.url), statusCode, elapsedTime / 1000);
    next();
  });
  app.get('/metrics', async (request, reply) => {
    if (!request.headers.authorization) throw unauthenticated();
    const { actor } = await actors.of(credentialsOf(request));
    if (!actor) throw unauthenticated();
    if (!can(actor, VERB)) throw forbidden(VERB);
    const { type, text } = await inTime(DEADLINES.ready, metrics.text());
    return reply.type(type).header('cache-control', 'no-store').send(text);
  });
}
