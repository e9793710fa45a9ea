/** `GET /bi/odata/v4/…`: OData 4.0, read only. Whatever comes in, the answer is data or an error in OData's form. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEADLINES, inTime, until } from '../../core/deadlines.ts';
import type { Meter } from '../../core/graphql/rate-limit.ts';
import type { Actors } from '../../identity/actors.ts';
import type { Bill } from '../bill.ts';
import { askerOf, KEY_OPTION, refuseWrites, sendError } from '../door.ts';
import type { Note } from '../feeds.ts';
import type { Questions } from '../questions/questions.ts';
import type { Source } from '../reading.ts';
import type { Shape } from '../set.ts';
import { setOf, sets } from '../sets.ts';
import { createTurns } from '../turns.ts';
import { resourceOf } from './address.ts';
import { type Asking, countOf, type Desk, inTurn, pageAnswer, rowOf } from './answers.ts';
import { metadataOf, serviceOf } from './metadata.ts';
import { checkFormat, checkNames, type Options, optionsOf } from './query.ts';
import { absent, unsupported } from './refusal.ts';

/** Of other versions there is nothing, and that is said in their form too. */
const DOOR = '/bi/odata';
const PATH = `${DOOR}/v4`;
const VERSION = '4.0';
const JSON_TYPE = 'application/json;odata.metadata=minimal;charset=utf-8';
const XML_TYPE = 'application/xml;charset=utf-8';
/** Some two megabytes: a first page comes soon, and no page holds up the others. */
const PAGE = 2000;

export interface OdataDeps {
  pool: Source;
  actors: Actors;
  questions: Questions;
  meter: Meter;
  note: Note;
  /** Address people type. */
  baseUrl: string;
  /** Takes a key in the address too. */
  queryKey: boolean;
}

interface Answer {
  type: string;
  body: string | Buffer;
  /** Whose rows it is made of. */
  set?: Shape;
}

export async function addOdata(
  app: FastifyInstance,
  { pool, actors, questions, meter, note, baseUrl, queryKey }: OdataDeps,
): Promise<void> {
  const bounds = { turns: createTurns(), meter };
  const desk = { pool, questions, root: `${baseUrl.replace(/\/$/, '')}${PATH}` };
  const signedIn = askerOf(actors, queryKey);
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { path, options } = addressOf(request, queryKey);
    const actor = await signedIn(request, options.key);
    if (path === undefined) throw absent();
    const size = pageSize(request.headers.prefer, reply);
    const asker = { actor, requestId: request.id, waiter: reply.raw, end: until(DEADLINES.request) };
    const work = async (bill: Bill) => {
      const { set, ...answered } = await answerTo(desk, path, { ...asker, options: options.others, size, bill });
      if (set) await note(actor, { set: set.name, form: 'odata' }, request.id);
      reply.headers(await bill.headers());
      return answered;
    };
    return send(request, reply, await inTime(DEADLINES.request, inTurn(bounds, asker, work)));
  };
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        reply.header('odata-version', VERSION).header('cache-control', 'private, no-cache').header('vary', 'authorization');
        if (request.method === 'POST' && request.url.startsWith(`${PATH}/$batch`))
          throw unsupported('$batch', '$batch tidak didukung.', '$batch is not supported.');
        refuseWrites(request, reply);
      });
      // Said here too: what is refused before these hooks run comes by here alone.
      scope.setErrorHandler((error, request, reply) => sendError(request, reply.header('odata-version', VERSION), error, JSON_TYPE));
      scope.setNotFoundHandler(answer);
      scope.get('/', answer);
      scope.get('/*', answer);
    },
    { prefix: DOOR },
  );
}

function addressOf({ originalUrl }: FastifyRequest, queryKey: boolean) {
  const [address = '', query = ''] = split(originalUrl, '?');
  const options = new Map(optionsOf(query));
  const key = options.get(KEY_OPTION);
  if (queryKey) options.delete(KEY_OPTION);
  const below = address === PATH || address.startsWith(`${PATH}/`) ? address.slice(PATH.length) : undefined;
  return { path: below?.replace(/^\/|\/$/g, ''), options: { key, others: options as Options } };
}

function split(text: string, at: string): [string, string?] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}

async function answerTo(desk: Desk, path: string, asking: Asking): Promise<Answer> {
  const resource = await resourceOf(path, (name) => setOf(name, desk.questions, asking));
  switch (resource.kind) {
    case 'service':
    case 'metadata': {
      const isXml = resource.kind === 'metadata';
      checkNames(asking.options, ['$format']);
      checkFormat(asking.options, isXml);
      const shown = [...sets, ...(await desk.questions.all(asking))];
      return isXml ? { type: XML_TYPE, body: metadataOf(shown) } : { type: JSON_TYPE, body: serviceOf(desk.root, shown) };
    }
    case 'rows':
      return { type: JSON_TYPE, body: await pageAnswer(desk, resource.set, asking), set: resource.set };
    case 'count':
      return { type: 'text/plain;charset=utf-8', body: await countOf(desk, resource.set, asking), set: resource.set };
    case 'row':
      return { type: JSON_TYPE, body: await rowOf(desk, resource.set, resource.key, asking), set: resource.set };
  }
}

/** Smaller pages, where they are wished for. */
function pageSize(prefer: string | string[] | undefined, reply: FastifyReply): number {
  const [, wished] = /(?:^|[,;\s])(?:odata\.)?maxpagesize\s*=\s*"?(\d{1,9})/i.exec(String(prefer ?? '')) ?? [];
  const size = Math.min(Number(wished ?? PAGE), PAGE);
  if (wished === undefined || size < 1) return PAGE;
  reply.header('preference-applied', `odata.maxpagesize=${size}`);
  return size;
}

/** Weak: it is compressed on its way. */
function send(request: FastifyRequest, reply: FastifyReply, { type, body }: Answer): FastifyReply {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim());
  if (known?.includes(tag)) return reply.code(304).send();
  return reply.type(type).send(body);
}
