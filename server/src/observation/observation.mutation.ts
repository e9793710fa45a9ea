import { Arg, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { writeAnd } from '../core/write/write.ts';
import { ObservationRowInput } from './observation.input.ts';
import { RecordObservationsAnswer } from './observation.result.ts';
import { recordObservations, shown } from './observation.service.ts';

@Resolver()
export class ObservationMutation {
  @Writes(
    'observation.record',
    () => RecordObservationsAnswer,
    'Records up to 1,000 values, with a result per row. Rows are independent unless `allOrNothing`.',
  )
  recordObservations(
    @Arg('rows', () => [ObservationRowInput]) rows: ObservationRowInput[],
    @Arg('allOrNothing', () => Boolean, { nullable: true, description: 'Either every row is written or none.' }) allOrNothing:
      | boolean
      | null
      | undefined,
    @TheCall() call: Call,
  ) {
    return writeAnd(call, (tx) => recordObservations(tx, rows, allOrNothing ?? false), shown);
  }
}
