import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../core/scalars.ts';
import { Day, FileText, Line } from '../core/write/bounds.ts';
import { MOST_FEATURES, MOST_LETTERS, MOST_POINTS } from './raw.ts';

@InputType({ description: 'Boundaries for maps, and what is to be said about them.' })
export class LoadMapLayerInput {
  @FileText(MOST_LETTERS)
  @Field(() => String, {
    description: `Text of a GeoJSON or TopoJSON file of polygons in degrees (WGS 84): at most ${MOST_LETTERS} characters, ${MOST_FEATURES} features and ${MOST_POINTS} points.`,
  })
  file!: string;

  @Line(60)
  @Field(() => String, {
    nullable: true,
    description: 'Name of the property that holds official codes. Left out: the one that most areas are found by.',
  })
  codeProperty?: string | null;

  @Line(120)
  @Field(() => String, { description: 'Name as people write it.' })
  name!: string;

  @Line(200)
  @Field(() => String, { description: 'Who made the boundaries; maps name them.' })
  credit!: string;

  @Line(200)
  @Field(() => String, { nullable: true, description: 'Under which terms they may be shown.' })
  licence?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'An official reference. Left out: no, and maps call them indicative.' })
  isOfficial?: boolean | null;

  @Day(1945)
  @Field(() => DateScalar, { nullable: true, description: 'The day of which they are.' })
  takenOn?: string | null;
}
