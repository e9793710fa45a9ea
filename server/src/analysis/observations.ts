/** Values of indicators: read once, of the source that ranks first, as the rules of one village make them (village-rows.ts). Aggregation is that of every fact. */
import { GRAIN_CODES, MONTHS_OF } from '../core/period.ts';
import { OPEN_END } from '../core/window.ts';
import { conditionOf, isOfVillage, isPlace, isTime, type Statement } from './dimensions.ts';
import { and, type Fact, OF_VILLAGE, type Rows, sumsOf, VILLAGE_KEY, villageConditions, wideSumsOf } from './fact.ts';
import type { Measure } from './measures.ts';
import type { Question } from './question.ts';
import { approved, isFor, isSummed, placesOf, type Series, villageRows } from './village-rows.ts';
import type { DimensionName } from './vocabulary.ts';

const OBSERVATION_SPLITS: Fact['splits'] = { ...OF_VILLAGE, SOURCE: { sql: 'g.source' } };

/** Dimensions of the axes that the rows are grouped by, those of time and links left out. */
export const splitsOf = ({ axes }: Question) =>
  axes.filter((one) => !isTime(one) && OBSERVATION_SPLITS[one] && !OBSERVATION_SPLITS[one].link);
export const nameOf = (dimension: DimensionName) => `d_${dimension.toLowerCase()}`;

/** Whose values are read from the rows: all places of the question, or those that rollups are not right for. */
export interface Among {
  /** Ends the names of the CTEs. */
  suffix: '' | '_o' | '_k';
  /** SELECT of the series and sources that have values elsewhere. */
  elsewhere?: string;
  /** Instead of all: values `o` of the series `s` in buckets `d`; `isOpen`: those of any period. */
  scan?(periods: string, isOpen: boolean): string;
}

const ALL: Among = { suffix: '' };

const list = (ids: readonly number[]) => `'{${ids.join()}}'::int[]`;

export function observationRows(question: Question, measures: readonly Measure[], statement: Statement, among = ALL): Rows {
  const { series, numbers } = seriesOf(measures);
  const { suffix } = among;
  const periods = inPeriods(question, series);
  const name = `r_observation${suffix}`;
  if (!among.elsewhere) {
    noteOrigins(numbers, suffix, name, statement);
    const unweighted = isTogether(question) ? 'coalesce(sum(q.unweighted), 0)' : 'count(*) FILTER (WHERE q.unweighted)';
    statement.notes.push(`(SELECT ${unweighted}::int FROM ${name} q) AS unweighted`);
  }
  const all = scanOf(question, series, periods, statement);
  const scan = among.scan ? among.scan(periods, question.buckets[0]!.ob === OPEN_END) : `due d, ${all} AND d.period = o.period`;
  const villages = villageRows(question, series, scan, suffix, statement);
  const rows = isTogether(question)
    ? `r_all${suffix} AS MATERIALIZED (${together(question, numbers, villages, statement)})`
    : `g${suffix} AS MATERIALIZED (${villages})`;
  // Values that are not approved are values: the source is chosen among all.
  const isOfPlace = `EXISTS (SELECT FROM place${suffix} v WHERE v.ordinal = o.area_ordinal AND ${isFor(series, 's', statement)})`;
  const present = approved(question)
    ? `SELECT DISTINCT s.series, o.source_id, 1 AS one FROM ${all} AND o.period IN (SELECT d.period FROM due d) AND ${isOfPlace}`
    : `SELECT DISTINCT g.series, g.source, 1 AS one FROM ${isTogether(question) ? 'r_all' : 'g'}${suffix} g`;
  const ctes = [
    askedCte(question, series, suffix),
    rows,
    chosenCte(series, suffix, among.elsewhere ? `${present} UNION ${among.elsewhere}` : present),
    isTogether(question)
      ? `${name} AS MATERIALIZED (SELECT g.* FROM r_all${suffix} g JOIN chosen${suffix} c ON (c.series, c.source) = (g.series, g.source) WHERE g.counts)`
      : splitRows(question, numbers, suffix, statement),
  ];
  const aggregates = isTogether(question) ? wideSumsOf : sumsOf;
  const flagged = measures.filter(hasFlag).map(({ index }) => ({ measures: [index], ...aggregates(`q.c${index}`) }));
  return { name, ctes, splits: OBSERVATION_SPLITS, sums: flagged, series: { measures: inSeries(series, numbers), sums: aggregates } };
}

/** Not all rows of its series are its own. */
export const hasFlag = ({ filters }: Measure) => filters.some(({ dimension }) => isOfVillage(dimension) && !isPlace(dimension));

/** By the number of each series, the measures whose rows are all of its rows. */
export const inSeries = (series: readonly Series[], numbers: Numbers): number[][] =>
  series.map(({ number }) => [...numbers].filter(([measure, of]) => of === number && !hasFlag(measure)).map(([{ index }]) => index));

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

/** The dimensions of the axes, and for measures with filters of their own whether these let the row in. */
function splitColumns(question: Question, numbers: Numbers, statement: Statement): { name: string; sql: string }[] {
  const splits = splitsOf(question).map((dimension) => ({ name: nameOf(dimension), sql: OBSERVATION_SPLITS[dimension]!.sql }));
  const flagged = [...numbers].filter(([measure]) => hasFlag(measure));
  const flags = flagged.map(([{ index, filters }, number]) => {
    const own = filters.filter(({ dimension }) => isOfVillage(dimension));
    const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
    return { name: `c${index}`, sql: `(g.series = ${number}${and(conditions)})` };
  });
  return [...splits, ...flags];
}

/** A row of `g` as the village and, where it is asked for, the bucket that it is of. */
const ofRow = (asked: string) =>
  `CROSS JOIN LATERAL (SELECT g.at AS ordinal, g.kind, g.district_ordinal, g.regency_ordinal, g.province_ordinal${
    asked.includes('v.classes') ? ', g.classes' : ''
  }) v${/\bt\./.test(asked) ? ' JOIN bucket t ON t.id = g.bucket' : ''}`;

/** Of the chosen sources. */
function splitRows(question: Question, numbers: Numbers, suffix: string, statement: Statement): string {
  const columns = splitColumns(question, numbers, statement).map(({ name, sql }) => `${sql} AS ${name}`);
  const conditions = and(villageConditions(question, statement));
  return `r_observation${suffix} AS MATERIALIZED (SELECT ${['g.*', 'v.ordinal AS village', ...columns].join(', ')}
  FROM g${suffix} g JOIN chosen${suffix} c ON (c.series, c.source) = (g.series, g.source) ${ofRow([conditions, ...columns].join(' '))}
  WHERE g.counts${conditions})`;
}

/** Not where rows are linked to others by their village. */
const isTogether = ({ isWide, axes }: Question) => isWide && !axes.some((dimension) => OF_VILLAGE[dimension]?.link);

/** Added up once for all parts, and for all sources at once: values are read a single time. */
function together(question: Question, numbers: Numbers, villages: string, statement: Statement): string {
  const conditions = and(villageConditions(question, statement));
  const columns = [...splitColumns(question, numbers, statement), { name: 'counts', sql: `(g.counts${conditions})` }];
  const keys = ['series', 'bucket', 'source', 'editions'];
  const grouped = [...keys.map((key) => `g.${key}`), ...columns.map(({ sql }) => sql)].join(', ');
  return `SELECT ${[...keys.map((key) => `g.${key}`), ...columns.map(({ name, sql }) => `${sql} AS ${name}`)].join(', ')},
    sum(g.n) AS n, sum(g.num) AS num, sum(g.den) AS den, count(*) FILTER (WHERE g.has) AS has, count(*) FILTER (WHERE g.reported) AS reported,
    count(*) FILTER (WHERE g.na) AS na, count(*) FILTER (WHERE g.unweighted) AS unweighted
  FROM (${villages}) g ${ofRow(grouped)} GROUP BY ${grouped}`;
}

/** Sources chosen, editions met (where a series has only one, it is not kept with the rows) and values read; `left`: those that were not taken off again. */
export function noteOrigins(numbers: Numbers, suffix: string, rows: string, { notes }: Statement, left = 'n'): void {
  const pairs = [...numbers].map(([{ index }, number]) => `(${index}, ${number})`).join(', ');
  notes.push(
    `(SELECT coalesce(json_agg(json_build_array(m.measure, c.source)), '[]') FROM (VALUES ${pairs}) m(measure, series) JOIN chosen${suffix} c USING (series)) AS chosen${suffix}`,
    `(SELECT coalesce(json_agg(e), '[]') FROM (SELECT e FROM (SELECT series, editions, sum(${left}) AS n FROM ${rows} GROUP BY 1, 2) q
  JOIN asked${suffix} a USING (series), unnest(coalesce(q.editions, ARRAY[a.indicator])) e GROUP BY e HAVING sum(q.n) > 0) e) AS editions${suffix}`,
    `(SELECT coalesce(sum(n), 0)::float8 FROM ${rows}) AS read${suffix}`,
  );
}

/** What each series is made by, as rows: the statement grows no longer with every measure. */
export function askedCte(question: Question, series: readonly Series[], suffix: string): string {
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

/** More periods than these are asked for as a range. */
const MOST_PERIODS = 240;

/**
 * The values that can count at all: of the indicator's own grain. Periods are named one by one: PostgreSQL knows how many values those have,
 * and finds them by the index. Places are asked only where the bounds are wider than they are; whether the source fits, in a CASE, since
 * it would take that for one value in two hundred.
 */
function scanOf(question: Question, series: readonly Series[], periods: string, { bounds }: Statement): string {
  const { scope, filters } = question;
  const isCut = scope.length > 1 || filters.some(({ dimension }) => isPlace(dimension));
  return `pilar.observation o JOIN asked s ON s.indicator = o.indicator_id${isCut ? ' JOIN place here ON here.ordinal = o.area_ordinal' : ''}
  WHERE o.area_ordinal BETWEEN ${bounds.low} AND ${bounds.high} AND ${periods}${question.isWide ? '' : ` AND ${isOf(series)}`}
    AND CASE WHEN o.period % 4 = s.code AND o.source_id = ANY (s.sources) THEN true END`;
}

/** Few places are read by their index, which holds the indicator too; of many, PostgreSQL would expect too little for having been told twice. */
export const isOf = (series: readonly Series[]) =>
  `o.indicator_id = ANY (${list(series.flatMap(({ measure }) => measure.indicator!.editions.map(({ id }) => id)))})`;

export function inPeriods({ buckets }: Question, series: readonly Series[]): string {
  const grains = new Set(series.map(({ measure }) => measure.indicator!.grain));
  const [first, last] = [Math.max(0, Math.min(...buckets.map(({ a }) => a))), Math.max(...buckets.map(({ ob }) => ob))];
  const range = `o.period BETWEEN ${first * 4} AND ${last * 4 + 3}`;
  if ((last - first + 1) * grains.size > MOST_PERIODS) return range;
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isAsked = (month: number, length: number) => buckets.some(({ a, b, ob }) => a <= month && month <= Math.min(ob, b + length - 1));
  const periods = [...grains].flatMap((grain) =>
    months
      .filter((month) => (month + 1) % MONTHS_OF[grain] === 0 && isAsked(month, MONTHS_OF[grain]))
      .map((month) => month * 4 + GRAIN_CODES[grain]),
  );
  return `o.period = ANY ('{${periods.join()}}'::smallint[])`;
}

/** The source that ranks first among those present, with values; of those given or on an axis all. */
export function chosenCte(series: readonly Series[], suffix: string, present: string): string {
  const isOpen = ({ measure }: Series) => !measure.bySource && measure.sources.length > 1;
  const candidates = (some: readonly Series[]) =>
    some.flatMap(({ number, measure }) =>
      (measure.sources.length > 0 ? measure.sources : [{ id: 'NULL::int' }]).map(({ id }, rank) => `(${number}, ${id}, ${rank})`),
    );
  const [open, given] = [candidates(series.filter(isOpen)), candidates(series.filter((one) => !isOpen(one)))];
  const ranked = `SELECT * FROM (SELECT DISTINCT ON (c.series) c.series, c.source FROM (VALUES ${open.join(', ')}) c(series, source, rank)
  LEFT JOIN (${present}) p(series, source, one) ON (p.series, p.source) = (c.series, c.source)
  ORDER BY c.series, p.one NULLS LAST, c.rank) r`;
  const all = `SELECT c.series, c.source FROM (VALUES ${given.join(', ')}) c(series, source, rank)`;
  const selects = [...(open.length > 0 ? [ranked] : []), ...(given.length > 0 ? [all] : [])];
  return `chosen${suffix} AS MATERIALIZED (${selects.join(' UNION ALL ')})`;
}
