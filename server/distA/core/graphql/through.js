/**
 * The first executor, before Apollo: a query of nothing but reader fields is one statement, and PostgreSQL's JSON text goes out as
 * it came. It tells only good news; on any complaint it steps aside, and Apollo with graphql-js finds and says it.
 */
import { getOperationAST, validate } from 'graphql';
import { isTooSlow } from '../errors.js';
import { extensionsOf } from './limits.js';
import { problemOf } from './problems.js';
import { coerced } from './variables.js';
export function createThrough(schema, reader) {
    const known = new WeakMap();
    const lookedAt = (document) => {
        const found = known.get(document) ?? look(schema, document);
        known.set(document, found);
        return found;
    };
    return async (context, { document, operationName, variables, hasExtensions, cost }, accept) => {
        const type = typeFor(accept);
        const { isValid, fragments } = lookedAt(document);
        const operation = getOperationAST(document, operationName);
        if (!type || !isValid || operation?.operation !== 'query' || hasExtensions)
            return undefined;
        try {
            const data = await reader.through(context, { operation, fragments, variables: coerced(schema, operation, variables) });
            return data === undefined ? undefined : { type, text: `{"data":${data},"extensions":${JSON.stringify(extensionsOf(cost))}}` };
        }
        catch (error) {
            if (isFinal(error))
                throw error;
            return undefined;
        }
    };
}
function look(schema, document) {
    const fragments = document.definitions.filter((one) => one.kind === 'FragmentDefinition');
    return { isValid: validate(schema, document).length === 0, fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])) };
}
/** A database that did not answer, or not in time, is not asked again. */
const isFinal = (error) => isTooSlow(error) || problemOf(error, '').code === 'SERVICE_UNAVAILABLE';
const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';
/** What Apollo would choose, of the ways in which clients put it; the rest it chooses itself. */
function typeFor(accept = '*/*') {
    const [first = '', ...others] = accept.split(',');
    if (first === JSON_TYPE || (first === '*/*' && others.length === 0))
        return `${JSON_TYPE}; charset=utf-8`;
    return first === RESPONSE_TYPE ? `${RESPONSE_TYPE}; charset=utf-8` : undefined;
}
//# sourceMappingURL=through.js.map