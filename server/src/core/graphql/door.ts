/** A door of GraphQL: one schema, asked by whoever may, answered by both executors. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import type { DoorName } from '../context.ts';
import { DEADLINES, inTime, until } from '../deadlines.ts';
import { rateLimited } from '../errors.ts';
import type { CompilingReader } from '../reader/reader.ts';
import type { Rollups } from '../rollups.ts';
import type { Writer } from '../write/write.ts';
import { createGate, type Passed } from './gate.ts';
import { type Meter, rateHeaders } from './rate-limit.ts';
import { type ApiContext, createServer } from './server.ts';
import { createThrough, type Executor } from './through.ts';

export interface Caller {
  actor?: Actor;
  door: DoorName;
}

export interface Door {
  schema: GraphQLSchema;
  reader: CompilingReader;
  writer: Writer;
  callerOf(request: FastifyRequest): Promise<Caller>;
  executor: Executor;
  meter: Meter;
  clock: Clock;
  rollups: Rollups;
  log: FastifyBaseLogger;
}

export type Answering = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export function addDoor(app: FastifyInstance, path: string, answer: Answering): void {
  app.post(path, (request, reply) => inTime(DEADLINES.request, answer(request, reply)));
}

export async function openDoor(door: Door): Promise<Answering> {
  const { schema, reader, executor, log } = door;
  const server = createServer(schema, log);
  await server.start();
  const through = createThrough(schema, reader, log);
  const contexts = new WeakMap<FastifyRequest, ApiContext>();
  const handler = fastifyApolloHandler(server, { context: async (request) => contexts.get(request)! });
  const contextOf = contextsBy(door);
  return async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { passed, context } = await contextOf(request, reply);
    const read = executor === 'through' && (await through(context, passed, request.headers.accept));
    if (read) return reply.code(read.status).type(read.type).send(read.text);
    contexts.set(request, context);
    return handler.call(request.server, request as never, reply as never);
  };
}

/** Who asks, what, and whether both may be: refused before anything runs. */
function contextsBy({ schema, reader, writer, callerOf, meter, clock, rollups }: Door) {
  const gate = createGate(schema);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<{ passed: Passed; context: ApiContext }> => {
    const end = until(DEADLINES.request);
    // As many statements as a document has fields may ask to be told when nobody waits any more.
    reply.raw.setMaxListeners(0);
    const caller = await callerOf(request);
    const passed = gate(request.body, caller);
    const { cost } = passed;
    const metered = caller.actor && (await meter.ask(caller.actor, cost));
    if (metered) reply.headers(rateHeaders(metered));
    if (metered?.isRefused) throw rateLimited(metered.seconds);
    const context = { ...caller, requestId: request.id, waiter: reply.raw, end, clock, reader, writer, rollups, cost, metered };
    return { passed, context };
  };
}
