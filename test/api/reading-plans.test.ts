import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY_BY_ID, USER_BY_ACCOUNT } from '../../server/src/identity/grants.ts';
import { type World, world } from '../world.ts';

let server: World;

beforeAll(async () => {
  server = await world();
});

afterAll(() => server.close());

const OF_READER = 'select name from pg_prepared_statements where statement <> all ($1)';

/** Prepared statements of the reader, over all connections of the server: who asks is looked up by one more. */
async function preparedNames(): Promise<Set<string>> {
  const held = [];
  while (held.length < server.pool.totalCount) held.push(await server.pool.connect());
  const found = await Promise.all(held.map((client) => client.query<{ name: string }>(OF_READER, [[KEY_BY_ID, USER_BY_ACCOUNT]])));
  for (const client of held) client.release();
  return new Set(found.flatMap(({ rows }) => rows.map((row) => row.name)));
}

const ask = (query: string, variables?: object) => server.as('planner').get(query, variables);

describe('A statement', () => {
  it('is prepared when it is asked for again, once for all documents that mean the same', async () => {
    const before = await preparedNames();
    await ask('{ pillars { nodes { code } } }');
    expect(await preparedNames()).toEqual(before);
    for (const text of [
      '{ pillars { nodes { code } } }',
      'query A { pillars { nodes { code } } }',
      'query A { pillars { nodes { code } } }',
    ])
      await ask(text);
    expect((await preparedNames()).size).toBe(before.size + 1);
  });

  it('is the same for other values, another one for another form', async () => {
    const query = 'query ($w: VillageWhere) { villages(where: $w) { totalCount } }';
    const sent = async (where: object) =>
      (await server.statementsOf(() => ask(query, { w: where }))).filter((text) => text.includes('"village"'));
    const [first] = await sent({ code: { in: ['a'] } });
    expect(await sent({ code: { in: ['b', 'c'] } })).toEqual([first]);
    expect(await sent({ code: { notIn: ['b', 'c'] } })).not.toEqual([first]);
    expect(first).not.toContain("'a'");
  });

  it.each([
    ['{ code: { eq: $a } }'],
    ['{ and: { code: { in: [$a, "none"] } } }'],
    ['{ or: [{ code: { eq: "none" } }, { code: { in: [$a] } }] }'],
    ['{ not: { or: [{ code: { gt: $a } }, { code: { lt: $a } }] } }'],
  ])('reads the variables in %s anew each time', async (where) => {
    const query = `query ($a: String!) { villages(where: ${where}) { nodes { code } } }`;
    for (const code of ['65.01.05.1002', '65.01.05.2004', '65.01.05.1002'])
      expect((await ask(query, { a: code })).villages.nodes).toEqual([{ code }]);
  });

  it('is another one where a variable is left out, also of one that is no id', async () => {
    const query = 'query ($id: ID) { villages(where: { id: { eq: $id } }) { totalCount } }';
    for (const [variables, count] of [
      [{}, 81],
      [{ id: 'none' }, 0],
      [{}, 81],
    ] as const)
      expect((await ask(query, variables)).villages.totalCount).toBe(count);
  });

  it.each([
    ['intervention', 'where: { status: { eq: DONE }, sector: { code: { eq: "KESEHATAN" } } }, orderBy: [{ startedOn: DESC }]'],
    ['observation', 'where: { village: { code: { eq: "65.01.05.1002" } } }, orderBy: [{ period: DESC }]'],
  ])('sorts nothing where an index has the order of %ss of a record that is named', async (kind, given) => {
    const texts = await server.statementsOf(() => ask(`{ ${kind}s(${given}, first: 5) { nodes { id } totalCount } }`));
    const text = texts.find((one) => one.includes(`"${kind}"`))!;
    await server.owner.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off');
    const { rows } = await server.owner.query(`explain (generic_plan) ${text}`);
    await server.owner.query('rollback');
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index (Only )?Scan using (intervention_by_sector|observation_in_reading_order)/);
    expect(plan).not.toContain('Sort');
  });

  it('never takes more than 150 names', async () => {
    const fields = ['id', 'code', 'name', 'kind', 'memberCount', 'interventionCount', 'createdAt', 'updatedAt'];
    const selections = Array.from({ length: 180 }, (_, n) => fields.filter((_field, bit) => (n + 1) & (1 << bit)).join(' '));
    for (const selection of selections) {
      await ask(`{ villages(first: 1) { nodes { ${selection} } } }`);
      await ask(`{ villages(first: 1) { nodes { ${selection} } } }`);
    }
    const names = await preparedNames();
    expect(names.size).toBeGreaterThan(100);
    expect(names.size).toBeLessThanOrEqual(150);
    expect((await ask('{ villages { totalCount } }')).villages.totalCount).toBe(81);
  });

  it('does not take a wide scope for a selective one, and answers alike', async () => {
    const query = (where: string) => `{ villages(first: 100, where: ${where}) { totalCount nodes { code } } }`;
    const sentBy = async (actor: 'planner' | 'villageOperator' | 'administrator') =>
      (await server.statementsOf(() => server.as(actor).get(query('{}')))).find((text) => text.includes('"village"'));
    const [wide, narrow, whole] = [await sentBy('planner'), await sentBy('villageOperator'), await sentBy('administrator')];
    expect(wide).toMatch(/ BETWEEN 1300200000 AND 1300399999/);
    expect(narrow).toMatch(/ BETWEEN \$\d+::int AND \$\d+::int/);
    expect(whole).not.toContain('BETWEEN');
    for (const [actor, code] of [
      ['planner', '65.01.'],
      ['villageOperator', '65.01.05.2004'],
    ] as const) {
      const all = await server.as('administrator').get(query(`{ code: { startsWith: "${code}" } }`));
      expect(all.villages.totalCount).toBeGreaterThan(0);
      expect(await server.as(actor).get(query('{}'))).toEqual(all);
    }
  });

  it('follows the rights of who asks, not those of who asked before', async () => {
    const query = '{ villages { totalCount } areas(where: { level: { eq: DISTRICT } }) { totalCount } }';
    for (let round = 0; round < 3; round++) {
      expect((await server.as('planner').get(query)).villages.totalCount).toBe(81);
      expect((await server.as('villageOperator').get(query)).villages.totalCount).toBe(1);
      expect((await server.as('administrator').get(query)).villages.totalCount).toBe(190);
      expect((await server.as('neighbour').get(query)).villages.totalCount).toBe(109);
    }
  });
});
