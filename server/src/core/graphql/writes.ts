/**
 * A write alone in its document, before Apollo: graphql-js would coerce a thousand rows that are coerced already, and walk through their
 * thousand results field by field. A write is asked once: what fails has been taken back, and is told from here as Apollo would.
 */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  isNonNullType,
  isObjectType,
  locatedError,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { Context } from '../context.ts';
import type { Variables } from '../reader/value.ts';
import { LIMITS } from './limits.ts';
import { type Log, type Told, toldOf } from './problems.ts';
import { type Fragments, type Selected, selectedOf } from './selects.ts';

/** The only field of a mutation. */
export interface SoleWrite {
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  key: string;
  selected: Selected;
  info: Omit<GraphQLResolveInfo, 'variableValues'>;
}

/** Undefined where more is selected than fields: but of records anything, for the reader answers it whole. */
export function soleWrite(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments): SoleWrite | undefined {
  const [node, other] = operation.selectionSet.selections;
  const parentType = schema.getMutationType();
  if (!parentType || node?.kind !== 'Field' || other || node.directives?.length) return undefined;
  const field = parentType.getFields()[node.name.value];
  const selected = field && isNonNullType(field.type) && selectedOf(field.type, node.selectionSet, { fragments, isReady: isRecord });
  if (!selected) return undefined;
  const key = node.alias?.value ?? field.name;
  const path = { prev: undefined, key, typename: parentType.name };
  const asked = { fieldName: field.name, fieldNodes: [node], returnType: field.type, parentType, path };
  return { node, field, key, selected, info: { ...asked, schema, fragments, rootValue: undefined, operation } };
}

const isRecord = (type: GraphQLNamedType): boolean => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');

/** The data as JSON, or what went wrong. */
export type Written = { data: string } | { error: unknown };

/** Undefined where it was not asked, since what is given does not fit. */
export async function written(write: SoleWrite, context: Context, variables: Variables): Promise<Written | undefined> {
  const { node, field, key, selected, info } = write;
  const args = argumentsOf(field, node, variables);
  if (!args || !field.resolve) return undefined;
  try {
    const answer = await field.resolve(undefined, args, { ...context, isFinal: true }, { ...info, variableValues: variables });
    return { data: JSON.stringify({ [key]: selected(answer) }) };
  } catch (error) {
    return { error };
  }
}

function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Record<string, unknown> | undefined {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return undefined;
  }
}

/** The document is read once more, with the places in it that an error names. */
export function failed(error: unknown, query: string, operationName: string | undefined, requestId: string, log: Log): Told {
  const document = parse(query, { maxTokens: LIMITS.tokens });
  const nodes = getOperationAST(document, operationName)!.selectionSet.selections as FieldNode[];
  const path = nodes.map(({ alias, name }) => (alias ?? name).value);
  return toldOf(locatedError(error, nodes, path), requestId, document, log);
}
