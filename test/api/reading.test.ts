import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

let through: World;
let plain: World;

beforeAll(async () => {
  [through, plain] = [await world({ demo: true, executor: 'through' }), await world({ demo: true, executor: 'plain' })];
});

afterAll(() => Promise.all([through.close(), plain.close()]));

/** The planner's answer, the same by both executors. */
async function both(query: string, variables: object = {}) {
  const [one, other] = await Promise.all([through, plain].map((server) => server.as('planner').get(query, variables)));
  expect(other).toEqual(one);
  return one;
}

const QUESTION = `query Question($value: Decimal = 20, $since: Date = "2026-05-01") {
  villages(where: {
    indicator: [{ code: "STUNTING", period: "LATEST", value: { gt: $value } }]
    interventions: { none: { sector: { code: { eq: "KESEHATAN" } }, startedOn: { gte: $since } } }
    pokja: { validOn: "TODAY" }
  }) { nodes { id code name district { name } } totalCount }
}`;

const DEEP = `query Deep($first: Int) {
  villages(first: $first) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node {
    name kampung { name fundingSources { nodes { code } } } pokja { members(first: 3) { totalCount nodes { person { name } role { name } } } }
    newest: interventions(first: 2) { nodes { title contributions { nodes { amountRupiah partner { name } } } } }
    oldest: interventions(first: 1, orderBy: [{ startedOn: ASC }]) { nodes { startedOn sector { ministry { name } } } }
    observations(first: 2, where: { indicator: { code: { eq: "STUNTING" } } }) { nodes { period value state source { code } } }
  } } }
}`;

const reading = (statements: string[]) =>
  statements.filter((text) => !text.includes('h.secret_hash') && !text.startsWith('update pilar.api_key'));

describe('The question of the design', () => {
  it('finds some of the 81 villages', async () => {
    const { villages } = await both(QUESTION);
    expect(villages.totalCount).toBeGreaterThanOrEqual(3);
    expect(villages.totalCount).toBeLessThanOrEqual(20);
    expect(villages.nodes).toHaveLength(villages.totalCount);
  });

  it('gets fewer villages the stricter it is', async () => {
    const strict = await both(QUESTION, { value: '99.9' });
    expect(strict.villages.totalCount).toBe(0);
  });

  it('is one statement', async () => {
    const statements = await through.statementsOf(() => through.as('planner').get(QUESTION));
    expect(reading(statements)).toHaveLength(1);
  });
});

describe('Every list', () => {
  it.each([1, 25, 100])('is one statement whatever its depth, for %i villages', async (first) => {
    for (const server of [through, plain]) {
      const statements = await server.statementsOf(() => server.as('planner').get(DEEP, { first }));
      expect(reading(statements)).toHaveLength(1);
    }
  });

  it('is answered alike by both executors', async () => {
    const { villages } = await both(DEEP, { first: 30 });
    expect(villages.edges).toHaveLength(30);
    expect(villages.pageInfo.endCursor).toBe(villages.edges[29].cursor);
  });

  it('of several roots is still one statement', async () => {
    const query = '{ a: villages(first: 1) { totalCount } b: partners(first: 1) { nodes { name } } __typename }';
    const statements = await through.statementsOf(() => through.as('planner').get(query));
    expect(reading(statements)).toHaveLength(1);
  });

  it('beside a field that is not stored is answered by graphql-js', async () => {
    const { viewer, villages } = await both('{ viewer { name today } villages { totalCount } }');
    expect(viewer).toEqual({ name: 'planner', today: '2026-11-20' });
    expect(villages.totalCount).toBe(81);
  });

  it('of several beside one that is not stored are one statement, and a complaint is about one of them', async () => {
    const query =
      '{ rateLimit { limit } a: villages { totalCount } b: partners(first: 1) { totalCount } c: sectors(AFTER) { totalCount } }';
    const statements = await through.statementsOf(() => through.as('planner').get(query.replace('(AFTER)', '')));
    expect(reading(statements)).toHaveLength(1);
    const { data, errors } = await through.as('planner').ask(query.replace('AFTER', 'after: "x"'));
    expect(errors.map(({ path }) => path)).toEqual([['c']]);
    expect(data).toBeNull();
  });
});

describe('One record', () => {
  it('is found by its code in either spelling, by its id, and as a node', async () => {
    const found = await both('{ a: village(code: "65.01.05.2004") { id name } b: village(code: "6501052004") { id name } }');
    expect(found.a.name).toBe('Gunung Seriang');
    expect(found.b).toEqual(found.a);
    const query = 'query ($id: ID!) { village(id: $id) { code } node(id: $id) { __typename id ... on Village { code } } }';
    const again = await both(query, { id: found.a.id });
    expect(again).toEqual({ village: { code: '65.01.05.2004' }, node: { __typename: 'Village', id: found.a.id, code: '65.01.05.2004' } });
  });

  it.each(['village_999999', 'village_x', 'partner_1', 'observation_1.2', '', 'village_99999999999'])(
    'is null for the id %j',
    async (id) => {
      expect(await both('query ($id: ID!) { village(id: $id) { code } }', { id })).toEqual({ village: null });
    },
  );

  it('of observations has an id made of its parts', async () => {
    const { observations } = await both(
      '{ observations(first: 1, where: { source: { code: { eq: "PUBLISHED" } } }) { nodes { id value } } }',
    );
    const [{ id, value }] = observations.nodes;
    const { node } = await both(
      'query ($id: ID!) { node(id: $id) { ... on Observation { value period indicator { code } area { code } } } }',
      { id },
    );
    expect(node.value).toBe(value);
  });

  it('needs exactly one of id and code', async () => {
    for (const query of ['{ village { id } }', '{ village(id: "village_1", code: "65") { id } }']) {
      expect(await through.as('planner').refused(query)).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'village' }] });
    }
  });
});

describe('Values', () => {
  it('are exact decimals, days, instants in UTC and periods as text', async () => {
    const { observations } =
      await both(`{ observations(where: { source: { code: { eq: "PUBLISHED" } }, indicator: { code: { eq: "STUNTING" } } }) {
      nodes { period value numerator state updatedAt village { id } } } }`);
    const [first] = observations.nodes;
    expect(first).toMatchObject({ period: '2022', value: '12.87', numerator: null, state: 'REPORTED', village: null });
    expect(first.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });

  it('with quotes, line ends and odd signs come through as they are', async () => {
    const name = 'Bu "Ani" \\ %_\n\u2028 \u0001 é 😀';
    for (const server of [through, plain]) await server.owner.query("update pilar.partner set name = $1 where code = 'MITRA_UJI'", [name]);
    expect(await both('{ partner(code: "MITRA_UJI") { name } }')).toEqual({ partner: { name } });
    expect(await both('query ($q: String!) { partners(where: { name: { contains: $q } }) { totalCount } }', { q: '%_' })).toEqual({
      partners: { totalCount: 1 },
    });
  });
});

describe('A filter', () => {
  const count = async (where: object) =>
    (await both('query ($where: VillageWhere) { villages(where: $where) { totalCount } }', { where })).villages.totalCount;

  it.each([
    ['eq', { code: { eq: '6501052004' } }, 1],
    ['ne', { code: { ne: '65.01.05.2004' } }, 80],
    ['in', { code: { in: ['65.01.05.2004', '6501051002', 'nix'] } }, 2],
    ['in of nothing', { code: { in: [] } }, 0],
    ['notIn', { code: { notIn: ['65.01.05.2004'] } }, 80],
    ['startsWith', { code: { startsWith: '650105' } }, 9],
    ['contains, whatever the case', { name: { contains: 'GUNUNG SERI' } }, 1],
    ['isNull', { retiredAt: { isNull: true } }, 81],
    ['two operators', { code: { gte: '65.01.05', lt: '65.01.06' } }, 9],
    [
      'and, or, not',
      {
        and: [
          { or: [{ code: { startsWith: '65.01.05' } }, { code: { startsWith: '65.01.07' } }] },
          { not: { code: { startsWith: '65.01.07' } } },
        ],
      },
      9,
    ],
    ['a relation', { district: { code: { eq: '65.01.05' } } }, 9],
    ['a missing relation', { kampung: { isNull: true } }, 19],
    ['a present relation', { kampung: { isNull: false } }, 62],
    ['some', { kampungs: { some: { retiredAt: { isNull: true } } } }, 62],
    ['none', { kampungs: { none: {} } }, 19],
    ['every, true where there is none', { kampungs: { every: { isModel: { eq: true } }, count: { eq: 0 } } }, 19],
    ['an id of another type', { id: { in: ['partner_1', 'x'] } }, 0],
    ['not an id of another type', { id: { ne: 'partner_1' } }, 81],
  ] as const)('%s counts villages', async (_name, where, expected) => {
    expect(await count(where)).toBe(expected);
  });

  it('with not counts a missing value as no match', async () => {
    expect(await count({ not: { retiredReason: { eq: 'x' } } })).toBe(81);
    expect(await count({ retiredReason: { ne: 'x' } })).toBe(81);
    expect(await count({ retiredReason: { notIn: ['x'] } })).toBe(81);
  });

  it('on a list of values asks whether it has one', async () => {
    const query = '{ roles(where: { verbs: { has: "catalogue.manage" } }) { nodes { code verbs } } }';
    const answer = await through.as('administrator').get(query);
    expect(answer.roles.nodes.map((role: { code: string }) => role.code)).toEqual(['ADMINISTRATOR']);
  });

  it('on measured values knows indicator, source, period and what was not reported', async () => {
    const reported = await count({ indicator: [{ code: 'STUNTING' }] });
    const missing = await count({ indicator: [{ code: 'STUNTING', reported: false }] });
    expect(reported + missing).toBe(81);
    expect(reported).toBeGreaterThan(0);
    expect(await count({ indicator: [{ code: 'STUNTING', source: 'PUBLISHED' }] })).toBe(0);
    expect(await count({ indicator: [{ code: 'STUNTING', period: '2001-01' }] })).toBe(0);
    expect(
      await count({
        indicator: [
          { code: 'STUNTING', value: { gte: 0 } },
          { code: 'STUNTING', value: { lt: 0 } },
        ],
      }),
    ).toBe(0);
  });

  it('on measured values takes the source that ranks first in the newest period', async () => {
    for (const server of [through, plain]) await server.owner.query(PLANTED);
    const value = (wanted: string) =>
      count({ indicator: [{ code: 'KIE_KEKERASAN', value: { eq: wanted } }], code: { eq: '65.01.05.2004' } });
    expect(await value('7')).toBe(1);
    expect(await value('9')).toBe(0);
    expect(
      await count({ indicator: [{ code: 'KIE_KEKERASAN', source: 'IMPORT', value: { eq: '9' } }], code: { eq: '65.01.05.2004' } }),
    ).toBe(1);
  });

  it.each(['indicator.0.code', 'indicator.0.source'])('says which %s it does not know', async (path) => {
    const where = path.endsWith('code') ? { indicator: [{ code: 'NIX' }] } : { indicator: [{ code: 'STUNTING', source: 'NIX' }] };
    for (const server of [through, plain]) {
      const refusal = await server
        .as('planner')
        .refused('query ($where: VillageWhere) { villages(where: $where) { totalCount } }', { where });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: `villages.where.${path}` }] });
    }
  });

  it('on the decree in force knows the day and its absence', async () => {
    const today = await count({ pokja: {} });
    expect(await count({ pokja: { validOn: 'TODAY' } })).toBe(today);
    expect(await count({ pokja: { validOn: '2026-11-20' } })).toBe(today);
    expect(await count({ pokja: { none: true } })).toBe(81 - today);
    expect(await count({ pokja: { validOn: '2001-01-01' } })).toBe(0);
  });
});

/** Two sources report December 2026: the one without a rank for this indicator loses. */
const PLANTED = `
  with i as (select id from pilar.indicator where code = 'KIE_KEKERASAN'), v as (select ordinal from pilar.village where code = '65.01.05.2004'),
  first as (select source_id from pilar.indicator_source, i where indicator_id = i.id order by rank limit 1),
  last as (select s.id as source_id from pilar.source s where s.code = 'IMPORT'),
  gone as (delete from pilar.indicator_source r using last where r.source_id = last.source_id)
  insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator)
  select v.ordinal, 1292, i.id, f.source_id, f.n from v, i, (select source_id, 7 as n from first union all select source_id, 9 from last) f
  on conflict do nothing`;

describe('The schema', () => {
  it('says whose data it hands out', async () => {
    const { __schema } = await through.as('planner').get('{ __schema { description } }');
    expect(__schema.description).toMatch(/idn-area-data.*Open Database License/s);
  });
});
