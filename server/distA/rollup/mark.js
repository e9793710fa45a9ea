/**
 * A further part of the WITH of a statement that writes values: `written` names the part that returns `area_ordinal`, `period` and
 * `indicator_id` of its rows. A mark for each village and period; areas above the villages have none, since nothing adds them up.
 */
export const markOf = (written) => `marked as (
    insert into pilar.rollup_mark (area_id, period, indicators)
    select v.id, w.period, array_agg(w.indicator_id) from ${written} w join pilar.village v on v.ordinal = w.area_ordinal group by v.id, w.period
  )`;
const EVERYTHING = 'insert into pilar.rollup_mark (area_id) select id from pilar.area where ordinal = any($1::int[])';
/** All that stands in these villages or districts: their place or kind has changed, or values were taken away by hand. In that transaction. */
export async function markAll(run, ordinals) {
    await run(EVERYTHING, [ordinals]);
}
//# sourceMappingURL=mark.js.map