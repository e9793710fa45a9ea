/** Relations from the ORM's metadata: how a row reaches the rows it belongs to and those that belong to it. */
import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { SCHEMA } from '../orm.ts';
import { partsOf } from './column.ts';
import type { Inverse, Trail } from './declare.ts';
import type { Model, Models, Relation } from './model.ts';
import { quoted, name as quotedName } from './text.ts';

function equal(parent: string, left: readonly string[], childAlias: string, right: readonly string[]): string {
  return left.map((column, index) => `${childAlias}.${quotedName(right[index]!)} = ${parent}.${quotedName(column)}`).join(' AND ');
}

export function relationOf(models: Models, model: Model, prop: EntityProperty, meta: EntityMetadata): Relation | undefined {
  if (prop.kind === 'scalar') return undefined;
  const target = models.byType.get(prop.targetMeta?.class as object);
  if (!target) return undefined;
  const many = prop.kind === '1:m' || prop.kind === 'm:n';
  const shared = { name: prop.name, many, nullable: Boolean(prop.nullable), target, orderBy: orderOf(prop) };
  if (prop.kind === 'm:n') return { ...shared, ...throughPivot(target, prop, meta) };
  if (prop.kind === '1:m') {
    const owner = prop.targetMeta!.properties[prop.mappedBy as never] as EntityProperty;
    const on = (parent: string, childAlias: string) => equal(parent, owner.referencedColumnNames, childAlias, owner.joinColumns);
    return { ...shared, step: `?${prop.name}`, back: owner.joinColumns.join(), ...toTable(target, on) };
  }
  if (prop.kind === 'm:1' || (prop.kind === '1:1' && prop.owner)) {
    const on = (parent: string, childAlias: string) => equal(parent, prop.joinColumns, childAlias, prop.referencedColumnNames);
    const keys = (parent: string) => ({ key: `${parent}.${quotedName(prop.joinColumns[0]!)}` });
    return { ...shared, step: prop.joinColumns.join(), ...toTable(target, on), keys };
  }
  throw new Error(`${model.name}.${prop.name}: the reader has no relation of kind ${prop.kind}.`);
}

function toTable(target: Model, on: (parent: string, child: string) => string): Pick<Relation, 'link' | 'keys'> {
  const link = (parent: string, childAlias: string) => ({ from: `${target.table} ${childAlias}`, on: on(parent, childAlias) });
  return {
    link,
    keys: (parent, childAlias) => ({ ...link(parent, childAlias), key: `${childAlias}.${quotedName(target.key[0]!.column)}` }),
  };
}

function throughPivot(
  target: Model,
  prop: EntityProperty,
  meta: EntityMetadata,
): Pick<Relation, 'link' | 'list' | 'keys' | 'step' | 'back'> {
  // From the side that owns it: on the other the ORM may name the table of another relation that is called the same.
  const { pivotTable } = (prop.mappedBy ? prop.targetMeta!.properties[prop.mappedBy as never] : prop) as EntityProperty;
  const pivot = `${quotedName(SCHEMA)}.${quotedName(pivotTable)}`;
  const [own] = meta.getPrimaryProps().flatMap(partsOf);
  const mine = quotedName(prop.joinColumns[0]!);
  const theirs = quotedName(prop.inverseJoinColumns[0]!);
  const keys = (parent: string, childAlias: string) => ({
    from: `${pivot} ${childAlias}p`,
    on: `${childAlias}p.${mine} = ${parent}.${quotedName(own!.column)}`,
    key: `${childAlias}p.${theirs}`,
  });
  const toTarget = (childAlias: string) =>
    `JOIN ${target.table} ${childAlias} ON ${childAlias}.${quotedName(target.key[0]!.column)} = ${childAlias}p.${theirs}`;
  const link = (parent: string, childAlias: string) => {
    const { from, on } = keys(parent, childAlias);
    return { from: `${from} ${toTarget(childAlias)}`, on };
  };
  // Without the fence the planner walks all of the target in sort order, hoping to meet the parent's rows early.
  const list = (parent: string, childAlias: string) => {
    const { from, on } = keys(parent, childAlias);
    return {
      from: `(SELECT ${childAlias}p.${theirs} FROM ${from} WHERE ${on} OFFSET 0) ${childAlias}p ${toTarget(childAlias)}`,
      on: 'true',
    };
  };
  const step = (from: string, to: string) => `${pivotTable}(${from}>${to})`;
  return {
    link,
    list,
    keys,
    step: step(prop.joinColumns[0]!, prop.inverseJoinColumns[0]!),
    back: step(prop.inverseJoinColumns[0]!, prop.joinColumns[0]!),
  };
}

function orderOf(prop: EntityProperty): [string, boolean][] {
  const maps = [prop.orderBy ?? []].flat() as Record<string, unknown>[];
  return maps.flatMap((map) =>
    Object.entries(map).map(([property, direction]) => [property, String(direction).startsWith('desc')] as [string, boolean]),
  );
}

export function inverseRelation(models: Models, model: Model, name: string, inverse: Inverse): Relation {
  const target = models.byType.get(inverse.type());
  const owner = target?.relations.get(inverse.by) ?? undefined;
  if (!target) throw new Error(`${model.name}.${name} leads to a type the reader does not serve.`);
  const columns = {
    own: model.key[0]!.column,
    get theirs() {
      return (owner ?? target.relations.get(inverse.by))!.step;
    },
  };
  const on = (parent: string, childAlias: string) => equal(parent, [columns.own], childAlias, [columns.theirs]);
  return {
    name,
    many: false,
    nullable: true,
    target,
    step: `?${name}`,
    get back() {
      return columns.theirs;
    },
    single: inverse,
    orderBy: [],
    ...toTable(target, on),
  };
}

/** The rows about a record, which they name by type and global id. */
export function trailRelation(model: Model, target: Model, { field, description, about, newest }: Trail): Relation {
  const on = (parent: string, childAlias: string) => {
    const id = `${quoted(`${model.prefix}_`)} || ${model.columns.get('id')!.exact(parent)}`;
    return `${target.column(childAlias, about.type)} = ${quoted(model.name)} AND ${target.column(childAlias, about.id)} = ${id}`;
  };
  return {
    name: field,
    description,
    many: true,
    nullable: false,
    target,
    step: `?${field}`,
    orderBy: newest.map((property) => [property, true]),
    ...toTable(target, on),
  };
}
