/** The server as one value: every door on one Fastify instance. Pools, clock and accounts are given, so that tests can give theirs. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCompress, { type FastifyCompressOptions } from '@fastify/compress';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { journal } from './audit/journal.ts';
import { addFiles } from './bi/files/door.ts';
import { addOdata } from './bi/odata/door.ts';
import type { Clock } from './core/clock.ts';
import { prepareOn } from './core/database/prepared.ts';
import { DEADLINES, inTime, until } from './core/deadlines.ts';
import { rateLimited } from './core/errors.ts';
import { createGate, type Passed } from './core/graphql/gate.ts';
import { createMeter, rateHeaders } from './core/graphql/rate-limit.ts';
import { type Api, buildApi } from './core/graphql/schema.ts';
import { type ApiContext, createServer } from './core/graphql/server.ts';
import { createThrough, type Executor } from './core/graphql/through.ts';
import { addHealth, createHttp, type HttpOptions } from './core/http.ts';
import { type CompilingReader, createReader } from './core/reader/reader.ts';
import { type Observe, runOn, trackSpread, verifyModels } from './core/reader/run.ts';
import type { Rollups } from './core/rollups.ts';
import { tablesOf } from './core/write/tables.ts';
import type { Tx } from './core/write/write.ts';
import { about, features } from './features.ts';
import { type Actors, createActors } from './identity/actors.ts';
import type { Auth } from './identity/auth.ts';
import { addAuthRoute, credentialsOf } from './identity/auth-route.ts';
import { addMetrics } from './metrics/door.ts';
import { react } from './queue.ts';

export interface AppDeps extends HttpOptions {
  /** Connections of the application's role. */
  pool: Pool;
  /** Connections that can only select, for the doors of BI. */
  biPool: Pool;
  /** Doors of BI take a key in the address too. */
  biQueryKey?: boolean;
  auth: Auth;
  /** Address people type. */
  baseUrl: string;
  clock: Clock;
  executor: Executor;
  /** Points of cost that an actor may spend within a minute. */
  rateLimit?: number;
  /** Off behind a pooler that does not keep prepared statements. */
  prepared?: boolean;
  /** Left out: where it is quicker. */
  rollups?: Rollups;
  /** Sees every statement the reader sends; tests count them. */
  observe?: Observe;
}

/** Answers only: what comes in compressed may be a bomb. */
const COMPRESSION: FastifyCompressOptions = { encodings: ['br', 'gzip'], threshold: 1024, globalDecompression: false };

/** Built once per process: the schema depends on the features alone. */
let built: Promise<Api> | undefined;

export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  built ??= buildApi(features, about);
  const api = await built;
  await verifyModels(deps.pool, api.models);
  const app = createHttp(deps);
  await app.register(fastifyCompress, COMPRESSION);
  const spread = await trackSpread(deps.pool, api.models);
  const run = runOn(deps.pool, deps.observe);
  const prepared = deps.prepared ?? true;
  if (prepared) prepareOn(deps.pool);
  const reader = createReader({ ...api, clock: deps.clock, run, spread, prepared });
  const actors = createActors(deps);
  addMetrics(app, { pool: deps.pool, reader }, actors);
  await addGraphql(app, deps, { api, reader, actors });
  const bi = { pool: deps.biPool, actors, queryKey: deps.biQueryKey ?? false };
  await addOdata(app, { ...bi, baseUrl: deps.baseUrl });
  await addFiles(app, bi);
  addHealth(app, deps.pool);
  addAuthRoute(app, deps.auth, deps.baseUrl);
  return app;
}

interface Parts {
  api: Api;
  reader: CompilingReader;
  actors: Actors;
}

async function addGraphql(app: FastifyInstance, deps: AppDeps, { api, reader, actors }: Parts): Promise<void> {
  const server = createServer(api.schema, app.log as FastifyBaseLogger);
  await server.start();
  app.addHook('onClose', () => server.stop());
  const through = createThrough(api.schema, reader);
  const contexts = new WeakMap<FastifyRequest, ApiContext>();
  const handler = fastifyApolloHandler(server, { context: async (request) => contexts.get(request)! });
  const contextOf = contextsBy(deps, { api, reader, actors });
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store');
    const { passed, context } = await contextOf(request, reply);
    const read = deps.executor === 'through' && (await through(context, passed, request.headers.accept));
    if (read) return reply.type(read.type).send(read.text);
    contexts.set(request, context);
    return handler.call(app, request as never, reply as never);
  };
  app.post('/graphql', (request, reply) => inTime(DEADLINES.request, answer(request, reply)));
}

/** Who asks, what, and whether both may be: refused before anything runs. */
function contextsBy({ pool, clock, rateLimit, rollups = 'auto' }: AppDeps, { api, reader, actors }: Parts) {
  const writer = { pool, tables: tablesOf(api.metadata), ending: journalAndReact };
  const gate = createGate(api.schema);
  const meter = createMeter(clock, rateLimit);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<{ passed: Passed; context: ApiContext }> => {
    const end = until(DEADLINES.request);
    // As many statements as a document has fields may ask to be told when nobody waits any more.
    reply.raw.setMaxListeners(0);
    const caller = await actors.of(credentialsOf(request));
    const passed = gate(request.body, caller);
    const { cost } = passed;
    const metered = caller.actor && (await meter(caller.actor, cost));
    if (metered) reply.headers(rateHeaders(metered));
    if (metered?.isRefused) throw rateLimited(metered.seconds);
    const context = { ...caller, requestId: request.id, waiter: reply.raw, end, clock, reader, writer, rollups, cost, metered };
    return { passed, context };
  };
}

const journalAndReact = (tx: Tx) => [...journal(tx), ...react(tx.changes)];
