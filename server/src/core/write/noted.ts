/** A record as the journal keeps it: in the API's own words, codes and global ids, instants in UTC. Keys of the database say nothing. */
import { globalId } from '../global-id.ts';
import type { Column, Table } from './tables.ts';
import type { Tx } from './write.ts';

export async function notedOf(tx: Tx, table: Table, record: object): Promise<Record<string, unknown>> {
  const noted: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(record)) noted[property] = await shown(tx, table, property, value);
  return noted;
}

async function shown(tx: Tx, table: Table, property: string, value: unknown): Promise<unknown> {
  const column = table.columns.get(property);
  if (!column || value === null || value === undefined) return value;
  if (column.isHidden) return '…';
  if (column.target) return (await namesOf(tx, column.target, [value as number]))[0];
  return property === 'id' ? globalId(table.type, value as number) : plain(column, value);
}

const plain = ({ type }: Column, value: unknown): unknown => (type.startsWith('timestamptz') ? instant(value as string) : value);

/** As every instant of the API: UTC with `Z`. */
export const instant = (text: string): string => new Date(text).toISOString();

/** Codes of records, or global ids where their type has no codes. */
export async function namesOf(tx: Tx, type: string, keys: readonly number[]): Promise<string[]> {
  const { name, key: column, columns } = tx.tables.named(type);
  if (!columns.has('code')) return keys.map((key) => globalId(type, key));
  const found = await tx.run(`select "${column}" as key, code from ${name} where "${column}" = any($1::int[])`, [keys]);
  const codes = new Map(found.map(({ key, code }) => [key, code as string]));
  return keys.map((key) => codes.get(key) ?? globalId(type, key));
}
