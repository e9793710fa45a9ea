/**
 * Who takes part besides family planning: leads and contributors of what was done in a village. The agencies of family planning
 * themselves are left out by their sector; the national one also where somebody gave it none.
 */
const OTHERS = `p.sector_id is distinct from (select s.id from pilar.sector s where s.code = 'DALDUK_KB') and p.code !~ '^(BKKBN|KEMENDUKBANGGA)'`;
/** Rows (village, partner, since, until) of villages in a range. SQL. */
export const agenciesIn = (low, high) => `
  select iv.village_ordinal as village, took.partner, i.started_on as since,
    case when i.ended_on is null and i.status = 'ONGOING' then 'infinity' else coalesce(i.ended_on, i.started_on) end as until
  from pilar.intervention_village iv
  join pilar.intervention i on i.id = iv.intervention_id and i.retired_at is null and i.status in ('ONGOING', 'DONE')
  join lateral (
    select i.lead_id as partner
    union select c.partner_id from pilar.contribution c where c.intervention_id = i.id and c.retired_at is null
  ) took on true
  where iv.village_ordinal between ${low} and ${high} and (select ${OTHERS} from pilar.partner p where p.id = took.partner)`;
/** Active at some time in the 12 months that end with the day: a condition over such a row. SQL. */
export const activeWithinYear = (row, day) => `${row}.since <= ${day} and ${row}.until > ${day} - interval '12 months'`;
//# sourceMappingURL=agencies.js.map