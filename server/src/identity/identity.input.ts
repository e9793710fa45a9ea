import { Field, ID, InputType, Int } from 'type-graphql';
import { Code, Email, Line, Password, Whole } from '../core/write/bounds.ts';

@InputType()
abstract class HoldingInput {
  @Code()
  @Field(() => String, { description: 'Code of the role.' })
  role!: string;

  @Line(13)
  @Field(() => String, {
    nullable: true,
    description: 'Official code of the area the role is held in, or NATIONAL: the whole country. Only ADMINISTRATOR goes without.',
  })
  area?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the sector: for SECTOR_OFFICER, and only there.' })
  sector?: string | null;

  @Code()
  @Field(() => String, { nullable: true, description: 'Code of the partner: for PARTNER, and only there.' })
  partner?: string | null;
}

@InputType({ description: 'A person who signs in with an e-mail address and a password.' })
export class CreateUserInput extends HoldingInput {
  @Email()
  @Field(() => String)
  email!: string;

  @Line(120)
  @Field(() => String)
  name!: string;

  @Password()
  @Field(() => String, { description: '12 characters or more. To be handed over: it opens nothing until its owner has changed it.' })
  password!: string;
}

@InputType({ description: 'A key for an application.' })
export class CreateApiKeyInput extends HoldingInput {
  @Line(120)
  @Field(() => String, { description: 'What the key is for.' })
  name!: string;

  @Whole(1, 3650)
  @Field(() => Int, { nullable: true, description: 'Days until the key ends. Left out: no end.' })
  expiresInDays?: number | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdateUserInput {
  @Line(120)
  @Field(() => String, { nullable: true })
  name?: string | null;
}

@InputType({ description: 'A role for a user or for a key: give one of the two.' })
export class AssignRoleInput extends HoldingInput {
  @Field(() => ID, { nullable: true, description: 'The person who is to hold it.' })
  user?: string | null;

  @Field(() => ID, { nullable: true, description: 'The key that is to hold it.' })
  apiKey?: string | null;
}
