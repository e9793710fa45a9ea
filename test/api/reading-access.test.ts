import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';

let through: World;
let plain: World;

beforeAll(async () => {
  [through, plain] = [await world({ demo: true, executor: 'through' }), await world({ demo: true, executor: 'plain' })];
});

afterAll(() => Promise.all([through.close(), plain.close()]));

async function get(person: PersonName, query: string, variables: object = {}) {
  const [one, other] = await Promise.all([through, plain].map((server) => server.as(person).get(query, variables)));
  expect(other).toEqual(one);
  return one;
}

async function refused(person: PersonName, query: string) {
  const [one, other] = await Promise.all([through, plain].map((server) => server.as(person).ask(query)));
  expect(other!.status).toBe(one!.status);
  const { code, messageEn } = one!.errors[0]!.extensions;
  expect(other!.errors[0]!.extensions).toMatchObject({ code, messageEn });
  return { status: one!.status, code, messageEn };
}

const total = async (person: PersonName, list: string, where = '') =>
  (await get(person, `{ list: ${list}${where && `(where: ${where})`} { totalCount } }`)).list.totalCount as number;

describe('Nobody', () => {
  it('gets __typename and nothing else', async () => {
    expect(await through.with({}).get('{ __typename }')).toEqual({ __typename: 'Query' });
    for (const query of [
      '{ villages { totalCount } }',
      '{ __schema { types { name } } }',
      '{ nix }',
      '{',
      '{ __typename viewer { name } }',
      `{ __typename } # ${'x'.repeat(1000)}`,
    ]) {
      expect(await through.with({}).ask(query)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });
});

describe('Introspection', () => {
  it.each(['administrator', 'planner', 'partner'] as const)('is for the %s', async (person) => {
    const { __schema } = await through.as(person).get(getIntrospectionQuery());
    expect(__schema.types.length).toBeGreaterThan(100);
  });

  it.each(['viewer', 'biReader', 'villageOperator'] as const)('is not for the %s', async (person) => {
    expect(await refused(person, '{ __schema { types { name } } }')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await refused(person, '{ villages { totalCount } x: __type(name: "Village") { name } }')).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('The area of a role', () => {
  it('bounds what is listed', async () => {
    expect(await total('administrator', 'villages')).toBe(190);
    expect(await total('planner', 'villages')).toBe(81);
    expect(await total('districtOfficer', 'villages')).toBe(9);
    expect(await total('villageOperator', 'villages')).toBe(1);
    expect(await total('neighbour', 'kampungs')).toBe(0);
    expect(await total('neighbour', 'observations', '{ source: { code: { eq: "DEMO" } } }')).toBe(0);
  });

  it('shows the areas above it too, and no neighbours', async () => {
    const { areas } = await get('villageOperator', '{ areas { nodes { level code } } }');
    expect(areas.nodes.map((area: { code: string }) => area.code)).toEqual(['65', '65.01', '65.01.05', '65.01.05.2004']);
  });

  it('is found through the index, the areas above by name', async () => {
    const sent = await through.statementsOf(() => through.as('villageOperator').get('{ areas { totalCount } partners { totalCount } }'));
    const statement = sent.find((text) => text.includes('"pilar"."partner"'));
    expect(statement?.match(/"(area_)?ordinal" = ANY\(\$\d+::int\[\]\)/g)).toHaveLength(2);
    expect(statement).not.toContain('"last"');
  });

  it('hides a single record as if there were none', async () => {
    const { village } = await get('planner', '{ village(code: "65.01.01.1001") { id } }');
    for (const person of ['neighbour', 'villageOperator'] as const) {
      const query = 'query ($id: ID!) { node(id: $id) { id } village(id: $id) { code } other: village(code: "65.01.01.1001") { id } }';
      expect(await get(person, query, { id: village.id })).toEqual({ node: null, village: null, other: null });
    }
  });

  it('holds in nested lists, in filters and in what is counted', async () => {
    const shared =
      '{ interventions(where: { villages: { count: { gt: 1 } } }, first: 5) { nodes { id villages { totalCount nodes { code } } } } }';
    const { interventions } = await get('villageOperator', shared);
    expect(interventions.nodes).toEqual([]);
    const all = await get('planner', shared);
    expect(all.interventions.nodes.length).toBeGreaterThan(0);
    expect(await total('villageOperator', 'interventions', '{ villages: { some: { code: { ne: "65.01.05.2004" } } } }')).toBe(0);
    expect(await total('villageOperator', 'areas', '{ children: { some: { code: { eq: "65.01.05.1001" } } } }')).toBe(0);
    const { area } = await get('villageOperator', '{ area(code: "65.01.05") { children { totalCount nodes { code } } } }');
    expect(area.children).toEqual({ totalCount: 1, nodes: [{ code: '65.01.05.2004' }] });
  });
});

describe('A verb that is missing', () => {
  it.each([
    ['viewer', '{ persons { totalCount } }', 'person.read'],
    ['partner', '{ pokjas { totalCount } }', 'pokja.read'],
    ['partner', '{ villages { nodes { pokjas { totalCount } } } }', 'pokja.read'],
    ['partner', '{ villages(where: { pokja: { none: true } }) { totalCount } }', 'pokja.read'],
    [
      'partner',
      '{ villages(where: { pokjas: { some: { members: { some: { person: { name: { eq: "A" } } } } } } }) { totalCount } }',
      'pokja.read',
    ],
    ['biReader', '{ villages { totalCount } }', 'village.read'],
    ['planner', '{ users { totalCount } }', 'user.read'],
    ['viewer', '{ auditEntries { totalCount } }', 'audit.read'],
  ] as const)('is named to the %s: %s', async (person, query, verb) => {
    expect(await refused(person, query)).toEqual({ status: 403, code: 'FORBIDDEN', messageEn: `Your role does not allow ${verb}.` });
  });
});

describe('A masked field', () => {
  it('is null for who lacks its verb, and neither filters nor sorts', async () => {
    const { persons } = await get('planner', '{ persons(first: 100) { nodes { name phone } } }');
    expect(persons.nodes.every((person: { phone: null }) => person.phone === null)).toBe(true);
    for (const query of [
      '{ persons(where: { phone: { isNull: false } }) { totalCount } }',
      '{ persons(orderBy: [{ phone: ASC }]) { totalCount nodes { id } } }',
    ]) {
      expect(await refused('planner', query)).toMatchObject({ status: 403, messageEn: 'Your role does not allow person.readPhone.' });
    }
  });

  it('is there for who has it', async () => {
    for (const server of [through, plain]) await server.owner.query("update pilar.person set phone = '0811000111'");
    const { persons } = await get(
      'villageOperator',
      '{ persons(where: { phone: { eq: "0811000111" } }) { totalCount nodes { phone village { code } } } }',
    );
    expect(persons.totalCount).toBeGreaterThan(0);
    expect(persons.nodes[0]).toEqual({ phone: '0811000111', village: { code: '65.01.05.2004' } });
  });

  it('stays hidden on a record that only hangs on a visible one', async () => {
    for (const server of [through, plain]) await server.owner.query(MOVED_PERSON);
    const { pokjaMembers } = await get(
      'villageOperator',
      '{ pokjaMembers(first: 100) { nodes { person { name phone village { code } } } } }',
    );
    const moved = pokjaMembers.nodes.filter(
      (node: { person: { village: { code: string } } }) => node.person.village.code !== '65.01.05.2004',
    );
    expect(moved).toEqual([{ person: { name: 'Pindahan', phone: null, village: { code: '65.01.01.1001' } } }]);
  });

  it('of a partner shows on its own rows only', async () => {
    for (const server of [through, plain]) await server.owner.query(OWN_CONTRIBUTION);
    const { contributions } = await get(
      'partner',
      '{ contributions(first: 100, orderBy: [{ id: DESC }]) { nodes { amountRupiah partner { code } } } }',
    );
    const own = contributions.nodes.filter((node: { partner: { code: string } }) => node.partner.code === 'MITRA_UJI');
    const others = contributions.nodes.filter((node: { partner: { code: string } }) => node.partner.code !== 'MITRA_UJI');
    expect(own).toEqual([{ amountRupiah: '123456', partner: { code: 'MITRA_UJI' } }]);
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((node: { amountRupiah: null }) => node.amountRupiah === null)).toBe(true);
    expect(await refused('partner', '{ contributions(where: { amountRupiah: { gt: 1 } }) { totalCount } }')).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

/** A member whose own records are kept by another village. */
const MOVED_PERSON = `
  update pilar.person set name = 'Pindahan', village_ordinal = (select ordinal from pilar.village where code = '65.01.01.1001')
  where id = (select m.person_id from pilar.pokja_member m join pilar.pokja p on p.id = m.pokja_id
    join pilar.village v on v.ordinal = p.village_ordinal where v.code = '65.01.05.2004' and m.ended_on is null order by m.id limit 1)`;

const OWN_CONTRIBUTION = `
  insert into pilar.contribution (intervention_id, partner_id, part, amount_rupiah)
  select iv.intervention_id, p.id, 'FUNDER', 123456 from pilar.partner p, pilar.intervention_village iv
  join pilar.village v on v.ordinal = iv.village_ordinal
  where p.code = 'MITRA_UJI' and v.code = '65.01.05.2004' order by iv.intervention_id limit 1`;

describe('Small cells', () => {
  const sensitive = '{ indicator: { isSensitive: { eq: true } }, village: { isNull: false } }';

  it('are there for the planner, in the own sector for its officer, in the own village for its operator, and for nobody else', async () => {
    const all = await total('planner', 'observations', sensitive);
    const health = await total(
      'planner',
      'observations',
      '{ indicator: { isSensitive: { eq: true }, sector: { code: { eq: "KESEHATAN" } } }, village: { isNull: false } }',
    );
    expect(all).toBeGreaterThan(health);
    expect(await total('sectorOfficer', 'observations', sensitive)).toBe(health);
    expect(await total('villageOperator', 'observations', sensitive)).toBeGreaterThan(0);
    expect(await total('viewer', 'observations', sensitive)).toBe(0);
    expect(await total('partner', 'observations', sensitive)).toBe(0);
  });

  it('are neither found by a filter nor counted nor nested', async () => {
    expect(await total('viewer', 'villages', '{ indicator: [{ code: "STUNTING" }] }')).toBe(0);
    expect(await total('viewer', 'villages', '{ observations: { some: { indicator: { code: { eq: "STUNTING" } } } } }')).toBe(0);
    expect(await total('viewer', 'villages', '{ observations: { none: { indicator: { code: { eq: "STUNTING" } } } } }')).toBe(81);
    const query =
      '{ villages(first: 100) { nodes { observations(first: 1, where: { indicator: { code: { eq: "STUNTING" } } }) { totalCount nodes { id } } } } }';
    const { villages } = await get('viewer', query);
    expect(villages.nodes.every((node: { observations: { totalCount: number } }) => node.observations.totalCount === 0)).toBe(true);
  });

  it('hide nothing above the village and nothing harmless', async () => {
    expect(await total('viewer', 'observations', '{ indicator: { code: { eq: "STUNTING" } } }')).toBe(3);
    expect(await total('viewer', 'observations', '{ indicator: { isSensitive: { eq: false } } }')).toBe(
      await total('planner', 'observations', '{ indicator: { isSensitive: { eq: false } } }'),
    );
  });
});
