import { ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../core/scalars.ts';
import { Code, Day, Line, Lines, Whole } from '../core/write/bounds.ts';
import { ClassificationIndex } from './rule.entity.ts';

@InputType({ description: 'Values that earn a score. An end left out is open.' })
export class ClassificationBandInput {
  @Whole(1, 4)
  @Field(() => Int, { description: 'Score it earns, 1 to 4.' })
  score!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'Lower end, up to four decimals.' })
  low?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the lower end itself lies in the band.' })
  lowIncluded!: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'Upper end, up to four decimals.' })
  high?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the upper end itself lies in the band.' })
  highIncluded!: boolean;

  @Line(200)
  @Field(() => String, { description: 'What the band means, in Indonesian.' })
  label!: string;

  @Line(200)
  @Field(() => String, { description: 'What the band means, in English.' })
  labelEn!: string;
}

@InputType({ description: 'A variable of the rule. Its bands take every value to one score, without a gap and without overlap.' })
export class ClassificationVariableInput {
  @Code()
  @Field(() => String, { description: 'Which fact is scored: one of those the present edition has.' })
  code!: string;

  @Field(() => ClassificationIndex, { description: 'Index it counts for.' })
  index!: ClassificationIndex;

  @Line(200)
  @Field(() => String, { description: 'Name in Indonesian.' })
  name!: string;

  @Line(200)
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Line(40)
  @Field(() => String, { description: 'Unit of what is scored, in Indonesian.' })
  unit!: string;

  @Line(40)
  @Field(() => String, { nullable: true, description: 'The same in English. Left out: as in Indonesian.' })
  unitEn?: string | null;

  @ValidateNested({ each: true })
  @Field(() => [ClassificationBandInput], { description: 'At least two, one for each score from 1 on.' })
  bands!: ClassificationBandInput[];
}

@InputType({ description: 'A new edition of the rule, whole: the present one ends the day before.' })
export class CreateClassificationRuleInput {
  @Day(2016)
  @Field(() => DateScalar, { description: 'First day it is applied: today or later.' })
  validFrom!: string;

  @Field(() => DecimalScalar, { description: 'An index is reached from this on, 1.00 to 4.00.' })
  threshold!: string;

  @Lines(1000)
  @Field(() => String, { nullable: true, description: 'Where the rule comes from.' })
  origin?: string | null;

  @ValidateNested({ each: true })
  @Field(() => [ClassificationVariableInput], { description: 'In list order.' })
  variables!: ClassificationVariableInput[];
}
