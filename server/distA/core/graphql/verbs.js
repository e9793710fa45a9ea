/** By the name of the operation. */
export function verbsIn(schema, { definitions }) {
    const fragments = new Map(definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]));
    const operations = definitions.filter((one) => one.kind === 'OperationDefinition');
    return new Map(operations.map(({ name, operation, selectionSet }) => [
        name?.value ?? '',
        verbsOf(schema.getRootType(operation), namesIn(selectionSet, fragments)),
    ]));
}
function verbsOf(type, names) {
    const fields = type?.getFields() ?? {};
    return names.map((name) => fields[name]?.extensions.verb).filter((verb) => typeof verb === 'string');
}
/** Names of the root fields. A fragment that spreads itself is not followed twice. */
function namesIn({ selections }, fragments, seen = new Set()) {
    return selections.flatMap((one) => {
        if (one.kind === 'Field')
            return [one.name.value];
        if (one.kind === 'InlineFragment')
            return namesIn(one.selectionSet, fragments, seen);
        const fragment = fragments.get(one.name.value);
        if (!fragment || seen.has(one.name.value))
            return [];
        return namesIn(fragment.selectionSet, fragments, seen.add(one.name.value));
    });
}
//# sourceMappingURL=verbs.js.map