/** The inputs of reading, made from the models: one filter type per scalar, `where` and `orderBy` per type. Nobody writes them. */
import { GraphQLBoolean, GraphQLEnumType, GraphQLID, GraphQLInputObjectType, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString, getNamedType, } from 'graphql';
import { DateScalar, DateTimeScalar, DecimalScalar, PeriodScalar } from '../scalars.js';
import { isSortable } from './column.js';
const EQUALITY = ['eq', 'ne'];
const LISTS = ['in', 'notIn'];
const ORDER = ['lt', 'lte', 'gt', 'gte'];
const TEXT = ['contains', 'startsWith'];
const DESCRIPTIONS = {
    eq: 'Equal. `null` is refused: use `isNull`.',
    ne: 'Not equal; a missing value counts as not equal.',
    in: 'Equal to one of these.',
    notIn: 'Equal to none of these; a missing value counts as such.',
    lt: 'Less than.',
    lte: 'At most.',
    gt: 'Greater than.',
    gte: 'At least.',
    contains: 'Contains the text, upper and lower case alike.',
    startsWith: 'Starts with the text, upper and lower case alike.',
    isNull: 'Whether there is no value.',
    has: 'The list holds this value.',
    isEmpty: 'Whether the list has no values.',
};
function filter(name, of, keys) {
    const type = (key) => key === 'isNull' || key === 'isEmpty' ? GraphQLBoolean : LISTS.includes(key) ? new GraphQLList(new GraphQLNonNull(of)) : of;
    const fields = Object.fromEntries(keys.map((key) => [key, { type: type(key), description: DESCRIPTIONS[key] }]));
    return new GraphQLInputObjectType({ name, description: 'Several operators together: all must hold.', fields });
}
const compared = (name, of) => filter(name, of, [...EQUALITY, ...LISTS, ...ORDER, 'isNull']);
const FILTERS = {
    Int: compared('IntFilter', GraphQLInt),
    String: filter('StringFilter', GraphQLString, [...EQUALITY, ...LISTS, ...ORDER, ...TEXT, 'isNull']),
    Boolean: filter('BooleanFilter', GraphQLBoolean, [...EQUALITY, 'isNull']),
    Date: compared('DateFilter', DateScalar),
    DateTime: compared('DateTimeFilter', DateTimeScalar),
    Decimal: compared('DecimalFilter', DecimalScalar),
    Period: compared('PeriodFilter', PeriodScalar),
    ID: filter('IDFilter', GraphQLID, [...EQUALITY, ...LISTS, 'isNull']),
};
export const filterOf = (scalar) => FILTERS[scalar];
const Direction = new GraphQLEnumType({
    name: 'SortDirection',
    description: 'Ascending or descending. Missing values come last either way.',
    values: { ASC: {}, DESC: {} },
});
const list = (type) => new GraphQLList(new GraphQLNonNull(type));
/** `own` adds the features' own fields to a type's `where`; they win over a relation of the same name. */
export function buildInputs(types, own) {
    const made = new Map();
    const once = (name, make) => {
        const known = made.get(name) ?? make();
        made.set(name, known);
        return known;
    };
    const outputOf = (model, field) => getNamedType(types.get(model.name).getFields()[field].type);
    const enumFilter = (type) => once(`${type.name}Filter`, () => filter(`${type.name}Filter`, type, [...EQUALITY, ...LISTS, 'isNull']));
    const listFilter = (type) => once(`${type.name}ListFilter`, () => filter(`${type.name}ListFilter`, type, ['has', 'isEmpty']));
    const columnFilter = (model, field, isList) => {
        const type = outputOf(model, field);
        if (isList)
            return listFilter(type);
        return type instanceof GraphQLEnumType ? enumFilter(type) : FILTERS[type.name];
    };
    const where = (model) => once(`${model.name}Where`, () => {
        const description = `Conditions on ${model.name}: all that are given must hold. A missing value matches nothing.`;
        return new GraphQLInputObjectType({ name: `${model.name}Where`, description, fields: () => whereFields(model) });
    });
    const whereFields = (model) => {
        const fields = {
            and: { type: list(where(model)), description: 'All of these hold.' },
            or: { type: list(where(model)), description: 'At least one of these holds.' },
            not: { type: where(model), description: 'This does not hold.' },
            isNull: { type: GraphQLBoolean, description: 'Of a relation: whether there is no such record.' },
        };
        const described = types.get(model.name).getFields();
        for (const field of Object.values(described)) {
            const column = model.columns.get(field.name);
            const relation = model.relations.get(field.name);
            const type = column
                ? columnFilter(model, field.name, column.kind === 'list')
                : relation?.many
                    ? many(relation.target)
                    : relation && where(relation.target);
            if (type)
                fields[field.name] = { type, description: field.description };
        }
        return { ...fields, ...own(model) };
    };
    const many = (model) => once(`${model.name}ListWhere`, () => {
        const fields = () => ({
            some: { type: where(model), description: 'At least one record matches.' },
            none: { type: where(model), description: 'No record matches.' },
            every: { type: where(model), description: 'Every record matches; true where there is none.' },
            count: { type: FILTERS.Int, description: 'How many records there are.' },
        });
        return new GraphQLInputObjectType({ name: `${model.name}ListWhere`, description: `Conditions on a list of ${model.name}.`, fields });
    });
    const order = (model) => once(`${model.name}Order`, () => {
        const description = `One sort key of ${model.name}: exactly one field.`;
        return new GraphQLInputObjectType({ name: `${model.name}Order`, isOneOf: true, description, fields: () => orderFields(model) });
    });
    const orderFields = (model) => {
        const fields = {};
        for (const { name, description } of Object.values(types.get(model.name).getFields())) {
            const column = model.columns.get(name);
            const relation = model.relations.get(name);
            if (column && isSortable(column.kind))
                fields[name] = { type: Direction, description };
            if (relation && !relation.many)
                fields[name] = { type: order(relation.target), description };
        }
        return fields;
    };
    return { where, order };
}
//# sourceMappingURL=inputs.js.map