/** Who may what: the file `roles.csv` is the truth, and every operation carries a verb. */
import { readFileSync } from 'node:fs';
import type { GraphQLField, GraphQLObjectType } from 'graphql';
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
  const { viewer } = await here.as(person as PersonName).get('{ viewer { verbs roles { code } } }');
  expect(viewer).toEqual({ verbs: matrix().get(role), roles: [{ code: role }] });
});

const PUBLIC_TO_ACTORS = new Set(['viewer', 'node']);

const fieldsOf = (type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] => Object.values(type?.getFields() ?? {});

it('every mutation carries a verb that some role has', async () => {
  const { schema } = await buildApi(features);
  const known = new Set([...matrix().values()].flat());
  const mutations = fieldsOf(schema.getMutationType());
  expect(mutations.length).toBeGreaterThan(20);
  for (const { name, extensions } of mutations) expect([name, known.has(String(extensions.verb))]).toEqual([name, true]);
});

it('every query is of a type with a verb, or stands in the short list that any actor may ask', async () => {
  const { schema } = await buildApi(features);
  const known = new Set([...matrix().values()].flat());
  const verbs = new Map(features.flatMap(({ entities }) => entities.map((entity) => [entity.name, guardOf(entity)?.verb])));
  const queries = fieldsOf(schema.getQueryType()).filter(({ name }) => !PUBLIC_TO_ACTORS.has(name));
  expect(queries.length).toBeGreaterThan(40);
  for (const { name, type } of queries) {
    const named = String(type).replace(/[![\]]|Connection/g, '');
    expect([name, known.has(verbs.get(named) ?? '')]).toEqual([name, true]);
  }
});

it('every mutation is refused to a role without its verb, before its input is looked at', async () => {
  const { schema } = await buildApi(features);
  const of = matrix();
  const names = fieldsOf(schema.getMutationType());
  const forbidden = names.filter(({ extensions }) => !of.get('VIEWER')?.includes(String(extensions.verb)));
  expect(forbidden).toEqual(names);
  const { errors } = await here.as('viewer').ask('mutation { retirePartner(id: "partner_1", version: 1, reason: "") { id } }');
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
});

it('to nobody only the name of the root is answered', async () => {
  expect((await here.with({}).ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  for (const query of ['{ viewer { name } }', '{ villages { totalCount } }', '{ __schema { queryType { name } } }']) {
    expect(await here.with({}).ask(query)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
});
