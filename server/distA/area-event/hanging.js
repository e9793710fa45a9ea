import { RecordFate } from './area-event.result.js';
import { recordSentence } from './sentences.js';
/** Months from January 2000 to a stored period's first month. */
const FIRST_MONTH = `period / 4 - case period % 4 when 0 then 0 when 1 then 2 when 2 then 5 else 11 end`;
const COUNT = `
  select a.ordinal, c.type, c.share, sum(c.count)::int as count
  from unnest($1::int[]) a(ordinal) cross join lateral (
    select 'Observation' as type, 'KEPT' as share, count(*) as count from pilar.observation where area_ordinal = a.ordinal
    union all select 'Observation', 'LATER', count(*) from pilar.observation where area_ordinal = a.ordinal and ${FIRST_MONTH} >= $3
    union all select 'Target', 'KEPT', count(*) from pilar.target where area_ordinal = a.ordinal and retired_at is null
    union all select 'Classification', 'KEPT', count(*) from pilar.classification where village_ordinal = a.ordinal
    union all select 'Report', case when state in ('DRAFT', 'RETURNED') and period / 4 >= $4 then 'STANDING' else 'KEPT' end, count(*)
      from pilar.report where village_ordinal = a.ordinal and retired_at is null group by 2
    union all select 'Kampung', case when retired_at is null then 'STANDING' else 'KEPT' end, count(*)
      from pilar.kampung where village_ordinal = a.ordinal group by 2
    union all select 'Pokja', case when valid_to is null or valid_to >= $2::date then 'STANDING' else 'KEPT' end, count(*)
      from pilar.pokja where village_ordinal = a.ordinal and retired_at is null group by 2
    union all select 'Person', 'STANDING', count(*) from pilar.person where village_ordinal = a.ordinal and retired_at is null
    union all select 'Intervention', case i.status when 'PLANNED' then 'STANDING' when 'ONGOING' then 'ONGOING' else 'KEPT' end, count(*)
      from pilar.intervention_village l join pilar.intervention i on i.id = l.intervention_id
      where l.village_ordinal = a.ordinal and i.retired_at is null group by 2
    union all select 'AreaCode', 'KEPT', count(*) from pilar.area_code where area_ordinal = a.ordinal and retired_at is null
    union all select 'VillageSet', 'KEPT', count(*) from pilar.village_set_village l join pilar.village_set s on s.id = l.village_set_id
      where l.village_ordinal = a.ordinal and s.retired_at is null
    union all select 'Partner', 'KEPT', count(*) from pilar.partner where area_ordinal = a.ordinal and retired_at is null
    union all select 'SavedQuery', 'KEPT', count(*) from pilar.saved_query where area_ordinal = a.ordinal and retired_at is null
    union all select 'Assignment', 'STANDING', count(*) from pilar.assignment where area_ordinal = a.ordinal and retired_at is null
  ) c where c.count > 0 group by 1, 2, 3 order by 1, 2, 3`;
export async function hangingOn(tx, { before, happenedOn }) {
    const month = monthOf(happenedOn);
    const firstWhole = happenedOn.endsWith('-01') ? month : month + 1;
    const ordinals = before.map(({ ordinal }) => ordinal);
    return (await tx.run(COUNT, [ordinals, happenedOn, firstWhole, month]));
}
/** Months from January 2000. */
export const monthOf = (day) => (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1;
export function recordEffects(plan, hanging) {
    return plan.before.flatMap((area) => hanging
        .filter(({ ordinal, share }) => ordinal === area.ordinal && share !== 'LATER')
        .map(({ type, share, count }) => {
        const { fate, into = [] } = fateOf(plan, area, type, share);
        return { type, area: area.code, count, fate, into, ...recordSentence({ type, count, fate, into, area: area.code }) };
    }));
}
function fateOf(plan, area, type, share) {
    const stays = { fate: RecordFate.STAYS };
    if (share === 'KEPT')
        return stays;
    const isEnding = plan.ends.some(({ ordinal }) => ordinal === area.ordinal);
    if (type === 'Assignment')
        return assignmentFate(plan, area, isEnding);
    if (!isEnding)
        return stays;
    const heir = (type === 'Intervention' ? plan.interventionHeirs : plan.heirs).get(area.ordinal);
    if (type === 'Report' || (!heir && share === 'STANDING' && type !== 'Person'))
        return { fate: RecordFate.ENDS };
    if (!heir)
        return stays;
    const isMoved = type === 'Person' || (type === 'Intervention' && share === 'STANDING');
    return { fate: isMoved ? RecordFate.MOVES : RecordFate.GOES_ON, into: [heir] };
}
/** Who acted in an area acts in all that becomes of it: never in more, never in less. */
function assignmentFate({ after }, area, isEnding) {
    const into = after.filter(({ row }) => row?.ordinal !== area.ordinal).map(({ code }) => code);
    if (into.length === 0)
        return { fate: RecordFate.STAYS };
    return { fate: isEnding ? RecordFate.MOVES : RecordFate.GOES_ON, into };
}
//# sourceMappingURL=hanging.js.map