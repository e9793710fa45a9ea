/**
 * Adds reading to the schema that TypeGraphQL built: lists become connections with arguments, types get global ids and root
 * fields, and TypeGraphQL's own resolvers of stored fields come off, since the reader hands rows over whole.
 * A class says `[PokjaMember]`; the schema says `PokjaMemberConnection!`.
 */
import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLInterfaceType, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, } from 'graphql';
import { buildInputs } from './inputs.js';
import {} from './model.js';
import { DEFAULT_FIRST, MAX_FIRST } from './page.js';
const required = (type) => new GraphQLNonNull(type);
/** Rows carry what isn't a scalar under its response key, marked. */
const marked = (row, _args, _context, info) => row[`@${info.path.key}`];
const PageInfo = new GraphQLObjectType({
    name: 'PageInfo',
    description: 'Where a page ends.',
    fields: {
        hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean), description: 'Whether records follow.' },
        endCursor: { type: GraphQLString, description: 'Cursor of the last record, for `after`. Null on an empty page.' },
    },
});
const Node = new GraphQLInterfaceType({
    name: 'Node',
    description: 'A record with a global id.',
    fields: { id: { type: new GraphQLNonNull(GraphQLID), description: 'Opaque, global and stable.' } },
});
/** `rows` resolves every root field; `own` gives the features' own fields of a type's `where`. */
export function addReading(schema, models, rows, own) {
    const types = new Map([...models.byName.keys()].map((name) => [name, schema.getType(name)]));
    const inputs = buildInputs(types, own);
    const connections = new Map([...models.byName.values()].map((model) => [model.name, connectionOf(types.get(model.name))]));
    for (const model of models.byName.values())
        adapt(types.get(model.name), model, inputs, connections);
    const mutation = schema.getMutationType();
    if (mutation)
        mutation.description = 'Everything that can be changed.';
    const config = schema.toConfig();
    const given = schema.getQueryType()?.toConfig().fields ?? {};
    const roots = rootFields(models, types, inputs, connections, rows);
    const query = new GraphQLObjectType({ name: 'Query', description: 'Everything that can be asked.', fields: { ...roots, ...given } });
    const kept = config.types.filter((type) => type.name !== 'Query' && !type.name.startsWith('__'));
    return new GraphQLSchema({ ...config, query, types: [...kept, Node, PageInfo, ...connections.values()] });
}
function connectionOf(type) {
    const nodes = new GraphQLNonNull(new GraphQLList(required(type)));
    const edge = new GraphQLObjectType({
        name: `${type.name}Edge`,
        description: `A ${type.name} in a list, with its place.`,
        fields: {
            cursor: { type: new GraphQLNonNull(GraphQLString), description: 'The place of the record in this list and order, for `after`.' },
            node: { type: required(type), description: 'The record.', resolve: marked },
        },
    });
    return new GraphQLObjectType({
        name: `${type.name}Connection`,
        description: `A page of a list of ${type.name}.`,
        extensions: { page: true },
        fields: {
            nodes: { type: nodes, description: 'The records of the page.', resolve: marked },
            edges: { type: new GraphQLNonNull(new GraphQLList(required(edge))), description: 'The records with their cursors.', resolve: marked },
            pageInfo: { type: required(PageInfo), description: 'Where the page ends.', resolve: marked },
            totalCount: { type: new GraphQLNonNull(GraphQLInt), description: 'Records that match, on all pages. Counted only when selected.' },
        },
    });
}
const pageArguments = (model, inputs) => ({
    where: { type: inputs.where(model), description: 'Only records that match.' },
    orderBy: {
        type: new GraphQLList(new GraphQLNonNull(inputs.order(model))),
        description: 'Sort keys, the first one first. Every order ends in the id.',
    },
    first: { type: GraphQLInt, defaultValue: DEFAULT_FIRST, description: `Records per page, 1 to ${MAX_FIRST}.` },
    after: { type: GraphQLString, description: 'Continue after this cursor of the same list and order.' },
    offset: { type: GraphQLInt, description: 'Skip so many records; for pages by number. Never together with `after`.' },
});
function adapt(type, model, inputs, connections) {
    const fields = type.getFields();
    for (const field of Object.values(fields)) {
        const relation = model.relations.get(field.name);
        if (relation)
            adaptRelation(field, relation, inputs, connections);
        else
            field.resolve = model.composed.has(field.name) ? marked : undefined;
    }
    for (const relation of model.relations.values())
        if (relation.description)
            fields[relation.name] = listField(relation, inputs, connections);
    // The ORM's classes can't name an interface that only the reader knows.
    type.getInterfaces = () => [Node];
}
function adaptRelation(field, relation, inputs, connections) {
    field.resolve = marked;
    if (!relation.many)
        return;
    const { type, args } = listField(relation, inputs, connections);
    field.type = type;
    field.args = args;
}
function listField({ name, description, target }, inputs, connections) {
    const page = { type: required(connections.get(target.name)), description, args: pageArguments(target, inputs), resolve: marked };
    // A throwaway type turns argument configurations into arguments.
    return new GraphQLObjectType({ name: 'Page', fields: { [name]: page } }).getFields()[name];
}
function rootFields(models, types, inputs, connections, resolve) {
    const fields = {
        node: {
            type: Node,
            description: 'Any record by its global id. Null where there is none or the actor may not see it.',
            args: { id: { type: new GraphQLNonNull(GraphQLID), description: 'Global id.' } },
            extensions: { reader: { node: true } },
            resolve,
        },
    };
    for (const model of models.byName.values()) {
        if (!model.root)
            continue;
        const type = types.get(model.name);
        fields[model.root.many] = {
            type: required(connections.get(model.name)),
            description: type.description,
            args: pageArguments(model, inputs),
            extensions: { reader: { list: model.name } },
            resolve,
        };
        const byCode = model.columns.has('code')
            ? { code: { type: GraphQLString, description: 'Official or catalogue code.' } }
            : {};
        fields[model.root.one] = {
            type,
            description: `One ${model.name} by ${model.columns.has('code') ? 'id or code' : 'id'}. Null where there is none or the actor may not see it.`,
            args: { id: { type: GraphQLID, description: 'Global id.' }, ...byCode },
            extensions: { reader: { one: model.name } },
            resolve,
        };
    }
    return fields;
}
//# sourceMappingURL=schema.js.map