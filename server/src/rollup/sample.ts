/** Are the sums of some districts those of their rows? Nothing is written: districts with marks are left out, since those are behind. */
import type { Run } from '../core/context.ts';
import { COLUMNS, COUNTS, DIFFERENCE, DISTRICT_SUMS, SOME_SERIES, VALUE } from './sums.ts';

export interface Sample {
  districts: number;
  sums: number;
  /** Codes of those whose sums are others. */
  differing: string[];
}

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

export async function differingSample(run: Run): Promise<Sample> {
  const [row] = await run(SAMPLE, []);
  return row as unknown as Sample;
}
