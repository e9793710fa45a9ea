/** The statements of a question: everything it asks is asked of the database. */
import { viewOf } from '../reading.ts';
import { type BiColumn, type Shape, SQL_TYPES } from '../set.ts';
import { conditionOf } from './filter.ts';
import type { Cell } from './json.ts';
import { keyCondition } from './key.ts';
import { afterSql, orderSql } from './order.ts';
import type { Query } from './query.ts';
import { absent } from './refusal.ts';
import { Parameters } from './values.ts';

export interface Statement {
  text: string;
  values: (string | null)[];
}

const shown = (columns: readonly BiColumn[]): string => columns.map(({ name }) => `"${name}"`).join(', ');

const from = (set: Shape, parameters: Parameters): string => set.from?.(parameters) ?? viewOf(set);

const where = (conditions: readonly string[]): string => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');

/** More are read as they come: a file. */
const MOST_FOUND = 2000;

/** Of one page: how many rows at most, and whether one more is read to see if another page comes. */
export interface Page {
  rows: number;
  isLast: boolean;
}

export function pageOf({ top, place }: Query, size: number): Page {
  const left = Math.min(top ?? Number.POSITIVE_INFINITY, place?.rest ?? Number.POSITIVE_INFINITY);
  return left <= size ? { rows: left, isLast: true } : { rows: size, isLast: false };
}

/** The columns that are shown, then those that place the next page. */
export function rowsStatement(set: Shape, query: Query, { rows, isLast }: Page): Statement {
  const { columns, filter, order, skip, place } = query;
  const parameters = new Parameters();
  const conditions = [
    ...(filter ? [conditionOf(filter, set, parameters)] : []),
    ...(place ? [afterSql(order, place.after, parameters)] : []),
  ];
  const placing = isLast ? [] : order.map(({ sql }) => sql);
  const bounds = [
    ` LIMIT ${parameters.add(String(isLast ? rows : rows + 1), 'bigint')}`,
    ...(skip > 0 ? [` OFFSET ${parameters.add(String(skip), 'bigint')}`] : []),
  ];
  const wanted = `SELECT ${[shown(columns), ...placing].join(', ')}`;
  const found = `FROM ${from(set, parameters)}${where(conditions)} ORDER BY ${orderSql(order)}${bounds.join('')}`;
  const text = set.isCostly && rows <= MOST_FOUND ? `${wanted} ${ofTheFound(set, order, found)}` : `${wanted} ${found}`;
  return { text, values: parameters.values };
}

/** Keys of a page's rows first, which takes no more than what is asked of them; of these alone the rest. */
function ofTheFound(set: Shape, order: Query['order'], found: string): string {
  const key = `"${set.key}"`;
  return `FROM ${viewOf(set)} WHERE ${key} = ANY (ARRAY(SELECT ${key} ${found})) ORDER BY ${orderSql(order)}`;
}

/** Of all rows; or of no more than so many, in whatever order they come. */
export function countStatement(set: Shape, { filter }: Pick<Query, 'filter'>, most?: number): Statement {
  const parameters = new Parameters();
  const conditions = filter ? [conditionOf(filter, set, parameters)] : [];
  const rows = `${from(set, parameters)}${where(conditions)}`;
  const counted = most === undefined ? rows : `(SELECT FROM ${rows} LIMIT ${parameters.add(String(most), 'bigint')}) few`;
  return { text: `SELECT count(*) FROM ${counted}`, values: parameters.values };
}

export function rowStatement(set: Shape, columns: readonly BiColumn[], key: string): Statement {
  const parameters = new Parameters();
  const condition = keyCondition(set, key, parameters);
  if (condition === undefined) throw absent();
  return { text: `SELECT ${shown(columns)} FROM ${from(set, parameters)}${where([condition])}`, values: parameters.values };
}

/** Of rows that were read, named by what they are ordered by: these columns. */
export function sampleStatement(set: Shape, columns: readonly BiColumn[], rows: readonly (readonly Cell[])[]): Statement {
  const parameters = new Parameters();
  const typeOf = (name: string) => SQL_TYPES[set.columns.find((column) => column.name === name)!.type];
  const arrays = set.order.map((name, place) => parameters.add(`{${rows.map((row) => row[place]).join()}}`, `${typeOf(name)}[]`));
  const names = set.order.map((name) => `"${name}"`);
  const same = names.map((name) => `rows.${name} = sample.${name}`);
  // Found one by one: joined, all rows of the set would be looked through.
  const one = `SELECT ${shown(columns)} FROM ${viewOf(set)} rows${where(same)} LIMIT 1`;
  const text = `SELECT one.* FROM unnest(${arrays.join(', ')}) AS sample(${names.join(', ')}) CROSS JOIN LATERAL (${one}) one`;
  return { text, values: parameters.values };
}
