/**
 * When a rule is asked, and which values it then compares. A rule is asked for every area, period and source in which a value
 * of its finest grain was written. A value of that grain is the one of the same period; of a coarser grain the newest stored
 * one whose period ends no later, at most three years back. `previous` is the period before the one that is taken.
 */
import { canAt } from '../core/access/actor.ts';
import { endMonthOf, type Grain, MONTHS_OF, periodOf } from '../core/period.ts';
import type { Tx } from '../core/write/write.ts';
import { fits } from '../validation/draft.ts';
import type { Reference } from '../validation/expression.ts';
import type { Rule } from '../validation/rule.ts';
import { editionAt, type Facts, GRAIN, type IndicatorFact, PUBLISHED } from './facts.ts';
import type { Good } from './judge.ts';
import { type Place, rankedOf } from './stored.ts';

/** A value that a rule names, in a period. */
export interface Named {
  reference: Reference;
  /** In force in the period. */
  edition: IndicatorFact;
  /** Keys of the sources that count, in their order. */
  ranked: readonly number[];
  /** Periods in which it may stand, the one that counts first. */
  periods: readonly number[];
}

/** A rule in a period, whatever the area. */
interface Asked {
  rule: Rule;
  named: readonly Named[];
  /** Where values may stand that it would look at, in whatever area. */
  looksAt: readonly Omit<Place, 'area'>[];
  /** Months of its finest grain. */
  finest: number;
}

export interface Occasion {
  asked: Asked;
  area: number;
  period: number;
  source: number;
}

const FURTHEST_MONTHS = 36;
const NONE: readonly Rule[] = [];
/** One number for an area and a source, since a text would be made for each row and rule. */
const spotOf = (area: number, source: number) => area * 2 ** 21 + source;

export function occasionsOf(tx: Tx, facts: Facts, rows: readonly Good[]): Occasion[] {
  const found: Occasion[] = [];
  const looked = new Map<Asked, Set<number>>();
  for (const { indicator, area, period, source } of rows) {
    const written = facts.byId.get(indicator) as IndicatorFact;
    if (source === written.sources.get(PUBLISHED)) continue;
    for (const rule of facts.rulesOf.get(written.code) ?? NONE) {
      const asked = askedOf(facts, rule, period);
      if (!asked || monthsOf(written) > asked.finest) continue;
      const spots = looked.get(asked) ?? new Set();
      const spot = spotOf(area, source);
      if (spots.has(spot)) continue;
      looked.set(asked, spots.add(spot));
      if (isOpen(tx, asked, area)) found.push({ asked, area, period, source });
    }
  }
  return found;
}

/** Rules live as long as the catalogue they came with, and what they ask in a period as long as they. */
const known = new WeakMap<Rule, Map<number, Asked | undefined>>();

function askedOf(facts: Facts, rule: Rule, period: number): Asked | undefined {
  const periods = known.get(rule) ?? new Map<number, Asked | undefined>();
  if (!periods.has(period)) known.set(rule, periods.set(period, askedAnew(facts, rule, period)));
  return periods.get(period);
}

/** Undefined where one of its indicators was not in force, no longer is, or became of another kind: then the rule says nothing. */
function askedAnew({ indicators }: Facts, rule: Rule, period: number): Asked | undefined {
  const editions = rule.references.map(({ code }) => editionAt(indicators.get(code) ?? [], period));
  if (!editions.every((edition, index) => edition && fits(edition.kind, rule.references[index]!.part))) return undefined;
  const inForce = editions as IndicatorFact[];
  const finest = Math.min(...inForce.map(monthsOf));
  const named = inForce.map((edition, index) => ({
    reference: rule.references[index] as Reference,
    edition,
    ranked: rankedOf(edition),
    periods: periodsOf(edition, period, finest),
  }));
  return { rule, named, looksAt: named.flatMap(looksAt), finest };
}

function looksAt({ reference, edition, periods }: Named): Omit<Place, 'area'>[] {
  const all = reference.isPrevious ? [...periods, ...periods.map((period) => periodBefore(edition, period))] : periods;
  return all.map((period) => ({ period, indicator: edition.id }));
}

const monthsOf = ({ frequency }: IndicatorFact): number => MONTHS_OF[GRAIN[frequency]];

/** Who may not see a small number must not learn it from an answer either: such a rule is not asked. */
const isOpen = ({ actor }: Tx, { named }: Asked, area: number): boolean =>
  named.every(({ edition: { isSensitive, sectorId } }) => !isSensitive || canAt(actor, 'observation.readSmall', area, { sectorId }));

function periodsOf({ frequency }: IndicatorFact, period: number, finest: number): number[] {
  const grain = GRAIN[frequency];
  const months = MONTHS_OF[grain];
  const newest = Math.floor((endMonthOf(period) + 1) / months) * months;
  const count = months === finest ? 1 : FURTHEST_MONTHS / months;
  return Array.from({ length: count }, (_, index) => endingBefore(newest - index * months, grain));
}

export function periodBefore({ frequency }: IndicatorFact, period: number): number {
  const grain = GRAIN[frequency];
  return endingBefore(endMonthOf(period) + 1 - MONTHS_OF[grain], grain);
}

/** The period of a grain that ends before the month with this number, counted from January 2000. */
const endingBefore = (month: number, grain: Grain): number => periodOf(2000, month, grain);
