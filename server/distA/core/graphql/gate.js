/** The gate before the executors: who may ask at all, and whether the document is within the limits. Nothing has run yet. */
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { can } from '../access/actor.js';
import { at, forbidden, invalid, tooDeep, unauthenticated } from '../errors.js';
import { isTooNested, LIMITS, measure } from './limits.js';
const CACHED_CHARACTERS = 8_000_000;
const INTROSPECT = 'schema.introspect';
export function createGate(schema) {
    const known = new LRUCache({
        max: 2000,
        maxSize: CACHED_CHARACTERS,
        sizeCalculation: (_, source) => source.length + 200,
    });
    const measured = (source) => {
        const found = known.get(source);
        if (found)
            return found;
        const made = measure(schema, source);
        known.set(source, made);
        return made;
    };
    return (body, { actor }) => {
        const { query, ...asked } = requestOf(body);
        const { operationName, variables } = asked;
        const weighed = parsed(measured, query, actor !== undefined);
        if (!actor && !weighed.trivial)
            throw unauthenticated();
        if (weighed.introspects && actor && !can(actor, INTROSPECT))
            throw forbidden(INTROSPECT);
        const missing = actor && weighed.verbsOf(operationName).find((verb) => !can(actor, verb));
        if (missing)
            throw forbidden(missing);
        if (weighed.refusal)
            throw weighed.refusal;
        if (isTooNested(variables))
            throw tooDeep(LIMITS.nesting);
        return { ...asked, document: weighed.document, cost: weighed.costOf(operationName, variables) };
    };
}
/** Who is not signed in learns nothing about the document, not even that it does not parse. */
function parsed(measured, query, signedIn) {
    try {
        return measured(query);
    }
    catch (error) {
        if (!signedIn)
            throw unauthenticated();
        throw invalid([at('query', unreadable(error))]);
    }
}
/** Where it stops being GraphQL; what stands there is not repeated, it may be text of any kind. */
function unreadable(error) {
    const [place] = (error instanceof GraphQLError && error.locations) || [];
    if (!place)
        return { id: 'Kueri tidak terbaca.', en: 'The document cannot be read.' };
    const { line, column } = place;
    return {
        id: `Kueri tidak terbaca pada baris ${line}, kolom ${column}.`,
        en: `The document cannot be read at line ${line}, column ${column}.`,
    };
}
function requestOf(body) {
    const { query, operationName, variables, extensions } = isObject(body) ? body : {};
    const named = operationName === undefined || operationName === null || typeof operationName === 'string';
    if (typeof query !== 'string' || query === '' || !named || !(variables === undefined || variables === null || isObject(variables))) {
        const text = { id: 'Kirim satu objek JSON dengan query.', en: 'Send one JSON object with a query.' };
        throw invalid([at('query', text)]);
    }
    return {
        query,
        operationName: operationName ?? undefined,
        variables: (variables ?? {}),
        hasExtensions: extensions !== undefined,
    };
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
//# sourceMappingURL=gate.js.map