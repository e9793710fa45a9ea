/** A connection to one subquery: first the plan of columns that its page needs, then the text around them. */
import type { FieldNode } from 'graphql';
import { at, invalid } from '../errors.ts';
import { type Compiler, collect, objectType, type Request, type Row } from './compiler.ts';
import { type OwnFilters, where } from './filter.ts';
import type { Relation } from './model.ts';
import { after, cursorText, orderText, type SortKey, sortKeys } from './order.ts';
import { keyFor, object } from './select.ts';
import { join, objectOf, type Piece, sql, text } from './text.ts';
import { isGiven, type Val } from './value.ts';

export interface Source {
  row: Row;
  from: string;
  conditions: string[];
  relation?: Relation;
}

export const DEFAULT_FIRST = 25;
export const MAX_FIRST = 100;

/** What the page's rows must carry, and how far it reaches. */
interface Page {
  source: Source;
  keys: SortKey[];
  /** JSON of a row, one per selection of nodes or edges; `edge` marks those that begin with a cursor. */
  columns: { json: Piece[]; alias: string }[];
  cursor: boolean;
  filters: string[];
  sortJoins: string[];
  first: string;
  /** One row more than the page tells whether another follows. */
  peeks: boolean;
  after?: string;
  offset?: string;
}

export function connection(
  c: Compiler,
  own: OwnFilters,
  source: Source,
  given: Record<string, Val>,
  nodes: readonly FieldNode[],
  path: string,
): string {
  const page = planOf(c, own, source, given, path);
  const type = objectType(c, `${source.row.model.name}Connection`);
  const fields: [string, Piece[]][] = [];
  for (const [key, group] of collect(c, type, nodes)) {
    const name = group[0]!.name.value;
    fields.push([keyFor(c, key, name, name === 'totalCount'), fieldOf(c, own, page, name, group)]);
  }
  const json = join(objectOf(fields));
  return page.columns.length > 0 || page.cursor || page.peeks ? `(SELECT ${json} FROM (${rowsOf(page)}) p)` : `(${json})`;
}

function planOf(c: Compiler, own: OwnFilters, source: Source, given: Record<string, Val>, path: string): Page {
  const { where: filter, orderBy, first, after: cursor, offset } = given as Record<'where' | 'orderBy' | 'first' | 'after' | 'offset', Val>;
  const sorting = { ...source.row, joins: [] as string[] };
  const keys = sortKeys(c, sorting, orderBy, source.relation);
  if (isGiven(cursor) && isGiven(offset)) throw bothGiven(path);
  const sizeOf = ({ variables }: Request) => boundedFirst(first.read(variables), path);
  const offsetOf = ({ variables }: Request) => boundedOffset(offset.read(variables), path);
  c.checks.push(sizeOf);
  if (isGiven(offset)) c.checks.push(offsetOf);
  return {
    source,
    keys,
    columns: [],
    cursor: false,
    filters: isGiven(filter) ? [where(c, own, source.row, filter, `${path}.where`)] : [],
    sortJoins: sorting.joins,
    first: c.param('int', sizeOf),
    peeks: false,
    after: isGiven(cursor) ? after(c, keys, cursor, `${path}.after`) : undefined,
    offset: isGiven(offset) ? c.param('int', offsetOf) : undefined,
  };
}

const bothGiven = (path: string) =>
  invalid([at(`${path}.offset`, { id: 'Pakai after atau offset, jangan keduanya.', en: 'Use after or offset, never both.' })]);

/** Sizes over the maximum were refused before; this is the second lock. */
function boundedFirst(value: unknown, path: string): number {
  const first = (value ?? DEFAULT_FIRST) as number;
  if (first >= 1 && first <= MAX_FIRST) return first;
  throw invalid([at(`${path}.first`, { id: `first dari 1 sampai ${MAX_FIRST}.`, en: `first is from 1 to ${MAX_FIRST}.` })]);
}

function boundedOffset(value: unknown, path: string): number {
  if ((value as number) >= 0) return value as number;
  throw invalid([at(`${path}.offset`, { id: 'offset paling sedikit 0.', en: 'offset is at least 0.' })]);
}

function fieldOf(c: Compiler, own: OwnFilters, page: Page, name: string, group: readonly FieldNode[]): Piece[] {
  if (name === 'nodes') return listOf(page, object(c, own, page.source.row, group));
  if (name === 'edges') return listOf(page, edge(c, own, page, group));
  if (name === 'pageInfo') return pageInfo(c, page, group);
  if (name === 'totalCount') return [sql(countOf(page))];
  return [text(`"${page.source.row.model.name}Connection"`)];
}

const CURSOR = '\u0002';

function edge(c: Compiler, own: OwnFilters, page: Page, group: readonly FieldNode[]): Piece[] {
  const typeName = `${page.source.row.model.name}Edge`;
  const fields: [string, Piece[]][] = [];
  for (const [key, nodes] of collect(c, objectType(c, typeName), group)) {
    const name = nodes[0]!.name.value;
    if (name === 'node') fields.push([keyFor(c, key, name, false), object(c, own, page.source.row, nodes)]);
    else if (name === 'cursor') fields.push([keyFor(c, key, name, true), [text('"'), sql(CURSOR), text('"')]]);
    else fields.push([keyFor(c, key, name, true), [text(`"${typeName}"`)]]);
  }
  return objectOf(fields);
}

/** Adds a column of row JSON; its list is written when the page is known to peek or not. */
function listOf(page: Page, json: Piece[]): Piece[] {
  const alias = `c${page.columns.length}`;
  page.columns.push({ json, alias });
  const rest = {
    get sql() {
      return page.peeks
        ? `coalesce(array_to_string((array_agg(p.${alias}))[1:${page.first}], ','), '')`
        : `coalesce(string_agg(p.${alias}, ','), '')`;
    },
  };
  return [text('['), rest, text(']')];
}

function pageInfo(c: Compiler, page: Page, group: readonly FieldNode[]): Piece[] {
  const fields: [string, Piece[]][] = [];
  for (const [key, [node]] of collect(c, objectType(c, 'PageInfo'), group)) {
    const name = node!.name.value;
    if (name === 'hasNextPage') page.peeks = true;
    if (name === 'endCursor') page.cursor = true;
    fields.push([keyFor(c, key, name, true), [infoPiece(page, name)]]);
  }
  return objectOf(fields);
}

function infoPiece(page: Page, name: string): Piece {
  if (name === 'hasNextPage') return sql(`(count(*) > ${page.first})::text`);
  if (name === 'endCursor') {
    const last = {
      get sql() {
        return `coalesce('"' || (array_agg(p.k))[${page.peeks ? `least(count(*), ${page.first})` : 'count(*)'}] || '"', 'null')`;
      },
    };
    return last;
  }
  return text('"PageInfo"');
}

function countOf({ source, filters }: Page): string {
  return `(SELECT count(*)::text FROM ${source.from}${whereText([...source.conditions, ...filters])})`;
}

const whereText = (conditions: readonly string[]) => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');

/** The rows of a page: plain where one table serves it, else the page inside and joins around it, sorted again by its keys. */
function rowsOf(page: Page): string {
  const { source, keys, filters, sortJoins, offset } = page;
  const { alias, joins } = source.row;
  const limit = `LIMIT ${page.first}${page.peeks ? ' + 1' : ''}${offset ? ` OFFSET ${offset}` : ''}`;
  const from = [source.from, ...sortJoins].join(' ');
  const filter = whereText([...source.conditions, ...filters, ...(page.after ? [page.after] : [])]);
  const order = `ORDER BY ${orderText(keys)}`;
  if (joins.length === 0 && sortJoins.length === 0 && !offset) {
    return bounded(page, `SELECT ${columnsOf(page, keys)} FROM ${from}${filter} ${order} ${limit}`);
  }
  const carried = keys.map((key, index) => ({ ...key, sql: `${alias}."#${index}"` }));
  const inner = keys.map((key, index) => `${key.sql} AS "#${index}"`).join(', ');
  const names = keys.map((key, index) => ({ ...key, sql: `"#${index}"` }));
  const inside = bounded(page, `SELECT ${alias}.*, ${inner} FROM ${from}${filter} ${order} ${limit}`, ` ORDER BY ${orderText(names)}`);
  return `SELECT ${columnsOf(page, carried)} FROM (${inside}) ${[alias, ...joins].join(' ')} ORDER BY ${orderText(carried)}`;
}

/**
 * A plan made for any size takes a page for a tenth of the table, and sorts a nation to show fifty villages. The largest size says
 * what a page is. Lists of one record are short as they are. The order is said again, else the joins around do not know of it and sort.
 */
const bounded = ({ source }: Page, rows: string, order = ''): string =>
  source.relation ? rows : `SELECT * FROM (${rows}) q${order} LIMIT ${MAX_FIRST + 1}`;

function columnsOf(page: Page, keys: readonly SortKey[]): string {
  const cursor = cursorText(keys);
  const columns = page.columns.map(({ json, alias }) => `${join(json).replaceAll(CURSOR, cursor)} AS ${alias}`);
  if (page.cursor) columns.push(`${cursor} AS k`);
  return columns.length > 0 ? columns.join(', ') : '1';
}
