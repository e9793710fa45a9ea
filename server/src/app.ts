/** The server as one value: every door on one Fastify instance. Pools, clock and accounts are given, so that tests can give theirs. */
import fastifyCompress, { type FastifyCompressOptions } from '@fastify/compress';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import { journal } from './audit/journal.ts';
import { callersOf } from './bi/door.ts';
import { createFeeds } from './bi/feeds.ts';
import { addFiles } from './bi/files/door.ts';
import { addOdata } from './bi/odata/door.ts';
import { questionsOf } from './bi/questions/questions.ts';
import type { Source } from './bi/reading.ts';
import { readOnly } from './bi/schema.ts';
import { addSnapshots } from './bi/snapshots/door.ts';
import type { Clock } from './core/clock.ts';
import { prepareOn } from './core/database/prepared.ts';
import { type Answering, addDoor, openDoor } from './core/graphql/door.ts';
import { insideOf } from './core/graphql/inside.ts';
import { createMeter } from './core/graphql/rate-limit.ts';
import { type Api, buildApi } from './core/graphql/schema.ts';
import type { Executor } from './core/graphql/through.ts';
import { addHealth, createHttp, type HttpOptions } from './core/http.ts';
import { addNews } from './core/live/door.ts';
import type { News } from './core/live/news.ts';
import { type CompilingReader, createReader } from './core/reader/reader.ts';
import { type Observe, runOn, trackSpread, verifyModels } from './core/reader/run.ts';
import type { Rollups } from './core/rollups.ts';
import { tablesOf } from './core/write/tables.ts';
import type { Tx, Writer } from './core/write/write.ts';
import { about, features } from './features.ts';
import { createActors } from './identity/actors.ts';
import type { Auth } from './identity/auth.ts';
import { addAuthRoute, credentialsOf } from './identity/auth-route.ts';
import { addMaps } from './map-layer/door.ts';
import { addMetrics } from './metrics/door.ts';
import { react } from './queue.ts';

export interface AppDeps extends HttpOptions {
  /** Connections of the application's role. */
  pool: Pool;
  /** Connections that can only select from the views, for the doors of BI. */
  biPool: Source;
  /** The same for files, which are read for as long as somebody takes them: apart, so that they keep nobody else waiting. */
  filePool: Source;
  /** Connections of the application's role that cannot write, for `/bi/graphql`. */
  readPool: Pool;
  /** Doors of BI take a key in the address too. */
  biQueryKey?: boolean;
  /** How many reads of BI began where, where there are replicas. */
  biReads?: () => Record<string, number>;
  /** Where the nightly snapshots of BI lie. */
  biSnapshots?: string;
  auth: Auth;
  news: News;
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
const COMPRESSION: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  threshold: 1024,
  globalDecompression: false,
  // A third of the time of the usual 6, for a fifth more bytes.
  zlibOptions: { level: 3 },
};

/** Built once per process: the schema depends on the features alone. */
let built: Promise<Api> | undefined;

export async function createApp(deps: AppDeps): Promise<FastifyInstance> {
  built ??= buildApi(features, about);
  const api = await built;
  await verifyModels(deps.pool, api.models);
  const app = createHttp(deps);
  await app.register(fastifyCompress, COMPRESSION);
  const spread = await trackSpread(deps.pool, api.models);
  const prepared = deps.prepared ?? true;
  if (prepared) prepareOn(deps.pool);
  const readers: CompilingReader[] = [];
  const readerOn = (pool: Pool, schema: GraphQLSchema) => {
    const reader = createReader({ ...api, schema, clock: deps.clock, run: runOn(pool, deps.observe), spread, prepared });
    readers.push(reader);
    return reader;
  };
  const actors = createActors(deps);
  const reader = readerOn(deps.pool, api.schema);
  addMetrics(app, { pool: deps.pool, readers, biReads: deps.biReads }, actors);
  const callerOf = (request: FastifyRequest) => actors.of(credentialsOf(request));
  const tables = tablesOf(api.metadata);
  const writerOn = (pool: Pool): Writer => ({ pool, tables, ending: journalAndReact, told: deps.news.tell });
  const meter = createMeter(deps.clock, deps.rateLimit);
  const shared = { ...deps, rollups: deps.rollups ?? 'auto', log: app.log as FastifyBaseLogger, meter };
  const door = await openDoor({ ...shared, schema: api.schema, reader, writer: writerOn(deps.pool), callerOf });
  addDoor(app, '/graphql', door);
  addNews(app, { news: deps.news, guards: guardsOf(api), callerOf });
  addMaps(app, { pool: deps.pool, meter, callerOf, clock: deps.clock });
  const inside = insideOf({ ...shared, schema: api.schema, reader: readerOn(deps.readPool, api.schema), writer: writerOn(deps.readPool) });
  const bi = { actors, questions: questionsOf(inside), queryKey: deps.biQueryKey ?? false, meter, note: createFeeds(deps) };
  await addOdata(app, { ...bi, pool: deps.biPool, baseUrl: deps.baseUrl });
  await addFiles(app, { ...bi, pool: deps.filePool });
  if (deps.biSnapshots) await addSnapshots(app, { ...bi, folder: deps.biSnapshots });
  const openForBi = () => {
    const schema = readOnly(api.schema);
    return openDoor({
      ...shared,
      schema,
      reader: readerOn(deps.readPool, schema),
      writer: writerOn(deps.readPool),
      callerOf: callersOf(bi),
    });
  };
  // Opened when somebody first comes: few do, and it holds a schema of its own.
  let forBi: Promise<Answering> | undefined;
  addDoor(app, '/bi/graphql', async (request, reply) => {
    forBi ??= openForBi();
    return (await forBi)(request, reply);
  });
  addHealth(app, deps.pool);
  addAuthRoute(app, deps.auth, deps.baseUrl);
  return app;
}

const guardsOf = ({ models }: Api) => new Map([...models.byType.values()].map(({ name, guard }) => [name, guard]));

const journalAndReact = (tx: Tx) => [...journal(tx), ...react(tx.changes)];
