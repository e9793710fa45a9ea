import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { writeAnd } from '../core/write/write.ts';
import { MergeAreasInput, RenameAreaInput, SplitAreaInput } from './area-event.input.ts';
import { AreaEventOutcome } from './area-event.result.ts';
import { happen, shown } from './area-event.service.ts';
import { planMerge, planRename, planSplit } from './judge.ts';

const DryRun = () => Arg('dryRun', () => Boolean, { nullable: true, description: 'Only says what would happen, and writes nothing.' });

@Resolver()
export class AreaEventMutation {
  @Writes('area.change', () => AreaEventOutcome, 'Gives an area another name, or a village another code. What it has stays with it.')
  renameArea(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => RenameAreaInput) input: RenameAreaInput,
    @DryRun() dryRun: boolean | null | undefined,
    @TheCall() call: Call,
  ) {
    return writeAnd(call, async (tx) => happen(tx, await planRename(tx, { id, version }, input), dryRun), shown);
  }

  @Writes('area.change', () => AreaEventOutcome, 'Splits a village into several. Its figures stay with it and are never divided.')
  splitArea(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => SplitAreaInput) input: SplitAreaInput,
    @DryRun() dryRun: boolean | null | undefined,
    @TheCall() call: Call,
  ) {
    return writeAnd(call, async (tx) => happen(tx, await planSplit(tx, { id, version }, input), dryRun), shown);
  }

  @Writes(
    'area.change',
    () => AreaEventOutcome,
    'Merges villages into one. Into a code that ended earlier: the village comes back. Their figures stay with them and are never added up.',
  )
  mergeAreas(
    @Arg('input', () => MergeAreasInput) input: MergeAreasInput,
    @DryRun() dryRun: boolean | null | undefined,
    @TheCall() call: Call,
  ) {
    return writeAnd(call, async (tx) => happen(tx, await planMerge(tx, input), dryRun), shown);
  }
}
