/** `/bi/graphql`: the API for reading, without anybody in it. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOnly } from '../../server/src/bi/schema.ts';
import { buildApi } from '../../server/src/core/graphql/schema.ts';
import { features } from '../../server/src/features.ts';
import { type World, world } from '../world.ts';

let here: World;
let whole: GraphQLSchema;
let shown: GraphQLSchema;
beforeAll(async () => {
  here = await world({ demo: true });
  whole = (await buildApi(features)).schema;
  shown = readOnly(whole);
});
afterAll(() => here?.close());

async function ask(query: string, { headers = here.headersOf('biReader') as Record<string, string>, path = '/bi/graphql' } = {}) {
  const response = await fetch(`${here.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.text()).replace(/"requestId":"[^"]+"/g, '"requestId":"*"') };
}

const fieldsOf = (schema: GraphQLSchema): [string, GraphQLField<unknown, unknown>][] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).map((field): [string, GraphQLField<unknown, unknown>] => [`${type.name}.${field.name}`, field])
      : [],
  );

describe('Its schema', () => {
  it('has no way to write', () => {
    expect(shown.getMutationType()).toBeUndefined();
  });

  it('is the API but for persons: what is missing leads to one', () => {
    const names = new Set(fieldsOf(shown).map(([name]) => name));
    const missing = fieldsOf(whole).filter(([name]) => !names.has(name) && !name.startsWith('Mutation.'));
    const types = new Set(Object.keys(shown.getTypeMap()));
    const ofMutations = (name: string) => !types.has(name.split('.')[0]!);
    const others = missing.filter(([name, field]) => !ofMutations(name) && types.has(getNamedType(field.type).name));
    expect(others.map(([name]) => name).sort()).toEqual(['SavedQuery.ownerName', 'Viewer.email'].filter((name) => !ofMutations(name)));
  });

  it('names nobody, also not in conditions and orders', () => {
    const words = /person|member(?!Count)|^actor|phone|email|user|apiKey|audit|owner/i;
    const found = Object.values(shown.getTypeMap())
      .filter((type) => 'getFields' in type && !type.name.startsWith('__'))
      .flatMap((type) => Object.keys((type as { getFields(): object }).getFields()).map((field) => `${type.name}.${field}`));
    expect(found.filter((name) => words.test(name.split('.')[1]!))).toEqual([]);
  });
});

const LIST = '{ areas(first: 3, orderBy: [{ name: ASC }]) { nodes { code name parent { name } } totalCount } }';
const QUESTION = `{ analysis(query: { measures: [{ indicator: "STUNTING" }], rows: [DISTRICT], period: { latest: true } }) {
  rows { label cells { value numerator denominator } } } }`;

it.each([LIST, QUESTION])('answers as the API does: %s', async (query) => {
  const [bi, api] = [await ask(query), await ask(query, { path: '/graphql' })];
  expect(bi).toEqual(api);
  expect(bi.status).toBe(200);
});

it.each([
  ['mutation { createPillar(input: {}) { id } }', 400],
  ['{ persons { nodes { id } } }', 400],
  ['{ pokjas { nodes { members { nodes { id } } } } }', 400],
  ['{ villages { nodes { history { nodes { actorName } } } } }', 400],
] as const)('knows nothing of %s', async (query, status) => {
  expect((await ask(query)).status).toBe(status);
});

it('a person is nobody there, whoever knows its id', async () => {
  const { person } = (await here.as('planner').get('{ persons(first: 1) { nodes { id } } }')).persons.nodes.map((node: object) => ({
    person: node,
  }))[0];
  expect(await ask(`{ node(id: "${person.id}") { id } }`)).toMatchObject({ status: 200, body: expect.stringContaining('"node":null') });
});

const CANARY = 'Burung Kenari 3471';

/** All that can be told of a thing and of what it leads to, so many steps on. */
function selectionOf(type: GraphQLNamedType, steps: number): string {
  if (!isObjectType(type)) return '__typename';
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const shown = fields.flatMap(({ name, type: of }) => {
    const inner = getNamedType(of);
    if (isLeafType(inner)) return [name];
    const isList = isListType(isNonNullType(of) ? of.ofType : of) || inner.name.endsWith('Connection');
    return steps === 0 || isList ? [] : [`${name} { ${selectionOf(inner, steps - 1)} }`];
  });
  return ['__typename', ...shown].join(' ');
}

it('no list of it tells who anybody is, to whoever holds every verb; the API does', async () => {
  await here.owner.query('update pilar.person set name = $1, phone = $1 || id', [CANARY]);
  await here.owner.query('insert into pilar."user" (account_id, name, email) values (gen_random_uuid(), $1, $1)', [CANARY]);
  const headers = here.headersOf('administrator');
  const listsOf = (schema: GraphQLSchema) =>
    Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, type, args }) => {
      const list = getNamedType(type);
      if (!isObjectType(list) || !list.name.endsWith('Connection') || args.some(isRequiredArgument)) return [];
      const of = getNamedType(list.getFields().nodes!.type);
      return [[name, `{ ${name}(first: 50) { nodes { ${selectionOf(of, 1)} } } }`]];
    });
  const telling = async (schema: GraphQLSchema, path: string) => {
    const found: string[] = [];
    for (const [name, query] of listsOf(schema)) {
      const { body } = await ask(query!, { headers, path });
      expect([name, JSON.parse(body).errors]).toEqual([name, undefined]);
      if (body.includes(CANARY)) found.push(name!);
    }
    return found;
  };
  expect(listsOf(shown).length).toBeGreaterThan(20);
  expect(await telling(shown, '/bi/graphql')).toEqual([]);
  expect(await telling(whole, '/graphql')).toEqual(expect.arrayContaining(['persons', 'users']));
});

it('takes a key by Basic, and nobody without', async () => {
  const { authorization } = here.headersOf('biReader');
  const [, id, secret] = /pk_([^_]+)_(.+)$/.exec(authorization!)!;
  const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  expect((await ask(LIST, { headers: { authorization: basic } })).status).toBe(200);
  expect((await ask(LIST, { headers: {} })).status).toBe(401);
  expect((await ask(LIST, { headers: here.headersOf('partner') })).status).toBe(403);
});
