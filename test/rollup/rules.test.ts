/** By hand: what follows a value, which values are added up, and what becomes of the sums when areas and definitions change. */
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runOn } from '../../server/src/core/write/transaction.ts';
import { absorb, MOST_OF_DISTRICT } from '../../server/src/rollup/absorb.ts';
import { rollupGauges } from '../../server/src/rollup/gauges.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { renew } from '../../server/src/rollup/renew.ts';
import { type Believing, compare } from './compare.ts';
import { type Ground, ground } from './ground.ts';
import { takeSnapshot } from './snapshot.ts';
import { absorbOnlySome, absorbSome } from './worker.ts';
import { changeDefinition, changeKind, deleteValues, moveVillage, type Value, writeValues } from './writing.ts';

const NEVER = 4800;
const MONTH = 312;

let here: Ground;
beforeAll(async () => {
  here = await ground();
});
beforeEach(async () => {
  await here.owner.query(
    "update pilar.village set kind = 'DESA' where kind <> 'DESA'; truncate pilar.observation, pilar.rollup, pilar.rollup_mark",
  );
});
afterAll(() => here.close());

/** A value of the first village, so many months after the first, from the first source. */
interface Given extends Partial<Value> {
  code?: string;
  edition?: number;
  month?: number;
  grain?: number;
}

function value({ code = 'JUMLAH', edition = 1, month = 0, grain = 0, ...given }: Given): Value {
  const period = (MONTH + month) * 4 + grain;
  return { village: here.villages[0]!, indicator: here.idOf(code, edition), period, source: here.sources[0]!, numerator: 5, ...given };
}

/** Rows of the districts as `month gap value_gap: n answered positive numerator denominator figure`, after the worker has been. */
async function sums(level = 3): Promise<string[]> {
  await here.settle();
  const { rows } = await here.owner.query(
    `select period / 4 - ${MONTH} as month, gap, value_gap, concat_ws(' ', n, answered, positive, numerator, denominator, figure) as sums
     from pilar.rollup where level = $1 order by period, gap, value_gap, source_id, area_ordinal`,
    [level],
  );
  return rows.map(({ month, gap, value_gap, sums: text }) => `${month} ${nameOf(gap)} ${nameOf(value_gap)}: ${text}`);
}
const nameOf = (gap: number) => (gap === NEVER ? 'never' : String(gap));

const given = (...values: Given[]) => writeValues(here.owner, values.map(value));
const isProven = async () =>
  expect(await rebuild(here.owner, () => {})).toMatchObject({ province: 0, regency: 0, district: 0, isCurrent: true });

describe('what follows a value', () => {
  it('nothing, the next month, or one after months without', async () => {
    await given({ month: 0 }, { month: 1, numerator: 0 }, { month: 4 });
    expect(await sums()).toEqual(['0 1 1: 1 1 1 5 0 0', '1 3 3: 1 1 0 0 0 0', '4 never never: 1 1 1 5 0 0']);
  });

  it('one that does not apply ends the row, not the value', async () => {
    await given({ month: 0 }, { month: 2, numerator: null }, { month: 3 }, { month: 5, numerator: null });
    expect(await sums()).toEqual(['0 2 3: 1 1 1 5 0 0', '2 1 0: 1 0 0 0 0 0', '3 2 never: 1 1 1 5 0 0', '5 never 0: 1 0 0 0 0 0']);
  });

  it('a newer edition in the same period follows at once', async () => {
    const [old, now] = [
      { code: 'RASIO', denominator: 10 },
      { code: 'RASIO', edition: 2, denominator: 20 },
    ];
    await given({ ...old, month: 0 }, { ...old, month: 1 }, { ...now, month: 1 }, { ...now, month: 2, numerator: null, denominator: null });
    expect(await sums()).toEqual(['0 1 1: 1 1 1 5 10 0', '1 0 0: 1 1 1 5 10 0', '1 1 never: 1 1 1 5 20 0', '2 never 0: 1 0 0 0 0 0']);
  });

  it('where the newer edition does not apply, the older one has the value', async () => {
    await given({ code: 'RASIO', denominator: 10 }, { code: 'RASIO', edition: 2, numerator: null });
    expect(await sums()).toEqual(['0 0 never: 1 1 1 5 10 0', '0 never 0: 1 0 0 0 0 0']);
  });

  it('only of the same source', async () => {
    await given({ month: 0 }, { month: 1, source: here.sources[1] });
    expect(await sums()).toEqual(['0 never never: 1 1 1 5 0 0', '1 never never: 1 1 1 5 0 0']);
  });

  it('of quarters in months', async () => {
    await given({ code: 'BAGIAN', month: 2, grain: 1, numerator: 1 }, { code: 'BAGIAN', month: 5, grain: 1, numerator: 0 });
    expect(await sums()).toEqual(['2 3 3: 1 1 1 1 0 0', '5 never never: 1 1 0 0 0 0']);
  });

  it('a late entry and a correction change what stands before them, however long before', async () => {
    await given({ month: 0 }, { month: 30 });
    expect(await sums()).toEqual(['0 30 30: 1 1 1 5 0 0', '30 never never: 1 1 1 5 0 0']);
    await given({ month: 29, numerator: null });
    expect(await sums()).toEqual(['0 29 30: 1 1 1 5 0 0', '29 1 0: 1 0 0 0 0 0', '30 never never: 1 1 1 5 0 0']);
    await given({ month: 29, numerator: 7 });
    expect(await sums()).toEqual(['0 29 29: 1 1 1 5 0 0', '29 1 1: 1 1 1 7 0 0', '30 never never: 1 1 1 5 0 0']);
    await deleteValues(here.owner, here.villages[0]!, (MONTH + 29) * 4);
    expect(await sums()).toEqual(['0 30 30: 1 1 1 5 0 0', '30 never never: 1 1 1 5 0 0']);
    await isProven();
  });
});

describe('what is added up', () => {
  it('villages of a district that are followed alike; regency and province from those', async () => {
    const [first, second] = here.villages;
    await given({ village: first }, { village: second, numerator: 0 }, { village: second, month: 1 }, { village: here.villages[4] });
    expect(await sums()).toEqual([
      '0 1 1: 1 1 0 0 0 0',
      '0 never never: 1 1 1 5 0 0',
      '0 never never: 1 1 1 5 0 0',
      '1 never never: 1 1 1 5 0 0',
    ]);
    expect(await sums(2)).toEqual(['0 1 1: 1 1 0 0 0 0', '0 never never: 2 2 2 10 0 0', '1 never never: 1 1 1 5 0 0']);
    expect(await sums(1)).toEqual(await sums(2));
  });

  it('no other grain, no edition that is computed otherwise, no rule that does not add up', async () => {
    await given({ grain: 3, month: 11 }, { code: 'BERUBAH' }, { code: 'TERTIMBANG', numerator: null, figure: 5 });
    expect(await sums()).toEqual([]);
    await given({ code: 'BERUBAH', edition: 2 }, { code: 'BERUBAH', edition: 3, month: 1 });
    expect(await sums()).toEqual(['0 1 1: 1 1 1 5 0 0', '1 never never: 1 1 1 5 0 0']);
  });

  it('means of villages by their figures, of desa only; a published figure of another rule has no value to add', async () => {
    await given({ code: 'RERATA', numerator: null, figure: 250 }, { code: 'RERATA', month: 1, numerator: null });
    await given({ month: 2, numerator: null, figure: 9 });
    expect(await sums()).toEqual(['0 1 never: 1 1 0 0 0 250', '1 never 0: 1 0 0 0 0 0', '2 never 0: 1 0 0 0 0 0']);
    await changeKind(here.owner, here.villages[0]!, 'KELURAHAN');
    expect(await sums()).toEqual(['2 never 0: 1 0 0 0 0 0']);
    await changeKind(here.owner, here.villages[0]!, 'DESA');
    expect(await sums()).toHaveLength(3);
    await isProven();
  });
});

describe('areas', () => {
  const byDistrict = async () =>
    (await here.owner.query('select level, area_ordinal, n from pilar.rollup order by level, area_ordinal')).rows.map((row) =>
      Object.values(row),
    );
  const ordinalOf = async (id: number) => (await here.owner.query('select ordinal from pilar.area where id = $1', [id])).rows[0].ordinal;

  it('a village takes its values to another regency', async () => {
    await given({}, { village: here.villages[1] });
    await here.settle();
    await moveVillage(here.owner, here.villages[0]!, here.districts[2]!);
    await here.settle();
    const districts = await Promise.all([here.districts[0]!, here.districts[2]!].map(ordinalOf));
    expect((await byDistrict()).filter(([level]) => level === 3)).toEqual(districts.map((ordinal) => [3, ordinal, 1]));
    expect((await byDistrict()).map(([level, , n]) => [level, n])).toEqual([1, 2, 2, 3, 3].map((level) => [level, level === 1 ? 2 : 1]));
    await moveVillage(here.owner, here.villages[0]!, here.districts[0]!);
    await here.settle();
    await isProven();
  });

  it('a district with another ordinal takes its sums along', async () => {
    await given({});
    await here.settle();
    const before = await ordinalOf(here.districts[0]!);
    const move = 'update pilar.area set ordinal = ordinal + $2 where id = $1';
    await here.owner.query(move, [here.districts[0], 1]);
    expect((await byDistrict())[2]).toEqual([3, before + 1, 1]);
    await isProven();
    await here.owner.query(move, [here.districts[0], -1]);
  });

  it('a mark for a district is one for its villages, one for nothing goes away', async () => {
    await given({});
    await here.owner.query('truncate pilar.rollup_mark');
    await here.owner.query('insert into pilar.rollup_mark (area_id) values ($1), (999999)', [here.districts[0]]);
    expect(await sums()).toEqual(['0 never never: 1 1 1 5 0 0']);
    expect((await here.owner.query('select from pilar.rollup_mark')).rowCount).toBe(0);
  });
});

const run: Parameters<typeof renew>[0] = (...asked) => runOn(here.owner)(...asked);

async function inTransaction<T>(work: (tx: typeof run) => Promise<T>): Promise<T> {
  await here.owner.query('begin');
  const result = await work(run);
  await here.owner.query('commit');
  return result;
}

/** Somebody waits for a row that another has written. */
const WAITING = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

describe('what marks have kept', () => {
  /** Of windows that end in each month: cells that come out otherwise than from the rows. */
  async function wrong(believing?: Believing): Promise<number> {
    const snapshot = await takeSnapshot(here.owner);
    const windows = [0, 1, 2, 3].flatMap((month) => [0, 1, 5].map((length) => ({ from: MONTH + month - length, to: MONTH + month })));
    return windows.flatMap((window) => compare(snapshot, window, believing).wrong).length;
  }
  const known = async () =>
    (await here.owner.query('select sources is not null as known from pilar.rollup_mark order by id')).rows.map((one) => one.known);

  it('of a value that came, was corrected, and again: the first says what the sums hold', async () => {
    await given({ month: 0 }, { month: 1, numerator: 7 });
    await here.settle();
    await given({ month: 1, numerator: 8 }, { month: 2 });
    await given({ month: 1, numerator: null }, { month: 2, numerator: 9 });
    await given({ month: 0, numerator: 2 });
    expect(await known()).toEqual([true, true, true, true, true]);
    expect(await wrong()).toBe(0);
    expect(await wrong('the last')).toBeGreaterThan(0);
    await here.settle();
    await isProven();
  });

  it('marks of a district go together, however few are looked at', async () => {
    await given({ month: 0 });
    await given({ month: 0, numerator: 6 }, { month: 0, village: here.villages[1] }, { month: 0, village: here.villages[4] });
    expect(await known()).toHaveLength(4);
    expect(await inTransaction((tx) => absorb(tx, 1, 1))).toMatchObject({ marks: 3, isMore: true });
    expect(await known()).toEqual([true]);
    expect(await wrong()).toBe(0);
    expect(await inTransaction((tx) => absorb(tx, 1, 1))).toMatchObject({ marks: 1 });
    await isProven();
  });

  it('marks of a district go together, and so few districts at a time that it is bounded work', async () => {
    const many = Array.from({ length: 13 }, (_, numerator) => numerator);
    for (const village of [here.villages[0], here.villages[4], here.villages[8]])
      for (const numerator of many) await given({ village, numerator });
    // Thirteen marks are the work of two districts.
    expect(await inTransaction((tx) => absorb(tx, 2))).toMatchObject({ marks: 13, isMore: true });
    expect(await inTransaction((tx) => absorb(tx, 3))).toMatchObject({ marks: 26, isMore: false });
    await isProven();
  });

  it('of a district with very many all is added up anew, whatever they say', async () => {
    await given({ month: 3 });
    const [village] = here.villages;
    await here.owner.query('update pilar.rollup_mark set period = period + 4 where area_id = $1', [village]);
    await here.owner.query(
      `insert into pilar.rollup_mark (area_id, period, indicators) select area_id, period, indicators from pilar.rollup_mark, generate_series(1, $1)`,
      [MOST_OF_DISTRICT - 1],
    );
    await here.owner.query('begin');
    expect(await absorb(run)).toMatchObject({ marks: MOST_OF_DISTRICT, rows: 0 });
    await here.owner.query('rollback');
    await here.owner.query(
      'insert into pilar.rollup_mark (area_id, period, indicators) select area_id, period, indicators from pilar.rollup_mark limit 1',
    );
    expect(await inTransaction((tx) => absorb(tx))).toMatchObject({ marks: MOST_OF_DISTRICT + 1, isMore: false });
    await isProven();
  });

  it.each([
    { worker: 'an earlier version, which knows nothing of it: forgotten', takes: absorbSome, isForgotten: true },
    { worker: 'one that says it took all and did not: wrong', takes: absorbOnlySome, isForgotten: false },
  ])('where marks of a district are left by $worker', async ({ takes, isForgotten }) => {
    for (let numerator = 0; numerator < 5; numerator++) await given({ month: 0, numerator });
    expect(await inTransaction(takes)).toBe(4);
    expect(await known()).toEqual([!isForgotten]);
    expect((await wrong()) > 0).toBe(!isForgotten);
    await here.settle();
    await isProven();
  });

  it('where somebody else wrote meanwhile nothing is known', async () => {
    const other = new pg.Client({ connectionString: here.url });
    await other.connect();
    await other.query('begin');
    await writeValues(other, [value({})]);
    const waiting = given({ numerator: 6 });
    await vi.waitFor(async () => expect((await other.query(WAITING)).rowCount).toBe(1));
    await other.query('commit');
    await waiting;
    await other.end();
    expect(await known()).toEqual([true, false]);
    expect(await wrong()).toBe(0);
  });

  it('is not known any more once a series was added up anew without the marks', async () => {
    await given({ code: 'DESA_SAJA' });
    await here.settle();
    await changeDefinition(here.owner, 'DESA_SAJA');
    await given({ code: 'DESA_SAJA', numerator: 6 });
    await renew(run);
    expect(await known()).toEqual([false]);
    expect(await wrong()).toBe(0);
    await here.owner.query('update pilar.rollup_mark set sources = $1', [[here.sources[0]]]);
    expect(await wrong()).toBeGreaterThan(0);
    await here.settle();
    await changeDefinition(here.owner, 'DESA_SAJA');
    await renew(run);
  });
});

describe('definitions', () => {
  it('of another kind of place: nobody reads the sums until they are made anew', async () => {
    await given({ code: 'DESA_SAJA' });
    await here.owner.query("update pilar.village set kind = 'KELURAHAN' where id = $1", [here.villages[0]]);
    expect(await sums()).toEqual([]);
    await changeDefinition(here.owner, 'DESA_SAJA');
    expect((await rollupGauges(run)).seriesNotCurrent).toBe(1);
    // Also when it is what it was before anybody has made them anew: marks were taken by the other one.
    await given({ code: 'DESA_SAJA', month: 1 });
    await here.settle();
    await changeDefinition(here.owner, 'DESA_SAJA');
    expect((await rollupGauges(run)).seriesNotCurrent).toBe(1);
    expect(await renew(run)).toBe(false);
    expect(await rollupGauges(run)).toMatchObject({ marks: 0, seriesNotCurrent: 0 });
    expect(await sums()).toEqual([]);
  });

  it('an edition that is computed otherwise leaves the earlier ones behind', async () => {
    await given({ code: 'JUMLAH' });
    expect(await sums()).toHaveLength(1);
    await here.owner.query("update pilar.indicator set valid_to = '2026-01-01' where code = 'JUMLAH'");
    await here.owner.query(
      `insert into pilar.indicator (code, edition, name, name_en, pillar_id, sector_id, unit, unit_en, direction, kind, space_rule, time_rule, applies_to, frequency)
       select code, 2, name, name_en, pillar_id, sector_id, unit, unit_en, direction, 'YES_NO', 'SHARE_OF_VILLAGES', time_rule, applies_to, frequency
       from pilar.indicator where code = 'JUMLAH'`,
    );
    await renew(run);
    const { rows } = await here.owner.query(
      "select from pilar.rollup_series r join pilar.indicator i on i.id = r.indicator_id where code = 'JUMLAH'",
    );
    expect(rows).toHaveLength(1);
    expect(await rebuild(here.owner, () => {})).toMatchObject({ district: 1, isCurrent: true });
    expect(await sums()).toEqual([]);
  });
});
