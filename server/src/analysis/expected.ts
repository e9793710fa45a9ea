/** Villages that stand, with what they are: so that those without a value or record are there, and are counted. */
import { standsOn } from '../area/validity.ts';
import { conditionOf, type Filter, isOfVillage, type Statement } from './dimensions.ts';
import { and, OF_VILLAGE, type Rows, SPINE, STANDS, VILLAGE_KEY, villageConditions } from './fact.ts';
import { isAggregated, type Measure } from './measures.ts';
import { within } from './place.ts';
import type { Question } from './question.ts';
import { UNLESS_STALE } from './rollups.ts';
import type { DimensionName } from './vocabulary.ts';

export function expectedRows(question: Question, statement: Statement): Rows[] {
  const measures = question.measures.filter((one) => one.fact === 'OBSERVATION' && isAggregated(one));
  if (measures.length === 0 && !question.axes.some(isOfVillage)) return [];
  if (!isCounted(question)) return [spineRows(question, measures, true, statement)];
  const counted = measures.filter(({ filters }) => filters.every((filter) => isLasting(filter) && !(question.rolled && isOne(filter))));
  const others = measures.filter((one) => !counted.includes(one));
  return [countedRows(question, counted, statement), ...(others.length > 0 ? [spineRows(question, others, false, statement)] : [])];
}

/** What a village is on every day alike. */
const LASTING: ReadonlySet<DimensionName> = new Set(['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE', 'VILLAGE_KIND']);
const isLasting = ({ dimension }: Filter) => !isOfVillage(dimension) || LASTING.has(dimension);
const isOne = ({ dimension }: Filter) => dimension === 'VILLAGE';

/** May villages be counted once for all buckets? */
const isCounted = ({ isWide, rolled, segments, filters, axes }: Question) =>
  (isWide || rolled) && segments.length === 0 && filters.every(isLasting) && axes.every((dimension) => isLasting({ dimension } as Filter));

const ALL = 'true';
const DESA = "v.kind <> 'KELURAHAN'";

/** Whom the measure expects to have a value. */
function expecting({ indicator, filters }: Measure, statement: Statement): string {
  const own = filters.filter(({ dimension }) => isOfVillage(dimension));
  const conditions = own.map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
  return `${indicator!.desaOnly ? DESA : ALL}${and(conditions)}`;
}

const dimsOf = ({ axes }: Question) =>
  axes
    .filter((dimension) => isOfVillage(dimension) && !OF_VILLAGE[dimension]!.link)
    .map((dimension) => ({ name: `d_${dimension.toLowerCase()}`, sql: OF_VILLAGE[dimension]!.sql }));

/** Conditions on a village, each with the numbers of those that count by it: those of the first measure first. */
function kindsOf(measures: readonly Measure[], isWhole: boolean, statement: Statement): [condition: string, measures: number[]][] {
  const kinds = new Map<string, number[]>();
  const add = (condition: string, number: number) => kinds.set(condition, [...(kinds.get(condition) ?? []), number]);
  for (const measure of measures) add(expecting(measure, statement), -measure.index - 2);
  if (isWhole) add(ALL, SPINE);
  return [...kinds];
}

/** A row for each village and bucket. */
function spineRows(question: Question, measures: readonly Measure[], isWhole: boolean, statement: Statement): Rows {
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

/**
 * Counts of villages: of those that stand on every day once for all buckets. A question that stored sums answer cuts no district, so that
 * the stored counts of districts do.
 */
function countedRows(question: Question, measures: readonly Measure[], statement: Statement): Rows {
  const dims = dimsOf(question);
  const kinds = kindsOf(measures, true, statement);
  const names = kinds.map((_, kind) => `e${kind}`);
  const counted = ({ from, at, condition, count }: Counted, bucket: readonly string[] = []) => {
    const keys = [...bucket, ...dims.map(({ sql }) => sql)];
    const columns = [...bucket.map((sql) => `${sql} AS bucket`), ...dims.map(({ name, sql }) => `${sql} AS ${name}`)];
    const counts = kinds.map(([of], kind) => `${count}${of === ALL ? '' : ` FILTER (WHERE ${of})`} AS e${kind}`);
    return `SELECT ${[...columns, ...counts].join(', ')} FROM ${from} WHERE ${within(question, at, statement)}${and([
      ...condition,
      ...villageConditions(question, statement),
    ])}${keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : ''} HAVING count(*) > 0`;
  };
  const { rolled } = question;
  const always = rolled ? { ...OF_DISTRICTS, condition: rolled.otherwise ? [UNLESS_STALE] : [] } : OF_VILLAGES;
  // Who has planned for no others is told nothing if there are some.
  const isSteady = rolled?.otherwise !== undefined && !rolled.hasBounded;
  const together = isSteady
    ? counted(always)
    : `SELECT ${[...dims.map(({ name }) => name), ...names.map((name) => `sum(${name})::bigint AS ${name}`)].join(', ')}
  FROM (${counted(always)} UNION ALL ${counted({ ...OF_BOUNDED, count: '-count(*)' })}) q${dims.length > 0 ? ` GROUP BY ${dims.map(({ name }) => name).join(', ')}` : ''}`;
  const whole = names[kinds.findIndex(([of]) => of === ALL)];
  const standing = `${OF_BOUNDED.from} JOIN pilar.area a ON a.ordinal = v.ordinal JOIN bucket t ON ${standsOn('a', 't.day')}`;
  const bounded = isSteady ? '' : ` UNION ALL ${counted({ ...OF_BOUNDED, from: standing }, ['t.id'])}`;
  const cte = isSteady
    ? `r_expected AS (SELECT q.* FROM (${together}) q WHERE q.${whole} > 0)`
    : `r_expected AS (SELECT t.id AS bucket, q.* FROM (${together}) q CROSS JOIN bucket t WHERE q.${whole} > 0${bounded})`;
  const sums = kinds.map(([, numbers], kind) => ({ measures: numbers, values: `coalesce(sum(q.e${kind}), 0)::bigint` }));
  return { name: 'r_expected', ctes: [cte], splits: OF_VILLAGE, sums, ...(isSteady && { isLasting: true }) };
}

interface Counted {
  from: string;
  /** The ordinal by which a row is within the question. */
  at: string;
  condition: readonly string[];
  /** Of a row of `from`. */
  count: string;
}

const OF_DISTRICTS: Counted = { from: 'pilar.village_count v', at: 'v.district_ordinal', condition: [], count: 'sum(v.villages)' };
const OF_VILLAGES: Counted = { from: 'pilar.village v', at: 'v.ordinal', condition: [], count: 'count(*)' };
const OF_BOUNDED: Counted = { ...OF_VILLAGES, from: 'bounded b JOIN pilar.village v ON v.ordinal = b.ordinal' };
