/** Which fields of its answer a query asks for: what nobody asks for need not be found. */
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** One of these fields right below; what a directive may leave out counts as asked for. */
export function selectsAny({ fieldNodes, fragments }: GraphQLResolveInfo, names: ReadonlySet<string>): boolean {
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((node) => {
      if (node.kind === 'Field') return names.has(node.name.value);
      return isIn(node.kind === 'InlineFragment' ? node.selectionSet : fragments[node.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}
