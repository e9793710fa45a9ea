import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { Kampung } from './kampung.entity.ts';
import { FormKampungInput, UpdateKampungInput } from './kampung.input.ts';
import { formKampung, restoreKampung, retireKampung, updateKampung } from './kampung.service.ts';

@Resolver()
export class KampungMutation {
  @Writes('kampung.form', () => Kampung, 'Forms the Kampung KB of a village that has none.')
  formKampung(@Arg('input', () => FormKampungInput) input: FormKampungInput, @TheCall() call: Call) {
    return write(call, (tx) => formKampung(tx, input));
  }

  @Writes('kampung.update', () => Kampung, 'Changes the profile of a Kampung KB.')
  updateKampung(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateKampungInput) input: UpdateKampungInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updateKampung(tx, id, version, input));
  }

  @Writes('kampung.retire', () => Kampung, 'Ends a Kampung KB; its history stays, and the village may form another.')
  retireKampung(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireKampung(tx, id, version, reasonOf(reason)));
  }

  @Writes('kampung.retire', () => Kampung, 'Takes a Kampung KB that was ended back, while its village has no other.')
  restoreKampung(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreKampung(tx, id, { version, reason: reasonOf(reason) }));
  }
}
