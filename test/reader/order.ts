/** Orders, said a second time: missing values last both ways, and the key at the end. */
import type { Row } from './data.ts';
import { compareValues, fieldOf, oneOf, valueOf, type World } from './fields.ts';
import { model } from './model.ts';
import type { One } from './shape.ts';
import type { Value } from './values.ts';

export type Order = Record<string, unknown>;

interface SortKey {
  as: string;
  direction: 'ASC' | 'DESC';
  value(row: Row): Value;
}

export function sorted(world: World, type: string, rows: readonly Row[], orders: readonly Order[]): Row[] {
  const keys = orders.flatMap((order) => sortKeys(world, type, order));
  const decorated = rows.map((row) => ({ row, values: keys.map((key) => key.value(row)) }));
  decorated.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const difference = compareNullsLast(world, key, a.values[index]!, b.values[index]!);
      if (difference !== 0) return difference;
    }
    return byKey(type, a.row, b.row);
  });
  return decorated.map(({ row }) => row);
}

function compareNullsLast(world: World, { as, direction }: SortKey, a: Value, b: Value): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareValues(world.data, as, a, b) * (direction === 'ASC' ? 1 : -1);
}

function byKey(type: string, a: Row, b: Row): number {
  for (const column of model[type]!.key) {
    const difference = (a[column] as number) - (b[column] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function sortKeys(world: World, type: string, order: Order): SortKey[] {
  const [name, inner] = Object.entries(order)[0]!;
  const direction = inner as 'ASC' | 'DESC';
  if (name === 'ordinal') return [{ as: 'int', direction, value: (row) => row.ordinal as number }];
  const field = fieldOf(type, name);
  if (field.is === 'one') return sortKeys(world, field.type, inner as Order).map((key) => through(world, field, key));
  if (field.is === 'column' && field.as === 'id')
    return model[type]!.key.map((column) => ({ as: 'int', direction, value: (row) => row[column] as number }));
  return [{ as: 'as' in field ? field.as : 'text', direction, value: (row) => valueOf(world, type, row, name) }];
}

/** The key of the row at the other end; missing where there is none. */
function through(world: World, relation: One, key: SortKey): SortKey {
  const value = (row: Row): Value => {
    const other = oneOf(world, row, relation);
    return other ? key.value(other) : null;
  };
  return { ...key, value };
}
