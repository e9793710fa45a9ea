/** What a Kampung KB owes in a month follows from the frequencies of the indicators it reports. SQL over columns of `report`. */
/** The regency's own deadline goes before the country's. */
export const dueAt = (column) => `(select p.due_at from pilar.reporting_period p left join pilar.village v on v.ordinal = ${column('village')}` +
    ` where p.period = ${column('period')} and p.retired_at is null and (p.area_ordinal is null or p.area_ordinal = v.regency_ordinal)` +
    ' order by p.area_ordinal nulls last limit 1)';
const LAST_DAY = (column) => `(make_date(2000 + ${column('period')} / 48, ${column('period')} / 4 % 12 + 1, 1) + interval '1 month - 1 day')`;
/** Asked once for all reports: the subquery names no row of them. */
const REPORTED = "array(select r.indicator_id from pilar.indicator_source r join pilar.source s on s.id = r.source_id where r.retired_at is null and s.code = 'REPORT')";
const MONTHS = "(case i.frequency when 'MONTHLY' then 1 when 'QUARTERLY' then 3 when 'SEMESTER' then 6 else 12 end)";
/** Codes of grains as in `core/period.ts`. */
const GRAIN = "(case i.frequency when 'MONTHLY' then 0 when 'QUARTERLY' then 1 when 'SEMESTER' then 2 else 3 end)";
/** Indicators due with a month, as `i`: each in the edition in force on the last day of the month. */
const OWED = (column) => 'from pilar.indicator i' +
    ` where (i.valid_from is null or i.valid_from <= ${LAST_DAY(column)}) and (i.valid_to is null or i.valid_to >= ${LAST_DAY(column)})` +
    ' and i.retired_at is null and not i.is_derived' +
    " and (i.applies_to = 'VILLAGE' or i.applies_to = 'DESA' and exists" +
    ` (select 1 from pilar.village v where v.ordinal = ${column('village')} and v.kind <> 'KELURAHAN'))` +
    ` and (${column('period')} / 4 + 1) % ${MONTHS} = 0 and i.id = any(${REPORTED})`;
/** Periods of every grain that end with the month. A list, not a range: so the index that begins with the area is taken. */
const ENDING = (column) => `array[${[0, 1, 2, 3].map((grain) => `${column('period')} + ${grain}`).join(', ')}]`;
/** All values of a report are read at once, each as its indicator and its grain in one number. */
const FILLED = (column) => `i.id * 4 + ${GRAIN} = any(array(select o.indicator_id * 4 + o.period % 4 from pilar.observation o` +
    ` where o.area_ordinal = ${column('village')} and o.period = any(${ENDING(column)})` +
    ' and o.source_id = any(array(select s.id from pilar.source s where s.comes_by_report))))';
export const owedCount = (column) => `(select count(*)::int ${OWED(column)})`;
export const filledCount = (column) => `(select count(*)::int ${OWED(column)} and ${FILLED(column)})`;
const ofReport = (property) => `r.${property === 'village' ? 'village_ordinal' : property}`;
/** Indicators due with the report $1, and whether they are filled. */
export const OWED_BY_REPORT = `
  select owed.* from pilar.report r, lateral (
    select i.id, i.code, i.name, i.name_en as "nameEn", ${FILLED(ofReport)} as "isFilled", i.position ${OWED(ofReport)}
  ) owed where r.id = $1 order by owed.position, owed.code`;
//# sourceMappingURL=owed.js.map