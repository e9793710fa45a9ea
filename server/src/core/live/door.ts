/**
 * `GET /api/news`: server-sent events for who has a page open. `changed` names the types of which the caller may read records that
 * changed, and nothing of them; `missed` says that anything may have. A list that shows them is then asked again.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Guard } from '../access/guard.ts';
import { DEADLINES, inTime } from '../deadlines.ts';
import { unauthenticated, unavailable } from '../errors.ts';
import type { Caller } from '../graphql/door.ts';
import { ANSWERED_ALONG } from '../load.ts';
import { toldOf } from './audience.ts';
import type { Changed } from './changed.ts';
import type { News } from './news.ts';

/** Beyond it a page is told to come again later; each holds a socket and little else. */
const MOST = 2000;
/** So often somebody who waits hears something, and is asked who they are: a session that has ended hears no more. */
const PULSE_MS = 20_000;
/** Of one who does not read what is sent. */
const MOST_UNREAD = 64 * 1024;

export interface LiveDeps {
  news: News;
  guards: ReadonlyMap<string, Guard>;
  callerOf(request: FastifyRequest): Promise<Caller>;
}

export function addNews(app: FastifyInstance, deps: LiveDeps): void {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });
  app.get('/api/news', { config: ANSWERED_ALONG }, async (request, reply) => {
    const { actor } = await inTime(DEADLINES.request, deps.callerOf(request));
    if (!actor) throw unauthenticated();
    if (open.size >= MOST) throw unavailable();
    stream(deps, request, reply, open);
  });
}

function stream({ news, guards, callerOf }: LiveDeps, request: FastifyRequest, reply: FastifyReply, open: Set<() => void>): void {
  const { raw } = reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers answers would keep them back.
    'x-accel-buffering': 'no',
  });
  const send = (text: string) => {
    raw.write(text);
    if (raw.writableLength > MOST_UNREAD) raw.destroy();
  };
  const asked = async (say: (caller: Caller) => string) => {
    const caller = await callerOf(request).catch(() => undefined);
    // Nobody any more, or nobody can say who: the page comes again and is told so.
    if (!caller?.actor) return end();
    send(say(caller));
  };
  const hear = (changed?: Changed) => void asked((caller) => (changed ? told(caller, changed, guards) : event('missed', {})));
  const leave = news.hear(hear);
  const pulse = setInterval(() => void asked(() => ':\n\n'), PULSE_MS);
  const end = () => {
    raw.end();
  };
  open.add(end);
  raw.once('close', () => {
    leave();
    clearInterval(pulse);
    open.delete(end);
  });
  send('retry: 3000\n\n');
}

function told({ actor }: Caller, changed: Changed, guards: ReadonlyMap<string, Guard>): string {
  const types = actor ? toldOf(actor, changed, guards) : [];
  return types.length > 0 ? event('changed', { types }) : '';
}

const event = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
