import { regenciesOf } from '../classification/batches.ts';
import type { Job, Reaction } from '../core/jobs/job.ts';
import { derive } from './derived.service.ts';

export const deriveJob: Job = {
  name: 'derived.recompute',
  // Decrees run out, deadlines pass and a new period begins with the calendar.
  daily: '00:30',
  async handle({ payload, transaction }) {
    const ranges = await transaction(({ run }) => regenciesOf(run, (payload.area ?? null) as number | null));
    for (const range of ranges) await transaction((tx) => derive(tx, range));
  },
};

export const deriveAfter: Reaction = {
  to: [
    ...['Kampung', 'Pokja', 'PokjaMember', 'Intervention', 'Contribution', 'Partner'],
    ...['Report', 'ReportingPeriod', 'Classification', 'AreaEvent'],
  ],
  job: deriveJob.name,
};
