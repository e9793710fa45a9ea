/** Questions that have one meaning at every door: rows of a set by a filter, in a total order, at most so many of them. */
import type { BiColumn, BiSet } from '../../server/src/bi/set.ts';
import { sets } from '../../server/src/bi/sets.ts';
import type { Random } from '../reader/random.ts';
import { MIRRORS, type Mirror } from './mirrors.ts';

export type Value = string | null;

/** A missing value equals nothing and is in no list; it is otherwise than every value. */
export type Test =
  | { column: BiColumn; is: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; value: string }
  | { column: BiColumn; in: string[] }
  /** Upper and lower case alike, as in lists of the API. */
  | { column: BiColumn; has: 'contains' | 'startswith'; value: string }
  | { column: BiColumn; isEmpty: boolean }
  | { all: Test[] }
  | { any: Test[] }
  | { not: Test };

export interface Sorted {
  column: BiColumn;
  isDown: boolean;
}

export interface Question {
  set: BiSet;
  /** The list of the API that shows the same columns, where all of them are in one. */
  mirror: Mirror | undefined;
  columns: BiColumn[];
  filter: Test | undefined;
  /** Asked for; `rest` makes it total. */
  order: Sorted[];
  rest: BiColumn[];
  top: number | undefined;
}

/** What a set has for everybody who may see all of it: filters compare with values that are there. */
export type Values = ReadonlyMap<BiSet, ReadonlyMap<BiColumn, readonly string[]>>;

/** What the API orders and filters otherwise than a flat set: by a number behind the text, or not at all. */
const UNORDERED = new Set(['id', 'period', 'latitude', 'due_at', 'owed_count', 'filled_count', 'min', 'factor', 'rule_edition']);
const UNFILTERED = new Set(['latitude']);

const TOPS = [undefined, 0, 1, 3, 10, 10, 25, 25, 60, 60, 100, 100];

export function drawQuestion(chance: Random, values: Values): Question {
  const mirror = chance.chance(0.85) ? chance.pick(MIRRORS) : undefined;
  const set = mirror ? sets.find(({ name }) => name === mirror.set)! : chance.pick(sets);
  const known = set.columns.filter(({ name }) => !mirror || name in mirror.fields);
  const columns = chance.some(known, 1 + chance.below(8));
  const order = drawOrder(chance, known);
  const drawn = chance.chance(0.85) ? drawTest(chance, set, known, values, 2) : undefined;
  // Empty values come first at the one door and last at the other: they are left out where it would matter.
  const present = order.filter(({ isDown }) => !isDown).map(({ column }): Test => ({ column, isEmpty: false }));
  const tests = [...(drawn ? [drawn] : []), ...present];
  const filter = tests.length > 1 ? { all: tests } : tests[0];
  return { set, mirror, columns, filter, order, rest: restOf(set), top: chance.pick(TOPS) };
}

/** All rows and columns. */
export const wholeOf = (set: BiSet): Question => ({
  ...{ set, mirror: undefined, columns: [...set.columns], filter: undefined, order: [], rest: restOf(set), top: undefined },
});

const columnOf = (set: BiSet, name: string): BiColumn => set.columns.find((column) => column.name === name)!;

/** The API ends its orders in the id; where that is not what the set ends in, the code is said. */
function restOf(set: BiSet): BiColumn[] {
  const isByCode = ['areas', 'villages', 'pillars', 'sectors', 'partners'].includes(set.name);
  return isByCode ? [columnOf(set, 'code')] : set.order.map((name) => columnOf(set, name));
}

function drawOrder(chance: Random, known: readonly BiColumn[]): Sorted[] {
  const sortable = known.filter(({ name, type }) => type !== 'boolean' && !UNORDERED.has(name));
  return chance.some(sortable, chance.pick([0, 0, 1, 1, 2])).map((column) => ({ column, isDown: chance.chance(0.5) }));
}

function drawTest(chance: Random, set: BiSet, known: readonly BiColumn[], values: Values, depth: number): Test {
  const inner = () => drawTest(chance, set, known, values, depth - 1);
  if (depth > 0 && chance.chance(0.5)) {
    const kind = chance.below(4);
    if (kind === 0) return { not: inner() };
    return kind === 1 ? { any: [inner(), inner()] } : { all: [inner(), inner()] };
  }
  return drawLeaf(chance, chance.pick(known.filter(({ name }) => !UNFILTERED.has(name))), values.get(set)!);
}

function drawLeaf(chance: Random, column: BiColumn, values: ReadonlyMap<BiColumn, readonly string[]>): Test {
  const present = values.get(column)!;
  if (present.length === 0 || chance.chance(0.1)) return { column, isEmpty: chance.chance(0.5) };
  const value = chance.pick(present);
  if (column.type === 'boolean') return { column, is: 'eq', value };
  if (isName(column) && chance.chance(0.3))
    return { column, has: chance.pick(['contains', 'startswith']), value: value.slice(0, 1 + chance.below(5)).trim() || value };
  if (chance.chance(0.3)) return { column, in: [value, ...chance.some(present, chance.below(3))] };
  const isOrdered = column.type !== 'text' && !UNORDERED.has(column.name);
  return { column, is: chance.pick(isOrdered ? ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] : ['eq', 'ne']), value };
}

/** Free texts; codes and states are lists of the API's own. */
const isName = ({ name }: BiColumn): boolean => ['name', 'name_en', 'title', 'code', 'kampung_name', 'in_kind'].includes(name);

const leaf = (test: Test): string => {
  if ('is' in test) return `${test.column.name} ${test.is} ${test.value}`;
  if ('in' in test) return `${test.column.name} in (${test.in})`;
  if ('has' in test) return `${test.has}(${test.column.name}, ${test.value})`;
  return 'isEmpty' in test ? `${test.column.name} is ${test.isEmpty ? '' : 'not '}empty` : '';
};

function said(test: Test): string {
  if ('all' in test) return `(${test.all.map(said).join(' and ')})`;
  if ('any' in test) return `(${test.any.map(said).join(' or ')})`;
  return 'not' in test ? `not ${said(test.not)}` : leaf(test);
}

export const wordsOf = ({ set, columns, filter, order, top }: Question): string =>
  [
    `${set.name}: ${columns.map(({ name }) => name)}`,
    ...(filter ? [`where ${said(filter)}`] : []),
    ...(order.length > 0 ? [`by ${order.map(({ column, isDown }) => column.name + (isDown ? ' down' : ''))}`] : []),
    ...(top === undefined ? [] : [`top ${top}`]),
  ].join(', ');
