/** `where` to SQL. Logic is two-valued: a missing value does not match, and what is negated counts it as such. */
import { randomUUID } from 'node:crypto';
import type { GraphQLInputType } from 'graphql';
import { requireOpen, visible } from '../access/policy.ts';
import type { Ask } from '../access/scope.ts';
import { at, invalid } from '../errors.ts';
import { type Compiler, countStep, type Row, related, today } from './compiler.ts';
import { keysIn } from './ids.ts';
import type { Column, Model, Relation } from './model.ts';
import { child, isGiven, items, members, type Val } from './value.ts';

/** A filter of a feature's own: one more field of a type's `where`. */
export interface OwnFilter {
  type: GraphQLInputType;
  description: string;
  compile(ask: FilterAsk): string;
}

/** What a feature's own filter may ask of the compiler. */
export interface FilterAsk {
  value: Val;
  path: string;
  /** SQL of a property of the filtered row. */
  column(property: string): string;
  param(type: string, read: (value: unknown) => unknown, of?: Val): string;
  /** Day in the area's time zone, as a parameter. */
  today(): string;
  /** A table to select from, with the conditions under which the actor sees its rows. */
  rows(type: object): Table;
  /** Operators of a filter input, applied to an SQL expression. */
  operators(value: Val, expression: { sql: string; type: string }, path: string): string;
  /** SQL of an integer that a subquery finds; a missing one is BAD_USER_INPUT at the path. */
  found(select: (key: string) => string, path: string): string;
}

export interface Table {
  from: string;
  /** SQL of a stored property. */
  column(property: string): string;
  /** SQL of the exact value of a field of the API, computed ones included. */
  exact(field: string): string;
  conditions: string[];
}

/** By name of the type, then of the field. */
export type OwnFilters = ReadonlyMap<string, ReadonlyMap<string, OwnFilter>>;

export function where(c: Compiler, own: OwnFilters, row: Row, value: Val, path: string): string {
  return allOf(members(value).map(([key, member]) => condition(c, own, row, key, member, `${path}.${key}`)));
}

const allOf = (conditions: readonly string[]) => (conditions.length > 0 ? conditions.join(' AND ') : 'true');

const anyOf = (conditions: readonly string[]) =>
  conditions.length > 0 ? `(${conditions.map((one) => `(${one})`).join(' OR ')})` : 'false';

const negated = (condition: string) => `(${condition}) IS NOT TRUE`;

function condition(c: Compiler, own: OwnFilters, row: Row, key: string, value: Val, path: string): string {
  countStep(c);
  if (value.now === null) throw refused(path);
  const nested = (branch: Val, at: string) => where(c, own, row, branch, at);
  if (key === 'and') return allOf(items(value).map((branch, index) => `(${nested(branch, `${path}.${index}`)})`));
  if (key === 'or') return anyOf(items(value).map((branch, index) => nested(branch, `${path}.${index}`)));
  if (key === 'not') return negated(nested(value, path));
  if (key === 'isNull') return value.now ? 'false' : 'true';
  const filter = own.get(row.model.name)?.get(key);
  if (filter) return `(${filter.compile(askFor(c, row, value, path))})`;
  const relation = row.model.relations.get(key);
  if (relation) return relation.many ? toMany(c, own, row, relation, value, path) : toOne(c, own, row, relation, value, path);
  return scalar(c, row, row.model.columns.get(key)!, value, path);
}

const refused = (path: string) =>
  invalid([at(path, { id: 'null tidak diterima di sini; pakai isNull.', en: 'null is not accepted here; use isNull.' })]);

function toOne(c: Compiler, own: OwnFilters, parent: Row, relation: Relation, value: Val, path: string): string {
  const reached = related(c, parent, relation);
  const missing = child(value, 'isNull');
  if (missing.now === null) throw refused(`${path}.isNull`);
  const rest = members(value).filter(([key]) => key !== 'isNull');
  const exists = (conditions: readonly string[]) => `EXISTS (SELECT 1 FROM ${reached.from} WHERE ${conditions.join(' AND ')})`;
  const parts: string[] = [];
  if (missing.now !== undefined) parts.push(missing.now ? `NOT ${exists(reached.conditions)}` : exists(reached.conditions));
  if (rest.length > 0 || parts.length === 0) {
    const inner = rest.map(([key, member]) => condition(c, own, reached.row, key, member, `${path}.${key}`));
    const one = namesOne(relation.target, rest) && keyOfOne(parent, relation, reached.row.alias);
    parts.push(one ? `${one} WHERE ${[...reached.own, ...inner].join(' AND ')})` : exists([...reached.conditions, ...inner]));
  }
  return allOf(parts);
}

const namesOne = ({ codeIsUnique }: Model, given: readonly [string, Val][]) =>
  given.some(([key, value]) => (key === 'id' || (key === 'code' && codeIsUnique)) && isGiven(child(value, 'eq')));

/** A record that is named is found once and not for each row: an index on the parent's key then also serves what else is asked, and the order. */
function keyOfOne(parent: Row, { target, keys }: Relation, alias: string): string | undefined {
  const { key, from } = keys(parent.alias, alias);
  if (from || target.key.length > 1) return undefined;
  return `${key} = (SELECT ${alias}."${target.key[0]!.column}" FROM ${target.table} ${alias}`;
}

function toMany(c: Compiler, own: OwnFilters, parent: Row, relation: Relation, value: Val, path: string): string {
  const parts = members(value).map(([key, member]) => {
    if (member.now === null) throw refused(`${path}.${key}`);
    const { row, from, conditions } = related(c, parent, relation);
    const matching = (condition: string) => `EXISTS (SELECT 1 FROM ${from} WHERE ${[...conditions, `(${condition})`].join(' AND ')})`;
    if (key === 'count') {
      const count = `(SELECT count(*)::int FROM ${from} WHERE ${conditions.join(' AND ')})`;
      return operators(c, member, { sql: count, type: 'int' }, `${path}.count`);
    }
    const inner = where(c, own, row, member, `${path}.${key}`);
    if (key === 'some') return matching(inner);
    return `NOT ${matching(key === 'every' ? negated(inner) : inner)}`;
  });
  return allOf(parts);
}

function scalar(c: Compiler, row: Row, column: Column, value: Val, path: string): string {
  requireOpen(c, row, column);
  if (column.kind === 'id') return idOperators(c, row, value, path);
  if (column.kind === 'list') return listOperators(c, column, row, value, path);
  return operators(c, value, { sql: column.exact(row.alias), type: column.type, stored: column.stored, plain: column.plain }, path);
}

interface Expression {
  sql: string;
  type: string;
  stored?: (value: unknown) => unknown;
  plain?: (value: unknown) => unknown;
}

const COMPARISONS: Record<string, string> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

function operators(c: Compiler, value: Val, expression: Expression, path: string): string {
  const parts = members(value).map(([key, operand]) => {
    if (operand.now === null) throw refused(`${path}.${key}`);
    return `${operator(c, key, operand, expression)}`;
  });
  return allOf(parts);
}

function operator(c: Compiler, key: string, operand: Val, { sql, type, stored = (value) => value, plain = stored }: Expression): string {
  const one = () => c.param(type, ({ variables }) => stored(operand.read(variables)));
  const list = () => c.param(`${type}[]`, ({ variables }) => [operand.read(variables)].flat().map(stored));
  const pattern = (convert: (value: unknown) => unknown, before: string) =>
    c.param('text', ({ variables }) => `${before}${String(convert(operand.read(variables))).replace(/[\\%_]/g, '\\$&')}%`);
  switch (key) {
    case 'eq':
      return `${sql} = ${one()}`;
    case 'ne':
      return `${sql} IS DISTINCT FROM ${one()}`;
    case 'in':
      return `${sql} = ANY(${list()})`;
    case 'notIn':
      return `(${sql} = ANY(${list()})) IS NOT TRUE`;
    case 'contains':
      return `${sql} ILIKE ${pattern(plain, '%')}`;
    case 'startsWith':
      return `${sql} ILIKE ${pattern(stored, '')}`;
    case 'isNull':
      return operand.now ? `${sql} IS NULL` : `${sql} IS NOT NULL`;
    default:
      return `${sql} ${COMPARISONS[key]!} ${one()}`;
  }
}

/** Lists of scalars: `has` one value, or `isEmpty`. */
function listOperators(c: Compiler, column: Column, row: Row, value: Val, path: string): string {
  const sql = column.exact(row.alias);
  const parts = members(value).map(([key, operand]) => {
    if (operand.now === null) throw refused(`${path}.${key}`);
    if (key === 'isEmpty') return `cardinality(${sql}) ${operand.now ? '=' : '>'} 0`;
    return `${sql} @> ARRAY[${c.param('text', ({ variables }) => operand.read(variables))}]`;
  });
  return allOf(parts);
}

/** An id of another type, or none at all, simply matches nothing. */
function idOperators(c: Compiler, row: Row, value: Val, path: string): string {
  const parts = members(value).map(([key, operand]) => {
    if (operand.now === null) throw refused(`${path}.${key}`);
    if (key === 'isNull') return operand.now ? 'false' : 'true';
    const match = idMatches(c, row.model, row.alias, operand);
    return key === 'ne' || key === 'notIn' ? negated(match) : match;
  });
  return allOf(parts);
}

export function idMatches(c: Compiler, model: Model, alias: string, ids: Val): string {
  const arrays = model.id.map((part, index) =>
    c.param(`${part.type}[]`, ({ variables }) => keysIn(model, ids.read(variables)).map((key) => key[index])),
  );
  const columns = model.id.map((part) => `${alias}."${part.column}"`);
  if (columns.length === 1) return `${columns[0]} = ANY(${arrays[0]})`;
  return `(${columns.join(', ')}) IN (SELECT * FROM unnest(${arrays.join(', ')}))`;
}

function askFor(c: Compiler, row: Row, value: Val, path: string): FilterAsk {
  const param: FilterAsk['param'] = (type, read, of = value) => c.param(type, ({ variables }) => read(of.read(variables)));
  return {
    value,
    path,
    column: (property) => row.model.column(row.alias, property),
    param,
    today: () => today(c),
    rows: (type) => tableOf(c, type),
    operators: (operand, expression, at) => operators(c, operand, expression, at),
    found: (select, at) =>
      `(SELECT coalesce(max(found.key)::text, ${c.param('text', () => `${MISSING}${at}`)})::int FROM (${select('key')}) found)`,
  };
}

/** Marks the cast error by which a statement says that a record named in the input does not exist. Nobody can send it. */
export const MISSING = `@missing ${randomUUID()} `;

function tableOf(c: Compiler, type: object): Table {
  countStep(c);
  const model = c.models.byType.get(type)!;
  const alias = c.alias();
  const conditions = visible(c as Ask, model, alias, false);
  return {
    from: `${model.table} ${alias}`,
    column: (property) => model.column(alias, property),
    exact: (field) => `(${model.columns.get(field)!.exact(alias)})`,
    conditions,
  };
}
