/**
 * The first executor, before Apollo: a query of nothing but reader fields is one statement, and PostgreSQL's JSON text goes out as
 * it came; a question that was judged before is answered at once. It tells only good news; on any complaint it steps aside, and Apollo
 * with graphql-js finds and says it.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import type { Context } from '../context.ts';
import { isTooSlow } from '../errors.ts';
import type { CompilingReader } from '../reader/reader.ts';
import type { Variables } from '../reader/value.ts';
import type { Knows } from './asks.ts';
import type { Passed } from './gate.ts';
import { extensionsOf } from './limits.ts';
import { problemOf } from './problems.ts';
import { type Selected, selectedOf } from './selects.ts';
import { coerced } from './variables.ts';

export type Executor = 'through' | 'plain';

export interface Answer {
  type: string;
  text: string;
}

/** `accept` is the request's header. Undefined where the other executor has to answer. */
export type Through = (context: Context, passed: Passed, accept: string | undefined) => Promise<Answer | undefined>;

export function createThrough(schema: GraphQLSchema, reader: CompilingReader): Through {
  const known = new WeakMap<DocumentNode, Known>();
  const questions = new WeakMap<OperationDefinitionNode, Question | 'none'>();
  const questionOf = (operation: OperationDefinitionNode) => {
    const found = questions.get(operation) ?? soleQuestion(schema, operation) ?? 'none';
    questions.set(operation, found);
    return found === 'none' ? undefined : found;
  };
  const lookedAt = (document: DocumentNode): Known => {
    const found = known.get(document) ?? look(schema, document);
    known.set(document, found);
    return found;
  };
  return async (context, { document, operationName, variables, hasExtensions, cost }, accept) => {
    const type = typeFor(accept);
    const { isValid, fragments } = lookedAt(document);
    const operation = getOperationAST(document, operationName);
    if (!type || !isValid || operation?.operation !== 'query' || hasExtensions) return undefined;
    try {
      const given = coerced(schema, operation, variables);
      const question = questionOf(operation);
      const data = question
        ? await answered(question, context, given)
        : await reader.through(context, { operation, fragments, variables: given });
      return data === undefined ? undefined : { type, text: `{"data":${data},"extensions":${JSON.stringify(extensionsOf(cost))}}` };
    } catch (error) {
      if (isFinal(error)) throw error;
      return undefined;
    }
  };
}

/** The only field of an operation, of those that know what was asked before. */
interface Question {
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  knows: Knows;
  selected: Selected;
}

function soleQuestion(schema: GraphQLSchema, { selectionSet: { selections } }: OperationDefinitionNode): Question | undefined {
  const [node] = selections;
  if (selections.length > 1 || node?.kind !== 'Field' || node.directives?.length) return undefined;
  const field = schema.getQueryType()!.getFields()[node.name.value];
  const knows = field?.extensions.knows as Knows | undefined;
  const selected = field && knows && selectedOf(getNamedType(field.type), node.selectionSet);
  return selected && { node, field, knows, selected };
}

async function answered({ node, field, knows, selected }: Question, context: Context, variables: Variables): Promise<string | undefined> {
  const value = await knows(context, getArgumentValues(field, node, variables), node);
  return value && JSON.stringify({ [node.alias?.value ?? field.name]: selected(value) });
}

interface Known {
  isValid: boolean;
  fragments: Record<string, FragmentDefinitionNode>;
}

function look(schema: GraphQLSchema, document: DocumentNode): Known {
  const fragments = document.definitions.filter((one) => one.kind === 'FragmentDefinition');
  return { isValid: validate(schema, document).length === 0, fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])) };
}

/** A database that did not answer, or not in time, is not asked again. */
const isFinal = (error: unknown): boolean => isTooSlow(error) || problemOf(error, '').code === 'SERVICE_UNAVAILABLE';

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';

/** What Apollo would choose, of the ways in which clients put it; the rest it chooses itself. */
function typeFor(accept = '*/*'): string | undefined {
  const [first = '', ...others] = accept.split(',');
  if (first === JSON_TYPE || (first === '*/*' && others.length === 0)) return `${JSON_TYPE}; charset=utf-8`;
  return first === RESPONSE_TYPE ? `${RESPONSE_TYPE}; charset=utf-8` : undefined;
}
