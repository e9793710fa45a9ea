/** A field means the same wherever it stands: inputs of a mutation take the words of the record that it writes. */
import { type GraphQLField, GraphQLInputObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

export function describeInputs(schema: GraphQLSchema): void {
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const record = getNamedType(mutation.type);
    if (isObjectType(record)) describe(mutation, record.getFields());
  }
}

function describe(mutation: GraphQLField<unknown, unknown>, known: Record<string, { description?: string | null }>): void {
  for (const { type } of mutation.args) {
    const input = getNamedType(type);
    if (!(input instanceof GraphQLInputObjectType)) continue;
    for (const field of Object.values(input.getFields())) field.description ??= known[field.name]?.description;
  }
}
