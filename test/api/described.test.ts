/** Partners read the schema: nothing in it goes without words. */
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

const fieldsOf = (type: GraphQLNamedType) => ('getFields' in type ? Object.values(type.getFields()) : []);

describe('The schema', () => {
  it('says what every type is', () => {
    expect(types.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it('says what every field means, of what is read and of what is sent', () => {
    const silent = types.flatMap((type) =>
      fieldsOf(type)
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('credits the areas', () => {
    expect(schema.description).toContain('ODbL');
  });
});
