/** The SQL that absorbing, renewing and rebuilding share: what rollups are made of, and how what has changed gets into the table. */
import { NEVER, SERIES } from '../indicator/series.js';
const KEY = 'level, indicator_id, period, area_ordinal, source_id, gap, value_gap';
const SUMS = ['n', 'answered', 'positive', 'numerator', 'denominator', 'figure'];
export const COLUMNS = `${KEY}, ${SUMS.join(', ')}`;
export const sums = (each) => SUMS.map((sum) => `${each(sum)} AS ${sum}`).join(', ');
/** By way of JSON the planner takes them for a hundred, and not for the one that so many conditions seem to leave. */
export const SOME_SERIES = `
  SELECT * FROM json_to_recordset((SELECT json_agg(s) FROM (${SERIES}) s))
    AS s(indicator int, series int, edition smallint, grain smallint, by_figure boolean, desa_only boolean, signature text)`;
/**
 * A value `o` of the village `v` in the series `s`, and whether it is one that is added up. The grain is not asked for by `=`: the
 * planner would think that hardly a row is left.
 */
export const VALUE = `v.district_ordinal AS area_ordinal, v.ordinal AS village, s.series, s.edition, o.indicator_id, o.period, o.source_id,
  o.numerator, o.denominator, o.figure, CASE WHEN s.by_figure THEN o.figure IS NOT NULL ELSE o.numerator IS NOT NULL END AS is_answered`;
export const COUNTS = "(o.period - s.grain) & 3 < 1 AND NOT (s.desa_only AND v.kind = 'KELURAHAN')";
/** Rows of `value` (columns VALUE) as rollups of districts. From the newest backwards: what follows a value is the least period met so far. */
export const DISTRICT_SUMS = `
  SELECT 3::smallint AS level, indicator_id, period, area_ordinal, source_id, gap, value_gap, count(*)::int AS n,
    (count(*) FILTER (WHERE is_answered))::int AS answered, (count(*) FILTER (WHERE numerator > 0))::int AS positive,
    ${['numerator', 'denominator', 'figure'].map((part) => `coalesce(sum(${part}) FILTER (WHERE is_answered), 0)::bigint AS ${part}`).join(', ')}
  FROM (
    SELECT *, coalesce(min(period / 4) OVER w - period / 4, ${NEVER})::smallint AS gap,
      CASE WHEN is_answered THEN coalesce(min(period / 4) FILTER (WHERE is_answered) OVER w - period / 4, ${NEVER}) ELSE 0 END::smallint AS value_gap
    FROM value WINDOW w AS (PARTITION BY village, series, source_id ORDER BY period DESC, edition DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) followed
  GROUP BY 2, 3, 4, 5, 6, 7`;
/** What differs between the rows of `fresh` and those of `stored`: the difference of every sum. */
export const DIFFERENCE = `
  SELECT ${KEY}, ${sums((sum) => `coalesce(f.${sum}, 0) - coalesce(r.${sum}, 0)`)}
  FROM fresh f FULL JOIN stored r USING (${KEY})
  WHERE (${SUMS.map((sum) => `f.${sum}`).join(', ')}) IS DISTINCT FROM (${SUMS.map((sum) => `r.${sum}`).join(', ')})`;
/** The same difference for the district, its regency and its province: so the sum of the districts stays that of the regency. */
export const UPWARDS = `
  SELECT l.level, d.indicator_id, d.period, l.area_ordinal, d.source_id, d.gap, d.value_gap, ${sums((sum) => `sum(d.${sum})`)}
  FROM difference d CROSS JOIN LATERAL (
    SELECT r.ordinal AS regency, r.parent_ordinal AS province FROM pilar.area a JOIN pilar.area r ON r.ordinal = a.parent_ordinal
    WHERE a.ordinal = d.area_ordinal OFFSET 0) a
  CROSS JOIN LATERAL (VALUES (3::smallint, d.area_ordinal), (2::smallint, a.regency), (1::smallint, a.province)) l(level, area_ordinal)
  GROUP BY 1, 2, 3, 4, 5, 6, 7`;
const SAME_KEY = KEY.split(', ')
    .map((column) => `r.${column} = c.${column}`)
    .join(' AND ');
/**
 * Adds the rows of `change` to the table, as further parts of a WITH: rows that come to nothing are removed. One row at a time by its
 * key, whatever the planner thinks of how many there are: the table has millions.
 */
export const APPLY = `
  sum_now AS MATERIALIZED (
    SELECT ${KEY.split(', ')
    .map((column) => `c.${column}`)
    .join(', ')}, ${sums((sum) => `coalesce(r.${sum}, 0) + c.${sum}`)}, r.place
    FROM change c LEFT JOIN LATERAL (SELECT r.*, r.ctid AS place FROM pilar.rollup r WHERE ${SAME_KEY} OFFSET 0) r ON true
  ), removed AS (
    DELETE FROM pilar.rollup WHERE ctid = ANY (ARRAY(SELECT place FROM sum_now WHERE n = 0 AND place IS NOT NULL)) RETURNING 1
  ), written AS (
    INSERT INTO pilar.rollup (${COLUMNS}) SELECT ${COLUMNS} FROM sum_now WHERE n <> 0 ORDER BY ${KEY}
    ON CONFLICT (${KEY}) DO UPDATE SET ${SUMS.map((sum) => `${sum} = excluded.${sum}`).join(', ')} RETURNING 1
  )`;
//# sourceMappingURL=sums.js.map