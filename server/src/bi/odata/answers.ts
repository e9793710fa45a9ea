/** What is answered to a resource: rows of one snapshot, a count, a row. */
import type { PoolClient } from 'pg';
import type { Actor } from '../../core/access/actor.ts';
import { DEADLINES, isOver, type Until } from '../../core/deadlines.ts';
import { tooSlow, unavailable } from '../../core/errors.ts';
import type { Asker } from '../../core/graphql/inside.ts';
import type { Meter } from '../../core/graphql/rate-limit.ts';
import { cellsOf, type Given } from '../batches.ts';
import { type Bill, openBill } from '../bill.ts';
import type { Questions } from '../questions/questions.ts';
import { asReader, type Source, viewOf } from '../reading.ts';
import { rowsOf } from '../rows.ts';
import { type BiColumn, made, type Shape } from '../set.ts';
import type { Turns } from '../turns.ts';
import { applied } from './apply.ts';
import { type Cell, memberWriter } from './json.ts';
import { checkFormat, checkNames, columnsOf, type Options, type Query, queryOf } from './query.ts';
import { absent } from './refusal.ts';
import { tokenOf } from './skiptoken.ts';
import { countStatement, type Page, pageOf, rowStatement, type Statement } from './statements.ts';

export interface Desk {
  pool: Source;
  questions: Questions;
  /** Of the service, as people type it. */
  root: string;
}

export interface Asking extends Asker {
  options: Options;
  /** Rows of a page. */
  size: number;
  bill: Pick<Bill, 'spend'>;
}

/** For what is done beside statements. */
const SPARE_MS = 500;
const CUT_OFF_AFTER = "select set_config('statement_timeout', $1, true)";

/** The next statement is cut off before the answer is due, so that whoever asks too much is told so: at once where it is due already. */
function cutOff(client: PoolClient, end: Until): Promise<unknown> {
  const left = Math.round(end - performance.now() - SPARE_MS);
  if (left < 1) throw tooSlow();
  return client.query(CUT_OFF_AFTER, [Math.min(left, DEADLINES.statement)]);
}

const boundsOf = (client: PoolClient, { end, bill }: Asking): Given => ({ ahead: () => cutOff(client, end), spend: bill.spend });

const run = (client: PoolClient, statement: Statement, asking: Asking): Promise<Cell[][]> =>
  cellsOf(client, statement, boundsOf(client, asking));

/** How many of one key at once, and how much of the database within a minute. */
export interface Bounds {
  turns: Turns;
  meter: Meter;
}

/** When it is the turn of who asks. */
export function inTurn<T>(
  { turns, meter }: Bounds,
  { actor, end }: Pick<Asking, 'actor' | 'end'>,
  work: (bill: Bill) => Promise<T>,
): Promise<T> {
  return turns(`${actor.kind} ${actor.id}`, async () => {
    if (isOver(end)) throw unavailable();
    return work(await openBill(meter, actor));
  });
}

/** With the rights of who asks. */
export async function read<T>(pool: Source, actor: Actor, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return asReader(pool, actor, work).catch((error: unknown) => {
    const { code } = error as { code?: unknown };
    throw code === CANCELLED ? tooSlow() : code === OVERTAKEN ? unavailable() : error;
  });
}

/** Of PostgreSQL: it took longer than a statement may. */
export const CANCELLED = '57014';
/** On a replica: what it read was changed by the primary. */
const OVERTAKEN = '40001';

const contextOf = (root: string, { name, columns, apply }: Shape, shown: readonly BiColumn[]): string =>
  `${root}/$metadata#${name}${shown === columns && apply === undefined ? '' : `(${shown.map((column) => column.name).join(',')})`}`;

const member = (name: string, value: string | number): string => `"${name}":${JSON.stringify(value)}`;

/** Rows of the set, or those that `$apply` makes of them. */
export async function pageAnswer(desk: Desk, of: Shape, given: Asking): Promise<Buffer> {
  const apply = given.options.get('$apply');
  const set = apply === undefined ? of : applied(of, apply, () => viewOf(of));
  const asking = { ...given, options: new Map([...given.options].filter(([name]) => name !== '$apply')) };
  const query = queryOf(asking.options, set);
  const page = pageOf(query, asking.size);
  const ready = await made(set);
  const countSql = query.isCounted ? countStatement(ready, query) : undefined;
  const found = await read(desk.pool, asking.actor, async (client) => {
    const count = countSql && (await run(client, countSql, asking))[0]![0];
    const batches = rowsOf(client, { set: ready, query, page }, boundsOf(client, asking));
    return { count, ...(await written(batches, query.columns, page)) };
  });
  const count = found.count ? `"@odata.count":${found.count},` : '';
  const next = found.last && nextLink(desk.root, set, query, given.options, { size: page.rows, last: found.last });
  return Buffer.concat([
    Buffer.from(`{${member('@odata.context', contextOf(desk.root, set, query.columns))},${count}"value":[`),
    ...found.rows,
    Buffer.from(next ? `],${member('@odata.nextLink', next)}}` : ']}'),
  ]);
}

interface Written {
  /** As bytes: texts of some megabytes are costly to keep. */
  rows: Buffer[];
  /** Of the page, where another comes. */
  last?: Cell[];
}

async function written(batches: AsyncIterable<Cell[][]>, columns: readonly BiColumn[], { rows: most }: Page): Promise<Written> {
  const write = memberWriter(columns);
  const rows: Buffer[] = [];
  let [count, last]: [number, Cell[] | undefined] = [0, undefined];
  for await (const batch of batches) {
    const onPage = batch.slice(0, most - count);
    const text = onPage.map((cells) => `{${write(cells)}}`).join(',\n');
    if (onPage.length > 0) rows.push(Buffer.from(count > 0 ? `,\n${text}` : text));
    count += batch.length;
    last = onPage.at(-1) ?? last;
  }
  return { rows, ...(count > most && { last }) };
}

/** Carried from page to page as they are; how many rows are left is in the token, and a count is told once. */
const CARRIED = ['$apply', '$select', '$filter', '$orderby', '$format'];

interface Ended {
  /** Rows of the page. */
  size: number;
  last: readonly Cell[];
}

function nextLink(root: string, set: Shape, query: Query, options: Options, { size, last }: Ended): string {
  const { columns, top, place, question } = query;
  const after = last.slice(columns.length);
  const left = Math.min(top ?? Number.POSITIVE_INFINITY, place?.rest ?? Number.POSITIVE_INFINITY) - size;
  const token = tokenOf(question, Number.isFinite(left) ? { after, rest: left } : { after });
  const carried = CARRIED.filter((name) => options.has(name)).map((name) => `${name}=${encodeURIComponent(options.get(name)!)}`);
  return `${root}/${set.name}?${[...carried, `$skiptoken=${token}`].join('&')}`;
}

export async function countOf(desk: Desk, set: Shape, asking: Asking): Promise<string> {
  const query = queryOf(asking.options, set);
  const statement = countStatement(await made(set), query);
  const [[count] = []] = await read(desk.pool, asking.actor, (client) => run(client, statement, asking));
  return String(count);
}

export async function rowOf(desk: Desk, set: Shape, key: string, asking: Asking): Promise<string> {
  checkNames(asking.options, ['$select', '$format']);
  checkFormat(asking.options);
  const columns = columnsOf(asking.options, set);
  const statement = rowStatement(await made(set), columns, key);
  const [row] = await read(desk.pool, asking.actor, (client) => run(client, statement, asking));
  if (!row) throw absent();
  return `{${member('@odata.context', `${contextOf(desk.root, set, columns)}/$entity`)},${memberWriter(columns)(row)}}`;
}
