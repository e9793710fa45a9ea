import { SERIES } from '../indicator/series.js';
const GAUGES = `
  SELECT m.marks, m.seconds, (SELECT count(*)::int FROM (${SERIES}) s LEFT JOIN pilar.rollup_series r
    ON r.indicator_id = s.indicator AND r.signature = s.signature WHERE r.indicator_id IS NULL
      AND EXISTS (SELECT FROM pilar.observation o JOIN pilar.village v ON v.ordinal = o.area_ordinal WHERE o.indicator_id = s.indicator)) AS series
  FROM (SELECT count(*)::int AS marks, coalesce(greatest(extract(epoch FROM now() - min(made_at)), 0), 0)::float8 AS seconds
    FROM pilar.rollup_mark) m`;
export async function rollupGauges(run) {
    const [row] = await run(GAUGES, []);
    return { marks: Number(row.marks), oldestSeconds: Number(row.seconds), seriesNotCurrent: Number(row.series) };
}
//# sourceMappingURL=gauges.js.map