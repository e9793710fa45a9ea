/** A question in the words of each door, and values of all doors as one text. */
import type { BiColumn, ColumnType } from '../../server/src/bi/set.ts';
import type { Mirror } from './mirrors.ts';
import type { Question, Test, Value } from './parity-questions.ts';

/** The column that others compare instead: the value before it was rounded. */
const exactOf = ({ name, exact }: BiColumn): string => exact ?? name;

const inQuotes = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** `$filter`, `$orderby`, `$select` and `$top`. */
export function odataOptions({ columns, filter, order, rest, top }: Question): Record<string, string> {
  const by = [...order, ...rest.map((column) => ({ column, isDown: false }))];
  return {
    $select: columns.map(({ name }) => name).join(),
    $orderby: by.map(({ column, isDown }) => `${column.name} ${isDown ? 'desc' : 'asc'}`).join(),
    ...(filter && { $filter: odataTest(filter) }),
    ...(top !== undefined && { $top: String(top) }),
  };
}

function odataTest(test: Test): string {
  if ('all' in test) return `(${test.all.map(odataTest).join(' and ')})`;
  if ('any' in test) return `(${test.any.map(odataTest).join(' or ')})`;
  if ('not' in test) return `not (${odataTest(test.not)})`;
  const { name, type } = test.column;
  const literal = (value: string) => (type === 'text' ? inQuotes(value) : type === 'stamp' ? instantOf(value) : value);
  if ('is' in test) return `${name} ${test.is} ${literal(test.value)}`;
  if ('in' in test) return `${name} in (${test.in.map(literal)})`;
  if ('has' in test) return `(${name} ne null and ${test.has}(tolower(${name}),${literal(test.value.toLowerCase())}))`;
  return `${name} ${test.isEmpty ? 'eq' : 'ne'} null`;
}

const SIGNS = { eq: '=', ne: 'is distinct from', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** What a value is shown as, and compared by. */
export interface Dialect {
  shown: (column: BiColumn) => string;
  compared: (column: BiColumn) => string;
  /** What rows are ordered by. */
  sorted: (column: BiColumn) => string;
  literal: (type: ColumnType, value: string) => string;
}

export function sqlOf({ columns, filter, order, rest, top }: Question, from: string, dialect: Dialect): string {
  const by = [...order, ...rest.map((column) => ({ column, isDown: false }))];
  const sorted = by.map(({ column, isDown }) => `${dialect.sorted(column)} ${isDown ? 'desc nulls last' : 'asc nulls first'}`);
  return [
    `select ${columns.map((column) => `${dialect.shown(column)} as "${column.name}"`).join(', ')} from ${from} t`,
    ...(filter ? [`where ${sqlTest(filter, dialect)}`] : []),
    `order by ${sorted.join(', ')}`,
    ...(top === undefined ? [] : [`limit ${top}`]),
  ].join(' ');
}

function sqlTest(test: Test, dialect: Dialect): string {
  if ('all' in test) return `(${test.all.map((one) => sqlTest(one, dialect)).join(' and ')})`;
  if ('any' in test) return `(${test.any.map((one) => sqlTest(one, dialect)).join(' or ')})`;
  if ('not' in test) return `not (${sqlTest(test.not, dialect)})`;
  const column = dialect.compared(test.column);
  const literal = (value: string) => dialect.literal(test.column.type, value);
  if ('is' in test) return `coalesce(${column} ${SIGNS[test.is]} ${literal(test.value)}, false)`;
  if ('in' in test) return `coalesce(${column} in (${test.in.map(literal)}), false)`;
  if ('has' in test)
    return `coalesce(${(test.has === 'contains' ? contains : starts)(`lower(${column})`, test.value.toLowerCase())}, false)`;
  return `${column} is ${test.isEmpty ? '' : 'not '}null`;
}

const contains = (column: string, value: string) => `position(${inQuotes(value)} in ${column}) > 0`;
const starts = (column: string, value: string) => `starts_with(${column}, ${inQuotes(value)})`;

export const POSTGRES: Dialect = {
  shown: ({ name }) => `t."${name}"`,
  compared: (column) => `t."${exactOf(column)}"`,
  sorted: (column) => `t."${exactOf(column)}"`,
  literal: (type, value) => {
    if (type === 'stamp') return `timestamptz '${instantOf(value)}'`;
    return type === 'text' || type === 'date' ? inQuotes(value) : value;
  },
};

const inDuckdb = (column: BiColumn) => (column.type === 'stamp' ? `epoch_us(t."${column.name}")` : `t."${exactOf(column)}"`);

export const DUCKDB: Dialect = {
  shown: ({ name, type }) => (type === 'stamp' ? `epoch_us(t."${name}")::varchar` : `t."${name}"::varchar`),
  compared: inDuckdb,
  // A file has no order of its own: texts are put in that of people, as the database does, and not in that of bytes.
  sorted: (column) => inDuckdb(column) + (column.type === 'text' ? ' collate id' : ''),
  literal: (type, value) => (type === 'text' ? inQuotes(value) : type === 'date' ? `date '${value}'` : value),
};

type Where = Record<string, unknown>;

/** `where` and `orderBy` of the connection that shows the same. */
export function listOf({ filter, order, rest, set }: Question, mirror: Mirror): { where?: Where; orderBy: Where[] } {
  const isByCode = rest.some(({ name }) => name === 'code');
  const by = [...order, ...(isByCode ? rest.map((column) => ({ column, isDown: false })) : [])];
  return {
    ...(filter && { where: whereOf(filter, mirror) }),
    orderBy: by.map(({ column, isDown }) => under(mirror.fields[column.name]!, isDown ? 'DESC' : 'ASC')),
    ...(set.name === 'observations' && by.length === 0 && { orderBy: [] }),
  };
}

const under = (path: string, inner: unknown): Where =>
  path.split('.').reduceRight<unknown>((value, step) => ({ [step]: value }), inner) as Where;

const NAMES = { lt: 'lt', le: 'lte', gt: 'gt', ge: 'gte', contains: 'contains', startswith: 'startsWith' } as const;

function whereOf(test: Test, mirror: Mirror): Where {
  if ('all' in test) return { and: test.all.map((one) => whereOf(one, mirror)) };
  if ('any' in test) return { or: test.any.map((one) => whereOf(one, mirror)) };
  if ('not' in test) return { not: whereOf(test.not, mirror) };
  const { column } = test;
  const leaf = (filter: Where) => under(mirror.fields[column.name]!, filter);
  const literal = (value: string) => inList(column, mirror, value);
  if ('isEmpty' in test) return test.isEmpty ? { not: leaf({ isNull: false }) } : leaf({ isNull: false });
  if ('in' in test) return leaf({ in: test.in.map(literal) });
  if ('has' in test) return leaf({ [NAMES[test.has]]: test.value });
  // Where a relation leads to nobody, nothing is equal to anything either.
  if (test.is === 'ne') return { not: leaf({ eq: literal(test.value) }) };
  return leaf({ [test.is === 'eq' ? 'eq' : NAMES[test.is]]: literal(test.value) });
}

function inList({ name, type }: BiColumn, { root }: Mirror, value: string): string | number | boolean {
  if (name === 'id') return `${root === 'periods' ? 'reportingPeriod' : root.slice(0, -1)}_${value}`;
  if (type === 'boolean') return value === 'true';
  if (type === 'stamp') return instantOf(value);
  return type === 'integer' ? Number(value) : value;
}

/** As every door's values are compared: instants as microseconds, decimals to the sixteenth place, nothing as nothing. */
export function plain(type: ColumnType, value: string | null | undefined): Value {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'decimal') return rounded(value);
  if (type === 'boolean') return value === 't' || value === 'true' ? 'true' : 'false';
  return type === 'stamp' ? micros(value) : value;
}

const PLACES = 16;

function rounded(text: string): string {
  const [whole = '0', places = ''] = text.replace('-', '').split('.');
  const scaled = BigInt(whole + places.slice(0, PLACES).padEnd(PLACES, '0')) + ((places[PLACES] ?? '0') >= '5' ? 1n : 0n);
  const digits = String(scaled).padStart(PLACES + 1, '0');
  const plainly = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '');
  return text.startsWith('-') && scaled > 0n ? `-${plainly}` : plainly;
}

function micros(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const [, day, time, fraction = ''] = /^(\S{10})[T ](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|\+00)$/.exec(text)!;
  return String(BigInt(Date.parse(`${day}T${time}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0')));
}

function instantOf(value: string): string {
  const seconds = new Date(Number(BigInt(value) / 1000n)).toISOString().slice(0, 19);
  return `${seconds}.${value.slice(-6)}Z`;
}
