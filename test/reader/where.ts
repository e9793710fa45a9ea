/** Filters, said a second time: two-valued, so whatever is missing simply does not match. */
import type { Row } from './data.ts';
import { compareValues, fieldOf, manyOf, oneOf, rawOf, valueOf, type World } from './fields.ts';
import type { Column, Many } from './shape.ts';
import { indicatorHolds, pokjaHolds, stoodOn } from './shorthands.ts';
import { fractionOf, microsOf, storedPeriod, type Value } from './values.ts';

export type Where = Record<string, unknown>;

export function matches(world: World, type: string, row: Row, where: Where): boolean {
  return Object.entries(where).every(([key, condition]) => holds(world, type, row, key, condition));
}

function holds(world: World, type: string, row: Row, key: string, condition: unknown): boolean {
  if (key === 'and') return (condition as Where[]).every((branch) => matches(world, type, row, branch));
  if (key === 'or') return (condition as Where[]).some((branch) => matches(world, type, row, branch));
  if (key === 'isNull') return condition === false;
  if (key === 'not') return !matches(world, type, row, condition as Where);
  if (type === 'Village' && key === 'indicator') return (condition as Where[]).every((one) => indicatorHolds(world, row, one));
  if (type === 'Village' && key === 'pokja') return pokjaHolds(world, row, condition as Where);
  if (key === 'validOn') return stoodOn(world, row, condition);
  const field = fieldOf(type, key);
  if (field.is === 'many') return listHolds(world, field, row, condition as Where);
  if (field.is === 'one') return oneHolds(world, type, row, key, condition as Where);
  if (field.is === 'column' && field.as === 'texts') return textsHold(rawOf(world, type, row, field as Column), condition as Where);
  return fieldHolds(world, valueOf(world, type, row, key), 'as' in field ? field.as : 'text', spelled(type, key, condition as Where));
}

function oneHolds(world: World, type: string, row: Row, key: string, condition: Where): boolean {
  const field = fieldOf(type, key);
  if (field.is !== 'one') return false;
  const other = oneOf(world, row, field);
  const { isNull, ...rest } = condition;
  if (isNull !== undefined && isNull !== (other === undefined)) return false;
  if (isNull !== undefined && Object.keys(rest).length === 0) return true;
  return other !== undefined && matches(world, field.type, other, rest);
}

function listHolds(world: World, relation: Many, row: Row, condition: Where): boolean {
  const others = manyOf(world, row, relation);
  const test = (where: unknown) => (other: Row) => matches(world, relation.type, other, where as Where);
  return Object.entries(condition).every(([key, value]) => {
    if (key === 'some') return others.some(test(value));
    if (key === 'none') return !others.some(test(value));
    if (key === 'every') return others.every(test(value));
    if (key === 'count') return fieldHolds(world, others.length, 'int', value as Where);
    throw new Error(`The reference knows no ${key} of a list.`);
  });
}

function textsHold(value: unknown, condition: Where): boolean {
  const texts = (value ?? []) as string[];
  return Object.entries(condition).every(([key, wanted]) => {
    if (key === 'has') return texts.includes(wanted as string);
    if (key === 'isEmpty') return (texts.length === 0) === wanted;
    throw new Error(`The reference knows no ${key} of texts.`);
  });
}

/** `65010510002` without dots is the same code. */
function spelled(type: string, key: string, condition: Where): Where {
  if (key !== 'code' || (type !== 'Area' && type !== 'Village')) return condition;
  const dots = (text: unknown) => (typeof text === 'string' ? dotted(text) : text);
  const respelled = (operator: string, text: unknown) =>
    operator === 'contains' ? text : Array.isArray(text) ? text.map(dots) : dots(text);
  return Object.fromEntries(Object.entries(condition).map(([operator, text]) => [operator, respelled(operator, text)]));
}

export function dotted(code: string): string {
  if (!/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(code)) return code;
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)].filter((part) => part !== '').join('.');
}

function operandOf(as: string, operand: unknown): Exclude<Value, null> {
  if (as === 'decimal') return fractionOf(String(operand));
  if (as === 'instant') return microsOf(operand as string);
  if (as === 'period') return storedPeriod(operand as string);
  return operand as Exclude<Value, null>;
}

/** Every operator of one field. */
export function fieldHolds(world: World, value: Value, as: string, condition: Where): boolean {
  const order = (operand: unknown) => (value === null ? Number.NaN : compareValues(world.data, as, value, operandOf(as, operand)));
  const equals = (operand: unknown) => value !== null && (as === 'text' || as === 'id' ? value === operand : order(operand) === 0);
  const tests: Record<string, (operand: unknown) => boolean> = {
    eq: equals,
    ne: (operand) => !equals(operand),
    in: (operands) => (operands as unknown[]).some(equals),
    notIn: (operands) => !(operands as unknown[]).some(equals),
    lt: (operand) => order(operand) < 0,
    lte: (operand) => order(operand) <= 0,
    gt: (operand) => order(operand) > 0,
    gte: (operand) => order(operand) >= 0,
    contains: (part) => typeof value === 'string' && folded(value).includes(folded(part as string)),
    startsWith: (part) => typeof value === 'string' && folded(value).startsWith(folded(part as string)),
    isNull: (wanted) => (value === null) === wanted,
  };
  return Object.entries(condition).every(([operator, operand]) => tests[operator]!(operand));
}

/** Search goes by letters, whatever their case. */
const folded = (text: string): string => text.toLowerCase();
