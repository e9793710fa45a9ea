/** A batch goes by what the last one was judged by only while that is still so: what has changed meanwhile, whoever did it, counts at once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const RECORD = `mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status code fields { path } } } }`;
const VILLAGE = '65.01.05.2004';
const NEIGHBOUR = '65.01.05.2005';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

let month = 0;
/** A value of another month each time. */
async function record(numerator = 3) {
  month += 1;
  const row = {
    area: VILLAGE,
    indicator: 'STUNTING',
    period: `2025-${String(month).padStart(2, '0')}`,
    source: 'EPPGBM',
    numerator,
    denominator: 40,
  };
  const [result] = (await here.as('planner').get(RECORD, { rows: [row] })).recordObservations.results;
  return [result.status, result.fields[0]?.path];
}
const CREATED = ['CREATED', undefined];

it.each([
  ['an area ends', `update pilar.area set valid_to = '2024-12-31' where code = '${VILLAGE}'`, 'period'],
  ['an indicator takes less', "update pilar.indicator set max = 5 where code = 'STUNTING'", 'numerator'],
  [
    'an indicator has a source no more',
    "update pilar.indicator_source set retired_at = now() where indicator_id in (select id from pilar.indicator where code = 'STUNTING')",
    'source',
  ],
])('%s', async (_, change, path) => {
  expect([await record(), await record()]).toEqual([CREATED, CREATED]);
  await here.owner.query('begin');
  await here.owner.query(change);
  expect(await record()).toEqual(CREATED);
  await here.owner.query('commit');
  expect(await record()).toEqual(['REFUSED', path]);
  await here.owner.query(
    `update pilar.area set valid_to = null where code = '${VILLAGE}'; update pilar.indicator set max = 100 where code = 'STUNTING';
     update pilar.indicator_source set retired_at = null where indicator_id in (select id from pilar.indicator where code = 'STUNTING')`,
  );
});

it('what stands there is looked for where it is, also after its area has moved', async () => {
  const row = { area: VILLAGE, indicator: 'JKN', period: '2026-10', source: 'DUKCAPIL', numerator: 3, denominator: 40 };
  const of = async (given: object) =>
    (await here.as('planner').get(RECORD, { rows: [{ ...row, ...given }] })).recordObservations.results[0].status;
  const [{ source }] = (
    await here.owner.query(`select s.code as source from pilar.indicator i join pilar.indicator_source r on r.indicator_id = i.id
      join pilar.source s on s.id = r.source_id where i.code = 'JKN' and s.code not in ('REPORT', 'DEMO', 'PUBLISHED') limit 1`)
  ).rows;
  expect(await of({ source })).toBe('CREATED');
  // It changes places with its neighbour, of which nothing was recorded.
  const put = (code: string, ordinal: number) =>
    here.owner.query('update pilar.area set ordinal = $2::int, last = $2::int where code = $1', [code, ordinal]);
  const { rows: places } = await here.owner.query<{ ordinal: number }>(
    'select ordinal from pilar.area where code = any($1) order by code',
    [[VILLAGE, NEIGHBOUR]],
  );
  const [own, other] = places.map(({ ordinal }) => ordinal) as [number, number];
  await put(VILLAGE, 1_000_000);
  await put(NEIGHBOUR, own);
  await put(VILLAGE, other);
  expect(await of({ source })).toBe('UNCHANGED');
  expect(await of({ source, numerator: 4, version: 1 })).toBe('UPDATED');
});
