/** What a document may ask, measured once per document and, where variables decide, once per request; always before execution. */
import { GraphQLObjectType, getNamedType, isInterfaceType, parse, valueFromASTUntyped, } from 'graphql';
import { tooCostly, tooDeep } from '../errors.js';
import { costOfLists } from './cost.js';
import { verbsIn } from './verbs.js';
export const LIMITS = {
    tokens: 5000,
    depth: 12,
    aliases: 100,
    directives: 100,
    /** Fields after fragments are spread. */
    fields: 1500,
    definitions: 100,
    cost: 50_000,
    /** Nesting of variables. */
    nesting: 32,
};
/** Without recursion: what is looked for would exhaust the stack. */
export function isTooNested(variables) {
    let level = [variables];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > LIMITS.nesting)
            return true;
        level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    }
    return false;
}
/** What every answer says beside its data. */
export const extensionsOf = (cost) => ({ cost: { requested: cost, limit: LIMITS.cost } });
export function measure(schema, source) {
    const document = parse(source, { maxTokens: LIMITS.tokens, noLocation: true });
    const walk = newWalk(schema, document);
    const operations = document.definitions.filter((one) => one.kind === 'OperationDefinition');
    const measured = new Map();
    let refusal = tooMany(document, walk);
    if (!refusal) {
        try {
            for (const one of operations)
                measured.set(one.name?.value ?? '', { lists: listsOf(walk, one), defaults: defaultsOf(one) });
        }
        catch (error) {
            refusal = error;
        }
    }
    const verbs = verbsIn(schema, document);
    const verbsOf = (operationName) => (operationName === undefined ? [...verbs.values()][0] : verbs.get(operationName)) ?? [];
    const costOf = (operationName, variables) => {
        const chosen = operationName === undefined ? [...measured.values()][0] : measured.get(operationName);
        const values = { ...chosen?.defaults, ...withoutUndefined(variables) };
        const cost = costOfLists(chosen?.lists ?? [], values);
        if (cost > LIMITS.cost)
            throw tooCostly(cost, LIMITS.cost);
        return cost;
    };
    return {
        document,
        trivial: document.definitions.length === 1 && operations.length === 1 && operations.every(isTrivial),
        introspects: walk.introspects,
        refusal,
        verbsOf,
        costOf,
    };
}
/** What variables are when nobody gives them. */
function defaultsOf({ variableDefinitions = [] }) {
    const given = variableDefinitions.flatMap(({ variable, defaultValue }) => defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : []);
    return Object.fromEntries(given);
}
const withoutUndefined = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
/** Judged before validation, which would tell a stranger about types, fields and arguments. */
const isTrivial = ({ operation, variableDefinitions, directives, selectionSet }) => operation === 'query' &&
    !variableDefinitions?.length &&
    !directives?.length &&
    selectionSet.selections.every((one) => one.kind === 'Field' && one.name.value === '__typename' && isBare(one));
const isBare = ({ arguments: given, directives, selectionSet }) => !given?.length && !directives?.length && !selectionSet;
function newWalk(schema, document) {
    const fragments = document.definitions.filter((one) => one.kind === 'FragmentDefinition');
    return { schema, fragments: new Map(fragments.map((one) => [one.name.value, one])), fields: 0, introspects: false };
}
/** What stands in the document, fragments unspread: cheap to count, and a bound on everything that follows. */
function tooMany(document, walk) {
    let aliases = 0;
    let directives = 0;
    const count = (set) => {
        for (const node of set.selections) {
            directives += node.directives?.length ?? 0;
            if (node.kind === 'Field') {
                if (node.alias)
                    aliases += 1;
                if (node.name.value === '__schema' || node.name.value === '__type')
                    walk.introspects = true;
            }
            if (node.kind !== 'FragmentSpread' && node.selectionSet)
                count(node.selectionSet);
        }
    };
    for (const definition of document.definitions)
        if ('selectionSet' in definition)
            count(definition.selectionSet);
    if (document.definitions.length > LIMITS.definitions)
        return tooCostly(document.definitions.length, LIMITS.definitions);
    if (aliases > LIMITS.aliases)
        return tooCostly(aliases, LIMITS.aliases);
    return directives > LIMITS.directives ? tooCostly(directives, LIMITS.directives) : undefined;
}
function listsOf(walk, operation) {
    const type = walk.schema.getRootType(operation.operation);
    return type ? selection(walk, type, operation.selectionSet, { depth: 1, path: '', open: [] }) : [];
}
function selection(walk, type, set, place) {
    walk.fields += 1;
    if (walk.fields > LIMITS.fields)
        throw tooCostly(walk.fields, LIMITS.fields);
    if (place.depth > LIMITS.depth)
        throw tooDeep(LIMITS.depth);
    return set.selections.flatMap((node) => {
        if (node.kind === 'Field')
            return field(walk, type, node, place);
        if (node.kind === 'InlineFragment')
            return selection(walk, typeOf(walk, node.typeCondition?.name.value) ?? type, node.selectionSet, place);
        const fragment = walk.fragments.get(node.name.value);
        if (!fragment || place.open.includes(node.name.value))
            return [];
        const inside = { ...place, open: [...place.open, node.name.value] };
        return selection(walk, typeOf(walk, fragment.typeCondition.name.value), fragment.selectionSet, inside);
    });
}
const typeOf = (walk, name) => (name ? walk.schema.getType(name) : undefined);
function field(walk, type, node, place) {
    walk.fields += 1;
    if (walk.fields > LIMITS.fields)
        throw tooCostly(walk.fields, LIMITS.fields);
    // Introspection has a verb of its own and graphql-js' own bound on nesting.
    if (!node.selectionSet || node.name.value.startsWith('__'))
        return [];
    const fields = type instanceof GraphQLObjectType || isInterfaceType(type) ? type.getFields() : {};
    const asked = fields[node.name.value];
    const below = asked && getNamedType(asked.type);
    const weigh = asked?.extensions.weigh;
    const path = place.path ? `${place.path}.${node.name.value}` : node.name.value;
    const lists = selection(walk, below, node.selectionSet, { ...place, depth: place.depth + 1, path });
    if (!below?.extensions.page && !weigh)
        return lists;
    const given = Object.fromEntries((node.arguments ?? []).map((argument) => [argument.name.value, argument.value]));
    return [{ path, given, paged: selects(node.selectionSet, isOfRows), counted: selects(node.selectionSet, isCount), lists, weigh }];
}
/** What a fragment may hold counts as held. */
const selects = (set, wanted) => set.selections.some((node) => node.kind !== 'Field' || wanted(node.name.value));
const isCount = (name) => name === 'totalCount';
const isOfRows = (name) => !isCount(name) && name !== '__typename';
//# sourceMappingURL=limits.js.map