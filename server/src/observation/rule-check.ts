/** Asks the rules about values as they are about to be written, beside those that stand there. */
import { at, type FieldProblem, type Text } from '../core/errors.ts';
import type { Fraction } from '../core/fraction.ts';
import type { Reference } from '../validation/expression.ts';
import { judge, sentence } from '../validation/rule.ts';
import type { Good } from './judge.ts';
import { type Named, type Occasion, periodBefore } from './occasions.ts';
import { counting, doesNotApply, numberOf, ofSource, type Standing, type Values } from './stored.ts';

export interface Warning extends FieldProblem {
  rule: string;
}

export interface Findings {
  /** By place of the row in the input. */
  refusals: Map<number, FieldProblem[]>;
  warnings: Map<number, Warning[]>;
}

/** `rows` are those whose values stand now, and `values` hold them; only `changed` ones can be refused. */
export function checkRules(
  occasions: readonly Occasion[],
  values: Values<Standing>,
  rows: readonly Good[],
  changed: ReadonlySet<number>,
): Findings {
  const findings: Findings = { refusals: new Map(), warnings: new Map() };
  for (const occasion of occasions) {
    const found = broken(occasion, values);
    if (!found) continue;
    for (const value of found.compared) {
      const row = rows.find((one) => isOf(one, value));
      if (row) note(findings, occasion, row, found.text, changed);
    }
  }
  return findings;
}

const isOf = (one: Standing, other: Standing): boolean =>
  one.indicator === other.indicator && one.source === other.source && one.area === other.area && one.period === other.period;

/** What is said of a broken rule, and the values of the period that it compared. */
function broken(occasion: Occasion, values: Values<Standing>): { text: Text; compared: Set<Standing> } | undefined {
  const { rule, named } = occasion.asked;
  const taken = named.map((one) => take(occasion, one, values));
  if (taken.some((value) => value && doesNotApply(value))) return undefined;
  const valueOf = (reference: Reference): Fraction | undefined => {
    const index = rule.references.indexOf(reference);
    const value = taken[index];
    return value && numberOf(value, (named[index] as Named).edition, reference.part ?? 'value');
  };
  const verdict = judge(rule, valueOf);
  if (!verdict.isBroken) return undefined;
  const compared = taken.filter((value, index): value is Standing => value !== undefined && !(named[index] as Named).reference.isPrevious);
  return { text: sentence(rule, verdict), compared: new Set(compared) };
}

const NONE: readonly Standing[] = [];

function take({ area, source }: Occasion, { reference, edition, ranked, periods }: Named, values: Values<Standing>): Standing | undefined {
  const of = (period: number) => values.get(area, period, edition.id) ?? NONE;
  let present: Standing | undefined;
  for (let index = 0; present === undefined && index < periods.length; index++) {
    present = counting(of(periods[index] as number), ranked, source);
  }
  if (!reference.isPrevious) return present;
  const before = of(periodBefore(edition, present?.period ?? (periods[0] as number)));
  // Two sources measure differently: a jump from one to the other says nothing.
  return present ? ofSource(before, present.source) : counting(before, ranked, source);
}

function note({ refusals, warnings }: Findings, occasion: Occasion, row: Good, text: Text, changed: ReadonlySet<number>): void {
  const { rule } = occasion.asked;
  const problem = at(fieldOf(occasion, row), text);
  if (rule.effect === 'WARN') warnings.set(row.index, [...(warnings.get(row.index) ?? []), { rule: rule.code, ...problem }]);
  else if (changed.has(row.index)) refusals.set(row.index, [...(refusals.get(row.index) ?? []), problem]);
}

/** The field of the row that the rule names; of a ratio named by its value, the numerator. */
function fieldOf({ asked: { named } }: Occasion, { indicator, figure }: Good): string {
  if (figure !== null) return 'value';
  const own = named.find(({ reference, edition }) => !reference.isPrevious && edition.id === indicator);
  return own?.reference.part === 'denominator' ? 'denominator' : 'numerator';
}
