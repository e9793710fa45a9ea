/** The reader against the reference: the same rows, the same documents, by both executors, over HTTP. */
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS, type Actor } from './actors.ts';
import { difference } from './compare.ts';
import { type Doors, openDoors } from './doors.ts';
import { type Case, generate } from './generate.ts';
import { answer } from './reference.ts';

const DOCUMENTS = 700;
const PER_TEST = 70;

let doors: Doors;

beforeAll(async () => {
  doors = await openDoors('documents');
}, 120_000);

afterAll(() => doors?.close());

describe('A generated document is answered as the reference answers it', () => {
  for (let start = 0; start < DOCUMENTS; start += PER_TEST) {
    it(`by both executors, in one statement, numbers ${start} to ${start + PER_TEST - 1}`, { timeout: 60_000 }, async () => {
      for (let number = start; number < start + PER_TEST; number++) await checkDocument(number);
    });
  }
});

async function checkDocument(number: number): Promise<void> {
  const actor = ACTORS[number % ACTORS.length]!;
  const drawn = generate(doors.schema, doors.worldOf(actor), number);
  expect(validate(doors.schema, parse(drawn.source)), `document ${number} is valid`).toEqual([]);
  await checkAnswer(number, actor, drawn, drawn.variables);
  if (Object.keys(drawn.variables).length > 0) await checkAnswer(number, actor, drawn, drawn.others);
}

async function checkAnswer(number: number, actor: Actor, { source }: Case, variables: Record<string, unknown>): Promise<void> {
  const expected = answer(doors.schema, doors.worldOf(actor), source, variables);
  const told = () => `document ${number} of ${actor.name}\n${source}\n${JSON.stringify(variables)}`;
  const through = await doors.ask('through', actor, source, variables);
  const plain = await doors.ask('plain', actor, source, variables);
  if (expected.errors) {
    const codes = [through, plain].map(({ errors }) => errors[0]?.extensions.code);
    expect(codes, told()).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    return;
  }
  expect([...through.errors, ...plain.errors], told()).toEqual([]);
  expect(difference(expected.data, through.data), `through: ${told()}`).toBeUndefined();
  expect(difference(through.data, plain.data), `plain: ${told()}`).toBeUndefined();
  const fields = Object.keys(expected.data ?? {}).length;
  expect(through.statements, told()).toBe(1);
  expect(plain.statements, told()).toBe(fields);
}
