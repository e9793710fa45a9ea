/**
 * Values of a document: what they are now, which may decide the SQL, and how to fetch them again from another request's
 * variables, which becomes a parameter. `shapeOf` tells apart only what may decide the SQL.
 */
import {
  BREAK,
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  type ValueNode,
  valueFromAST,
  visit,
} from 'graphql';
import { spoiled } from '../errors.ts';
import { prefixOf } from './ids.ts';

export type Variables = Readonly<Record<string, unknown>>;

export interface Val {
  readonly now: unknown;
  readonly read: (variables: Variables) => unknown;
  /** Where it stands in the document, if variables are inside. */
  readonly node?: ValueNode;
}

const constant = (now: unknown): Val => ({ now, read: () => now });

/** A member of an object or list value. */
export function child(value: Val, key: string | number): Val {
  const step = (whole: unknown) => (whole as Record<string | number, unknown> | null | undefined)?.[key];
  const now = step(value.now);
  const read = (variables: Variables) => step(value.read(variables));
  const node = value.node && memberOf(value.node, key);
  return node?.kind === Kind.VARIABLE ? { now, read: ofVariable(node.name.value, read) } : { now, read, node };
}

/** One value stands for a list of one. */
function memberOf(node: ValueNode, key: string | number): ValueNode | undefined {
  if (node.kind === Kind.LIST) return node.values[key as number];
  if (node.kind !== Kind.OBJECT) return undefined;
  return typeof key === 'number' ? node : node.fields.find(({ name }) => name.value === key)?.value;
}

/** Its own ones only: a variable may be called `constructor`. */
const ofVariable = (name: string, otherwise: Val['read']) => (all: Variables) =>
  Object.hasOwn(all, name) && all[name] !== undefined ? all[name] : otherwise(all);

export const members = (value: Val): [string, Val][] =>
  Object.keys(value.now as object)
    .map((key) => [key, child(value, key)] as [string, Val])
    .filter(([, member]) => member.now !== undefined);

export const items = (value: Val): Val[] => (value.now as unknown[]).map((_, index) => child(value, index));

export const isGiven = (value: Val | undefined): value is Val => value !== undefined && value.now !== undefined && value.now !== null;

export function argumentValue(definition: GraphQLArgument, node: ValueNode | undefined, variables: Variables, path: string): Val {
  if (!node) return constant(definition.defaultValue);
  if (node.kind === Kind.VARIABLE) {
    const read = ofVariable(node.name.value, () => definition.defaultValue);
    return { now: read(variables), read };
  }
  if (!namesVariable(node)) return constant(literal(node, definition.type, {}, path));
  return { ...remembered((all) => literal(node, definition.type, all, path), variables), node };
}

/** A literal that the values of its variables spoil is not the same as none: what it was to leave out would come back. */
function literal(node: ValueNode, type: GraphQLInputType, variables: Variables, path: string): unknown {
  const value = valueFromAST(node, type, variables);
  if (value === undefined) throw spoiled(path);
  return value;
}

/** A literal with variables inside is coerced once per request, however many parameters it feeds; what is a variable itself is read without it. */
function remembered(coerce: (all: Variables) => unknown, variables: Variables): Val {
  const read = oncePerRequest(coerce);
  return { now: read(variables), read };
}

/** Without holding on to a request's values when it is over. */
export function oncePerRequest<T>(make: (variables: Variables) => T): (variables: Variables) => T {
  const made = new WeakMap<Variables, { value: T }>();
  return (variables) => {
    const known = made.get(variables) ?? { value: make(variables) };
    made.set(variables, known);
    return known.value;
  };
}

function namesVariable(node: ValueNode): boolean {
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** A scalar whose value may decide the SQL says so: `extensions.structure(value)` is part of the shape. */
export interface Structured {
  structure?: (value: unknown) => string;
}

export function shapeOf(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return '';
  if (value === null) return '~';
  if (isNonNullType(type)) return shapeOf(value, type.ofType);
  if (isListType(type)) return shapeOfList(value, type.ofType);
  if (isInputObjectType(type)) return shapeOfObject(value as Record<string, unknown>, type.getFields());
  if (isEnumType(type) || typeof value === 'boolean') return String(value);
  if (type === GraphQLID) return `$${prefixOf(value)}`;
  if (isScalarType(type)) return (type.extensions as Structured).structure?.(value) ?? '$';
  return '$';
}

function shapeOfList(value: unknown, type: GraphQLInputType): string {
  const named = isNonNullType(type) ? type.ofType : type;
  if (!isInputObjectType(named) || !Array.isArray(value)) return '[$]';
  return `[${value.map((item) => shapeOf(item, named)).join()}]`;
}

function shapeOfObject(value: Record<string, unknown>, fields: Record<string, { type: GraphQLInputType }>): string {
  let shape = '{';
  for (const key in value) {
    const field = fields[key];
    if (field && value[key] !== undefined) shape += `${key}:${shapeOf(value[key], field.type)},`;
  }
  return `${shape}}`;
}
