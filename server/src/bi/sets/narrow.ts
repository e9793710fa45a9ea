/**
 * Names and codes are looked up beside the rows, where no index knows them. What follows from one being a value, in terms of the columns
 * that rows are ordered by, a door says too: in the nation it is the difference between minutes and milliseconds.
 */
import { BI_DOOR_SCHEMA } from '../../core/database/derived.ts';
import { encodePeriod } from '../../core/period.ts';
import type { Adding, BiColumn, Narrow } from '../set.ts';

/** In the place: its ordinal and all below it. */
const inPlace: Narrow = (value, param) => {
  const of = (column: string) => `(SELECT a.${column} FROM ${BI_DOOR_SCHEMA}.areas a WHERE a.code = ${param(value)})`;
  return `area_order BETWEEN ${of('area_order')} AND ${of('last_order')}`;
};

const ofIndicator: Narrow = (value, param) =>
  `indicator_id = ANY (ARRAY(SELECT i.id FROM ${BI_DOOR_SCHEMA}.indicators i WHERE i.code = ${param(value)}))`;

/** No row has -1: what is no period is none. */
const inPeriod: Narrow = (value, param) => `period_order = ${param(encodePeriod(String(value)) ?? -1)}`;

const inYear: Narrow = (value, param) => {
  const first = (Number(value) - 2000) * 48;
  const isYear = Number.isInteger(first) && Math.abs(first) < 32_000;
  return `period_order BETWEEN ${param(isYear ? first : -1)} AND ${param(isYear ? first + 47 : -1)}`;
};

const NARROW: Readonly<Record<string, Narrow>> = {
  ...Object.fromEntries(['area', 'village', 'district', 'regency', 'province'].map((place) => [`${place}_code`, inPlace])),
  indicator_code: ofIndicator,
  period: inPeriod,
  year: inYear,
};

export const narrowed = (columns: readonly BiColumn[]): BiColumn[] =>
  columns.map((column) => (NARROW[column.name] ? { ...column, narrow: NARROW[column.name] } : column));

const INDICATORS = `${BI_DOOR_SCHEMA}.indicators`;

/**
 * Where the indicator's own rule is a sum. Of a sensitive one a reader may see some rows only, and their sum would be taken for the whole;
 * a published figure is never rolled up.
 */
export const addingUp = (columns: readonly string[], counts?: string): Adding => ({
  columns,
  within: [
    [['indicator_id'], ['indicator_code', 'indicator_edition']],
    [['source_id'], ['source_code']],
    [['period'], ['period_order']],
    [['area_level']],
  ],
  where: `min("source_code") <> 'PUBLISHED' AND min("indicator_id") = ANY (ARRAY(SELECT i.id FROM ${INDICATORS} i
    WHERE i.space_rule IN ('SUM', 'RATIO_OF_SUMS') AND i.code NOT IN (SELECT s.code FROM ${INDICATORS} s WHERE s.is_sensitive)))`,
  ...(counts && { counts }),
});

/** The planner takes no kelurahan where an indicator is of desa only. Villages that ended within the period it leaves out too: here they are in. */
export const OF_ITS_KIND = `("village_kind" IS DISTINCT FROM 'KELURAHAN'
    OR "indicator_id" <> ALL (ARRAY(SELECT i.id FROM ${INDICATORS} i WHERE i.applies_to = 'DESA')))`;
