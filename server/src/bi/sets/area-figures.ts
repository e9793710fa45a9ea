/**
 * Figures of one area `a` above the villages by the rules of their indicators, each source by itself: what `analysis` answers for it and
 * one period of the indicator's own length. Stored sums are read as the planner reads them: those of the area, less those of its
 * districts with marks or with villages that do not stand on every day, and the rows of these districts.
 */
import { standsOn } from '../../area/validity.ts';
import { SERIES } from '../../indicator/series.ts';

/** One edition of an indicator with the rules of the newest one, and whether its rollups are those of the present definition. */
const DEFINED = `
  SELECT s.*, i.space_rule AS space, i.time_rule <> 'LATEST' AS summed, i.time_rule = 'SUM_OVER_LATEST' AS over, c.indicator_id IS NOT NULL AS is_current
  FROM (${SERIES}) s JOIN pilar.indicator i ON i.id = s.series
  LEFT JOIN pilar.rollup_series c ON (c.indicator_id, c.signature) = (s.indicator, s.signature)`;

/** Districts whose stored sums are not right just now. */
const CHANGED = `
  SELECT v.district_ordinal AS district FROM pilar.village v JOIN pilar.area b ON b.ordinal = v.ordinal WHERE b.valid_from IS NOT NULL OR b.valid_to IS NOT NULL
  UNION SELECT v.district_ordinal FROM pilar.area_period p JOIN pilar.village v ON v.ordinal = p.area_ordinal
  UNION SELECT coalesce(v.district_ordinal, b.ordinal) FROM pilar.rollup_mark m JOIN pilar.area b ON b.id = m.area_id
    LEFT JOIN pilar.village v ON v.ordinal = b.ordinal`;

const NUM = (row: string) =>
  `CASE d.space WHEN 'SHARE_OF_VILLAGES' THEN ${row}.positive WHEN 'MEAN_VILLAGES' THEN ${row}.figure ELSE ${row}.numerator END`;
const DEN = (row: string) => `CASE d.space WHEN 'RATIO_OF_SUMS' THEN ${row}.denominator WHEN 'SUM' THEN NULL ELSE ${row}.answered END`;

/** Sums of the rows `r`, each counted `sign` times; a value counts as the newest of its period where its gap is not 0. */
const sumsOf = (sign: string) => `d.series, r.period, r.source_id, CASE WHEN d.summed OR r.gap > 0 THEN ${sign} * (${NUM('r')}) END AS num,
    CASE WHEN CASE WHEN d.over THEN r.value_gap > 0 ELSE d.summed OR r.gap > 0 END THEN ${sign} * (${DEN('r')}) END AS den,
    CASE WHEN CASE WHEN d.summed THEN r.value_gap > 0 ELSE r.gap > 0 END THEN ${sign} * r.answered END AS answered,
    CASE WHEN CASE WHEN d.summed THEN r.value_gap > 0 ELSE r.gap > 0 END THEN ${sign} * r.answered END AS reported,
    CASE WHEN r.gap > 0 THEN ${sign} * r.n END AS newest`;

/** Each level by its own index; of an area there are rows of its level only. */
const storedOf = (level: string) => `
  SELECT ${sumsOf('1')} FROM pilar.rollup r JOIN defined d ON d.indicator = r.indicator_id AND d.is_current
  WHERE r.area_ordinal = a.ordinal AND r.level ${level}`;

const TAKEN_OFF = `
  SELECT ${sumsOf('-1')} FROM changed c JOIN pilar.rollup r ON r.level = 3 AND r.area_ordinal = c.district
  JOIN defined d ON d.indicator = r.indicator_id AND d.is_current WHERE c.district BETWEEN a.ordinal AND a.last`;

const PERIOD_END = (period: string) => `((date '2000-01-01' + make_interval(months => ${period} / 4 + 1))::date - 1)`;

/** Values of villages, the newest edition of a period first. */
const valuesOf = (villages: string) => `
  SELECT d.series, d.space, d.summed, d.over, o.period, o.source_id, o.numerator, o.denominator, o.figure, (o.numerator > 0)::int AS positive,
    1 AS answered, x.has, x.stands, row_number() OVER (PARTITION BY o.area_ordinal, d.series, o.period, o.source_id ORDER BY d.edition DESC) = 1 AS is_newest,
    x.has AND row_number() OVER (PARTITION BY o.area_ordinal, d.series, o.period, o.source_id, x.has ORDER BY d.edition DESC) = 1 AS is_newest_answered
  FROM ${villages} JOIN pilar.area b ON b.ordinal = v.ordinal
  JOIN pilar.observation o ON o.area_ordinal = v.ordinal AND o.indicator_id = d.indicator AND o.period % 4 = d.grain
  CROSS JOIN LATERAL (SELECT CASE WHEN d.by_figure THEN o.figure IS NOT NULL ELSE o.numerator IS NOT NULL END AS has,
    ${standsOn('b', PERIOD_END('o.period'))} AS stands) x
  WHERE NOT (d.desa_only AND v.kind = 'KELURAHAN')`;

const OF_CHANGED =
  '(changed c JOIN pilar.village v ON v.district_ordinal = c.district AND v.ordinal BETWEEN a.ordinal AND a.last) CROSS JOIN defined d';
/** Series whose rollups are of another definition: hardly ever one, so villages are read after them. */
const OF_OTHERS = `(SELECT * FROM defined WHERE NOT is_current) d CROSS JOIN LATERAL (SELECT * FROM pilar.village v
    WHERE v.ordinal BETWEEN a.ordinal AND a.last AND d.indicator IS NOT NULL AND v.district_ordinal NOT IN (SELECT district FROM changed) OFFSET 0) v`;

const freshOf = (villages: string) => `
  SELECT d.series, d.period, d.source_id, CASE WHEN d.has AND (d.summed OR d.is_newest AND d.stands) THEN ${NUM('d')} END,
    CASE WHEN d.has AND CASE WHEN d.over THEN d.is_newest_answered AND d.stands ELSE d.summed OR d.is_newest AND d.stands END THEN ${DEN('d')} END,
    (d.has AND CASE WHEN d.summed THEN d.is_newest_answered ELSE d.is_newest AND d.stands END)::int,
    (d.has AND d.stands AND CASE WHEN d.summed THEN d.is_newest_answered ELSE d.is_newest END)::int,
    (d.is_newest AND d.stands)::int
  FROM (${valuesOf(villages)}) d`;

/**
 * Columns indicator_id (the newest edition), period, source_id, num, den, answered, reported, not_applicable. Of villages that are gone
 * events are added, but where nobody is left to divide them by there is no figure, nor where nothing was reported.
 */
export const LIVE = `
  WITH defined AS MATERIALIZED (${DEFINED}), changed AS MATERIALIZED (${CHANGED})
  SELECT q.series AS indicator_id, q.period, q.source_id,
    CASE WHEN sum(q.answered) > 0 THEN sum(q.num) END AS num, CASE WHEN sum(q.answered) > 0 THEN sum(q.den) END AS den,
    coalesce(sum(q.answered), 0)::int AS answered, coalesce(sum(q.reported), 0)::int AS reported,
    (coalesce(sum(q.newest), 0) - coalesce(sum(q.reported), 0))::int AS not_applicable
  FROM (${[storedOf('= 3'), storedOf('< 3'), TAKEN_OFF, freshOf(OF_CHANGED), freshOf(OF_OTHERS)].join(' UNION ALL ')})
    q(series, period, source_id, num, den, answered, reported, newest)
  GROUP BY q.series, q.period, q.source_id HAVING CASE WHEN sum(q.answered) > 0 THEN sum(q.reported) > 0 OR coalesce(sum(q.den), 1) <> 0
    ELSE sum(q.newest) > coalesce(sum(q.reported), 0) END`;

/** The same columns of what was released, and which figures are hidden. */
export const RELEASED = `
  SELECT i.id AS indicator_id, f.period, f.source_id, f.numerator AS num, f.denominator AS den, f.reported AS answered, f.reported, 0 AS not_applicable,
    f.expected, f.is_hidden, f.released_at
  FROM (SELECT DISTINCT ON (code) * FROM pilar.indicator ORDER BY code, edition DESC) i
  JOIN pilar.released_figure f ON f.indicator_code = i.code AND f.area_ordinal = a.ordinal
    AND f.period % 4 = CASE i.frequency WHEN 'MONTHLY' THEN 0 WHEN 'QUARTERLY' THEN 1 WHEN 'SEMESTER' THEN 2 ELSE 3 END`;

/** Villages of the area, counted once for all its figures. */
export const VILLAGES_OF_A = `
  SELECT count(*)::int AS villages, (count(*) FILTER (WHERE w.kind <> 'KELURAHAN'))::int AS desa FROM pilar.village w WHERE w.ordinal BETWEEN a.ordinal AND a.last`;

const DESA_ONLY = "(i.applies_to = 'DESA' OR i.space_rule = 'MEAN_VILLAGES')";

/**
 * How many villages of the area, counted as `e`, should have a value: those that stand on the last day of the period, less those it does not
 * apply to. Few areas are bounded in time, and an index knows them.
 */
export const EXPECTED = `greatest(CASE WHEN ${DESA_ONLY} THEN e.desa ELSE e.villages END - y.not_applicable - (
    SELECT count(*)::int FROM pilar.area b JOIN pilar.village w ON w.ordinal = b.ordinal
    WHERE (b.valid_from IS NOT NULL OR b.valid_to IS NOT NULL) AND b.ordinal BETWEEN a.ordinal AND a.last
      AND NOT (${DESA_ONLY} AND w.kind = 'KELURAHAN') AND NOT ${standsOn('b', PERIOD_END('y.period'))}), 0)`;
