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
import { at, type FieldProblem, invalid, type Text } from '../errors.ts';
import type { Variables } from '../reader/value.ts';
import { quicklyCoerced } from './coerce.ts';
import { expected } from './expected.ts';

/** A caller who made more mistakes sees these first. */
const MAX_PROBLEMS = 10;

export function coerced(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Record<string, unknown>): Variables {
  const quickly = quicklyCoerced(schema, operation, given);
  if (quickly) return quickly;
  const definitions = operation.variableDefinitions ?? [];
  const result = getVariableValues(schema, definitions, given, { maxErrors: 1 });
  if (result.coerced) return result.coerced;
  const problems = new Map<string, FieldProblem>();
  for (const { variable, type } of definitions) {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    if (inputType && problems.size < MAX_PROBLEMS) addProblems(problems, name, given[name], inputType);
  }
  throw invalid([...problems.values()]);
}

const ENOUGH = Symbol('enough');

/** One mistake per place. Stops at the last one that is shown: the rest of a large list is not looked at. */
function addProblems(problems: Map<string, FieldProblem>, name: string, value: unknown, type: GraphQLInputType): void {
  const note = (path: string, text: Text) => {
    if (!problems.has(path)) problems.set(path, at(path, text));
    if (problems.size >= MAX_PROBLEMS) throw ENOUGH;
  };
  if (value === undefined && isNonNullType(type)) problems.set(name, at(name, { id: 'Wajib diisi.', en: 'Required.' }));
  if (value === undefined) return;
  try {
    coerceInputValue(value, type, (steps, _value, { message }) => {
      const unknown = UNKNOWN.exec(message)?.[1];
      const path = [name, ...steps, ...(unknown ? [unknown] : [])].join('.');
      note(path, unknown ? NOBODY_KNOWS : expected(String(typeAt(type, steps))));
    });
  } catch (stop) {
    if (stop !== ENOUGH) throw stop;
  }
}

/** The name of a field is repeated, for else nobody finds it; nothing that is longer than names are. */
const UNKNOWN = /^Field "([_A-Za-z]\w{0,39})" is not defined/;
const NOBODY_KNOWS: Text = { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' };

const bare = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? (type.ofType as GraphQLInputType) : type);

function typeAt(type: GraphQLInputType | undefined, steps: readonly (string | number)[]): GraphQLInputType | undefined {
  const [step, ...rest] = steps;
  if (step === undefined || !type) return type;
  const whole = bare(type);
  if (isListType(whole)) return typeAt(whole.ofType as GraphQLInputType, rest);
  return isInputObjectType(whole) ? typeAt(whole.getFields()[step]?.type, rest) : undefined;
}
