/**
 * A parsed expression as SQL over the columns of a set. Types are checked against the declared columns, so that the database is never
 * asked to compare what it cannot. NULL is treated as OData says: a comparison is true or false, never unknown; under `not` that counts.
 */
import type { Text } from '../../core/errors.ts';
import type { BiColumn, ColumnType, Shape } from '../set.ts';
import { FUNCTIONS, type OdataFunction } from './functions.ts';
import { keyCondition } from './key.ts';
import { literalAs, naturalType } from './literals.ts';
import type { Comparison, Node } from './parser.ts';
import { badAt, unsupported } from './refusal.ts';
import type { Parameters } from './values.ts';

const OPERATORS: Readonly<Record<Comparison, string>> = { eq: '=', ne: 'IS DISTINCT FROM', gt: '>', ge: '>=', lt: '<', le: '<=' };

export const columnOf = (set: Shape, name: string): BiColumn | undefined => set.columns.find((column) => column.name === name);

/** What filters and orders compare: the value before it was rounded. */
export const comparedOf = ({ name, exact }: BiColumn): string => `"${exact ?? name}"`;

/** The condition as SQL. */
export function conditionOf(node: Node, set: Shape, parameters: Parameters, option = '$filter'): string {
  return new Compiler(set, parameters, option).condition(node, false);
}

interface Typed {
  type: ColumnType;
  sql: string;
}

type Literal = Extract<Node, { kind: 'literal' }>;

const NAMES: Readonly<Record<ColumnType, Text>> = {
  text: { id: "teks, seperti 'Desa'", en: "text, like 'Desa'" },
  integer: { id: 'bilangan bulat', en: 'a whole number' },
  decimal: { id: 'bilangan', en: 'a number' },
  date: { id: 'tanggal, seperti 2026-01-31', en: 'a date, like 2026-01-31' },
  stamp: { id: 'waktu, seperti 2026-01-31T08:00:00Z', en: 'an instant, like 2026-01-31T08:00:00Z' },
  boolean: { id: 'true, false, atau syarat', en: 'true, false or a condition' },
};

/** Values of an `in` that are each said in two ways. */
const MOST_NARROWED = 40;

const isNumber = (type: ColumnType) => type === 'integer' || type === 'decimal';
const isAlike = (a: ColumnType, b: ColumnType) => a === b || (isNumber(a) && isNumber(b));

class Compiler {
  constructor(
    private readonly set: Shape,
    private readonly parameters: Parameters,
    private readonly option: string,
  ) {}

  /** `isExact`: unknown would count as something else than false here. */
  condition(node: Node, isExact: boolean): string {
    return this.as(node, 'boolean', isExact);
  }

  private typed(node: Node, isExact: boolean): Typed {
    switch (node.kind) {
      case 'literal':
        return this.literal(node, naturalType(node));
      case 'column':
        return this.column(node);
      case 'call':
        return this.call(node);
      case 'not':
        return { type: 'boolean', sql: `NOT (${this.condition(node.of, true)})` };
      case 'all':
        return { type: 'boolean', sql: `(${node.of.map((one) => this.condition(one, isExact)).join(' AND ')})` };
      case 'any':
        return { type: 'boolean', sql: `(${node.of.map((one) => this.condition(one, isExact)).join(' OR ')})` };
      case 'comparison':
        return this.comparison(node, isExact);
      case 'in':
        return this.isIn(node, isExact);
    }
  }

  private as(node: Node, type: ColumnType, isExact: boolean): string {
    if (node.kind === 'literal') return this.literal(node, type).sql;
    const found = this.typed(node, isExact);
    if (!isAlike(found.type, type)) throw this.unlike(node, type);
    return found.sql;
  }

  private unlike({ place }: Node, wanted: ColumnType): Error {
    const { id, en } = NAMES[wanted];
    return badAt(this.option, place, `Diharapkan ${id}`, `Expected is ${en}`);
  }

  private literal(node: Literal, type: ColumnType): Typed {
    const value = literalAs(node, type);
    if (!value) throw this.unlike(node, type);
    return { type, sql: this.parameters.add(value.text, value.type) };
  }

  private column({ name, place }: { name: string; place: number }): Typed {
    const column = columnOf(this.set, name);
    if (!column) throw badAt(this.option, place, 'Tidak ada kolom dengan nama ini', 'There is no column of this name');
    return { type: column.type, sql: comparedOf(column) };
  }

  private call({ name, given, place }: { name: string; given: Node[]; place: number }): Typed {
    const known: OdataFunction | undefined = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!known) throw unsupported(this.option, 'Fungsi ini tidak didukung.', 'This function is not supported.');
    if (given.length !== known.takes.length)
      throw badAt(this.option, place, `${name} meminta ${known.takes.length} nilai`, `${name} takes ${known.takes.length} values`);
    const values = given.map((node, index) => this.argument(node, known.takes[index]!));
    return { type: known.gives, sql: known.sql(...values) };
  }

  /** Some functions take days and instants. */
  private argument(node: Node, types: readonly ColumnType[]): Typed {
    if (node.kind === 'literal') return this.literal(node, types.find((type) => type === naturalType(node)) ?? types[0]!);
    const found = this.typed(node, true);
    if (!types.includes(found.type)) throw this.unlike(node, types[0]!);
    return found;
  }

  private comparison({ by, left, right }: Extract<Node, { kind: 'comparison' }>, isExact: boolean): Typed {
    if (by === 'eq' && this.isKey(left) && isText(right)) return { type: 'boolean', sql: this.ofKey(right.text) };
    // The type of a value is that of what it is compared with.
    const [a, b] = left.kind === 'literal' && !isNull(right) ? [right, left] : [left, right];
    const { type, sql } = this.typed(a, true);
    if (type === 'boolean' && by !== 'eq' && by !== 'ne')
      throw badAt(this.option, a.place, 'Benar dan salah tidak berurutan', 'True and false have no order');
    if (isNull(b)) return { type: 'boolean', sql: nullTest(by, sql) };
    const other = this.as(b, type, true);
    const compared = a === left ? `${sql} ${OPERATORS[by]} ${other}` : `${other} ${OPERATORS[by]} ${sql}`;
    if (isExact && by !== 'ne') return { type: 'boolean', sql: `((${compared}) IS TRUE)` };
    return { type: 'boolean', sql: `(${by === 'eq' ? this.narrowed(compared, a, [b]) : compared})` };
  }

  /** What follows from a column being one of these values, where an index finds that sooner. */
  private narrowed(condition: string, node: Node, values: readonly Node[]): string {
    const narrow = node.kind === 'column' ? columnOf(this.set, node.name)?.narrow : undefined;
    if (!narrow || values.length > MOST_NARROWED || !values.every((one) => one.kind === 'literal')) return condition;
    const param = (value: unknown) => this.parameters.add(String(value), typeof value === 'number' ? 'int' : 'text');
    const followed = values.map((one) => `(${narrow((one as Literal).text, param)})`);
    return `(${condition} AND (${followed.join(' OR ')}))`;
  }

  /** A key of several columns, which no index holds as the text it is. */
  private isKey(node: Node): boolean {
    return node.kind === 'column' && node.name === this.set.key && this.set.order.length > 1;
  }

  private ofKey(text: string): string {
    return `(${keyCondition(this.set, text, this.parameters) ?? 'false'})`;
  }

  private isIn({ left, list }: Extract<Node, { kind: 'in' }>, isExact: boolean): Typed {
    if (this.isKey(left) && list.every(isText))
      return { type: 'boolean', sql: `(${list.map(({ text }) => this.ofKey(text)).join(' OR ')})` };
    const { type, sql } = this.typed(left, true);
    const given = list.filter((one) => !isNull(one));
    const values = given.map((one) => this.as(one, type, true));
    const isOne = values.length > 0 ? `${sql} IN (${values.join(', ')})` : '';
    const tests = [
      ...(isOne ? [isExact ? isOne : this.narrowed(isOne, left, given)] : []),
      ...(values.length < list.length ? [`${sql} IS NULL`] : []),
    ];
    const found = `(${tests.join(' OR ')})`;
    return { type: 'boolean', sql: isExact ? `(${found} IS TRUE)` : found };
  }
}

const isText = (node: Node): node is Literal => node.kind === 'literal' && node.of === 'string';
const isNull = (node: Node): boolean => node.kind === 'literal' && node.of === 'null';

/** Nothing is greater or less than null. */
function nullTest(by: Comparison, sql: string): string {
  if (by === 'eq') return `(${sql} IS NULL)`;
  return by === 'ne' ? `(${sql} IS NOT NULL)` : `(${sql} IS NULL AND false)`;
}
