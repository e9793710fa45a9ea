/** How far the rollups are behind, for those who watch the server. */
import type { Run } from '../core/context.ts';
import { SERIES } from '../indicator/series.ts';

export interface RollupGauges {
  /** Writes that are not added up yet: questions add what they changed, or read the rows of their districts, where they are many or have kept nothing. */
  marks: number;
  /** Age of the oldest mark. 0 when there is none. */
  oldestSeconds: number;
  /** Editions with values whose sums were made by another definition than the present one: questions read the rows. */
  seriesNotCurrent: number;
}

const GAUGES = `
  SELECT m.marks, m.seconds, (SELECT count(*)::int FROM (${SERIES}) s LEFT JOIN pilar.rollup_series r
    ON r.indicator_id = s.indicator AND r.signature = s.signature WHERE r.indicator_id IS NULL
      AND EXISTS (SELECT FROM pilar.observation o JOIN pilar.village v ON v.ordinal = o.area_ordinal WHERE o.indicator_id = s.indicator)) AS series
  FROM (SELECT count(*)::int AS marks, coalesce(greatest(extract(epoch FROM now() - min(made_at)), 0), 0)::float8 AS seconds
    FROM pilar.rollup_mark) m`;

export async function rollupGauges(run: Run): Promise<RollupGauges> {
  const [row] = await run(GAUGES, []);
  return { marks: Number(row!.marks), oldestSeconds: Number(row!.seconds), seriesNotCurrent: Number(row!.series) };
}
