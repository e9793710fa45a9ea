/** The villages of a question: within the scope and its filters of place, before any fact is read; and on which days they stand. */
import { BOUNDED_VILLAGES, standsOn } from '../area/validity.ts';
import { conditionOf, type Statement } from './dimensions.ts';
import { and, OF_PLACE, OF_VILLAGE, VILLAGE_KEY } from './fact.ts';
import type { Question } from './question.ts';

/** Villages that do not stand on every day: all others are taken to stand without being asked. */
export const BOUNDED = `bounded AS MATERIALIZED (${BOUNDED_VILLAGES})`;

export const asksClass = ({ axes, filters, measures }: Question): boolean =>
  axes.includes('CLASS') ||
  [filters, ...measures.map((one) => one.filters)].some((some) => some.some(({ dimension }) => dimension === 'CLASS'));

/** Years in which buckets end: the first is 1 in a bucket. */
export const yearsOf = ({ buckets }: Question): number[] =>
  [...new Set(buckets.map(({ day }) => Number(day.slice(0, 4))))].sort((a, b) => a - b);

/** The newest class of the village `v` in each of these years, where it is asked for. */
export function classesOf(question: Question): string {
  if (!asksClass(question)) return '';
  const newest = yearsOf(question).map(
    (year) => `(SELECT c.level FROM pilar.classification c WHERE c.village_ordinal = v.ordinal AND c.retired_at IS NULL
      AND c.period / 48 <= ${year - 2000} ORDER BY c.period DESC LIMIT 1)`,
  );
  return `, ARRAY[${newest.join(', ')}] AS classes`;
}

/** All of them, or with a suffix those of some districts. */
export function placeCtes(question: Question, statement: Statement, suffix = '', from = 'pilar.village v'): string[] {
  return [
    `place${suffix} AS MATERIALIZED (SELECT v.ordinal, v.kind, v.district_ordinal, v.regency_ordinal, v.province_ordinal,
    v.ordinal IN (SELECT b.ordinal FROM bounded b) AS is_bounded${classesOf(question)} FROM ${from} WHERE ${within(question, 'v.ordinal', statement)})`,
    `standing${suffix} AS MATERIALIZED (SELECT v.ordinal, t.id AS bucket FROM place${suffix} v JOIN pilar.area a ON a.ordinal = v.ordinal
  JOIN bucket t ON ${standsOn('a', 't.day')} WHERE v.is_bounded)`,
  ];
}

/** Condition on a village, or an area above villages, `v`. */
export function within({ scope, filters }: Question, at: string, statement: Statement): string {
  const { low, high } = statement.bounds;
  const places = filters
    .filter(({ dimension }) => OF_PLACE.has(dimension))
    .map((filter) => conditionOf(statement, filter, OF_VILLAGE[filter.dimension]!, VILLAGE_KEY));
  // The bounds lie within the scope; said twice, PostgreSQL would take the villages for a handful.
  const cut = scope.length > 1 ? ` AND (${inScope({ scope }, at)})` : '';
  return `${at} BETWEEN ${low} AND ${high}${cut}${and(places)}`;
}

export const inScope = ({ scope }: Pick<Question, 'scope'>, area: string) =>
  scope.map(({ low, high }) => `${area} BETWEEN ${low} AND ${high}`).join(' OR ');

/** Areas with those above them, as villages have them. */
export const TREE = {
  PROVINCE: `(SELECT a.ordinal, NULL::int AS district_ordinal, NULL::int AS regency_ordinal, a.ordinal AS province_ordinal
    FROM pilar.area a WHERE a.level = 'PROVINCE')`,
  REGENCY: `(SELECT a.ordinal, NULL::int AS district_ordinal, a.ordinal AS regency_ordinal, a.parent_ordinal AS province_ordinal
    FROM pilar.area a WHERE a.level = 'REGENCY')`,
  DISTRICT: `(SELECT a.ordinal, a.ordinal AS district_ordinal, a.parent_ordinal AS regency_ordinal, r.parent_ordinal AS province_ordinal
    FROM pilar.area a LEFT JOIN pilar.area r ON r.ordinal = a.parent_ordinal WHERE a.level = 'DISTRICT')`,
} as const;
