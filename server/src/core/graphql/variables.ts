/** Coerces variables by graphql-js' rules; a complaint names the path and the expected type and never repeats the value. */
import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { at, type FieldProblem, invalid } from '../errors.ts';
import type { Variables } from '../reader/value.ts';

const MAX_PROBLEMS = 9;

export function coerced(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Record<string, unknown>): Variables {
  const definitions = operation.variableDefinitions ?? [];
  const result = getVariableValues(schema, definitions, given, { maxErrors: MAX_PROBLEMS });
  if (result.coerced) return result.coerced;
  const problems = definitions.flatMap(({ variable, type }) => {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    return inputType ? problemsOf(name, given[name], inputType) : [];
  });
  throw invalid(problems.slice(0, MAX_PROBLEMS));
}

function problemsOf(name: string, value: unknown, type: GraphQLInputType): FieldProblem[] {
  const expected = (path: string, of: string) => at(path, { id: `Harus berupa ${of}.`, en: `Must be ${of}.` });
  if (value === undefined) return isNonNullType(type) ? [at(name, { id: 'Wajib diisi.', en: 'Required.' })] : [];
  const problems: FieldProblem[] = [];
  coerceInputValue(value, type, (steps) => {
    const path = [name, ...steps];
    problems.push(expected(path.join('.'), String(typeAt(type, steps) ?? 'a known field')));
  });
  return problems;
}

const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? (type.ofType as GraphQLInputType) : type);

function typeAt(type: GraphQLInputType | undefined, steps: readonly (string | number)[]): GraphQLInputType | undefined {
  const [step, ...rest] = steps;
  if (step === undefined || !type) return type;
  const whole = bare(type);
  if (isListType(whole)) return typeAt(whole.ofType as GraphQLInputType, rest);
  return isInputObjectType(whole) ? typeAt(whole.getFields()[step]?.type, rest) : undefined;
}
