/** Reads fields of rows: relations by looking through the arrays, values exact for comparing and as text for showing. */
import type { Sight } from './access.ts';
import type { Data, Row } from './data.ts';
import { measure, measured } from './measure.ts';
import { model } from './model.ts';
import type { Column, Field, Many, One } from './shape.ts';
import { compare, fractionOf, instantText, microsOf, periodText, type Value } from './values.ts';

export interface World {
  data: Data;
  sight: Sight;
  today: string;
}

export const fieldOf = (type: string, name: string): Field => {
  const field = model[type]?.fields[name];
  if (!field) throw new Error(`The reference knows no field ${type}.${name}.`);
  return field;
};

export function globalId(type: string, row: Row): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}_${model[type]!.identity.map((column) => row[column]).join('.')}`;
}

const isValue = (type: string, name: string) => type === 'Observation' && name === 'value';

const CHOICES: Record<NonNullable<One['choice']>, (row: Row, world: World, all: readonly Row[]) => boolean> = {
  active: (row) => row.retired_at === null,
  inForce: (row, { today }) => row.retired_at === null && inForceOn(row, today),
  newestOfActive: (row, world, all) => isOfActive(row, world) && !all.some((other) => isOfActive(other, world) && isLater(other, row)),
};

const isOfActive = (row: Row, { data }: World): boolean =>
  row.retired_at === null && data.having('kampung', 'id', row.kampung_id)[0]!.retired_at === null;

const isLater = (a: Row, b: Row) => (a.period as number) > (b.period as number);

export function inForceOn(pokja: Row, day: string): boolean {
  return (pokja.valid_from as string) <= day && (pokja.valid_to === null || (pokja.valid_to as string) >= day);
}

/** The row at the other end: where it can be missing, only if the actor sees it. */
export function oneOf(world: World, row: Row, relation: One): Row | undefined {
  const found = world.data.having(model[relation.type]!.table, relation.to, row[relation.from]);
  const chosen = relation.choice ? found.filter((other) => CHOICES[relation.choice!](other, world, found)) : found;
  if (chosen.length > 1) throw new Error(`Two rows for one ${relation.type}.`);
  return chosen.find((other) => relation.always || world.sight.sees(relation.type, other));
}

export function manyOf(world: World, row: Row, relation: Many): Row[] {
  return linked(world.data, row, relation).filter((other) => world.sight.sees(relation.type, other));
}

function linked({ having }: Data, row: Row, { type, from, to, pivot, about }: Many): readonly Row[] {
  const { table } = model[type]!;
  if (about) return having(table, to, globalId(about, row)).filter(({ entity }) => entity === about);
  if (!pivot) return having(table, to, row[from]);
  return having(pivot.table, pivot.near, row[from]).map((link) => having(table, to, link[pivot.far])[0]!);
}

/** A masked field reads as missing. */
export function rawOf(world: World, type: string, row: Row, field: Column): unknown {
  return field.mask && !world.sight.shows(type, row, field.mask) ? null : (row[field.column] ?? null);
}

/** What filters and orders compare. */
export function valueOf(world: World, type: string, row: Row, name: string): Value {
  const field = fieldOf(type, name);
  if (isValue(type, name)) return measure(world.data, row).exact;
  if (field.is !== 'column' && field.is !== 'measured') throw new Error(`${type}.${name} has no value.`);
  if (field.as === 'id') return globalId(type, row);
  const raw = field.is === 'measured' ? measured(world.data, type, row, name) : rawOf(world, type, row, field);
  if (raw === null) return null;
  if (field.as === 'decimal') return fractionOf(String(raw));
  if (field.as === 'instant') return microsOf(raw as string);
  return raw as Value;
}

/** What the door shows. */
export function shownOf(world: World, type: string, row: Row, name: string): unknown {
  const field = fieldOf(type, name);
  if (isValue(type, name)) return measure(world.data, row).shown;
  if (field.is === 'parts') return partsOf(row, field.columns);
  if (field.is !== 'column' && field.is !== 'measured') throw new Error(`${type}.${name} is no plain field.`);
  if (field.as === 'id') return globalId(type, row);
  const raw = field.is === 'measured' ? measured(world.data, type, row, name) : rawOf(world, type, row, field);
  if (raw === null) return null;
  if (field.as === 'decimal')
    return String(raw)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  if (field.as === 'period') return periodText(raw as number);
  if (field.as === 'instant') return instantText(microsOf(raw as string));
  if (field.as === 'json') return JSON.parse(raw as string);
  return raw;
}

function partsOf(row: Row, columns: Record<string, string>): Record<string, number> | null {
  const entries = Object.entries(columns).map(([name, column]) => [name, row[column] === null ? null : Number(row[column])] as const);
  return entries[0]![1] === null ? null : (Object.fromEntries(entries) as Record<string, number>);
}

/** Text goes by the database's own order. */
export function compareValues(data: Data, as: string, a: Exclude<Value, null>, b: Exclude<Value, null>): number {
  return as === 'text' && a !== b ? data.rank(a as string) - data.rank(b as string) : compare(a, b);
}
