/**
 * Where stored sums are not right just now: by district, series and bucket, and from which period on. A value that was written changes its
 * own row and the one before it of its village, which something else follows now; what lies before both is right still. So little is read
 * anew, and as little of what is stored is taken off. All is read where villages do not stand on every day, which rollups know nothing of.
 */
import { MONTHS_OF } from '../core/period.ts';
import type { Statement } from './dimensions.ts';
import { isOf } from './observations.ts';
import { TREE, within } from './place.ts';
import type { Question } from './question.ts';
import type { Series } from './village-rows.ts';
import { windowsOf } from './windows.ts';

/** A mark `m` is on what is asked. */
export function marked(question: Question, series: readonly Series[]): string {
  const windows = series.flatMap((one) => windowsOf(question, one));
  const first = Math.min(...windows.map((one) => one.first));
  const last = Math.max(...windows.map((one) => one.last));
  const ids = series.flatMap(({ measure }) => measure.indicator!.editions.map(({ id }) => id));
  return `(m.indicators IS NULL OR m.indicators && '{${ids.join()}}'::int[]) AND (m.period IS NULL OR m.period / 4 BETWEEN ${first} AND ${last})`;
}

/** A mark names the village; the district is the one it is in now. Without a period, or on a district, it is on everything. */
export function changedCtes(question: Question, series: readonly Series[], statement: Statement): string[] {
  const { low, high } = statement.bounds;
  const isLong = series.some((one) =>
    windowsOf(question, one).some(({ first, last }) => last - first >= MONTHS_OF[one.measure.indicator!.grain]),
  );
  const inWindow = (t: string) => `${t}.period / 4 BETWEEN w.first AND w.last`;
  const isOn = `(t.indicators IS NULL OR w.indicator = ANY (t.indicators)) AND (t.period IS NULL OR t.period % 4 = w.code AND ${inWindow('t')})`;
  return [
    `touched AS MATERIALIZED (SELECT DISTINCT coalesce(v.district_ordinal, a.ordinal) AS district, v.ordinal AS village, m.period, m.indicators
  FROM pilar.rollup_mark m JOIN pilar.area a ON a.id = m.area_id LEFT JOIN pilar.village v ON v.ordinal = a.ordinal
  WHERE ${marked(question, series)} AND a.ordinal BETWEEN ${low} AND ${high})`,
    ...(isLong ? [beforeCte(series)] : []),
    `changed AS MATERIALIZED (SELECT v.*, a.last, c.series, c.bucket, c.since FROM (
    SELECT c.district, c.series, c.bucket, min(c.since) AS since FROM (
      SELECT v.district_ordinal AS district, w.series, w.bucket, w.first * 4 AS since FROM bounded b JOIN pilar.village v ON v.ordinal = b.ordinal CROSS JOIN window_o w
      UNION ALL SELECT t.district, w.series, w.bucket, greatest(w.first * 4, CASE WHEN t.village IS NOT NULL THEN t.period END)
        FROM touched t JOIN window_o w ON ${isOn}${
          isLong
            ? ` UNION ALL SELECT p.district, w.series, w.bucket, greatest(w.first * 4, p.before)
        FROM before p JOIN window_o w ON w.series = p.series AND ${inWindow('p')}`
            : ''
        }) c GROUP BY 1, 2, 3) c
    JOIN pilar.area a ON a.ordinal = c.district JOIN ${TREE.DISTRICT} v ON v.ordinal = c.district WHERE ${within(question, 'v.ordinal', statement)})`,
  ];
}

/** So many periods are looked back for the one before; where it lies farther, all is read. */
const LOOK_BACK = 3;

/** The period before the one written that has a value, of the source that came last to one; unknown where it is not near. */
function beforeCte(series: readonly Series[]): string {
  const months = LOOK_BACK * Math.max(...series.map(({ measure }) => MONTHS_OF[measure.indicator!.grain]));
  const answered = "CASE WHEN s.space = 'MEAN_VILLAGES' THEN o.figure ELSE o.numerator END IS NOT NULL";
  return `before AS MATERIALIZED (SELECT p.district, p.period, p.series, CASE WHEN bool_and(p.period_before IS NOT NULL) THEN min(p.period_before) END AS before FROM (
    SELECT t.district, t.village, t.period, s.series, max(o.period) FILTER (WHERE o.period < t.period AND ${answered}) AS period_before
    FROM (SELECT district, village, period, indicators FROM touched WHERE village IS NOT NULL AND period IS NOT NULL) t
    CROSS JOIN LATERAL (SELECT * FROM pilar.observation o WHERE o.area_ordinal = t.village AND o.period BETWEEN t.period - ${4 * months} AND t.period
      AND ${isOf(series)} OFFSET 0) o JOIN (SELECT DISTINCT series, indicator, code, space FROM window_o) s ON s.indicator = o.indicator_id
    WHERE t.period % 4 = s.code AND o.period % 4 = s.code GROUP BY 1, 2, 3, 4, t.indicators, o.source_id
    HAVING bool_or(o.period = t.period AND (t.indicators IS NULL OR o.indicator_id = ANY (t.indicators)))) p GROUP BY 1, 2, 3)`;
}

/** The villages to be read. */
export const CHANGED_VILLAGES = '(SELECT DISTINCT ordinal FROM changed) c JOIN pilar.village v ON v.district_ordinal = c.ordinal';

/** Values `o` of series `s` in buckets `d`, district by district (OFFSET keeps PostgreSQL to it): it does not know how many those are. */
export const changedScan = (periods: string): string => `changed c JOIN asked_o s ON s.series = c.series
    CROSS JOIN LATERAL (SELECT * FROM due d WHERE d.bucket = c.bucket AND d.period >= c.since AND d.period % 4 = s.code OFFSET 0) d
    CROSS JOIN LATERAL (SELECT * FROM pilar.observation o WHERE o.indicator_id = s.indicator AND o.period = d.period
      AND o.area_ordinal BETWEEN c.ordinal AND c.last AND ${periods} OFFSET 0) o WHERE o.source_id = ANY (s.sources)`;
