import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { VillageSet } from './village-set.entity.ts';
import { CreateVillageSetInput, UpdateVillageSetInput } from './village-set.input.ts';
import { createVillageSet, restoreVillageSet, retireVillageSet, updateVillageSet } from './village-set.service.ts';

@Resolver()
export class VillageSetMutation {
  @Writes('villageSet.create', () => VillageSet, 'Adds a named list of villages.')
  createVillageSet(@Arg('input', () => CreateVillageSetInput) input: CreateVillageSetInput, @TheCall() call: Call) {
    return write(call, (tx) => createVillageSet(tx, input));
  }

  @Writes('villageSet.update', () => VillageSet, 'Changes a list; its villages are given as a whole.')
  updateVillageSet(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateVillageSetInput) input: UpdateVillageSetInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updateVillageSet(tx, id, version, input));
  }

  @Writes('villageSet.retire', () => VillageSet, 'Takes a list out of use; it stays on record.')
  retireVillageSet(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireVillageSet(tx, id, version, reasonOf(reason)));
  }

  @Writes('villageSet.retire', () => VillageSet, 'Takes a retired list back into use.')
  restoreVillageSet(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreVillageSet(tx, id, { version, reason: reasonOf(reason) }));
  }
}
