/** The verbs of a document's root fields: whoever lacks one is told so, whatever else is wrong with the input. Types of records say theirs themselves. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Values } from './cost.ts';

/** Of one operation, by its variables, which few need: what a directive leaves out needs no verb. */
export type VerbsOf = (variables: () => Values) => readonly string[];

/** By the name of the operation. */
export function verbsIn(schema: GraphQLSchema, { definitions }: DocumentNode): ReadonlyMap<string, VerbsOf> {
  const fragments = new Map(definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
  const operations = definitions.filter((one) => one.kind === 'OperationDefinition');
  return new Map(
    operations.map(({ name, operation, selectionSet }): [string, VerbsOf] => {
      const fields = schema.getRootType(operation)?.getFields() ?? {};
      const guarded = fieldsIn(selectionSet, fragments).flatMap((node) => {
        const verb = fields[node.name.value]?.extensions.verb;
        return typeof verb === 'string' ? [{ node, verb }] : [];
      });
      const all = guarded.map(({ verb }) => verb);
      const isAlways = guarded.every(({ node }) => !node.directives?.length);
      return [name?.value ?? '', isAlways ? () => all : (variables) => askedOf(guarded, variables())];
    }),
  );
}

const askedOf = (guarded: readonly { node: FieldNode; verb: string }[], variables: Values): string[] =>
  guarded.filter(({ node }) => !isLeftOut(node, variables)).map(({ verb }) => verb);

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
    const said = condition && valueFromASTUntyped(condition, variables);
    return (name.value === 'include' && said === false) || (name.value === 'skip' && said === true);
  });
