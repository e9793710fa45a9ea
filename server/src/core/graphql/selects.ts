/** What a query selects of its answer: what nobody asks for need not be found, and a plain selection needs no graphql-js. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
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

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

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

/** Of a document. */
export interface Selecting {
  fragments: Fragments;
  /** Types whose values stand there as their selection, whatever it is, asks for them. */
  isReady?(type: GraphQLNamedType): boolean;
}

/**
 * Of a selection of nothing but fields, each said once, and fragments of such; undefined where it is any other. Like graphql-js it throws
 * where a value is missing that the schema promises.
 */
export function selectedOf(type: GraphQLOutputType, set: SelectionSetNode | undefined, selecting: Selecting): Selected | undefined {
  const selected = whole(getNamedType(type), set, selecting);
  return selected && shaped(type, selected);
}

function whole(type: GraphQLNamedType, set: SelectionSetNode | undefined, selecting: Selecting): Selected | undefined {
  if (selecting.isReady?.(type)) return asItIs;
  if (isLeafType(type)) return leaf(type);
  return isObjectType(type) && set ? fieldsOf(type, set, selecting) : undefined;
}

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

function fieldsOf(type: GraphQLObjectType, set: SelectionSetNode, selecting: Selecting): Selected | undefined {
  const fields = chosenOf(type, set, selecting);
  return (
    fields &&
    ((value) => {
      const chosen: Record<string, unknown> = {};
      for (const { key, name, selected } of fields) chosen[key] = selected((value as Loose)[name]);
      return chosen;
    })
  );
}

/** A key that objects have a meaning for, as `__proto__`, is left to graphql-js: with plain objects an answer is written in half the time. */
function chosenOf(type: GraphQLObjectType, set: SelectionSetNode, selecting: Selecting): Chosen[] | undefined {
  const fields: Chosen[] = [];
  for (const node of spread(type, set, selecting.fragments)) {
    const definition = node && isBare(node) ? type.getFields()[node.name.value] : undefined;
    const selected = definition && selectedOf(definition.type, node!.selectionSet, selecting);
    const key = node?.alias?.value ?? definition?.name ?? '';
    if (!selected || key.startsWith('__')) return undefined;
    fields.push({ key, name: definition.name, selected });
  }
  const isTwice = (part: 'key' | 'name') => new Set(fields.map((field) => field[part])).size < fields.length;
  return isTwice('key') || isTwice('name') ? undefined : fields;
}

/** Its fields, with those of fragments on the same type where they are spread; undefined for anything else in it. */
function spread(type: GraphQLObjectType, { selections }: SelectionSetNode, fragments: Fragments): (FieldNode | undefined)[] {
  return selections.flatMap((node) => {
    if (node.kind === 'Field') return [node];
    const fragment = node.kind === 'FragmentSpread' && !node.directives?.length ? fragments[node.name.value] : undefined;
    return fragment?.typeCondition.name.value === type.name ? spread(type, fragment.selectionSet, fragments) : [undefined];
  });
}

/** The JSON of an object as it is selected. */
export type Written = (value: object) => string;

/** Of such a selection; parts that are kept are written once for it. */
export function writtenOf(type: GraphQLOutputType, set: SelectionSetNode | undefined, fragments: Fragments): Written | undefined {
  const named = getNamedType(type);
  const fields = isObjectType(named) && set ? chosenOf(named, set, { fragments }) : undefined;
  return fields && ((value) => `{${fields.map((field) => `"${field.key}":${textOf(field, (value as Loose)[field.name])}`).join()}}`);
}

/** Parts of an answer that is given again and again, each with its text as it was selected last. */
const texts = new WeakMap<object, { by?: Chosen; text: string }>();

/** It never changes from now on. */
export function kept<Part extends object>(part: Part): Part {
  texts.set(part, { text: '' });
  return part;
}

function textOf(field: Chosen, value: unknown): string {
  const known = typeof value === 'object' && value !== null ? texts.get(value) : undefined;
  if (known?.by === field) return known.text;
  const text = JSON.stringify(field.selected(value));
  if (known) texts.set(value as object, { by: field, text });
  return text;
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
