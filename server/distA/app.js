/** The server as one value: every door on one Fastify instance. Pools, clock and accounts are given, so that tests can give theirs. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCompress, {} from '@fastify/compress';
import { journal } from './audit/journal.js';
import { prepareOn } from './core/database/prepared.js';
import { DEADLINES, inTime, until } from './core/deadlines.js';
import { rateLimited } from './core/errors.js';
import { createGate } from './core/graphql/gate.js';
import { createMeter, rateHeaders } from './core/graphql/rate-limit.js';
import { buildApi } from './core/graphql/schema.js';
import { createServer } from './core/graphql/server.js';
import { createThrough } from './core/graphql/through.js';
import { addHealth, createHttp } from './core/http.js';
import { createReader } from './core/reader/reader.js';
import { runOn, trackSpread, verifyModels } from './core/reader/run.js';
import { tablesOf } from './core/write/tables.js';
import { about, features } from './features.js';
import { createActors } from './identity/actors.js';
import { addAuthRoute, credentialsOf } from './identity/auth-route.js';
import { addMetrics } from './metrics/door.js';
import { react } from './queue.js';
/** Answers only: what comes in compressed may be a bomb. */
const COMPRESSION = { encodings: ['br', 'gzip'], threshold: 1024, globalDecompression: false };
/** Built once per process: the schema depends on the features alone. */
let built;
export async function createApp(deps) {
    built ??= buildApi(features, about);
    const api = await built;
    await verifyModels(deps.pool, api.models);
    const app = createHttp(deps);
    await app.register(fastifyCompress, COMPRESSION);
    const spread = await trackSpread(deps.pool, api.models);
    const run = runOn(deps.pool, deps.observe);
    const prepared = deps.prepared ?? true;
    if (prepared)
        prepareOn(deps.pool);
    const reader = createReader({ ...api, clock: deps.clock, run, spread, prepared });
    const actors = createActors(deps);
    addMetrics(app, { pool: deps.pool, reader }, actors);
    await addGraphql(app, deps, { api, reader, actors });
    addHealth(app, deps.pool);
    addAuthRoute(app, deps.auth, deps.baseUrl);
    return app;
}
async function addGraphql(app, deps, { api, reader, actors }) {
    const server = createServer(api.schema, app.log);
    await server.start();
    app.addHook('onClose', () => server.stop());
    const through = createThrough(api.schema, reader);
    const contexts = new WeakMap();
    const handler = fastifyApolloHandler(server, { context: async (request) => contexts.get(request) });
    const contextOf = contextsBy(deps, { api, reader, actors });
    const answer = async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const { passed, context } = await contextOf(request, reply);
        const read = deps.executor === 'through' && (await through(context, passed, request.headers.accept));
        if (read)
            return reply.type(read.type).send(read.text);
        contexts.set(request, context);
        return handler.call(app, request, reply);
    };
    app.post('/graphql', (request, reply) => inTime(DEADLINES.request, answer(request, reply)));
}
/** Who asks, what, and whether both may be: refused before anything runs. */
function contextsBy({ pool, clock, rateLimit, rollups = 'auto' }, { api, reader, actors }) {
    const writer = { pool, tables: tablesOf(api.metadata), ending: journalAndReact };
    const gate = createGate(api.schema);
    const meter = createMeter(clock, rateLimit);
    return async (request, reply) => {
        const end = until(DEADLINES.request);
        // As many statements as a document has fields may ask to be told when nobody waits any more.
        reply.raw.setMaxListeners(0);
        const caller = await actors.of(credentialsOf(request));
        const passed = gate(request.body, caller);
        const { cost } = passed;
        const metered = caller.actor && (await meter(caller.actor, cost));
        if (metered)
            reply.headers(rateHeaders(metered));
        if (metered?.isRefused)
            throw rateLimited(metered.seconds);
        const context = { ...caller, requestId: request.id, waiter: reply.raw, end, clock, reader, writer, rollups, cost, metered };
        return { passed, context };
    };
}
const journalAndReact = (tx) => [...journal(tx), ...react(tx.changes)];
//# sourceMappingURL=app.js.map