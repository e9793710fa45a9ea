import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../core/scalars.ts';
import { Code, Day, Few, Line, Lines, Whole } from '../core/write/bounds.ts';
import { AppliesTo, Direction, Frequency, IndicatorKind, SpaceRule, TimeRule } from './indicator.enums.ts';

/** What may be left out of a new indicator and changed later: nothing of it changes what a value means. */
@InputType()
abstract class IndicatorWords {
  @Line(300)
  @Field(() => String, { nullable: true })
  numerator?: string | null;

  @Line(300)
  @Field(() => String, { nullable: true })
  denominator?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  min?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  max?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  targetLow?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  targetHigh?: string | null;

  @Field(() => Boolean, { nullable: true })
  isSensitive?: boolean | null;

  @Field(() => Frequency, {
    nullable: true,
    description: 'Of a sensitive indicator: the shortest period that a village is released by. Null: its own frequency.',
  })
  finestVillage?: Frequency | null;

  @Field(() => Frequency, {
    nullable: true,
    description: 'Of a sensitive indicator: the shortest period that a district is released by. Null: its own frequency.',
  })
  finestDistrict?: Frequency | null;

  @Code()
  @Field(() => String, {
    nullable: true,
    description:
      'A word that sensitive indicators with the same numerator or denominator have in common: what is hidden in one is hidden in all.',
  })
  quantityGroup?: string | null;

  @Whole(0, 100_000)
  @Field(() => Int, { nullable: true, description: 'Place in lists, ascending. Left out on a new one: at the end.' })
  position?: number | null;

  @Lines(1000)
  @Field(() => String, { nullable: true })
  origin?: string | null;
}

@InputType({ description: 'A new indicator: from then on it can be recorded, filtered by and asked for.' })
export class CreateIndicatorInput extends IndicatorWords {
  @Code()
  @Field(() => String, { description: 'Upper snake case, unique; never changes.' })
  code!: string;

  @Line(200)
  @Field(() => String)
  name!: string;

  @Line(200)
  @Field(() => String)
  nameEn!: string;

  @Code()
  @Field(() => String, { description: 'Code of its pillar.' })
  pillar!: string;

  @Code()
  @Field(() => String, { description: 'Code of its sector.' })
  sector!: string;

  @Line(60)
  @Field(() => String, { description: 'Unit of the value in Indonesian.' })
  unit!: string;

  @Line(60)
  @Field(() => String, { nullable: true, description: 'The same in English. Left out: as in Indonesian.' })
  unitEn?: string | null;

  @Field(() => Direction)
  direction!: Direction;

  @Field(() => IndicatorKind, { description: 'All but CLASS, which Pilar computes.' })
  kind!: IndicatorKind;

  @Field(() => SpaceRule)
  spaceRule!: SpaceRule;

  @Field(() => TimeRule)
  timeRule!: TimeRule;

  @Field(() => AppliesTo)
  appliesTo!: AppliesTo;

  @Field(() => Frequency)
  frequency!: Frequency;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the indicator that supplies the denominator.' })
  denominatorIndicator?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the indicator that supplies the weight of a weighted mean.' })
  weightIndicator?: string | null;

  @Whole(1, 1_000_000)
  @Field(() => Int, { nullable: true, description: 'A ratio is multiplied by it. Left out: 100 for RATIO and YES_NO, else 1.' })
  factor?: number | null;

  @Whole(0, 6)
  @Field(() => Int, { nullable: true, description: 'Decimals that values are rounded to when shown. Left out: 0 for COUNT, else 2.' })
  decimals?: number | null;

  @Day(2016)
  @Field(() => DateScalar, { nullable: true, description: 'First day it is valid. Left out: it always was.' })
  validFrom?: string | null;

  @Few(1, 20)
  @Field(() => [String], { description: 'Codes of the sources it may have, the one that counts first.' })
  sources!: string[];
}

@InputType({ description: 'What is left out stays as it is; null clears. What a value means is changed by a new edition.' })
export class UpdateIndicatorInput extends IndicatorWords {
  @Line(200)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Line(200)
  @Field(() => String, { nullable: true })
  nameEn?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of its pillar.' })
  pillar?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of its sector.' })
  sector?: string | null;

  @Line(60)
  @Field(() => String, { nullable: true, description: 'Unit of the value in Indonesian.' })
  unit?: string | null;

  @Line(60)
  @Field(() => String, { nullable: true, description: 'The same in English. Left out beside another unit: as in Indonesian.' })
  unitEn?: string | null;

  @Field(() => Direction, { nullable: true })
  direction?: Direction | null;
}

@InputType({ description: 'A changed definition. What is left out is that of the present edition; null clears.' })
export class NewIndicatorEditionInput extends UpdateIndicatorInput {
  @Day(2016)
  @Field(() => DateScalar, {
    description: 'First day of the new edition: today or earlier, after the first day of the present one, which ends the day before.',
  })
  validFrom!: string;

  @Field(() => IndicatorKind, { nullable: true })
  kind?: IndicatorKind | null;

  @Field(() => SpaceRule, { nullable: true })
  spaceRule?: SpaceRule | null;

  @Field(() => TimeRule, { nullable: true })
  timeRule?: TimeRule | null;

  @Field(() => AppliesTo, { nullable: true })
  appliesTo?: AppliesTo | null;

  @Field(() => Frequency, { nullable: true })
  frequency?: Frequency | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the indicator that supplies the denominator.' })
  denominatorIndicator?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the indicator that supplies the weight of a weighted mean.' })
  weightIndicator?: string | null;

  @Whole(1, 1_000_000)
  @Field(() => Int, { nullable: true })
  factor?: number | null;

  @Whole(0, 6)
  @Field(() => Int, { nullable: true })
  decimals?: number | null;
}
