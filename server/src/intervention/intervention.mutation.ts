import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { Contribution } from './contribution.entity.ts';
import { recordContribution, restoreContribution, retireContribution, updateContribution } from './contribution.service.ts';
import { Intervention } from './intervention.entity.ts';
import { PlanInterventionInput, RecordContributionInput, UpdateContributionInput, UpdateInterventionInput } from './intervention.input.ts';
import { planIntervention, restoreIntervention, retireIntervention, updateIntervention } from './intervention.service.ts';

@Resolver()
export class InterventionMutation {
  @Writes('intervention.create', () => Intervention, 'Adds an intervention, planned or already carried out.')
  planIntervention(@Arg('input', () => PlanInterventionInput) input: PlanInterventionInput, @TheCall() call: Call) {
    return write(call, (tx) => planIntervention(tx, input));
  }

  @Writes('intervention.update', () => Intervention, 'Changes an intervention.')
  updateIntervention(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateInterventionInput) input: UpdateInterventionInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updateIntervention(tx, id, version, input));
  }

  @Writes('intervention.retire', () => Intervention, 'Takes an intervention out of the counts; its history stays.')
  retireIntervention(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireIntervention(tx, id, version, reasonOf(reason)));
  }

  @Writes('intervention.retire', () => Intervention, 'Takes a retired intervention back into the counts.')
  restoreIntervention(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreIntervention(tx, id, { version, reason: reasonOf(reason) }));
  }

  @Writes('contribution.record', () => Contribution, 'Writes down the part a partner takes in an intervention.')
  recordContribution(@Arg('input', () => RecordContributionInput) input: RecordContributionInput, @TheCall() call: Call) {
    return write(call, (tx) => recordContribution(tx, input));
  }

  @Writes('contribution.record', () => Contribution, 'Changes a contribution.')
  updateContribution(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateContributionInput) input: UpdateContributionInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updateContribution(tx, id, version, input));
  }

  @Writes('contribution.record', () => Contribution, 'Takes a contribution out of the counts; its history stays.')
  retireContribution(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireContribution(tx, id, version, reasonOf(reason)));
  }

  @Writes('contribution.record', () => Contribution, 'Takes a retired contribution back into the counts.')
  restoreContribution(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreContribution(tx, id, { version, reason: reasonOf(reason) }));
  }
}
