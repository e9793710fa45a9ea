/** What there is to ask of a type, read from the schema itself. */
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
} from 'graphql';

export interface Edge {
  name: string;
  target: string;
  isList: boolean;
}

export interface Shape {
  type: string;
  /** Name of the list at the root, and of the single record; child rows have none. */
  many?: string;
  one?: string;
  byCode: boolean;
  /** Selection of everything that is not a record of its own. */
  plain: string;
  scalars: string[];
  edges: Edge[];
  filters: { name: string; input: GraphQLInputObjectType; edge?: Edge }[];
  orders: { name: string; edge?: Edge }[];
}

const listOf = (type: GraphQLNamedType) => /^(\w+)Connection$/.exec(type.name)?.[1];

export function shapesOf(schema: GraphQLSchema, types: readonly string[]): Shape[] {
  return types.map((type) => shapeOf(schema, type, new Set(types)));
}

function shapeOf(schema: GraphQLSchema, type: string, types: ReadonlySet<string>): Shape {
  const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
  const edges = fields.flatMap(({ name, type: of }): Edge[] => {
    const list = listOf(getNamedType(of));
    const target = list ?? getNamedType(of).name;
    return types.has(target) ? [{ name, target, isList: list !== undefined }] : [];
  });
  const scalars = fields.filter(({ type: of }) => isLeafType(getNamedType(of))).map(({ name }) => name);
  const roots = Object.values(schema.getQueryType()!.getFields());
  const one = roots.find(({ name, type: of }) => getNamedType(of).name === type && name !== 'node');
  return {
    type,
    many: roots.find(({ type: of }) => listOf(getNamedType(of)) === type)?.name,
    one: one?.name,
    byCode: one?.args.some(({ name }) => name === 'code') ?? false,
    plain: [...scalars, ...fields.flatMap((field) => composed(field, types))].join(' '),
    scalars,
    edges,
    filters: inputsOf(schema, `${type}Where`)
      .filter(({ name }) => !LOGIC.has(name))
      .map(({ name, input }) => ({ name, input: input as GraphQLInputObjectType, edge: edges.find((edge) => edge.name === name) })),
    orders: inputsOf(schema, `${type}Order`).map(({ name }) => ({ name, edge: edges.find((edge) => edge.name === name) })),
  };
}

const LOGIC = new Set(['and', 'or', 'not', 'isNull']);

function composed({ name, type }: GraphQLField<unknown, unknown>, types: ReadonlySet<string>): string[] {
  const named = getNamedType(type);
  if (!(named instanceof GraphQLObjectType) || types.has(named.name) || listOf(named)) return [];
  return [`${name} { ${Object.keys(named.getFields()).join(' ')} }`];
}

function inputsOf(schema: GraphQLSchema, name: string): { name: string; input: GraphQLNamedType }[] {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({ name: field.name, input: getNamedType(field.type) as GraphQLNamedType }));
}
