/** The second executor: Apollo Server with plain graphql-js does everything that through leaves, and says every error. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { STATUS } from '../errors.ts';
import { extensionsOf, LIMITS } from './limits.ts';
import { problemOf, toldOf } from './problems.ts';
import type { Metered } from './rate-limit.ts';
import { coerced } from './variables.ts';

/** The context of a request, with what the gate found out about its document. */
export type ApiContext = Context & { cost: number; metered?: Metered };

/** One mistake often makes many; nobody reads the hundredth. */
const MAX_ERRORS = 9;

export function createServer(schema: GraphQLSchema, log: FastifyBaseLogger): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
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
function variables(schema: GraphQLSchema): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, request }) => {
        if (operation) coerced(schema, operation, request.variables ?? {});
      },
    }),
  };
}

/** Errors by the contract, the status that goes with them, and the cost of the request. */
function answers(log: FastifyBaseLogger): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors, contextValue, document }) => {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (result.errors && errors) {
          const problems = errors.slice(0, MAX_ERRORS).map((error) => toldOf(error, contextValue.requestId, document, log));
          result.errors = problems.map(({ problem }) => problem);
          const nothing = !Object.values(result.data ?? {}).some((value) => value !== null);
          if (nothing) response.http.status = STATUS[problems[0]!.code];
        }
        result.extensions = extensionsOf(contextValue.cost);
      },
    }),
  };
}
