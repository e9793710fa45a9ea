import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CreateEntryInput, UpdateEntryInput } from '../catalogue/entry.input.ts';
import { DecimalScalar } from '../core/scalars.ts';
import { Line, Lines } from '../core/write/bounds.ts';
import { LONGEST } from './expression.ts';
import { MissingStrategy, RuleEffect, RuleOperator } from './rule.entity.ts';

@InputType({ description: 'A number that a test case gives.' })
export class GivenValueInput {
  @Line(80)
  @Field(() => String, { description: 'As the rule writes it: `MCPR.numerator`, `previous(PUS)`.' })
  name!: string;

  @Field(() => DecimalScalar, { description: 'The number.' })
  value!: string;
}

@InputType({ description: 'A test case: numbers, and whether the rule holds for them. What is not given is missing.' })
export class ValidationCaseInput {
  @ValidateNested({ each: true })
  @Field(() => [GivenValueInput], { description: 'The numbers.' })
  given!: GivenValueInput[];

  @Field(() => Boolean, { description: 'Whether the rule must hold for them.' })
  holds!: boolean;
}

@InputType({ description: 'A new rule. It is kept only if its own cases come out as they say.' })
export class CreateValidationRuleInput extends CreateEntryInput {
  @Line(LONGEST)
  @Field(() => String)
  left!: string;

  @Field(() => RuleOperator)
  operator!: RuleOperator;

  @Line(LONGEST)
  @Field(() => String)
  right!: string;

  @Field(() => MissingStrategy)
  missing!: MissingStrategy;

  @Field(() => RuleEffect)
  effect!: RuleEffect;

  @Lines(500)
  @Field(() => String)
  text!: string;

  @Lines(500)
  @Field(() => String)
  textEn!: string;

  @ValidateNested({ each: true })
  @Field(() => [ValidationCaseInput], { description: 'Up to 40: at least one that holds and one that does not.' })
  cases!: ValidationCaseInput[];
}

@InputType({ description: 'What is left out stays as it is. Cases replace all cases.' })
export class UpdateValidationRuleInput extends UpdateEntryInput {
  @Line(LONGEST)
  @Field(() => String, { nullable: true })
  left?: string | null;

  @Field(() => RuleOperator, { nullable: true })
  operator?: RuleOperator | null;

  @Line(LONGEST)
  @Field(() => String, { nullable: true })
  right?: string | null;

  @Field(() => MissingStrategy, { nullable: true })
  missing?: MissingStrategy | null;

  @Field(() => RuleEffect, { nullable: true })
  effect?: RuleEffect | null;

  @Lines(500)
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Lines(500)
  @Field(() => String, { nullable: true })
  textEn?: string | null;

  @ValidateNested({ each: true })
  @Field(() => [ValidationCaseInput], { nullable: true })
  cases?: ValidationCaseInput[] | null;
}
