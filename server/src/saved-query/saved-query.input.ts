import { Field, InputType } from 'type-graphql';
import { JsonScalar } from '../core/scalars.ts';
import { Few, JsonObject, Line } from '../core/write/bounds.ts';
import { SavedQueryKind } from './saved-query.entity.ts';

const MOST_BYTES = 20_000;
const MOST_ROLES = 20;

@InputType()
abstract class Sharing {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether others see it too; that needs `savedQuery.share`. Left out of a new one: no.',
  })
  isShared?: boolean | null;

  @Line(13)
  @Field(() => String, {
    nullable: true,
    description:
      'Official code of the area it is shared with. Null, or left out of a new one: everybody, for those who act in the whole country.',
  })
  area?: string | null;

  @Few(0, MOST_ROLES)
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the roles it is shared with. Empty, or left out of a new one: all who work there.',
  })
  roles?: string[] | null;
}

@InputType({ description: 'A question, a filtered list or a dashboard to keep.' })
export class CreateSavedQueryInput extends Sharing {
  @Field(() => SavedQueryKind)
  kind!: SavedQueryKind;

  @Line(60)
  @Field(() => String, { nullable: true })
  resource?: string | null;

  @Line(120)
  @Field(() => String)
  name!: string;

  @JsonObject(MOST_BYTES)
  @Field(() => JsonScalar)
  content!: object;
}

@InputType({
  description: 'What is left out stays as it is, also the area and the roles of what is shared; what is no longer shared loses both.',
})
export class UpdateSavedQueryInput extends Sharing {
  @Line(120)
  @Field(() => String, { nullable: true })
  name?: string | null;

  @JsonObject(MOST_BYTES)
  @Field(() => JsonScalar, { nullable: true })
  content?: object | null;
}
