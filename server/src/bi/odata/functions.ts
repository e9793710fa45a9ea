/** Functions of `$filter`: none of them can fail on a value, since the views are no barriers and may meet rows the reader does not see. */
import type { ColumnType } from '../set.ts';

interface Given {
  type: ColumnType;
  sql: string;
}

export interface OdataFunction {
  /** Types that each value may have. */
  takes: readonly (readonly ColumnType[])[];
  gives: ColumnType;
  sql: (...given: Given[]) => string;
}

const TEXT = ['text'] as const;
const TIME = ['date', 'stamp'] as const;

/** Instants are told in UTC. */
const local = ({ type, sql }: Given) => (type === 'stamp' ? `(${sql} AT TIME ZONE 'UTC')` : sql);

const test = (sql: (a: string, b: string) => string): OdataFunction => ({
  takes: [TEXT, TEXT],
  gives: 'boolean',
  sql: (a, b) => sql(a!.sql, b!.sql),
});

const changed = (sql: (a: string) => string): OdataFunction => ({ takes: [TEXT], gives: 'text', sql: (a) => sql(a!.sql) });

const part = (name: string): OdataFunction => ({
  takes: [TIME],
  gives: 'integer',
  sql: (a) => `(extract(${name} FROM ${local(a!)})::int)`,
});

export const FUNCTIONS: Readonly<Record<string, OdataFunction>> = {
  contains: test((a, b) => `(strpos(${a}, ${b}) > 0)`),
  startswith: test((a, b) => `starts_with(${a}, ${b})`),
  endswith: test((a, b) => `(right(${a}, length(${b})) = ${b})`),
  tolower: changed((a) => `lower(${a})`),
  toupper: changed((a) => `upper(${a})`),
  trim: changed((a) => `btrim(${a}, E' \\t\\r\\n')`),
  length: { takes: [TEXT], gives: 'integer', sql: (a) => `length(${a!.sql})` },
  year: part('year'),
  month: part('month'),
  day: part('day'),
  date: { takes: [TIME], gives: 'date', sql: (a) => `(${local(a!)}::date)` },
};
