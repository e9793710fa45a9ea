import { timesOf } from '../area/validity.js';
import { GRAIN_CODES } from '../core/period.js';
import { GRAIN, PUBLISHED } from '../observation/facts.js';
import { knownFrom } from './past.js';
/** Of a regency its own deadline counts, else the country's; a month is over when all before it are. */
const DUE = `
  with deadline as (
    select distinct on (r.ordinal, p.period) r.ordinal, r.last, p.period, p.due_at
    from pilar.area r join pilar.reporting_period p on p.retired_at is null and (p.area_ordinal is null or p.area_ordinal = r.ordinal)
    where r.level = 'REGENCY' order by r.ordinal, p.period, p.area_ordinal nulls last
  ), month as (
    select ordinal, last, period, bool_and(due_at < $1::timestamptz) over (partition by ordinal order by period) as is_over from deadline
  )
  select ordinal as regency, last, max(period) as through from month where is_over group by ordinal, last
  having not exists (select from pilar.release r where r.regency_ordinal = ordinal and r.period = max(month.period))
  order by ordinal`;
export const regenciesDue = async (run, now) => (await run(DUE, [now.toISOString()]));
/** Indicators that add up: others cannot be told from sums, and are not released. Sensitive is what is so in any edition. */
const MEASURES = `
  select i.code, i.time_rule as "timeRule", i.frequency, i.finest_village as "finestVillage", i.finest_district as "finestDistrict",
    i.applies_to = 'DESA' as "desaOnly", coalesce(i.quantity_group, i.code) as "group",
    array(select o.id from pilar.indicator o where o.code = i.code
      and (o.kind, o.space_rule, o.time_rule, o.factor, o.decimals) = (i.kind, i.space_rule, i.time_rule, i.factor, i.decimals)
      order by o.edition desc) as editions
  from (select distinct on (code) *, bool_or(is_sensitive) over (partition by code) as is_ever from pilar.indicator order by code, edition desc) i
  where i.is_ever and i.space_rule in ('RATIO_OF_SUMS', 'SUM') and i.applies_to <> 'REGENCY_AND_ABOVE'
  order by i.code`;
export async function measuresOf(run) {
    const rows = await run(MEASURES, []);
    return rows.map(({ frequency, finestVillage, finestDistrict, ...rest }) => {
        const grain = GRAIN[frequency];
        const finest = (given) => (given ? GRAIN[given] : grain);
        return {
            ...rest,
            grain,
            finest: { VILLAGE: finest(finestVillage), DISTRICT: finest(finestDistrict), REGENCY: grain },
        };
    });
}
const VILLAGES = `
  select v.ordinal, v.district_ordinal as district, v.regency_ordinal as regency, v.kind = 'KELURAHAN' as "isKelurahan", ${timesOf('a')} as times
  from pilar.village v join pilar.area a on a.ordinal = v.ordinal where v.ordinal between $1 and $2 order by v.ordinal`;
export const villagesOf = async (run, { regency, last }) => (await run(VILLAGES, [regency, last]));
/** Of two editions in a period the newer one counts. */
const ANSWERS = `
  answer as (
    select distinct on (o.area_ordinal, o.period, m.code, o.source_id)
      o.area_ordinal as village, o.period, m.code, o.source_id as source, o.numerator, o.denominator
    from jsonb_to_recordset($3::jsonb) as m(code text, grain smallint, edition int, rank int)
    join pilar.observation o on o.indicator_id = m.edition and o.area_ordinal between $1 and $2 and o.period % 4 = m.grain and o.period <= $4 + 3
    where exists (select from pilar.village v where v.ordinal = o.area_ordinal)
      and o.source_id <> (select id from pilar.source where code = '${PUBLISHED}')
    order by o.area_ordinal, o.period, m.code, o.source_id, m.rank
  )`;
const TAKE = `
  with ${ANSWERS}
  insert into pilar.released_cell (village_ordinal, period, indicator_code, source_id, numerator, denominator)
  select village, period, code, source, numerator, denominator from answer where numerator is not null
  on conflict do nothing
  returning period, indicator_code as code, source_id as source`;
const REPORTS = `
  with ${ANSWERS}
  select a.village, a.period, a.code, a.source, c.id, a.numerator, a.denominator
  from answer a left join pilar.released_cell c on (c.village_ordinal, c.period, c.indicator_code, c.source_id, c.numerator)
    = (a.village, a.period, a.code, a.source, a.numerator) and c.denominator is not distinct from a.denominator
  order by a.village, a.period`;
/** Every answer up to now, those that are new since the last release as cells of their own. `fresh` are these. */
export async function takeAnswers(run, { regency, last, through }, measures) {
    const editions = measures.flatMap(({ code, grain, editions }) => editions.map((edition, rank) => ({ code, grain: GRAIN_CODES[grain], edition, rank })));
    const given = [regency, last, JSON.stringify(editions), through];
    const fresh = (await run(TAKE, given));
    const answers = (await run(REPORTS, given)).map(({ code, source, id, ...rest }) => {
        const cell = id === null ? null : { id, ...rest };
        return { code, source, report: { village: rest.village, period: rest.period, cell } };
    });
    return { fresh, answers };
}
const VERSIONS = `
  select indicator_code as code, area_ordinal as area, period, is_small as "isSmall", cells, denominator_cells as "denominatorCells"
  from pilar.figure_version
  where regency_ordinal = $1 and indicator_code = any($2::text[]) and source_id = $3 and period between $4 and $5 order by id`;
const CELLS = `
  select id, village_ordinal as village, period, numerator, denominator from pilar.released_cell where id = any($1::int[])`;
export async function pastOf(run, { regency, codes, source, first, last }) {
    const versions = (await run(VERSIONS, [regency, codes, source, first, last]));
    const keys = new Set(versions.flatMap(({ cells, denominatorCells }) => [...cells, ...(denominatorCells ?? [])]));
    const cells = (await run(CELLS, [[...keys]]));
    return knownFrom(versions, new Map(cells.map((cell) => [cell.id, cell])));
}
//# sourceMappingURL=read.js.map