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
  ), written as (
    update pilar.observation o set version = version % 32766 + 1, numerator = least(numerator + 1, coalesce(denominator, numerator + 1))
    from chosen where o.area_ordinal = chosen.village and o.period = $2 returning o.*
  ), ${markOf('written')} select count(distinct area_ordinal)::int as villages from written`;

export async function dirtied<T>(url: string, districts: number, month: number, work: () => Promise<T>): Promise<T> {
  return asOwner(url, async (client) => {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock(hashtext($1))', [absorbJob.name]);
    await client.query(WRITE, [districts, month * 4]);
    return work();
  });
}
