/**
 * No more work at once than can be done: what is over it is refused before its body is read. Counted in requests, since what
 * a request may hold is bounded (body, time, cost); a limit on the delay of the event loop would refuse everybody for one
 * heavy answer, and see nothing while all wait for a database that hangs. A body that trickles in is not yet work.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DEADLINES, isOver, until } from './deadlines.ts';
import { unavailable } from './errors.ts';

/** Some twenty times what a pool of ten connections works on. */
const MOST_AT_ONCE = 256;
/** Of a route whose answer goes on for as long as somebody listens: it is no work meanwhile. */
export const ANSWERED_ALONG = { isAnsweredAlong: true };

declare module 'fastify' {
  interface FastifyContextConfig {
    isAnsweredAlong?: boolean;
  }
}

/** Must be told also when nothing else can be. */
const HEALTH = '/health/';

export function limitLoad(app: FastifyInstance): void {
  const working = new Set<FastifyRequest>();
  let isClosing = false;
  const refused = ({ url }: FastifyRequest) =>
    !url.startsWith(HEALTH) && (isClosing || working.size >= MOST_AT_ONCE) ? unavailable() : undefined;
  app.addHook('preClose', async () => {
    isClosing = true;
    void endSockets(app, working);
  });
  app.addHook('onRequest', (request, _reply, next) => next(refused(request)));
  app.addHook('preValidation', (request, _reply, next) => {
    const problem = refused(request);
    if (!problem && !request.routeOptions.config.isAnsweredAlong) working.add(request);
    next(problem);
  });
  app.addHook('onResponse', (request, _reply, next) => {
    working.delete(request);
    next();
  });
  app.addHook('onRequestAbort', (request, next) => {
    working.delete(request);
    next();
  });
}

/** Closing, Node no longer looks for slow requests: one that trickles in would keep the server from ending. */
async function endSockets(app: FastifyInstance, working: ReadonlySet<FastifyRequest>): Promise<void> {
  const wait = (ms: number) => sleep(ms, undefined, { ref: false });
  const end = until(DEADLINES.drain);
  do await wait(DEADLINES.trickle);
  while (working.size > 0 && !isOver(end));
  app.server.closeAllConnections();
}
