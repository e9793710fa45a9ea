/**
 * Values of indicators: first the rule of time makes one row of each village, source and bucket, then the rule of space says
 * what that row adds above and below the line. Aggregation is that of every fact.
 */
import { GRAIN_CODES, MONTHS_OF } from '../core/period.ts';
import { OPEN_END } from '../core/window.ts';
import { conditionOf, isOfVillage, isPlace, isTime, type Statement } from './dimensions.ts';
import { and, type Fact, OF_VILLAGE, type Rows, sumsOf, VILLAGE_KEY, villageConditions, wideSumsOf } from './fact.ts';
import type { Measure } from './measures.ts';
import type { Question } from './question.ts';
import type { DimensionName } from './vocabulary.ts';

const OBSERVATION_SPLITS: Fact['splits'] = { ...OF_VILLAGE, SOURCE: { sql: 'g.source' } };
const GRAINS = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const;

/** Dimensions of the axes that the rows are grouped by, those of time and links left out. */
export const splitsOf = ({ axes }: Question) =>
  axes.filter((one) => !isTime(one) && OBSERVATION_SPLITS[one] && !OBSERVATION_SPLITS[one].link);
export const nameOf = (dimension: DimensionName) => `d_${dimension.toLowerCase()}`;

/** Values of one indicator from one choice of sources; measures that ask the same share it. */
export interface Series {
  number: number;
  measure: Measure;
}

/** Whose values are read from the rows: all places of the question, or those that rollups are not right for. */
export interface Among {
  /** Ends the names of the CTEs. */
  suffix: '' | '_o';
  /** SELECT of the series and sources that have values elsewhere. */
  elsewhere?: string;
}

const ALL: Among = { suffix: '' };

export const placesOf = ({ filters }: Measure) => filters.filter(({ dimension }) => isPlace(dimension));

const list = (ids: readonly number[]) => `'{${ids.join()}}'::int[]`;

export function observationRows(question: Question, measures: readonly Measure[], statement: Statement, among = ALL): Rows {
  const { series, numbers } = seriesOf(measures);
  const { suffix } = among;
  const name = `r_observation${suffix}`;
  if (!among.elsewhere) {
    noteOrigins(numbers, suffix, name, statement);
    const unweighted = isTogether(question) ? 'coalesce(sum(q.unweighted), 0)' : 'count(*) FILTER (WHERE q.unweighted)';
    statement.results.push(`(SELECT ${unweighted}::int FROM ${name} q) AS unweighted`);
  }
  const ctes = [
    askedCte(question, series, suffix),
    valuesCte(question, series, suffix, statement),
    chosenCte(series, among),
    villagesCte(question, series, suffix),
    splitRows(question, numbers, suffix, statement),
  ];
  return { name, ctes, splits: OBSERVATION_SPLITS, sums: measures.map(isTogether(question) ? wideSumsOf : sumsOf) };
}

export type Numbers = ReadonlyMap<Measure, number>;

export function seriesOf(measures: readonly Measure[]): { series: Series[]; numbers: Numbers } {
  const known = new Map<string, Series>();
  const numbers = new Map<Measure, number>();
  for (const measure of measures) {
    const key = JSON.stringify([measure.indicator!.code, measure.sources, placesOf(measure)]);
    const series = known.get(key) ?? { number: known.size, measure };
    known.set(key, series);
    numbers.set(measure, series.number);
  }
  return { series: [...known.values()], numbers };
}

/** Rows of `g` with the dimensions of the axes, and for each measure whether its filters let the row in. */
function splitRows(question: Question, numbers: Numbers, suffix: string, statement: Statement): string {
  const splits = splitsOf(question).map((dimension) => ({ name: nameOf(dimension), sql: OBSERVATION_SPLITS[dimension]!.sql }));
  const flags = [...numbers].map(([{ index, filters }, number]) => {
    const own = filters.filter(({ dimension }) => isOfVillage(dimension));
    const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
    return { name: `c${index}`, sql: `(g.series = ${number}${and(conditions)})` };
  });
  const columns = [...splits, ...flags].map(({ name, sql }) => `${sql} AS ${name}`);
  const from = `FROM g${suffix} g JOIN place${suffix} v ON v.ordinal = g.at JOIN bucket t ON t.id = g.bucket WHERE true${and(villageConditions(question, statement))}`;
  const rows = `SELECT ${['g.*', 'v.ordinal AS village', ...columns].join(', ')} ${from}`;
  return `r_observation${suffix} AS MATERIALIZED (${isTogether(question) ? together(rows, [...splits, ...flags]) : rows})`;
}

/** Not where rows are linked to others by their village. */
const isTogether = ({ isWide, axes }: Question) => isWide && !axes.some((dimension) => OF_VILLAGE[dimension]?.link);

/** Sums are added up once for all parts. */
function together(rows: string, keys: readonly { name: string }[]): string {
  const names = ['series', 'bucket', 'source', ...keys.map(({ name }) => name)].map((name) => `q.${name}`).join(', ');
  return `SELECT ${names}, q.editions, sum(q.n) AS n, sum(q.num) AS num, sum(q.den) AS den, count(*) FILTER (WHERE q.has) AS has,
    count(*) FILTER (WHERE q.reported) AS reported, count(*) FILTER (WHERE q.na) AS na, count(*) FILTER (WHERE q.unweighted) AS unweighted
  FROM (${rows}) q GROUP BY ${names}, q.editions`;
}

/** Sources chosen, editions met and values read. */
export function noteOrigins(numbers: Numbers, suffix: string, rows: string, { results }: Statement): void {
  const pairs = [...numbers].map(([{ index }, number]) => `(${index}, ${number})`).join(', ');
  results.push(
    `(SELECT coalesce(json_agg(json_build_array(m.measure, c.source)), '[]') FROM (VALUES ${pairs}) m(measure, series) JOIN chosen${suffix} c USING (series)) AS chosen${suffix}`,
    `(SELECT coalesce(json_agg(e), '[]') FROM (SELECT e FROM ${rows} q, unnest(q.editions) e GROUP BY e HAVING sum(q.n) > 0) e) AS editions${suffix}`,
    `(SELECT coalesce(sum(n), 0)::float8 FROM ${rows}) AS read${suffix}`,
  );
}

/** What each series is made by, as rows: the statement grows no longer with every measure. */
function askedCte(question: Question, series: readonly Series[], suffix: string): string {
  const rows = series.flatMap(({ number, measure }) => {
    const { editions, grain, desaOnly, spaceRule, timeRule, weights } = measure.indicator!;
    const summed = isSummed(question, measure);
    const rules = `'${spaceRule}', ${summed}, ${summed && timeRule === 'SUM_OVER_LATEST'}, ${list(weights)}`;
    return editions.map(
      ({ id }, place) =>
        `(${number}, ${id}, ${editions.length - place}, ${GRAIN_CODES[grain]}, ${list(measure.sources.map((source) => source.id))}, ${desaOnly}, ${rules})`,
    );
  });
  return `asked${suffix}(series, indicator, place, code, sources, desa, space, summed, over, weights) AS MATERIALIZED (VALUES ${rows.join(', ')})`;
}

/**
 * The values that can count at all, read once: of the indicator's own grain, within the places of question and measure. Conditions on
 * what was asked stand in a CASE: PostgreSQL would take one value in a hundred thousand to pass them, and read by the wrong index.
 */
function valuesCte({ buckets }: Question, series: readonly Series[], suffix: string, statement: Statement): string {
  const { low, high } = statement.bounds;
  const [first, last] = [Math.min(...buckets.map(({ a }) => a)), Math.max(...buckets.map(({ ob }) => ob))];
  const ids = series.flatMap(({ measure }) => measure.indicator!.editions.map(({ id }) => id));
  return `base${suffix} AS MATERIALIZED (SELECT s.series, o.area_ordinal AS at, o.source_id AS source, o.period, v.is_bounded,
    ((o.period::bigint * 64 + s.place) << 33) AS k, o.indicator_id AS edition, o.numerator, o.denominator, o.figure
  FROM pilar.observation o JOIN place${suffix} v ON v.ordinal = o.area_ordinal JOIN asked${suffix} s ON s.indicator = o.indicator_id
  WHERE o.indicator_id = ANY (${list(ids)}) AND o.area_ordinal BETWEEN ${low} AND ${high} AND o.period BETWEEN ${first * 4} AND ${last * 4 + 3}
    AND CASE WHEN o.period % 4 = s.code AND o.source_id = ANY (s.sources) AND (NOT s.desa OR v.kind <> 'KELURAHAN') THEN true END${and(ownPlaces(series, 's', statement))})`;
}

/** Of series with places of their own. */
export function ownPlaces(series: readonly Series[], asked: string, statement: Statement): string[] {
  return series.flatMap(({ number, measure }) => {
    const conditions = placesOf(measure).map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
    return conditions.length > 0 ? [`${asked}.series <> ${number} OR (true${and(conditions)})`] : [];
  });
}

/** Which stored periods count in which bucket. A longer period does once it has begun, where the bucket is not over yet: the year in a year to date. */
export const dueCte = () => `due AS MATERIALIZED (SELECT t.id AS bucket, (m * 4 + g.code)::smallint AS period FROM bucket t,
  (VALUES ${GRAINS.map((grain) => `(${GRAIN_CODES[grain]}, ${MONTHS_OF[grain]})`).join(', ')}) g(code, months),
  generate_series(t.a, least(t.ob, t.b + g.months - 1)) m WHERE (m + 1) % g.months = 0 AND m >= 0)`;

/** The source that ranks first among those with values; of those given or on an axis all. */
function chosenCte(series: readonly Series[], { suffix, elsewhere }: Among): string {
  const isOpen = ({ measure }: Series) => !measure.bySource && measure.sources.length > 1;
  const candidates = (some: readonly Series[]) =>
    some.flatMap(({ number, measure }) =>
      (measure.sources.length > 0 ? measure.sources : [{ id: 'NULL::int' }]).map(({ id }, rank) => `(${number}, ${id}, ${rank})`),
    );
  const [open, given] = [series.filter(isOpen), candidates(series.filter((one) => !isOpen(one)))];
  const ranked = `SELECT * FROM (SELECT DISTINCT ON (c.series) c.series, c.source FROM (VALUES ${candidates(open).join(', ')}) c(series, source, rank)
  LEFT JOIN (SELECT DISTINCT o.series, o.source, 1 AS one FROM base${suffix} o WHERE o.series = ANY (${list(open.map(({ number }) => number))})
    AND o.period IN (SELECT d.period FROM due d)${elsewhere ? ` UNION ${elsewhere}` : ''}) p ON (p.series, p.source) = (c.series, c.source)
  ORDER BY c.series, p.one NULLS LAST, c.rank) r`;
  const all = `SELECT c.series, c.source FROM (VALUES ${given.join(', ')}) c(series, source, rank)`;
  const selects = [...(open.length > 0 ? [ranked] : []), ...(given.length > 0 ? [all] : [])];
  return `chosen${suffix} AS MATERIALIZED (${selects.join(' UNION ALL ')})`;
}

/** Of all values in a bucket, or only of the newest? */
export const isSummed = ({ buckets }: Question, { indicator }: Measure) => indicator!.timeRule !== 'LATEST' && buckets[0]!.ob !== OPEN_END;

/**
 * A value's `k` is a number that is the larger the newer it is, its edition too, with room below it for a part of the value: the largest
 * is of the newest value, and no sorting is needed. A part that is not there is 0.
 */
const OFFSET = 2 ** 31 + 1;
const newest = (part: string) => `max(o.k + coalesce(o.${part}::bigint + ${OFFSET}, 0))`;
const partOf = (column: string) => `(nullif(${column} & ${2 ** 33 - 1}, 0) - ${OFFSET})::numeric`;
const periodOf = (column: string) => `((${column} >> 33) / 64)::int`;

/** The rule of time for each village, source and bucket, then what it adds above and below the line. */
function villagesCte(question: Question, series: readonly Series[], suffix: string): string {
  const hasEditions = series.some(({ measure }) => measure.indicator!.editions.length > 1);
  const isWeighted = series.some(({ measure }) => measure.indicator!.spaceRule === 'MEAN_WEIGHTED_FAMILIES');
  const inner = `SELECT o.series, d.bucket, o.at, o.source, o.is_bounded, count(*) AS n,
    ${hasEditions ? 'array_agg(DISTINCT o.edition)' : 'ARRAY[min(o.edition)]'} AS editions,
    ${newest('numerator')} AS x, ${newest('denominator')} AS y, ${newest('figure')} AS f,
    sum(o.numerator) AS nums, sum(o.denominator) AS dens, ${newest('denominator')} FILTER (WHERE o.numerator IS NOT NULL) AS lastden
  FROM base${suffix} o JOIN due d ON d.period = o.period JOIN chosen${suffix} c ON (c.series, c.source) = (o.series, o.source)
  WHERE true${approved(question)} GROUP BY 1, 2, 3, 4, 5`;
  const parts = `SELECT f.series, f.bucket, f.at, f.source, f.n, f.editions, s.space, s.summed, NOT f.is_bounded OR st.ordinal IS NOT NULL AS stands,
    ${periodOf('f.x')} AS period, ${partOf('f.x')} AS numerator, ${partOf('f.f')} AS figure,
    CASE WHEN s.summed THEN f.nums ELSE ${partOf('f.x')} END AS x,
    CASE WHEN s.over THEN CASE WHEN NOT f.is_bounded OR st.ordinal IS NOT NULL THEN ${partOf('f.lastden')} END WHEN s.summed THEN f.dens ELSE ${partOf('f.y')} END AS y,
    ${isWeighted ? 'w.w' : 'NULL::numeric'} AS weight
  FROM (${inner}) f JOIN (SELECT DISTINCT series, space, summed, over, weights FROM asked${suffix}) s USING (series)
  LEFT JOIN standing${suffix} st ON f.is_bounded AND st.ordinal = f.at AND st.bucket = f.bucket${isWeighted ? ` LEFT JOIN LATERAL ${WEIGHT} w ON s.space = 'MEAN_WEIGHTED_FAMILIES'` : ''}`;
  const answered = `CASE WHEN p.space IN ('MEAN_WEIGHTED_FAMILIES', 'MEAN_VILLAGES') THEN p.figure ELSE p.x END IS NOT NULL`;
  return `g${suffix} AS (SELECT p.series, p.bucket, p.at, p.source, p.n, p.editions, p.period, p.numerator, p.figure, p.weight,
    CASE WHEN p.has THEN ${NUM} END AS num, CASE WHEN p.has THEN ${DEN} END AS den, p.has, p.has AND p.stands AS reported,
    NOT p.answered AND p.stands AS na, p.answered AND NOT p.has AS unweighted
  FROM (SELECT p.*, ${answered} AS answered, ${answered} AND (p.space <> 'MEAN_WEIGHTED_FAMILIES' OR p.weight IS NOT NULL) AS has
    FROM (${parts}) p WHERE p.summed OR p.stands) p)`;
}

/** What one village adds above and below the line. */
const NUM = `CASE p.space WHEN 'SHARE_OF_VILLAGES' THEN (p.x > 0)::int::numeric WHEN 'MEAN_WEIGHTED_FAMILIES' THEN p.figure * p.weight
      WHEN 'MEAN_VILLAGES' THEN p.figure ELSE p.x END`;
const DEN = `CASE p.space WHEN 'RATIO_OF_SUMS' THEN coalesce(p.y, 0) WHEN 'SHARE_OF_VILLAGES' THEN 1 WHEN 'MEAN_WEIGHTED_FAMILIES' THEN p.weight
      WHEN 'MEAN_VILLAGES' THEN 1 END`;

/** The families of the village: newest period not later than the value's, the source that ranks first in it. */
const WEIGHT = `(SELECT w.numerator::numeric AS w FROM pilar.observation w
  LEFT JOIN pilar.indicator_source k ON k.indicator_id = w.indicator_id AND k.source_id = w.source_id AND k.retired_at IS NULL
  WHERE w.area_ordinal = f.at AND w.indicator_id = ANY (s.weights) AND w.numerator IS NOT NULL AND w.period / 4 <= ${periodOf('f.x')} / 4
  ORDER BY w.period / 4 DESC, k.rank NULLS LAST, w.period DESC, w.source_id LIMIT 1)`;

const STATES = { SUBMITTED: "'SUBMITTED', 'VERIFIED', 'LOCKED'", VERIFIED: "'VERIFIED', 'LOCKED'" } as const;

/** Values that come with a report follow its state. */
function approved({ input }: Question): string {
  if (!input.approval || input.approval === 'ALL') return '';
  return ` AND (o.source <> ALL (ARRAY(SELECT id FROM pilar.source WHERE comes_by_report)) OR EXISTS (SELECT 1 FROM pilar.report r
    WHERE r.village_ordinal = o.at AND r.period = o.period / 4 * 4 AND r.retired_at IS NULL AND r.state IN (${STATES[input.approval]})))`;
}
