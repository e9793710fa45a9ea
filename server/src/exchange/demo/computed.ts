/** What Pilar computes from the rest, by the code that keeps it true afterwards: classes of two years, derived values of two. */
import { regenciesOf } from '../../classification/batches.ts';
import { classify } from '../../classification/classification.service.ts';
import { createClock, TIME_ZONE } from '../../core/clock.ts';
import type { SystemTx } from '../../core/jobs/job.ts';
import { runOn } from '../../core/write/transaction.ts';
import { derive } from '../../derived/derived.service.ts';
import { day, yearOf } from './calendar.ts';
import type { Demo } from './demo.ts';

/** Returns how many classes and how many derived values there are. */
export async function loadComputed({ client, asOf }: Demo): Promise<[number, number]> {
  const tx: SystemTx = { run: runOn(client), clock: createClock(TIME_ZONE, `${day(asOf, 1)}T04:00:00Z`), changes: [] };
  let [classes, values] = [0, 0];
  for (const range of await regenciesOf(tx.run, null)) {
    for (const year of [yearOf(asOf) - 1, yearOf(asOf)]) classes += (await classify(tx, { range, year, isForced: true })).classified;
    values += await derive(tx, range);
  }
  return [classes, values];
}
