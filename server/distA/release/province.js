/**
 * A province's figure is the sum of its regencies' and tells nothing that they don't: it is shown where all of them are, hidden where
 * one is, and not there before every regency has released the window's last month.
 */
import { standsOn } from '../area/validity.js';
const LAST_DAY = "(date '2000-01-01' + make_interval(months => f.period / 4 + 1) - interval '1 day')";
/** Villages of a regency where nobody reported are expected too. */
const SILENT = `
  (select count(*) from pilar.village v join pilar.area a on a.ordinal = v.ordinal
    where v.province_ordinal = p.ordinal and v.regency_ordinal <> all (array_agg(f.regency_ordinal)) and ${standsOn('a', LAST_DAY)})`;
const PROVINCE = `
  insert into pilar.released_figure as old
    (area_ordinal, level, period, indicator_code, source_id, numerator, denominator, reported, expected, is_hidden, released_at)
  select p.ordinal, 'PROVINCE', f.period, f.indicator_code, f.source_id,
    case when not bool_or(f.is_hidden) then sum(f.numerator) end, case when not bool_or(f.is_hidden) then sum(f.denominator) end,
    sum(f.reported), sum(f.expected) + ${SILENT}, bool_or(f.is_hidden), $2
  from pilar.area p join pilar.released_figure f on f.level = 'REGENCY' and f.area_ordinal between p.ordinal and p.last
  where p.level = 'PROVINCE' and $1 between p.ordinal and p.last and not exists (
    select from pilar.area r where r.level = 'REGENCY' and r.ordinal between p.ordinal and p.last
      and not exists (select from pilar.release e where e.regency_ordinal = r.ordinal and e.period = f.period / 4 * 4))
  group by p.ordinal, f.period, f.indicator_code, f.source_id
  on conflict on constraint released_figure_unique do update
    set numerator = excluded.numerator, denominator = excluded.denominator, reported = excluded.reported, expected = excluded.expected,
      is_hidden = excluded.is_hidden, released_at = excluded.released_at
    where (old.numerator, old.denominator, old.reported, old.expected, old.is_hidden)
      is distinct from (excluded.numerator, excluded.denominator, excluded.reported, excluded.expected, excluded.is_hidden)`;
/** Of the province that the regency lies in. */
export const sumProvince = async (run, regency, now) => void (await run(PROVINCE, [regency, now.toISOString()]));
//# sourceMappingURL=province.js.map