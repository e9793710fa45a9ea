/** The reference: graphql-js over arrays. It answers a document as the reader must, slowly and obviously, and shares no code with it. */
import {
  buildSchema,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isScalarType,
  Kind,
  parse,
} from 'graphql';
import { verbOf } from './access.ts';
import type { Row } from './data.ts';
import { fieldOf, globalId, manyOf, oneOf, shownOf, type World } from './fields.ts';
import { model } from './model.ts';
import { type Order, sorted } from './order.ts';
import { dotted, matches, type Where } from './where.ts';

/** Stands for every cursor: their form is the reader's own business. */
export const CURSOR = '<cursor>';

interface Found {
  __typename: string;
  row: Row;
}

interface Page {
  rows: Found[];
  total: number;
  more: boolean;
}

interface PageArguments {
  where?: Where | null;
  orderBy?: Order[] | null;
  first?: number | null;
  offset?: number | null;
}

export function referenceSchema(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const type of Object.values(schema.getTypeMap())) if (isScalarType(type) && type.name === 'Decimal') keepDigits(type);
  return schema;
}

/** A number literal keeps its digits: it never becomes a JavaScript number. */
function keepDigits(type: GraphQLScalarType): void {
  type.parseLiteral = (node) => (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : undefined);
}

export function answer(schema: GraphQLSchema, world: World, source: string, variableValues: Record<string, unknown>) {
  const result = execute({
    schema,
    document: parse(source),
    variableValues,
    contextValue: world,
    fieldResolver: resolve,
    typeResolver: (value) => (value as Found).__typename,
  });
  if (result instanceof Promise) throw new Error('The reference has no promises.');
  return result;
}

const resolve: GraphQLFieldResolver<unknown, World> = (source, args, world, info) => {
  const type = getNamedType(info.returnType);
  if (info.parentType === info.schema.getQueryType()) return rootField(world, info.fieldName, type, args);
  if (isPage(source)) return pageField(source, info.fieldName);
  if (isRecord(source)) return recordField(world, source, info.fieldName, args);
  return (source as Record<string, unknown>)[info.fieldName];
};

const isPage = (source: unknown): source is Page => typeof source === 'object' && source !== null && 'more' in source;
const isRecord = (source: unknown): source is Found => typeof source === 'object' && source !== null && 'row' in source;

function allow(world: World, type: string): void {
  if (!world.sight.can(verbOf(type))) throw new GraphQLError(`No ${verbOf(type)}.`, { extensions: { code: 'FORBIDDEN' } });
}

function rootField(world: World, name: string, type: GraphQLNamedType, args: Record<string, unknown>): unknown {
  if (name === 'node') return nodeOf(world, args.id as string);
  const many = type.name.endsWith('Connection');
  const typeName = many ? type.name.slice(0, -'Connection'.length) : type.name;
  allow(world, typeName);
  const visible = world.data.rows(model[typeName]!.table).filter((row) => world.sight.sees(typeName, row));
  if (many) return pageOf(world, typeName, visible, args, []);
  return recordOf(
    typeName,
    visible.find((row) => isAsked(typeName, row, args)),
  );
}

function isAsked(type: string, row: Row, { id, code }: Record<string, unknown>): boolean {
  if (typeof id === 'string') return globalId(type, row) === id;
  const isArea = type === 'Area' || type === 'Village';
  return row.code === (isArea ? dotted(code as string) : code) && (type !== 'Indicator' || row.valid_to === null);
}

function nodeOf(world: World, id: string): unknown {
  const typeName = Object.keys(model).find((name) => id.startsWith(`${name.charAt(0).toLowerCase()}${name.slice(1)}_`));
  if (!typeName) return null;
  allow(world, typeName);
  const rows = world.data.rows(model[typeName]!.table);
  return recordOf(
    typeName,
    rows.find((row) => globalId(typeName, row) === id && world.sight.sees(typeName, row)),
  );
}

const recordOf = (type: string, row: Row | undefined): Found | null => (row ? { __typename: type, row } : null);

function recordField(world: World, { __typename, row }: Found, name: string, args: Record<string, unknown>): unknown {
  const field = fieldOf(__typename, name);
  if (field.is === 'one') {
    allow(world, field.type);
    return recordOf(field.type, oneOf(world, row, field));
  }
  if (field.is !== 'many') return shownOf(world, __typename, row, name);
  allow(world, field.type);
  return pageOf(
    world,
    field.type,
    manyOf(world, row, field),
    args,
    field.order.map(([key, direction]) => ({ [key]: direction })),
  );
}

function pageOf(world: World, type: string, visible: readonly Row[], args: PageArguments, usual: Order[]): Page {
  const matching = visible.filter((row) => matches(world, type, row, args.where ?? {}));
  const rows = sorted(world, type, matching, args.orderBy?.length ? args.orderBy : usual);
  const start = args.offset ?? 0;
  const end = start + (args.first ?? 25);
  return {
    rows: rows.slice(start, end).map((row) => ({ __typename: type, row })),
    total: rows.length,
    more: rows.length > end,
  };
}

function pageField(page: Page, name: string): unknown {
  if (name === 'nodes') return page.rows;
  if (name === 'edges') return page.rows.map((node) => ({ cursor: CURSOR, node }));
  if (name === 'totalCount') return page.total;
  return { hasNextPage: page.more, endCursor: page.rows.length > 0 ? CURSOR : null };
}
