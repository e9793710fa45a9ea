/** What a query selects of its answer: what nobody asks for need not be found, and a plain selection needs no graphql-js. */
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isLeafType,
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

/** Of a selection of nothing but fields, each said once; undefined where it is any other. */
export function selectedOf(type: GraphQLNamedType, set: SelectionSetNode | undefined): Selected | undefined {
  if (isLeafType(type)) return (value) => (value == null ? null : type.serialize(value));
  if (!isObjectType(type) || !set) return undefined;
  const fields: [key: string, name: string, selected: Selected][] = [];
  for (const node of set.selections) {
    const definition = node.kind === 'Field' && isBare(node) ? type.getFields()[node.name.value] : undefined;
    const selected = definition && selectedOf(getNamedType(definition.type), (node as FieldNode).selectionSet);
    if (!selected) return undefined;
    fields.push([(node as FieldNode).alias?.value ?? definition.name, definition.name, each(selected)]);
  }
  if (new Set(fields.map(([key]) => key)).size < fields.length) return undefined;
  return (value) => {
    if (value == null) return null;
    const chosen: Record<string, unknown> = {};
    for (const [key, name, selected] of fields) chosen[key] = selected((value as Loose)[name]);
    return chosen;
  };
}

type Loose = Readonly<Record<string, unknown>>;

const isBare = ({ arguments: given, directives }: FieldNode): boolean => !given?.length && !directives?.length;
const each =
  (selected: Selected): Selected =>
  (value) =>
    Array.isArray(value) ? value.map(selected) : selected(value);
