import { Field, InputType, Int } from 'type-graphql';
import { Code, Line } from '../core/write/bounds.ts';

@InputType({ description: 'Code of an area in another scheme. Each area has at most one in a scheme, each code stands for one area.' })
export class SetAreaCodeInput {
  @Line(13)
  @Field(() => String, { description: 'Official code of the area.' })
  area!: string;

  @Code()
  @Field(() => String, { description: "Name of the scheme, upper snake case: `BPS`, `SIGA`, or a partner's own." })
  scheme!: string;

  @Line(60)
  @Field(() => String, { description: 'The code in that scheme, as it is written there.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the code that stands there. Left out: there is none yet.' })
  version?: number | null;
}
