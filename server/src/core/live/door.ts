/**
 * `GET /api/news`: server-sent events for who has a page open. `changed` names the types of which the caller may read records that
 * changed, and nothing of them; `missed` says that anything may have. A list that shows them is then asked again. `?ago=` milliseconds: also
 * what changed so long before, since a page has its first answers before it listens, and is not always looked at.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Guard } from '../access/guard.ts';
import { DEADLINES, inTime } from '../deadlines.ts';
import { rateLimited, unauthenticated, unavailable } from '../errors.ts';
import type { Caller } from '../graphql/door.ts';
import { ANSWERED_ALONG } from '../load.ts';
import { toldOf } from './audience.ts';
import type { Changed } from './changed.ts';
import type { News } from './news.ts';

/** Beyond it a page is told to come again later; each holds a socket and little else. */
const MOST = 2000;
/** Of one person or key: as many windows as somebody looks at, on all devices. */
const MOST_OF_ONE = 10;
/** Seconds. */
const COME_AGAIN = 30;
/** A proxy or a network lets go of a connection on which nothing comes for a minute. */
const PULSE_MS = 20_000;
/** Of one who does not read what is sent. */
const MOST_UNREAD = 64 * 1024;

export interface LiveDeps {
  news: News;
  guards: ReadonlyMap<string, Guard>;
  callerOf(request: FastifyRequest): Promise<Caller>;
}

/** Who listens, and how to end it. */
type Open = Map<() => void, Actor>;

export function addNews(app: FastifyInstance, deps: LiveDeps): void {
  const open: Open = new Map();
  app.addHook('preClose', async () => {
    for (const end of open.keys()) end();
  });
  app.get('/api/news', { config: ANSWERED_ALONG, exposeHeadRoute: false }, async (request, reply) => {
    const { actor } = await inTime(DEADLINES.request, deps.callerOf(request));
    if (!actor) throw unauthenticated();
    if (open.size >= MOST) throw unavailable();
    const own = [...open.values()].filter(({ kind, id }) => kind === actor.kind && id === actor.id);
    if (own.length >= MOST_OF_ONE) throw rateLimited(COME_AGAIN);
    stream(deps, { request, reply, actor, open });
  });
}

interface Listening {
  request: FastifyRequest;
  reply: FastifyReply;
  actor: Actor;
  open: Open;
}

function stream(deps: LiveDeps, { request, reply, actor, open }: Listening): void {
  const { raw } = reply.hijack();
  // Whoever asked may have gone meanwhile: nothing tells of it any more.
  if (raw.destroyed) return;
  raw.on('error', () => {});
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers answers would keep them back.
    'x-accel-buffering': 'no',
  });
  const send = (text: string) => {
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > MOST_UNREAD) raw.destroy();
  };
  const leave = deps.news.hear((changed) => void tell(deps, { request, actor, changed, send, end }), agoIn(request));
  const pulse = setInterval(send, PULSE_MS, ':\n\n');
  function end(): void {
    leave();
    clearInterval(pulse);
    open.delete(end);
    raw.end();
  }
  open.set(end, actor);
  raw.once('close', end);
  send(':\n\n');
}

function agoIn({ query }: FastifyRequest): number {
  const ago = Number((query as { ago?: unknown }).ago);
  return ago > 0 ? ago : 0;
}

interface Telling extends Pick<Listening, 'request' | 'actor'> {
  changed?: Changed;
  send(text: string): void;
  end(): void;
}

/** Who listens is looked up anew when there is something to tell, and only then: a session that has ended hears nothing more. */
async function tell({ guards, callerOf }: LiveDeps, { request, actor, changed, send, end }: Telling): Promise<void> {
  if (changed && toldOf(actor, changed, guards).length === 0) return;
  const caller = await callerOf(request).catch(() => undefined);
  // Nobody any more, or nobody can say who: the page comes again and is told so.
  if (!caller?.actor) return end();
  if (!changed) return send(event('missed', {}));
  const types = toldOf(caller.actor, changed, guards);
  if (types.length > 0) send(event('changed', { types }));
}

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
