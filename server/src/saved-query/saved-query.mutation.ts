import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { SavedQuery } from './saved-query.entity.ts';
import { CreateSavedQueryInput, UpdateSavedQueryInput } from './saved-query.input.ts';
import { createSavedQuery, restoreSavedQuery, retireSavedQuery, updateSavedQuery } from './saved-query.service.ts';

@Resolver()
export class SavedQueryMutation {
  @Writes('savedQuery.create', () => SavedQuery, 'Keeps a question, a filtered list or a dashboard for the one who is signed in.')
  createSavedQuery(@Arg('input', () => CreateSavedQueryInput) input: CreateSavedQueryInput, @TheCall() call: Call) {
    return write(call, (tx) => createSavedQuery(tx, input));
  }

  @Writes('savedQuery.update', () => SavedQuery, 'Changes a saved query of your own.')
  updateSavedQuery(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => UpdateSavedQueryInput) input: UpdateSavedQueryInput,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => updateSavedQuery(tx, id, version, input));
  }

  @Writes('savedQuery.retire', () => SavedQuery, 'Puts a saved query of your own away.')
  retireSavedQuery(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => retireSavedQuery(tx, id, version, reasonOf(reason)));
  }

  @Writes('savedQuery.retire', () => SavedQuery, 'Brings a saved query of your own back.')
  restoreSavedQuery(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
    @TheCall() call: Call,
  ) {
    return write(call, (tx) => restoreSavedQuery(tx, id, { version, reason: reasonOf(reason) }));
  }
}
