import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../core/scalars.ts';
import { Day, Few, Line, Lines } from '../core/write/bounds.ts';

const MOST_PARTS = 20;

@InputType()
abstract class AreaEventFields {
  @Day()
  @Field(() => DateScalar, { description: 'First day on which the new state holds: not in the future, later than every earlier change.' })
  happenedOn!: string;

  @Line(100)
  @Field(() => String, { nullable: true, description: 'Number of the decree or regulation.' })
  decreeNumber?: string | null;

  @Lines(1000)
  @Field(() => String, { nullable: true, description: 'Anything worth knowing about it.' })
  note?: string | null;
}

@InputType({ description: 'An area as it is called from a day on.' })
export class AreaPartInput {
  @Line(13)
  @Field(() => String, { description: 'Official code. One that ended earlier comes back; one that ends or goes on now keeps what it has.' })
  code!: string;

  @Line(100)
  @Field(() => String, { nullable: true, description: 'Official name. Left out: the one the code had.' })
  name?: string | null;
}

@InputType({ description: 'Another name, or for a village another code in the same district: a desa that becomes a kelurahan gets one.' })
export class RenameAreaInput extends AreaEventFields {
  @Line(13)
  @Field(() => String, { nullable: true, description: 'New official code. Left out: it stays.' })
  code?: string | null;

  @Line(100)
  @Field(() => String, { nullable: true, description: 'New official name. Left out: it stays.' })
  name?: string | null;
}

@InputType({ description: 'One village becomes several.' })
export class SplitAreaInput extends AreaEventFields {
  @ValidateNested({ each: true })
  @Few(2, MOST_PARTS)
  @Field(() => [AreaPartInput], {
    description: `What it becomes, 2 to ${MOST_PARTS}, all in the same district. With its own code among them it goes on, smaller than before.`,
  })
  parts!: AreaPartInput[];

  @Line(13)
  @Field(() => String, {
    nullable: true,
    description:
      'Code of the part in which Kampung KB, Pokja and planned interventions go on. Left out: they end. Not with the own code among the parts, where they go on by themselves.',
  })
  continuesIn?: string | null;
}

@InputType({ description: 'An area and the version in which the caller saw it.' })
export class AreaVersionInput {
  @Field(() => ID, { description: 'The area.' })
  id!: string;

  @Field(() => Int, { description: 'A stale one is a CONFLICT.' })
  version!: number;
}

@InputType({ description: 'Several villages of one district become one.' })
export class MergeAreasInput extends AreaEventFields {
  @ValidateNested({ each: true })
  @Few(2, MOST_PARTS)
  @Field(() => [AreaVersionInput], { description: `What becomes one, 2 to ${MOST_PARTS}.` })
  areas!: AreaVersionInput[];

  @ValidateNested()
  @Field(() => AreaPartInput, { description: 'What they become. With the code of one of them this one goes on, larger than before.' })
  into!: AreaPartInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'The one of them whose Kampung KB and Pokja go on. Left out: all end. Not where one of them goes on: then its own do. Planned interventions of all go on.',
  })
  continuesFrom?: string | null;
}
