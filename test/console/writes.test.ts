/** What the console writes is written once, also when it is sent again because nobody answered. */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect, it } from 'vitest';

const at = (path: string) => new URL(`../../schema/${path}`, import.meta.url);
const schema = buildSchema(readFileSync(at('schema.graphql'), 'utf8'));
const documents = readdirSync(at('operations')).map((file) => parse(readFileSync(at(`operations/${file}`), 'utf8')));

/** Dry runs; and secrets, which are told once: asked again there must be another one. */
const WITHOUT = ['CheckObservations', 'CreateApiKey', 'ResetPassword', 'TryValidationRule'];

it('every write that can bear a key bears one', () => {
  const [keyed, bare]: [string[], string[]] = [[], []];
  for (const document of documents) {
    let operation = '';
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        OperationDefinition: ({ name }) => {
          operation = name!.value;
        },
        Field: ({ arguments: given = [] }) => {
          if (!types.getFieldDef()?.args.some(({ name }) => name === 'idempotencyKey')) return;
          const key = given.find(({ name }) => name.value === 'idempotencyKey')?.value;
          (key?.kind === Kind.VARIABLE && key.name.value === 'idempotencyKey' ? keyed : bare).push(operation);
        },
      }),
    );
  }
  expect(keyed.length).toBeGreaterThan(90);
  expect(bare.sort()).toEqual(WITHOUT);
});
