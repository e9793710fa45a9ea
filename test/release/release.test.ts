/** The job on the demonstration, and what people see of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';
import { releaseAt } from './release-at.ts';

let here: World;

beforeAll(async () => {
  here = await world({ demo: true });
});

afterAll(() => here.close());

const rows = async (sql: string, params: unknown[] = []) => (await here.owner.query(sql, params)).rows;
const total = async (person: PersonName, where: string) =>
  (await here.as(person).get(`{ observations(where: ${where}) { totalCount } }`)).observations.totalCount as number;

const SENSITIVE = '{ indicator: { isSensitive: { eq: true } }, village: { isNull: false } }';
const STAND = `
  select o.area_ordinal, o.period, o.numerator, o.denominator, v.code as village, f.is_hidden
  from pilar.released_figure f join pilar.indicator i on i.code = f.indicator_code join pilar.village v on v.ordinal = f.area_ordinal
  join pilar.observation o on (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (f.area_ordinal, f.period, i.id, f.source_id)
  where f.level = 'VILLAGE' and i.code = 'STUNTING' and f.period % 4 = 0`;

describe('The release', () => {
  it('shows nothing before it was made', async () => {
    expect(await total('viewer', SENSITIVE)).toBe(0);
    expect(await total('planner', SENSITIVE)).toBeGreaterThan(10_000);
  });

  it('is made for every month that is over, and says so in the journal', async () => {
    const start = performance.now();
    const changes = await releaseAt(here);
    console.log(`first release of the demonstration: ${Math.round(performance.now() - start)} ms`);
    const released = await rows('select regency_ordinal, count(*)::int, max(period) from pilar.release group by 1');
    expect(released.map(({ count, max }) => [count, max])).toEqual([
      [36, (26 * 12 + 9) * 4],
      [36, (26 * 12 + 9) * 4],
    ]);
    expect(changes.filter(({ type }) => type === 'Release')).toHaveLength(72);
    expect(changes.at(-1)!.after).toEqual({ period: '2026-10' });
  });

  it('writes nothing when it is made again', async () => {
    const stamp = "select string_agg(t, '') from (select md5(f::text) as t from pilar.released_figure f order by id) x";
    const before = await rows(stamp);
    expect(await releaseAt(here)).toEqual([]);
    expect(await rows(stamp)).toEqual(before);
  });

  it('shows no small figure of any level', async () => {
    const few = (number: string) => `${number} between 1 and 4`;
    const small = `select count(*)::int from pilar.released_figure where ${few('numerator')} or ${few('denominator')} or ${few('denominator - numerator')}`;
    expect(await rows(small)).toEqual([{ count: 0 }]);
    const levels = await rows(
      'select level, count(*)::int, count(*) filter (where is_hidden)::int as hidden from pilar.released_figure group by 1',
    );
    console.log(levels.map(({ level, count, hidden }) => `${level} ${count}, ${hidden} hidden`).join('; '));
    expect(levels).toHaveLength(4);
    for (const { count, hidden } of levels) expect(hidden).toBeLessThan(count / 3);
  });

  it('sums what villages reported: a month adds up in a district, of the year the last month counts', async () => {
    const district = `
      select f.area_ordinal, f.numerator::int, f.denominator::int, f.reported, sum(o.numerator)::int as n, sum(o.denominator)::int as d, count(*)::int as c
      from pilar.released_figure f join pilar.indicator i on i.code = f.indicator_code
      join pilar.village v on v.district_ordinal = f.area_ordinal
      join pilar.observation o on (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (v.ordinal, f.period, i.id, f.source_id) and o.numerator is not null
      where f.level = 'DISTRICT' and not f.is_hidden and f.period % 4 = 0 and i.code in ('STUNTING', 'POSYANDU_DS', 'MCPR') group by f.id`;
    const found = await rows(district);
    expect(found.length).toBeGreaterThan(1000);
    for (const { numerator, denominator, reported, n, d, c } of found) expect([numerator, denominator, reported]).toEqual([n, d, c]);
    const year = `
      select f.numerator::int, f.denominator::int, sum(o.numerator)::int as n, sum(o.denominator)::int as d
      from pilar.released_figure f join pilar.village v on v.regency_ordinal = f.area_ordinal
      cross join lateral (select o.* from pilar.observation o join pilar.indicator i on i.id = o.indicator_id
        where i.code = f.indicator_code and o.area_ordinal = v.ordinal and o.period / 48 = f.period / 48 order by o.period desc limit 1) o
      where f.level = 'REGENCY' and not f.is_hidden and f.period % 4 = 3 and f.indicator_code in ('STUNTING', 'MCPR') group by f.id`;
    const years = await rows(year);
    expect(years.length).toBeGreaterThan(2);
    for (const { numerator, denominator, n, d } of years) expect([numerator, denominator]).toEqual([n, d]);
  });

  it('keeps to the finest period of a level', async () => {
    const grains = await rows(
      "select level, min(period % 4) as finest from pilar.released_figure where indicator_code = 'ANC_K6' group by 1 order by 1",
    );
    expect(Object.fromEntries(grains.map(({ level, finest }) => [level, finest]))).toEqual({
      DISTRICT: 1,
      PROVINCE: 0,
      REGENCY: 0,
      VILLAGE: 3,
    });
  });

  it('hides a figure in all indicators that share a quantity', async () => {
    const differing = `
      select count(*)::int from pilar.released_figure a join pilar.released_figure b using (area_ordinal, period, source_id)
      where a.indicator_code = 'MCPR' and b.indicator_code in ('MKJP', 'UNMET_NEED') and a.is_hidden <> b.is_hidden`;
    expect(await rows(differing)).toEqual([{ count: 0 }]);
    expect(await rows("select 1 from pilar.released_figure where indicator_code = 'MCPR' and is_hidden limit 1")).toHaveLength(1);
  });
});

describe('Who may not read small cells', () => {
  it('sees values that the release shows, and no others', async () => {
    const stands = await rows(STAND);
    const shown = stands.filter(({ is_hidden }) => !is_hidden);
    const seen = await total('viewer', '{ indicator: { code: { eq: "STUNTING" } }, village: { isNull: false } }');
    expect(seen).toBe(shown.length);
    expect(seen).toBeLessThan(stands.length);
    const few = '{ indicator: { code: { eq: "STUNTING" } }, village: { isNull: false }, numerator: { gte: "1", lte: "4" } }';
    expect(await total('viewer', few)).toBe(0);
    expect(await total('planner', few)).toBeGreaterThan(100);
    expect(await total('partner', few)).toBe(0);
  });

  it('sees a late correction neither as it was nor as it is', async () => {
    const [one] = await rows(`${STAND} and not f.is_hidden and f.period = $1 order by o.denominator desc limit 1`, [(26 * 12 + 8) * 4]);
    const where = `{ indicator: { code: { eq: "STUNTING" } }, village: { code: { eq: "${one.village}" } }, period: { eq: "2026-09" } }`;
    expect(await total('viewer', where)).toBe(1);
    const change = `update pilar.observation o set numerator = o.numerator + $3 from pilar.indicator i
      where i.id = o.indicator_id and i.code = 'STUNTING' and o.area_ordinal = $1 and o.period = $2`;
    await here.owner.query(change, [one.area_ordinal, one.period, 1]);
    expect(await total('viewer', where)).toBe(0);
    expect(await total('planner', where)).toBe(1);
    expect(
      (
        await here
          .as('viewer')
          .get(
            `{ villages(where: { indicator: [{ code: "STUNTING", period: "2026-09" }], code: { eq: "${one.village}" } }) { totalCount } }`,
          )
      ).villages.totalCount,
    ).toBe(0);
    await here.owner.query(change, [one.area_ordinal, one.period, -1]);
    expect(await total('viewer', where)).toBe(1);
  });

  it('sees of areas above what others publish, and no total that somebody entered', async () => {
    const all = '{ indicator: { code: { eq: "STUNTING" } }, village: { isNull: true } }';
    const published = await total('viewer', all);
    expect(published).toBeGreaterThan(0);
    await here.owner.query(`
      insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator)
      select d.ordinal, 1000, i.id, s.id, 3, 90 from pilar.area d, pilar.indicator i, pilar.source s
      where d.code = '65.01.05' and i.code = 'STUNTING' and s.code = 'EPPGBM'`);
    expect(await total('viewer', all)).toBe(published);
    expect(await total('planner', all)).toBe(published + 1);
  });

  it('sees nothing of an indicator that becomes sensitive before it is released', async () => {
    const where = '{ indicator: { code: { eq: "BKB" } }, village: { isNull: false } }';
    expect(await total('viewer', where)).toBeGreaterThan(0);
    await here.owner.query("update pilar.indicator set is_sensitive = true where code = 'BKB'");
    expect(await total('viewer', where)).toBe(0);
    await here.owner.query("update pilar.indicator set is_sensitive = false where code = 'BKB'");
  });
});

describe('The next release', () => {
  const DECEMBER = '2026-12-20T04:00:00Z';

  it('waits for the deadline of the regency, which may be its own', async () => {
    await here.owner.query(`
      insert into pilar.reporting_period (period, due_at, time_zone, area_ordinal)
      select period, due_at + d, 'Asia/Jakarta', area from (values (1288::smallint, timestamptz '2026-12-15 16:59:59Z')) p(period, due_at),
        (values (null, interval '0'), ((select ordinal from pilar.area where code = '65.01'), interval '10 days')) x(area, d)
      on conflict (period, area_ordinal) do update set due_at = excluded.due_at`);
    const first = await releaseAt(here, DECEMBER);
    expect(first.filter(({ type }) => type === 'Release')).toHaveLength(1);
    const [bulungan] = await rows("select ordinal from pilar.area where code = '65.01'");
    expect(first[0]!.area).not.toBe(bulungan.ordinal);
    const then = await releaseAt(here, '2026-12-26T04:00:00Z');
    expect(then.map(({ area, after }) => [area, after])).toEqual([[bulungan.ordinal, { period: '2026-11' }]]);
  });

  it('takes up what was corrected, unless that would betray a small figure', async () => {
    const [large] = await rows(
      `${STAND} and not f.is_hidden and o.denominator - o.numerator > 20 and f.period = $1 order by o.numerator desc limit 1`,
      [(26 * 12 + 9) * 4],
    );
    await here.owner.query(
      "update pilar.observation o set numerator = 3 from pilar.indicator i where i.id = o.indicator_id and i.code = 'STUNTING' and o.area_ordinal = $1 and o.period = $2",
      [large.area_ordinal, large.period],
    );
    await here.owner.query('delete from pilar.release where period = 1288');
    await releaseAt(here, '2026-12-26T04:00:00Z');
    const figure =
      'select numerator::int, is_hidden from pilar.released_figure where area_ordinal = $1 and period = $2 and indicator_code = $3';
    expect(await rows(figure, [large.area_ordinal, large.period, 'STUNTING'])).toEqual([{ numerator: large.numerator, is_hidden: false }]);
    expect(
      await total(
        'viewer',
        `{ indicator: { code: { eq: "STUNTING" } }, village: { code: { eq: "${large.village}" } }, period: { eq: "2026-10" } }`,
      ),
    ).toBe(0);
  });
});
