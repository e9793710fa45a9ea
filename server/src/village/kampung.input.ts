import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../core/scalars.ts';
import { Day, Few, Line } from '../core/write/bounds.ts';
import { DataKind, FieldGuide, FormationReason, Operation, RegulationIssuer } from './kampung.entity.ts';

const LISTED = 20;

@InputType()
abstract class KampungFields {
  @Line(100)
  @Field(() => String, { nullable: true, description: 'Number of the decree that formed it.' })
  decreeNumber?: string | null;

  @Day(2016)
  @Field(() => DateScalar, { nullable: true })
  decreedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Model Kampung KB.' })
  isModel?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  hasBkb?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  hasBkr?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  hasBkl?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  hasUppka?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  hasPikr?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  hasSecretariat?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  hasRumahDataku?: boolean | null;

  @Field(() => FieldGuide, { nullable: true })
  guidedBy?: FieldGuide | null;

  @Field(() => Boolean, { nullable: true })
  hasWorkPlan?: boolean | null;

  @Few(0, LISTED)
  @Field(() => [RegulationIssuer], { nullable: true })
  regulations?: RegulationIssuer[] | null;

  @Few(0, LISTED)
  @Field(() => [DataKind], { nullable: true })
  dataKinds?: DataKind[] | null;

  @Few(0, LISTED)
  @Field(() => [Operation], { nullable: true })
  operations?: Operation[] | null;

  @Few(0, LISTED)
  @Field(() => [FormationReason], { nullable: true })
  formationReasons?: FormationReason[] | null;

  @Few(0, LISTED)
  @Field(() => [String], { nullable: true, description: 'Codes of the sources of its money.' })
  fundingSources?: string[] | null;
}

@InputType({ description: 'A Kampung KB formed in a village.' })
export class FormKampungInput extends KampungFields {
  @Field(() => String, { description: 'Official code of the village.' })
  village!: string;

  @Line(200)
  @Field(() => String)
  name!: string;

  @Day(2016)
  @Field(() => DateScalar, { description: 'Day it was launched: from 2016-01-01 to today.' })
  launchedOn!: string;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateKampungInput extends KampungFields {
  @Line(200)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Day(2016)
  @Field(() => DateScalar, { nullable: true })
  launchedOn?: string | null;
}
