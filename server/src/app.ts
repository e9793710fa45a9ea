/** The server as one value: every door on one Fastify instance. Pools, clock and accounts are given, so that tests can give theirs. */
import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Pool } from 'pg';
import { journal } from './audit/journal.ts';
import type { Clock } from './core/clock.ts';
import { at, bodyTooLarge, invalid, noSuchAddress, rateLimited, STATUS } from './core/errors.ts';
import { createGate } from './core/graphql/gate.ts';
import { loggedOf, problemOf } from './core/graphql/problems.ts';
import { createMeter, rateHeaders } from './core/graphql/rate-limit.ts';
import { type Api, buildApi } from './core/graphql/schema.ts';
import { type ApiContext, createServer, type Executor } from './core/graphql/server.ts';
import { type CompilingReader, createReader } from './core/reader/reader.ts';
import { type Observe, runOn, trackExtent, verifyModels } from './core/reader/run.ts';
import { tablesOf } from './core/write/tables.ts';
import type { Tx } from './core/write/write.ts';
import { about, features } from './features.ts';
import { createActors } from './identity/actors.ts';
import type { Auth } from './identity/auth.ts';
import { addAuthRoute, headersOf } from './identity/auth-route.ts';
import { react } from './queue.ts';

export interface AppDeps {
  /** Connections of the application's role. */
  pool: Pool;
  auth: Auth;
  /** Address people type. */
  baseUrl: string;
  clock: Clock;
  executor: Executor;
  /** Points of cost that an actor may spend within a minute. */
  rateLimit?: number;
  /** Off behind a pooler that does not keep prepared statements. */
  prepared?: boolean;
  logLevel: string;
  trustProxy?: boolean | string[];
  tls?: { cert: string | Buffer; key: string | Buffer };
  /** Sees every statement the reader sends; tests count them. */
  observe?: Observe;
}

const BODY_LIMIT = 1024 * 1024;
/** Node looks for slow requests every 30 s unless told otherwise. */
const SOCKETS = { headersTimeout: 10_000, connectionsCheckingInterval: 2000 };
const REQUEST_MS = 15_000;
const READY_MS = 2000;

/** Built once per process: the schema depends on the features alone. */
let built: Promise<Api> | undefined;

export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  built ??= buildApi(features, about);
  const api = await built;
  await verifyModels(deps.pool, api.models);
  const app = newInstance(deps);
  const extent = await trackExtent(deps.pool, api.models);
  const run = runOn(deps.pool, deps.observe);
  const reader = createReader({ ...api, clock: deps.clock, run, extent, prepared: deps.prepared ?? true });
  await addGraphql(app, deps, api, reader);
  addHealth(app, deps.pool);
  addAuthRoute(app, deps.auth, deps.baseUrl);
  return app;
}

function newInstance({ logLevel, trustProxy, tls }: AppDeps): FastifyInstance {
  const app = Fastify({
    logger: { level: logLevel },
    // Paths and addresses of requests stay out of the log: they may carry more than they should.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: 30_000,
    trustProxy: trustProxy ?? false,
    genReqId: () => randomUUID(),
    http: SOCKETS,
    ...(tls && { https: { ...tls, ...SOCKETS } }),
  } as never) as unknown as FastifyInstance;
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async ({ headers }) => refuseCharset(headers['content-type']));
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, noSuchAddress(), 404));
  app.setErrorHandler((error: FastifyError, request, reply) => sendProblem(request, reply, translatedHttp(error)));
  return app;
}

/** Complaints of Fastify itself: a body too large, not JSON, or of a type nobody takes. */
function translatedHttp(error: FastifyError): unknown {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLarge();
  const isClients = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isClients ? invalid([{ path: '', message: 'Kirim JSON (application/json).', messageEn: 'Send JSON (application/json).' }]) : error;
}

/** JSON is UTF-8; in another encoding its characters would be taken for others. */
function refuseCharset(type = ''): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return;
  throw invalid([at('', { id: 'Kirim teks dalam UTF-8.', en: 'Send text in UTF-8.' })]);
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown, status?: number): FastifyReply {
  const { problem, code } = problemOf(error, request.id);
  if (code === 'INTERNAL') request.log.error({ requestId: request.id, err: loggedOf(error) }, 'request failed');
  return reply
    .code(status ?? STATUS[code])
    .header('cache-control', 'no-store')
    .send({ errors: [problem] });
}

async function addGraphql(app: FastifyInstance, deps: AppDeps, api: Api, reader: CompilingReader): Promise<void> {
  const { pool, auth, clock, executor } = deps;
  const server = createServer({ schema: api.schema, reader, executor, log: app.log as FastifyBaseLogger });
  await server.start();
  app.addHook('onClose', () => server.stop());
  const actors = createActors({ pool, auth, clock });
  const writer = { pool, tables: tablesOf(api.metadata), journal: journalAndReact };
  const gate = createGate(api.schema);
  const meter = createMeter(clock, deps.rateLimit);
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<ApiContext> => {
    const caller = await actors.of(headersOf(request));
    const cost = gate(request.body, caller);
    const metered = caller.actor && (await meter(caller.actor, cost));
    if (metered) reply.headers(rateHeaders(metered));
    if (metered?.isRefused) throw rateLimited(metered.seconds);
    return { ...caller, requestId: request.id, clock, reader, writer, cost, metered };
  };
  const contexts = new WeakMap<FastifyRequest, ApiContext>();
  const handler = fastifyApolloHandler(server, { context: async (request) => contexts.get(request)! });
  app.route({
    method: 'POST',
    url: '/graphql',
    preHandler: async (request, reply) => void contexts.set(request, await contextOf(request, reply)),
    handler: async (request, reply) => handler.call(app, request as never, reply.header('cache-control', 'no-store') as never),
  });
}

async function journalAndReact(tx: Tx): Promise<void> {
  await journal(tx);
  await react(tx.run, tx.changes);
}

/** Living needs no database; being ready does, and soon. */
function addHealth(app: FastifyInstance, pool: Pool): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const answered = await within(READY_MS, pool.query('select 1'));
    return reply.code(answered ? 200 : 503).send({ status: answered ? 'ok' : 'unavailable' });
  });
}

async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
