/** Ten million values paged while values are written: none is lost, none comes twice, and memory stays as it is. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { type Ask, askerOf, pathOf, TYPED } from './odata.ts';

const ROWS = Number(process.env.PILAR_BI_ROWS ?? 10_000_000);
const HOUR = 3_600_000;
const MB = 1024 * 1024;

/** Values of every village and indicator for as many months as it takes; planted past the triggers, which are for writes of people. */
const PLANT = `
  insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator, figure, updated_at)
  select v.ordinal, m.month * 4, i.id, s.id, (v.ordinal + m.month) % 50, 50, null, timestamptz '2026-11-01' + m.month * interval '1 second'
  from pilar.village v cross join pilar.indicator i cross join generate_series(0, 1150) m(month)
  join pilar.source s on s.code = 'REPORT' limit $1`;

let w: World;
let ask: Ask;
let planted: number;
let report: number;

beforeAll(async () => {
  w = await world({ baseUrl: TYPED });
  ask = askerOf(w, w.headersOf('administrator'));
  await w.owner.query('alter table pilar.observation disable trigger user');
  planted = (await w.owner.query(PLANT, [ROWS])).rowCount!;
  await w.owner.query('analyze pilar.observation');
  report = (await w.owner.query("select id from pilar.source where code = 'REPORT'")).rows[0].id;
}, HOUR);

afterAll(() => w?.close());

/** Here and there, other values come, and some that are there change. */
const WRITE = `
  with added as (
    insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator)
    select v.ordinal, 4 * (1155 + $1 % 40), i.id, s.id, 1 from pilar.village v cross join pilar.indicator i
    join pilar.source s on s.code = 'SIGA' where i.id % 7 = $1 % 7 order by v.ordinal offset $1 % 100 limit 20 on conflict do nothing)
  update pilar.observation set numerator = numerator + 1, updated_at = now()
  where (area_ordinal, period) = (select ordinal, 4 * ($1 % 50) from pilar.village order by ordinal offset $1 % 150 limit 1)`;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held, not what is not yet given back. */
function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
}

it('every value that stays comes once', { timeout: 2 * HOUR }, async () => {
  const columns = ['area_order', 'period_order', 'indicator_id', 'source_id'];
  let [pages, seen, rest, most] = [0, 0, 0, 0];
  let last: number[] = [0];
  const isAfter = (row: number[]) => {
    const different = row.findIndex((value, index) => value !== last[index]);
    return different >= 0 && row[different]! > (last[different] ?? Number.NEGATIVE_INFINITY);
  };
  for (let next: string | undefined = pathOf('observations', { $select: [...columns, 'area_name', 'value'].join(',') }); next; ) {
    const { status, body } = await ask(next);
    expect(status).toBe(200);
    for (const row of body.value) {
      const place = columns.map((name) => row[name] as number);
      if (!isAfter(place)) throw new Error(`${place} comes after ${last}.`);
      last = place;
      if (place[3] === report) seen += 1;
    }
    pages += 1;
    await w.owner.query(WRITE, [pages]);
    if (pages === 20) rest = held();
    if (pages % 50 === 0) most = Math.max(most, held());
    next = body['@odata.nextLink']?.slice(`${TYPED}/bi/odata/v4`.length);
  }
  expect(seen).toBe(planted);
  expect(most - rest).toBeLessThan(60);
});
