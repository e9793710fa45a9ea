/** Who may what: the file `roles.csv` is the truth, and every operation carries a verb. */
import { readFileSync } from 'node:fs';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guardOf } from '../../server/src/core/access/guard.ts';
import { buildApi } from '../../server/src/core/graphql/schema.ts';
import { features } from '../../server/src/features.ts';
import { PERSONS, type PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

function matrix(): Map<string, string[]> {
  const lines = readFileSync(new URL('../../server/catalogue/roles.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const [[, ...roles] = [], ...rows] = lines.map((line) => line.trim().split(','));
  const verbs = rows.filter(([name]) => name?.includes('.'));
  return new Map(
    roles.map((role, column) => [
      role,
      verbs
        .filter((row) => row[column + 1] === 'x')
        .map(([verb]) => verb ?? '')
        .sort(),
    ]),
  );
}

it.each(Object.entries(PERSONS))('%s is told exactly the verbs of its role', async (person, { role }) => {
  const { viewer } = await here.as(person as PersonName).get('{ viewer { verbs roles { code verbs } } }');
  expect(viewer).toEqual({ verbs: matrix().get(role), roles: [{ code: role, verbs: matrix().get(role) }] });
});

const PUBLIC_TO_ACTORS = new Set(['viewer', 'node', 'rateLimit']);

const fieldsOf = (type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] => Object.values(type?.getFields() ?? {});

it('every operation has a verb, or stands in the short list that any actor may ask', async () => {
  const { schema } = await buildApi(features);
  const verbs = new Map(features.flatMap(({ entities }) => entities.map((entity) => [entity.name, guardOf(entity)?.verb])));
  const operations = [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getMutationType())];
  const verbOf = ({ type, extensions }: GraphQLField<unknown, unknown>) =>
    extensions.verb ?? verbs.get(String(type).replace(/[![\]]|Connection/g, ''));
  const open = operations.filter((field) => !verbOf(field)).map(({ name }) => name);
  console.info(`${operations.length} operations: ${operations.length - open.length} with a verb, ${open.length} in the public list.`);
  expect(open.toSorted()).toEqual([...PUBLIC_TO_ACTORS].toSorted());
});

it('every mutation carries a verb that some role has', async () => {
  const { schema } = await buildApi(features);
  const known = new Set([...matrix().values()].flat());
  const mutations = fieldsOf(schema.getMutationType());
  expect(mutations.length).toBeGreaterThan(20);
  for (const { name, extensions } of mutations) expect([name, known.has(String(extensions.verb))]).toEqual([name, true]);
});

it('the journal holds nothing that a mask or a row rule hides from one of its readers', async () => {
  const { models, metadata } = await buildApi(features);
  const readers = [...matrix()].filter(([, verbs]) => verbs.includes('audit.read'));
  expect(readers.map(([role]) => role)).toEqual(['ADMINISTRATOR', 'PLANNER', 'DISTRICT_OFFICER', 'VILLAGE_OPERATOR']);
  const all = [...metadata.getAll().values()];
  const needed = [...models.byName.values()].flatMap(({ name, columns, guard }) => {
    const properties = all.find((meta) => meta.className === name)?.props ?? [];
    const kept = properties.filter(({ hidden }) => !hidden).map((property) => columns.get(property.name)?.mask?.verb);
    // What the journal's own rule says is not about fields of other types.
    return [...kept, name === 'AuditEntry' ? undefined : guard.rows?.verb].flatMap((verb) => (verb ? [{ name, verb }] : []));
  });
  expect(needed.length).toBeGreaterThan(5);
  for (const [role, verbs] of readers)
    for (const { name, verb } of needed) expect([role, name, verb, verbs.includes(verb)]).toEqual([role, name, verb, true]);
});

it('every query carries a verb that some role has, or is of a type that does', async () => {
  const { schema } = await buildApi(features);
  const known = new Set([...matrix().values()].flat());
  const verbs = new Map(features.flatMap(({ entities }) => entities.map((entity) => [entity.name, guardOf(entity)?.verb])));
  const queries = fieldsOf(schema.getQueryType()).filter(({ name }) => !PUBLIC_TO_ACTORS.has(name));
  expect(queries.length).toBeGreaterThan(40);
  for (const { name, type, extensions } of queries) {
    const named = String(type).replace(/[![\]]|Connection/g, '');
    expect([name, known.has(String(extensions.verb ?? verbs.get(named)))]).toEqual([name, true]);
  }
});

/** A value of the type that passes the bounds; it need not exist. */
function sample(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name);
  if (isListType(type)) return [sample(type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sample(field.type, field.name)]));
  }
  const known: Record<string, unknown> = {
    email: 'orang@bulungan.test',
    password: 'kata sandi yang panjang',
    area: '65.99',
    role: 'RAJA',
    Int: 1,
    Date: '2025-01-01',
    Period: '2026-10',
  };
  return known[name] ?? known[type.name] ?? 'A1';
}

function mutationOf({ name, args, type }: GraphQLField<unknown, unknown>) {
  const given = args.filter((arg) => isNonNullType(arg.type));
  const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const query = `mutation (${declared}) { ${name}(${passed}) { __typename } }`;
  expect(isNonNullType(type)).toBe(true);
  return { query, variables: Object.fromEntries(given.map((arg) => [arg.name, sample(arg.type, arg.name)])) };
}

it.each(Object.entries(PERSONS))('%s is forbidden exactly the mutations whose verb its role lacks', async (person, { role }) => {
  const { schema } = await buildApi(features);
  const verbs = matrix().get(role) ?? [];
  for (const field of fieldsOf(schema.getMutationType())) {
    const { query, variables } = mutationOf(field);
    const { errors } = await here.as(person as PersonName).ask(query, variables);
    const codes = errors.map(({ extensions }) => extensions.code);
    expect([field.name, codes.includes('FORBIDDEN')]).toEqual([field.name, !verbs.includes(String(field.extensions.verb))]);
    expect([field.name, codes.includes('INTERNAL')]).toEqual([field.name, false]);
  }
});

it('who lacks the verb is told so, whatever else is wrong with the input', async () => {
  const create = 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }';
  const fragment = 'mutation { ...F } fragment F on Mutation { createPartner(input: { code: 5, none: 1 }) { id } }';
  const row = '{ area: "65.01.05.2004", indicator: "STUNTING", period: "x", source: "EPPGBM", numerator: "NaN" }';
  const codes = async (person: PersonName) => [
    (await here.as(person).refused(create, { input: { code: 'kecil', name: '', kind: 'NGO', level: 'REGENCY' } })).code,
    (await here.as(person).ask(create, { input: 'no object' })).errors[0]?.extensions.code,
    (await here.as(person).ask(fragment)).errors[0]?.extensions.code,
    (await here.as(person).ask(`mutation { recordObservations(rows: [${row}]) { results { index } } }`)).errors[0]?.extensions.code,
  ];
  expect(await codes('viewer')).toEqual(Array(4).fill('FORBIDDEN'));
  expect(await codes('planner')).toEqual(Array(4).fill('BAD_USER_INPUT'));
});

it('to nobody only the name of the root is answered', async () => {
  expect((await here.with({}).ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  for (const query of ['{ viewer { name } }', '{ villages { totalCount } }', '{ __schema { queryType { name } } }']) {
    expect(await here.with({}).ask(query)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
});
