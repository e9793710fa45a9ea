/** The statement of a question, by PostgreSQL's own plan: a place asked about is all that is read. */
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

interface Sent {
  text: string;
  values: unknown[];
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: Plan[];
}

let here: World;
const sent: Sent[] = [];

beforeAll(async () => {
  here = await world({ demo: true });
  await plantNeighbour();
  for (const client of await allIdle()) listen(client);
  here.pool.on('connect', listen);
});
afterAll(() => here?.close());

/** Another regency, with ten times as many values of the same indicators. */
async function plantNeighbour(): Promise<void> {
  await here.owner.query(
    `insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator)
     select v.ordinal, month * 4, i.id, s.source_id, 3, 10 from pilar.village v, generate_series(202, 321) month, pilar.indicator i,
       lateral (select distinct o.source_id from pilar.observation o where o.indicator_id = i.id limit 1) s
     where v.code like '65.02.%' and i.code = any($1)`,
    [['STUNTING', 'JAMBAN_LAYAK', 'IMUNISASI_DASAR', 'SINYAL', 'PUS']],
  );
  await here.owner.query(
    `with made as (
       insert into pilar.intervention (title, sector_id, started_on, status)
       select 'Jauh ' || n, (select id from pilar.sector where code = 'KESEHATAN'), date '2026-10-01', 'DONE' from generate_series(1, 20000) n returning id
     ) insert into pilar.intervention_village (intervention_id, village_ordinal)
       select made.id, v.ordinal from made join lateral (
         select ordinal from pilar.village where code like '65.02.%' order by (ordinal::bigint * 7 + made.id) % 109 limit 1) v on true`,
  );
  await here.owner.query('analyze');
}

async function allIdle(): Promise<pg.PoolClient[]> {
  const held: pg.PoolClient[] = [];
  while (here.pool.idleCount > 0) held.push(await here.pool.connect());
  for (const client of held) client.release();
  return held;
}

function listen(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((...given: unknown[]) => {
    const [statement, values] = given as [string | { text: string; values?: unknown[] }, unknown[]?];
    sent.push(
      typeof statement === 'string' ? { text: statement, values: values ?? [] } : { text: statement.text, values: statement.values ?? [] },
    );
    return query(...given);
  }) as typeof client.query;
}

/** The plan of the question's statement, as it ran. */
async function planOf(query: object): Promise<Plan[]> {
  const ask = () => here.as('planner').get('query ($query: AnalysisInput!) { analysis(query: $query) { hash rows { key } } }', { query });
  await ask();
  sent.length = 0;
  await ask();
  const [statement, ...others] = sent.filter(({ text }) => !/api_key/.test(text));
  expect(others).toEqual([]);
  const { rows } = await here.owner.query(`explain (analyze, format json) ${statement!.text}`, statement!.values);
  return flat(rows[0]['QUERY PLAN'][0].Plan);
}

const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];

/** Rows of a table that were touched, thrown away or not; the plan tells them per loop, rounded. */
function touched(plans: readonly Plan[], table: string): number {
  const scans = plans.filter((plan) => plan['Relation Name'] === table);
  expect([table, scans.length > 0]).toEqual([table, true]);
  const rows = (plan: Plan) => plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  return Math.round(scans.reduce((sum, plan) => sum + rows(plan) * plan['Actual Loops'], 0));
}

const count = async (sql: string): Promise<number> =>
  (await here.owner.query<{ n: number }>(`select count(*)::int as n ${sql}`)).rows[0]!.n;
const valuesIn = (place: string, codes: string[]) =>
  count(
    `from pilar.observation o join pilar.area a on a.ordinal = o.area_ordinal join pilar.indicator i on i.id = o.indicator_id
     where a.code like '${place}.%' and i.code in (${codes.map((code) => `'${code}'`).join(', ')})`,
  );

const CODES = ['STUNTING', 'JAMBAN_LAYAK'];
const QUESTION = {
  measures: [...CODES.map((indicator) => ({ indicator })), { fact: 'INTERVENTION' }],
  ...{ rows: ['VILLAGE'], columns: ['MONTH'], period: { last: 12 }, compare: 'PREVIOUS_YEAR', totals: ['ROW', 'COLUMN', 'GRAND'] },
};

it('a planner of one regency does not read the values of another', async () => {
  const [own, others] = [await valuesIn('65.01', CODES), await valuesIn('65.02', CODES)];
  expect(others).toBeGreaterThan(own * 4);
  const plans = await planOf(QUESTION);
  const read = touched(plans, 'observation');
  console.info(`One regency: ${read} values touched of ${own} there; ${others} in the other.`);
  // Once for choosing the source, once for reading.
  expect(read).toBeLessThanOrEqual(own * 2);
});

it('a question about one district does not read the values of the others', async () => {
  const [own, others] = [await valuesIn('65.01.10', CODES), await valuesIn('65.01', CODES)];
  const read = touched(await planOf({ ...QUESTION, filters: [{ dimension: 'DISTRICT', in: ['65.01.10'] }] }), 'observation');
  console.info(`One district: ${read} values touched of ${own} there; ${others} in the regency.`);
  expect(read).toBeLessThanOrEqual(own * 2);
});

it('nor the interventions of another regency', async () => {
  const places = 'from pilar.intervention_village x join pilar.village v on v.ordinal = x.village_ordinal where v.code like';
  const [own, others] = [await count(`${places} '65.01.%'`), await count(`${places} '65.02.%'`)];
  expect(others).toBe(20000);
  const read = touched(await planOf({ ...QUESTION, measures: [{ fact: 'INTERVENTION' }] }), 'intervention_village');
  console.info(`One regency: ${read} places of interventions touched of ${own} there; ${others} in the other.`);
  expect(read).toBeLessThanOrEqual(own * 3);
});
