/** Keeps the rollups up: what was written, and what was added up by an older definition. */
import { enqueue } from '../core/jobs/enqueue.ts';
import type { Job, Reaction } from '../core/jobs/job.ts';
import { absorb } from './absorb.ts';
import { renew } from './renew.ts';

export const absorbJob: Job = {
  name: 'rollup.absorb',
  // Also at every start: what was changed by hand has asked nobody.
  daily: '00:40',
  async handle({ transaction }) {
    const { isMore } = await transaction(({ run }) => absorb(run));
    // Others have their turn in between.
    if (isMore) await transaction(({ run }) => enqueue(run, absorbJob.name, { key: absorbJob.name }));
  },
};

export const absorbAfter: Reaction = { to: ['Observation', 'AreaEvent'], job: absorbJob.name, lanes: 8 };

/** One works on the rollups at a time, whatever it is called: taken before the first statement that reads them. */
export const ALONE = `select pg_advisory_xact_lock(hashtext('${absorbJob.name}'))`;

export const renewJob: Job = {
  name: 'rollup.renew',
  // Also after an update of Pilar, which may bring definitions.
  daily: '00:45',
  async handle({ transaction }) {
    const isMore = await transaction(async ({ run }) => {
      await run(ALONE, []);
      return renew(run);
    });
    if (isMore) await transaction(({ run }) => enqueue(run, renewJob.name, { key: renewJob.name }));
  },
};

export const renewAfter: Reaction = { to: ['Indicator'], job: renewJob.name, lanes: 1 };
