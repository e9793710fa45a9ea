/** Which editions of an indicator are added up together, and by which definition: what the worker stores and the planner compares. */
/** `i` is the newest edition of a code: the editions `o` that are computed as it is. */
export const ALIKE = 'o.kind = i.kind AND o.space_rule = i.space_rule AND o.time_rule = i.time_rule AND o.factor = i.factor AND o.decimals = i.decimals';
/** Gap of a value that no other follows: longer than all months there are. */
export const NEVER = 4800;
/** Grain code of a frequency, as stored in periods. */
const GRAIN = "CASE i.frequency WHEN 'MONTHLY' THEN 0 WHEN 'QUARTERLY' THEN 1 WHEN 'SEMESTER' THEN 2 ELSE 3 END";
/**
 * One row for each edition that is added up: the newest edition of its code (`series`), its own place among those alike, and the
 * signature of the definition, which changes whenever stored rows would be others.
 */
export const SERIES = `
  SELECT o.id AS indicator, i.id AS series, o.edition, ${GRAIN} AS grain, i.space_rule = 'MEAN_VILLAGES' AS by_figure,
    i.applies_to = 'DESA' OR i.space_rule = 'MEAN_VILLAGES' AS desa_only,
    concat_ws('/', CASE i.space_rule WHEN 'MEAN_VILLAGES' THEN 'FIGURE' ELSE 'NUMERATOR' END,
      CASE WHEN i.applies_to = 'DESA' OR i.space_rule = 'MEAN_VILLAGES' THEN 'DESA' ELSE 'VILLAGE' END, ${GRAIN},
      string_agg(o.id::text, ',') OVER (PARTITION BY i.id ORDER BY o.edition ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) AS signature
  FROM (SELECT DISTINCT ON (code) * FROM pilar.indicator ORDER BY code, edition DESC) i JOIN pilar.indicator o ON o.code = i.code AND ${ALIKE}
  WHERE i.space_rule IN ('RATIO_OF_SUMS', 'SUM', 'SHARE_OF_VILLAGES', 'MEAN_VILLAGES')`;
//# sourceMappingURL=series.js.map