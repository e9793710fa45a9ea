import { GRAIN_CODES, MONTHS_OF } from '../core/period.js';
import { isOfVillage } from './dimensions.js';
import { and, OF_VILLAGE, wideSumsOf } from './fact.js';
import { askedCte, chosenCte, nameOf, noteOrigins, observationRows, seriesOf, splitsOf } from './observations.js';
import { placeCtes, within } from './place.js';
import { isSummed, ownPlaces } from './village-rows.js';
import { PLACES } from './vocabulary.js';
/** Rows of rollups by level, as they are stored. */
const LEVELS = { PROVINCE: 1, REGENCY: 2, DISTRICT: 3 };
/** What rollups can answer of a question; undefined where it is nothing. */
export function rolledOf(question, { levels }) {
    const { axes, filters, segments, scope, input } = question;
    if (segments.length > 0 || (input.approval ?? 'ALL') !== 'ALL')
        return undefined;
    const areas = scope.filter(({ low }) => low > 0).map(({ low }) => levels.get(low) ?? 'VILLAGE');
    const asked = [...axes.filter(isOfVillage), ...filters.map(({ dimension }) => dimension).filter(isOfVillage), ...areas];
    const measures = question.measures.filter((one) => asked.every(isLevel) && isRolled(question, one));
    const named = measures.flatMap((one) => one.filters.map(({ dimension }) => dimension).filter(isOfVillage));
    const level = PLACES.findLast((place) => [...asked, ...named].includes(place)) ?? 'PROVINCE';
    return measures.length > 0 ? { level: level, measures: new Set(measures), isAlone: false } : undefined;
}
const isLevel = (dimension) => dimension in LEVELS;
const ADDED = new Set(['RATIO_OF_SUMS', 'SUM', 'SHARE_OF_VILLAGES', 'MEAN_VILLAGES']);
/** Above zero in a sum is no sum of what is above zero. */
const NOT_SUMMED = new Set(['SHARE_OF_VILLAGES', 'MEAN_VILLAGES']);
function isRolled(question, measure) {
    const { indicator, isOwn, isReleased, filters } = measure;
    if (!indicator?.isRolled || isOwn || isReleased || !ADDED.has(indicator.spaceRule))
        return false;
    if (NOT_SUMMED.has(indicator.spaceRule) && isSummed(question, measure))
        return false;
    return filters.every(({ dimension }) => !isOfVillage(dimension) || isLevel(dimension));
}
export function rolledRows(question, { level, measures, isAlone }, statement) {
    const list = [...measures];
    const { series, numbers } = seriesOf(list);
    const { low, high } = statement.bounds;
    if (isAlone)
        statement.results.push(`EXISTS (SELECT FROM changed WHERE ordinal BETWEEN ${low} AND ${high}) AS is_changed`);
    const beside = isAlone
        ? [askedCte(question, series, '_o'), chosenCte(series, '_o', STORED)]
        : observationRows(question, list, statement, { suffix: '_o', elsewhere: STORED }).ctes;
    noteOrigins(numbers, '_o', 'r_rolled', statement);
    const ctes = [
        changedCte(question, series, statement),
        ...(isAlone ? [] : placeCtes(question, statement, '_o', 'changed c JOIN pilar.village v ON v.district_ordinal = c.ordinal')),
        unitCte(question, isAlone, level, statement),
        ...storedCtes(question, series, isAlone, level, statement),
        ...beside,
        rolledCte(question, isAlone, numbers),
    ];
    return { name: 'r_rolled', ctes, splits: ROLLED_SPLITS, sums: list.map(wideSumsOf) };
}
const ROLLED_SPLITS = { ...OF_VILLAGE, SOURCE: { sql: 's.source' } };
const STORED = 'SELECT s.series, s.source, 1 FROM stored s GROUP BY 1, 2 HAVING sum(s.n) > 0';
/** The first and last month of values that count in a bucket. */
const windowOf = ({ buckets }, { measure: { indicator } }) => buckets.map(({ id, a, b, ob }) => ({ id, first: a, last: Math.min(ob, b + MONTHS_OF[indicator.grain] - 1) }));
/**
 * Districts whose rollups are not right just now: those with marks on what is asked, and those with villages that do not stand on
 * every day, which rollups know nothing of. A mark names the village; the district is the one it is in now.
 */
function changedCte(question, series, statement) {
    const windows = series.flatMap((one) => windowOf(question, one));
    const first = Math.min(...windows.map((one) => one.first));
    const last = Math.max(...windows.map((one) => one.last));
    const ids = series.flatMap(({ measure }) => measure.indicator.editions.map(({ id }) => id));
    const marked = `(m.indicators IS NULL OR m.indicators && ${statement.param('int[]', ids)}) AND (m.period IS NULL OR m.period / 4 BETWEEN ${first} AND ${last})`;
    return `changed AS MATERIALIZED (SELECT v.district_ordinal AS ordinal FROM pilar.village v JOIN bounded b ON b.ordinal = v.ordinal
  UNION SELECT coalesce(v.district_ordinal, a.ordinal) FROM (SELECT DISTINCT m.area_id FROM pilar.rollup_mark m WHERE ${marked}) m
    JOIN pilar.area a ON a.id = m.area_id LEFT JOIN pilar.village v ON v.ordinal = a.ordinal)`;
}
/** Areas with those above them, as villages have them. */
const TREE = {
    PROVINCE: `(SELECT a.ordinal, NULL::int AS district_ordinal, NULL::int AS regency_ordinal, a.ordinal AS province_ordinal
    FROM pilar.area a WHERE a.level = 'PROVINCE')`,
    REGENCY: `(SELECT a.ordinal, NULL::int AS district_ordinal, a.ordinal AS regency_ordinal, a.parent_ordinal AS province_ordinal
    FROM pilar.area a WHERE a.level = 'REGENCY')`,
    DISTRICT: `(SELECT a.ordinal, a.ordinal AS district_ordinal, a.parent_ordinal AS regency_ordinal, r.parent_ordinal AS province_ordinal
    FROM pilar.area a LEFT JOIN pilar.area r ON r.ordinal = a.parent_ordinal WHERE a.level = 'DISTRICT')`,
};
/** Areas whose rollups are added, and changed districts in them whose rollups are taken off again. */
function unitCte(question, isAlone, level, statement) {
    const inQuestion = within(question, 'v.ordinal', statement);
    const isChanged = 'v.ordinal IN (SELECT ordinal FROM changed)';
    const select = (of, sign, condition) => `SELECT ${sign} AS sign, v.* FROM ${TREE[of]} v WHERE ${condition}`;
    if (isAlone)
        return `unit AS (${select(level, 1, inQuestion)})`;
    if (level === 'DISTRICT')
        return `unit AS MATERIALIZED (${select(level, 1, `${inQuestion} AND NOT ${isChanged}`)})`;
    return `unit AS MATERIALIZED (${select(level, 1, inQuestion)} UNION ALL ${select('DISTRICT', -1, `${inQuestion} AND ${isChanged}`)})`;
}
/** What is stored, of every source that may count: of the areas, and taken off again of changed districts in them. */
function storedCtes(question, series, isAlone, level, statement) {
    const splits = splitsOf(question).filter((dimension) => dimension !== 'SOURCE');
    const dims = splits.map((dimension) => `, ${OF_VILLAGE[dimension].sql} AS ${nameOf(dimension)}`).join('');
    const keys = splits.map((dimension) => `, ${OF_VILLAGE[dimension].sql}`).join('');
    const places = ownPlaces(series, 'w', statement);
    const select = (sign, stored) => `SELECT w.series, w.bucket, w.indicator, r.source_id AS source${dims}, ${SUMS}
  FROM window_o w CROSS JOIN unit v JOIN pilar.rollup r ON r.level = ${stored} AND r.indicator_id = w.indicator AND r.area_ordinal = v.ordinal
    AND r.period BETWEEN w.first * 4 AND w.last * 4 + 3 AND r.period % 4 = w.code AND r.source_id = ANY (w.sources)
  WHERE v.sign = ${sign}${and(places)} GROUP BY w.series, w.bucket, w.indicator, r.source_id${keys}`;
    const selects = [select(1, LEVELS[level]), ...(isAlone || level === 'DISTRICT' ? [] : [select(-1, LEVELS.DISTRICT)])];
    return [
        `window_o(series, bucket, indicator, first, last, code, sources, space, summed, over) AS MATERIALIZED (VALUES ${windowRows(question, series)})`,
        `stored AS MATERIALIZED (${selects.join('\nUNION ALL ')})`,
    ];
}
function windowRows(question, series) {
    const rows = series.flatMap((one) => {
        const { indicator, sources } = one.measure;
        const summed = isSummed(question, one.measure);
        const rules = `'{${sources.map(({ id }) => id).join()}}'::int[], '${indicator.spaceRule}', ${summed}, ${summed && indicator.timeRule === 'SUM_OVER_LATEST'}`;
        return windowOf(question, one).flatMap(({ id, first, last }) => indicator.editions.map((edition) => `(${one.number}, ${id}, ${edition.id}, ${first}, ${last}, ${GRAIN_CODES[indicator.grain]}, ${rules})`));
    });
    return rows.join(', ');
}
/** The rule of time: a value is its village's newest in the window when the next one lies beyond it. */
const NEWEST = 'r.period / 4 + r.gap > w.last';
const NEWEST_ANSWERED = 'r.period / 4 + r.value_gap > w.last';
const HAS = `sum(v.sign * r.answered) FILTER (WHERE CASE WHEN w.summed THEN ${NEWEST_ANSWERED} ELSE ${NEWEST} END)`;
const NUM = "CASE w.space WHEN 'SHARE_OF_VILLAGES' THEN r.positive WHEN 'MEAN_VILLAGES' THEN r.figure ELSE r.numerator END";
const DEN = "CASE w.space WHEN 'RATIO_OF_SUMS' THEN r.denominator WHEN 'SUM' THEN NULL ELSE r.answered END";
const SUMS = `sum(v.sign * r.n) AS n, sum(v.sign * (${NUM})) FILTER (WHERE w.summed OR ${NEWEST}) AS num,
    sum(v.sign * (${DEN})) FILTER (WHERE CASE WHEN w.over THEN ${NEWEST_ANSWERED} ELSE w.summed OR ${NEWEST} END) AS den, ${HAS} AS has,
    coalesce(sum(v.sign * r.n) FILTER (WHERE ${NEWEST}), 0) - coalesce(${HAS}, 0) AS na`;
/** What is stored of the chosen source, and the rows of the changed districts. */
function rolledCte(question, isAlone, numbers) {
    const splits = splitsOf(question);
    const flags = [...numbers].map(([{ index }, number]) => `, q.series = ${number} AS c${index}`).join('');
    const stored = splits.map((dimension) => `, ${dimension === 'SOURCE' ? 's.source' : `s.${nameOf(dimension)}`} AS ${nameOf(dimension)}`);
    const fresh = splits.map((dimension) => `, g.${nameOf(dimension)}`);
    return `r_rolled AS MATERIALIZED (SELECT q.*${flags} FROM (
  SELECT s.series, s.bucket${stored.join('')}, s.n, ARRAY[s.indicator] AS editions, s.num, s.den, s.has, s.has AS reported, s.na
  FROM stored s JOIN chosen_o c ON (c.series, c.source) = (s.series, s.source)
  ${isAlone ? '' : `UNION ALL SELECT g.series, g.bucket${fresh.join('')}, g.n, g.editions, g.num, g.den, g.has, g.reported, g.na FROM r_observation_o g`}) q)`;
}
//# sourceMappingURL=rollups.js.map