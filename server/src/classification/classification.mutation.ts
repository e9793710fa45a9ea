import { Arg, Field, Int, ObjectType, Resolver } from 'type-graphql';
import { PeriodScalar } from '../core/scalars.ts';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write, writeAnd } from '../core/write/write.ts';
import { recomputeNow } from './recompute.service.ts';
import { ClassificationRule } from './rule.entity.ts';
import { CreateClassificationRuleInput } from './rule.input.ts';
import { createRule } from './rule.service.ts';

@ObjectType({ description: 'What came of classifying an area anew.' })
class RecomputedClassifications {
  @Field(() => Int, { description: 'How many Kampung KB were classified.' })
  classified!: number;

  @Field(() => Int, { description: 'How many of them have another classification now.' })
  changed!: number;
}

@Resolver()
export class ClassificationMutation {
  @Writes(
    'classification.recompute',
    () => RecomputedClassifications,
    'Classifies the Kampung KB of a regency, district or village anew, also for a past year that stands.',
  )
  recomputeClassifications(
    @Arg('area', () => String, { description: 'Official code of the area.' }) area: string,
    @Arg('period', () => PeriodScalar, { description: 'The year.' }) period: string,
    @Arg('reason', () => String, { description: 'Why; it stands in the journal.' }) reason: string,
    @TheCall() call: Call,
  ) {
    return writeAnd(
      call,
      (tx) => recomputeNow(tx, { area, period, reason: reasonOf(reason) }),
      async (_tx, outcome) => outcome,
    );
  }

  @Writes('catalogue.manage', () => ClassificationRule, 'Adds an edition of the rule; the present one ends the day before.')
  createClassificationRule(@Arg('input', () => CreateClassificationRuleInput) input: CreateClassificationRuleInput, @TheCall() call: Call) {
    return write(call, (tx) => createRule(tx, input));
  }
}
