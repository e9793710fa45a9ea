/** Which property is which column, from the ORM's metadata: so that a write names properties only. */
import type { EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';
import { SCHEMA } from '../orm.ts';

export interface Column {
  property: string;
  name: string;
  type: string;
  isNullable: boolean;
  /** Left out of the journal: it keeps only that there was a value. */
  isHidden: boolean;
  /** Type that a relation leads to. */
  target?: string;
}

interface Link {
  table: string;
  own: string;
  other: string;
  target: string;
}

export interface Table {
  /** Name of the type in the API. */
  type: string;
  entity: object;
  name: string;
  key: string;
  columns: ReadonlyMap<string, Column>;
  links: ReadonlyMap<string, Link>;
}

export interface Tables {
  of(entity: object): Table;
  named(type: string): Table;
}

export function tablesOf(metadata: MetadataStorage): Tables {
  const all = [...metadata.getAll().values()].filter((meta) => meta.class && !meta.pivotTable && !meta.abstract).map(tableOf);
  const byEntity = new Map(all.map((table) => [table.entity, table]));
  const byName = new Map(all.map((table) => [table.type, table]));
  return { of: (entity) => found(byEntity.get(entity), entity), named: (type) => found(byName.get(type), type) };
}

function found(table: Table | undefined, wanted: unknown): Table {
  if (!table) throw new Error(`No table is known for ${String(wanted)}.`);
  return table;
}

function tableOf(meta: EntityMetadata): Table {
  const properties = Object.values(meta.properties) as EntityProperty[];
  const stored = properties.filter(({ kind, persist }) => (kind === 'scalar' || kind === 'm:1') && persist !== false);
  const linked = properties.filter(({ kind, owner }) => kind === 'm:n' && owner);
  return {
    type: meta.className,
    entity: meta.class,
    name: qualified(meta.tableName),
    key: stored.find(({ name }) => name === meta.primaryKeys[0])?.fieldNames[0] ?? 'id',
    columns: new Map(stored.map((property) => [property.name, columnOf(property)])),
    links: new Map(linked.map((property) => [property.name, linkOf(property)])),
  };
}

const qualified = (table: string) => `${SCHEMA}."${table}"`;

const columnOf = ({ name, kind, fieldNames, columnTypes, nullable, hidden, targetMeta }: EntityProperty): Column => ({
  property: name,
  name: `"${fieldNames[0]}"`,
  type: columnTypes[0] === 'serial' ? 'int' : (columnTypes[0] ?? 'text'),
  isNullable: nullable ?? false,
  isHidden: hidden ?? false,
  target: kind === 'm:1' ? targetMeta?.className : undefined,
});

const linkOf = ({ pivotTable, joinColumns, inverseJoinColumns, targetMeta }: EntityProperty): Link => ({
  table: qualified(pivotTable),
  own: joinColumns[0] ?? '',
  other: inverseJoinColumns[0] ?? '',
  target: targetMeta?.className ?? '',
});
