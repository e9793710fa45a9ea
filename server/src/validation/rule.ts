/** A rule as it is judged: two expressions that must compare so, and what is said when they do not. */
import type { Text } from '../core/errors.ts';
import { compared, type Fraction, shownFraction, ZERO } from '../core/fraction.ts';
import { type Expression, evaluate, isFault, parse, type Reference, referencesIn } from './expression.ts';
import type { MissingStrategy, RuleEffect, RuleOperator } from './rule.entity.ts';

export interface Rule {
  code: string;
  left: Expression;
  operator: RuleOperator;
  right: Expression;
  missing: MissingStrategy;
  effect: RuleEffect;
  text: Text;
  references: readonly Reference[];
}

export interface Verdict {
  isBroken: boolean;
  /** Undefined where it has no result. */
  left?: Fraction;
  right?: Fraction;
}

const HOLDS: Readonly<Record<RuleOperator, (order: number) => boolean>> = {
  EQ: (order) => order === 0,
  NE: (order) => order !== 0,
  LT: (order) => order < 0,
  LE: (order) => order <= 0,
  GT: (order) => order > 0,
  GE: (order) => order >= 0,
};

/** As it is stored. Its expressions were read when it was saved: one that cannot be read now was changed behind the API. */
export type StoredRule = Omit<Rule, 'left' | 'right' | 'text' | 'references'> & Record<'left' | 'right' | 'text' | 'textEn', string>;

export function ruleOf({ left, right, text, textEn, ...rule }: StoredRule): Rule {
  const [parsedLeft, parsedRight] = [readable(rule.code, left), readable(rule.code, right)];
  const references = [...referencesIn(parsedLeft), ...referencesIn(parsedRight)];
  return { ...rule, left: parsedLeft, right: parsedRight, text: { id: text, en: textEn }, references };
}

function readable(code: string, text: string): Expression {
  const parsed = parse(text);
  if (isFault(parsed)) throw new Error(`The rule ${code} cannot be read: ${parsed.text.en}`);
  return parsed;
}

/** A side without a result, for a value is missing or a divisor zero, breaks only a rule that says so. */
export function judge(rule: Rule, valueOf: (reference: Reference) => Fraction | undefined): Verdict {
  const given = rule.missing === 'ZERO' ? (reference: Reference) => valueOf(reference) ?? ZERO : valueOf;
  const [left, right] = [evaluate(rule.left, given), evaluate(rule.right, given)];
  if (!left || !right) return { isBroken: rule.missing === 'FAIL', left, right };
  return { isBroken: !HOLDS[rule.operator](compared(left, right)), left, right };
}

/** What is said of a broken rule, with both sides in it. */
export function sentence({ text }: Rule, { left, right }: Verdict): Text {
  const [shownLeft, shownRight] = [left, right].map((side) => (side ? shownFraction(side) : '–'));
  const filled = (pattern: string, comma: string) =>
    pattern.replace(/\{(left|right)\}/g, (_, side) => ((side === 'left' ? shownLeft : shownRight) as string).replace('.', comma));
  return { id: filled(text.id, ','), en: filled(text.en, '.') };
}
