/**
 * The first executor, before Apollo: a query of nothing but reader fields is one statement, and PostgreSQL's JSON text goes out as
 * it came; a question that was judged before is answered at once, and so is a write alone in its document. Of queries it tells only good
 * news; on any complaint it steps aside, and Apollo with graphql-js finds and says it.
 */
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import type { Context } from '../context.ts';
import { isTooSlow, STATUS } from '../errors.ts';
import type { CompilingReader } from '../reader/reader.ts';
import type { Variables } from '../reader/value.ts';
import type { Knows } from './asks.ts';
import type { Passed } from './gate.ts';
import { extensionsOf } from './limits.ts';
import { type Log, problemOf } from './problems.ts';
import { type Fragments, type Written, writtenOf } from './selects.ts';
import { coerced } from './variables.ts';
import { failed, type SoleWrite, soleWrite, written } from './writes.ts';

export type Executor = 'through' | 'plain';

export interface Answer {
  status: number;
  type: string;
  text: string;
}

/** `accept` is the request's header. Undefined where the other executor has to answer. */
export type Through = (context: Context, passed: Passed, accept: string | undefined) => Promise<Answer | undefined>;

export function createThrough(schema: GraphQLSchema, reader: CompilingReader, log: Log): Through {
  const lookedAt = remembered((document: DocumentNode) => look(schema, document));
  const questionOf = remembered((operation: OperationDefinitionNode, fragments: Fragments) => soleQuestion(schema, operation, fragments));
  const writeOf = remembered((operation: OperationDefinitionNode, fragments: Fragments) => soleWrite(schema, operation, fragments));

  const read = async (context: Context, operation: OperationDefinitionNode, fragments: Fragments, variables: Variables) => {
    const question = questionOf(operation, fragments);
    const asked = question ? answered(question, context, variables) : reader.through(context, { operation, fragments, variables });
    const data = await asked.catch(aside);
    return data === undefined ? undefined : { status: 200, said: `"data":${data}` };
  };
  const wrote = async (context: Context, write: SoleWrite, { query, operationName }: Passed, variables: Variables) => {
    const done = await written(write, context, variables);
    if (!done || 'data' in done) return done && { status: 200, said: `"data":${done.data}` };
    const { problem, code } = failed(done.error, query, operationName, context.requestId, log);
    return { status: STATUS[code], said: `"errors":[${JSON.stringify(problem)}],"data":null` };
  };
  return async (context, passed, accept) => {
    const { document, operationName, hasExtensions, cost } = passed;
    const type = typeFor(accept);
    const { isValid, fragments } = lookedAt(document);
    const operation = getOperationAST(document, operationName);
    const write = isValid && operation?.operation === 'mutation' ? writeOf(operation, fragments) : undefined;
    if (!type || !isValid || !operation || hasExtensions || (operation.operation !== 'query' && !write)) return undefined;
    const variables = given(schema, operation, passed.variables);
    const told = variables && (await (write ? wrote(context, write, passed, variables) : read(context, operation, fragments, variables)));
    return told && { status: told.status, type, text: `{${told.said},"extensions":${JSON.stringify(extensionsOf(cost))}}` };
  };
}

/** Undefined where anything is wrong with them. */
function given(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Passed['variables']): Variables | undefined {
  try {
    return coerced(schema, operation, variables);
  } catch {
    return undefined;
  }
}

/** Of each document or operation once, as long as it is kept. */
function remembered<Node extends object, Rest extends unknown[], Found>(find: (node: Node, ...rest: Rest) => Found) {
  const known = new WeakMap<Node, { found: Found }>();
  return (node: Node, ...rest: Rest): Found => {
    const kept = known.get(node) ?? { found: find(node, ...rest) };
    known.set(node, kept);
    return kept.found;
  };
}

/** The only field of an operation, of those that know what was asked before. */
interface Question {
  selected: Parameters<Knows>[2];
  field: GraphQLField<unknown, unknown>;
  knows: Knows;
  written: Written;
}

function soleQuestion(schema: GraphQLSchema, { selectionSet }: OperationDefinitionNode, fragments: Fragments): Question | undefined {
  const [node, other] = selectionSet.selections;
  if (other || node?.kind !== 'Field' || node.directives?.length) return undefined;
  const field = schema.getQueryType()!.getFields()[node.name.value];
  const knows = field?.extensions.knows as Knows | undefined;
  const written = field && knows && writtenOf(field.type, node.selectionSet, fragments);
  return written && { selected: { fieldNodes: [node], fragments }, field, knows, written };
}

async function answered(
  { selected, field, knows, written }: Question,
  context: Context,
  variables: Variables,
): Promise<string | undefined> {
  const [node] = selected.fieldNodes;
  const value = await knows(context, getArgumentValues(field, node, variables), selected);
  return value && `{"${node.alias?.value ?? field.name}":${written(value)}}`;
}

function look(schema: GraphQLSchema, document: DocumentNode): { isValid: boolean; fragments: Fragments } {
  const fragments = document.definitions.filter((one) => one.kind === 'FragmentDefinition');
  return { isValid: validate(schema, document).length === 0, fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])) };
}

/** A database that did not answer, or not in time, is not asked again. */
function aside(error: unknown): undefined {
  if (isTooSlow(error) || problemOf(error, '').code === 'SERVICE_UNAVAILABLE') throw error;
}

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';

/** What Apollo would choose, of the ways in which clients put it; the rest it chooses itself. */
function typeFor(accept = '*/*'): string | undefined {
  const [first = '', ...others] = accept.split(',');
  if (first === JSON_TYPE || (first === '*/*' && others.length === 0)) return `${JSON_TYPE}; charset=utf-8`;
  return first === RESPONSE_TYPE ? `${RESPONSE_TYPE}; charset=utf-8` : undefined;
}
