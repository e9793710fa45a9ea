/** Keeps the running year's classes true, and the last year's until its December report is due. */
import type { Job, Reaction, Work } from '../core/jobs/job.ts';
import { regenciesOf } from './batches.ts';
import { classify, thisYear } from './classification.service.ts';

export const recomputeJob: Job = {
  name: 'classification.recompute',
  // Decrees run out and a year of activities moves on with the calendar.
  daily: '00:20',
  handle: recompute,
};

export const recomputeAfter: Reaction = {
  to: ['Kampung', 'Pokja', 'PokjaMember', 'Intervention', 'Contribution', 'Observation', 'Partner', 'ClassificationRule'],
  job: recomputeJob.name,
};

async function recompute({ payload, clock, transaction }: Work): Promise<void> {
  const area = (payload.area ?? null) as number | null;
  const ranges = await transaction(({ run }) => regenciesOf(run, area));
  const year = thisYear(clock);
  for (const range of ranges) {
    await transaction(async (tx) => {
      for (const each of [year - 1, year]) await classify(tx, { range, year: each });
    });
  }
}
