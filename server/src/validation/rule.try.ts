/** A rule tried on its test cases while it is being written. Nothing is kept. */
import { ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { at, invalid } from '../core/errors.ts';
import { shownFraction } from '../core/fraction.ts';
import { DecimalScalar } from '../core/scalars.ts';
import { Line } from '../core/write/bounds.ts';
import { casesOf, valuesIn } from './cases.ts';
import { isFault, LONGEST, parse } from './expression.ts';
import { MissingStrategy, RuleEffect, RuleOperator } from './rule.entity.ts';
import { ValidationCaseInput } from './rule.input.ts';
import { judge, ruleOf } from './rule.ts';

@InputType({ description: 'A rule as far as it is written, and numbers to try it on.' })
export class TryValidationRuleInput {
  @Line(LONGEST)
  @Field(() => String, { description: 'One side, as a rule writes it.' })
  left!: string;

  @Field(() => RuleOperator, { description: 'How the two sides must compare.' })
  operator!: RuleOperator;

  @Line(LONGEST)
  @Field(() => String, { description: 'The other side.' })
  right!: string;

  @Field(() => MissingStrategy, { description: 'What a value that is not there means.' })
  missing!: MissingStrategy;

  @ValidateNested({ each: true })
  @Field(() => [ValidationCaseInput], { description: 'Up to 40.' })
  cases!: ValidationCaseInput[];
}

@ObjectType({ description: 'What a rule makes of a test case.' })
export class ValidationOutcome {
  @Field(() => Boolean, { description: 'Whether the rule holds; also where it says nothing.' })
  holds!: boolean;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Its left side, rounded to two decimals. Null: a value is missing, or a divisor is zero.',
  })
  left?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its right side, likewise.' })
  right?: string | null;
}

@ObjectType({ description: 'A rule on trial.' })
export class TriedValidationRule {
  @Field(() => [ValidationOutcome], { description: 'One for each case, in order.' })
  outcomes!: ValidationOutcome[];
}

export function tryRule({ cases, ...input }: TryValidationRuleInput): TriedValidationRule {
  const examples = casesOf(cases);
  const faults = (['left', 'right'] as const).flatMap((side) => {
    const parsed = parse(input[side]);
    return isFault(parsed) ? [at(`input.${side}`, parsed.text)] : [];
  });
  if (faults.length > 0) throw invalid(faults);
  const rule = ruleOf({ ...input, code: '', effect: RuleEffect.WARN, text: '', textEn: '' });
  return { outcomes: examples.map(({ given }) => outcomeOf(judge(rule, valuesIn(given)))) };
}

const outcomeOf = ({ isBroken, left, right }: ReturnType<typeof judge>): ValidationOutcome => ({
  holds: !isBroken,
  left: left ? shownFraction(left) : null,
  right: right ? shownFraction(right) : null,
});
