import { COLUMNS, COUNTS, DIFFERENCE, DISTRICT_SUMS, SOME_SERIES, VALUE } from './sums.js';
const DISTRICTS = 20;
const SAMPLE = `
  WITH series AS MATERIALIZED (
    SELECT s.* FROM (${SOME_SERIES}) s JOIN pilar.rollup_series c ON (c.indicator_id, c.signature) = (s.indicator, s.signature)
  ), sample AS MATERIALIZED (
    SELECT d.ordinal, d.last, d.code FROM pilar.area d WHERE d.level = 'DISTRICT' AND NOT EXISTS (
      SELECT FROM pilar.rollup_mark m JOIN pilar.area a ON a.id = m.area_id WHERE a.ordinal BETWEEN d.ordinal AND d.last)
    ORDER BY random() LIMIT ${DISTRICTS}
  ), value AS (
    SELECT ${VALUE} FROM sample d JOIN pilar.village v ON v.district_ordinal = d.ordinal
    CROSS JOIN LATERAL (SELECT * FROM pilar.observation o WHERE o.area_ordinal = v.ordinal OFFSET 0) o
    JOIN series s ON s.indicator = o.indicator_id WHERE ${COUNTS}
  ), fresh AS MATERIALIZED (${DISTRICT_SUMS}
  ), stored AS MATERIALIZED (
    SELECT ${COLUMNS} FROM pilar.rollup WHERE level = 3 AND area_ordinal IN (SELECT ordinal FROM sample) AND indicator_id IN (SELECT indicator FROM series)
  ), difference AS (${DIFFERENCE})
  SELECT (SELECT count(*)::int FROM sample) AS districts, (SELECT count(*)::int FROM fresh) AS sums,
    ARRAY(SELECT d.code FROM sample d WHERE d.ordinal IN (SELECT area_ordinal FROM difference) ORDER BY 1) AS differing`;
export async function differingSample(run) {
    const [row] = await run(SAMPLE, []);
    return row;
}
//# sourceMappingURL=sample.js.map