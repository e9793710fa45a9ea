/** Who asked has gone away: what only reads is stopped in the database at once, what writes is done, and the pool is whole. */
import { type ClientRequest, request } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const SOON_MS = 2000;
const PARTNER = 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }';
const QUESTION = 'measures: [{ indicator: "STUNTING" }], rows: [DISTRICT]';
const ANALYSIS = `{ analysis(query: { ${QUESTION} }) { rows { key } } }`;
/** Not asked before, so that none shares a connection. */
const UNKNOWN = ANALYSIS.replace('STUNTING', 'JKN');
const REMAINDER = `{ analysis(query: { ${QUESTION}, top: { n: 2, measure: "STUNTING", remainder: true } }) { rows { key } } }`;
const EXPLAIN = `{ explainCell(query: { ${QUESTION} }, rowKey: "65.01.05", columnKey: "STUNTING") { formula } }`;
const QUICK = '{ observations(first: 1) { nodes { version } } }';
const LIST = '{ observations(where: { indicator: { code: { eq: "STUNTING" } } }) { totalCount } }';

const worlds = {} as Record<'through' | 'plain', World>;
/** Its own connection: inside a transaction PostgreSQL tells of others as they were when it was first asked. */
let watch: pg.Client;
beforeAll(async () => {
  worlds.through = await world({ demo: true });
  worlds.plain = await world({ demo: true, executor: 'plain' });
  watch = new pg.Client({ connectionString: worlds.through.url });
  await watch.connect();
});
afterAll(async () => {
  await watch?.end();
  await Promise.all(Object.values(worlds).map((one) => one.close()));
});

function begin(here: World, query: string, variables = {}): ClientRequest {
  const headers = { 'content-type': 'application/json', ...here.headersOf('planner') };
  const asked = request(`${here.address}/graphql`, { method: 'POST', headers });
  asked.on('error', () => {});
  asked.end(JSON.stringify({ query, variables }));
  return asked;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Connections of the server that a statement waits on, once there are as many as expected; and how long that took. */
async function untilWaiting({ url }: World, count: number): Promise<{ pids: number[]; ms: number }> {
  const started = performance.now();
  for (;;) {
    const { rows } = await watch.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = $1 and application_name = 'pilar api' and state = 'active' and wait_event_type = 'Lock'`,
      [new URL(url).pathname.slice(1)],
    );
    const ms = performance.now() - started;
    if (rows.length === count || ms > 8000) return { pids: rows.map(({ pid }) => pid), ms };
    await wait(10);
  }
}

async function isWhole({ pool, url }: World): Promise<void> {
  const started = performance.now();
  // A connection is given back when its last row is there, a moment before the database calls it idle.
  const busy = "select 1 from pg_stat_activity where datname = $1 and application_name = 'pilar api' and state <> 'idle'";
  const isBusy = async () =>
    pool.idleCount < pool.totalCount || ((await watch.query(busy, [new URL(url).pathname.slice(1)])).rowCount ?? 0) > 0;
  let isStillBusy = await isBusy();
  while (isStillBusy && performance.now() - started < SOON_MS) {
    await wait(10);
    isStillBusy = await isBusy();
  }
  expect([pool.idleCount, pool.waitingCount, isStillBusy]).toEqual([pool.totalCount, 0, false]);
}

it.each([
  ['a list, handed through', 'through', LIST],
  ['a list, by graphql-js', 'plain', LIST],
  ['a list that shares its connection', 'through', QUICK],
  ['an analysis', 'through', ANALYSIS],
  ['an analysis in a transaction', 'through', REMAINDER],
  ['what stands behind a cell', 'through', EXPLAIN],
] as const)('%s is stopped within two seconds, and its connection serves the next', async (_, executor, query) => {
  const here = worlds[executor];
  // The next are sent as what was asked before, and on a shared connection where that was quick.
  for (let time = 0; time < 30; time++) await here.as('planner').get(query);
  await here.owner.query('begin; lock table pilar.observation, pilar.rollup in access exclusive mode');
  try {
    const asked = begin(here, query);
    const { pids } = await untilWaiting(here, 1);
    expect(pids).toHaveLength(1);
    asked.destroy();
    const { ms } = await untilWaiting(here, 0);
    console.info(`stopped after ${Math.round(ms)} ms`);
    expect(ms).toBeLessThan(SOON_MS);
    await isWhole(here);
    const alive = await watch.query("select 1 from pg_stat_activity where pid = $1 and state = 'idle'", pids);
    expect(alive.rows).toHaveLength(1);
  } finally {
    await here.owner.query('rollback');
  }
  await here.as('planner').get(query);
});

it('a full pool is free again, also of who still waited for a connection', async () => {
  const here = worlds.through;
  await here.owner.query('begin; lock table pilar.observation, pilar.rollup in access exclusive mode');
  try {
    const asked = Array.from({ length: 20 }, () => begin(here, UNKNOWN));
    expect((await untilWaiting(here, 8)).pids).toHaveLength(8);
    for (const one of asked) one.destroy();
    const { ms } = await untilWaiting(here, 0);
    expect(ms).toBeLessThan(SOON_MS);
    await isWhole(here);
  } finally {
    await here.owner.query('rollback');
  }
});

it('nobody else is struck', { timeout: 60_000 }, async () => {
  const here = worlds.through;
  const answers: Promise<unknown>[] = [];
  for (let number = 0; number < 300; number++) {
    if (number % 2 === 0) answers.push(here.as('planner').get(number % 4 === 0 ? ANALYSIS : LIST));
    else {
      const asked = begin(here, number % 3 === 0 ? REMAINDER : ANALYSIS);
      setTimeout(() => asked.destroy(), (number * 7) % 60);
    }
    await wait(5);
  }
  const settled = await Promise.allSettled(answers);
  expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
  await isWhole(here);
});

it('what writes is done all the same', async () => {
  const here = worlds.through;
  await here.owner.query('begin; lock table pilar.partner in access exclusive mode');
  const input = { code: 'PERGI', name: 'Pergi', kind: 'NGO', level: 'REGENCY', area: '65.01' };
  const asked = begin(here, PARTNER, { input });
  await untilWaiting(here, 1);
  asked.destroy();
  await wait(200);
  expect((await untilWaiting(here, 1)).pids).toHaveLength(1);
  await here.owner.query('rollback');
  await isWhole(here);
  expect((await here.owner.query("select 1 from pilar.partner where code = 'PERGI'")).rows).toHaveLength(1);
});

it('an analysis that takes too long says so, and how to narrow', { timeout: 30_000 }, async () => {
  const here = worlds.through;
  await here.owner.query('begin; lock table pilar.observation, pilar.rollup in access exclusive mode');
  const { status, errors } = await here.as('planner').ask(ANALYSIS);
  await here.owner.query('rollback');
  const { message, messageEn } = errors[0]!.extensions;
  expect(status).toBe(400);
  expect(errors[0]!.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY', isTooSlow: true });
  expect(messageEn).toMatch(/takes too long.*Narrow.*places or the period/);
  expect(message).toMatch(/terlalu lama.*Persempit.*wilayah, atau jangka waktunya/);
  await isWhole(here);
});
