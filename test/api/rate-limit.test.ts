/** What an actor may ask within a minute, in points of cost. Each world has a small bucket of its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { NOW } from '../template.ts';
import { type World, type WorldOptions, world } from '../world.ts';

const LIMIT = 5000;
/** Costs 1,025: 25 rows, and the table gone through. */
const LIST = '{ sectors(orderBy: [{ name: ASC }]) { nodes { code } } }';
const ASK = '{ rateLimit { limit remaining resetAt cost } }';

const open: World[] = [];
const small = async (options: WorldOptions = {}) => {
  const here = await world({ rateLimit: LIMIT, ...options });
  open.push(here);
  return here;
};
let here: World;
beforeAll(async () => {
  here = await small();
});
afterAll(() => Promise.all(open.map((one) => one.close())));

async function send(to: World, person: PersonName, query: string) {
  const response = await fetch(`${to.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...to.headersOf(person) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as { errors?: { extensions: unknown }[] } };
}

const left = (headers: Headers): number => Number(/;r=(\d+);/.exec(headers.get('ratelimit') ?? '')?.[1]);

it('is told by every answer, and by a field', async () => {
  const { headers } = await send(here, 'planner', LIST);
  expect(headers.get('ratelimit-policy')).toBe(`"cost";q=${LIMIT};w=60`);
  expect(headers.get('ratelimit')).toMatch(/^"cost";r=3975;t=\d+$/);
  expect(headers.get('pilar-cost')).toBe('1025');
  const { rateLimit } = await here.as('planner').get(ASK);
  expect(rateLimit).toMatchObject({ limit: LIMIT, remaining: 3974, cost: 1 });
  const ahead = Date.parse(rateLimit.resetAt) - Date.parse(NOW);
  expect(ahead).toBeGreaterThan(30_000);
  expect(ahead).toBeLessThanOrEqual(60_000);
});

it.each(['through', 'plain'] as const)(
  'spent, it refuses until the minute is over, and what is refused costs nothing: %s',
  async (executor) => {
    const there = await small({ executor });
    for (let number = 0; number < 4; number++) expect((await send(there, 'viewer', LIST)).status).toBe(200);
    const { status, headers, body } = await send(there, 'viewer', LIST);
    expect([status, body.errors?.[0]?.extensions]).toMatchObject([
      429,
      { code: 'RATE_LIMITED', messageEn: expect.stringMatching(/^Too many requests/) },
    ]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(left(headers)).toBe(LIMIT - 4 * 1025);
    expect((await there.as('viewer').get('{ sectors { nodes { code } } }')).sectors.nodes).not.toHaveLength(0);
  },
);

describe('Figures', () => {
  const ONE = '{ measures: [{ fact: VILLAGE }] }';
  const TWO =
    '{ measures: [{ fact: VILLAGE }, { fact: REPORT, alias: "r" }], top: { n: 1, measure: "r", remainder: true }, rows: [DISTRICT] }';
  const ASK_OF = 'query ($query: AnalysisInput!, $dry: Boolean = true) { analysis(query: $query, dryRun: $dry) { hash } }';
  const many = { measures: Array.from({ length: 20 }, (_, number) => ({ fact: 'VILLAGE', alias: `m${number}` })) };
  let there: World;
  beforeAll(async () => {
    there = await world();
    open.push(there);
  });
  const costOf = async (query: string, variables = {}) => {
    const headers = { 'content-type': 'application/json', ...there.headersOf('planner') };
    const answer = await fetch(`${there.address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? Number(answer.headers.get('pilar-cost'));
  };

  it.each([
    ['one measure', `{ analysis(query: ${ONE}) { hash } }`, {}, 3000],
    ['two, with a remainder', `{ analysis(query: ${TWO}) { hash } }`, {}, 10_000],
    ['not run', `{ analysis(query: ${ONE}, dryRun: true) { hash } }`, {}, 100],
    ['not run, by default', ASK_OF, { query: many }, 100],
    ['in variables', ASK_OF, { query: many, dry: false }, 41_000],
    ['aliases add up', `{ a: analysis(query: ${ONE}) { hash } b: analysis(query: ${ONE}) { hash } }`, {}, 6000],
    [
      'in fragments too',
      `{ ...F } fragment F on Query { a: analysis(query: ${ONE}) { hash } ... { b: analysis(query: ${ONE}) { hash } } }`,
      {},
      6000,
    ],
    ['beside a list', `{ analysis(query: ${ONE}) { hash } sectors(orderBy: [{ name: ASC }]) { nodes { code } } }`, {}, 4025],
    ['a cell', `{ explainCell(query: ${ONE}, rowKey: "*", columnKey: "m1") { formula } }`, {}, 4000],
    ['the catalogue', '{ analysisCatalogue { dimensions { dimension } } }', {}, 100],
    [
      'more than a document may cost',
      `{ ${Array.from({ length: 17 }, (_, n) => `a${n}: analysis(query: ${ONE}) { hash }`).join(' ')} }`,
      {},
      'QUERY_TOO_COSTLY',
    ],
    [
      'two of the costliest',
      `query ($q: AnalysisInput!) { a: analysis(query: $q) { hash } b: analysis(query: $q) { hash } }`,
      { q: many },
      'QUERY_TOO_COSTLY',
    ],
    ['nonsense', '{ analysis(query: 7) { hash } }', {}, 'BAD_USER_INPUT'],
  ])('%s', async (_, query, variables, cost) => {
    expect(await costOf(query, variables)).toBe(cost);
  });
});

it('is of each actor alone', async () => {
  const there = await small();
  for (let number = 0; number < 5; number++) await send(there, 'viewer', LIST);
  expect((await send(there, 'viewer', LIST)).status).toBe(429);
  expect((await send(there, 'planner', LIST)).status).toBe(200);
});

it('counts neither what the gate refuses nor who is nobody', async () => {
  const there = await small();
  expect((await send(there, 'viewer', '{ persons { totalCount } }')).status).toBe(403);
  const { rateLimit } = await there.as('planner').get(ASK);
  expect(rateLimit.remaining).toBe(LIMIT - 1);
  await there.as('planner').ask('{ villages(first: 1000) { nodes { code } } }');
  expect((await there.as('planner').get(ASK)).rateLimit.remaining).toBe(LIMIT - 2);
  const nobody = await fetch(`${there.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect([nobody.status, nobody.headers.get('ratelimit')]).toEqual([200, null]);
  expect((await there.with({}).ask(ASK)).status).toBe(401);
});
