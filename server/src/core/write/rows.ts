/** Insert, change, retire and link records by their properties; every one of them is written down for the journal. */
import type { Collection } from '@mikro-orm/core';
import { type Audience, audienceOf } from '../access/audience.ts';
import { guardOf } from '../access/guard.ts';
import { at, conflict, invalid, notFound, stale, type Text } from '../errors.ts';
import { numericKeyIn } from '../global-id.ts';
import { namesOf, notedOf } from './noted.ts';
import type { Column, Table } from './tables.ts';
import type { Tx } from './write.ts';

export type Class<T> = abstract new () => T;
type Stored<V> = V extends readonly unknown[] ? V : V extends object ? number : V;

/** A record as it is stored: relations are keys, lists of other records are absent. */
export type Row<T> = { [K in keyof T as NonNullable<T[K]> extends Collection<object> ? never : K]: Stored<T[K]> };
export type Values<T> = Partial<Row<T>>;

interface Kept {
  id: number;
  version: number;
  retiredAt?: string | null;
}

/** A record named by its global id, not locked: whether the actor may see it at all is judged first. */
export async function load<T extends Kept>(tx: Tx, type: Class<T>, id: string, path = 'id'): Promise<Row<T>> {
  const table = tx.tables.of(type);
  const key = numericKeyIn(table.type, id);
  const [row] = key === undefined ? [] : await tx.run(`select * from ${table.name} where id = $1`, [key]);
  if (!row) throw notFound(path, id);
  return propertiesOf(table, row) as Row<T>;
}

/** Locks a record that the actor may work on until the write ends, and says how it stands now. */
export async function lock<T extends Kept>(tx: Tx, type: Class<T>, { id }: Kept): Promise<{ version: number; isRetired: boolean }> {
  const sql = `select version, retired_at is not null as "isRetired" from ${tx.tables.of(type).name} where id = $1 for no key update`;
  const [now] = await tx.run(sql, [id]);
  return now as { version: number; isRetired: boolean };
}

/** Locks; refuses when somebody else was faster, showing the record as it stands now, or when it is no longer in use. */
export async function claimVersion<T extends Kept>(tx: Tx, type: Class<T>, row: Kept, version: number): Promise<void> {
  const { isRetired } = await claim(tx, type, row, version);
  if (isRetired) throw conflict(RETIRED, await tx.current(type, row.id));
}

const RETIRED: Text = { id: 'Data ini sudah tidak dipakai lagi.', en: 'This record is no longer in use.' };
const IN_USE: Text = { id: 'Data ini masih dipakai.', en: 'This record is still in use.' };

async function claim<T extends Kept>(tx: Tx, type: Class<T>, row: Kept, version: number): Promise<{ isRetired: boolean }> {
  const now = await lock(tx, type, row);
  if (row.version === now.version && now.version === version) return now;
  throw stale(await tx.current(type, row.id));
}

export async function insert<T extends { id: number }>(tx: Tx, type: Class<T>, values: Values<T>, area?: number | null): Promise<Row<T>> {
  const table = tx.tables.of(type);
  const given = columnsIn(table, values);
  const names = given.map(([column]) => column.name).join(', ');
  const marks = given.map(([{ type: sqlType }], index) => `$${index + 1}::${sqlType}`).join(', ');
  const [row] = await tx.run(
    `insert into ${table.name} (${names}) values (${marks}) returning *`,
    given.map(([, value]) => value),
  );
  const record = propertiesOf(table, row ?? {});
  tx.changes.push({
    type: table.type,
    key: record.id as number,
    area,
    audiences: audiencesOf(table, record),
    after: await notedOf(tx, table, record),
  });
  return record as Row<T>;
}

/** Writes the values that were given; absent ones stay as they are. */
export async function change<T extends Kept>(
  tx: Tx,
  type: Class<T>,
  before: Row<T>,
  values: Values<T>,
  area?: number | null,
): Promise<Row<T>> {
  const table = tx.tables.of(type);
  const given = columnsIn(table, values);
  const sets = given.map(([{ name, type: sqlType }], index) => `${name} = $${index + 2}::${sqlType}, `).join('');
  const sql = `update ${table.name} set ${sets}version = version + 1, updated_at = now() where id = $1 returning *`;
  const [row] = await tx.run(sql, [(before as Kept).id, ...given.map(([, value]) => value)]);
  const record = propertiesOf(table, row ?? {});
  const noted = { before: await notedOf(tx, table, before), after: await notedOf(tx, table, record) };
  tx.changes.push({ type: table.type, key: record.id as number, area, audiences: audiencesOf(table, before, record), ...noted });
  return record as Row<T>;
}

export async function retire<T extends Kept & { retiredReason?: string | null }>(
  tx: Tx,
  type: Class<T>,
  before: Row<T>,
  reason: string,
  area?: number | null,
): Promise<Row<T>> {
  const values = { retiredAt: tx.context.clock.now().toISOString(), retiredReason: reason } as Values<T>;
  return change(tx, type, before, values, area);
}

export interface Restoring {
  version: number;
  reason: string;
}

/** Takes a retired record back into use, unless another has taken its place since: the table's constraints say so. */
export async function restore<T extends Kept & { retiredReason?: string | null }>(
  tx: Tx,
  type: Class<T>,
  before: Row<T>,
  { version, reason }: Restoring,
  area?: number | null,
): Promise<void> {
  const { isRetired } = await claim(tx, type, before as Kept, version);
  if (!isRetired) throw conflict(IN_USE, await tx.current(type, (before as Kept).id));
  await change(tx, type, before, { retiredAt: null, retiredReason: null } as Values<T>, area);
  const note = tx.changes.at(-1)!;
  note.after = { ...note.after, restoredReason: reason };
}

/** Makes these the records on the other side of a many-to-many relation. */
export async function link<T extends { id: number }>(
  tx: Tx,
  type: Class<T>,
  property: keyof T & string,
  id: number,
  keys: readonly number[],
): Promise<void> {
  const table = tx.tables.of(type);
  const pivot = table.links.get(property);
  if (!pivot) throw new Error(`${table.type}.${property} is no many-to-many relation.`);
  const { table: name, own, other, target } = pivot;
  const removed = await tx.run(`delete from ${name} where ${own} = $1 and not ${other} = any($2::int[]) returning ${other} as key`, [
    id,
    keys,
  ]);
  const sql = `insert into ${name} (${own}, ${other}) select $1, key from unnest($2::int[]) key on conflict do nothing returning ${other} as key`;
  const added = await tx.run(sql, [id, keys]);
  const note = tx.changes.findLast((entry) => entry.type === table.type && entry.key === id);
  if (!note || removed.length + added.length === 0) return;
  const kept = keys.filter((key) => !added.some((row) => row.key === key));
  const earlier = [...kept, ...removed.map((row) => row.key as number)];
  note.before &&= { ...note.before, [property]: await namesOf(tx, target, earlier) };
  note.after = { ...note.after, [property]: await namesOf(tx, target, keys) };
}

function audiencesOf({ entity }: Table, ...records: readonly object[]): readonly Audience[] | undefined {
  const guard = guardOf(entity);
  return guard?.owner && records.map((record) => audienceOf(guard, record)!);
}

function columnsIn(table: Table, values: object): [Column, unknown][] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) => {
      const column = table.columns.get(property);
      if (!column) throw new Error(`${table.type} has no column for ${property}.`);
      if (value === null && !column.isNullable) throw invalid([at(`input.${property}`, { id: 'Wajib diisi.', en: 'Is required.' })]);
      return [column, typeof value === 'string' ? clean(value) : value];
    });
}

/** Composed characters and no blanks at the ends, whoever typed it on whatever machine. */
export const clean = (text: string): string => text.normalize('NFC').trim();

export function propertiesOf(table: Table, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...table.columns.values()].map(({ property, name }) => [property, row[name.slice(1, -1)]]));
}
