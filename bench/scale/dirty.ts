/** Districts whose rollups don't hold what was just written: a value in each, written as Pilar writes, while the worker is kept waiting. */
import { asOwner } from '../../server/src/database.ts';
import { markOf } from '../../server/src/rollup/mark.ts';
import { absorbJob } from '../../server/src/rollup/rollup.job.ts';

/** One village of each, as they lie in the country; all its values of the month are given a new version. */
const WRITE = `
  with chosen as (
    select min(ordinal) as village from (select v.ordinal, v.district_ordinal from pilar.village v
      where exists (select from pilar.observation o where o.area_ordinal = v.ordinal and o.period = $2)) v
    group by district_ordinal order by hashint4(district_ordinal) limit $1
  ), had as (
    select o.* from chosen join pilar.observation o on o.area_ordinal = chosen.village and o.period = $2 for no key update of o
  ), written as (
    update pilar.observation o set version = o.version % 32766 + 1, numerator = least(o.numerator + 1, coalesce(o.denominator, o.numerator + 1)) from had h
    where (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (h.area_ordinal, h.period, h.indicator_id, h.source_id)
    returning o.area_ordinal, o.period, o.indicator_id, o.source_id,
      true as was, h.numerator as was_numerator, h.denominator as was_denominator, h.figure as was_figure
  ), ${markOf('written')} select count(distinct area_ordinal)::int as villages from written`;

export async function dirtied<T>(url: string, districts: number, month: number, work: () => Promise<T>): Promise<T> {
  return asOwner(url, async (client) => {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock(hashtext($1))', [absorbJob.name]);
    await client.query(WRITE, [districts, month * 4]);
    return work();
  });
}
