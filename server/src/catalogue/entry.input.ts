import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../core/scalars.ts';
import { Code, Day, Line, Whole } from '../core/write/bounds.ts';

@InputType({ description: 'A new row of a catalogue.' })
export class CreateEntryInput {
  @Code()
  @Field(() => String, { description: 'Upper snake case, unique; never changes.' })
  code!: string;

  @Line(200)
  @Field(() => String)
  name!: string;

  @Line(200)
  @Field(() => String)
  nameEn!: string;

  @Whole(0, 100_000)
  @Field(() => Int, { nullable: true, description: 'Place in lists, ascending. Left out: at the end.' })
  position?: number | null;
}

@InputType({ description: 'Changes to a row of a catalogue. What is left out stays as it is.' })
export class UpdateEntryInput {
  @Line(200)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Line(200)
  @Field(() => String, { nullable: true })
  nameEn?: string | null;

  @Whole(0, 100_000)
  @Field(() => Int, { nullable: true, description: 'Place in lists, ascending.' })
  position?: number | null;
}

@InputType({ description: 'A new programme.' })
export class CreateProgrammeInput extends CreateEntryInput {
  @Code()
  @Field(() => String, { description: 'Code of its pillar.' })
  pillar!: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateProgrammeInput extends UpdateEntryInput {
  @Code()
  @Field(() => String, { nullable: true, description: 'Code of its pillar.' })
  pillar?: string | null;
}

@InputType({ description: 'A new sector.' })
export class CreateSectorInput extends CreateEntryInput {
  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the addressee that answers for it now.' })
  ministry?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateSectorInput extends UpdateEntryInput {
  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the addressee that answers for it now.' })
  ministry?: string | null;
}

@InputType({ description: 'A new ministry or agency.' })
export class CreateMinistryInput extends CreateEntryInput {
  @Day(1945)
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Day(1945)
  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the ministry that took over.' })
  succeededBy?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateMinistryInput extends UpdateEntryInput {
  @Day(1945)
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Day(1945)
  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the ministry that took over.' })
  succeededBy?: string | null;
}

@InputType({ description: 'A new activity of the Instruction.' })
export class CreateActivityInput extends CreateEntryInput {
  @Code()
  @Field(() => String, { description: 'Code of its programme.' })
  programme!: string;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the addressee that answers for it.' })
  ministry?: string | null;

  @Day(2016)
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Day(2016)
  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateActivityInput extends UpdateEntryInput {
  @Code()
  @Field(() => String, { nullable: true, description: 'Code of its programme.' })
  programme?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the addressee that answers for it.' })
  ministry?: string | null;

  @Day(2016)
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Day(2016)
  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;
}
