/** Adds up series anew from all their rows, range by range of regencies; what is stored otherwise is put right and counted. */
import type { Run } from '../core/context.ts';
import { SERIES } from '../indicator/series.ts';
import { APPLY, COLUMNS, COUNTS, DIFFERENCE, DISTRICT_SUMS, SOME_SERIES, sums, VALUE } from './sums.ts';

export interface Range {
  low: number;
  high: number;
}

/** Regencies of one province that follow one another, with about so many villages at a time. */
const RANGES = `
  SELECT min(ordinal) AS low, max(last) AS high FROM (
    SELECT r.ordinal, r.last, r.parent_ordinal, div(sum(v.villages) OVER (PARTITION BY r.parent_ordinal ORDER BY r.ordinal), $1::int) AS part
    FROM pilar.area r CROSS JOIN LATERAL (SELECT count(*) AS villages FROM pilar.village WHERE ordinal BETWEEN r.ordinal AND r.last) v
    WHERE r.level = 'REGENCY') r
  GROUP BY parent_ordinal, part ORDER BY 1`;

export const rangesOf = async (run: Run, villages: number): Promise<Range[]> => (await run(RANGES, [villages])) as unknown as Range[];

const above = (level: number, area: string, from: string) => `
  SELECT ${level}::smallint AS level, d.indicator_id, d.period, ${area} AS area_ordinal, d.source_id, d.gap, d.value_gap, ${sums((sum) => `sum(d.${sum})`)}
  FROM ${from} d JOIN pilar.area a ON a.ordinal = d.area_ordinal GROUP BY 2, 3, 4, 5, 6, 7`;

/**
 * A district is compared with its rows, a regency with the rows of its districts; what differs there, differs in the province. Marks
 * that stay forget what they replaced, since some sums hold it already: a trigger sees to it.
 */
const RECOMPUTE = `
  WITH series AS MATERIALIZED (${SOME_SERIES}
  ), gone AS (
    DELETE FROM pilar.rollup_mark WHERE $4::boolean AND area_id IN (SELECT id FROM pilar.area WHERE ordinal BETWEEN $1::int AND $2::int)
  ), value AS (
    SELECT ${VALUE} FROM pilar.village v JOIN pilar.observation o ON o.area_ordinal = v.ordinal JOIN series s ON s.indicator = o.indicator_id
    WHERE v.ordinal BETWEEN $1::int AND $2::int AND o.area_ordinal BETWEEN $1::int AND $2::int AND o.indicator_id = ANY ($3::int[]) AND ${COUNTS}
  ), district AS MATERIALIZED (${DISTRICT_SUMS}
  ), fresh AS (
    SELECT ${COLUMNS} FROM district UNION ALL ${above(2, 'a.parent_ordinal', 'district')}
  ), stored AS (
    SELECT ${COLUMNS} FROM pilar.rollup WHERE level > 1 AND indicator_id = ANY ($3::int[]) AND area_ordinal BETWEEN $1::int AND $2::int
  ), difference AS MATERIALIZED (${DIFFERENCE}
  ), change AS MATERIALIZED (
    SELECT ${COLUMNS} FROM difference UNION ALL ${above(1, 'a.parent_ordinal', '(SELECT * FROM difference WHERE level = 2)')}
  ), ${APPLY}
  ${differing('change')}`;

function differing(rows: string): string {
  return `SELECT ${['province', 'regency', 'district'].map((name, index) => `(count(*) FILTER (WHERE level = ${index + 1}))::int AS ${name}`).join(', ')} FROM ${rows}`;
}

/** Rollups that were not as their rows. */
export interface Differing {
  province: number;
  regency: number;
  district: number;
}

export interface Recomputing {
  range: Range;
  /** All editions of the series. */
  indicators: readonly number[];
  /** When all series are added up anew, the marks there are done with. */
  absorbs: boolean;
}

/** The caller holds the worker's lock. */
export async function recompute(run: Run, { range, indicators, absorbs }: Recomputing): Promise<Differing> {
  const [row] = await run(RECOMPUTE, [range.low, range.high, indicators, absorbs]);
  return row as unknown as Differing;
}

/** Provinces against their regencies, and rows that belong to no area or to no series. */
const PROVINCES = `
  WITH fresh AS (
    ${above(1, 'a.parent_ordinal', '(SELECT * FROM pilar.rollup WHERE level = 2)')}
  ), stored AS (
    SELECT ${COLUMNS} FROM pilar.rollup WHERE level = 1
  ), difference AS MATERIALIZED (${DIFFERENCE}
  ), change AS MATERIALIZED (SELECT * FROM difference
  ), ${APPLY}
  ${differing('change')}`;
const STRAY = `
  WITH stray AS (
    DELETE FROM pilar.rollup r WHERE r.indicator_id NOT IN (SELECT indicator FROM (${SERIES}) s) OR NOT EXISTS (
      SELECT FROM pilar.area a WHERE a.ordinal = r.area_ordinal AND a.level = (ARRAY['PROVINCE', 'REGENCY', 'DISTRICT'])[r.level])
    RETURNING level)
  ${differing('stray')}`;

export async function recomputeProvinces(run: Run): Promise<Differing[]> {
  const found = [await run(STRAY, []), await run(PROVINCES, [])];
  return found.flat() as unknown as Differing[];
}

/** Changes whenever a definition does. */
const DEFINITIONS = "SELECT concat_ws('-', count(*), sum(version), max(updated_at)) AS stamp FROM pilar.indicator";

export const stampOf = async (run: Run): Promise<string> => (await run(DEFINITIONS, []))[0]!.stamp as string;

/** From now on they may be read: unless a definition has changed since, when nothing happens. */
const CURRENT = `
  WITH series AS MATERIALIZED (${SERIES}
  ), outdated AS (
    DELETE FROM pilar.rollup_series r WHERE NOT EXISTS (SELECT FROM series s WHERE s.indicator = r.indicator_id)
  )
  INSERT INTO pilar.rollup_series AS r (indicator_id, signature)
  SELECT indicator, signature FROM series WHERE indicator = ANY ($1::int[]) AND (${DEFINITIONS}) = $2
  ON CONFLICT (indicator_id) DO UPDATE SET signature = excluded.signature, version = r.version + 1, updated_at = excluded.updated_at
    WHERE r.signature <> excluded.signature`;

export async function makeCurrent(run: Run, indicators: readonly number[], stamp: string): Promise<void> {
  await run(CURRENT, [indicators, stamp]);
}
