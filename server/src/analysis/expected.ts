/** Villages that stand, with what they are: so that those without a value or record are there, and are counted. */
import { standsOn } from '../area/validity.ts';
import { conditionOf, type Filter, isOfVillage, type Statement } from './dimensions.ts';
import { and, OF_VILLAGE, type Rows, SPINE, STANDS, VILLAGE_KEY, villageConditions } from './fact.ts';
import { isAggregated, type Measure } from './measures.ts';
import { within } from './place.ts';
import type { Question } from './question.ts';
import type { DimensionName } from './vocabulary.ts';

export function expectedRows(question: Question, statement: Statement): Rows[] {
  const measures = question.measures.filter((one) => one.fact === 'OBSERVATION' && isAggregated(one));
  if (measures.length === 0 && !question.axes.some(isOfVillage)) return [];
  if (!isCounted(question)) return [spineRows(question, measures, true, statement)];
  const counted = measures.filter(({ filters }) => filters.every(isLasting));
  const others = measures.filter((one) => !counted.includes(one));
  return [countedRows(question, counted, statement), ...(others.length > 0 ? [spineRows(question, others, false, statement)] : [])];
}

/** What a village is on every day alike. */
const LASTING: ReadonlySet<DimensionName> = new Set(['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE', 'VILLAGE_KIND']);
const isLasting = ({ dimension }: Filter) => !isOfVillage(dimension) || LASTING.has(dimension);

/** May villages be counted once for all buckets? */
const isCounted = ({ isWide, segments, filters, axes }: Question) =>
  isWide && segments.length === 0 && filters.every(isLasting) && axes.every((dimension) => isLasting({ dimension } as Filter));

const ZERO = { num: 'NULL', den: 'NULL', reported: '0', notApplicable: '0' };
const slotOf = (measure: Measure) => -measure.index - 2;

/** Whom the measure expects to have a value. */
function expecting({ indicator, filters }: Measure, statement: Statement): string {
  const own = filters.filter(({ dimension }) => isOfVillage(dimension));
  const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
  return `${indicator!.desaOnly ? "v.kind <> 'KELURAHAN'" : 'true'}${and(conditions)}`;
}

const dimsOf = ({ axes }: Question) =>
  axes
    .filter((dimension) => isOfVillage(dimension) && !OF_VILLAGE[dimension]!.link)
    .map((dimension) => ({ name: `d_${dimension.toLowerCase()}`, sql: OF_VILLAGE[dimension]!.sql }));

/** A row for each village and bucket. */
function spineRows(question: Question, measures: readonly Measure[], isWhole: boolean, statement: Statement): Rows {
  const columns = [
    't.id AS bucket',
    'v.ordinal AS village',
    ...dimsOf(question).map(({ name, sql }) => `${sql} AS ${name}`),
    ...measures.map((measure) => `(${expecting(measure, statement)}) AS c${measure.index}`),
  ];
  const cte = `r_spine AS MATERIALIZED (SELECT ${columns.join(', ')} FROM place v JOIN bucket t ON ${STANDS}
  WHERE true${and(villageConditions(question, statement))})`;
  const sums = measures.map((measure) => ({ measure: slotOf(measure), ...ZERO, values: `count(*) FILTER (WHERE q.c${measure.index})` }));
  const all = isWhole ? [{ measure: SPINE, ...ZERO, values: 'count(*)' }] : [];
  return { name: 'r_spine', ctes: [cte], splits: OF_VILLAGE, sums: [...all, ...sums] };
}

/** Counts of villages: of those that stand on every day once for all buckets. */
function countedRows(question: Question, measures: readonly Measure[], statement: Statement): Rows {
  const dims = dimsOf(question);
  const counts = measures.map((measure) => `count(*) FILTER (WHERE ${expecting(measure, statement)}) AS e${measure.index}`);
  const counted = (from: string, condition: string, bucket: readonly string[] = []) => {
    const keys = [...bucket, ...dims.map(({ sql }) => sql)];
    const columns = [...bucket.map((sql) => `${sql} AS bucket`), ...dims.map(({ name, sql }) => `${sql} AS ${name}`), 'count(*) AS n'];
    return `SELECT ${[...columns, ...counts].join(', ')} FROM ${from} WHERE ${within(question, 'v.ordinal', statement)} AND ${condition}${and(
      villageConditions(question, statement),
    )}${keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : ''} HAVING count(*) > 0`;
  };
  const always = counted('pilar.village v', 'v.ordinal NOT IN (SELECT b.ordinal FROM bounded b)');
  const standing = `JOIN pilar.area a ON a.ordinal = v.ordinal JOIN bucket t ON ${standsOn('a', 't.day')}`;
  const bounded = counted(`bounded b JOIN pilar.village v ON v.ordinal = b.ordinal ${standing}`, 'true', ['t.id']);
  const cte = `r_expected AS MATERIALIZED (SELECT t.id AS bucket, q.* FROM (${always}) q CROSS JOIN bucket t UNION ALL ${bounded})`;
  const sum = (column: string) => `coalesce(sum(q.${column}), 0)::bigint`;
  const sums = measures.map((measure) => ({ measure: slotOf(measure), ...ZERO, values: sum(`e${measure.index}`) }));
  return { name: 'r_expected', ctes: [cte], splits: OF_VILLAGE, sums: [{ measure: SPINE, ...ZERO, values: sum('n') }, ...sums] };
}
