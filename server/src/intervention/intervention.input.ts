import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../core/scalars.ts';
import { Code, Day, Few, Line, Lines, Rupiah, Whole } from '../core/write/bounds.ts';
import { ContributionPart } from './contribution.entity.ts';
import { InterventionStatus } from './intervention.entity.ts';

const MOST_VILLAGES = 500;
const MOST_PEOPLE = 1_000_000;

@InputType()
abstract class InterventionFields {
  @Lines(5000)
  @Field(() => String, { nullable: true })
  description?: string | null;

  @Code()
  @Field(() => String, {
    nullable: true,
    description: 'Code of the partner that leads. A partner always leads its own: left out, it is the partner itself.',
  })
  lead?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the section.' })
  section?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the activity of the Instruction it carries out.' })
  activity?: string | null;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true, description: 'Last day. Left out for a single day or while it goes on.' })
  endedOn?: string | null;

  @Field(() => InterventionStatus, { nullable: true, description: 'Left out on a new one: PLANNED.' })
  status?: InterventionStatus | null;

  @Line(200)
  @Field(() => String, { nullable: true })
  place?: string | null;

  @Whole(0, MOST_PEOPLE)
  @Field(() => Int, { nullable: true })
  attendanceMale?: number | null;

  @Whole(0, MOST_PEOPLE)
  @Field(() => Int, { nullable: true })
  attendanceFemale?: number | null;

  @Lines(2000)
  @Field(() => String, { nullable: true })
  evidence?: string | null;

  @Few(0, 50)
  @Field(() => [String], { nullable: true, description: 'Codes of target groups.' })
  targetGroups?: string[] | null;

  @Few(0, 50)
  @Field(() => [String], { nullable: true, description: 'Codes of the indicators it aims to move.' })
  indicators?: string[] | null;
}

@InputType({ description: 'A new intervention, planned or already carried out.' })
export class PlanInterventionInput extends InterventionFields {
  @Line(200)
  @Field(() => String)
  title!: string;

  @Code()
  @Field(() => String, { description: 'Code of the sector of the lead.' })
  sector!: string;

  @Day(2010)
  @Field(() => DateScalar)
  startedOn!: string;

  @Few(1, MOST_VILLAGES)
  @Field(() => [String], { description: 'Official codes of the villages: 1 to 500.' })
  villages!: string[];
}

@InputType({ description: 'What is left out stays as it is; null clears. Lists replace the whole list.' })
export class UpdateInterventionInput extends InterventionFields {
  @Line(200)
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Code()
  @Field(() => String, { nullable: true })
  sector?: string | null;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true })
  startedOn?: string | null;

  @Few(1, MOST_VILLAGES)
  @Field(() => [String], { nullable: true })
  villages?: string[] | null;
}

@InputType()
abstract class ContributionFields {
  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the source of funds.' })
  fundingSource?: string | null;

  @Rupiah()
  @Field(() => DecimalScalar, { nullable: true, description: 'Whole rupiah.' })
  amountRupiah?: string | null;

  @Line(500)
  @Field(() => String, { nullable: true, description: 'What is given instead of money.' })
  inKind?: string | null;
}

@InputType({ description: 'The part a partner takes in an intervention.' })
export class RecordContributionInput extends ContributionFields {
  @Field(() => ID)
  intervention!: string;

  @Code()
  @Field(() => String, { description: 'Code of the partner. A partner records its own part only.' })
  partner!: string;

  @Field(() => ContributionPart)
  part!: ContributionPart;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateContributionInput extends ContributionFields {
  @Field(() => ContributionPart, { nullable: true })
  part?: ContributionPart | null;
}
