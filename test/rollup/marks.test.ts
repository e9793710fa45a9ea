/** Through the server: whoever writes values or changes a village leaves marks in the same transaction, and the worker is asked for. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { rename } from '../api/area-story.ts';
import { type World, world } from '../world.ts';

const VILLAGE = '65.01.05.2004';
const RECORD = `mutation ($rows: [ObservationRowInput!]!, $dryRun: Boolean) {
  recordObservations(rows: $rows, dryRun: $dryRun) { results { status } } }`;
const NOVEMBER = ((2026 - 2000) * 12 + 10) * 4;

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
});
afterAll(() => here?.close());

const isProven = async () =>
  expect(await rebuild(here.owner, () => {})).toMatchObject({ province: 0, regency: 0, district: 0, isCurrent: true });
const marks = async () =>
  (
    await here.owner.query(
      `select a.code, m.period, (select array_agg(i.code order by i.code) from pilar.indicator i where i.id = any(m.indicators)) as indicators
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

it('one mark for what a village wrote of a month, none for what was not written', async () => {
  expect(await record(stunting(30), true)).toEqual(['CREATED']);
  expect(await marks()).toEqual([]);
  expect(await record(stunting(30))).toEqual(['CREATED']);
  const mark = { code: VILLAGE, period: NOVEMBER, indicators: ['STUNTING'] };
  expect(await marks()).toEqual([mark]);
  expect(await record(stunting(30))).toEqual(['UNCHANGED']);
  expect(await record(stunting(31, 7))).toEqual(['REFUSED']);
  expect(await marks()).toEqual([mark]);
  expect(await record(stunting(31, 1))).toEqual(['UPDATED']);
  expect(await marks()).toEqual([mark, mark]);
});

it('the queue takes them, with what is computed from it', async () => {
  await here.drain();
  expect(await marks()).toEqual([]);
  await isProven();
});

it('values that are computed anew are marked as well', async () => {
  await here.owner.query(`update pilar.kampung set has_rumah_dataku = not has_rumah_dataku where retired_at is null`);
  await here.owner.query("select graphile_worker.add_job('derived.recompute', '{}')");
  await here.drain();
  expect(await marks()).toEqual([]);
  await isProven();
});

it('a desa that becomes a kelurahan counts elsewhere', async () => {
  await rename(here, VILLAGE, { happenedOn: '2026-05-01', code: '6501051010', name: 'Seriang' });
  expect(await marks()).toContainEqual({ code: '65.01.05.1010', period: null, indicators: null });
  await here.drain();
  expect(await marks()).toEqual([]);
  await isProven();
});
