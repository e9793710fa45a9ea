/**
 * Figures of districts, regencies and provinces by the rules of their indicators, each source by itself: what `analysis` answers for
 * one area and one period of the indicator's own length. Stored sums are read as the planner reads them: those of areas, less those of
 * districts with marks or with villages that do not stand on every day, and the rows of these districts.
 */
import { standsOn } from '../../area/validity.js';
import { SERIES } from '../../indicator/series.js';
const LEVELS = "(VALUES (1::smallint, 'PROVINCE'), (2::smallint, 'REGENCY'), (3::smallint, 'DISTRICT'))";
/** One edition of an indicator with the rules of the newest one, and whether its rollups are those of the present definition. */
const DEFINED = `
  SELECT s.*, i.space_rule AS space, i.time_rule <> 'LATEST' AS summed, i.time_rule = 'SUM_OVER_LATEST' AS over, c.indicator_id IS NOT NULL AS is_current
  FROM (${SERIES}) s JOIN pilar.indicator i ON i.id = s.series
  LEFT JOIN pilar.rollup_series c ON (c.indicator_id, c.signature) = (s.indicator, s.signature)`;
/** Districts whose stored sums are not right just now. */
const CHANGED = `
  SELECT v.district_ordinal AS district FROM pilar.village v JOIN pilar.area a ON a.ordinal = v.ordinal WHERE a.valid_from IS NOT NULL OR a.valid_to IS NOT NULL
  UNION SELECT v.district_ordinal FROM pilar.area_period p JOIN pilar.village v ON v.ordinal = p.area_ordinal
  UNION SELECT coalesce(v.district_ordinal, a.ordinal) FROM pilar.rollup_mark m JOIN pilar.area a ON a.id = m.area_id
    LEFT JOIN pilar.village v ON v.ordinal = a.ordinal`;
const NUM = (row) => `CASE d.space WHEN 'SHARE_OF_VILLAGES' THEN ${row}.positive WHEN 'MEAN_VILLAGES' THEN ${row}.figure ELSE ${row}.numerator END`;
const DEN = (row) => `CASE d.space WHEN 'RATIO_OF_SUMS' THEN ${row}.denominator WHEN 'SUM' THEN NULL ELSE ${row}.answered END`;
/** Sums of the rows `r`, each counted `sign` times; a value counts as the newest of its period where its gap is not 0. */
const sumsOf = (sign) => `${sign} * r.n AS n, CASE WHEN d.summed OR r.gap > 0 THEN ${sign} * (${NUM('r')}) END AS num,
    CASE WHEN CASE WHEN d.over THEN r.value_gap > 0 ELSE d.summed OR r.gap > 0 END THEN ${sign} * (${DEN('r')}) END AS den,
    CASE WHEN CASE WHEN d.summed THEN r.value_gap > 0 ELSE r.gap > 0 END THEN ${sign} * r.answered END AS answered,
    CASE WHEN CASE WHEN d.summed THEN r.value_gap > 0 ELSE r.gap > 0 END THEN ${sign} * r.answered END AS reported,
    CASE WHEN r.gap > 0 THEN ${sign} * r.n END AS newest`;
const STORED = `
  SELECT r.level, r.area_ordinal, d.series, r.period, r.source_id, ${sumsOf('1')}
  FROM pilar.rollup r JOIN (${DEFINED}) d ON d.indicator = r.indicator_id AND d.is_current`;
const TAKEN_OFF = `
  SELECT l.level, CASE l.level WHEN 1 THEN g.parent_ordinal WHEN 2 THEN g.ordinal ELSE r.area_ordinal END, d.series, r.period, r.source_id, ${sumsOf('-1')}
  FROM (${CHANGED}) c JOIN pilar.rollup r ON r.level = 3 AND r.area_ordinal = c.district
  JOIN (${DEFINED}) d ON d.indicator = r.indicator_id AND d.is_current
  JOIN pilar.area a ON a.ordinal = r.area_ordinal JOIN pilar.area g ON g.ordinal = a.parent_ordinal CROSS JOIN ${LEVELS} l(level, name)`;
/** Values of villages `o`, the newest edition of a period first. */
const VALUES = `
  SELECT v.district_ordinal, v.regency_ordinal, v.province_ordinal, d.series, d.space, d.summed, d.over, o.period, o.source_id,
    o.numerator, o.denominator, o.figure, (o.numerator > 0)::int AS positive, 1 AS answered, x.has, x.stands,
    row_number() OVER w = 1 AS is_newest, x.has AND row_number() OVER (PARTITION BY o.area_ordinal, d.series, o.period, o.source_id, x.has ORDER BY d.edition DESC) = 1 AS is_newest_answered
  FROM pilar.village v JOIN pilar.area a ON a.ordinal = v.ordinal JOIN pilar.observation o ON o.area_ordinal = v.ordinal
  JOIN (${DEFINED}) d ON d.indicator = o.indicator_id AND o.period % 4 = d.grain AND NOT (d.desa_only AND v.kind = 'KELURAHAN')
  CROSS JOIN LATERAL (SELECT CASE WHEN d.by_figure THEN o.figure IS NOT NULL ELSE o.numerator IS NOT NULL END AS has,
    ${standsOn('a', "((date '2000-01-01' + make_interval(months => o.period / 4 + 1))::date - 1)")} AS stands) x
  WHERE NOT d.is_current OR v.district_ordinal IN (${CHANGED})
  WINDOW w AS (PARTITION BY o.area_ordinal, d.series, o.period, o.source_id ORDER BY d.edition DESC)`;
const FRESH = `
  SELECT l.level, CASE l.level WHEN 1 THEN d.province_ordinal WHEN 2 THEN d.regency_ordinal ELSE d.district_ordinal END, d.series, d.period, d.source_id,
    1, CASE WHEN d.has AND (d.summed OR d.is_newest AND d.stands) THEN ${NUM('d')} END,
    CASE WHEN d.has AND CASE WHEN d.over THEN d.is_newest_answered AND d.stands ELSE d.summed OR d.is_newest AND d.stands END THEN ${DEN('d')} END,
    (d.has AND CASE WHEN d.summed THEN d.is_newest_answered ELSE d.is_newest AND d.stands END)::int,
    (d.has AND d.stands AND CASE WHEN d.summed THEN d.is_newest_answered ELSE d.is_newest END)::int,
    (d.is_newest AND d.stands)::int
  FROM (${VALUES}) d CROSS JOIN ${LEVELS} l(level, name)`;
/** Columns area_ordinal, indicator_id (the newest edition), period, source_id, num, den, reported, answered, not_applicable. */
export const LIVE = `
  SELECT q.area_ordinal, q.series AS indicator_id, q.period, q.source_id, sum(q.num) AS num, sum(q.den) AS den,
    coalesce(sum(q.answered), 0)::int AS answered, coalesce(sum(q.reported), 0)::int AS reported,
    (coalesce(sum(q.newest), 0) - coalesce(sum(q.reported), 0))::int AS not_applicable
  FROM (${STORED} UNION ALL ${TAKEN_OFF} UNION ALL ${FRESH}) q(level, area_ordinal, series, period, source_id, n, num, den, answered, reported, newest)
  GROUP BY q.area_ordinal, q.series, q.period, q.source_id HAVING sum(q.n) <> 0`;
/** The same columns of what was released, and which figures are hidden. */
export const RELEASED = `
  SELECT f.area_ordinal, i.id AS indicator_id, f.period, f.source_id, f.numerator AS num, f.denominator AS den,
    f.reported AS answered, f.reported, f.expected, f.is_hidden, f.released_at
  FROM pilar.released_figure f JOIN (SELECT DISTINCT ON (code) * FROM pilar.indicator ORDER BY code, edition DESC) i ON i.code = f.indicator_code
  WHERE f.level <> 'VILLAGE' AND f.period % 4 = CASE i.frequency WHEN 'MONTHLY' THEN 0 WHEN 'QUARTERLY' THEN 1 WHEN 'SEMESTER' THEN 2 ELSE 3 END`;
/** How many villages of the area should have a value: those that stand on the last day of the period, less those it does not apply to. */
export const EXPECTED = `(SELECT greatest(count(*)::int - y.not_applicable, 0) FROM pilar.village w JOIN pilar.area b ON b.ordinal = w.ordinal
    WHERE w.ordinal BETWEEN a.ordinal AND a.last AND NOT ((i.applies_to = 'DESA' OR i.space_rule = 'MEAN_VILLAGES') AND w.kind = 'KELURAHAN')
      AND ${standsOn('b', "((date '2000-01-01' + make_interval(months => y.period / 4 + 1))::date - 1)")})`;
//# sourceMappingURL=area-figures.js.map