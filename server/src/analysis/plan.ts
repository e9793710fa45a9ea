/**
 * One question, one statement. Time is a join with buckets, its rule comes before that of space, and each fact stands alone:
 *
 *   bucket, place, standing > rows of each fact (`r_…`) > cells in long form, by GROUPING SETS > one text of JSON
 *
 * No fact is joined with another: cells are put in place by key afterwards (answer.ts).
 */
import { grouped } from '../core/grouped.ts';
import { firstDayOf, lastDayOf } from '../core/window.ts';
import { STAMP } from '../indicator/registry.ts';
import { type Cells, cellsCte, type Told } from './columns.ts';
import { DIMENSIONS_BY_NAME, isOfVillage, NONE, namedKeys, type Statement } from './dimensions.ts';
import { expectedRows } from './expected.ts';
import { type Aggregates, type Fact, type Rows, SPINE, type Sums } from './fact.ts';
import { FACTS } from './facts.ts';
import { lookupBranches } from './lookup.ts';
import { constantOf, constantText, isAggregated, isOnlyCounted, type Measure } from './measures.ts';
import { observationRows } from './observations.ts';
import { BOUNDED, placeCtes, yearsOf } from './place.ts';
import type { Question } from './question.ts';
import { recordRows } from './records.ts';
import { rolledRows } from './rollups.ts';
import { dueCte } from './village-rows.ts';
import type { DimensionName, FactName } from './vocabulary.ts';

/** How cells that came out of one SELECT are read. */
export interface Branch {
  /** Axis positions it grouped by, in the order of the bits of its mask. */
  used: readonly number[];
  /** Whose figures a row holds, one after another: the numbers of the measures that share one. */
  slots: readonly (readonly number[])[];
  /** A row says for which of the slots it holds the figure, where there are several. */
  isBySeries?: boolean;
  /** And of which source: by slot those that may count, by rank. */
  sources?: readonly (readonly number[])[];
}

export interface Plan {
  sql: string;
  params: readonly unknown[];
  branches: readonly Branch[];
}

export function planOf(question: Question, statement: Statement): Plan {
  const branches: Branch[] = [];
  const told: Told[] = [];
  const add = (branch: Branch, cells: Cells) => {
    told.push(cellsCte(`cells${branches.length}`, branch.used, cells));
    branches.push(branch);
  };
  const addRows = (rows: Rows, sets: Sets) => {
    for (const some of byLinks(sets, question, rows.splits)) {
      for (const sums of sumsTogether(question, rows)) {
        const cells = cellsOf(question, some, { ...rows, sums, series: undefined }, statement);
        add({ used: positionsIn(some), slots: sums.map(({ measures }) => measures) }, cells);
      }
      if (!rows.series || question.rest) continue;
      const { measures, sources } = rows.series;
      const branch = { used: positionsIn(some), slots: measures, isBySeries: true, sources };
      add(branch, cellsOf(question, some, rows, statement));
    }
  };
  const ctes = [bucketCte(question), BOUNDED, ...placeCtes(question, statement), dueCte(question)];
  for (const [fact, measures] of factsOf(question)) {
    const rows =
      fact === 'OBSERVATION' ? observationRows(question, measures, statement) : recordRows(question, FACTS[fact], measures, statement);
    ctes.push(...rows.ctes);
    addRows(rows, groupingSets(question, measures[0] as Measure));
  }
  if (question.rolled) {
    const rows = rolledRows(question, question.rolled, statement);
    ctes.push(...rows.ctes);
    addRows(rows, groupingSets(question, [...question.rolled.measures][0] as Measure));
  }
  for (const rows of expectedRows(question, statement)) {
    ctes.push(...rows.ctes);
    addRows(rows, villageSets(question));
  }
  for (const lookup of lookupBranches(question, statement)) {
    ctes.push(...lookup.ctes);
    add({ used: lookup.used, slots: [[lookup.slot]] }, lookup);
  }
  ctes.push(...told.map(({ cte }) => cte));
  const found = told.map(({ count }) => count).join(' + ') || '0';
  // One text: so it is known at once whether it is what was said before.
  const select = `SELECT row_to_json(r)::text AS answer FROM (SELECT ${results(question, told, statement)} FROM (SELECT (${found})::int AS found) f) r`;
  return { ...withParams(`${withOnly(ctes, select)}${select}`, statement), branches };
}

/** Parts that nobody reads would be kept with the statement in every connection. */
function withOnly(ctes: readonly string[], select: string): string {
  const read = [select];
  for (const cte of ctes.toReversed()) {
    const isRead = new RegExp(`(FROM|JOIN) ${/^\w+/.exec(cte)}\\b`);
    if (read.some((text) => isRead.test(text))) read.push(cte);
  }
  return read.length > 1 ? `WITH ${read.slice(1).reverse().join(',\n')}\n` : '';
}

/** PostgreSQL takes only parameters that are there. */
function withParams(text: string, { params }: Statement): Pick<Plan, 'sql' | 'params'> {
  const used = [...new Set(text.match(/\$\d+/g))];
  return {
    sql: text.replace(/\$\d+/g, (name) => `$${used.indexOf(name) + 1}`),
    params: used.map((name) => params[Number(name.slice(1)) - 1]),
  };
}

const factsOf = ({ measures, rolled }: Question): [FactName, Measure[]][] => [
  ...grouped(
    measures.filter((one) => isAggregated(one) && !rolled?.measures.has(one)),
    ({ fact }) => fact,
  ),
];

function bucketCte(question: Question): string {
  const years = yearsOf(question);
  const rows = question.buckets.map(({ id, a, b, ob, day }) => {
    const year = years.indexOf(Number(day.slice(0, 4))) + 1;
    return `(${id}, ${a}, ${b}, ${ob}, date '${day}', date '${firstDayOf(a)}', date '${lastDayOf(b)}', ${year})`;
  });
  return `bucket(id, a, b, ob, day, since, until, year) AS (VALUES ${rows.join(', ')})`;
}

type Sets = readonly (readonly number[])[];

/** What a measure's rows are grouped by in each part in which it has a figure. */
function groupingSets({ parts, axes }: Question, measure: Measure): Sets {
  const isThere = (position: number) => measure.dimensions.has(axes[position]!);
  const kept = parts
    .filter((part) => part.kept.every(isThere))
    .map((part) => part.kept.filter((position) => !constantOf(measure, axes[position]!)));
  return unique(kept);
}

const villageSets = ({ parts, axes }: Question): Sets =>
  unique(parts.map(({ kept }) => kept.filter((position) => isOfVillage(axes[position]!))));

const unique = (sets: Sets): Sets => [...new Map(sets.map((set) => [set.join(), set])).values()];
const positionsIn = (sets: Sets): number[] => [...new Set(sets.flat())].sort((a, b) => a - b);

/** The measure that sums of a fact's rows belong to, those of the spine too; the spine's own belong to none. */
const measureOf = ({ measures }: Question, number: number) => measures[number < SPINE ? -number - 2 : number];

/** Sums in one row. In a remainder measures are taken apart by their constants on the rows: each is in the rows of its own. */
function sumsTogether(question: Question, { sums, series }: Rows): Sums[][] {
  if (!question.rest) return sums.length > 0 ? [sums] : [];
  const ofSeries = series?.measures.map((measures, number) => ({ measures, ...series.sums(`q.series = ${number}`) })) ?? [];
  const single = [...sums, ...ofSeries].flatMap((one) => one.measures.map((measure) => ({ ...one, measures: [measure] })));
  const keyOf = ({ measures: [measure] }: Sums) => question.rows.map((one) => constantAt(question, measure!, one)).join('|');
  return [...grouped(single, keyOf).values()];
}

function constantAt(question: Question, number: number, dimension: DimensionName): string | undefined {
  const measure = measureOf(question, number);
  return measure && constantText(measure, dimension);
}

/** Of a remainder: the condition that a row is in one of those that it takes together. */
function inRest(question: Question, used: readonly number[], { splits, sums }: Rows, statement: Statement): string {
  const { rest, rows } = question;
  if (!rest) return '';
  const known = rows.flatMap((dimension, position) => {
    const constant = constantAt(question, sums[0]!.measures[0]!, dimension);
    const split = splits[dimension];
    const sql =
      constant !== undefined ? statement.param('text', constant) : split && (split.link ? split.sql : `q.d_${dimension.toLowerCase()}`);
    return sql ? [{ position, sql: `coalesce(${sql}::text, '${NONE}')`, link: used.includes(position) ? undefined : split?.link }] : [];
  });
  if (known.length === 0) return '';
  const tuples = new Set(rest.map((tuple) => known.map(({ position }) => tuple[position]).join('|')));
  const isOne = `concat_ws('|', ${known.map(({ sql }) => sql).join(', ')}) = ANY (${statement.param('text[]', [...tuples])})`;
  const link = known.find((one) => one.link)?.link;
  return ` WHERE ${link ? `EXISTS (SELECT 1 FROM (SELECT 1) one LEFT JOIN ${link.from} ON ${link.on} WHERE ${isOne})` : isOne}`;
}

/** A record linked to several values stands in several groups; where the link is not kept it must stand once, so such sets are apart. */
function byLinks(sets: Sets, { axes }: Question, splits: Fact['splits']): Sets[] {
  const linked = (set: readonly number[]) => set.filter((position) => splits[axes[position]!]?.link).join();
  return [...grouped(sets, linked).values()];
}

function cellsOf(question: Question, sets: Sets, rows: Rows, statement: Statement): Cells {
  const { axes } = question;
  const { name, splits, sums, series, isLasting } = rows;
  const headsOf = series && [series.measures.length > 1 ? 'q.series' : undefined, ...(series.sources ? ['q.source'] : [])];
  const used = positionsIn(sets);
  const links = used.map((position) => splits[axes[position]!]?.link).filter((link) => link !== undefined);
  const keys = used.map((position) => {
    const dimension = axes[position]!;
    return `, ${splits[dimension]!.link ? splits[dimension]!.sql : `q.d_${dimension.toLowerCase()}`} AS d${position}`;
  });
  const column = (position: number) => `q.d${position}`;
  const grouping = sets.map((set) => `(${set.map(column).join(', ')})`).join(', ');
  const linked = links.map(({ from, on }) => ` LEFT JOIN ${from} ON ${on}`).join('');
  const joined = `SELECT q.*${keys.join('')} FROM ${name} q${linked}${inRest(question, used, rows, statement)}`;
  const dims = axes.map((_, position) => (used.includes(position) ? column(position) : undefined));
  const shown = (one: Aggregates) => (isOnlyCounted(question) ? { ...one, num: undefined, den: undefined } : one);
  const single = sets.length === 1 && series?.single?.splits === used.length ? series.single : undefined;
  if (single) {
    return { bucket: 'q.bucket', dims, series: headsOf, figures: [shown(single.sums)], from: `FROM (${joined}) q` };
  }
  return {
    bucket: isLasting ? undefined : 'q.bucket',
    mask: sets.length > 1 ? `GROUPING(${used.map(column).join(', ')})` : undefined,
    dims,
    series: headsOf,
    figures: series ? [shown(series.sums())] : sums,
    from: `FROM (${joined}) q GROUP BY ${isLasting ? '' : 'q.bucket, '}${series ? 'q.series, ' : ''}${series?.sources ? 'q.source, ' : ''}GROUPING SETS (${grouping})${series?.sources ? ' HAVING sum(q.n) > 0' : ''}`,
  };
}

/** More than these are not fetched: figures of all parts, of what they are compared with, and villages expected. */
export const MOST_FOUND = 1_000_000;

/** One row: cells, labels of the keys in them, and what else the answer says. */
function results(question: Question, told: readonly Told[], statement: Statement): string {
  const cells = `CASE WHEN f.found <= ${MOST_FOUND} THEN json_build_array(${told.map(({ json }) => json).join(', ')}) END AS cells, f.found`;
  const labels = question.axes.map((dimension, position) => {
    const table = DIMENSIONS_BY_NAME[dimension].table;
    if (!table) return undefined;
    const { from, value, key, name, nameEn, order } = table;
    const constants = question.measures.flatMap((measure) => constantOf(measure, dimension)?.value ?? []);
    const orConstant = constants.length > 0 ? ` OR l.${value}::text = ANY (${statement.param('text[]', constants)})` : '';
    const keys = told.flatMap(({ positions }, index) => (positions.includes(position) ? `SELECT d${position} FROM cells${index}` : []));
    const isThere = keys.length > 0 ? `l.${value} IN (${keys.join(' UNION ')})` : 'false';
    return `(SELECT coalesce(json_agg(json_build_array(l.${value}::text, l.${key}, l.${name}, l.${nameEn}, ${order})), '[]') FROM ${from} l
  WHERE ${isThere}${orConstant}) AS labels${position}`;
  });
  return [
    cells,
    ...labels.filter(Boolean),
    ...statement.results,
    ...(question.isTold ? statement.notes : []),
    `${namedKeys(statement)} AS keys`,
    `${STAMP} AS stamp`,
  ].join(',\n');
}
