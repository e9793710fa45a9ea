/** The verbs of a document's root fields: whoever lacks one is told so, whatever else is wrong with the input. Types of records say theirs themselves. */
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** Of one operation, by its variables: what a directive leaves out needs no verb. */
export type VerbsOf = (variables: Values) => string[];

/** By the name of the operation. */
export function verbsIn(schema: GraphQLSchema, { definitions }: DocumentNode): ReadonlyMap<string, VerbsOf> {
  const fragments = new Map(definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
  const operations = definitions.filter((one) => one.kind === 'OperationDefinition');
  return new Map(
    operations.map(({ name, operation, selectionSet }) => {
      const fields = schema.getRootType(operation)?.getFields() ?? {};
      const guarded = fieldsIn(selectionSet, fragments).flatMap((node) => {
        const verb = fields[node.name.value]?.extensions.verb;
        return typeof verb === 'string' ? [{ node, verb }] : [];
      });
      const verbsOf: VerbsOf = (variables) => guarded.filter(({ node }) => !isLeftOut(node, variables)).map(({ verb }) => verb);
      return [name?.value ?? '', verbsOf];
    }),
  );
}

/** Each fragment once, however often it is spread. Directives around a field are not looked at: kept for every field, they would fill the memory. */
function fieldsIn(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): readonly FieldNode[] {
  return selections.flatMap((one) => {
    if (one.kind === 'Field') return [one];
    if (one.kind === 'InlineFragment') return fieldsIn(one.selectionSet, fragments, seen);
    const fragment = fragments.get(one.name.value);
    if (!fragment || seen.has(one.name.value)) return [];
    return fieldsIn(fragment.selectionSet, fragments, seen.add(one.name.value));
  });
}

/** Only by what certainly says so: anything but true and false is wrong, and told where variables are read. */
const isLeftOut = ({ directives = [] }: FieldNode, variables: Values): boolean =>
  directives.some(({ name, arguments: given }) => {
    const condition = given?.find((one) => one.name.value === 'if')?.value;
    const said =
      condition?.kind === 'Variable' ? variables[condition.name.value] : condition?.kind === 'BooleanValue' ? condition.value : null;
    return (name.value === 'include' && said === false) || (name.value === 'skip' && said === true);
  });
