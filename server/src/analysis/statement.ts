/** What a statement gathers while it is written: parameters, bounds of place, keys that somebody must know, further results. */
import { rangeOf } from '../area/ordinal.ts';
import { DIMENSIONS_BY_NAME, isPlace, NONE } from './dimensions.ts';
import type { Split } from './facts.ts';
import type { Filter } from './measures.ts';
import type { Range } from './question.ts';

export interface Statement {
  params: unknown[];
  param(type: string, value: unknown): string;
  /** Parameters that hold the first and last ordinal that can matter: they stand in every scan. */
  bounds: { low: string; high: string };
  /** Further columns of the one row. */
  results: string[];
  /** SELECTs of [path, key] of keys that nobody knows. */
  unknown: string[];
}

export function newStatement(scope: readonly Range[], filters: readonly Filter[]): Statement {
  const params: unknown[] = [];
  const param = (type: string, value: unknown) => `$${params.push(value)}::${type}`;
  const { low, high } = boundsOf(scope, filters);
  const statement: Statement = { params, param, bounds: { low: param('int', low), high: param('int', high) }, results: [], unknown: [] };
  return statement;
}

/** The scope, narrowed to the areas named by filters. */
export function boundsOf(scope: readonly Range[], filters: readonly Filter[]): Range {
  const span = (ranges: readonly Range[]): Range => ({
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  });
  const named = filters
    .filter(({ dimension, keys, isNot }) => isPlace(dimension) && keys && !isNot)
    .map(({ keys }) => span(keys!.map(rangeOfKey)));
  return [span(scope), ...named].reduce((a, b) => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) }));
}

const NOWHERE: Range = { low: 0, high: -1 };

function rangeOfKey(code: string): Range {
  try {
    const { ordinal, last } = rangeOf(code);
    return { low: ordinal, high: last };
  } catch {
    return NOWHERE;
  }
}

/** SQL condition that a row passes a filter. `keys` are the columns that links speak of. */
export function conditionOf(statement: Statement, filter: Filter, { sql, link }: Split, keys: Readonly<Record<string, string>>): string {
  const { dimension, isNot, keys: wanted, from, to } = filter;
  const { table, words } = DIMENSIONS_BY_NAME[dimension];
  const named = wanted?.filter((key) => key !== NONE);
  const key = table ? `k.${table.key}` : '';
  const values = (condition: string) => `(SELECT k.${table!.value} FROM ${table!.from} k WHERE ${condition})`;
  const range = (text: string) =>
    [from && `${text} COLLATE "C" >= ${statement.param('text', from)}`, to && `${text} COLLATE "C" <= ${statement.param('text', to)}`]
      .filter(Boolean)
      .join(' AND ');
  const matches = named
    ? `coalesce(${sql} = ANY (${words ? statement.param('text[]', named) : `ARRAY${values(`${key} = ANY (${statement.param('text[]', named)})`)}`}), false)`
    : `coalesce(${words ? range(sql) : `${sql} = ANY (ARRAY${values(range(key))})`}, false)`;
  const linked = link && `FROM ${link.from} WHERE ${link.on.replace(/\bq\.(\w+)/g, (_, column: string) => keys[column]!)}`;
  const found = link ? `EXISTS (SELECT 1 ${linked} AND ${matches})` : matches;
  const none = link ? `NOT EXISTS (SELECT 1 ${linked})` : `${sql} IS NULL`;
  const passes = wanted?.includes(NONE) ? `(${found} OR ${none})` : found;
  return isNot ? `NOT ${passes}` : passes;
}

/** Notes the keys of a filter that no row of its table has, or, of places, none that the scope touches. */
export function noteUnknown(statement: Statement, { dimension, keys, isNot, path }: Filter, scope: readonly Range[]): void {
  const { table } = DIMENSIONS_BY_NAME[dimension];
  if (!table || !keys) return;
  const touches = () =>
    scope
      .map(({ low, high }) => `(k.last >= ${statement.param('int', low)} AND k.ordinal <= ${statement.param('int', high)})`)
      .join(' OR ');
  const within = isPlace(dimension) ? ` AND (${touches()})` : '';
  statement.unknown.push(`SELECT '${path}.${isNot ? 'notIn' : 'in'}.' || (n - 1) AS path, g.key FROM unnest(${statement.param('text[]', keys)}) WITH ORDINALITY g(key, n)
  WHERE g.key <> '${NONE}' AND NOT EXISTS (SELECT 1 FROM ${table.from} k WHERE k.${table.key} = g.key${within})`);
}

export const unknownKeys = ({ unknown }: Statement) =>
  unknown.length > 0
    ? `(SELECT coalesce(json_agg(json_build_array(u.path, u.key)), '[]') FROM (${unknown.join('\nUNION ALL ')}) u)`
    : `'[]'::json`;
