/** `$apply`: groups and sums are those of the rows that the reader may read one by one, and what would not be right is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';
import { askerOf, type Row, TYPED, walk } from './odata.ts';

let here: World;
beforeAll(async () => {
  here = await world({ demo: true, baseUrl: TYPED });
  await here.drain();
});
afterAll(() => here?.close());

const as = (person: PersonName) => askerOf(here, here.headersOf(person));
const address = (set: string, options: Record<string, string>): string =>
  `/${set}?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
const rows = async (set: string, options: Record<string, string>, person: PersonName = 'biReader', size = 2000): Promise<Row[]> =>
  (await walk(as(person), address(set, options), size)).rows;

/** An indicator of this kind that has values of villages, and a period and source of them. */
async function one(isSensitive: boolean): Promise<Row> {
  const codes = (await rows('indicators', { $filter: `is_sensitive eq ${isSensitive} and space_rule in ('SUM','RATIO_OF_SUMS')` })).map(
    ({ code }) => `'${code}'`,
  );
  const options = { $filter: `area_level eq 'VILLAGE' and numerator gt 0 and indicator_code in (${codes.join(',')})`, $top: '1' };
  return (await rows('observations', options, 'planner'))[0]!;
}

const groupOf = (row: Row): string =>
  `indicator_id eq ${row.indicator_id} and source_code eq '${row.source_code}' and period eq '${row.period}' and area_level eq 'VILLAGE'`;

function sums(of: readonly Row[], by: string) {
  const found = new Map<unknown, { n: number; total: number }>();
  for (const row of of) {
    const sum = found.get(row[by]) ?? { n: 0, total: 0 };
    found.set(row[by], { n: sum.n + 1, total: sum.total + Number(row.numerator) });
  }
  return found;
}

describe.each(['planner', 'biReader'] as const)('%s', (person) => {
  it('groups and adds up what it reads row by row, as analysis does', async () => {
    const filter = groupOf(await one(false));
    const apply = `filter(${filter})/groupby((district_code),aggregate($count as n,numerator with sum as total,value with max as most))`;
    const told = await rows('observations', { $apply: apply }, person);
    const single = await rows('observations', { $filter: filter }, person);
    const wanted = sums(single, 'district_code');
    expect(told.length).toBeGreaterThan(5);
    expect(new Map(told.map(({ district_code, n, total }) => [district_code, { n, total }]))).toEqual(wanted);
    const most = (code: unknown) => Math.max(...single.filter((row) => row.district_code === code).map((row) => Number(row.value)));
    for (const row of told) expect(row.most).toBe(most(row.district_code));
    const areas = await rows('observations_by_area', { $filter: filter.replace('VILLAGE', 'DISTRICT') }, person);
    expect(new Map(areas.map((row) => [row.area_code, row.numerator]))).toEqual(new Map(told.map((row) => [row.district_code, row.total])));
  });

  it('is not told a sum of a sensitive indicator, of which it may see some rows only', async () => {
    const apply = `filter(${groupOf(await one(true))})/groupby((district_code),aggregate(numerator with sum as total,$count as n))`;
    for (const row of await rows('observations', { $apply: apply }, person)) expect(row.total).toBeNull();
    const apply2 = apply.replace("'VILLAGE'", "'DISTRICT'");
    for (const row of await rows('observations_by_area', { $apply: apply2 }, person)) expect(row.total).toBeNull();
  });
});

describe('what the planner does not count', () => {
  const TOTALS = (filter: string) => `filter(${filter})/groupby((indicator_id),aggregate(numerator with sum as total,$count as n))`;

  it('a published figure is not added up', async () => {
    const picked = await one(false);
    const moved = `indicator_id = ${picked.indicator_id} and source_id = ${picked.source_id} and period = ${picked.period_order}`;
    const published = "(select id from pilar.source where code = 'PUBLISHED')";
    await here.owner.query(`update pilar.observation set source_id = ${published} where ${moved}`);
    const filter = groupOf({ ...picked, source_code: 'PUBLISHED' });
    const [found] = await rows('observations', { $apply: TOTALS(filter) });
    expect([Number(found!.n) > 5, found!.total]).toEqual([true, null]);
    await here.owner.query(
      `update pilar.observation set source_id = ${picked.source_id} where ${moved.replace(/source_id = \d+/, `source_id = ${published}`)}`,
    );
  });

  it('nor is a kelurahan where an indicator is of desa only', async () => {
    const picked = await one(false);
    const filter = groupOf(picked);
    const all = await rows('observations', { $filter: filter });
    const total = (of: readonly Row[]) => of.reduce((sum, row) => sum + Number(row.numerator), 0);
    const desa = all.filter((row) => row.village_kind !== 'KELURAHAN');
    expect(total(desa)).toBeLessThan(total(all));
    const told = async () => (await rows('observations', { $apply: TOTALS(filter) }))[0]!.total;
    expect(await told()).toBe(total(all));
    const { rows: before } = await here.owner.query(`select applies_to as was from pilar.indicator where id = ${picked.indicator_id}`);
    await here.owner.query(`update pilar.indicator set applies_to = 'DESA' where id = ${picked.indicator_id}`);
    expect(await told()).toBe(total(desa));
    await here.owner.query('update pilar.indicator set applies_to = $1 where id = $2', [before[0].was, picked.indicator_id]);
  });
});

it('what comes out is filtered, ordered, counted and paged', async () => {
  const filter = "district_code eq '65.01.05' and year eq 2026";
  const apply = `filter(${filter})/groupby((period,village_code),aggregate($count as n,indicator_id with countdistinct as kinds))`;
  const all = await rows('observations', { $apply: apply });
  expect(all.length).toBeGreaterThan(30);
  const few = await walk(
    as('biReader'),
    address('observations', { $apply: apply, $orderby: 'n desc', $count: 'true', $filter: 'n gt 1' }),
    20,
  );
  expect([few.pages > 2, few.count]).toEqual([true, few.rows.length]);
  expect(few.rows.map((row) => row.n)).toEqual(
    all
      .map((row) => Number(row.n))
      .filter((n) => n > 1)
      .sort((a, b) => b - a),
  );
  expect(new Set(few.rows.map((row) => JSON.stringify(row)))).toEqual(
    new Set(all.filter(({ n }) => Number(n) > 1).map((row) => JSON.stringify(row))),
  );
  const { body } = await as('biReader')(address('observations', { $apply: apply, $select: 'n', $top: '2' }));
  expect(body['@odata.context']).toBe(`${TYPED}/bi/odata/v4/$metadata#observations(n)`);
  expect(body.value.length).toBe(2);
});

it('what it names is what it says, also by names of the set', async () => {
  const names = ['area_code', 'area_name', 'area_level', 'district_code', 'district_name', 'regency_code', 'regency_name', 'province_code'];
  const told = await rows('observations', { $apply: `groupby((area_order),aggregate(${names.map((name) => `$count as ${name}`)}))` });
  const counted = await rows('observations', { $apply: 'groupby((area_order),aggregate($count as n))' });
  expect(told.length).toBeGreaterThan(80);
  expect(told).toEqual(counted.map(({ area_order, n }) => ({ area_order, ...Object.fromEntries(names.map((name) => [name, n])) })));
});

it('without groups there is one row, also of no rows', async () => {
  const ask = (filter: string) => rows('observations', { $apply: `filter(${filter})/aggregate($count as n,period with max as last)` });
  expect(await ask("area_code eq 'nowhere'")).toEqual([{ n: 0, last: null }]);
  const { text } = await as('biReader')('/observations/$count');
  expect((await ask('true'))[0]!.n).toBe(Number(text));
});

it.each([
  ['observations', 'aggregate(numerator with sum as s)', 501],
  ['observations', 'groupby((indicator_id,source_id,period),aggregate(numerator with sum as s))', 501],
  ['observations', 'groupby((indicator_code,source_id,period,area_level),aggregate(numerator with sum as s))', 501],
  ['observations', 'groupby((indicator_id,source_id,period,area_level),aggregate(value with sum as s))', 501],
  ['observations_by_area', 'groupby((indicator_id,source_id,period,area_level),aggregate(expected_count with sum as s))', 501],
  ['observations', 'groupby((indicator_id),aggregate(value with average as s))', 501],
  ['observations', 'groupby((indicator_id),aggregate(value with constructor as s))', 501],
  ['observations', 'groupby((indicator_id))/filter(indicator_id gt 1)', 501],
  ['observations', 'groupby((rollup(indicator_id)))', 501],
  ['observations', 'filter(true)', 501],
  ['observations', 'concat(identity,identity)', 501],
  ['observations', 'compute(1 as x)/groupby((x))', 501],
  ['villages', 'groupby((kind))', 501],
  ['observations', '', 400],
  ['observations', 'groupby', 400],
  ['observations', 'groupby()', 400],
  ['observations', 'groupby(())', 400],
  ['observations', 'groupby((nothing))', 400],
  ['observations', 'groupby((period,period))', 400],
  ['observations', 'groupby((period),aggregate($count as period))', 400],
  ['observations', 'groupby((period),aggregate($count))', 400],
  ['observations', 'groupby((period),aggregate())', 400],
  ['observations', 'groupby((period)', 400],
  ['observations', "filter(area_code eq ')/groupby((period))", 400],
  ['observations', 'filter(nothing eq 1)/groupby((period))', 400],
  ['observations', 'filter()/groupby((period))', 400],
  ['observations', 'groupby((period),aggregate(is_synthetic with max as x))', 400],
  ['observations', 'groupby((period),aggregate(value with max as "x"; drop table x))', 400],
])('%s, %s: %d', async (set, apply, status) => {
  const told = await as('biReader')(address(set, { $apply: apply }));
  expect([told.status, told.body?.error?.message?.includes(' / '), told.body?.error?.target]).toEqual([status, true, '$apply']);
});

it('is for rows alone', async () => {
  const apply = encodeURIComponent('groupby((period))');
  expect((await as('biReader')(`/observations/$count?$apply=${apply}`)).status).toBe(501);
  const file = await fetch(`${here.address}/bi/files/observations.csv?$apply=${apply}`, { headers: here.headersOf('biReader') });
  expect(file.status).toBe(501);
  await file.text();
});
