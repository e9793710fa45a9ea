import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../core/scalars.ts';
import { Code, Day, Few, Line, Lines, Whole } from '../core/write/bounds.ts';

const MOST = 2000;

@InputType()
abstract class VillageSetFields {
  @Whole(2016, 2099)
  @Field(() => Int, { nullable: true, description: 'Year it is for, 2016 to 2099.' })
  year?: number | null;

  @Line(100)
  @Field(() => String, { nullable: true, description: 'Number of the decree that made the list.' })
  decreeNumber?: string | null;

  @Day(2016)
  @Field(() => DateScalar, { nullable: true, description: 'Day the decree was signed.' })
  decreedOn?: string | null;

  @Lines(1000)
  @Field(() => String, { nullable: true, description: 'What the list is for, and where it comes from.' })
  note?: string | null;
}

@InputType({ description: 'A named list of villages.' })
export class CreateVillageSetInput extends VillageSetFields {
  @Code()
  @Field(() => String, { description: 'Upper snake case, unique; never changes.' })
  code!: string;

  @Line(200)
  @Field(() => String)
  name!: string;

  @Line(13)
  @Field(() => String, { description: 'Official code of the area whose list it is; never changes.' })
  area!: string;

  @Few(1, MOST)
  @Field(() => [String], { description: `Official codes of its villages, all inside the area: 1 to ${MOST}.` })
  villages!: string[];
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateVillageSetInput extends VillageSetFields {
  @Line(200)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Few(1, MOST)
  @Field(() => [String], { nullable: true, description: `Official codes of all its villages: 1 to ${MOST}.` })
  villages?: string[] | null;
}
