import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { Target } from './target.entity.ts';
import { SetTargetInput } from './target.input.ts';
import { restoreTarget, retireTarget, setTarget } from './target.service.ts';

@Resolver()
export class TargetMutation {
  @Writes('target.set', () => Target, 'Sets the planned value of an indicator for an area and a year, or changes the one that stands.')
  setTarget(@Arg('input', () => SetTargetInput) input: SetTargetInput, @TheCall() call: Call) {
    return write(call, (tx) => setTarget(tx, input));
  }

  @Writes('target.set', () => Target, 'Takes a target out of use; its history stays.')
  retireTarget(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireTarget(tx, id, version, reasonOf(reason)));
  }

  @Writes('target.set', () => Target, 'Takes a retired target back, while no other has taken its place.')
  restoreTarget(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreTarget(tx, id, { version, reason: reasonOf(reason) }));
  }
}
