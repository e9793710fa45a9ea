/** Apollo Server with both executors: `through` hands PostgreSQL's JSON text on, `plain` graphql-js does everything else and says every error. */
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { isTooSlow, STATUS } from '../errors.ts';
import type { CompilingReader } from '../reader/reader.ts';
import type { Variables } from '../reader/value.ts';
import { LIMITS } from './limits.ts';
import { loggedOf, problemOf } from './problems.ts';
import type { Metered } from './rate-limit.ts';
import { coerced } from './variables.ts';

export type Executor = 'through' | 'plain';

export interface ServerOptions {
  schema: GraphQLSchema;
  reader: CompilingReader;
  executor: Executor;
  log: FastifyBaseLogger;
}

/** The context of a request, with what the gate found out about its document. */
export type ApiContext = Context & { cost: number; metered?: Metered };

/** One mistake often makes many; nobody reads the hundredth. */
const MAX_ERRORS = 9;

/** PostgreSQL's JSON, on its way out untouched. */
class JsonText {
  constructor(readonly text: string) {}
}

export function createServer({ schema, reader, executor, log }: ServerOptions): ApolloServer<ApiContext> {
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
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      execution(schema, reader, executor),
      answers(log),
    ],
    logger: log,
    stringifyResult: (result) => {
      const { data, extensions } = result;
      return data instanceof JsonText ? `{"data":${data.text},"extensions":${JSON.stringify(extensions)}}` : JSON.stringify(result);
    },
    // Complaints of HTTP alone end here; those of a document are said again with their request id below.
    formatError: (_formatted, error) => problemOf(error, '').problem,
  });
}

const fragmentsByDocument = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const known = fragmentsByDocument.get(document);
  if (known) return known;
  const fragments = Object.fromEntries(
    document.definitions.filter((one) => one.kind === 'FragmentDefinition').map((one) => [one.name.value, one]),
  );
  fragmentsByDocument.set(document, fragments);
  return fragments;
}

/** Through tells only good news: on any complaint it steps aside, and plain finds and says it. */
function execution(schema: GraphQLSchema, reader: CompilingReader, executor: Executor): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => {
      let variables: Variables = {};
      return {
        didResolveOperation: async ({ operation, request }) => {
          if (operation) variables = coerced(schema, operation, request.variables ?? {});
        },
        responseForOperation: async ({ operation, document, contextValue }) => {
          if (executor !== 'through' || operation?.operation !== 'query') return null;
          try {
            const answer = await reader.through(contextValue, { operation, fragments: fragmentsOf(document), variables });
            if (answer === undefined) return null;
            const data = new JsonText(answer);
            return { http: head(), body: { kind: 'single', singleResult: { data: data as never } } };
          } catch (error) {
            return finalOf(error, contextValue.requestId);
          }
        },
      };
    },
  };
}

const head = (status?: number) => ({ status, headers: new HeaderMap() });

/** A database that did not answer, or not in time, is not asked again; everything else plain says. */
function finalOf(error: unknown, requestId: string) {
  const { problem, code } = problemOf(error, requestId);
  if (code !== 'SERVICE_UNAVAILABLE' && !isTooSlow(error)) return null;
  return { http: head(STATUS[code]), body: { kind: 'single' as const, singleResult: { errors: [problem] } } };
}

/** Errors by the contract, the status that goes with them, and the cost of the request. */
function answers(log: FastifyBaseLogger): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors, contextValue, document }) => {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (result.errors && errors) {
          const problems = errors.slice(0, MAX_ERRORS).map((error) => problemOf(error, contextValue.requestId, document));
          problems.forEach(({ code }, index) => {
            if (code === 'INTERNAL') log.error({ requestId: contextValue.requestId, err: loggedOf(errors[index]) }, 'request failed');
          });
          result.errors = problems.map(({ problem }) => problem);
          const nothing = !Object.values(result.data ?? {}).some((value) => value !== null);
          if (nothing) response.http.status = STATUS[problems[0]!.code];
        }
        result.extensions = { cost: { requested: contextValue.cost, limit: LIMITS.cost } };
      },
    }),
  };
}
