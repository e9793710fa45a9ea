import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../core/scalars.ts';
import { Code, Day, Line } from '../core/write/bounds.ts';
import { PartnerLevel } from './partner.entity.ts';

@InputType()
abstract class PartnerFields {
  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the sector it mainly answers for.' })
  sector?: string | null;

  @Line(13)
  @Field(() => String, {
    nullable: true,
    description: 'Official code of the area it works in. Left out: the whole country, for those who act in all of it.',
  })
  area?: string | null;

  @Day(1900)
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Day(1900)
  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the partner that took over.' })
  succeededBy?: string | null;
}

@InputType({ description: 'A new organisation.' })
export class CreatePartnerInput extends PartnerFields {
  @Code()
  @Field(() => String, { description: 'Upper snake case, unique; never changes.' })
  code!: string;

  @Line(200)
  @Field(() => String)
  name!: string;

  @Code()
  @Field(() => String, { description: 'Code of the kind of organisation.' })
  kind!: string;

  @Field(() => PartnerLevel)
  level!: PartnerLevel;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdatePartnerInput extends PartnerFields {
  @Line(200)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Code()
  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => PartnerLevel, { nullable: true })
  level?: PartnerLevel | null;
}
