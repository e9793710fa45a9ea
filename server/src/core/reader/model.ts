/** What the reader knows of each type, built once at boot from the ORM's metadata, the GraphQL types and the declarations. */
import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { type GraphQLField, type GraphQLObjectType, getNamedType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import { type Guard, guardOf, type Mask, masksOf } from '../access/guard.ts';
import { lowerCamel } from '../global-id.ts';
import { SCHEMA } from '../orm.ts';
import { encodePeriod } from '../period.ts';
import { baseType, type Kind, kindOf, type Part, partsOf, shownAs } from './column.ts';
import { composedOf, computedOf, type Inverse, inversesOf, periodsOf, rootOf, spellingsOf, trailOf } from './declare.ts';
import { inverseRelation, relationOf, trailRelation } from './relation.ts';
import { type Piece, name as quotedName } from './text.ts';

export interface Column {
  name: string;
  kind: Kind;
  /** PostgreSQL type of the exact value and of parameters compared with it. */
  type: string;
  nullable: boolean;
  mask?: Mask;
  /** The exact value: filters and orders compare it. */
  exact(alias: string): string;
  /** JSON text of the value, where it is not NULL. */
  shown(alias: string): Piece[];
  /** Turns a value of the API into one of the database. */
  stored(value: unknown): unknown;
  /** The same without regard to spelling: parts of a value have none. */
  plain(value: unknown): unknown;
}

export interface Relation {
  name: string;
  /** Of a list that no class declares and the schema gets all the same. */
  description?: string;
  many: boolean;
  nullable: boolean;
  target: Model;
  /** Tables and condition that reach the rows of `child` from a row of `parent`. */
  link(parent: string, child: string): { from: string; on: string };
  /** The same for a list of one parent: what the parent has is found first, then sorted, never the other way round. */
  list?(parent: string, child: string): { from: string; on: string };
  /** The same as far as the key of the target: `key` is its SQL. */
  keys(parent: string, child: string): { from?: string; on?: string; key: string };
  /** Names the step and the step back, so that paths can be compared. */
  step: string;
  back?: string;
  /** Reads at most one row though no key says so. */
  single?: Inverse;
  orderBy: [property: string, descending: boolean][];
}

export interface Model {
  type: object;
  name: string;
  prefix: string;
  table: string;
  guard: Guard;
  root?: { many: string; one: string };
  /** The columns of the primary key: every order ends in them. */
  key: Part[];
  /** The columns behind the global id. */
  id: Part[];
  columns: Map<string, Column>;
  composed: Map<string, { parts: [field: string, column: Column][]; nullable: boolean }>;
  relations: Map<string, Relation>;
  /** Steps to the area that a scope compares; absent for reference data. */
  path?: Relation[];
  codeIsUnique: boolean;
  /** The root of the tree of areas: it knows where a subtree ends. */
  hasLast: boolean;
  /** Columns the entity has, `table.column`, and whether it promises a value. */
  promised: { name: string; promise: boolean }[];
  /** SQL of a stored property, shown or not. */
  column(alias: string, property: string): string;
}

export interface Models {
  byType: Map<object, Model>;
  byName: Map<string, Model>;
  /** Verbs that some guard, mask or row rule names. */
  verbs: Set<string>;
}

const RESERVED = new Set(['and', 'or', 'not', 'isNull']);

export function buildModels(metadata: readonly EntityMetadata[], types: ReadonlyMap<string, GraphQLObjectType>): Models {
  const models: Models = { byType: new Map(), byName: new Map(), verbs: new Set() };
  const served = metadata.filter((meta) => types.has(meta.className) && !meta.abstract && !meta.pivotTable);
  for (const meta of served) {
    const model = emptyModel(meta);
    models.byType.set(model.type, model);
    models.byName.set(model.name, model);
  }
  for (const meta of served) fill(models, models.byName.get(meta.className)!, meta, types.get(meta.className)!);
  for (const model of models.byName.values()) {
    model.path = pathOf(model);
    addTrails(models, model);
  }
  return models;
}

function emptyModel(meta: EntityMetadata): Model {
  const type = meta.class as object;
  const guard = guardOf(type);
  if (!guard) throw new Error(`${meta.className} has no @Guarded: nobody says who may read it.`);
  return {
    type,
    name: meta.className,
    prefix: lowerCamel(meta.className),
    table: `${quotedName(SCHEMA)}.${quotedName(meta.tableName)}`,
    guard,
    root: namesOf(type, lowerCamel(meta.className)),
    key: meta.getPrimaryProps().flatMap(partsOf),
    id: meta.props.some((prop) => prop.name === 'id')
      ? meta.props.filter((prop) => prop.name === 'id').flatMap(partsOf)
      : meta.getPrimaryProps().flatMap(partsOf),
    columns: new Map(),
    composed: new Map(),
    relations: new Map(),
    hasLast: meta.props.some((prop) => prop.name === 'last'),
    promised: meta.props.flatMap((prop) => promisesOf(meta, prop)),
    codeIsUnique: meta.props.some((prop) => prop.name === 'code' && Boolean(prop.unique)),
    column: (alias, property) => {
      const prop = meta.properties[property as never] as EntityProperty | undefined;
      if (prop?.fieldNames?.length !== 1) throw new Error(`${meta.className}.${property} is not one column.`);
      return `${alias}.${quotedName(prop.fieldNames[0]!)}`;
    },
  };
}

function namesOf(type: object, own: string): Model['root'] {
  const names = rootOf(type);
  return names && { many: names.many, one: names.one ?? own };
}

function promisesOf(meta: EntityMetadata, prop: EntityProperty): { name: string; promise: boolean }[] {
  const isStored = prop.kind === 'scalar' || prop.kind === 'm:1' || (prop.kind === '1:1' && prop.owner);
  return isStored ? prop.fieldNames.map((column) => ({ name: `${meta.tableName}.${column}`, promise: !prop.nullable })) : [];
}

function fill(models: Models, model: Model, meta: EntityMetadata, type: GraphQLObjectType): void {
  for (const prop of meta.props) {
    const relation = relationOf(models, model, prop, meta);
    if (relation) model.relations.set(prop.name, relation);
  }
  for (const [key, inverse] of inversesOf(model.type)) model.relations.set(key, inverseRelation(models, model, key, inverse));
  for (const field of Object.values(type.getFields())) describe(model, meta, field);
  for (const verb of [model.guard.verb, model.guard.rows?.verb, ...[...masksOf(model.type).values()].map((mask) => mask.verb)]) {
    if (verb) models.verbs.add(verb);
  }
}

/** Checks a field of the API against the table: what the reader can't promise stops the boot. */
function describe(model: Model, meta: EntityMetadata, field: GraphQLField<unknown, unknown>): void {
  const where = `${model.name}.${field.name}`;
  if (field.name === model.guard.owner?.mark) return;
  if (RESERVED.has(field.name)) throw new Error(`${where}: filters need this name.`);
  const nullable = !isNonNullType(field.type);
  const relation = model.relations.get(field.name);
  if (relation) {
    if (relation.nullable && !nullable && !relation.many)
      throw new Error(`${where} may be missing in the database, so the field must be nullable.`);
    return;
  }
  const parts = composedOf(model.type).get(field.name);
  if (parts) {
    const columns = Object.entries(parts).map(([part, property]) => [part, storedColumn(meta, property, 'float')] as [string, Column]);
    if (!nullable && columns.some(([, column]) => column.nullable))
      throw new Error(`${where} may be missing, so the field must be nullable.`);
    model.composed.set(field.name, { parts: columns, nullable });
    return;
  }
  const column = columnOf(model, meta, field);
  if ((column.nullable || column.mask) && !nullable) throw new Error(`${where} may be null, so the field must be nullable.`);
  model.columns.set(field.name, column);
}

function columnOf(model: Model, meta: EntityMetadata, field: GraphQLField<unknown, unknown>): Column {
  const named = getNamedType(field.type);
  if (isEnumType(named) && named.getValues().some((value) => value.value !== value.name)) {
    throw new Error(`${named.name}: names and stored values of an enum must be the same.`);
  }
  const kind = kindOf(named, isListType(getNullableType(field.type)));
  const mask = masksOf(model.type).get(field.name);
  if (kind === 'id') return idColumn(model);
  const computed = computedOf(model.type).get(field.name);
  if (computed) {
    const qualify = (alias: string) => (property: string) => model.column(alias, property);
    const exact = (alias: string) => computed.sql(qualify(alias));
    const shown = (alias: string) => (computed.shown ?? computed.sql)(qualify(alias));
    return {
      ...base(field.name, kind, computed.type, !isNonNullType(field.type)),
      mask,
      exact,
      shown: (alias) => shownAs(kind, shown(alias), 'text'),
    };
  }
  const column = storedColumn(meta, field.name, kind);
  const spell = spellingsOf(model.type).get(field.name);
  const stored = spell ? (value: unknown) => spell(value as string) : column.stored;
  if ((kind === 'period') !== periodsOf(model.type).has(field.name))
    throw new Error(`${model.name}.${field.name}: Period and @StoredPeriod go together.`);
  return { ...column, mask, stored };
}

/** What has a version is written, and what is written leaves a trail. */
function addTrails(models: Models, model: Model): void {
  if (!model.columns.has('version')) return;
  for (const target of models.byName.values()) {
    const trail = trailOf(target.type);
    if (trail) model.relations.set(trail.field, trailRelation(model, target, trail));
  }
}

const same = (value: unknown) => value;

const base = (name: string, kind: Kind, type: string, nullable: boolean) => ({ name, kind, type, nullable, stored: same, plain: same });

function storedColumn(meta: EntityMetadata, property: string, kind: Kind): Column {
  const prop = meta.properties[property as never] as EntityProperty | undefined;
  if (prop?.kind !== 'scalar' || prop.fieldNames.length !== 1)
    throw new Error(`${meta.className}.${property} is neither a column nor declared.`);
  const type = baseType(prop.columnTypes[0]!);
  if (/^(real|float|double)/.test(type)) throw new Error(`${meta.className}.${property}: floats are not exact; use numeric.`);
  const sql = (alias: string) => `${alias}.${quotedName(prop.fieldNames[0]!)}`;
  const written = kind === 'text' && isPlain(meta, property) ? 'enum' : kind;
  const convert = kind === 'period' ? (value: unknown) => encodePeriod(value as string) : same;
  const compared = kind === 'decimal' ? 'numeric' : type === 'smallint' ? 'int' : type;
  return {
    ...base(property, kind, compared, Boolean(prop.nullable)),
    exact: sql,
    shown: (alias) => shownAs(written, sql(alias), type),
    stored: convert,
    plain: convert,
  };
}

const PLAIN = /^\w+ ~ '\^(\[(A-Z|a-z|0-9|[._])+\][*+]?)+\$'$/;

/** The database holds the column to letters and digits that JSON writes as they are: to look for what must be escaped takes longer than to write it. */
const isPlain = ({ checks }: EntityMetadata, column: string): boolean =>
  checks.some(({ property, expression }) => property === column && typeof expression === 'string' && PLAIN.test(expression));

function idColumn(model: Model): Column {
  const joined = (alias: string) => model.id.map((part) => `${alias}.${quotedName(part.column)}::text`).join(" || '.' || ");
  return {
    ...base('id', 'id', 'text', false),
    exact: joined,
    shown: (alias) => [{ text: `"${model.prefix}_` }, { sql: joined(alias) }, { text: '"' }],
  };
}

/** Walks the guard's path to the area; `''` is the row itself. */
function pathOf(model: Model): Relation[] | undefined {
  if (model.guard.area === undefined) return undefined;
  const path: Relation[] = [];
  let at = model;
  for (const property of model.guard.area.split('.').filter(Boolean)) {
    const relation = at.relations.get(property);
    if (!relation) throw new Error(`${model.name}: its guard's path ${model.guard.area} has no relation ${property}.`);
    path.push(relation);
    at = relation.target;
  }
  if (at.guard.area !== '') throw new Error(`${model.name}: its guard's path ${model.guard.area} does not end in an area.`);
  return path;
}

export const pathText = (model: Model): string | undefined => model.path?.map((step) => step.step).join('/');
