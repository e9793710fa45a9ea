/** What a document may ask, measured once per document and, where variables decide, once per request; always before execution. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { at, invalid, tooCostly, tooDeep } from '../errors.ts';
import type { Weigh } from './asks.ts';
import { costOfLists, type List, type Values } from './cost.ts';
import { verbsIn } from './verbs.ts';

export const LIMITS = {
  tokens: 5000,
  depth: 12,
  aliases: 100,
  directives: 100,
  /** Fields after fragments are spread. */
  fields: 1500,
  definitions: 100,
  cost: 50_000,
  /** Nesting of variables. */
  nesting: 32,
};

/** No deeper than that: what is looked for would exhaust the stack. */
export function isTooNested(values: object, left = LIMITS.nesting): boolean {
  if (left === 0) return Object.keys(values).length > 0;
  const isBelow = (value: unknown) => typeof value === 'object' && value !== null && isTooNested(value, left - 1);
  if (Array.isArray(values)) return values.some(isBelow);
  for (const name in values) if (isBelow(values[name as never])) return true;
  return false;
}

/** What every answer says beside its data. */
export const extensionsOf = (cost: number) => ({ cost: { requested: cost, limit: LIMITS.cost } });

export interface Measured {
  document: DocumentNode;
  /** The whole document is a query of nothing but `__typename`: answered to anyone. */
  trivial: boolean;
  introspects: boolean;
  refusal?: GraphQLError;
  /** Of the root fields of the operation of this name, or of the only one. */
  verbsOf(operationName: string | undefined, variables: Values): readonly string[];
  costOf(operationName: string | undefined, variables: Values): number;
}

export function measure(schema: GraphQLSchema, source: string): Measured {
  const document = read(source);
  const walk = newWalk(schema, document);
  const operations = document.definitions.filter((one) => one.kind === 'OperationDefinition');
  const measured = new Map<string, { lists: List[]; defaults?: Values }>();
  let refusal = tooMany(document, walk);
  if (!refusal) {
    try {
      operations.forEach(refuseReserved);
      for (const one of operations) measured.set(one.name?.value ?? '', { lists: listsOf(walk, one), defaults: defaultsOf(one) });
    } catch (error) {
      refusal = error as GraphQLError;
    }
  }
  const verbs = verbsIn(schema, document);
  const chosen = <T>(all: ReadonlyMap<string, T>, name?: string) => (name === undefined ? [...all.values()][0] : all.get(name));
  const valuesOf = (name: string | undefined, given: Values) => {
    const defaults = chosen(measured, name)?.defaults;
    return defaults ? { ...defaults, ...withoutUndefined(given) } : given;
  };
  const verbsOf = (name: string | undefined, variables: Values) => chosen(verbs, name)?.(() => valuesOf(name, variables)) ?? [];
  const costOf = (name: string | undefined, variables: Values) => {
    const cost = costOfLists(chosen(measured, name)?.lists ?? [], valuesOf(name, variables));
    if (cost > LIMITS.cost) throw tooCostly(cost, LIMITS.cost);
    return cost;
  };
  return {
    document,
    trivial: document.definitions.length === 1 && operations.length === 1 && operations.every(isTrivial),
    introspects: walk.introspects,
    refusal,
    verbsOf,
    costOf,
  };
}

/** What is kept of a text are slices of it: without writing it anew, a name would hold a megabyte of comments. */
function read(source: string): DocumentNode {
  const sent = parse(source, { maxTokens: LIMITS.tokens, noLocation: true });
  return parse(print(sent), { noLocation: true });
}

/** GraphQL keeps such names for itself. One of them would give every object of values what it holds: `__proto__`. */
function refuseReserved({ variableDefinitions = [] }: OperationDefinitionNode): void {
  if (!variableDefinitions.some(({ variable }) => variable.name.value.startsWith('__'))) return;
  const text = { id: 'Nama variabel tidak boleh diawali __.', en: 'Names of variables do not begin with __.' };
  throw invalid([at('query', text)]);
}

/** What variables are when nobody gives them; undefined where none is anything then. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Values | undefined {
  const given = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

const withoutUndefined = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Judged before validation, which would tell a stranger about types, fields and arguments. */
const isTrivial = ({ operation, variableDefinitions, directives, selectionSet }: OperationDefinitionNode): boolean =>
  operation === 'query' &&
  !variableDefinitions?.length &&
  !directives?.length &&
  selectionSet.selections.every((one) => one.kind === 'Field' && one.name.value === '__typename' && isBare(one));

const isBare = ({ arguments: given, directives, selectionSet }: FieldNode): boolean =>
  !given?.length && !directives?.length && !selectionSet;

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  fields: number;
  introspects: boolean;
}

function newWalk(schema: GraphQLSchema, document: DocumentNode): Walk {
  const fragments = document.definitions.filter((one) => one.kind === 'FragmentDefinition');
  return { schema, fragments: new Map(fragments.map((one) => [one.name.value, one])), fields: 0, introspects: false };
}

/** What stands in the document, fragments unspread: cheap to count, and a bound on everything that follows. */
function tooMany(document: DocumentNode, walk: Walk): GraphQLError | undefined {
  let aliases = 0;
  let directives = 0;
  const count = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      directives += node.directives?.length ?? 0;
      if (node.kind === 'Field') {
        if (node.alias) aliases += 1;
        if (node.name.value === '__schema' || node.name.value === '__type') walk.introspects = true;
      }
      if (node.kind !== 'FragmentSpread' && node.selectionSet) count(node.selectionSet);
    }
  };
  for (const definition of document.definitions) if ('selectionSet' in definition) count(definition.selectionSet);
  if (document.definitions.length > LIMITS.definitions) return tooCostly(document.definitions.length, LIMITS.definitions);
  if (aliases > LIMITS.aliases) return tooCostly(aliases, LIMITS.aliases);
  return directives > LIMITS.directives ? tooCostly(directives, LIMITS.directives) : undefined;
}

function listsOf(walk: Walk, operation: OperationDefinitionNode): List[] {
  const type = walk.schema.getRootType(operation.operation);
  return type ? selection(walk, type, operation.selectionSet, { depth: 1, path: '', open: [] }) : [];
}

interface Place {
  depth: number;
  path: string;
  /** Fragments being spread: a cycle ends the walk; validation then names it. */
  open: readonly string[];
}

function selection(walk: Walk, type: GraphQLNamedType | undefined, set: SelectionSetNode, place: Place): List[] {
  walk.fields += 1;
  if (walk.fields > LIMITS.fields) throw tooCostly(walk.fields, LIMITS.fields);
  if (place.depth > LIMITS.depth) throw tooDeep(LIMITS.depth);
  return set.selections.flatMap((node) => {
    if (node.kind === 'Field') return field(walk, type, node, place);
    if (node.kind === 'InlineFragment')
      return selection(walk, typeOf(walk, node.typeCondition?.name.value) ?? type, node.selectionSet, place);
    const fragment = walk.fragments.get(node.name.value);
    if (!fragment || place.open.includes(node.name.value)) return [];
    const inside = { ...place, open: [...place.open, node.name.value] };
    return selection(walk, typeOf(walk, fragment.typeCondition.name.value), fragment.selectionSet, inside);
  });
}

const typeOf = (walk: Walk, name: string | undefined) => (name ? walk.schema.getType(name) : undefined);

function field(walk: Walk, type: GraphQLNamedType | undefined, node: FieldNode, place: Place): List[] {
  walk.fields += 1;
  if (walk.fields > LIMITS.fields) throw tooCostly(walk.fields, LIMITS.fields);
  // Introspection has a verb of its own and graphql-js' own bound on nesting.
  if (!node.selectionSet || node.name.value.startsWith('__')) return [];
  const fields = type instanceof GraphQLObjectType || isInterfaceType(type) ? type.getFields() : {};
  const asked = fields[node.name.value];
  const below = asked && getNamedType(asked.type);
  const weigh = asked?.extensions.weigh as Weigh | undefined;
  const path = place.path ? `${place.path}.${node.name.value}` : node.name.value;
  const lists = selection(walk, below, node.selectionSet, { ...place, depth: place.depth + 1, path });
  if (!below?.extensions.page && !weigh) return lists;
  const given = Object.fromEntries((node.arguments ?? []).map((argument) => [argument.name.value, argument.value]));
  return [{ path, given, paged: selects(node.selectionSet, isOfRows), counted: selects(node.selectionSet, isCount), lists, weigh }];
}

/** What a fragment may hold counts as held. */
const selects = (set: SelectionSetNode, wanted: (name: string) => boolean): boolean =>
  set.selections.some((node) => node.kind !== 'Field' || wanted(node.name.value));

const isCount = (name: string) => name === 'totalCount';
const isOfRows = (name: string) => !isCount(name) && name !== '__typename';
