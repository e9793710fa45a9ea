import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { Partner } from './partner.entity.ts';
import { CreatePartnerInput, UpdatePartnerInput } from './partner.input.ts';
import { createPartner, restorePartner, retirePartner, updatePartner } from './partner.service.ts';

@Resolver()
export class PartnerMutation {
  @Writes('partner.create', () => Partner, 'Adds an organisation.')
  createPartner(@Arg('input', () => CreatePartnerInput) input: CreatePartnerInput, @TheCall() call: Call) {
    return write(call, (tx) => createPartner(tx, input));
  }

  @Writes('partner.update', () => Partner, 'Changes an organisation.')
  updatePartner(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdatePartnerInput) input: UpdatePartnerInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updatePartner(tx, id, version, input));
  }

  @Writes('partner.retire', () => Partner, 'Takes an organisation out of use; its history stays.')
  retirePartner(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retirePartner(tx, id, version, reasonOf(reason)));
  }

  @Writes('partner.retire', () => Partner, 'Takes a retired organisation back into use.')
  restorePartner(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restorePartner(tx, id, { version, reason: reasonOf(reason) }));
  }
}
