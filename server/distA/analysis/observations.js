/** Values of indicators: read once, of the source that ranks first, as the rules of one village make them (village-rows.ts). Aggregation is that of every fact. */
import { GRAIN_CODES, MONTHS_OF } from '../core/period.js';
import { conditionOf, isOfVillage, isPlace, isTime } from './dimensions.js';
import { and, OF_VILLAGE, sumsOf, VILLAGE_KEY, villageConditions, wideSumsOf } from './fact.js';
import { approved, isSummed, placesOf, villageRows } from './village-rows.js';
const OBSERVATION_SPLITS = { ...OF_VILLAGE, SOURCE: { sql: 'g.source' } };
/** Dimensions of the axes that the rows are grouped by, those of time and links left out. */
export const splitsOf = ({ axes }) => axes.filter((one) => !isTime(one) && OBSERVATION_SPLITS[one] && !OBSERVATION_SPLITS[one].link);
export const nameOf = (dimension) => `d_${dimension.toLowerCase()}`;
const ALL = { suffix: '' };
const list = (ids) => `'{${ids.join()}}'::int[]`;
export function observationRows(question, measures, statement, among = ALL) {
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
        ? `r_all${suffix} AS MATERIALIZED (${together(question, numbers, villages, statement)})`
        : `g${suffix} AS MATERIALIZED (${villages})`;
    const present = approved(question)
        ? `SELECT DISTINCT s.series, o.source_id, 1 AS one FROM ${scan} AND o.period IN (SELECT d.period FROM due d)`
        : `SELECT DISTINCT g.series, g.source, 1 AS one FROM ${isTogether(question) ? 'r_all' : 'g'}${suffix} g`;
    const ctes = [
        askedCte(question, series, suffix),
        all,
        chosenCte(series, suffix, among.elsewhere ? `${present} UNION ${among.elsewhere}` : present),
        isTogether(question)
            ? `${name} AS MATERIALIZED (SELECT g.* FROM r_all${suffix} g JOIN chosen${suffix} c ON (c.series, c.source) = (g.series, g.source) WHERE g.counts)`
            : splitRows(question, numbers, suffix, statement),
    ];
    return { name, ctes, splits: OBSERVATION_SPLITS, sums: measures.map(isTogether(question) ? wideSumsOf : sumsOf) };
}
export function seriesOf(measures) {
    const known = new Map();
    const numbers = new Map();
    for (const measure of measures) {
        const key = JSON.stringify([measure.indicator.code, measure.sources, placesOf(measure)]);
        const series = known.get(key) ?? { number: known.size, measure };
        known.set(key, series);
        numbers.set(measure, series.number);
    }
    return { series: [...known.values()], numbers };
}
/** The dimensions of the axes, and for each measure whether its filters let the row in. */
function splitColumns(question, numbers, statement) {
    const splits = splitsOf(question).map((dimension) => ({ name: nameOf(dimension), sql: OBSERVATION_SPLITS[dimension].sql }));
    const flags = [...numbers].map(([{ index, filters }, number]) => {
        const own = filters.filter(({ dimension }) => isOfVillage(dimension));
        const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension], VILLAGE_KEY));
        return { name: `c${index}`, sql: `(g.series = ${number}${and(conditions)})`, isOfSeries: own.length === 0 };
    });
    return [...splits, ...flags];
}
/** A row of `g` as the village and, where it is asked for, the bucket that it is of. */
const ofRow = (asked) => `CROSS JOIN LATERAL (SELECT g.at AS ordinal, g.kind, g.district_ordinal, g.regency_ordinal, g.province_ordinal) v${/\bt\./.test(asked) ? ' JOIN bucket t ON t.id = g.bucket' : ''}`;
/** Of the chosen sources. */
function splitRows(question, numbers, suffix, statement) {
    const columns = splitColumns(question, numbers, statement).map(({ name, sql }) => `${sql} AS ${name}`);
    const conditions = and(villageConditions(question, statement));
    return `r_observation${suffix} AS MATERIALIZED (SELECT ${['g.*', 'v.ordinal AS village', ...columns].join(', ')}
  FROM g${suffix} g JOIN chosen${suffix} c ON (c.series, c.source) = (g.series, g.source) ${ofRow([conditions, ...columns].join(' '))}
  WHERE g.counts${conditions})`;
}
/** Not where rows are linked to others by their village. */
const isTogether = ({ isWide, axes }) => isWide && !axes.some((dimension) => OF_VILLAGE[dimension]?.link);
/** Added up once for all parts, and for all sources at once: values are read a single time. */
function together(question, numbers, villages, statement) {
    const conditions = and(villageConditions(question, statement));
    // By what is the same for a whole series nothing is grouped.
    const own = splitColumns(question, numbers, statement);
    const same = own.filter(({ isOfSeries }) => isOfSeries).map(({ name, sql }) => `, ${sql} AS ${name}`);
    const columns = [...own.filter(({ isOfSeries }) => !isOfSeries), { name: 'counts', sql: `(g.counts${conditions})` }];
    const keys = ['series', 'bucket', 'source', 'editions'];
    const grouped = [...keys.map((key) => `g.${key}`), ...columns.map(({ sql }) => sql)].join(', ');
    return `SELECT g.*${same.join('')} FROM (SELECT ${[...keys.map((key) => `g.${key}`), ...columns.map(({ name, sql }) => `${sql} AS ${name}`)].join(', ')},
    sum(g.n) AS n, sum(g.num) AS num, sum(g.den) AS den, count(*) FILTER (WHERE g.has) AS has, count(*) FILTER (WHERE g.reported) AS reported,
    count(*) FILTER (WHERE g.na) AS na, count(*) FILTER (WHERE g.unweighted) AS unweighted
  FROM (${villages}) g ${ofRow(grouped)} GROUP BY ${grouped}) g`;
}
/** Sources chosen, editions met (where a series has only one, it is not kept with the rows) and values read. */
export function noteOrigins(numbers, suffix, rows, { results }) {
    const pairs = [...numbers].map(([{ index }, number]) => `(${index}, ${number})`).join(', ');
    results.push(`(SELECT coalesce(json_agg(json_build_array(m.measure, c.source)), '[]') FROM (VALUES ${pairs}) m(measure, series) JOIN chosen${suffix} c USING (series)) AS chosen${suffix}`, `(SELECT coalesce(json_agg(e), '[]') FROM (SELECT e FROM ${rows} q JOIN asked${suffix} a USING (series), unnest(coalesce(q.editions, ARRAY[a.indicator])) e GROUP BY e HAVING sum(q.n) > 0) e) AS editions${suffix}`, `(SELECT coalesce(sum(n), 0)::float8 FROM ${rows}) AS read${suffix}`);
}
/** What each series is made by, as rows: the statement grows no longer with every measure. */
export function askedCte(question, series, suffix) {
    const rows = series.flatMap(({ number, measure }) => {
        const { editions, grain, desaOnly, spaceRule, timeRule, weights } = measure.indicator;
        const summed = isSummed(question, measure);
        const rules = `'${spaceRule}', ${summed}, ${summed && timeRule === 'SUM_OVER_LATEST'}, ${list(weights)}`;
        return editions.map(({ id }, place) => `(${number}, ${id}, ${editions.length - place}, ${GRAIN_CODES[grain]}, ${list(measure.sources.map((source) => source.id))}, ${desaOnly}, ${rules})`);
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
function scanOf(question, series, suffix, { bounds }) {
    const { scope, filters } = question;
    const periods = inPeriods(question, series);
    const fits = 'CASE WHEN o.period % 4 = s.code AND o.source_id = ANY (s.sources) THEN true END';
    if (suffix)
        return `${ofFewPlaces(series, suffix, periods)} WHERE ${fits}`;
    const isCut = scope.length > 1 || filters.some(({ dimension }) => isPlace(dimension));
    return `pilar.observation o JOIN asked s ON s.indicator = o.indicator_id${isCut ? ' JOIN place here ON here.ordinal = o.area_ordinal' : ''}
  WHERE o.area_ordinal BETWEEN ${bounds.low} AND ${bounds.high} AND ${periods}${question.isWide ? '' : ` AND ${isOf(series)}`} AND ${fits}`;
}
/** Few places are read by their index, which holds the indicator too; of many, PostgreSQL would expect too little for having been told twice. */
const isOf = (series) => `o.indicator_id = ANY (${list(series.flatMap(({ measure }) => measure.indicator.editions.map(({ id }) => id)))})`;
/** Village by village (OFFSET keeps PostgreSQL to it): of a few districts, whose number it does not know. */
function ofFewPlaces(series, suffix, periods) {
    return `place${suffix} here CROSS JOIN LATERAL (SELECT * FROM pilar.observation o
    WHERE o.area_ordinal = here.ordinal AND ${periods} AND ${isOf(series)} OFFSET 0) o JOIN asked${suffix} s ON s.indicator = o.indicator_id`;
}
function inPeriods({ buckets }, series) {
    const grains = new Set(series.map(({ measure }) => measure.indicator.grain));
    const [first, last] = [Math.max(0, Math.min(...buckets.map(({ a }) => a))), Math.max(...buckets.map(({ ob }) => ob))];
    const range = `o.period BETWEEN ${first * 4} AND ${last * 4 + 3}`;
    if ((last - first + 1) * grains.size > MOST_PERIODS)
        return range;
    const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const isAsked = (month, length) => buckets.some(({ a, b, ob }) => a <= month && month <= Math.min(ob, b + length - 1));
    const periods = [...grains].flatMap((grain) => months
        .filter((month) => (month + 1) % MONTHS_OF[grain] === 0 && isAsked(month, MONTHS_OF[grain]))
        .map((month) => month * 4 + GRAIN_CODES[grain]));
    return `o.period = ANY ('{${periods.join()}}'::smallint[])`;
}
/** The source that ranks first among those present, with values; of those given or on an axis all. */
export function chosenCte(series, suffix, present) {
    const isOpen = ({ measure }) => !measure.bySource && measure.sources.length > 1;
    const candidates = (some) => some.flatMap(({ number, measure }) => (measure.sources.length > 0 ? measure.sources : [{ id: 'NULL::int' }]).map(({ id }, rank) => `(${number}, ${id}, ${rank})`));
    const [open, given] = [candidates(series.filter(isOpen)), candidates(series.filter((one) => !isOpen(one)))];
    const ranked = `SELECT * FROM (SELECT DISTINCT ON (c.series) c.series, c.source FROM (VALUES ${open.join(', ')}) c(series, source, rank)
  LEFT JOIN (${present}) p(series, source, one) ON (p.series, p.source) = (c.series, c.source)
  ORDER BY c.series, p.one NULLS LAST, c.rank) r`;
    const all = `SELECT c.series, c.source FROM (VALUES ${given.join(', ')}) c(series, source, rank)`;
    const selects = [...(open.length > 0 ? [ranked] : []), ...(given.length > 0 ? [all] : [])];
    return `chosen${suffix} AS MATERIALIZED (${selects.join(' UNION ALL ')})`;
}
//# sourceMappingURL=observations.js.map