import { regenciesOf } from '../classification/batches.ts';
import { enqueue } from '../core/jobs/enqueue.ts';
import type { Job, Reaction } from '../core/jobs/job.ts';
import { absorbJob } from '../rollup/rollup.job.ts';
import { derive } from './derived.service.ts';

export const deriveJob: Job = {
  name: 'derived.recompute',
  // Decrees run out, deadlines pass and a new period begins with the calendar.
  daily: '00:30',
  async handle({ payload, transaction }) {
    const ranges = await transaction(({ run }) => regenciesOf(run, (payload.area ?? null) as number | null));
    for (const range of ranges) {
      await transaction(async (tx) => {
        if ((await derive(tx, range)) > 0) await enqueue(tx.run, absorbJob.name, { key: absorbJob.name });
      });
    }
  },
};

export const deriveAfter: Reaction = {
  to: [
    ...['Kampung', 'Pokja', 'PokjaMember', 'Intervention', 'Contribution', 'Partner'],
    ...['Report', 'ReportingPeriod', 'Classification', 'AreaEvent'],
  ],
  job: deriveJob.name,
};
