/** Records of a fact, one row for each and bucket: with the dimensions of the axes, and whether the filters of each measure let it in. */
import { conditionOf, type Filter, isOfVillage, isTime, type Statement } from './dimensions.ts';
import { aggregateOf, and, type Fact, type Rows, VILLAGE_KEY, villageConditions } from './fact.ts';
import { type Measure, rowFilters } from './measures.ts';
import { inScope } from './place.ts';
import type { Question } from './question.ts';

/** Name of what a statement tells of a fact: the measures that data of the demonstration is in. */
export const demosOf = ({ fact }: Measure): string => `demos_${fact.toLowerCase()}`;

export function recordRows(question: Question, fact: Fact, measures: readonly Measure[], statement: Statement): Rows {
  const name = `r_${measures[0]!.fact.toLowerCase()}`;
  const keys = { ...VILLAGE_KEY, ...fact.keys };
  const axes = question.axes.filter((dimension) => !isTime(dimension) && fact.splits[dimension] && !fact.splits[dimension]?.link);
  const shared = rowFilters(measures[0]!, question.filters).filter(({ dimension }) => !isOfVillage(dimension) || fact.isOfAreas);
  const condition = (filter: Filter) => conditionOf(statement, filter, fact.splits[filter.dimension]!, keys);
  const fields = [...new Set(measures.map(({ field }) => field).filter((field) => field !== undefined))];
  const told = fields.filter((field) => fact.fields[field]!.isDemo);
  const columns = [
    't.id AS bucket',
    `${fact.id} AS id`,
    `${fact.id.endsWith('.id') ? fact.id.replace(/id$/, 'is_synthetic') : 'false'} AS synthetic`,
    ...Object.entries(fact.isOfAreas ? (fact.keys ?? {}) : keys).map(([key, sql]) => `${sql} AS ${key}`),
    ...axes.map((dimension) => `${fact.splits[dimension]!.sql} AS d_${dimension.toLowerCase()}`),
    ...fields.map((field) => `${fact.fields[field]!.sql} AS f_${field.toLowerCase()}`),
    ...told.map((field) => `${fact.fields[field]!.isDemo} AS demo_${field.toLowerCase()}`),
    ...measures.map(({ index, filters }) => `(true${and(filters.map(condition))}) AS c${index}`),
  ];
  const { low, high } = statement.bounds;
  const scope = fact.isOfAreas
    ? [inScope(question, fact.at)]
    : [`${fact.at} BETWEEN ${low} AND ${high}`, ...villageConditions(question, statement, fact.splits)];
  const where = [...scope, ...shared.map(condition)];
  const cte = `${name} AS MATERIALIZED (SELECT ${columns.join(', ')} FROM ${fact.from} JOIN bucket t ON ${fact.where} WHERE true${and(where)})`;
  const demos = measures.map(({ index, field }) => {
    const isDemo = field && told.includes(field) ? `q.demo_${field.toLowerCase()}` : 'q.synthetic';
    return `CASE WHEN bool_or(${isDemo} AND q.c${index}) THEN ${index} END`;
  });
  statement.notes.push(`(SELECT json_build_array(${demos.join(', ')}) FROM ${name} q) AS ${demosOf(measures[0]!)}`);
  const sums = measures.map(({ index, agg, field }) => {
    const aggregate = aggregateOf(fact, agg, field && fact.fields[field])!;
    const column = `q.f_${field?.toLowerCase()}`;
    const when = `q.c${index}`;
    const values = `count(*) FILTER (WHERE ${when})`;
    return { measures: [index], values, num: aggregate.num(column, when), den: aggregate.den?.(column, when) };
  });
  return { name, ctes: [cte], splits: fact.splits, sums };
}
