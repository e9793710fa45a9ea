/**
 * The rules of one village: that of time makes one row of each village, source and bucket, then that of space says what the row adds above
 * and below the line.
 */
import { GRAIN_CODES, MONTHS_OF } from '../core/period.ts';
import { OPEN_END } from '../core/window.ts';
import { conditionOf, isPlace, type Statement } from './dimensions.ts';
import { and, OF_VILLAGE, VILLAGE_KEY } from './fact.ts';
import type { Measure } from './measures.ts';
import { asksClass } from './place.ts';
import type { Question } from './question.ts';

/** Values of one indicator from one choice of sources; measures that ask the same share it. */
export interface Series {
  number: number;
  measure: Measure;
}

export const placesOf = ({ filters }: Measure) => filters.filter(({ dimension }) => isPlace(dimension));

/** Of series with places of their own. */
export function ownPlaces(series: readonly Series[], asked: string, statement: Statement): string[] {
  return series.flatMap(({ number, measure }) => {
    const conditions = placesOf(measure).map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
    return conditions.length > 0 ? [`${asked}.series <> ${number} OR (true${and(conditions)})`] : [];
  });
}

/** The series is one for the village `v`. */
export const isFor = (series: readonly Series[], asked: string, statement: Statement): string =>
  `(NOT ${ruleOf(series, ({ indicator }) => indicator!.desaOnly, `${asked}.desa`)} OR v.kind <> 'KELURAHAN')${and(ownPlaces(series, asked, statement))}`;

/**
 * Which stored periods count in which bucket, and whether it is the only one. A longer period does once it has begun, where the bucket is
 * not over yet: the year in a year to date.
 */
export function dueCte({ measures }: Question): string {
  const grains = [...new Set(measures.flatMap(({ indicator }) => indicator?.grain ?? []))];
  const codes = grains.map((grain) => `(${GRAIN_CODES[grain]}, ${MONTHS_OF[grain]})`);
  return `due AS MATERIALIZED (SELECT t.id AS bucket, (m * 4 + g.code)::smallint AS period, count(*) OVER (PARTITION BY t.id, g.code) = 1 AS alone
  FROM bucket t, (VALUES ${codes.join(', ')}) g(code, months),
  generate_series(t.a, least(t.ob, t.b + g.months - 1)) m WHERE (m + 1) % g.months = 0 AND m >= 0)`;
}

/** Of all values in a bucket, or only of the newest? */
export const isSummed = ({ buckets }: Question, { indicator }: Measure) => indicator!.timeRule !== 'LATEST' && buckets[0]!.ob !== OPEN_END;

/**
 * A value's key is a number that is the larger the newer it is, its edition too, with room below it for a part of the value: the largest
 * is of the newest value, and no sorting is needed. A part that is not there is 0.
 */
const OFFSET = 2 ** 31 + 1;
const KEY = '((o.period::bigint * 64 + s.place) << 33)';
const newest = (part: string) => `max(${KEY} + coalesce(${part}::bigint + ${OFFSET}, 0))`;
const partOf = (column: string) => `(nullif(${column} & ${2 ** 33 - 1}, 0) - ${OFFSET})`;
const periodOf = (column: string) => `((${column} >> 33) / 64)::int`;

/** A rule as the indicators of all series have it, said where it is the same for all: looking it up costs more than applying it. */
export function ruleOf(series: readonly Series[], of: (measure: Measure) => string | boolean, column: string): string {
  const [first, ...others] = new Set(series.map(({ measure }) => of(measure)));
  return others.length > 0 ? column : typeof first === 'string' ? `'${first}'::text` : String(first);
}

export const isOver = (question: Question, measure: Measure) =>
  isSummed(question, measure) && measure.indicator!.timeRule === 'SUM_OVER_LATEST';

/**
 * The newest value of each village, source and bucket, and the sums of all. Figures are read only where they count: the index holds all else.
 * Where a bucket holds a single period, values are taken as they are; of the two ways the one that no bucket takes reads nothing. What no
 * rule asks for is not added up: of millions of values that is half of the work.
 */
function timeRule(question: Question, series: readonly Series[], scan: string): string {
  const hasEditions = series.some(({ measure }) => measure.indicator!.editions.length > 1);
  const isAny = (is: (measure: Measure) => boolean) => series.some(({ measure }) => is(measure));
  const figure = isAny(({ indicator }) => BY_FIGURE.has(indicator!.spaceRule)) ? 'o.figure' : undefined;
  const sum = (part: string) => (isAny((measure) => isSummed(question, measure)) ? `sum(o.${part})` : 'NULL::bigint');
  const last = isAny((measure) => isOver(question, measure))
    ? `${newest('o.denominator')} FILTER (WHERE o.numerator IS NOT NULL)`
    : 'NULL::bigint';
  const isOne = question.isWide && !hasEditions;
  const many = `SELECT f.series, f.bucket, f.at, f.source, f.n, f.editions, ${periodOf('f.x')} AS period, ${partOf('f.x')} AS numerator, ${partOf('f.y')} AS denominator,
    ${partOf('f.f')} AS figure, f.nums, f.dens, ${partOf('f.lastden')} AS lastden
  FROM (SELECT s.series, d.bucket, o.area_ordinal AS at, o.source_id AS source, count(*) AS n,
    ${hasEditions ? 'array_agg(DISTINCT o.indicator_id)' : 'NULL::int[]'} AS editions,
    ${newest('o.numerator')} AS x, ${newest('o.denominator')} AS y, ${figure ? newest(figure) : 'NULL::bigint'} AS f,
    ${sum('numerator')} AS nums, ${sum('denominator')} AS dens, ${last} AS lastden
    FROM ${scan}${isOne ? ' AND NOT d.alone AND (SELECT bool_or(NOT alone) FROM due)' : ''}${approved(question)} GROUP BY s.series, d.bucket, o.area_ordinal, o.source_id) f`;
  if (!isOne) return many;
  return `${many}
  UNION ALL SELECT s.series, d.bucket, o.area_ordinal, o.source_id, 1, NULL::int[], o.period, o.numerator, o.denominator,
    ${figure ?? 'NULL::int'}, o.numerator, o.denominator, CASE WHEN o.numerator IS NOT NULL THEN o.denominator END
    FROM ${scan} AND d.alone AND (SELECT bool_or(alone) FROM due)${approved(question)}`;
}

const BY_FIGURE: ReadonlySet<string> = new Set(['MEAN_WEIGHTED_FAMILIES', 'MEAN_VILLAGES']);

/** The rule of time, then what each village adds above and below the line. `counts`: it stands, or has done so. */
export function villageRows(question: Question, series: readonly Series[], scan: string, suffix: string, statement: Statement): string {
  const isWeighted = series.some(({ measure }) => measure.indicator!.spaceRule === 'MEAN_WEIGHTED_FAMILIES');
  const stands = `(NOT v.is_bounded OR (f.at, f.bucket) IN (SELECT st.ordinal, st.bucket FROM standing${suffix} st))`;
  const places = `kind, v.district_ordinal, v.regency_ordinal, v.province_ordinal${asksClass(question) ? ', v.classes' : ''}`;
  const [space, desa] = [ruleOf(series, ({ indicator }) => indicator!.spaceRule, 'rule.space'), isFor(series, 'rule', statement)];
  const summed = ruleOf(series, (measure) => isSummed(question, measure), 'rule.summed');
  const over = ruleOf(series, (measure) => isOver(question, measure), 'rule.over');
  const isLookedUp = isWeighted || [space, desa, summed, over].some((sql) => sql.includes('rule.'));
  const rules = isLookedUp ? ` JOIN (SELECT DISTINCT ON (series) * FROM asked${suffix}) rule ON rule.series = f.series` : '';
  const parts = `SELECT f.series, f.bucket, f.at, f.source, f.n, f.editions, v.${places}, ${space} AS space, ${summed} AS summed, ${stands} AS stands,
    f.period, f.numerator, f.figure, CASE WHEN ${summed} THEN f.nums ELSE f.numerator END AS x,
    CASE WHEN ${over} THEN CASE WHEN ${stands} THEN f.lastden END WHEN ${summed} THEN f.dens ELSE f.denominator END AS y,
    ${isWeighted ? 'w.w' : 'NULL::bigint'} AS weight
  FROM (${timeRule(question, series, scan)}) f JOIN place${suffix} v ON v.ordinal = f.at${rules}${isWeighted ? ` LEFT JOIN LATERAL ${WEIGHT} w ON rule.space = 'MEAN_WEIGHTED_FAMILIES'` : ''}
  WHERE ${desa}`;
  const answered = `CASE WHEN p.space IN ('MEAN_WEIGHTED_FAMILIES', 'MEAN_VILLAGES') THEN p.figure ELSE p.x END IS NOT NULL`;
  return `SELECT p.series, p.bucket, p.at, p.${places.replaceAll('v.', 'p.')}, p.source, p.n, p.editions, p.period, p.numerator, p.figure, p.weight, p.summed OR p.stands AS counts,
    CASE WHEN p.has THEN ${numOf(isWeighted)} END AS num, CASE WHEN p.has THEN ${DEN} END AS den, p.has, p.has AND p.stands AS reported,
    NOT p.answered AND p.stands AS na, p.answered AND NOT p.has AS unweighted
  FROM (SELECT p.*, ${answered} AS answered, ${answered} AND (p.space <> 'MEAN_WEIGHTED_FAMILIES' OR p.weight IS NOT NULL) AS has FROM (${parts}) p) p`;
}

/** What one village adds above and below the line; whole numbers, as long as nothing is weighted. */
const numOf = (isWeighted: boolean) => `CASE p.space WHEN 'SHARE_OF_VILLAGES' THEN (p.x > 0)::int
      ${isWeighted ? "WHEN 'MEAN_WEIGHTED_FAMILIES' THEN p.figure * p.weight " : ''}WHEN 'MEAN_VILLAGES' THEN p.figure ELSE p.x END`;
const DEN = `CASE p.space WHEN 'RATIO_OF_SUMS' THEN coalesce(p.y, 0) WHEN 'SHARE_OF_VILLAGES' THEN 1 WHEN 'MEAN_WEIGHTED_FAMILIES' THEN p.weight
      WHEN 'MEAN_VILLAGES' THEN 1 END`;

/** The families of the village: newest period not later than the value's, the source that ranks first in it. */
const WEIGHT = `(SELECT w.numerator::bigint AS w FROM pilar.observation w
  LEFT JOIN pilar.indicator_source k ON k.indicator_id = w.indicator_id AND k.source_id = w.source_id AND k.retired_at IS NULL
  WHERE w.area_ordinal = f.at AND w.indicator_id = ANY (rule.weights) AND w.numerator IS NOT NULL AND w.period / 4 <= f.period / 4
  ORDER BY w.period / 4 DESC, k.rank NULLS LAST, w.period DESC, w.source_id LIMIT 1)`;

const STATES = { SUBMITTED: "'SUBMITTED', 'VERIFIED', 'LOCKED'", VERIFIED: "'VERIFIED', 'LOCKED'" } as const;

/** Values that come with a report follow its state. */
export function approved({ input }: Question): string {
  if (!input.approval || input.approval === 'ALL') return '';
  return ` AND (o.source_id <> ALL (ARRAY(SELECT id FROM pilar.source WHERE comes_by_report)) OR EXISTS (SELECT 1 FROM pilar.report r
    WHERE r.village_ordinal = o.area_ordinal AND r.period = o.period / 4 * 4 AND r.retired_at IS NULL AND r.state IN (${STATES[input.approval]})))`;
}
