/** Villages that stand, with what they are: so that those without a value or record are there, and are counted. */
import { standsOn } from '../area/validity.js';
import { conditionOf, isOfVillage } from './dimensions.js';
import { and, OF_VILLAGE, SPINE, STANDS, VILLAGE_KEY, villageConditions } from './fact.js';
import { isAggregated } from './measures.js';
import { within } from './place.js';
export function expectedRows(question, statement) {
    const measures = question.measures.filter((one) => one.fact === 'OBSERVATION' && isAggregated(one));
    if (measures.length === 0 && !question.axes.some(isOfVillage))
        return [];
    if (!isCounted(question))
        return [spineRows(question, measures, true, statement)];
    const counted = measures.filter(({ filters }) => filters.every(isLasting));
    const others = measures.filter((one) => !counted.includes(one));
    return [countedRows(question, counted, statement), ...(others.length > 0 ? [spineRows(question, others, false, statement)] : [])];
}
/** What a village is on every day alike. */
const LASTING = new Set(['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE', 'VILLAGE_KIND']);
const isLasting = ({ dimension }) => !isOfVillage(dimension) || LASTING.has(dimension);
/** May villages be counted once for all buckets? */
const isCounted = ({ isWide, rolled, segments, filters, axes }) => (isWide || rolled) && segments.length === 0 && filters.every(isLasting) && axes.every((dimension) => isLasting({ dimension }));
const ALL = 'true';
/** Whom the measure expects to have a value. */
function expecting({ indicator, filters }, statement) {
    const own = filters.filter(({ dimension }) => isOfVillage(dimension));
    const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension], VILLAGE_KEY));
    return `${indicator.desaOnly ? "v.kind <> 'KELURAHAN'" : ALL}${and(conditions)}`;
}
const dimsOf = ({ axes }) => axes
    .filter((dimension) => isOfVillage(dimension) && !OF_VILLAGE[dimension].link)
    .map((dimension) => ({ name: `d_${dimension.toLowerCase()}`, sql: OF_VILLAGE[dimension].sql }));
/** Conditions on a village, each with the numbers of those that count by it: those of the first measure first. */
function kindsOf(measures, isWhole, statement) {
    const kinds = new Map();
    const add = (condition, number) => kinds.set(condition, [...(kinds.get(condition) ?? []), number]);
    for (const measure of measures)
        add(expecting(measure, statement), -measure.index - 2);
    if (isWhole)
        add(ALL, SPINE);
    return [...kinds];
}
/** A row for each village and bucket. */
function spineRows(question, measures, isWhole, statement) {
    const kinds = kindsOf(measures, isWhole, statement);
    const columns = [
        't.id AS bucket',
        'v.ordinal AS village',
        ...dimsOf(question).map(({ name, sql }) => `${sql} AS ${name}`),
        ...kinds.map(([condition], kind) => `(${condition}) AS e${kind}`),
    ];
    const cte = `r_spine AS MATERIALIZED (SELECT ${columns.join(', ')} FROM place v JOIN bucket t ON ${STANDS}
  WHERE true${and(villageConditions(question, statement))})`;
    const sums = kinds.map(([, numbers], kind) => ({ measures: numbers, values: `count(*) FILTER (WHERE q.e${kind})` }));
    return { name: 'r_spine', ctes: [cte], splits: OF_VILLAGE, sums };
}
/** Counts of villages: of those that stand on every day once for all buckets. */
function countedRows(question, measures, statement) {
    const dims = dimsOf(question);
    const kinds = kindsOf(measures, true, statement);
    const counts = kinds.map(([condition], kind) => `count(*) FILTER (WHERE ${condition}) AS e${kind}`);
    const counted = (from, condition, bucket = []) => {
        const keys = [...bucket, ...dims.map(({ sql }) => sql)];
        const columns = [...bucket.map((sql) => `${sql} AS bucket`), ...dims.map(({ name, sql }) => `${sql} AS ${name}`)];
        return `SELECT ${[...columns, ...counts].join(', ')} FROM ${from} WHERE ${within(question, 'v.ordinal', statement)} AND ${condition}${and(villageConditions(question, statement))}${keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : ''} HAVING count(*) > 0`;
    };
    // Stored sums that stand alone know nothing of others.
    const isAll = question.rolled?.isAlone;
    const always = counted('pilar.village v', isAll ? 'true' : 'v.ordinal NOT IN (SELECT b.ordinal FROM bounded b)');
    const standing = `JOIN pilar.area a ON a.ordinal = v.ordinal JOIN bucket t ON ${standsOn('a', 't.day')}`;
    const bounded = () => counted(`bounded b JOIN pilar.village v ON v.ordinal = b.ordinal ${standing}`, 'true', ['t.id']);
    const cte = `r_expected AS (SELECT t.id AS bucket, q.* FROM (${always}) q CROSS JOIN bucket t${isAll ? '' : ` UNION ALL ${bounded()}`})`;
    const sums = kinds.map(([, numbers], kind) => ({ measures: numbers, values: `coalesce(sum(q.e${kind}), 0)::bigint` }));
    return { name: 'r_expected', ctes: [cte], splits: OF_VILLAGE, sums };
}
//# sourceMappingURL=expected.js.map