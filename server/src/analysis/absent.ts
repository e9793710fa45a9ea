/**
 * Villages on days on which they do not stand: stored sums take every village to stand on every day, so what they hold of those is taken off
 * again, bucket by bucket, as the rules of time and space have it (village-rows.ts). A sum over time keeps what they had while they stood.
 *
 *   standing_o, place_o > absent_value > r_absent
 */
import { standsOn } from '../area/validity.ts';
import type { Statement } from './dimensions.ts';
import { OF_VILLAGE } from './fact.ts';
import type { Measure } from './measures.ts';
import { inPeriods, isOf, nameOf, splitsOf } from './observations.ts';
import { classesOf, within } from './place.ts';
import type { Question } from './question.ts';
import { isOver, isSummed, type Series, villageRows } from './village-rows.ts';

/** `unless`: nothing is read. Ends in `r_absent`, rows as those of rollups; beside it all series are in `asked_o`. */
export function absentCtes(question: Question, series: readonly Series[], unless: string, statement: Statement): string[] {
  const places = 'v.kind, v.district_ordinal, v.regency_ordinal, v.province_ordinal';
  return [
    // Read as if they stood there, since so they are in the sums.
    `standing_o AS MATERIALIZED (SELECT v.ordinal, t.id AS bucket FROM bounded b JOIN pilar.village v ON v.ordinal = b.ordinal
  JOIN pilar.area a ON a.ordinal = b.ordinal JOIN bucket t ON NOT ${standsOn('a', 't.day')} WHERE ${within(question, 'v.ordinal', statement)} AND ${unless})`,
    `place_o AS MATERIALIZED (SELECT v.ordinal, ${places}, true AS is_bounded${classesOf(question)} FROM (SELECT DISTINCT ordinal FROM standing_o) s JOIN pilar.village v USING (ordinal))`,
    // Each village is read once, whatever the planner thinks of how many values those are.
    `absent_value AS MATERIALIZED (SELECT o.* FROM place_o here CROSS JOIN LATERAL (SELECT * FROM pilar.observation o WHERE o.area_ordinal = here.ordinal
  AND ${inPeriods(question, series)} AND ${isOf(series)} OFFSET 0) o)`,
    `r_absent AS (${rows(question, series, statement)})`,
  ];
}

function rows(question: Question, series: readonly Series[], statement: Statement): string {
  const scan = `absent_value o JOIN asked_o s ON s.indicator = o.indicator_id AND s.code = o.period % 4 JOIN due d ON d.period = o.period
    WHERE o.source_id = ANY (s.sources) AND (o.area_ordinal, d.bucket) IN (SELECT st.ordinal, st.bucket FROM standing_o st)`;
  const among = (is: (measure: Measure) => boolean) => {
    const numbers = series.filter(({ measure }) => is(measure)).map(({ number }) => number);
    return `v.series = ANY ('{${numbers.join()}}'::int[])`;
  };
  const isNewest = among((measure) => !isSummed(question, measure));
  const hasDenominator = among((measure) => !isSummed(question, measure) || isOver(question, measure));
  const dims = splitsOf(question).map((dimension) => `, ${OF_VILLAGE[dimension]!.sql} AS ${nameOf(dimension)}`);
  const off = (sql: string, when: string) => `CASE WHEN ${when} THEN -${sql} END`;
  return `SELECT v.series, v.bucket, NULL::int AS indicator, v.source${dims.join('')}, 0 AS n, ${off('v.num', isNewest)} AS num,
    ${off('v.den', hasDenominator)} AS den, ${off('v.has::int', isNewest)} AS has, -v.reported::int AS reported, -v.na::int AS na
  FROM (${villageRows(question, series, scan, '_o', statement)}) v`;
}
