/** Keeps the rollups up: takes all marks there are, then renews what was made by an older definition. */
import { enqueue } from '../core/jobs/enqueue.ts';
import type { Job, Reaction } from '../core/jobs/job.ts';
import { absorb } from './absorb.ts';
import { renew } from './renew.ts';

export const absorbJob: Job = {
  name: 'rollup.absorb',
  // Also at every start: after an update of Pilar or of the data by hand nobody has asked for it.
  daily: '00:40',
  async handle({ transaction }) {
    const { isMore } = await transaction(({ run }) => absorb(run));
    const isOutdated = !isMore && (await transaction(({ run }) => renew(run)));
    // Others have their turn in between.
    if (isMore || isOutdated) await transaction(({ run }) => enqueue(run, absorbJob.name, { key: absorbJob.name }));
  },
};

/** Definitions too: what was added up by another one is made anew. */
export const absorbAfter: Reaction = { to: ['Observation', 'AreaEvent', 'Indicator'], job: absorbJob.name, lanes: 8 };
