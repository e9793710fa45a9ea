/**
 * Ten million values read by OData, page after page, and as one CSV, while values are written: none is lost, none comes twice, the memory of
 * the server stays as it is, and a first page comes soon. The server is a process of its own, so that the memory is its and nobody else's.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBulk } from '../../tools/bulk.ts';
import { PROGRAM } from '../../tools/program.ts';
import { forget, newDataDir, type Pilar, startPilar } from '../process/pilar.ts';
import { type World, world } from '../world.ts';
import { type Ask, askerOf, pathOf } from './odata.ts';

const ROWS = Number(process.env.PILAR_BI_ROWS ?? 10_000_000);
const HOUR = 3_600_000;
const FIRST_PAGES = 60;

/** Values of every village and indicator for as many months as it takes. */
const PLANT = `
  insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator, figure, updated_at)
  select v.ordinal, m.month * 4, i.id, s.id, (v.ordinal + m.month) % 50, 50, null, timestamptz '2026-11-01' + m.month * interval '1 second'
  from pilar.village v cross join pilar.indicator i cross join generate_series(0, 1150) m(month)
  join pilar.source s on s.code = 'REPORT' limit $1`;

/** Here and there, other values come, and some that are there change. */
const WRITE = `
  with added as (
    insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator)
    select v.ordinal, 4 * (1155 + $1 % 40), i.id, s.id, 1 from pilar.village v cross join pilar.indicator i
    join pilar.source s on s.code = 'SIGA' where i.id % 7 = $1 % 7 order by v.ordinal offset $1 % 100 limit 20 on conflict do nothing)
  update pilar.observation set numerator = numerator + 1, updated_at = now()
  where (area_ordinal, period) = (select ordinal, 4 * ($1 % 50) from pilar.village order by ordinal offset $1 % 150 limit 1)`;

const dataDir = newDataDir('pilar-walk-');
let w: World;
let server: Pilar;
let address: string;
let ask: Ask;
let planted: number;
let report: number;

beforeAll(async () => {
  w = await world();
  planted = (await inBulk(w.owner, 'pilar.observation', () => w.owner.query(PLANT, [ROWS]))).rowCount!;
  report = (await w.owner.query("select id from pilar.source where code = 'REPORT'")).rows[0].id;
  const env = { DATABASE_URL: w.url, PILAR_SECRET: 'a secret of this walk, long enough to be one' };
  server = startPilar({ dataDir, env, program: [...PROGRAM] });
  address = await server.address();
  ask = askerOf({ address }, w.headersOf('administrator'));
}, HOUR);

afterAll(async () => {
  await server?.end('SIGTERM');
  await w?.close();
  forget(dataDir);
});

/** What the system counts as the server's own, in MB: not what it shares with other programs. */
const memory = (): number => Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))![1]) / 1024;

const COLUMNS = ['area_order', 'period_order', 'indicator_id', 'source_id'];
const SHOWN = [...COLUMNS, 'area_name', 'value'];

/** Takes rows as they come, of each area the newest first: each must lie behind the one before. */
function lookerOf() {
  let last: readonly number[] = [-1];
  const look = { seen: 0, take };
  function take([area, period, ...rest]: readonly number[]): void {
    const place = [area!, -period!, ...rest];
    const different = place.findIndex((value, index) => value !== last[index]);
    if (different < 0 || place[different]! < (last[different] ?? Number.NEGATIVE_INFINITY))
      throw new Error(`${place} comes after ${last}.`);
    last = place;
    if (place[3] === report) look.seen += 1;
  }
  return look;
}

interface Held {
  rest: number;
  most: number;
}

/** By turns with reading: the first turns warm the server up, and what it holds then is its rest. */
const WARM = 60;
async function turn(held: Held, number: number): Promise<void> {
  await w.owner.query(WRITE, [number]);
  if (number <= WARM) held.rest = Math.max(held.rest, memory());
  held.most = Math.max(held.most, memory());
}

const told = (name: string, rows: number, began: number, { rest, most }: Held) => {
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${name}: ${rows} rows in ${seconds.toFixed(0)} s, memory ${rest.toFixed(0)} MB when warm, ${most.toFixed(0)} MB at most (+${(most - rest).toFixed(0)})`,
  );
};

it('a first page comes soon', { timeout: HOUR }, async () => {
  const taken: number[] = [];
  for (let n = 0; n < FIRST_PAGES; n++) {
    const began = performance.now();
    const { status, body } = await ask('/observations');
    taken.push(performance.now() - began);
    expect([status, body.value.length]).toEqual([200, 2000]);
  }
  const [median, late] = [0.5, 0.95].map((share) => taken.toSorted((a, b) => a - b)[Math.floor(taken.length * share)]!);
  console.log(`first page of ${planted} rows, all columns: median ${median!.toFixed(0)} ms, p95 ${late!.toFixed(0)} ms`);
  expect(late).toBeLessThan(300);
});

it('by OData every value that stays comes once', { timeout: 2 * HOUR }, async () => {
  const looker = lookerOf();
  const held: Held = { rest: 0, most: 0 };
  const began = performance.now();
  let pages = 0;
  for (let next: string | undefined = pathOf('observations', { $select: SHOWN.join() }); next; ) {
    const { status, body, text } = await ask(next);
    if (status !== 200) throw new Error(text);
    for (const row of body.value) looker.take(COLUMNS.map((name) => row[name]));
    next = body['@odata.nextLink']?.slice(`${address}/bi/odata/v4`.length);
    await turn(held, ++pages);
  }
  told(`OData, ${pages} pages`, looker.seen, began, held);
  expect(looker.seen).toBe(planted);
  expect(held.most - held.rest).toBeLessThan(60);
});

it('as CSV every value that stays comes once', { timeout: 2 * HOUR }, async () => {
  const looker = lookerOf();
  const held: Held = { rest: 0, most: 0 };
  const began = performance.now();
  const response = await fetch(`${address}/bi/files/observations.csv?$select=${SHOWN}`, { headers: w.headersOf('administrator') });
  expect(response.status).toBe(200);
  const answered = performance.now() - began;
  console.log(`CSV: answered after ${answered.toFixed(0)} ms`);
  // Too long to be looked through for a mark, which is known before it is.
  expect([response.headers.get('etag'), answered < 1500]).toEqual([null, true]);
  let [rest, parts] = ['', 0];
  for await (const part of response.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + part).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) if (line !== SHOWN.join()) looker.take(line.split(',', COLUMNS.length).map(Number));
    if (++parts % 16 === 0) await turn(held, parts / 16);
  }
  told('CSV', looker.seen, began, held);
  expect(rest).toBe('');
  expect(looker.seen).toBe(planted);
  expect(held.most - held.rest).toBeLessThan(60);
});
