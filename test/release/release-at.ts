/** Does the job as of an instant, as the server would. */
import { createClock, TIME_ZONE } from '../../server/src/core/clock.ts';
import type { SystemTx } from '../../server/src/core/jobs/job.ts';
import { transaction } from '../../server/src/core/write/transaction.ts';
import type { Change } from '../../server/src/core/write/write.ts';
import { releaseJob } from '../../server/src/release/release.job.ts';
import { NOW } from '../template.ts';
import type { World } from '../world.ts';

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };

/** Returns what it would write into the journal. */
export async function releaseAt({ pool }: Pick<World, 'pool'>, now = NOW): Promise<Change[]> {
  const clock = createClock(TIME_ZONE, now);
  const changes: Change[] = [];
  const work = <T>(of: (tx: SystemTx) => Promise<T>) => transaction(pool, (run) => of({ run, clock, changes }));
  await releaseJob.handle({ payload: {}, clock, log: SILENT, transaction: work });
  return changes;
}
