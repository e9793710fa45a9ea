/** Documents that put a text into every place where the schema lets somebody write one. */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

export interface Document {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Of every mutation: once with each text of its own, in every argument and field. `text` is asked for each place. */
export function documentsOf(schema: GraphQLSchema, text: (place: string) => string): Document[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => {
    const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, `${field.name}.${name}`, text, 0)]));
    return { name: field.name, query: `mutation (${declared}) { ${field.name}(${given}) { __typename } }`, variables };
  });
}

function valueOf(type: GraphQLInputType, place: string, text: (place: string) => string, depth: number): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, place, text, depth);
  if (isListType(type)) return [valueOf(type.ofType, place, text, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    // A type may hold itself.
    const fields = Object.values(type.getFields()).filter((field) => depth < 3 || isRequiredInputField(field));
    const chosen = type.isOneOf ? fields.slice(0, 1) : fields;
    return Object.fromEntries(chosen.map(({ name, type: inner }) => [name, valueOf(inner, `${place}.${name}`, text, depth + 1)]));
  }
  return PLAIN[type.name] ?? text(place);
}

/** Everything else takes a text. */
const PLAIN: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  Decimal: '1',
  Date: '2026-01-01',
  DateTime: '2026-01-01T00:00:00Z',
  Period: '2026-01',
  JSON: {},
};
