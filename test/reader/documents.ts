/** One generated document before both executors and the reference: the same answer, in one statement, or the same refusal. */
import { getVariableValues, parse, validate } from 'graphql';
import { expect } from 'vitest';
import { quicklyCoerced } from '../../server/src/core/graphql/coerce.ts';
import type { Answer } from '../client.ts';
import { ACTORS, type Actor, neighbourOf } from './actors.ts';
import { difference } from './compare.ts';
import type { Doors } from './doors.ts';
import { type Case, generate } from './generate.ts';
import { answer } from './reference.ts';

/** Of the documents, those asked again beside a field that is not the reader's. */
const MIXED_EVERY = 4;

const told = { documents: 0, varied: 0, variables: 0, answers: 0, refused: 0, spoiled: 0, limited: 0, through: 0, plain: 0 };

export function saying(): string {
  const { documents, varied, variables, answers, refused, spoiled, limited, through, plain } = told;
  return [
    `${documents} documents, ${varied} with ${variables} variables: ${answers} answers by each executor,`,
    `${refused} refused by both, ${spoiled} for a null, ${limited} by a limit; statements: ${through} through, ${plain} plain.`,
  ].join(' ');
}

export async function checkDocument(doors: Doors, number: number): Promise<void> {
  const actor = ACTORS[number % ACTORS.length]!;
  const drawn = generate(doors.schema, doors.worldOf(actor), number);
  expect(validate(doors.schema, parse(drawn.source)), `document ${number} is valid`).toEqual([]);
  const variables = Object.keys(drawn.variables).length;
  told.documents += 1;
  told.variables += variables;
  await checkAnswer(doors, number, actor, drawn, drawn.variables);
  const neighbour = neighbourOf(actor);
  if (neighbour) await checkAnswer(doors, number, neighbour, drawn, drawn.variables);
  if (variables === 0) return;
  told.varied += 1;
  await checkAnswer(doors, number, actor, drawn, drawn.others);
}

async function checkAnswer(doors: Doors, number: number, actor: Actor, drawn: Case, variables: Record<string, unknown>): Promise<void> {
  const { source } = drawn;
  const words = () => `document ${number} of ${actor.name}\n${source}\n${JSON.stringify(variables)}`;
  const through = await doors.ask('through', actor, source, variables);
  const plain = await doors.ask('plain', actor, source, variables);
  checkVariables(doors, source, variables, words);
  const code = through.errors[0]?.extensions.code ?? plain.errors[0]?.extensions.code;
  if (code) {
    expect(complaints(through), words()).toEqual(complaints(plain));
    told[kindOfRefusal(doors, actor, drawn, variables, code)] += 1;
    return;
  }
  const expected = answer(doors.schema, doors.worldOf(actor), source, variables);
  expect(expected.errors, words()).toBeUndefined();
  expect(difference(expected.data, through.data), `through: ${words()}`).toBeUndefined();
  expect(difference(through.data, plain.data), `plain: ${words()}`).toBeUndefined();
  const fields = Object.keys(expected.data ?? {}).filter((key) => key !== '__typename').length;
  expect(through.statements, words()).toBe(Math.min(fields, 1));
  expect(plain.statements, words()).toBe(fields);
  if (number % MIXED_EVERY === 0) {
    const mixed = await doors.ask('through', actor, source.replace('\n}\n', '\nbeside: rateLimit { limit }\n}\n'), variables);
    const { beside, ...data } = mixed.data as { beside: unknown };
    expect(beside, words()).toEqual({ limit: 1_000_000_000 });
    expect(difference(through.data, data), `beside another field: ${words()}`).toBeUndefined();
    expect(mixed.statements, words()).toBe(through.statements);
  }
  told.answers += 1;
  told.through += through.statements;
  told.plain += plain.statements;
}

/** Over a limit, for a null where none may be, or since the actor may not: else it is no refusal that anybody expects. */
function kindOfRefusal(doors: Doors, actor: Actor, { source, isSpoiled }: Case, variables: Record<string, unknown>, code: string) {
  if (code === 'QUERY_TOO_COSTLY' || code === 'QUERY_TOO_DEEP') return 'limited';
  if (isSpoiled || Object.values(variables).includes(null)) return 'spoiled';
  const { errors } = answer(doors.schema, doors.worldOf(actor), source, variables);
  expect([code, errors?.length ? 'FORBIDDEN' : undefined], source).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  return 'refused';
}

/** What is quick is the same, down to the order of keys, which the shape of a plan goes by. */
function checkVariables({ schema }: Doors, source: string, variables: Record<string, unknown>, words: () => string): void {
  const operation = parse(source).definitions.find((one) => one.kind === 'OperationDefinition')!;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  expect(JSON.stringify(quicklyCoerced(schema, operation, variables)), words()).toBe(JSON.stringify(coerced));
}

/** All that a client is told, but for the number of the request. */
const complaints = ({ errors }: Answer) =>
  errors.map(({ extensions: { requestId, ...extensions }, ...error }) => ({ ...error, extensions }));
