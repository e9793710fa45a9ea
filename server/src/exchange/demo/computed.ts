/** What Pilar computes from the rest, by the code that keeps it true afterwards: classes of two years, derived values of two. */
import { type Range, regenciesOf } from '../../classification/batches.ts';
import { classify } from '../../classification/classification.service.ts';
import { createClock, TIME_ZONE } from '../../core/clock.ts';
import type { SystemTx } from '../../core/jobs/job.ts';
import { runOn } from '../../core/write/transaction.ts';
import { derive } from '../../derived/derived.service.ts';
import { day, yearOf } from './calendar.ts';
import type { Demo } from './demo.ts';

type Asked = Pick<Demo, 'client' | 'asOf'>;

/** Returns how many classes and how many derived values there are. */
export async function loadComputed(demo: Demo): Promise<[number, number]> {
  let [classes, values] = [0, 0];
  for (const range of await regenciesOf(runOn(demo.client), null)) {
    classes += await loadClasses(demo, range);
    values += await loadDerived(demo, range);
  }
  return [classes, values];
}

export async function loadClasses(demo: Asked, range: Range): Promise<number> {
  const tx = txOf(demo);
  let classes = 0;
  for (const year of [yearOf(demo.asOf) - 1, yearOf(demo.asOf)])
    classes += (await classify(tx, { range, year, isForced: true })).classified;
  return classes;
}

export const loadDerived = (demo: Asked, range: Range): Promise<number> => derive(txOf(demo), range);

const txOf = ({ client, asOf }: Asked): SystemTx => ({
  run: runOn(client),
  clock: createClock(TIME_ZONE, `${day(asOf, 1)}T04:00:00Z`),
  changes: [],
});
