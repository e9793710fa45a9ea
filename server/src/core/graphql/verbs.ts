/** The verbs of a document's mutations: whoever lacks one is told so, whatever else is wrong with the input. */
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';

/** By the name of the operation. */
export function verbsIn(schema: GraphQLSchema, { definitions }: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const fragments = new Map(definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
  const mutations = definitions.filter((one) => one.kind === 'OperationDefinition').filter(({ operation }) => operation === 'mutation');
  return new Map(mutations.map(({ name, selectionSet }) => [name?.value ?? '', verbsOf(schema, namesIn(selectionSet, fragments))]));
}

function verbsOf(schema: GraphQLSchema, names: readonly string[]): string[] {
  const fields = schema.getMutationType()?.getFields() ?? {};
  return names.map((name) => fields[name]?.extensions.verb).filter((verb) => typeof verb === 'string');
}

/** Names of the root fields. A fragment that spreads itself is not followed twice. */
function namesIn({ selections }: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>, seen = new Set<string>()): string[] {
  return selections.flatMap((one) => {
    if (one.kind === 'Field') return [one.name.value];
    if (one.kind === 'InlineFragment') return namesIn(one.selectionSet, fragments, seen);
    const fragment = fragments.get(one.name.value);
    if (!fragment || seen.has(one.name.value)) return [];
    return namesIn(fragment.selectionSet, fragments, seen.add(one.name.value));
  });
}
