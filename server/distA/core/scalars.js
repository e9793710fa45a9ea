/** The scalars of the contract. They carry text: numbers stay exact and dates never pass through a JavaScript Date. */
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { encodePeriod } from './period.js';
const DECIMAL = /^-?\d{1,30}(\.\d{1,20})?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
function refuse(name, expected, nodes) {
    throw new GraphQLError(`${name} must be ${expected}.`, { nodes, extensions: { code: 'BAD_USER_INPUT' } });
}
function isDay(text) {
    const match = DATE.exec(text);
    if (!match || match[1] < '1900')
        return false;
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
function isInstant(text) {
    return DATE_TIME.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
function textScalar(name, description, expected, valid) {
    const parse = (value, node) => (typeof value === 'string' && valid(value) ? value : refuse(name, expected, node));
    return new GraphQLScalarType({
        name,
        description,
        serialize: String,
        parseValue: (value) => parse(value),
        parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
    });
}
export const DateScalar = textScalar('Date', 'A calendar day, `YYYY-MM-DD`.', 'a calendar day like 2026-11-30', isDay);
export const DateTimeScalar = textScalar('DateTime', 'An instant, sent in UTC with `Z`; accepted with any offset.', 'an instant like 2026-11-30T08:00:00Z', isInstant);
export const PeriodScalar = textScalar('Period', 'A year `2026`, semester `2026-S2`, quarter `2026-Q4` or month `2026-11`.', 'a period like 2026, 2026-S2, 2026-Q4 or 2026-11', (text) => encodePeriod(text) !== undefined);
const decimal = (value, node) => {
    const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
    return typeof text === 'string' && DECIMAL.test(text) ? text : refuse('Decimal', 'a number in plain notation', node);
};
export const DecimalScalar = new GraphQLScalarType({
    name: 'Decimal',
    description: 'An exact decimal number, sent as a string in plain notation ("12.87"); accepted as a string or a number.',
    serialize: String,
    parseValue: (value) => decimal(value),
    parseLiteral: (node) => decimal(node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING ? node.value : undefined, node),
});
export const JsonScalar = new GraphQLScalarType({
    name: 'JSON',
    description: 'JSON as it was recorded, as an object. Inputs bound its size.',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: valueFromASTUntyped,
});
//# sourceMappingURL=scalars.js.map