import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { newIndicatorEdition } from './edition.service.ts';
import { Indicator } from './indicator.entity.ts';
import { CreateIndicatorInput, NewIndicatorEditionInput, UpdateIndicatorInput } from './indicator.input.ts';
import { createIndicator, restoreIndicator, retireIndicator, updateIndicator } from './indicator.service.ts';
import { rankIndicatorSources } from './ranking.service.ts';

@Resolver()
export class IndicatorMutation {
  @Writes('catalogue.manage', () => Indicator, 'Adds an indicator: it can be recorded, filtered by and asked for at once.')
  createIndicator(@Arg('input', () => CreateIndicatorInput) input: CreateIndicatorInput, @TheCall() call: Call) {
    return write(call, (tx) => createIndicator(tx, input));
  }

  @Writes('catalogue.manage', () => Indicator, 'Changes names, words, bounds and place of an indicator, not what its values mean.')
  updateIndicator(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateIndicatorInput) input: UpdateIndicatorInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updateIndicator(tx, id, version, input));
  }

  @Writes(
    'catalogue.manage',
    () => Indicator,
    'Changes what the values of an indicator mean: a new edition of its code. Values keep the edition in force at the end of their period.',
  )
  newIndicatorEdition(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => NewIndicatorEditionInput) input: NewIndicatorEditionInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => newIndicatorEdition(tx, id, version, input));
  }

  @Writes('catalogue.manage', () => Indicator, 'Takes an indicator out of use: nothing more is recorded for it; its values stay.')
  retireIndicator(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireIndicator(tx, id, version, reasonOf(reason)));
  }

  @Writes('catalogue.manage', () => Indicator, 'Says which sources an indicator may have, the one that counts first.')
  rankIndicatorSources(
    @Arg('indicator', () => String, { description: 'Code of the indicator.' }) indicator: string,
    @Arg('version', () => Int, { description: 'Version of the indicator.' }) version: number,
    @Arg('sources', () => [String], { description: 'Codes of all its sources. One that is left out is no longer taken.' })
    sources: string[],
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => rankIndicatorSources(tx, indicator, version, sources));
  }

  @Writes('catalogue.manage', () => Indicator, 'Takes a retired indicator back into use.')
  restoreIndicator(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreIndicator(tx, id, { version, reason: reasonOf(reason) }));
  }
}
