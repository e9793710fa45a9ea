import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../core/scalars.ts';
import { Code, Day, Line, Phone } from '../core/write/bounds.ts';
import { DecreeIssuer } from './pokja.entity.ts';

@InputType({ description: 'A Pokja set up by a new decree.' })
export class AppointPokjaInput {
  @Field(() => String, { description: 'Official code of the village.' })
  village!: string;

  @Line(100)
  @Field(() => String, { description: 'Number of the decree (SK).' })
  decreeNumber!: string;

  @Day(2010)
  @Field(() => DateScalar)
  decreedOn!: string;

  @Field(() => DecreeIssuer)
  issuer!: DecreeIssuer;

  @Day(2010)
  @Field(() => DateScalar, { description: 'First day in force. It ends an earlier decree without an end on the day before.' })
  validFrom!: string;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true, description: 'Last day in force. Left out: until a new decree.' })
  validTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also ends an earlier decree that has an end of its own. Otherwise an overlap is a CONFLICT.',
  })
  endsPrevious?: boolean | null;
}

@InputType({ description: 'Corrects a decree. What is left out stays as it is; null clears.' })
export class UpdatePokjaInput {
  @Line(100)
  @Field(() => String, { nullable: true })
  decreeNumber?: string | null;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true })
  decreedOn?: string | null;

  @Field(() => DecreeIssuer, { nullable: true })
  issuer?: DecreeIssuer | null;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;
}

@InputType({ description: 'A person who is not on record yet.' })
export class NewPersonInput {
  @Line(120)
  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Phone()
  @Field(() => String, { nullable: true, description: 'Number with country or area code.' })
  phone?: string | null;
}

@InputType({ description: 'Corrects a person on record. What is left out stays as it is; null clears.' })
export class UpdatePersonInput {
  @Line(120)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Phone()
  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@InputType()
abstract class MemberFields {
  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the section, where the role has one.' })
  section?: string | null;

  @Field(() => Boolean, { nullable: true })
  isTrained?: boolean | null;
}

@InputType({ description: 'A person takes a role: someone on record of the same village, or someone new.' })
export class AddPokjaMemberInput extends MemberFields {
  @Field(() => ID)
  pokja!: string;

  @Field(() => ID, { nullable: true, description: 'Either this or `newPerson`.' })
  person?: string | null;

  @ValidateNested()
  @Field(() => NewPersonInput, { nullable: true, description: 'Either this or `person`: someone not yet on record.' })
  newPerson?: NewPersonInput | null;

  @Code()
  @Field(() => String, { description: 'Code of the role.' })
  role!: string;

  @Day(2010)
  @Field(() => DateScalar)
  startedOn!: string;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true })
  endedOn?: string | null;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdatePokjaMemberInput extends MemberFields {
  @Code()
  @Field(() => String, { nullable: true })
  role?: string | null;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true })
  startedOn?: string | null;

  @Day(2010)
  @Field(() => DateScalar, { nullable: true })
  endedOn?: string | null;
}
