/**
 * Takes marks away and adds up what they name: one statement, so that of one moment both or neither. What it reads of large tables it
 * looks up row by row (LATERAL, OFFSET 0): the planner can't know how little that is, and would read the country.
 */
import type { Run } from '../core/context.ts';
import { APPLY, COUNTS, DIFFERENCE, DISTRICT_SUMS, SOME_SERIES, UPWARDS, VALUE } from './sums.ts';

/** Of marks looked at, and of work at a time, in districts of which a mark for each village is taken: the statement has seconds, not minutes. */
const MOST_MARKS = 5000;
export const MOST_DISTRICTS = 200;
/** So many marks are the work of one such district. */
const MARKS = 12;
/** A district from its first month on costs as much as so many; and then it does not matter which marks it has. */
const WHOLE = 20;
/** Of a district with more marks all is added up anew, which takes no longer, instead of looking at each. */
export const MOST_OF_DISTRICT = WHOLE * MARKS;

/** The oldest marks, with the district their village is in now; those of areas that hold no village are only taken away. */
const WAITING = `
  SELECT m.id, coalesce(v.district_ordinal, a.ordinal) AS district
  FROM (SELECT id, area_id FROM pilar.rollup_mark ORDER BY id LIMIT $2::int) m
  LEFT JOIN LATERAL (SELECT * FROM pilar.village WHERE id = m.area_id OFFSET 0) v ON true
  LEFT JOIN LATERAL (SELECT * FROM pilar.area WHERE id = m.area_id AND level = 'DISTRICT' OFFSET 0) a ON true`;

/** Marks `m` of places `p` of the district `d`, wherever they stand among all. */
const OF_DISTRICT = `(
    SELECT v.id, v.ordinal AS village FROM pilar.village v WHERE v.district_ordinal = d.district
    UNION ALL SELECT a.id, NULL FROM pilar.area a WHERE a.ordinal = d.district OFFSET 0) p
  CROSS JOIN LATERAL (SELECT * FROM pilar.rollup_mark WHERE area_id = p.id OFFSET 0) m`;

/** By their oldest marks, as many as are not too much work, and always one. */
const CHOSEN = `
  SELECT district, is_whole FROM (
    SELECT district, is_whole, sum(weight) OVER (ORDER BY first) - weight AS before FROM (
      SELECT d.district, d.first, w.is_whole, CASE WHEN w.is_whole THEN ${WHOLE} ELSE ceil(w.marks / ${MARKS}.0) END AS weight
      FROM (SELECT district, min(id) AS first FROM waiting WHERE district IS NOT NULL GROUP BY 1 ORDER BY 2 LIMIT $1::int) d
      CROSS JOIN LATERAL (
        SELECT count(*) AS marks, count(*) > ${MOST_OF_DISTRICT} OR bool_or(k.period IS NULL OR k.village IS NULL) AS is_whole
        FROM (SELECT m.period, p.village FROM ${OF_DISTRICT} LIMIT ${MOST_OF_DISTRICT + 1}) k) w) d) c
  WHERE before < $1::int`;

/**
 * All marks of a district are taken together. Work on it is done once; and a mark that stayed would say of a value that it replaced what
 * the sums hold no more.
 */
const TAKEN = `
  SELECT m.id, d.district, d.is_whole, p.village, m.period, CASE WHEN NOT d.is_whole THEN m.indicators END AS indicators
  FROM chosen d CROSS JOIN LATERAL ${OF_DISTRICT}
  UNION ALL SELECT id, NULL, true, NULL, NULL, NULL FROM waiting WHERE district IS NULL`;

/** Village, series and period; of everything, the series' first period. */
const TOUCHED = `
  SELECT DISTINCT t.district, t.village, s.series, coalesce(t.period, s.grain) AS period, t.period IS NULL AS is_whole
  FROM (
    SELECT DISTINCT district, village, period, indicators FROM taken WHERE NOT is_whole
    UNION ALL SELECT district, NULL, NULL, NULL FROM chosen WHERE is_whole) t
  CROSS JOIN LATERAL unnest(coalesce(t.indicators, ARRAY(SELECT indicator FROM series))) i(indicator)
  JOIN series s ON s.indicator = i.indicator AND (t.period IS NULL OR t.period % 4 = s.grain)`;

/** With the sources that have a value there. Values never go away: one by one they are looked for where they were written. */
const TOUCHED_VALUES = `
  SELECT t.district, t.village, t.series, o.source_id, min(o.period) AS period
  FROM (SELECT DISTINCT village, period FROM touched WHERE NOT is_whole) m
  CROSS JOIN LATERAL (SELECT * FROM pilar.observation o WHERE o.area_ordinal = m.village AND o.period = m.period OFFSET 0) o
  JOIN series s ON s.indicator = o.indicator_id
  JOIN touched t ON (t.village, t.period, t.series) = (m.village, m.period, s.series) AND NOT t.is_whole
  GROUP BY 1, 2, 3, 4`;

/** The newest row before that of the same series, in which these words are true. */
const before = (words: string): string => `(
  SELECT o.period FROM pilar.observation o WHERE o.area_ordinal = t.village AND o.period < t.period AND o.indicator_id = ANY (e.indicators)
    AND o.source_id = t.source_id AND o.period % 4 = e.grain ${words} ORDER BY o.period DESC LIMIT 1)`;

/**
 * The row before one that was written changes too, since something else follows it now; also the one before that has a value.
 * From the earliest of those on, all rows of the district are added up anew.
 */
const CHANGED_FROM = `
  SELECT district, series, min(period) AS period FROM (
    SELECT district, series, period FROM touched
    UNION ALL
    SELECT t.district, t.series, coalesce(${before('AND CASE WHEN e.by_figure THEN o.figure IS NOT NULL ELSE o.numerator IS NOT NULL END')}, ${before('')})
    FROM touched_value t JOIN (SELECT series, grain, by_figure, array_agg(indicator) AS indicators FROM series GROUP BY 1, 2, 3) e USING (series)) p
  GROUP BY 1, 2`;

/** Series of a district that begin in the same period are read together: each village once. */
const PART = `
  SELECT c.district, c.period, array_agg(s.indicator) AS indicators FROM changed_from c JOIN series s USING (series) GROUP BY 1, 2`;

const VALUES = `
  SELECT ${VALUE} FROM part p CROSS JOIN LATERAL (SELECT * FROM pilar.village WHERE district_ordinal = p.district OFFSET 0) v
  CROSS JOIN LATERAL (SELECT * FROM pilar.observation o WHERE o.area_ordinal = v.ordinal AND o.period >= p.period
    AND o.indicator_id = ANY (p.indicators) OFFSET 0) o
  JOIN series s ON s.indicator = o.indicator_id WHERE ${COUNTS}`;

const STORED = `
  SELECT r.* FROM changed_from c JOIN series s USING (series)
  CROSS JOIN LATERAL (SELECT * FROM pilar.rollup r WHERE r.level = 3 AND r.area_ordinal = c.district AND r.indicator_id = s.indicator
    AND r.period >= c.period OFFSET 0) r`;

export const ABSORB = `
  WITH series AS MATERIALIZED (${SOME_SERIES}
  ), outdated AS (
    DELETE FROM pilar.rollup_series r WHERE NOT EXISTS (SELECT FROM series s WHERE (s.indicator, s.signature) = (r.indicator_id, r.signature))
  ), waiting AS MATERIALIZED (${WAITING}
  ), chosen AS MATERIALIZED (${CHOSEN}
  ), taken AS MATERIALIZED (${TAKEN}
  ), gone AS (
    DELETE FROM pilar.rollup_mark WHERE id = ANY (ARRAY(SELECT id FROM taken)) RETURNING 1
  ), touched AS MATERIALIZED (${TOUCHED}
  ), touched_value AS MATERIALIZED (${TOUCHED_VALUES}
  ), changed_from AS MATERIALIZED (${CHANGED_FROM}
  ), part AS MATERIALIZED (${PART}
  ), value AS (${VALUES}
  ), fresh AS MATERIALIZED (${DISTRICT_SUMS}
  ), stored AS MATERIALIZED (${STORED}
  ), difference AS MATERIALIZED (${DIFFERENCE}
  ), change AS MATERIALIZED (${UPWARDS}
  ), ${APPLY}
  SELECT (SELECT count(*)::int FROM gone) AS marks, (SELECT count(*)::int FROM changed_from) AS series,
    (SELECT count(*)::int FROM written) + (SELECT count(*)::int FROM removed) AS rows,
    (SELECT count(*) FROM waiting) = $2::int OR EXISTS (SELECT FROM waiting WHERE district NOT IN (SELECT district FROM chosen)) AS "isMore"`;

export interface Absorbed {
  marks: number;
  /** Series of districts that were added up anew. */
  series: number;
  /** Rollups that were written or removed. */
  rows: number;
  isMore: boolean;
}

/** Whether there is anything to do, since to plan takes longer; and the word, in this transaction, that marks need not forget what they keep. */
export const ANY_MARK = "SELECT set_config('pilar.takes_marks', 'all', true) FROM pilar.rollup_mark LIMIT 1";

/** The caller holds the worker's lock since before this statement, in a transaction. */
export async function absorb(run: Run, districts = MOST_DISTRICTS, marks = MOST_MARKS): Promise<Absorbed> {
  const [any] = await run(ANY_MARK, []);
  if (!any) return { marks: 0, series: 0, rows: 0, isMore: false };
  const [row] = await run(ABSORB, [districts, marks]);
  return row as unknown as Absorbed;
}
