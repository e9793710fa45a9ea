/**
 * Values of indicators: first the rule of time makes one row of each village, source and bucket, then the rule of space says
 * what that row adds above and below the line. Aggregation is that of every fact.
 */
import { GRAIN_CODES, MONTHS_OF } from '../core/period.ts';
import { OPEN_END } from '../core/window.ts';
import type { IndicatorDefinition } from '../indicator/registry.ts';
import { conditionOf, isOfVillage, isPlace, isTime, type Statement } from './dimensions.ts';
import { and, type Fact, OF_VILLAGE, type Rows, VILLAGE_KEY, villageConditions } from './fact.ts';
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
  /** SQL condition that a source has values elsewhere. */
  elsewhere?: (series: Series, source: string) => string;
}

const ALL: Among = { suffix: '' };

export const placesOf = ({ filters }: Measure) => filters.filter(({ dimension }) => isPlace(dimension));

const list = (ids: readonly number[]) => `'{${ids.join()}}'::int[]`;
export const idsOf = ({ indicator }: Measure) => list(indicator!.editions.map(({ id }) => id));

export function observationRows(question: Question, measures: readonly Measure[], statement: Statement, among = ALL): Rows {
  const { series, numbers } = seriesOf(measures);
  const { suffix } = among;
  const name = `r_observation${suffix}`;
  if (!among.elsewhere) {
    noteOrigins(numbers, suffix, name, statement);
    const unweighted = isTogether(question) ? 'coalesce(sum(q.unweighted), 0)' : 'count(*) FILTER (WHERE q.unweighted)';
    statement.results.push(`(SELECT ${unweighted}::int FROM ${name} q) AS unweighted`);
  }
  const all = (selects: readonly string[]) => `(${selects.join('\nUNION ALL ')})`;
  const ctes = [
    `base${suffix} AS MATERIALIZED ${all(series.map((one) => values(question, one, suffix, statement)))}`,
    `chosen${suffix} AS MATERIALIZED ${all(series.map((one) => chosenSource(one, among)))}`,
    `g${suffix} AS ${all(series.map((one) => seriesRows(question, one, suffix)))}`,
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

function sumsOf({ index }: Measure): Rows['sums'][number] {
  const sum = (column: string) => `sum(q.${column}) FILTER (WHERE q.c${index})`;
  const count = (flag: string) => `count(*) FILTER (WHERE q.c${index} AND q.${flag})`;
  return {
    measure: index,
    num: sum('num'),
    den: sum('den'),
    values: count('has'),
    reported: count('reported'),
    notApplicable: count('na'),
  };
}

/** Of rows that are sums themselves. */
export function wideSumsOf({ index }: Measure): Rows['sums'][number] {
  const sum = (column: string) => `sum(q.${column}) FILTER (WHERE q.c${index})`;
  const count = (column: string) => `coalesce(${sum(column)}, 0)::bigint`;
  const known = (column: string) => `CASE WHEN ${sum('has')} > 0 THEN ${sum(column)} END`;
  return {
    measure: index,
    num: known('num'),
    den: known('den'),
    values: count('has'),
    reported: count('reported'),
    notApplicable: count('na'),
  };
}

/** The values of an indicator that can count at all, read once: of its own grain, within the places of question and measure. */
function values({ buckets }: Question, { number, measure }: Series, suffix: string, statement: Statement): string {
  const { indicator, sources } = measure;
  const { low, high } = statement.bounds;
  const [first, last] = [Math.min(...buckets.map(({ a }) => a)), Math.max(...buckets.map(({ ob }) => ob))];
  const places = placesOf(measure).map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
  return `SELECT ${number} AS series, o.area_ordinal AS at, o.source_id AS source, o.period, v.is_bounded, ${RANKED(indicator!)} AS k, o.indicator_id AS edition, o.numerator, o.denominator, o.figure
  FROM pilar.observation o JOIN place${suffix} v ON v.ordinal = o.area_ordinal WHERE o.indicator_id = ANY (${idsOf(measure)}) AND o.area_ordinal BETWEEN ${low} AND ${high}
    AND o.period BETWEEN ${first * 4} AND ${last * 4 + 3} AND o.period % 4 = ${GRAIN_CODES[indicator!.grain]}
    AND o.source_id = ANY (${list(sources.map(({ id }) => id))})${indicator!.desaOnly ? " AND v.kind <> 'KELURAHAN'" : ''}${and(places)}`;
}

/** Which stored periods count in which bucket. A longer period does once it has begun, where the bucket is not over yet: the year in a year to date. */
export const dueCte = () => `due AS MATERIALIZED (SELECT t.id AS bucket, (m * 4 + g.code)::smallint AS period FROM bucket t,
  (VALUES ${GRAINS.map((grain) => `(${GRAIN_CODES[grain]}, ${MONTHS_OF[grain]})`).join(', ')}) g(code, months),
  generate_series(t.a, least(t.ob, t.b + g.months - 1)) m WHERE (m + 1) % g.months = 0 AND m >= 0)`;

/** The source that ranks first among those with values here; of those given or on an axis all. */
function chosenSource(series: Series, { suffix, elsewhere }: Among): string {
  const { number, measure } = series;
  const { sources, bySource } = measure;
  const candidates = sources.map(({ id }, rank) => `(${id}, ${rank})`).join(', ') || '(NULL::int, 0)';
  const select = `SELECT ${number} AS series, c.source FROM (VALUES ${candidates}) c(source, rank)`;
  if (bySource || sources.length <= 1) return select;
  const here = `EXISTS (SELECT 1 FROM base${suffix} o JOIN due d ON d.period = o.period WHERE (o.series, o.source) = (${number}, c.source))`;
  return `(${select} ORDER BY ${elsewhere ? `(${here} OR ${elsewhere(series, 'c.source')})` : here} DESC, c.rank LIMIT 1)`;
}

/** Of all values in a bucket, or only of the newest? */
export const isSummed = ({ buckets }: Question, { indicator }: Measure) => indicator!.timeRule !== 'LATEST' && buckets[0]!.ob !== OPEN_END;

/**
 * A number that is the larger the newer the value is, its edition too, with room below it for a part of the value: its largest is of the
 * newest value, and no sorting is needed. A part that is not there is 0.
 */
const RANKED = ({ editions }: IndicatorDefinition) =>
  `((o.period::bigint * 64 + coalesce(array_position(${list(editions.map(({ id }) => id).toReversed())}, o.indicator_id), 1) - 1) << 33)`;
const OFFSET = 2 ** 31 + 1;
const newest = (part: string) => `max(o.k + coalesce(o.${part}::bigint + ${OFFSET}, 0))`;
const partOf = (column: string) => `(nullif(${column} & ${2 ** 33 - 1}, 0) - ${OFFSET})::numeric`;
const periodOf = (column: string) => `((${column} >> 33) / 64)::int`;

/** The rule of time, then that of space. */
function seriesRows(question: Question, series: Series, suffix: string): string {
  const { editions, spaceRule, timeRule } = series.measure.indicator!;
  const summed = isSummed(question, series.measure);
  const inner = `SELECT d.bucket, o.at, o.source, o.is_bounded, count(*) AS n,
    ${editions.length > 1 ? 'array_agg(DISTINCT o.edition)' : `'{${editions[0]!.id}}'::int[]`} AS editions,
    ${newest('numerator')} AS x, ${newest('denominator')} AS y, ${newest('figure')} AS f,
    sum(o.numerator) AS nums, sum(o.denominator) AS dens, ${newest('denominator')} FILTER (WHERE o.numerator IS NOT NULL) AS lastden
  FROM base${suffix} o JOIN due d ON d.period = o.period JOIN chosen${suffix} c ON (c.series, c.source) = (o.series, o.source)
  WHERE o.series = ${series.number}${approved(question)} GROUP BY 1, 2, 3, 4`;
  const stands = '(NOT f.is_bounded OR st.ordinal IS NOT NULL)';
  const x = summed ? 'f.nums' : partOf('f.x');
  const y = !summed ? partOf('f.y') : timeRule === 'SUM_OVER_LATEST' ? `CASE WHEN ${stands} THEN ${partOf('f.lastden')} END` : 'f.dens';
  const figure = partOf('f.f');
  const isWeighted = spaceRule === 'MEAN_WEIGHTED_FAMILIES';
  const answered = isWeighted || spaceRule === 'MEAN_VILLAGES' ? figure : x;
  const has = isWeighted ? `${figure} IS NOT NULL AND w.w IS NOT NULL` : `${answered} IS NOT NULL`;
  const { num, den } = added(spaceRule, x, y, figure);
  return `SELECT ${series.number} AS series, f.bucket, f.at, f.source, f.n, f.editions, ${periodOf('f.x')} AS period, ${partOf('f.x')} AS numerator, ${figure} AS figure,
    CASE WHEN ${has} THEN ${num} END AS num, CASE WHEN ${has} THEN ${den} END AS den, ${has} AS has, (${has}) AND ${stands} AS reported,
    ${answered} IS NULL AND ${stands} AS na, ${answered} IS NOT NULL AND NOT (${has}) AS unweighted, ${isWeighted ? 'w.w' : 'NULL::numeric'} AS weight
  FROM (${inner}) f LEFT JOIN standing${suffix} st ON f.is_bounded AND st.ordinal = f.at AND st.bucket = f.bucket${isWeighted ? ` LEFT JOIN LATERAL (SELECT ${weightOf(series.measure)} AS w) w ON true` : ''}
  WHERE ${summed ? 'true' : stands}`;
}

/** What one village adds above and below the line. */
function added(rule: string, x: string, y: string, figure: string): { num: string; den: string } {
  switch (rule) {
    case 'RATIO_OF_SUMS':
      return { num: x, den: `coalesce(${y}, 0)` };
    case 'SHARE_OF_VILLAGES':
      return { num: `(${x} > 0)::int::numeric`, den: '1::numeric' };
    case 'MEAN_WEIGHTED_FAMILIES':
      return { num: `${figure} * w.w`, den: 'w.w' };
    case 'MEAN_VILLAGES':
      return { num: figure, den: '1::numeric' };
    default:
      return { num: x, den: 'NULL::numeric' };
  }
}

/** The families of the village: newest period not later than the value's, the source that ranks first in it. */
const weightOf = ({ indicator }: Measure) => `(SELECT w.numerator::numeric FROM pilar.observation w
  LEFT JOIN pilar.indicator_source k ON k.indicator_id = w.indicator_id AND k.source_id = w.source_id AND k.retired_at IS NULL
  WHERE w.area_ordinal = f.at AND w.indicator_id = ANY (${list(indicator!.weights)}) AND w.numerator IS NOT NULL AND w.period / 4 <= ${periodOf('f.x')} / 4
  ORDER BY w.period / 4 DESC, k.rank NULLS LAST, w.period DESC, w.source_id LIMIT 1)`;

const STATES = { SUBMITTED: "'SUBMITTED', 'VERIFIED', 'LOCKED'", VERIFIED: "'VERIFIED', 'LOCKED'" } as const;

/** Values that come with a report follow its state. */
function approved({ input }: Question): string {
  if (!input.approval || input.approval === 'ALL') return '';
  return ` AND (o.source <> ALL (ARRAY(SELECT id FROM pilar.source WHERE comes_by_report)) OR EXISTS (SELECT 1 FROM pilar.report r
    WHERE r.village_ordinal = o.at AND r.period = o.period / 4 * 4 AND r.retired_at IS NULL AND r.state IN (${STATES[input.approval]})))`;
}
