/** A field means the same wherever it stands: inputs of a mutation take the words of the record that it writes. */
import { GraphQLInputObjectType, getNamedType, isObjectType } from 'graphql';
export function describeInputs(schema) {
    for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
        const record = getNamedType(mutation.type);
        if (isObjectType(record))
            describe(mutation, record.getFields());
    }
}
function describe(mutation, known) {
    for (const { type } of mutation.args) {
        const input = getNamedType(type);
        if (!(input instanceof GraphQLInputObjectType))
            continue;
        for (const field of Object.values(input.getFields()))
            field.description ??= known[field.name]?.description;
    }
}
//# sourceMappingURL=describe.js.map