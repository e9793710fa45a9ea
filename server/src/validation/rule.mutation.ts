import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write, writeAnd } from '../core/write/write.ts';
import { ValidationRule } from './rule.entity.ts';
import { CreateValidationRuleInput, UpdateValidationRuleInput } from './rule.input.ts';
import { createValidationRule, restoreValidationRule, retireValidationRule, updateValidationRule } from './rule.service.ts';
import { TriedValidationRule, TryValidationRuleInput, tryRule } from './rule.try.ts';

@Resolver()
export class ValidationRuleMutation {
  @Writes(
    'catalogue.manage',
    () => ValidationRule,
    'Adds a check of values against each other. It holds from the next value that is written.',
  )
  createValidationRule(@Arg('input', () => CreateValidationRuleInput) input: CreateValidationRuleInput, @TheCall() call: Call) {
    return write(call, (tx) => createValidationRule(tx, input));
  }

  @Writes('catalogue.manage', () => ValidationRule, 'Changes a rule. Values that stand already are judged when they are next written.')
  updateValidationRule(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateValidationRuleInput) input: UpdateValidationRuleInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updateValidationRule(tx, id, version, input));
  }

  @Writes('catalogue.manage', () => ValidationRule, 'Takes a rule out of use.')
  retireValidationRule(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireValidationRule(tx, id, version, reasonOf(reason)));
  }

  @Writes('catalogue.manage', () => ValidationRule, 'Takes a rule back into use, if what it names is still there.')
  restoreValidationRule(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreValidationRule(tx, id, { version, reason: reasonOf(reason) }));
  }

  @Writes('catalogue.manage', () => TriedValidationRule, 'Tries a rule on its test cases while it is being written, and keeps nothing.')
  tryValidationRule(@Arg('input', () => TryValidationRuleInput) input: TryValidationRuleInput, @TheCall() call: Call) {
    return writeAnd(
      call,
      async () => tryRule(input),
      async (_tx, tried) => tried,
    );
  }
}
