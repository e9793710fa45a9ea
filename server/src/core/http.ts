/** The bare HTTP server: its limits on sockets and bodies, its log, and its complaints in the words of the catalogue. */
import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Pool } from 'pg';
import { refuseBroken } from './broken.ts';
import { DEADLINES, inTime } from './deadlines.ts';
import { decoded } from './decoded.ts';
import { at, bodyTooLarge, invalid, noSuchAddress, RETRY_AFTER, STATUS } from './errors.ts';
import { loggedOf, problemOf } from './graphql/problems.ts';
import { limitLoad } from './load.ts';
import { logOptions } from './log.ts';

export interface HttpOptions {
  logLevel: string;
  trustProxy?: boolean | string[];
  tls?: { cert: string | Buffer; key: string | Buffer };
}

const BODY_LIMIT = 1024 * 1024;
/** Node looks for slow requests every 30 s unless told otherwise. */
const SOCKETS = { headersTimeout: DEADLINES.headers, connectionsCheckingInterval: DEADLINES.look };
const REQUEST_ID = 'x-request-id';

export function createHttp({ logLevel, trustProxy, tls }: HttpOptions): FastifyInstance {
  const app = Fastify({
    logger: logOptions(logLevel),
    // Paths and addresses of requests stay out of the log: they may carry more than they should.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: DEADLINES.body,
    keepAliveTimeout: DEADLINES.keepAlive,
    trustProxy: trustProxy ?? false,
    genReqId: () => randomUUID(),
    // While it closes, requests on open connections are refused in the words of the catalogue (core/load).
    return503OnClosing: false,
    rewriteUrl: ({ url = '' }: { url?: string }) => readable(url),
    // Of what is left: a part of an address that is too long.
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply.header(REQUEST_ID, request.id), noSuchAddress(), 404),
    clientErrorHandler: refuseBroken,
    http: SOCKETS,
    ...(tls && { https: { ...tls, ...SOCKETS } }),
  } as never) as unknown as FastifyInstance;
  app.removeContentTypeParser('text/plain');
  // Without promises of their own: every request goes through these.
  app.addHook('onRequest', ({ id, headers }, reply, next) => {
    reply.header(REQUEST_ID, id);
    next(charsetRefused(headers['content-type']));
  });
  // Whatever answered so: the question itself, a door, a hook.
  app.addHook('onSend', (_request, reply, _payload, next) => {
    if (reply.statusCode === STATUS.SERVICE_UNAVAILABLE) reply.header('retry-after', RETRY_AFTER);
    next();
  });
  app.addHook('onResponse', ({ log, method, routeOptions }, { statusCode, elapsedTime }, next) => {
    log.info({ method, route: routeOptions.url, status: statusCode, ms: Math.round(elapsedTime) }, 'answered');
    next();
  });
  limitLoad(app);
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, noSuchAddress(), 404));
  app.setErrorHandler((error: FastifyError, request, reply) => sendProblem(request, reply, translatedHttp(error)));
  return app;
}

/** An address whose encoding cannot be read comes to the door that it begins with all the same, so that it is refused there (`originalUrl`). */
function readable(url: string): string {
  if (!url.includes('%')) return url;
  const [path = ''] = url.split(/[?#]/, 1);
  return decoded(path) === undefined ? path.replaceAll('%', '%25') + url.slice(path.length) : url;
}

/** Complaints of Fastify itself: a body too large, not JSON, or of a type nobody takes. */
function translatedHttp(error: FastifyError): unknown {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLarge();
  const isClients = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isClients ? invalid([{ path: '', message: 'Kirim JSON (application/json).', messageEn: 'Send JSON (application/json).' }]) : error;
}

/** JSON is UTF-8; in another encoding its characters would be taken for others. */
function charsetRefused(type = ''): Error | undefined {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return undefined;
  return invalid([at('', { id: 'Kirim teks dalam UTF-8.', en: 'Send text in UTF-8.' })]);
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown, status?: number): FastifyReply {
  const { problem, code } = problemOf(error, request.id);
  if (code === 'INTERNAL') request.log.error({ err: loggedOf(error) }, 'request failed');
  return reply
    .code(status ?? STATUS[code])
    .header('cache-control', 'no-store')
    .send({ errors: [problem] });
}

/** Living needs no database; being ready does, and soon. */
export function addHealth(app: FastifyInstance, pool: Pool): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const isReady = await inTime(DEADLINES.ready, pool.query('select 1')).then(
      () => true,
      () => false,
    );
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'unavailable' });
  });
}
