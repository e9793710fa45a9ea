/** Through the server: whoever writes values or changes a village leaves marks in the same transaction, and the worker is asked for. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClock, TIME_ZONE } from '../../server/src/core/clock.ts';
import { runOn } from '../../server/src/core/write/transaction.ts';
import { derive } from '../../server/src/derived/derived.service.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { rename } from '../api/area-story.ts';
import { type World, world } from '../world.ts';
import { compare } from './compare.ts';
import { takeSnapshot } from './snapshot.ts';

const VILLAGE = '65.01.05.2004';
const RECORD = `mutation ($rows: [ObservationRowInput!]!, $dryRun: Boolean) {
  recordObservations(rows: $rows, dryRun: $dryRun) { results { status } } }`;
const NOVEMBER = ((2026 - 2000) * 12 + 10) * 4;

let here: World;
beforeAll(async () => {
  here = await world({ demo: true, rollups: 'always' });
});
afterAll(() => here?.close());

const isProven = async () =>
  expect(await rebuild(here.owner, () => {})).toMatchObject({ province: 0, regency: 0, district: 0, isCurrent: true });
const marks = async () =>
  (
    await here.owner.query(
      `select a.code, m.period, (select array_agg(i.code order by i.code) from pilar.indicator i where i.id = any(m.indicators)) as indicators,
         case when m.sources is not null then (select json_agg(case when was then numerator end) from unnest(m.were, m.numerators) k(was, numerator)) end as replaced
       from pilar.rollup_mark m join pilar.area a on a.id = m.area_id order by m.id`,
    )
  ).rows;
const stunting = (numerator: number, version?: number) => [
  { area: VILLAGE, indicator: 'STUNTING', period: '2026-11', source: 'EPPGBM', numerator, denominator: 400, version },
];
const record = async (rows: object[], dryRun = false): Promise<string[]> =>
  (await here.as('planner').get(RECORD, { rows, dryRun })).recordObservations.results.map(({ status }: { status: string }) => status);
it('the demonstration begins with rollups that are whole', async () => {
  expect(await marks()).toEqual([]);
  expect((await here.owner.query('select distinct level from pilar.rollup order by 1')).rows).toHaveLength(3);
  await isProven();
});

const READ = `select count(distinct o.area_ordinal)::int as newest, (count(*) filter (where v.kind <> 'DESA'))::int as others
  from pilar.observation o join pilar.village v on v.ordinal = o.area_ordinal join pilar.indicator i on i.id = o.indicator_id join pilar.source s on s.id = o.source_id
  where i.code = 'STUNTING' and s.code = any($1) and o.period between $2 and $3`;

it('of kinds apart what was read is counted up: the newest values of all, and every one of those that are taken off', async () => {
  const query = {
    ...{ measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'], period: { from: '2025-11', to: '2026-10' } },
    filters: [{ dimension: 'VILLAGE_KIND', in: ['DESA'] }],
  };
  const asked = 'query ($query: AnalysisInput!) { analysis(query: $query) { rowsRead origins { sources } } }';
  const { rowsRead, origins } = (await here.as('planner').get(asked, { query })).analysis;
  const { newest, others } = (await here.owner.query(READ, [origins[0].sources, NOVEMBER - 48, NOVEMBER - 4])).rows[0];
  expect(others).toBeGreaterThan(0);
  expect(rowsRead).toBe(newest + others);
});

it('one mark for what a village wrote of a month, none for what was not written', async () => {
  expect(await record(stunting(30), true)).toEqual(['CREATED']);
  expect(await marks()).toEqual([]);
  expect(await record(stunting(30))).toEqual(['CREATED']);
  const mark = { code: VILLAGE, period: NOVEMBER, indicators: ['STUNTING'], replaced: [null] };
  expect(await marks()).toEqual([mark]);
  expect(await record(stunting(30))).toEqual(['UNCHANGED']);
  expect(await record(stunting(31, 7))).toEqual(['REFUSED']);
  expect(await marks()).toEqual([mark]);
  expect(await record(stunting(31, 1))).toEqual(['UPDATED']);
  expect(await marks()).toEqual([mark, { ...mark, replaced: [30] }]);
});

const ASK =
  'query ($query: AnalysisInput!) { analysis(query: $query) { rows { key cells { value numerator denominator reported expected } } origins { editions sources } } }';
const QUESTION = {
  measures: [{ indicator: 'STUNTING' }],
  rows: ['DISTRICT'],
  period: { from: '2026-10', to: '2026-11' },
  totals: ['COLUMN'],
};
interface Answer {
  rows: { key: string; cells: { numerator: string; denominator: string; reported: number; expected: number }[] }[];
}
const answer = async (period = QUESTION.period): Promise<Answer> =>
  (await here.as('planner').get(ASK, { query: { ...QUESTION, period } })).analysis;
let beforeWorker: unknown;

const ENDED = '65.01.05.2005';
const OWN = `select o.numerator, o.denominator from pilar.observation o join pilar.area a on a.ordinal = o.area_ordinal join pilar.indicator i on i.id = o.indicator_id
  where a.code = $1 and i.code = 'STUNTING' and o.period between $2 and $3 order by o.period desc limit 1`;

it('a village that ended is taken off sums, in one statement more where nobody knew of it yet, and in none after', async () => {
  const district = async () => {
    const { rows } = await answer({ from: '2026-09', to: '2026-10' });
    return rows.find(({ key }) => key === '65.01.05')!.cells[0]!;
  };
  const before = await district();
  const own = (await here.owner.query(OWN, [ENDED, NOVEMBER - 8, NOVEMBER - 4])).rows[0];
  await here.owner.query("update pilar.area set valid_to = '2026-10-05' where code = $1", [ENDED]);
  const asked = async () => {
    const sent = await here.statementsOf(async () =>
      expect(await district()).toMatchObject({
        numerator: String(Number(before.numerator) - own.numerator),
        denominator: String(Number(before.denominator) - own.denominator),
        ...{ reported: before.reported - 1, expected: before.expected - 1 },
      }),
    );
    return sent.filter((sql) => sql.includes('r_rolled AS')).length;
  };
  expect([await asked(), await asked(), await asked()]).toEqual([2, 1, 1]);
  await here.owner.query('update pilar.area set valid_to = null where code = $1', [ENDED]);
  expect(await district()).toEqual(before);
});

it('what they have kept puts sums right without the rows of the district', async () => {
  const sent = await here.statementsOf(async () => {
    beforeWorker = await answer();
  });
  expect(sent.filter((sql) => sql.includes('kept_sum AS'))).toHaveLength(1);
  expect(sent.filter((sql) => sql.includes('changed AS'))).toEqual([]);
});

it('very many of them do not: then rows of the district are read', async () => {
  await here.owner.query(`insert into pilar.rollup_mark (area_id, period, indicators, sources, were, numerators, denominators, figures)
    select area_id, period, indicators, sources, were, numerators, denominators, figures
    from (select * from pilar.rollup_mark order by id desc limit 1) m, generate_series(1, 2000)`);
  const sent = await here.statementsOf(async () => expect(await answer()).toEqual(beforeWorker));
  expect(sent.filter((sql) => sql.includes('kept_sum AS'))).toHaveLength(1);
  expect(sent.filter((sql) => sql.includes('changed AS'))).toHaveLength(1);
});

it('the queue takes them, with what is computed from it', async () => {
  await here.drain();
  expect(await marks()).toEqual([]);
  await isProven();
  expect(await answer()).toEqual(beforeWorker);
});

it('values that are computed anew are marked as well', async () => {
  await here.owner.query(`update pilar.kampung set has_rumah_dataku = not has_rumah_dataku where retired_at is null`);
  await here.owner.query("select graphile_worker.add_job('derived.recompute', '{}')");
  await here.drain();
  expect(await marks()).toEqual([]);
  await isProven();
});

it('what is computed says what it replaced', async () => {
  await here.owner.query('update pilar.kampung set has_rumah_dataku = not has_rumah_dataku where retired_at is null');
  const tx = { run: runOn(here.owner), clock: createClock(TIME_ZONE, '2026-11-20T04:00:00Z'), changes: [] };
  expect(await derive(tx, { low: 0, high: 2_147_483_647 })).toBeGreaterThan(0);
  const { marks: made, ...snapshot } = await takeSnapshot(here.owner);
  expect(made.length).toBeGreaterThan(0);
  expect(made.every(({ sources, were }) => sources !== null && were.includes(true))).toBe(true);
  const window = { from: 310, to: 322 };
  expect(compare({ ...snapshot, marks: made }, window).wrong).toEqual([]);
  const lessOne = made.map((mark) => ({ ...mark, numerators: mark.numerators.map((part) => (part ?? 0) + 1) }));
  expect(compare({ ...snapshot, marks: lessOne }, window).wrong.length).toBeGreaterThan(0);
  await here.drain();
});

it('a desa that becomes a kelurahan counts elsewhere', async () => {
  await rename(here, VILLAGE, { happenedOn: '2026-05-01', code: '6501051010', name: 'Seriang' });
  expect(await marks()).toContainEqual({ code: '65.01.05.1010', period: null, indicators: null, replaced: null });
  await here.drain();
  expect(await marks()).toEqual([]);
  await isProven();
});
