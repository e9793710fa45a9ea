var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { MikroORM } from '@mikro-orm/postgresql';
import { GraphQLObjectType, GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema, getMetadataStorage, Query, Resolver } from 'type-graphql';
import { ormOptions } from '../orm.js';
import { buildModels } from '../reader/model.js';
import { addReading } from '../reader/schema.js';
import { describeInputs } from './describe.js';
import { RateLimitQuery } from './rate-limit.js';
/** TypeGraphQL wants a query of its own; reading supplies the real ones. */
let Placeholder = class Placeholder {
    _() {
        return '';
    }
};
__decorate([
    Query(() => String)
], Placeholder.prototype, "_", null);
Placeholder = __decorate([
    Resolver()
], Placeholder);
export async function buildApi(features, description) {
    const entities = features.flatMap((feature) => feature.entities);
    const base = await buildSchema({
        resolvers: [Placeholder, RateLimitQuery, ...features.flatMap((feature) => feature.resolvers ?? [])],
        orphanedTypes: entities,
        validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
        skipCheck: true,
    });
    refuseMiddlewares(entities);
    describeInputs(base);
    delete base.getQueryType().getFields()._;
    const metadata = metadataOf(entities);
    const models = buildModels([...metadata.getAll().values()], objectTypes(base));
    const own = ownFilters(features, models);
    const rows = (_root, _args, context, info) => context.reader.rows(context, info);
    const reading = addReading(base, models, rows, (model) => Object.fromEntries([...(own.get(model.name) ?? [])].map(([name, filter]) => [name, { type: filter.type, description: filter.description }])));
    return { schema: new GraphQLSchema({ ...reading.toConfig(), description }), models, own, metadata };
}
function metadataOf(entities) {
    return new MikroORM(ormOptions({ entities })).getMetadata();
}
/** They would not run where the database's answer passes through: rights belong to @Guarded and @Masked. */
function refuseMiddlewares(entities) {
    const { authorizedFields, authorizedResolver, middlewares, resolverMiddlewares } = getMetadataStorage();
    const found = [authorizedFields, authorizedResolver, middlewares, resolverMiddlewares]
        .flat()
        .find(({ target }) => entities.includes(target));
    if (found)
        throw new Error(`${found.target.name}: @Authorized and @UseMiddleware do not hold on what the reader serves.`);
}
function objectTypes(schema) {
    const types = Object.values(schema.getTypeMap()).filter((type) => type instanceof GraphQLObjectType);
    return new Map(types.map((type) => [type.name, type]));
}
function ownFilters(features, models) {
    const own = new Map();
    for (const { type, fields } of features.flatMap((feature) => feature.filters ?? [])) {
        const { name } = models.byType.get(type());
        own.set(name, new Map([...(own.get(name) ?? []), ...Object.entries(fields)]));
    }
    return own;
}
/** The schema as text, sorted so that it changes only where the API does. */
export const printApi = (schema) => `${printSchema(lexicographicSortSchema(schema))}\n`;
//# sourceMappingURL=schema.js.map