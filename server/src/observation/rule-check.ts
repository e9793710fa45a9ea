/** Asks the rules about values as they are about to be written, beside those that stand there. */
import { at, type FieldProblem, type Text } from '../core/errors.ts';
import type { Fraction } from '../core/fraction.ts';
import type { Reference } from '../validation/expression.ts';
import { judge, sentence } from '../validation/rule.ts';
import type { IndicatorFact } from './facts.ts';
import type { Good } from './judge.ts';
import { type Occasion, placeBefore, placesOf } from './occasions.ts';
import { counting, doesNotApply, numberOf, type Place, placeKey, type Stored, type Values } from './stored.ts';

export interface Warning extends FieldProblem {
  rule: string;
}

export interface Findings {
  /** By place of the row in the input. */
  refusals: Map<number, FieldProblem[]>;
  warnings: Map<number, Warning[]>;
}

/** `rows` are those whose values stand now, and `values` hold them; only `changed` ones can be refused. */
export function checkRules(occasions: readonly Occasion[], values: Values, rows: readonly Good[], changed: ReadonlySet<number>): Findings {
  const byKey = new Map(rows.map((row) => [valueKey(row), row]));
  const findings: Findings = { refusals: new Map(), warnings: new Map() };
  for (const occasion of occasions) {
    const found = broken(occasion, values);
    for (const value of found?.compared ?? []) {
      const row = byKey.get(valueKey(value));
      if (row) note(findings, occasion, row, found?.text as Text, changed);
    }
  }
  return findings;
}

const valueKey = (value: Place & { source: number }): string => `${placeKey(value)}.${value.source}`;

/** Where a value may stand that the rule would look at. */
export function placesAsked(occasion: Occasion): Place[] {
  return occasion.rule.references.flatMap((reference) => {
    const places = placesOf(occasion, reference);
    return reference.isPrevious ? [...places, ...places.map((place) => placeBefore(place, editionOf(occasion, reference)))] : places;
  });
}

const editionOf = ({ editions }: Occasion, { code }: Reference): IndicatorFact => editions.get(code) as IndicatorFact;

/** What is said of a broken rule, and the values of the period that it compared. */
function broken(occasion: Occasion, values: Values): { text: Text; compared: Set<Stored> } | undefined {
  const { rule } = occasion;
  const taken = new Map(rule.references.map((reference) => [reference, take(occasion, reference, values)]));
  if ([...taken.values()].some((value) => value && doesNotApply(value))) return undefined;
  const valueOf = (reference: Reference): Fraction | undefined => {
    const value = taken.get(reference);
    return value && numberOf(value, editionOf(occasion, reference), reference.part ?? 'value');
  };
  const verdict = judge(rule, valueOf);
  if (!verdict.isBroken) return undefined;
  const compared = [...taken].flatMap(([{ isPrevious }, value]) => (value && !isPrevious ? [value] : []));
  return { text: sentence(rule, verdict), compared: new Set(compared) };
}

function take(occasion: Occasion, reference: Reference, values: Values): Stored | undefined {
  const edition = editionOf(occasion, reference);
  const of = (place: Place) => values.get(placeKey(place)) ?? [];
  const places = placesOf(occasion, reference);
  const present = places.map((place) => counting(of(place), edition, occasion.source)).find((value) => value !== undefined);
  const from = present ?? places[0];
  if (!reference.isPrevious || !from) return present;
  const before = of(placeBefore(from, edition));
  // Two sources measure differently: a jump from one to the other says nothing.
  return present ? before.find(({ source }) => source === present.source) : counting(before, edition, occasion.source);
}

function note({ refusals, warnings }: Findings, occasion: Occasion, row: Good, text: Text, changed: ReadonlySet<number>): void {
  const { rule } = occasion;
  const problem = at(fieldOf(occasion, row), text);
  if (rule.effect === 'WARN') warnings.set(row.index, [...(warnings.get(row.index) ?? []), { rule: rule.code, ...problem }]);
  else if (changed.has(row.index)) refusals.set(row.index, [...(refusals.get(row.index) ?? []), problem]);
}

/** The field of the row that the rule names; of a ratio named by its value, the numerator. */
function fieldOf({ rule, editions }: Occasion, { indicator, figure }: Good): string {
  if (figure !== null) return 'value';
  const named = rule.references.find(({ code, isPrevious }) => !isPrevious && editions.get(code)?.id === indicator);
  return named?.part === 'denominator' ? 'denominator' : 'numerator';
}
