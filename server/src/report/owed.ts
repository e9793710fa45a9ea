/** What a Kampung KB owes in a month follows from the frequencies of the indicators it reports. SQL over columns of `report`. */

type Column = (property: string) => string;

/** The regency's own deadline goes before the country's. */
export const dueAt = (column: Column): string =>
  `(select p.due_at from pilar.reporting_period p left join pilar.village v on v.ordinal = ${column('village')}` +
  ` where p.period = ${column('period')} and p.retired_at is null and (p.area_ordinal is null or p.area_ordinal = v.regency_ordinal)` +
  ' order by p.area_ordinal nulls last limit 1)';

const LAST_DAY = (column: Column) =>
  `(make_date(2000 + ${column('period')} / 48, ${column('period')} / 4 % 12 + 1, 1) + interval '1 month - 1 day')::date`;

/** Indicators due with a month, as `i`: each in the edition in force on the last day of the month. */
const OWED = (column: Column) =>
  'from pilar.indicator i' +
  ` where ${LAST_DAY(column)} between coalesce(i.valid_from, '-infinity') and coalesce(i.valid_to, 'infinity')` +
  ' and i.retired_at is null and not i.is_derived' +
  " and (i.applies_to = 'VILLAGE' or i.applies_to = 'DESA' and exists" +
  ` (select 1 from pilar.village v where v.ordinal = ${column('village')} and v.kind <> 'KELURAHAN'))` +
  ` and (${column('period')} / 4 + 1) % ${MONTHS} = 0` +
  ' and exists (select 1 from pilar.indicator_source r join pilar.source s on s.id = r.source_id' +
  " where r.indicator_id = i.id and r.retired_at is null and s.code = 'REPORT')";

const MONTHS = "(case i.frequency when 'MONTHLY' then 1 when 'QUARTERLY' then 3 when 'SEMESTER' then 6 else 12 end)";
/** Codes of grains as in `core/period.ts`. */
const GRAIN = "(case i.frequency when 'MONTHLY' then 0 when 'QUARTERLY' then 1 when 'SEMESTER' then 2 else 3 end)";

const FILLED = (column: Column) =>
  'exists (select 1 from pilar.observation o join pilar.source s on s.id = o.source_id' +
  ` where o.area_ordinal = ${column('village')} and o.period = ${column('period')} + ${GRAIN} and o.indicator_id = i.id and s.comes_by_report)`;

export const owedCount = (column: Column): string => `(select count(*)::int ${OWED(column)})`;

export const filledCount = (column: Column): string => `(select count(*)::int ${OWED(column)} and ${FILLED(column)})`;

const ofReport: Column = (property) => `r.${property === 'village' ? 'village_ordinal' : property}`;

/** Indicators due with the report $1, and whether they are filled. */
export const OWED_BY_REPORT = `
  select owed.* from pilar.report r, lateral (
    select i.id, i.code, i.name, i.name_en as "nameEn", ${FILLED(ofReport)} as "isFilled", i.position ${OWED(ofReport)}
  ) owed where r.id = $1 order by owed.position, owed.code`;
