import { Arg, Resolver } from 'type-graphql';
import { type Call, Rows, TheCall, Writes } from '../core/write/call.ts';
import { writeAnd } from '../core/write/write.ts';
import { ObservationRowInput } from './observation.input.ts';
import { RecordObservationsAnswer } from './observation.result.ts';
import { type Looked, lookAt, recordObservations, shown } from './observation.service.ts';

@Resolver()
export class ObservationMutation {
  @Writes(
    'observation.record',
    () => RecordObservationsAnswer,
    'Records up to 1,000 values, with a result per row. Rows are independent unless `allOrNothing`. Validation rules judge them beside each other and beside what stands there: a rule is asked for every area, period and source in which a value of the finest grain it names was written; of a coarser grain the newest value whose period ends no later counts, at most three years back, first of the same source, then of the source that ranks first; published and demonstration figures are not mixed with others.',
  )
  recordObservations(
    @Rows('rows', () => ObservationRowInput) rows: ObservationRowInput[],
    @Arg('allOrNothing', () => Boolean, { nullable: true, description: 'Either every row is written or none.' })
    allOrNothing: boolean | null | undefined,
    @Arg('dryRun', () => Boolean, {
      nullable: true,
      description: 'The same answer, and nothing is written: for warnings while somebody types. `idempotencyKey` then means nothing.',
    })
    dryRun: boolean | null | undefined,
    @TheCall() call: Call,
  ) {
    const how = { allOrNothing: allOrNothing ?? false, dryRun: dryRun ?? false };
    const args = how.dryRun ? { ...call.args, idempotencyKey: undefined } : call.args;
    return writeAnd(
      { ...call, args },
      (tx, looked: Looked) => recordObservations(tx, looked, how),
      (tx, outcomes) => shown(tx, outcomes, how),
      (tx) => lookAt(tx, rows),
    );
  }
}
