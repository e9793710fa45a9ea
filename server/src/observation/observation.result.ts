import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Observation } from './observation.entity.ts';

export enum RowStatus {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
  REFUSED = 'REFUSED',
  SKIPPED = 'SKIPPED',
}
registerEnumType(RowStatus, {
  name: 'RowStatus',
  description:
    'What became of a row. REFUSED: see code and fields. SKIPPED: nothing wrong with it, but another row was refused and all or nothing was asked for.',
});

@ObjectType({ description: 'What is wrong with a field, in both languages.' })
export class FieldProblem {
  @Field(() => String, { description: 'Field of the row.' })
  path!: string;

  @Field(() => String, { description: 'The problem in Indonesian.' })
  message!: string;

  @Field(() => String, { description: 'The problem in English.' })
  messageEn!: string;
}

@ObjectType({ description: 'A rule that a value breaks without being refused for it: written, but worth a second look.' })
export class ObservationWarning extends FieldProblem {
  @Field(() => String, { description: 'Code of the validation rule.' })
  rule!: string;
}

@ObjectType({ description: 'What became of one row.' })
export class ObservationResult {
  @Field(() => Int, { description: 'Place of the row in the input, from 0.' })
  index!: number;

  @Field(() => RowStatus, { description: 'What became of the row.' })
  status!: RowStatus;

  @Field(() => String, { nullable: true, description: 'Error code of a refused row: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT.' })
  code?: string | null;

  @Field(() => [FieldProblem], { description: 'What is wrong, field by field. Empty where nothing is.' })
  fields!: FieldProblem[];

  @Field(() => [ObservationWarning], {
    description:
      'Rules with the effect WARN that the value breaks, as it stands beside the others. A rule that needs values the caller may not see is not asked.',
  })
  warnings!: ObservationWarning[];

  @Field(() => Observation, { nullable: true, description: 'The value as it stands now; for a CONFLICT the one that was there.' })
  observation?: unknown;
}

@ObjectType({ description: 'A result per row, in the order of the rows.' })
export class RecordObservationsAnswer {
  @Field(() => [ObservationResult], { description: 'One result per row, in the order sent.' })
  results!: ObservationResult[];
}
