/**
 * Values of a document: what they are now, which may decide the SQL, and how to fetch them again from another request's
 * variables, which becomes a parameter. `shapeOf` tells apart only what may decide the SQL.
 */
import { BREAK, GraphQLID, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType, Kind, valueFromAST, visit, } from 'graphql';
import { spoiled } from '../errors.js';
import { prefixOf } from './ids.js';
const constant = (now) => ({ now, read: () => now });
/** A member of an object or list value. */
export function child(value, key) {
    const step = (whole) => whole?.[key];
    return { now: step(value.now), read: (variables) => step(value.read(variables)) };
}
export const members = (value) => Object.keys(value.now)
    .map((key) => [key, child(value, key)])
    .filter(([, member]) => member.now !== undefined);
export const items = (value) => value.now.map((_, index) => child(value, index));
export const isGiven = (value) => value !== undefined && value.now !== undefined && value.now !== null;
export function argumentValue(definition, node, variables, path) {
    if (!node)
        return constant(definition.defaultValue);
    if (node.kind === Kind.VARIABLE) {
        const variable = node.name.value;
        const read = (all) => (all[variable] === undefined ? definition.defaultValue : all[variable]);
        return { now: read(variables), read };
    }
    if (!namesVariable(node))
        return constant(literal(node, definition.type, {}, path));
    return remembered((all) => literal(node, definition.type, all, path), variables);
}
/** A literal that the values of its variables spoil is not the same as none: what it was to leave out would come back. */
function literal(node, type, variables, path) {
    const value = valueFromAST(node, type, variables);
    if (value === undefined)
        throw spoiled(path);
    return value;
}
/** A literal with variables inside is coerced once per request, however many parameters it feeds. */
function remembered(coerce, variables) {
    const read = oncePerRequest(coerce);
    return { now: read(variables), read };
}
/** Without holding on to a request's values when it is over. */
export function oncePerRequest(make) {
    const made = new WeakMap();
    return (variables) => {
        const known = made.get(variables) ?? { value: make(variables) };
        made.set(variables, known);
        return known.value;
    };
}
function namesVariable(node) {
    let found = false;
    visit(node, {
        Variable: () => {
            found = true;
            return BREAK;
        },
    });
    return found;
}
export function shapeOf(value, type) {
    if (value === undefined)
        return '';
    if (value === null)
        return '~';
    if (isNonNullType(type))
        return shapeOf(value, type.ofType);
    if (isListType(type))
        return shapeOfList(value, type.ofType);
    if (isInputObjectType(type))
        return shapeOfObject(value, type.getFields());
    if (isEnumType(type) || typeof value === 'boolean')
        return String(value);
    if (type === GraphQLID)
        return prefixOf(value);
    if (isScalarType(type))
        return type.extensions.structure?.(value) ?? '$';
    return '$';
}
function shapeOfList(value, type) {
    const named = isNonNullType(type) ? type.ofType : type;
    if (!isInputObjectType(named) || !Array.isArray(value))
        return '[$]';
    return `[${value.map((item) => shapeOf(item, named)).join()}]`;
}
function shapeOfObject(value, fields) {
    let shape = '{';
    for (const key in value) {
        const field = fields[key];
        if (field && value[key] !== undefined)
            shape += `${key}:${shapeOf(value[key], field.type)},`;
    }
    return `${shape}}`;
}
//# sourceMappingURL=value.js.map