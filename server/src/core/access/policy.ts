/**
 * The one policy: what an actor may see of which type. The reader asks it while it compiles; ranges, sectors and partners
 * become parameters, so actors whose rights have the same form share a plan.
 *
 * A row is in scope when its area lies in a range of a grant that holds the type's verb. Relations that cannot be missing
 * show their record even where it lies outside: it belongs to a row the actor may see. What hangs on such a record is
 * scoped again.
 */
import { createHash } from 'node:crypto';
import { forbidden } from '../errors.ts';
import type { Column, Model, Relation } from '../reader/model.ts';
import type { Actor, Grant } from './actor.ts';
import type { Guard, Mask } from './guard.ts';

interface Range {
  low: number;
  high: number;
  /** Ordinals of the areas above. */
  above: readonly number[];
  /** Narrow ranges are parameters, wide ones stand in the statement, nearly all is worth asking whether it is all; whole ones need no condition. */
  width: 'narrow' | 'wide' | 'most' | 'whole';
}

interface Hold {
  range: number;
  sector?: number;
}

interface Bearer {
  range: number;
  role: string;
}

/** An actor's rights as the compiler reads them. */
export interface Access {
  ranges: readonly Range[];
  partners: readonly number[];
  /** Database id of the user; a key owns nothing. */
  self?: number;
  holds: ReadonlyMap<string, readonly Hold[]>;
  /** Of each verb every grant that holds it, those within another too: which role it is of. */
  bearers: ReadonlyMap<string, readonly Bearer[]>;
  /** Equal for actors whose plans are equal. */
  signature: string;
}

/** What the policy needs of the compiler that asks. */
export interface Ask {
  access: Access;
  alias(): string;
  param(type: string, read: (request: { access: Access }) => unknown): string;
}

const UNLIMITED = 2_147_483_647;
const WIDE_SHARE = 0.1;
/** All areas of a database that serves one regency, but for those above it. */
const MOST_SHARE = 0.95;

/** `verbs` are those that a guard, mask or row rule names; `spread` are ordinals of areas, evenly drawn from all. */
export function accessOf(actor: Actor, verbs: ReadonlySet<string>, spread: readonly number[]): Access {
  const ranges: Range[] = [];
  const holds = new Map<string, Hold[]>();
  const bearers = new Map<string, Bearer[]>();
  for (const grant of actor.grants) {
    const range = indexOf(ranges, grant, spread);
    for (const verb of grant.verbs) {
      if (!verbs.has(verb)) continue;
      holds.set(verb, [...(holds.get(verb) ?? []), { range, sector: grant.sectorId }]);
      bearers.set(verb, [...(bearers.get(verb) ?? []), { range, role: grant.role }]);
    }
  }
  for (const [verb, list] of holds) holds.set(verb, withoutContained(list, ranges));
  const partners = [...new Set(actor.grants.flatMap((grant) => grant.partnerId ?? []))];
  const self = actor.kind === 'USER' ? actor.id : undefined;
  const owns = `${partners.length > 0 ? 'p' : ''}${self === undefined ? '' : 'u'}`;
  return { ranges, partners, self, holds, bearers, signature: digest(`${owns}|${signatureOf(ranges, holds, bearers)}`) };
}

/** Short, for it is part of what every request looks its plan up by. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

function indexOf(ranges: Range[], { low, high, above }: Grant, spread: readonly number[]): number {
  const known = ranges.findIndex((range) => range.low === low && range.high === high);
  if (known >= 0) return known;
  return ranges.push({ low, high, above, width: widthOf(low, high, spread) }) - 1;
}

function widthOf(low: number, high: number, spread: readonly number[]): Range['width'] {
  if (low <= 0 && high >= UNLIMITED) return 'whole';
  const share = spread.filter((ordinal) => low <= ordinal && ordinal <= high).length / spread.length;
  if (share > MOST_SHARE) return 'most';
  return share > WIDE_SHARE ? 'wide' : 'narrow';
}

function withoutContained(holds: Hold[], ranges: readonly Range[]): Hold[] {
  const contains = (outer: Hold, inner: Hold) =>
    (outer.sector === undefined || outer.sector === inner.sector) &&
    ranges[outer.range]!.low <= ranges[inner.range]!.low &&
    ranges[outer.range]!.high >= ranges[inner.range]!.high;
  return holds.filter(
    (hold, index) => !holds.some((other, place) => place !== index && contains(other, hold) && (place < index || !contains(hold, other))),
  );
}

function signatureOf(ranges: readonly Range[], holds: Access['holds'], bearers: Access['bearers']): string {
  const verbs = [...holds.keys()].sort().map((verb) => {
    const list = holds.get(verb)!.map((hold) => `${hold.range}${hold.sector === undefined ? '' : 's'}`);
    const borne = bearers.get(verb)!.map(({ range }) => range);
    return `${verb}=${list.join('+')}@${borne.join('+')}`;
  });
  const widths = ranges.map(({ width, low, high }) => (standsInText(width) ? `${width} ${low}-${high}` : width));
  return `${widths.join()}|${verbs.join()}`;
}

const standsInText = (width: Range['width']) => width === 'wide' || width === 'most';

function holdsOf(ask: Ask, verb: string): readonly Hold[] {
  const holds = ask.access.holds.get(verb);
  if (!holds) throw forbidden(verb);
  return holds;
}

/** Conditions that leave the rows of a type the actor may see; throws FORBIDDEN without the type's verb. `scoped` rows are known to be in scope. */
export function visible(ask: Ask, model: Model, alias: string, scoped: boolean): string[] {
  const holds = holdsOf(ask, model.guard.verb);
  const scope = scoped ? undefined : scopeOf(ask, model, alias, holds);
  return [ownRows(ask, model, alias, scope) ?? scope, rowRuleOf(ask, model, alias)].filter((condition) => condition !== undefined);
}

function ownRows(ask: Ask, model: Model, alias: string, scope: string | undefined): string | undefined {
  const { guard, column } = model;
  const { owner } = guard;
  if (!owner) return undefined;
  const shared = `${column(alias, owner.shared)} AND ${ofRoles(ask, model, alias, scope)}`;
  if (ask.access.self === undefined) return shared;
  return `(${isOwn(ask, column(alias, owner.user))} OR ${shared})`;
}

/** What is for some roles is seen through a grant of such a role alone: another one of the same actor does not widen it. */
function ofRoles(ask: Ask, model: Model, alias: string, scope: string | undefined): string {
  const { verb, owner } = model.guard;
  const roles = model.column(alias, owner!.roles);
  const named = ask.access.bearers.get(verb)!.map((bearer, index) => {
    const role = ask.param('text', (request) => request.access.bearers.get(verb)![index]!.role);
    return [`${role} = ANY(${roles})`, scopeOf(ask, model, alias, [bearer])].filter(Boolean).join(' AND ');
  });
  return any([[`cardinality(${roles}) = 0`, scope].filter(Boolean).join(' AND '), ...named]);
}

/** Whether a row is the viewer's own, by the column of its owner: what the field that marks it says. */
export const isOwn = (ask: Ask, user: string): string =>
  ask.access.self === undefined ? 'false' : `${user} = ${ask.param('int', (request) => request.access.self)}`;

/** Does being in scope as `from` mean being in scope as `to`, where the steps to the area are the same? */
export function sameScope(ask: Ask, from: Guard, to: Guard): boolean {
  if (from.owner || (from.reach === 'around' && to.reach !== 'around')) return false;
  return covers(ask, holdsOf(ask, to.verb), holdsOf(ask, from.verb));
}

function covers(ask: Ask, outer: readonly Hold[], inner: readonly Hold[]): boolean {
  const ranges = new Set(outer.map((hold) => hold.range));
  return isWhole(ask, outer) || inner.every((hold) => ranges.has(hold.range));
}

const isWhole = (ask: Ask, holds: readonly Hold[]) => holds.some((hold) => ask.access.ranges[hold.range]!.width === 'whole');

function scopeOf(ask: Ask, model: Model, alias: string, holds: readonly Hold[]): string | undefined {
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

const any = (conditions: readonly string[]) => (conditions.length === 1 ? conditions[0]! : `(${conditions.join(' OR ')})`);

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
  // The areas above are few and known by name, so that an index finds them too.
  const above = ask.param('int[]', (request) => request.access.ranges[index]!.above);
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

function rowRuleOf(ask: Ask, model: Model, alias: string): string | undefined {
  const rule = model.guard.rows;
  if (!rule) return undefined;
  const holds = ask.access.holds.get(rule.verb) ?? [];
  if (
    covers(
      ask,
      holds.filter((hold) => hold.sector === undefined),
      holdsOf(ask, model.guard.verb),
    )
  )
    return undefined;
  const column = (property: string) => model.column(alias, property);
  const opened = holds.map((hold, index) => {
    const scope = scopeOf(ask, model, alias, [hold]) ?? 'true';
    if (hold.sector === undefined) return scope;
    const sector = ask.param('int', (request) => request.access.holds.get(rule.verb)![index]!.sector);
    return `(${scope} AND ${rule.sector(column, sector)})`;
  });
  return any([rule.open(column), ...opened]);
}

interface Masked {
  model: Model;
  alias: string;
  scoped: boolean;
}

/** Whether a masked field is there on a row: always, never, or where an SQL condition holds. */
export function shownWhere(ask: Ask, { model, alias, scoped }: Masked, mask: Mask): 'always' | 'never' | { when: string } {
  const held = ask.access.holds.get(mask.verb) ?? [];
  const holds = mask.ofAllSectors ? held.filter(({ sector }) => sector === undefined) : held;
  const everywhere = isWhole(ask, holds) || (scoped && covers(ask, holds, holdsOf(ask, model.guard.verb)));
  if (holds.length > 0 && (!model.path || everywhere)) return 'always';
  const conditions: string[] = [];
  if (holds.length > 0) conditions.push(scopeOf(ask, model, alias, holds)!);
  if (mask.unlessOwn && ask.access.partners.length > 0) {
    conditions.push(`coalesce(${partnerOf(model, alias)} = ANY(${ask.param('int[]', (request) => request.access.partners)}), false)`);
  }
  if (mask.unless) conditions.push(mask.unless((property) => model.column(alias, property)));
  return conditions.length > 0 ? { when: any(conditions) } : 'never';
}

const partnerOf = (model: Model, alias: string): string =>
  model.guard.partner === '' ? `${alias}."id"` : model.column(alias, model.guard.partner!);

/** A masked field filters and orders only for who sees it on every row. */
export function requireOpen(ask: Ask, row: Masked, column: Column): void {
  if (column.mask && shownWhere(ask, row, column.mask) !== 'always') throw forbidden(column.mask.verb);
}
