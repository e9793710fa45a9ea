/**
 * Values of indicators: first the rule of time makes one row of each village, source and bucket, then the rule of space says
 * what that row adds above and below the line. Aggregation is that of every fact.
 */
import { GRAIN_CODES, MONTHS_OF } from '../core/period.ts';
import { OPEN_END } from '../core/window.ts';
import { conditionOf, isOfVillage, isPlace, isTime, type Statement } from './dimensions.ts';
import { and, type Fact, OF_VILLAGE, type Rows, SPINE, VILLAGE_KEY, villageConditions } from './fact.ts';
import { isAggregated, type Measure } from './measures.ts';
import type { Question } from './question.ts';

const OBSERVATION_SPLITS: Fact['splits'] = { ...OF_VILLAGE, SOURCE: { sql: 'g.source' } };

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
    noteOrigins(numbers, suffix, 'g', statement);
    statement.results.push('(SELECT count(*)::int FROM g WHERE unweighted) AS unweighted');
  }
  const together = (selects: readonly string[]) => `(${selects.join('\nUNION ALL ')})`;
  const ctes = [
    `base${suffix} AS MATERIALIZED ${together(series.map((one) => values(question, one, suffix, statement)))}`,
    `chosen${suffix} AS MATERIALIZED ${together(series.map((one) => chosenSource(one, among)))}`,
    `g${suffix} AS MATERIALIZED ${together(series.map((one) => seriesRows(question, one, suffix)))}`,
    splitRows(question, numbers, suffix, statement),
  ];
  return { name, ctes, splits: OBSERVATION_SPLITS, sums: measures.map(sumsOf) };
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
  const splits = question.axes.flatMap((dimension) => {
    const split = isTime(dimension) ? undefined : OBSERVATION_SPLITS[dimension];
    return split && !split.link ? [`${split.sql} AS d_${dimension.toLowerCase()}`] : [];
  });
  const flags = [...numbers].map(([{ index, filters }, number]) => {
    const own = filters.filter(({ dimension }) => isOfVillage(dimension));
    const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
    return `(g.series = ${number}${and(conditions)}) AS c${index}`;
  });
  return `r_observation${suffix} AS MATERIALIZED (SELECT ${['g.*', 'v.ordinal AS village', ...splits, ...flags].join(', ')}
  FROM g${suffix} g JOIN place${suffix} v ON v.ordinal = g.at JOIN bucket t ON t.id = g.bucket WHERE true${and(villageConditions(question, statement))})`;
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

/** The values of an indicator that can count at all, read once: of its own grain, within the places of question and measure. */
function values({ buckets }: Question, { number, measure }: Series, suffix: string, statement: Statement): string {
  const { indicator, sources } = measure;
  const { low, high } = statement.bounds;
  const [first, last] = [Math.min(...buckets.map(({ a }) => a)), Math.max(...buckets.map(({ ob }) => ob))];
  const places = placesOf(measure).map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
  return `SELECT ${number} AS series, o.area_ordinal AS at, o.source_id AS source, o.period, o.indicator_id, o.numerator, o.denominator, o.figure
  FROM pilar.observation o JOIN place${suffix} v ON v.ordinal = o.area_ordinal WHERE o.indicator_id = ANY (${idsOf(measure)}) AND o.area_ordinal BETWEEN ${low} AND ${high}
    AND o.period BETWEEN ${first * 4} AND ${last * 4 + 3} AND o.period % 4 = ${GRAIN_CODES[indicator!.grain]}
    AND o.source_id = ANY (${list(sources.map(({ id }) => id))})${indicator!.desaOnly ? " AND v.kind <> 'KELURAHAN'" : ''}${and(places)}`;
}

/** A longer period counts once it has begun, where the bucket is not over yet: the year in a year to date. */
const inBucket = ({ indicator }: Measure) => `o.period BETWEEN t.a * 4 AND least(t.ob, t.b + ${MONTHS_OF[indicator!.grain] - 1}) * 4 + 3`;

/** The source that ranks first among those with values here; of those given or on an axis all. */
function chosenSource(series: Series, { suffix, elsewhere }: Among): string {
  const { number, measure } = series;
  const { sources, bySource } = measure;
  const candidates = sources.map(({ id }, rank) => `(${id}, ${rank})`).join(', ') || '(NULL::int, 0)';
  const select = `SELECT ${number} AS series, c.source FROM (VALUES ${candidates}) c(source, rank)`;
  if (bySource || sources.length <= 1) return select;
  const here = `EXISTS (SELECT 1 FROM base${suffix} o JOIN bucket t ON ${inBucket(measure)} WHERE (o.series, o.source) = (${number}, c.source))`;
  return `(${select} ORDER BY ${elsewhere ? `(${here} OR ${elsewhere(series, 'c.source')})` : here} DESC, c.rank LIMIT 1)`;
}

/** Of all values in a bucket, or only of the newest? */
export const isSummed = ({ buckets }: Question, { indicator }: Measure) => indicator!.timeRule !== 'LATEST' && buckets[0]!.ob !== OPEN_END;

/** The rule of time, then that of space. */
function seriesRows(question: Question, series: Series, suffix: string): string {
  const { indicator } = series.measure;
  const { editions, spaceRule } = indicator!;
  const newest = `o.period DESC, array_position(${idsOf(series.measure)}, o.indicator_id)`;
  const summed = isSummed(question, series.measure);
  const overLatest = indicator!.timeRule === 'SUM_OVER_LATEST';
  const inner = `SELECT t.id AS bucket, o.at, o.source, count(*) AS n,
    ${editions.length > 1 ? 'array_agg(DISTINCT o.indicator_id)' : `'{${editions[0]!.id}}'::int[]`} AS editions,
    (array_agg(ARRAY[o.numerator, o.denominator, o.figure, o.period::int] ORDER BY ${newest}))[1:1] AS l,
    sum(o.numerator) AS nums, sum(o.denominator) AS dens,
    (array_agg(o.denominator ORDER BY ${newest}) FILTER (WHERE o.numerator IS NOT NULL))[1] AS lastden
  FROM base${suffix} o JOIN bucket t ON ${inBucket(series.measure)} JOIN chosen${suffix} c ON (c.series, c.source) = (o.series, o.source)
  WHERE o.series = ${series.number}${approved(question)} GROUP BY 1, 2, 3`;
  const x = summed ? 'f.nums' : 'f.l[1][1]::numeric';
  const y = !summed ? 'f.l[1][2]::numeric' : overLatest ? 'CASE WHEN st.ordinal IS NOT NULL THEN f.lastden END::numeric' : 'f.dens';
  const figure = 'f.l[1][3]::numeric';
  const weight = spaceRule === 'MEAN_WEIGHTED_FAMILIES' ? weightOf(series.measure) : 'NULL';
  const isScore = spaceRule === 'MEAN_WEIGHTED_FAMILIES' || spaceRule === 'MEAN_VILLAGES';
  const answered = isScore ? figure : x;
  const has = spaceRule === 'MEAN_WEIGHTED_FAMILIES' ? `${figure} IS NOT NULL AND w.w IS NOT NULL` : `${answered} IS NOT NULL`;
  const { num, den } = added(spaceRule, x, y, figure);
  return `SELECT ${series.number} AS series, f.bucket, f.at, f.source, f.n, f.editions, f.l[1][4] AS period, f.l,
    CASE WHEN ${has} THEN ${num} END AS num, CASE WHEN ${has} THEN ${den} END AS den, ${has} AS has, (${has}) AND st.ordinal IS NOT NULL AS reported,
    ${answered} IS NULL AND st.ordinal IS NOT NULL AS na, ${answered} IS NOT NULL AND NOT (${has}) AS unweighted, ${weight === 'NULL' ? 'NULL::numeric' : 'w.w'} AS weight
  FROM (${inner}) f LEFT JOIN standing${suffix} st ON st.ordinal = f.at AND st.bucket = f.bucket${weight === 'NULL' ? '' : ` LEFT JOIN LATERAL (SELECT ${weight} AS w) w ON true`}
  WHERE ${summed ? 'true' : 'st.ordinal IS NOT NULL'}`;
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
  WHERE w.area_ordinal = f.at AND w.indicator_id = ANY (${list(indicator!.weights)}) AND w.numerator IS NOT NULL AND w.period / 4 <= f.l[1][4] / 4
  ORDER BY w.period / 4 DESC, k.rank NULLS LAST, w.period DESC, w.source_id LIMIT 1)`;

const STATES = { SUBMITTED: "'SUBMITTED', 'VERIFIED', 'LOCKED'", VERIFIED: "'VERIFIED', 'LOCKED'" } as const;

/** Values that come with a report follow its state. */
function approved({ input }: Question): string {
  if (!input.approval || input.approval === 'ALL') return '';
  return ` AND (o.source <> ALL (ARRAY(SELECT id FROM pilar.source WHERE comes_by_report)) OR EXISTS (SELECT 1 FROM pilar.report r
    WHERE r.village_ordinal = o.at AND r.period = o.period / 4 * 4 AND r.retired_at IS NULL AND r.state IN (${STATES[input.approval]})))`;
}

/** Every village that stands, with what it is: so that those without a value or record are there, and are counted. */
export function spineRows(question: Question, statement: Statement): Rows | undefined {
  const { rolled } = question;
  const measures = question.measures.filter((one) => one.fact === 'OBSERVATION' && isAggregated(one) && !rolled?.measures.has(one));
  if (measures.length === 0 && (rolled || !question.axes.some(isOfVillage))) return undefined;
  const axes = question.axes.filter((dimension) => isOfVillage(dimension) && !OF_VILLAGE[dimension]!.link);
  const expecting = measures.map((measure) => {
    const own = measure.filters.filter(({ dimension }) => isOfVillage(dimension));
    const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
    return `(${measure.indicator!.desaOnly ? "v.kind <> 'KELURAHAN'" : 'true'}${and(conditions)}) AS c${measure.index}`;
  });
  const columns = [
    't.id AS bucket',
    'v.ordinal AS village',
    ...axes.map((dimension) => `${OF_VILLAGE[dimension]!.sql} AS d_${dimension.toLowerCase()}`),
    ...expecting,
  ];
  const cte = `r_spine AS MATERIALIZED (SELECT ${columns.join(', ')} FROM standing s JOIN place v ON v.ordinal = s.ordinal JOIN bucket t ON t.id = s.bucket
  WHERE true${and(villageConditions(question, statement))})`;
  const zero = { num: 'NULL', den: 'NULL', reported: '0', notApplicable: '0' };
  const sums = measures.map(({ index }) => ({ measure: -index - 2, ...zero, values: `count(*) FILTER (WHERE q.c${index})` }));
  const all = rolled ? [] : [{ measure: SPINE, ...zero, values: 'count(*)' }];
  return { name: 'r_spine', ctes: [cte], splits: OF_VILLAGE, sums: [...all, ...sums] };
}
