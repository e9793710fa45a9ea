/** Rows by their key. A set whose order has several columns is keyed by their values with dots between: by them an index finds the row. */
import { type ColumnType, type Shape, SQL_TYPES } from '../set.ts';
import { fitsInteger, type Parameters } from './values.ts';

const typeOf = (set: Shape, name: string): ColumnType => set.columns.find((column) => column.name === name)!.type;

const RIGHT: Readonly<Partial<Record<ColumnType, (text: string) => boolean>>> = {
  text: () => true,
  integer: (text) => fitsInteger(text) && String(Number(text)) === text,
  boolean: (text) => text === 't' || text === 'f',
};

/** Undefined where no row can have this key. */
export function keyCondition(set: Shape, key: string, parameters: Parameters): string | undefined {
  const names = set.order.length === 1 ? [set.key] : set.order;
  const values = names.length === 1 ? [key] : key.split('.');
  const types = names.map((name) => typeOf(set, name));
  if (values.length !== names.length || !types.every((type, index) => RIGHT[type]?.(values[index]!))) return undefined;
  return names.map((name, index) => `"${name}" = ${parameters.add(values[index]!, SQL_TYPES[types[index]!])}`).join(' AND ');
}
