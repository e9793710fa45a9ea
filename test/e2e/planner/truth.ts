/** What the raw tables say, without the planner of the product: one statement for each of the ten questions. Today is 20 November 2026. */

/** Months since January 2000: from November 2025 to October 2026, the twelve that are over. */
const FIRST = 310;
const LAST = 321;
const WHOLE_YEAR = 12;

/** Of each village and indicator: what counts between two months, the newest or, where events add up, all of it. */
const counted = (name: string, codes: string, first: number, last: number) => `${name} AS (
  SELECT o.area_ordinal, i.code, i.factor, i.decimals, sum(o.numerator) AS numerator, sum(o.denominator) AS denominator
  FROM pilar.observation o JOIN pilar.indicator i ON i.id = o.indicator_id JOIN pilar.source s ON s.id = o.source_id
  WHERE s.code = 'DEMO' AND i.code IN (${codes}) AND o.period / 4 BETWEEN ${first} AND ${last}
    AND (i.time_rule = 'SUM' OR NOT EXISTS (SELECT 1 FROM pilar.observation n
      WHERE n.area_ordinal = o.area_ordinal AND n.indicator_id = o.indicator_id AND n.source_id = o.source_id
        AND n.period > o.period AND n.period / 4 <= ${last}))
  GROUP BY o.area_ordinal, i.code, i.factor, i.decimals)`;

const share = (numerator: string, denominator: string, factor = 100) =>
  `${factor} * sum(${numerator})::numeric / nullif(sum(${denominator}), 0)`;

const BESIDE = "'STUNTING', 'MCPR', 'POSYANDU_DS', 'AKTA_LAHIR', 'JAMBAN_LAYAK', 'PAUD'";

/** Six indicators by district, and by how much they differ from a year before. */
export const AGAINST_LAST_YEAR = `
  WITH ${counted('now', BESIDE, FIRST, LAST)}, ${counted('before', BESIDE, FIRST - WHOLE_YEAR, LAST - WHOLE_YEAR)},
  figure AS (
    SELECT d.code AS key, x.code, ${share('n.numerator', 'n.denominator')} AS now, ${share('b.numerator', 'b.denominator')} AS before
    FROM pilar.village v JOIN pilar.area d ON d.ordinal = v.district_ordinal
    CROSS JOIN unnest(ARRAY[${BESIDE}]) x(code)
    LEFT JOIN now n ON n.area_ordinal = v.ordinal AND n.code = x.code
    LEFT JOIN before b ON b.area_ordinal = v.ordinal AND b.code = x.code
    WHERE v.code LIKE '65.01.%' GROUP BY GROUPING SETS ((d.code, x.code), (x.code)))
  SELECT coalesce(key, '*') AS key, array_agg(round(now, 2)::text ORDER BY place) AS cells,
    array_agg(round(now - before, 2)::text ORDER BY place) AS deltas
  FROM figure JOIN unnest(ARRAY[${BESIDE}]) WITH ORDINALITY o(code, place) USING (code) GROUP BY key`;

/** Villages whose newest stunting is above 20 percent and where no intervention of health began in the last 180 days. */
export const HIGH_AND_LEFT_ALONE = `
  WITH ${counted('now', "'STUNTING'", 0, LAST + 1)}
  SELECT v.name FROM pilar.village v JOIN now n ON n.area_ordinal = v.ordinal
  WHERE 100 * n.numerator > 20 * n.denominator AND NOT EXISTS (
    SELECT 1 FROM pilar.intervention_village iv JOIN pilar.intervention i ON i.id = iv.intervention_id JOIN pilar.sector s ON s.id = i.sector_id
    WHERE iv.village_ordinal = v.ordinal AND s.code = 'KESEHATAN' AND i.retired_at IS NULL AND i.started_on >= date '2026-11-20' - 180)
  ORDER BY v.code`;

/** Rupiah of every partner for interventions of health, over all the years to the end of this month. */
export const GIVEN_FOR_HEALTH = `
  SELECT 'KESEHATAN|' || p.code AS key, ARRAY[coalesce(sum(c.amount_rupiah), 0)]::text[] AS cells
  FROM pilar.contribution c JOIN pilar.intervention i ON i.id = c.intervention_id JOIN pilar.partner p ON p.id = c.partner_id
  JOIN pilar.sector s ON s.id = i.sector_id
  WHERE s.code = 'KESEHATAN' AND c.retired_at IS NULL AND i.retired_at IS NULL AND i.status <> 'CANCELLED' AND i.started_on <= '2026-11-30'
  GROUP BY p.code`;

/** Of the last three months: reports owed, and how many percent of them came, came in time and are verified. */
export const REPORTS = `
  SELECT coalesce(d.code, '*') AS key, ARRAY[count(*)::text,
    round(100.0 * count(*) FILTER (WHERE r.state IN ('SUBMITTED', 'VERIFIED', 'LOCKED')) / count(*), 1)::text,
    round(100.0 * count(*) FILTER (WHERE r.first_submitted_at <= due.at) / count(*), 1)::text,
    round(100.0 * count(*) FILTER (WHERE r.state IN ('VERIFIED', 'LOCKED')) / count(*), 1)::text] AS cells
  FROM pilar.report r JOIN pilar.village v ON v.ordinal = r.village_ordinal JOIN pilar.area d ON d.ordinal = v.district_ordinal
  CROSS JOIN LATERAL (SELECT (array_agg(p.due_at ORDER BY p.area_ordinal NULLS LAST))[1] AS at FROM pilar.reporting_period p
    WHERE p.period = r.period AND p.retired_at IS NULL AND (p.area_ordinal IS NULL OR p.area_ordinal = v.regency_ordinal)) due
  WHERE r.retired_at IS NULL AND r.period / 4 BETWEEN ${LAST - 2} AND ${LAST} GROUP BY GROUPING SETS ((d.code), ())`;

export const NO_DECREE = `
  SELECT v.name FROM pilar.village v WHERE v.code LIKE '65.01.%' AND NOT EXISTS (SELECT 1 FROM pilar.pokja p
    WHERE p.village_ordinal = v.ordinal AND p.retired_at IS NULL AND '2026-11-20' BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity'))
  ORDER BY v.code`;

/** The newest class of each village, from basic to sustainable, and all of them. */
export const CLASSES = `
  SELECT coalesce(d.code, '*') AS key, ARRAY[count(*) FILTER (WHERE c.level = 'BASIC'), count(*) FILTER (WHERE c.level = 'DEVELOPING'),
    count(*) FILTER (WHERE c.level = 'INDEPENDENT'), count(*) FILTER (WHERE c.level = 'SUSTAINABLE'),
    count(*) FILTER (WHERE c.level IS NULL), count(*)]::text[] AS cells
  FROM (SELECT DISTINCT ON (village_ordinal) * FROM pilar.classification WHERE retired_at IS NULL ORDER BY village_ordinal, period DESC) c
  JOIN pilar.village v ON v.ordinal = c.village_ordinal JOIN pilar.area d ON d.ordinal = v.district_ordinal
  GROUP BY GROUPING SETS ((d.code), ())`;

const OF_NEED = "'STUNTING', 'KRS_DIDAMPINGI', 'AIR_MINUM_LAYAK', 'JAMBAN_LAYAK'";
const need = (code: string) =>
  `round(100 * sum(n.numerator) FILTER (WHERE n.code = '${code}')::numeric / nullif(sum(n.denominator) FILTER (WHERE n.code = '${code}'), 0), 2)::text`;

/** Need in villages on a priority list, and what was begun there in twelve months. */
export const PRIORITY = `
  WITH ${counted('now', OF_NEED, FIRST, LAST)}, listed AS (SELECT DISTINCT village_ordinal AS ordinal FROM pilar.village_set_village),
  begun AS (SELECT iv.village_ordinal, i.id FROM pilar.intervention i JOIN pilar.intervention_village iv ON iv.intervention_id = i.id
    JOIN listed l ON l.ordinal = iv.village_ordinal
    WHERE i.retired_at IS NULL AND i.status <> 'CANCELLED' AND i.started_on BETWEEN '2025-11-01' AND '2026-10-31')
  SELECT coalesce(v.code, '*') AS key, ARRAY[${['STUNTING', 'KRS_DIDAMPINGI', 'AIR_MINUM_LAYAK', 'JAMBAN_LAYAK'].map(need).join()},
    (SELECT count(DISTINCT b.id) FROM begun b WHERE v.code IS NULL OR b.village_ordinal = max(v.ordinal))::text] AS cells
  FROM listed JOIN pilar.village v USING (ordinal) LEFT JOIN now n ON n.area_ordinal = v.ordinal GROUP BY GROUPING SETS ((v.code), ())`;

/** Sectors that are at work nowhere in Sekatak this year: nothing of theirs takes place on a day of it. */
export const IDLE_SECTORS = `
  SELECT s.name, s.name_en AS "nameEn" FROM pilar.sector s WHERE s.retired_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM pilar.intervention i JOIN pilar.intervention_village iv ON iv.intervention_id = i.id
    JOIN pilar.village v ON v.ordinal = iv.village_ordinal AND v.code LIKE '65.01.09.%'
    WHERE i.sector_id = s.id AND i.retired_at IS NULL AND i.status <> 'CANCELLED' AND i.started_on <= '2026-12-31'
      AND (i.started_on >= '2026-01-01' OR i.ended_on >= '2026-01-01')) ORDER BY s.position`;

/** Stunting beside the share of Pokja members who are trained, by district. */
export const STUNTING_AND_TRAINING = `
  WITH ${counted('now', "'STUNTING'", 0, LAST + 1)}, member AS (
    SELECT p.village_ordinal, m.is_trained FROM pilar.pokja_member m JOIN pilar.pokja p ON p.id = m.pokja_id
    WHERE m.retired_at IS NULL AND m.started_on <= '2026-11-20' AND coalesce(m.ended_on, 'infinity') >= '2026-11-20'
      AND p.retired_at IS NULL AND '2026-11-20' BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity'))
  SELECT d.code AS key, ARRAY[
    (SELECT round(${share('n.numerator', 'n.denominator')}, 2) FROM now n JOIN pilar.village w ON w.ordinal = n.area_ordinal WHERE w.district_ordinal = d.ordinal)::text,
    (SELECT round(100.0 * count(*) FILTER (WHERE m.is_trained) / count(*), 1) FROM member m JOIN pilar.village w ON w.ordinal = m.village_ordinal WHERE w.district_ordinal = d.ordinal)::text] AS cells
  FROM pilar.area d WHERE d.level = 'DISTRICT' AND d.code LIKE '65.01.%'`;

/** To the end of this month: rupiah of this year by source of funds and pillar; what serves no activity of the Instruction stands apart. */
export const FUNDS = `
  WITH given AS (
    SELECT f.code AS source, pi.code AS pillar, sum(c.amount_rupiah) AS amount
    FROM pilar.contribution c JOIN pilar.intervention i ON i.id = c.intervention_id LEFT JOIN pilar.funding_source f ON f.id = c.funding_source_id
    LEFT JOIN pilar.activity a ON a.id = i.activity_id LEFT JOIN pilar.programme g ON g.id = a.programme_id LEFT JOIN pilar.pillar pi ON pi.id = g.pillar_id
    WHERE c.retired_at IS NULL AND i.retired_at IS NULL AND i.status <> 'CANCELLED' AND i.started_on BETWEEN '2026-01-01' AND '2026-11-30'
    GROUP BY f.code, pi.code)
  SELECT CASE WHEN grouping(source) = 1 THEN '*' ELSE coalesce(source, 'NONE') END AS key,
    (SELECT array_agg(coalesce(sums, 0)::text ORDER BY place) FROM unnest(ARRAY[
      sum(amount) FILTER (WHERE pillar = 'P1'), sum(amount) FILTER (WHERE pillar = 'P2'), sum(amount) FILTER (WHERE pillar = 'P3'),
      sum(amount) FILTER (WHERE pillar = 'P4'), sum(amount) FILTER (WHERE pillar IS NULL), sum(amount)]) WITH ORDINALITY x(sums, place)) AS cells
  FROM given GROUP BY GROUPING SETS ((source), ())`;
