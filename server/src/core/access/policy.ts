/**
 * The one policy: what an actor may see of which type. The reader asks it while it compiles; ranges, sectors and partners
 * become parameters, so actors whose rights have the same form share a plan.
 *
 * A row is in scope when its area lies in a range of a grant that holds the type's verb. Relations that cannot be missing
 * show their record even where it lies outside: it belongs to a row the actor may see. What hangs on such a record is
 * scoped again.
 */
import { forbidden } from '../errors.ts';
import type { Column, Model } from '../reader/model.ts';
import type { Hold } from './access.ts';
import type { Guard, Mask } from './guard.ts';
import { type Ask, any, isWhole, scopeOf } from './scope.ts';

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
