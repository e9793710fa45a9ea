/** What an operation costs: the rows its lists may read, the tables they go through, the conditions on lists inside; and what weighs itself. */
import { type ValueNode, valueFromASTUntyped } from 'graphql';
import { at, invalid, pageTooLarge, tooNested } from '../errors.ts';
import { DEFAULT_FIRST, MAX_FIRST } from '../reader/page.ts';
import type { Weigh } from './asks.ts';

export type Values = Record<string, unknown>;

/** The lists of an operation, each with its size and the lists below it. */
export interface List {
  path: string;
  given: Partial<Record<string, ValueNode>>;
  /** Whether rows are read, and whether they are counted. */
  paged: boolean;
  counted: boolean;
  lists: List[];
  /** No list, but a query that says what it weighs. */
  weigh?: Weigh;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

export const costOfLists = (lists: readonly List[], variables: Values): number =>
  Math.max(1, sum(lists.map((list) => costOf(list, variables))));

function costOf(list: List, variables: Values): number {
  if (list.weigh) return list.weigh(argumentsOf(list, variables));
  return isRoot(list) ? costOfScan(list, variables) + costOfList(list, 1, variables) : costOfLooks(list, 1, variables);
}

const argumentsOf = ({ given }: List, variables: Values): Values =>
  Object.fromEntries(Object.entries(given).map(([name, node]) => [name, node && valueFromASTUntyped(node, variables)]));

/** Lists of one record are found by its key, whatever root field or mutation shows the record. */
const isRoot = ({ path }: List) => !path.includes('.');

/** What going through a whole table weighs against reading one row of it. */
const SCAN = 1000;
/** What a condition on lists weighs for each row of a list below a record. */
const LOOK = 100;

/** A list at the root goes through its table when it counts, filters or sorts, and through others at each condition on lists. */
function costOfScan({ given, counted }: List, variables: Values): number {
  const scans = counted || given.where !== undefined || given.orderBy !== undefined;
  return scans ? SCAN * (1 + quantifiersIn(given.where, variables)) : 0;
}

/** Every list costs the rows it may read; a count below a record costs one. */
function costOfList(list: List, times: number, variables: Values): number {
  const size = sizeOf(list, variables);
  const rows = list.paged ? times * size : times;
  return rows + sum(list.lists.map((below) => costOfLooks(below, rows, variables)));
}

const costOfLooks = (list: List, times: number, variables: Values): number =>
  times * LOOK * quantifiersIn(list.given.where, variables) + costOfList(list, times, variables);

/** Conditions on lists inside conditions on lists. */
const MAX_QUANTIFIERS = 3;
const QUANTIFIERS = new Set(['some', 'none', 'every', 'count']);
/** Each level multiplies what the one above looks at. */
const WEIGHTS = [1, 4, 16];

/** As the document has it: of each request only what its variables hold is looked at as a value. */
function quantifiersIn(where: ValueNode | undefined, variables: Values, level = 0): number {
  if (where?.kind === 'Variable') return weightOf(variables[where.name.value], level);
  if (where?.kind === 'ListValue') return sum(where.values.map((item) => quantifiersIn(item, variables, level)));
  if (where?.kind !== 'ObjectValue') return 0;
  return sum(where.fields.map(({ name, value }) => weightOfMember(name.value, level, (below) => quantifiersIn(value, variables, below))));
}

function weightOf(value: unknown, level: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return sum(value.map((item) => weightOf(item, level)));
  return sum(Object.entries(value).map(([key, inner]) => weightOfMember(key, level, (below) => weightOf(inner, below))));
}

function weightOfMember(key: string, level: number, inside: (level: number) => number): number {
  if (!QUANTIFIERS.has(key)) return inside(level);
  if (level >= MAX_QUANTIFIERS) throw tooNested(MAX_QUANTIFIERS);
  return WEIGHTS[level]! + inside(level + 1);
}

function sizeOf({ given: { first }, path }: List, variables: Values): number {
  const given = first?.kind === 'Variable' ? variables[first.name.value] : first?.kind === 'IntValue' ? Number(first.value) : undefined;
  if (typeof given !== 'number' || !Number.isInteger(given)) return DEFAULT_FIRST;
  if (given > MAX_FIRST) throw pageTooLarge(`${path}.first`, MAX_FIRST);
  if (given < 1) throw invalid([at(`${path}.first`, { id: `Dari 1 sampai ${MAX_FIRST}.`, en: `From 1 to ${MAX_FIRST}.` })]);
  return given;
}
