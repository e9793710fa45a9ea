/** A village moves, and the move is added up, while somebody who has begun before has yet to write: why a mark names the village. */
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { markOf } from '../../server/src/rollup/mark.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { type Ground, ground } from './ground.ts';
import { moveVillage, write } from './writing.ts';

let here: Ground;
let writer: pg.Client;
beforeEach(async () => {
  here = await ground({ villages: 1, districts: [2, 1] });
  writer = new pg.Client({ connectionString: here.url });
  await writer.connect();
});
afterEach(async () => {
  await writer.end();
  await here.close();
});

const DISTRICT = 'select d.id from pilar.village v join pilar.area d on d.ordinal = v.district_ordinal where v.id = $1';

/** Rollups that are wrong afterwards, when the mark is made of the district that the writer found when it began. */
async function afterMoveBy(mark: (district: number) => string): Promise<number> {
  const village = here.villages[0]!;
  await writer.query('begin');
  const district = (await writer.query<{ id: number }>(DISTRICT, [village])).rows[0]!.id;
  await moveVillage(here.owner, village, here.districts.find((other) => other !== district)!);
  await here.settle();
  const written = { village, indicator: here.idOf('JUMLAH'), period: 312 * 4, source: here.sources[0], numerator: 5 };
  await writer.query(write(mark(district)), [JSON.stringify([written])]);
  await writer.query('commit');
  await here.settle();
  const { province, regency, district: districts } = await rebuild(here.owner, () => {});
  return province + regency + districts;
}

it('is added up where the village is now', async () => {
  expect(await afterMoveBy(() => markOf('replaced'))).toBe(0);
});

it('would be missing everywhere if the mark named the district', async () => {
  const wrong = (district: number) => `marked as (insert into pilar.rollup_mark (area_id, period, indicators)
    select ${district}, w.period, array_agg(w.indicator_id) from written w group by w.period)`;
  expect(await afterMoveBy(wrong)).toBe(3);
});
