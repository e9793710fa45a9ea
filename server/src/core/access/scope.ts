/** SQL of a scope: whether the area of a row lies in one of an actor's ranges. */
import type { Model, Relation } from '../reader/model.ts';
import { type Access, type Hold, standsInText } from './access.ts';

/** What the policy needs of the compiler that asks. */
export interface Ask {
  access: Access;
  alias(): string;
  param(type: string, read: (request: { access: Access }) => unknown): string;
}

export const isWhole = (ask: Ask, holds: readonly Hold[]) => holds.some((hold) => ask.access.ranges[hold.range]!.width === 'whole');

export function scopeOf(ask: Ask, model: Model, alias: string, holds: readonly Hold[]): string | undefined {
  if (!model.path || isWhole(ask, holds)) return undefined;
  const ranges = [...new Set(holds.map((hold) => hold.range))];
  const around = model.guard.reach === 'around';
  const reached = along(ask, alias, model.path, around, (ordinal) => any(ranges.map((range) => within(ask, range, ordinal, around))));
  const most = ranges.find((range) => ask.access.ranges[range]!.width === 'most');
  return most !== undefined && isReachedByRows(model.path) ? `(${holdsAll(ask, most, model.path.at(-1)!.target)} OR ${reached})` : reached;
}

/** The way to the area leads through rows of other tables, and no row is without it. */
const isReachedByRows = (path: readonly Relation[]) =>
  path.every(({ nullable }) => !nullable) && (path.length > 1 || path[0]?.many === true);

/** Asked once in a statement, of an index: where it holds, no row has to be looked after. */
function holdsAll(ask: Ask, range: number, { table }: Model): string {
  const [low, high] = boundsOf(ask, range);
  return `(SELECT min(ordinal) >= ${low} AND max(ordinal) <= ${high} FROM ${table})`;
}

export const any = (conditions: readonly string[]) => (conditions.length === 1 ? conditions[0]! : `(${conditions.join(' OR ')})`);

type Test = (ordinal: string) => string;

/** Walks from a row to its area. The last step to an area needs no join: its key is the ordinal. */
function along(ask: Ask, alias: string, path: readonly Relation[], around: boolean, test: Test): string {
  const [step, ...rest] = path;
  if (!step) return test(`${alias}."ordinal"`);
  const next = ask.alias();
  const isLast = rest.length === 0;
  const { from, on, key } = isLast ? step.keys(alias, next) : { ...step.link(alias, next), key: '' };
  const reached = isLast ? test(key) : along(ask, next, rest, around, test);
  const found = from ? `EXISTS (SELECT 1 FROM ${from} WHERE ${on} AND ${reached})` : reached;
  return around && step.nullable && !step.many ? `(${step.keys(alias, next).key} IS NULL OR ${found})` : found;
}

function within(ask: Ask, index: number, ordinal: string, around: boolean): string {
  const [low, high] = boundsOf(ask, index);
  const inside = `${ordinal} BETWEEN ${low} AND ${high}`;
  if (!around) return inside;
  // The areas above are few and known by name, so that an index finds them too. Numbers: the driver would look at each for what must be quoted.
  const above = ask.param('int[]', (request) => `{${request.access.ranges[index]!.above.join()}}`);
  return `(${inside} OR ${ordinal} = ANY(${above}))`;
}

/**
 * A plan made for any range takes it for half a percent of the rows. That suits narrow ones. Of wide ones there are few, at most ten
 * beside each other, so their bounds stand in the statement, and the database knows how much they leave.
 */
function boundsOf(ask: Ask, index: number): [low: string, high: string] {
  const { width, low, high } = ask.access.ranges[index]!;
  if (standsInText(width)) return [String(low), String(high)];
  return [
    ask.param('int', (request) => request.access.ranges[index]!.low),
    ask.param('int', (request) => request.access.ranges[index]!.high),
  ];
}
