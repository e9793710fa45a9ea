import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { DecimalScalar } from '../core/scalars.ts';
import { Between, Few, Line } from '../core/write/bounds.ts';

const MOST = 1000;

/** Indonesia, generously: latitude and longitude that were exchanged fall outside. */
@InputType({ description: 'Where a village lies.' })
export class VillagePointInput {
  @Line(13)
  @Field(() => String, { description: 'Official code of the village.' })
  village!: string;

  @Between(-12, 7)
  @Field(() => DecimalScalar, { description: 'Degrees north in WGS 84, -12 to 7; kept with six decimals.' })
  latitude!: string;

  @Between(94, 142)
  @Field(() => DecimalScalar, { description: 'Degrees east in WGS 84, 94 to 142; kept with six decimals.' })
  longitude!: string;
}

@InputType({ description: 'Points of villages.' })
export class PlaceVillagesInput {
  @ValidateNested({ each: true })
  @Few(1, MOST)
  @Field(() => [VillagePointInput], { description: `1 to ${MOST}. Of several points of one village the last counts.` })
  points!: VillagePointInput[];
}
