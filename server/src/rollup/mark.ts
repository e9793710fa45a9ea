/** How writers say that the rollups don't hold something yet. */
import type { Run } from '../core/context.ts';

/**
 * A further part of the WITH of a statement that writes values: `written` names the part that returns `area_ordinal`, `period`,
 * `indicator_id` and `source_id` of its rows, and what each replaced: `was` (false: nothing, null: it is not sure), `was_numerator`,
 * `was_denominator`, `was_figure`. A mark for each village and period; areas above the villages have none, since nothing adds them up.
 */
export const markOf = (written: string): string => `marked as (
    insert into pilar.rollup_mark (area_id, period, indicators, sources, were, numerators, denominators, figures)
    select v.id, w.period, array_agg(w.indicator_id), case when bool_and(w.was is not null) then array_agg(w.source_id) end,
      array_agg(w.was), array_agg(w.was_numerator), array_agg(w.was_denominator), array_agg(w.was_figure)
    from ${written} w join pilar.village v on v.ordinal = w.area_ordinal group by v.id, w.period
  )`;

const EVERYTHING = 'insert into pilar.rollup_mark (area_id) select id from pilar.area where ordinal = any($1::int[])';

/** All that stands in these villages or districts: their place or kind has changed, or values were taken away by hand. In that transaction. */
export async function markAll(run: Run, ordinals: readonly number[]): Promise<void> {
  await run(EVERYTHING, [ordinals]);
}
