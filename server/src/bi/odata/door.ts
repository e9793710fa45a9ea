/** `GET /bi/odata/v4/…`: OData 4.0, read only. Whatever comes in, the answer is data or an error in OData's form. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEADLINES, inTime, until } from '../../core/deadlines.ts';
import type { Actors } from '../../identity/actors.ts';
import { askerOf, KEY_OPTION, refuseWrites, sendError } from '../door.ts';
import type { Questions } from '../questions/questions.ts';
import type { Source } from '../reading.ts';
import { setOf, sets } from '../sets.ts';
import { createTurns } from '../turns.ts';
import { resourceOf } from './address.ts';
import { type Asking, countOf, type Desk, inTurn, pageAnswer, rowOf } from './answers.ts';
import { metadataOf, serviceOf } from './metadata.ts';
import { checkFormat, checkNames, type Options, optionsOf } from './query.ts';
import { unsupported } from './refusal.ts';

const PATH = '/bi/odata/v4';
const JSON_TYPE = 'application/json;odata.metadata=minimal;charset=utf-8';
const XML_TYPE = 'application/xml;charset=utf-8';
/** Some two megabytes: a first page comes soon, and no page holds up the others. */
const PAGE = 2000;

export interface OdataDeps {
  pool: Source;
  actors: Actors;
  questions: Questions;
  /** Address people type. */
  baseUrl: string;
  /** Takes a key in the address too. */
  queryKey: boolean;
}

interface Answer {
  type: string;
  body: string | Buffer;
}

export async function addOdata(app: FastifyInstance, { pool, actors, questions, baseUrl, queryKey }: OdataDeps): Promise<void> {
  const turns = createTurns();
  const desk = { pool, questions, root: `${baseUrl.replace(/\/$/, '')}${PATH}` };
  const signedIn = askerOf(actors, queryKey);
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { path, options } = addressOf(request, queryKey);
    const actor = await signedIn(request, options.key);
    const size = pageSize(request.headers.prefer, reply);
    const asker = { actor, requestId: request.id, waiter: reply.raw, end: until(DEADLINES.request) };
    const asking = { ...asker, options: options.others, size };
    return send(
      request,
      reply,
      await inTime(
        DEADLINES.request,
        inTurn(turns, asking, () => answerTo(desk, path, asking)),
      ),
    );
  };
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        reply.header('odata-version', '4.0').header('cache-control', 'private, no-cache').header('vary', 'authorization');
        if (request.method === 'POST' && request.url.startsWith(`${PATH}/$batch`))
          throw unsupported('$batch', '$batch tidak didukung.', '$batch is not supported.');
        refuseWrites(request, reply);
      });
      scope.setErrorHandler((error, request, reply) => sendError(request, reply, error, JSON_TYPE));
      scope.setNotFoundHandler(answer);
      scope.get('/', answer);
      scope.get('/*', answer);
    },
    { prefix: PATH },
  );
}

function addressOf({ raw }: FastifyRequest, queryKey: boolean) {
  const [address = '', query = ''] = split(raw.url ?? '', '?');
  const options = new Map(optionsOf(query));
  const key = options.get(KEY_OPTION);
  if (queryKey) options.delete(KEY_OPTION);
  return { path: address.slice(PATH.length).replace(/^\/|\/$/g, ''), options: { key, others: options as Options } };
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
      return { type: JSON_TYPE, body: await pageAnswer(desk, resource.set, asking) };
    case 'count':
      return { type: 'text/plain;charset=utf-8', body: await countOf(desk, resource.set, asking) };
    case 'row':
      return { type: JSON_TYPE, body: await rowOf(desk, resource.set, resource.key, asking) };
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
