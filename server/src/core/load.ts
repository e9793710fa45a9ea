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
  interface FastifyRequest {
    isWorkedOn: boolean;
  }
}

/** Must be told also when nothing else can be. */
const HEALTH = '/health/';

/**
 * Counted, and not kept in a set: V8 makes a set anew after so many changes and leads from each table it has left to the next, so that one which
 * has grown old keeps the requests of all that came after it from young garbage collection.
 */
interface Working {
  count: number;
}

export function limitLoad(app: FastifyInstance): void {
  const working: Working = { count: 0 };
  let isClosing = false;
  const refused = ({ url }: FastifyRequest) =>
    !url.startsWith(HEALTH) && (isClosing || working.count >= MOST_AT_ONCE) ? unavailable() : undefined;
  const begin = (request: FastifyRequest) => {
    request.isWorkedOn = true;
    working.count += 1;
  };
  // Told of one request twice, where it is cut off and answered all the same.
  const end = (request: FastifyRequest, next: () => void) => {
    if (request.isWorkedOn) working.count -= 1;
    request.isWorkedOn = false;
    next();
  };
  app.decorateRequest('isWorkedOn', false);
  app.addHook('preClose', async () => {
    isClosing = true;
    void endSockets(app, working);
  });
  app.addHook('onRequest', (request, _reply, next) => next(refused(request)));
  app.addHook('preValidation', (request, _reply, next) => {
    const problem = refused(request);
    if (!problem && !request.routeOptions.config.isAnsweredAlong) begin(request);
    next(problem);
  });
  app.addHook('onResponse', (request, _reply, next) => end(request, next));
  app.addHook('onRequestAbort', end);
}

/** Closing, Node no longer looks for slow requests: one that trickles in would keep the server from ending. */
async function endSockets(app: FastifyInstance, working: Working): Promise<void> {
  const wait = (ms: number) => sleep(ms, undefined, { ref: false });
  const end = until(DEADLINES.drain);
  do await wait(DEADLINES.trickle);
  while (working.count > 0 && !isOver(end));
  app.server.closeAllConnections();
}
