/** The second executor: Apollo Server with plain graphql-js does everything that through leaves, and says every error. */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { STATUS } from '../errors.js';
import { extensionsOf, LIMITS } from './limits.js';
import { loggedOf, problemOf } from './problems.js';
import { coerced } from './variables.js';
/** One mistake often makes many; nobody reads the hundredth. */
const MAX_ERRORS = 9;
export function createServer(schema, log) {
    return new ApolloServer({
        schema,
        introspection: true,
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        hideSchemaDetailsFromClientErrors: true,
        includeStacktraceInErrorResponses: false,
        parseOptions: { maxTokens: LIMITS.tokens },
        persistedQueries: false,
        stopOnTerminationSignals: false,
        plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), variables(schema), answers(log)],
        logger: log,
        // Without a newline at its end: both executors answer in the same bytes.
        stringifyResult: (result) => JSON.stringify(result),
        // Complaints of HTTP alone end here; those of a document are said again with their request id below.
        formatError: (_formatted, error) => problemOf(error, '').problem,
    });
}
/** Variables by the contract's words, before graphql-js coerces them in its own. */
function variables(schema) {
    return {
        requestDidStart: async () => ({
            didResolveOperation: async ({ operation, request }) => {
                if (operation)
                    coerced(schema, operation, request.variables ?? {});
            },
        }),
    };
}
/** Errors by the contract, the status that goes with them, and the cost of the request. */
function answers(log) {
    return {
        requestDidStart: async () => ({
            willSendResponse: async ({ response, errors, contextValue, document }) => {
                if (response.body.kind !== 'single')
                    return;
                const result = response.body.singleResult;
                if (result.errors && errors) {
                    const problems = errors.slice(0, MAX_ERRORS).map((error) => problemOf(error, contextValue.requestId, document));
                    problems.forEach(({ code }, index) => {
                        if (code === 'INTERNAL')
                            log.error({ requestId: contextValue.requestId, err: loggedOf(errors[index]) }, 'request failed');
                    });
                    result.errors = problems.map(({ problem }) => problem);
                    const nothing = !Object.values(result.data ?? {}).some((value) => value !== null);
                    if (nothing)
                        response.http.status = STATUS[problems[0].code];
                }
                result.extensions = extensionsOf(contextValue.cost);
            },
        }),
    };
}
//# sourceMappingURL=server.js.map