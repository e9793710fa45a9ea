import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar, PeriodScalar } from '../core/scalars.ts';
import { Code, Line, Whole } from '../core/write/bounds.ts';

@InputType({ description: 'The planned value of an indicator for an area and a year, new or changed.' })
export class SetTargetInput {
  @Code()
  @Field(() => String, { description: 'Code of the indicator. Computed ones may have targets too.' })
  indicator!: string;

  @Line(13)
  @Field(() => String, { description: 'Official code of the area, of any level.' })
  area!: string;

  @Field(() => PeriodScalar, { description: 'The year, by the end of which it is to be reached.' })
  year!: string;

  @Field(() => DecimalScalar)
  value!: string;

  @Whole(1, 2_147_483_646)
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the target that is changed. Left out: there is none yet; the same value again changes nothing.',
  })
  version?: number | null;
}
