/** Releases sensitive figures of every regency whose deadline is over. May run as often as it likes. */
import type { Job } from '../core/jobs/job.ts';
import { sumProvince } from './province.ts';
import { regenciesDue } from './read.ts';
import { release } from './release.service.ts';

export const releaseJob: Job = {
  name: 'release.monthly',
  daily: '01:00',
  async handle({ transaction, clock }) {
    const due = await transaction(({ run }) => regenciesDue(run, clock.now()));
    for (const regency of due) await transaction((tx) => release(tx, regency));
    for (const { regency } of due) await transaction(({ run }) => sumProvince(run, regency, clock.now()));
  },
};
