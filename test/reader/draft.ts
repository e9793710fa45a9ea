/** A document being drawn up: its variables, fragments and names, and how a value is written: as a literal, a variable or a mix. */
import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLList,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { World } from './fields.ts';
import type { Random } from './random.ts';

type Bare = GraphQLScalarType | GraphQLEnumType | GraphQLInputObjectType | GraphQLList<GraphQLInputType>;

/** A drawn input value, not yet written. */
export type Drawn = Record<string, unknown>;

export interface Draft {
  schema: GraphQLSchema;
  world: World;
  chance: Random;
  /** Declarations such as `$v1: Int = 3`. */
  declared: string[];
  variables: Record<string, unknown>;
  /** Text of each named fragment, and its name by type. */
  fragments: string[];
  fragmentsOf: Map<string, string>;
  names: number;
  /** How often a place holds a variable: in some documents now and then, in some nearly everywhere. */
  vary: number;
  /** May hold null where a filter refuses it, and does. */
  maySpoil: boolean;
  isSpoiled: boolean;
}

export const newDraft = (schema: GraphQLSchema, world: World, chance: Random, maySpoil = false): Draft => ({
  schema,
  world,
  chance,
  declared: [],
  variables: {},
  fragments: [],
  fragmentsOf: new Map(),
  names: 0,
  vary: chance.pick([0.12, 0.12, 0.5, 0.95]),
  maySpoil,
  isSpoiled: false,
});

export function newName(draft: Draft, prefix: string): string {
  draft.names += 1;
  return `${prefix}${draft.names}`;
}

/** The value at a place of this type. Any place may hold a variable instead, given, defaulted, null or left unset. */
export function written(draft: Draft, type: GraphQLInputType, value: unknown): string {
  return draft.chance.chance(draft.vary) ? asVariable(draft, type, value) : literal(draft, getNullableType(type) as Bare, value);
}

function literal(draft: Draft, type: Bare, value: unknown): string {
  if (isListType(type)) return `[${(value as unknown[]).map((item) => written(draft, type.ofType, item)).join(', ')}]`;
  if (isInputObjectType(type)) return object(draft, type, value as Record<string, unknown>);
  if (isEnumType(type)) return value as string;
  if (type.name === 'Decimal' && draft.chance.chance(0.5)) return value as string;
  return JSON.stringify(value);
}

function object(draft: Draft, type: GraphQLInputType, value: Record<string, unknown>): string {
  if (!isInputObjectType(type)) throw new Error('Only input objects have fields.');
  const fields = type.getFields();
  const entries = Object.entries(value).map(([key, inner]) => {
    const field = fields[key];
    if (!field) throw new Error(`${type.name} has no field ${key}.`);
    if (type.isOneOf) return `${key}: ${writtenNonNull(draft, field.type, inner)}`;
    if (!isNonNullType(field.type) && draft.chance.chance(0.02)) return `${key}: ${unset(draft, field.type)}`;
    if (draft.maySpoil && !isNonNullType(field.type) && draft.chance.chance(0.005)) return `${key}: ${spoiling(draft, field.type)}`;
    return `${key}: ${written(draft, field.type, inner)}`;
  });
  return `{ ${entries.join(', ')} }`;
}

/** Of a one-of input no variable may be null. */
function writtenNonNull(draft: Draft, type: GraphQLInputType, value: unknown): string {
  if (!draft.chance.chance(draft.vary)) return isEnumType(type) ? (value as string) : object(draft, type, value as Record<string, unknown>);
  return declare(draft, `${type}!`, value);
}

function asVariable(draft: Draft, type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type) || !draft.chance.chance(0.2)) return declare(draft, String(type), value);
  return declare(draft, `${type} = ${plain(type, value)}`, undefined);
}

function spoiling(draft: Draft, type: GraphQLInputType): string {
  draft.isSpoiled = true;
  return missing(draft, type);
}

/** An argument without a value: null by literal or variable, or a variable that nobody sets. */
export const missing = (draft: Draft, type: GraphQLInputType): string =>
  draft.chance.chance(0.3) ? 'null' : declare(draft, String(type), null);

const unset = (draft: Draft, type: GraphQLInputType): string => declare(draft, String(type), undefined);

export function declare(draft: Draft, type: string, value: unknown): string {
  const name = newName(draft, 'v');
  draft.declared.push(`$${name}: ${type}`);
  if (value !== undefined) draft.variables[name] = value;
  return `$${name}`;
}

/** Default values hold no variables. */
function plain(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return plain(type.ofType, value);
  if (isListType(type)) return `[${(value as unknown[]).map((item) => plain(type.ofType, item)).join(', ')}]`;
  if (isEnumType(type)) return value as string;
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  return `{ ${Object.entries(value as object)
    .map(([key, inner]) => `${key}: ${plain(fields[key]!.type, inner)}`)
    .join(', ')} }`;
}

/**
 * Other values for the same variables: the same document again must not answer with what it remembers of the first time.
 * Half of the times the statement may stay: numbers and days change. Else booleans and directions turn round, lists lose
 * their last item, and what is nullable may be left out.
 */
export function otherValues(draft: Draft, ids: readonly string[]): Record<string, unknown> {
  const stays = draft.chance.chance(0.5);
  const entries = draft.declared.flatMap((declaration) => {
    const [, name, type] = /^\$(\w+): (\S+)/.exec(declaration)!;
    const given = draft.variables[name!];
    if (given === undefined || (!stays && !type!.endsWith('!') && draft.chance.chance(0.15))) return [];
    if (draft.maySpoil && !stays && !type!.endsWith('!') && draft.chance.chance(0.03)) return [[name!, null] as const];
    if (type === 'ID!') return [[name!, draft.chance.pick(ids)] as const];
    return [[name!, OTHERS[type!.replace('!', '')] ?? (stays ? moved(given) : turned(given))] as const];
  });
  return Object.fromEntries(entries);
}

const OTHERS: Record<string, unknown> = { Date: '2024-01-01', DateTime: '2024-06-01T00:00:00Z', Decimal: '2.5', Period: '2025-12' };

function moved(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? within(value, moved) : value;
}

function turned(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (value === 'ASC' || value === 'DESC') return value === 'ASC' ? 'DESC' : 'ASC';
  if (Array.isArray(value)) return value.length > 1 ? value.slice(0, -1).map(turned) : value.map(turned);
  return typeof value === 'object' && value !== null ? within(value, turned) : moved(value);
}

const within = (value: object, change: (inner: unknown) => unknown) =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
