/**
 * Variables coerced as graphql-js does it, along what was given: graphql-js asks every field that a filter could have, which
 * took longer than all the rest of a request. It tells only good news; what is wrong, graphql-js finds and says.
 */
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';

export type Values = Record<string, unknown>;
type Coerce = (value: unknown) => unknown;

const WRONG = Symbol('wrong');

interface Variable {
  name: string;
  coerce: Coerce;
  /** Undefined where a variable that nobody gives stays away. */
  absent: { value: unknown } | undefined;
}

const variablesOf = new WeakMap<OperationDefinitionNode, Variable[]>();

/** Undefined where anything is wrong. */
export function quicklyCoerced(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Values): Values | undefined {
  const variables = variablesOf.get(operation) ?? prepared(schema, operation);
  const values: Values = {};
  for (const { name, coerce, absent } of variables) {
    const value = Object.hasOwn(given, name) ? coerce(given[name]) : absent?.value;
    if (value === WRONG) return undefined;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function prepared(schema: GraphQLSchema, operation: OperationDefinitionNode): Variable[] {
  const variables = (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }): Variable => {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as never);
    if (!isInputType(type)) return { name, coerce: () => WRONG, absent: { value: WRONG } };
    if (defaultValue) return { name, coerce: coercerOf(type), absent: { value: valueFromAST(defaultValue, type) } };
    return { name, coerce: coercerOf(type), absent: isNonNullType(type) ? { value: WRONG } : undefined };
  });
  variablesOf.set(operation, variables);
  return variables;
}

const coercers = new WeakMap<GraphQLInputType, Coerce>();

function coercerOf(type: GraphQLInputType): Coerce {
  const known = coercers.get(type);
  if (known) return known;
  const made = isNonNullType(type) ? required(coercerOf(type.ofType)) : nullable(type);
  coercers.set(type, made);
  return made;
}

const required =
  (inner: Coerce): Coerce =>
  (value) =>
    value === null || value === undefined ? WRONG : inner(value);

function nullable(type: GraphQLInputType): Coerce {
  const inner = isListType(type) ? list(coercerOf(type.ofType)) : isInputObjectType(type) ? object(type) : leaf(type);
  return (value) => (value === null ? null : value === undefined ? WRONG : inner(value));
}

function leaf(type: GraphQLInputType): Coerce {
  const { parseValue } = type as { parseValue?: Coerce };
  if (!parseValue) throw new Error(`${type} takes no value.`);
  return (value) => {
    try {
      const parsed = parseValue.call(type, value);
      return parsed === undefined ? WRONG : parsed;
    } catch {
      return WRONG;
    }
  };
}

/** One value stands for a list of one. */
function list(item: Coerce): Coerce {
  return (value) => {
    const items: unknown[] = [];
    for (const one of Array.isArray(value) ? value : [value]) {
      const coerced = item(one);
      if (coerced === WRONG) return WRONG;
      items.push(coerced);
    }
    return items;
  };
}

interface Field {
  place: number;
  coerce: Coerce;
}

function object(type: GraphQLInputObjectType): Coerce {
  // Asked for when first needed: a filter's type has fields of its own type.
  let fields: Map<string, Field> | undefined;
  let always: [string, unknown][] = [];
  const prepare = () => {
    const all = Object.values(type.getFields());
    always = all.flatMap(({ name, type: inner, defaultValue }): [string, unknown][] =>
      defaultValue !== undefined || isNonNullType(inner) ? [[name, defaultValue === undefined ? WRONG : defaultValue]] : [],
    );
    return new Map(all.map(({ name, type: inner }, place) => [name, { place, coerce: coercerOf(inner) }]));
  };
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value)) return WRONG;
    fields ??= prepare();
    return members(value as Values, fields, always, type.isOneOf);
  };
}

function members(given: Values, fields: Map<string, Field>, always: [string, unknown][], isOneOf: boolean): Values | typeof WRONG {
  // What is given as it is wanted is not copied: most of a thousand rows are.
  let coerced = given;
  let count = 0;
  let last = -1;
  for (const name in given) {
    const field = fields.get(name);
    const value = field ? field.coerce(given[name]) : WRONG;
    if (value === WRONG || (isOneOf && value === null)) return WRONG;
    if (value !== given[name]) coerced = having(coerced, given, name, value);
    count += 1;
    last = field!.place > last ? field!.place : Number.POSITIVE_INFINITY;
  }
  if (isOneOf && count !== 1) return WRONG;
  for (const [name, value] of always) {
    if (Object.hasOwn(given, name)) continue;
    if (value === WRONG) return WRONG;
    coerced = having(coerced, given, name, value);
    last = Number.POSITIVE_INFINITY;
  }
  return Number.isFinite(last) ? coerced : inOrder(coerced, fields);
}

function having(values: Values, given: Values, name: string, value: unknown): Values {
  const own = values === given ? { ...given } : values;
  own[name] = value;
  return own;
}

/** As the type has them, whatever the client's order: the shape of a plan goes by it. */
function inOrder(values: Values, fields: ReadonlyMap<string, Field>): Values {
  const place = (name: string) => fields.get(name)!.place;
  const names = Object.keys(values).sort((a, b) => place(a) - place(b));
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
