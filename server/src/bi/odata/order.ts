/**
 * The order of rows, always a total one: what was asked for, then the columns that tell rows apart. A page begins after the last row of the
 * one before, by the values of these columns, so that rows which are written meanwhile move nothing.
 */
import { type ColumnType, type Shape, SQL_TYPES } from '../set.ts';
import { columnOf, comparedOf } from './filter.ts';
import { badAt, unsupported } from './refusal.ts';
import type { Parameters } from './values.ts';

export interface OrderItem {
  sql: string;
  type: ColumnType;
  isDown: boolean;
  /** It may be NULL, which OData takes for the least. */
  isOpen: boolean;
}

const OPTION = '$orderby';
const ITEM = /^\s*([A-Za-z_]\w*)(?:\s+(asc|desc))?\s*$/;

export function orderOf(text: string | undefined, set: Shape): OrderItem[] {
  const items = text === undefined ? [] : asked(text, set);
  const all = [...items, ...set.order.map((name) => itemOf(set, name, name === set.down)!)];
  return all.filter(({ sql }, index) => all.findIndex((other) => other.sql === sql) === index);
}

function asked(text: string, set: Shape): OrderItem[] {
  let place = 0;
  return text.split(',').map((part) => {
    const [, name, direction] = ITEM.exec(part) ?? [];
    if (name === undefined && /[(/]/.test(part)) throw unsupported(OPTION, 'Urutkan menurut kolom saja.', 'Order by columns only.');
    const item = name === undefined ? undefined : itemOf(set, name, direction === 'desc');
    if (!item)
      throw badAt(OPTION, place, 'Diharapkan nama kolom, lalu asc atau desc', 'Expected is the name of a column, then asc or desc');
    place += part.length + 1;
    return item;
  });
}

function itemOf(set: Shape, name: string, isDown: boolean): OrderItem | undefined {
  const column = columnOf(set, name);
  if (!column) return undefined;
  const isOpen = set.apply !== undefined || (name !== set.key && !set.order.includes(name));
  return { sql: comparedOf(column), type: column.exact ? 'decimal' : column.type, isDown, isOpen };
}

export const orderSql = (order: readonly OrderItem[]): string =>
  order
    .map(({ sql, isDown, isOpen }) => `${sql}${isDown ? ' DESC' : ''}${isOpen ? (isDown ? ' NULLS LAST' : ' NULLS FIRST') : ''}`)
    .join(', ');

export type Position = readonly (string | null)[];

/** The condition of rows that come after that position. */
export function afterSql(order: readonly OrderItem[], position: Position, parameters: Parameters): string {
  const [item, ...others] = order;
  const [value, ...values] = position;
  if (!item) return 'false';
  if (order.every(({ isDown, isOpen }) => !isOpen && isDown === item.isDown)) return rowsAfter(order, position, parameters);
  if (value === null || value === undefined) {
    const same = `(${item.sql} IS NULL AND ${afterSql(others, values, parameters)})`;
    return item.isDown ? same : `(${item.sql} IS NOT NULL OR ${same})`;
  }
  const at = parameters.add(value, SQL_TYPES[item.type]);
  const later = item.isDown ? `${item.sql} < ${at}${item.isOpen ? ` OR ${item.sql} IS NULL` : ''}` : `${item.sql} > ${at}`;
  const after = `(${later} OR (${item.sql} = ${at} AND ${afterSql(others, values, parameters)}))`;
  return item.isOpen ? after : `${item.sql} ${item.isDown ? '<' : '>'}= ${at} AND ${after}`;
}

/** One comparison of rows, which an index answers; where rows are put together beneath the set, only of the first column, so that is said too. */
function rowsAfter(order: readonly OrderItem[], position: Position, parameters: Parameters): string {
  const values = order.map(({ type }, index) => parameters.add(position[index] ?? null, SQL_TYPES[type]));
  const by = order[0]!.isDown ? '<' : '>';
  return `${order[0]!.sql} ${by}= ${values[0]} AND (${order.map(({ sql }) => sql).join(', ')}) ${by} (${values.join(', ')})`;
}
