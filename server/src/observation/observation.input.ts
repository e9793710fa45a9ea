import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar, PeriodScalar } from '../core/scalars.ts';
import { ObservationState } from './observation.entity.ts';

@InputType({
  description: 'One value of an indicator. Which of numerator, denominator and value it needs follows from the kind of the indicator.',
})
export class ObservationRowInput {
  @Field(() => String, { description: 'Official code of the area.' })
  area!: string;

  @Field(() => String, { description: 'Code of the indicator.' })
  indicator!: string;

  @Field(() => PeriodScalar, { description: "Month, quarter, semester or year; the grain is that of the indicator's frequency." })
  period!: string;

  @Field(() => String, { description: 'Code of the source, one of those the indicator ranks.' })
  source!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'RATIO, COUNT, YES_NO (1 or 0), CLASS: a whole number.' })
  numerator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'RATIO: a whole number.' })
  denominator?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'SCORE, and the source PUBLISHED whatever the kind: with at most as many decimals as the indicator has.',
  })
  value?: string | null;

  @Field(() => ObservationState, { nullable: true, description: 'Left out: REPORTED. NOT_APPLICABLE comes without any number.' })
  state?: ObservationState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the value that is changed. Left out: there is none yet; the same numbers again change nothing.',
  })
  version?: number | null;
}
