/** The API's schema: TypeGraphQL's types and mutations from the features' classes, then reading from the models. */
import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  type GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildSchema, getMetadataStorage, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ormOptions } from '../orm.ts';
import type { OwnFilter, OwnFilters } from '../reader/filter.ts';
import { buildModels, type Models } from '../reader/model.ts';
import { addReading } from '../reader/schema.ts';
import { rowsOf } from '../write/call.ts';
import { describeInputs } from './describe.ts';
import { RateLimitQuery } from './rate-limit.ts';

/** What a feature brings to the API. */
export interface ApiFeature {
  entities: readonly (abstract new () => object)[];
  /** Classes with mutations, and queries that are not stored records. */
  resolvers?: readonly (new () => object)[];
  /** Filters of its own, by the type whose `where` they join. */
  filters?: readonly { type: () => object; fields: Readonly<Record<string, OwnFilter>> }[];
}

export interface Api {
  schema: GraphQLSchema;
  models: Models;
  own: OwnFilters;
  metadata: MetadataStorage;
}

/** TypeGraphQL wants a query of its own; reading supplies the real ones. */
@Resolver()
class Placeholder {
  @Query(() => String)
  _(): string {
    return '';
  }
}

export async function buildApi(features: readonly ApiFeature[], description?: string): Promise<Api> {
  const entities = features.flatMap((feature) => feature.entities);
  const base = await buildSchema({
    resolvers: [Placeholder, RateLimitQuery, ...features.flatMap((feature) => feature.resolvers ?? [])],
    orphanedTypes: [...entities, ...rowsOf.map(({ type }) => type())] as never,
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
    skipCheck: true,
  });
  refuseMiddlewares(entities);
  addRows(base);
  describeInputs(base);
  delete base.getQueryType()!.getFields()._;
  const metadata = metadataOf(entities);
  const models = buildModels([...metadata.getAll().values()] as EntityMetadata[], objectTypes(base));
  const own = ownFilters(features, models);
  const rows = (_root: unknown, _args: unknown, context: unknown, info: unknown) =>
    (context as Context).reader.rows(context as Context, info as never);
  const reading = addReading(base, models, rows, (model) =>
    Object.fromEntries(
      [...(own.get(model.name) ?? [])].map(([name, filter]) => [name, { type: filter.type, description: filter.description }]),
    ),
  );
  return { schema: new GraphQLSchema({ ...reading.toConfig(), description }), models, own, metadata };
}

function addRows(schema: GraphQLSchema): void {
  for (const { mutation, name, type } of rowsOf) {
    const row = new GraphQLNonNull(schema.getType(type().name) as GraphQLInputObjectType);
    const argument = { type: new GraphQLNonNull(new GraphQLList(row)) };
    // A throwaway type turns configurations of arguments into arguments.
    const { args } = new GraphQLObjectType({ name: 'Rows', fields: { rows: { type: GraphQLInt, args: { [name]: argument } } } }).getFields()
      .rows!;
    const field = schema.getMutationType()!.getFields()[mutation]!;
    field.args = [...args, ...field.args];
  }
}

function metadataOf(entities: ApiFeature['entities']): MetadataStorage {
  return new MikroORM(ormOptions({ entities })).getMetadata();
}

/** They would not run where the database's answer passes through: rights belong to @Guarded and @Masked. */
function refuseMiddlewares(entities: ApiFeature['entities']): void {
  const { authorizedFields, authorizedResolver, middlewares, resolverMiddlewares } = getMetadataStorage();
  const found = [authorizedFields, authorizedResolver, middlewares, resolverMiddlewares]
    .flat()
    .find(({ target }) => entities.includes(target as never));
  if (found) throw new Error(`${found.target.name}: @Authorized and @UseMiddleware do not hold on what the reader serves.`);
}

function objectTypes(schema: GraphQLSchema): Map<string, GraphQLObjectType> {
  const types = Object.values(schema.getTypeMap()).filter((type) => type instanceof GraphQLObjectType);
  return new Map(types.map((type) => [type.name, type]));
}

function ownFilters(features: readonly ApiFeature[], models: Models): OwnFilters {
  const own = new Map<string, Map<string, OwnFilter>>();
  for (const { type, fields } of features.flatMap((feature) => feature.filters ?? [])) {
    const { name } = models.byType.get(type())!;
    own.set(name, new Map([...(own.get(name) ?? []), ...Object.entries(fields)]));
  }
  return own;
}

/** The schema as text, sorted so that it changes only where the API does. */
export const printApi = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
