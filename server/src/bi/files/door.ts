/** `GET /bi/files/<set>.<csv|ndjson|parquet|xlsx>`: a set as a file, filtered and ordered as in OData, streamed from one snapshot. */
import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PoolClient } from 'pg';
import { DEADLINES, until } from '../../core/deadlines.ts';
import type { Meter } from '../../core/graphql/rate-limit.ts';
import type { Actors } from '../../identity/actors.ts';
import { cellsOf } from '../batches.ts';
import type { Bill } from '../bill.ts';
import { askerOf, KEY_OPTION, refuseWrites, sendError } from '../door.ts';
import type { Note } from '../feeds.ts';
import type { Find } from '../odata/address.ts';
import { type Asking, type Bounds, CANCELLED, inTurn, read } from '../odata/answers.ts';
import { checkNames, type Options, optionsOf, queryOf } from '../odata/query.ts';
import { absent, bad } from '../odata/refusal.ts';
import { countStatement, rowsStatement } from '../odata/statements.ts';
import type { Questions } from '../questions/questions.ts';
import type { Source } from '../reading.ts';
import { type Asked, rowsOf } from '../rows.ts';
import { made } from '../set.ts';
import { setOf } from '../sets.ts';
import { createTurns } from '../turns.ts';
import { csv } from './csv.ts';
import { flow } from './flow.ts';
import type { Format, Writing } from './format.ts';
import { ndjson } from './ndjson.ts';
import { parquet } from './parquet.ts';
import { xlsx } from './xlsx.ts';

const PATH = '/bi/files';
const FORMATS: Readonly<Record<string, Format>> = { csv, ndjson, parquet, xlsx };
/** Of OData, those that make sense for a whole set. */
const SHARED = ['$select', '$filter', '$orderby', '$top'];
/** Ten million rows over a slow line. */
const LONGEST_MS = 30 * 60_000;
/** How long a file is looked through for its mark; one that takes longer has none. */
const MARK_MS = 3000;
/** Of a set whose rows are quickly counted: those that can be looked through in this time. */
const MOST_MARKED = 100_000;

export interface FilesDeps {
  pool: Source;
  actors: Actors;
  questions: Questions;
  meter: Meter;
  note: Note;
  /** Takes a key in the address too. */
  queryKey: boolean;
}

export async function addFiles(app: FastifyInstance, { pool, actors, questions, meter, note, queryKey }: FilesDeps): Promise<void> {
  const signedIn = askerOf(actors, queryKey);
  const bounds = { turns: createTurns(), meter };
  /** They cost nothing: only who has nothing left is told so. */
  const lookups = { turns: createTurns(), meter };
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { name, key, options } = addressOf(request, queryKey);
    const actor = await signedIn(request, key);
    // Nobody waits for somebody's long file to be told that theirs does not exist.
    const file = await inTurn(lookups, { actor, end: until(DEADLINES.request) }, () => {
      const asker = { actor, requestId: request.id, waiter: reply.raw, end: until(DEADLINES.request) };
      return fileOf(name, options, (set) => setOf(set, questions, asker));
    });
    const known = request.headers['if-none-match']?.split(',').map((one) => one.trim()) ?? [];
    const sending = send(
      { pool, bounds },
      { ...file, actor, end: until(LONGEST_MS) },
      (tag) => request.method === 'HEAD' || known.includes(tag ?? ''),
    );
    const { tag, out, headers } = await sending;
    const noted = out && note(actor, { set: file.asked.set.name, form: file.ending }, request.id);
    await noted?.catch((error) => {
      out?.destroy();
      throw error;
    });
    reply.headers(headers);
    if (tag) reply.header('etag', tag);
    reply.type(file.format.type).header('content-disposition', `attachment; filename="pilar-${name}"`);
    if (out) return reply.send(out);
    return reply.code(request.method === 'HEAD' ? 200 : 304).send();
  };
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        // Made while they are sent: a part of them has no place of its own.
        reply.header('cache-control', 'private, no-cache').header('vary', 'authorization').header('accept-ranges', 'none');
        refuseWrites(request, reply);
      });
      scope.setErrorHandler((error, request, reply) => sendError(request, reply, error, 'application/json;charset=utf-8'));
      scope.setNotFoundHandler(() => {
        throw absent();
      });
      scope.route({ method: ['GET', 'HEAD'], url: '/*', handler: answer });
    },
    { prefix: PATH },
  );
}

function addressOf({ originalUrl }: FastifyRequest, queryKey: boolean) {
  const [address = '', query = ''] = originalUrl.split(/\?(.*)/s);
  const options = new Map(optionsOf(query));
  const key = options.get(KEY_OPTION);
  if (queryKey) options.delete(KEY_OPTION);
  return { name: address.slice(PATH.length + 1), key, options: options as Options };
}

interface File {
  format: Format;
  ending: string;
  asked: Asked;
  writing: Writing;
  /** What the same rows may be written as differently. */
  manner: string;
}

async function fileOf(name: string, options: Options, find: Find): Promise<File> {
  const [, setName, ending = ''] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
  const set = setName && (await find(setName));
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (!set || !format) throw absent();
  checkNames(options, [...SHARED, ...format.options]);
  const query = queryOf(new Map([...options].filter(([option]) => SHARED.includes(option))), set);
  const asked = { set: await made(set), query, page: { rows: query.top ?? Number.MAX_SAFE_INTEGER, isLast: true } };
  const manner = JSON.stringify([name, ...format.options.map((option) => options.get(option) ?? null)]);
  return { format, ending, asked, writing: format.begin({ set, columns: query.columns }, options), manner };
}

interface Sent {
  tag?: string;
  /** What it has cost so far. */
  headers: Record<string, string>;
  /** Nothing where `isEnough` said so. */
  out?: PassThrough;
}

/** Done when the first rows are there: the rest follows as it is taken. */
function send({ pool, bounds }: { pool: Source; bounds: Bounds }, file: File & Asker, isEnough: (tag?: string) => boolean): Promise<Sent> {
  const out = new PassThrough();
  // Begun, it cannot say any more that it failed: it breaks off, and whoever reads notices.
  out.on('error', () => {});
  return new Promise((resolve, reject) => {
    const work = async (client: PoolClient, bill: Bill) => {
      const mark = await markOf(client, file, bill);
      checkRows(file.format, mark);
      const tag =
        mark &&
        `W/"${createHash('sha256')
          .update(JSON.stringify([file.manner, mark]))
          .digest('base64url')}"`;
      const headers = await bill.headers();
      if (isEnough(tag)) return resolve({ tag, headers });
      return flow({ ...file, rows: rowsOf(client, file.asked, bill), out, begun: () => resolve({ tag, headers, out }) });
    };
    inTurn(bounds, file, (bill) => read(pool, file.actor, (client) => work(client, bill))).catch((error) => {
      reject(error);
      out.destroy(error);
    });
  });
}

type Asker = Pick<Asking, 'actor' | 'end'>;

interface Mark {
  rows: string;
  sum: string | null;
}

/** Tells rows from other rows, whatever made them others. Nothing where they are too many to look through first. */
async function markOf(client: PoolClient, { asked, format }: File, bill: Bill): Promise<Mark | undefined> {
  await client.query(`savepoint looking; set local statement_timeout = ${MARK_MS}`);
  const found = await lookedThrough(client, asked, bill, format.mostRows).catch((error: { code?: unknown }) => {
    if (error.code !== CANCELLED) throw error;
    return undefined;
  });
  await client.query('rollback to savepoint looking');
  return found;
}

/** A sheet's rows are counted anyhow. */
async function lookedThrough(client: PoolClient, { set, query, page }: Asked, bill: Bill, mostRows?: number): Promise<Mark | undefined> {
  if (set.follow && mostRows === undefined && page.rows > MOST_MARKED) {
    const [row] = await cellsOf(client, countStatement(set, query, MOST_MARKED + 1), bill);
    if (Number(row![0]) > MOST_MARKED) return undefined;
  }
  const { text, values } = rowsStatement(set, query, page);
  const marking = { text: `SELECT count(*), sum(hashtextextended(t::text, 0)) FROM (${text}) t`, values };
  const [row] = await cellsOf(client, marking, bill);
  return { rows: row![0]!, sum: row![1] ?? null };
}

function checkRows({ mostRows = Number.POSITIVE_INFINITY }: Format, mark: Mark | undefined): void {
  if (Number.isFinite(mostRows) && !(Number(mark?.rows) <= mostRows))
    throw bad(
      '$top',
      `Lembar kerja memuat paling banyak ${mostRows} baris: saring datanya, atau pakai CSV.`,
      `A sheet holds ${mostRows} rows at most: filter them, or take CSV.`,
    );
}
