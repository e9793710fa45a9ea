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
  const scan = scanOf(question, series, suffix, statement);
  const villages = villageRows(question, series, scan, suffix, statement);
  const all = isTogether(question)
    ? `r_all${suffix} AS MATERIALIZED (${together(question, numbers, villages, suffix, statement)})`
    : `g${suffix} AS MATERIALIZED (${villages})`;
  const present = approved(question)
    ? `SELECT DISTINCT s.series, o.source_id, 1 AS one FROM ${scan} AND o.period IN (SELECT d.period FROM due d)`
    : `SELECT DISTINCT g.series, g.source, 1 AS one FROM ${isTogether(question) ? 'r_all' : 'g'}${suffix} g`;
  const ctes = [
    askedCte(question, series, suffix),
    all,
    chosenCte(series, present, among),
    isTogether(question)
      ? `${name} AS MATERIALIZED (SELECT g.* FROM r_all${suffix} g JOIN chosen${suffix} c ON (c.series, c.source) = (g.series, g.source) WHERE g.counts)`
      : splitRows(question, numbers, suffix, statement),
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

/** The dimensions of the axes, and for each measure whether its filters let the row in. */
function splitColumns(question: Question, numbers: Numbers, statement: Statement): { name: string; sql: string }[] {
  const splits = splitsOf(question).map((dimension) => ({ name: nameOf(dimension), sql: OBSERVATION_SPLITS[dimension]!.sql }));
  const flags = [...numbers].map(([{ index, filters }, number]) => {
    const own = filters.filter(({ dimension }) => isOfVillage(dimension));
    const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
    return { name: `c${index}`, sql: `(g.series = ${number}${and(conditions)})` };
  });
  return [...splits, ...flags];
}

/** Of the chosen sources. */
function splitRows(question: Question, numbers: Numbers, suffix: string, statement: Statement): string {
  const columns = splitColumns(question, numbers, statement).map(({ name, sql }) => `${sql} AS ${name}`);
  return `r_observation${suffix} AS MATERIALIZED (SELECT ${['g.*', 'v.ordinal AS village', ...columns].join(', ')}
  FROM g${suffix} g JOIN chosen${suffix} c ON (c.series, c.source) = (g.series, g.source) JOIN place${suffix} v ON v.ordinal = g.at JOIN bucket t ON t.id = g.bucket
  WHERE g.counts${and(villageConditions(question, statement))})`;
}

/** Not where rows are linked to others by their village. */
const isTogether = ({ isWide, axes }: Question) => isWide && !axes.some((dimension) => OF_VILLAGE[dimension]?.link);

/** Added up once for all parts, and for all sources at once: values are read a single time. */
function together(question: Question, numbers: Numbers, villages: string, suffix: string, statement: Statement): string {
  const conditions = and(villageConditions(question, statement));
  const columns = [...splitColumns(question, numbers, statement), { name: 'counts', sql: `(g.counts${conditions})` }];
  const keys = ['series', 'bucket', 'source', 'editions'];
  const grouped = [...keys.map((key) => `g.${key}`), ...columns.map(({ sql }) => sql)].join(', ');
  return `SELECT ${[...keys.map((key) => `g.${key}`), ...columns.map(({ name, sql }) => `${sql} AS ${name}`)].join(', ')},
    sum(g.n) AS n, sum(g.num) AS num, sum(g.den) AS den, count(*) FILTER (WHERE g.has) AS has, count(*) FILTER (WHERE g.reported) AS reported,
    count(*) FILTER (WHERE g.na) AS na, count(*) FILTER (WHERE g.unweighted) AS unweighted
  FROM (${villages}) g JOIN place${suffix} v ON v.ordinal = g.at JOIN bucket t ON t.id = g.bucket GROUP BY ${grouped}`;
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
 * The values that can count at all: of the indicator's own grain. Conditions on what was asked stand in a CASE: PostgreSQL would take one
 * value in a hundred thousand to pass them, and read by the wrong index. Places are asked here only where the bounds are wider than they are.
 */
function scanOf({ buckets, scope, filters }: Question, series: readonly Series[], suffix: string, { bounds }: Statement): string {
  const [first, last] = [Math.min(...buckets.map(({ a }) => a)), Math.max(...buckets.map(({ ob }) => ob))];
  const ids = series.flatMap(({ measure }) => measure.indicator!.editions.map(({ id }) => id));
  const isCut = suffix !== '' || scope.length > 1 || filters.some(({ dimension }) => isPlace(dimension));
  const places = isCut ? ` JOIN place${suffix} here ON here.ordinal = o.area_ordinal` : '';
  return `pilar.observation o JOIN asked${suffix} s ON s.indicator = o.indicator_id${places}
  WHERE o.indicator_id = ANY (${list(ids)}) AND o.area_ordinal BETWEEN ${bounds.low} AND ${bounds.high} AND o.period BETWEEN ${first * 4} AND ${last * 4 + 3}
    AND CASE WHEN o.period % 4 = s.code AND o.source_id = ANY (s.sources) THEN true END`;
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
function chosenCte(series: readonly Series[], present: string, { suffix, elsewhere }: Among): string {
  const isOpen = ({ measure }: Series) => !measure.bySource && measure.sources.length > 1;
  const candidates = (some: readonly Series[]) =>
    some.flatMap(({ number, measure }) =>
      (measure.sources.length > 0 ? measure.sources : [{ id: 'NULL::int' }]).map(({ id }, rank) => `(${number}, ${id}, ${rank})`),
    );
  const [open, given] = [candidates(series.filter(isOpen)), candidates(series.filter((one) => !isOpen(one)))];
  const ranked = `SELECT * FROM (SELECT DISTINCT ON (c.series) c.series, c.source FROM (VALUES ${open.join(', ')}) c(series, source, rank)
  LEFT JOIN (${present}${elsewhere ? ` UNION ${elsewhere}` : ''}) p(series, source, one) ON (p.series, p.source) = (c.series, c.source)
  ORDER BY c.series, p.one NULLS LAST, c.rank) r`;
  const all = `SELECT c.series, c.source FROM (VALUES ${given.join(', ')}) c(series, source, rank)`;
  const selects = [...(open.length > 0 ? [ranked] : []), ...(given.length > 0 ? [all] : [])];
  return `chosen${suffix} AS MATERIALIZED (${selects.join(' UNION ALL ')})`;
}

/** Of all values in a bucket, or only of the newest? */
export const isSummed = ({ buckets }: Question, { indicator }: Measure) => indicator!.timeRule !== 'LATEST' && buckets[0]!.ob !== OPEN_END;

/**
 * A value's key is a number that is the larger the newer it is, its edition too, with room below it for a part of the value: the largest
 * is of the newest value, and no sorting is needed. A part that is not there is 0.
 */
const OFFSET = 2 ** 31 + 1;
const KEY = '((o.period::bigint * 64 + s.place) << 33)';
const newest = (part: string) => `max(${KEY} + coalesce(o.${part}::bigint + ${OFFSET}, 0))`;
const partOf = (column: string) => `(nullif(${column} & ${2 ** 33 - 1}, 0) - ${OFFSET})`;
const periodOf = (column: string) => `((${column} >> 33) / 64)::int`;

/** The rule of time for each village, source and bucket, then what it adds above and below the line. `counts`: it stands, or has done so. */
function villageRows(question: Question, series: readonly Series[], scan: string, suffix: string, statement: Statement): string {
  const hasEditions = series.some(({ measure }) => measure.indicator!.editions.length > 1);
  const isWeighted = series.some(({ measure }) => measure.indicator!.spaceRule === 'MEAN_WEIGHTED_FAMILIES');
  const inner = `SELECT s.series, d.bucket, o.area_ordinal AS at, o.source_id AS source, count(*) AS n,
    ${hasEditions ? 'array_agg(DISTINCT o.indicator_id)' : 'ARRAY[min(o.indicator_id)]'} AS editions,
    ${newest('numerator')} AS x, ${newest('denominator')} AS y, ${newest('figure')} AS f,
    sum(o.numerator) AS nums, sum(o.denominator) AS dens, ${newest('denominator')} FILTER (WHERE o.numerator IS NOT NULL) AS lastden
  FROM due d, ${scan} AND d.period = o.period${approved(question)} GROUP BY 1, 2, 3, 4`;
  const stands = '(NOT v.is_bounded OR st.ordinal IS NOT NULL)';
  const parts = `SELECT f.series, f.bucket, f.at, f.source, f.n, f.editions, s.space, s.summed, ${stands} AS stands,
    ${periodOf('f.x')} AS period, ${partOf('f.x')} AS numerator, ${partOf('f.f')} AS figure,
    CASE WHEN s.summed THEN f.nums ELSE ${partOf('f.x')} END AS x,
    CASE WHEN s.over THEN CASE WHEN ${stands} THEN ${partOf('f.lastden')} END WHEN s.summed THEN f.dens ELSE ${partOf('f.y')} END AS y,
    ${isWeighted ? 'w.w' : 'NULL::bigint'} AS weight
  FROM (${inner}) f JOIN place${suffix} v ON v.ordinal = f.at JOIN (SELECT DISTINCT series, desa, space, summed, over, weights FROM asked${suffix}) s USING (series)
  LEFT JOIN standing${suffix} st ON v.is_bounded AND st.ordinal = f.at AND st.bucket = f.bucket${isWeighted ? ` LEFT JOIN LATERAL ${WEIGHT} w ON s.space = 'MEAN_WEIGHTED_FAMILIES'` : ''}
  WHERE (NOT s.desa OR v.kind <> 'KELURAHAN')${and(ownPlaces(series, 's', statement))}`;
  const answered = `CASE WHEN p.space IN ('MEAN_WEIGHTED_FAMILIES', 'MEAN_VILLAGES') THEN p.figure ELSE p.x END IS NOT NULL`;
  return `SELECT p.series, p.bucket, p.at, p.source, p.n, p.editions, p.period, p.numerator, p.figure, p.weight, p.summed OR p.stands AS counts,
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
  WHERE w.area_ordinal = f.at AND w.indicator_id = ANY (s.weights) AND w.numerator IS NOT NULL AND w.period / 4 <= ${periodOf('f.x')} / 4
  ORDER BY w.period / 4 DESC, k.rank NULLS LAST, w.period DESC, w.source_id LIMIT 1)`;

const STATES = { SUBMITTED: "'SUBMITTED', 'VERIFIED', 'LOCKED'", VERIFIED: "'VERIFIED', 'LOCKED'" } as const;

/** Values that come with a report follow its state. */
function approved({ input }: Question): string {
  if (!input.approval || input.approval === 'ALL') return '';
  return ` AND (o.source_id <> ALL (ARRAY(SELECT id FROM pilar.source WHERE comes_by_report)) OR EXISTS (SELECT 1 FROM pilar.report r
    WHERE r.village_ordinal = o.area_ordinal AND r.period = o.period / 4 * 4 AND r.retired_at IS NULL AND r.state IN (${STATES[input.approval]})))`;
}
