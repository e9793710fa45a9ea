/** What a query selects of its answer: what nobody asks for need not be found, and a plain selection needs no graphql-js. */
import {
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';

/** One of these fields right below; what a directive may leave out counts as asked for. */
export function selectsAny({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, names: ReadonlySet<string>) {
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((node) => {
      if (node.kind === 'Field') return names.has(node.name.value);
      return isIn(node.kind === 'InlineFragment' ? node.selectionSet : fragments[node.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}

/** A value as it is selected. */
export type Selected = (value: unknown) => unknown;

/**
 * Of a selection of nothing but fields, each said once; undefined where it is any other. Values of types that are `ready` stand there as
 * their selection, whatever it is, asks for them. Like graphql-js it throws where a value is missing that the schema promises.
 */
export function selectedOf(type: GraphQLOutputType, set: SelectionSetNode | undefined, ready: IsReady = () => false): Selected | undefined {
  const selected = whole(getNamedType(type), set, ready);
  return selected && shaped(type, selected);
}

function whole(type: GraphQLNamedType, set: SelectionSetNode | undefined, ready: IsReady): Selected | undefined {
  if (ready(type)) return asItIs;
  if (isLeafType(type)) return leaf(type);
  return isObjectType(type) && set ? fieldsOf(type, set, ready) : undefined;
}

type IsReady = (type: GraphQLNamedType) => boolean;
type Loose = Readonly<Record<string, unknown>>;

const asItIs: Selected = (value) => value;
const leaf =
  (type: GraphQLLeafType): Selected =>
  (value) =>
    type.serialize(value);

interface Chosen {
  key: string;
  name: string;
  selected: Selected;
}

/** A key that objects have a meaning for, as `__proto__`, is left to graphql-js: with plain objects an answer is written in half the time. */
function fieldsOf(type: GraphQLObjectType, { selections }: SelectionSetNode, ready: IsReady): Selected | undefined {
  const fields: Chosen[] = [];
  for (const node of selections) {
    const definition = node.kind === 'Field' && isBare(node) ? type.getFields()[node.name.value] : undefined;
    const selected = definition && selectedOf(definition.type, (node as FieldNode).selectionSet, ready);
    const key = (node as FieldNode).alias?.value ?? definition?.name ?? '';
    if (!selected || key.startsWith('__')) return undefined;
    fields.push({ key, name: definition.name, selected });
  }
  for (const part of ['key', 'name'] as const) if (new Set(fields.map((field) => field[part])).size < fields.length) return undefined;
  return (value) => {
    const chosen: Record<string, unknown> = {};
    for (const { key, name, selected } of fields) chosen[key] = selected((value as Loose)[name]);
    return chosen;
  };
}

const isBare = ({ arguments: given, directives }: FieldNode): boolean => !given?.length && !directives?.length;

function shaped(type: GraphQLOutputType, selected: Selected): Selected {
  if (isNonNullType(type)) {
    const inner = shaped(type.ofType, selected);
    return (value) => {
      if (value == null) throw new Error(`A value of the type ${type} is missing.`);
      return inner(value);
    };
  }
  const inner = isListType(type) ? each(shaped(type.ofType, selected)) : selected;
  return (value) => (value == null ? null : inner(value));
}

const each =
  (inner: Selected): Selected =>
  (value) =>
    (value as unknown[]).map((item) => inner(item));
