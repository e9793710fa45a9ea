import { Arg, ID, Int, Resolver } from 'type-graphql';
import { DateScalar } from '../core/scalars.ts';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write, writeAnd } from '../core/write/write.ts';
import { addPokjaMember, endPokjaMember, updatePokjaMember } from './member.service.ts';
import { phoneOf, RevealedPhone, revealPhone, updatePerson } from './person.service.ts';
import { Person, Pokja, PokjaMember } from './pokja.entity.ts';
import { AddPokjaMemberInput, AppointPokjaInput, UpdatePersonInput, UpdatePokjaInput, UpdatePokjaMemberInput } from './pokja.input.ts';
import { appointPokja, restorePokja, retirePokja, updatePokja } from './pokja.service.ts';

@Resolver()
export class PokjaMutation {
  @Writes('pokja.appoint', () => Pokja, 'Sets up a Pokja by a new decree.')
  appointPokja(@Arg('input', () => AppointPokjaInput) input: AppointPokjaInput, @TheCall() call: Call) {
    return write(call, (tx) => appointPokja(tx, input));
  }

  @Writes('pokja.update', () => Pokja, 'Corrects a decree that is on record.')
  updatePokja(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdatePokjaInput) input: UpdatePokjaInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updatePokja(tx, id, version, input));
  }

  @Writes('pokja.retire', () => Pokja, 'Takes a decree off the record that should not be there; it no longer counts.')
  retirePokja(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retirePokja(tx, id, version, reasonOf(reason)));
  }

  @Writes('pokja.retire', () => Pokja, 'Puts a decree back on the record, while no other is in force on its days.')
  restorePokja(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restorePokja(tx, id, { version, reason: reasonOf(reason) }));
  }

  @Writes('pokjaMember.add', () => PokjaMember, 'Gives a person a role in a Pokja.')
  addPokjaMember(@Arg('input', () => AddPokjaMemberInput) input: AddPokjaMemberInput, @TheCall() call: Call) {
    return write(call, (tx) => addPokjaMember(tx, input));
  }

  @Writes('pokjaMember.update', () => PokjaMember, 'Changes a membership.')
  updatePokjaMember(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdatePokjaMemberInput) input: UpdatePokjaMemberInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updatePokjaMember(tx, id, version, input));
  }

  @Writes('pokjaMember.end', () => PokjaMember, 'Ends a membership: the person leaves the role on that day.')
  endPokjaMember(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('endedOn', () => DateScalar) endedOn: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => endPokjaMember(tx, id, version, endedOn));
  }

  @Writes('pokjaMember.update', () => Person, 'Corrects the name or telephone number of a person in a Pokja.')
  updatePerson(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdatePersonInput) input: UpdatePersonInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updatePerson(tx, id, version, input));
  }

  @Writes(
    'person.reveal',
    () => RevealedPhone,
    'Shows the telephone number of a person. Who asked, when and why is written down, at every call.',
  )
  revealPhone(
    @Arg('personId', () => ID) personId: string,
    @Arg('reason', () => String) reason: string,
    @TheCall({ isRepeatable: false }) call: Call,
  ) {
    return writeAnd(call, (tx) => revealPhone(tx, personId, reasonOf(reason)), phoneOf);
  }
}
