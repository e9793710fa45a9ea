/** The job queue of this installation: jobs and reactions of all features, with what they change in the journal. */
import type { Pool } from 'pg';
import { record } from './audit/journal.ts';
import type { Clock } from './core/clock.ts';
import type { Job, JobLog } from './core/jobs/job.ts';
import { reactionsOf } from './core/jobs/react.ts';
import { createQueue, type Queue } from './core/jobs/worker.ts';
import type { News } from './core/live/news.ts';
import { features } from './features.ts';

export interface QueueParts {
  /** Past a pooler. */
  url: string;
  pool: Pool;
  clock: Clock;
  log: JobLog;
  news: News;
  prepared?: boolean;
  /** Jobs of this server's own settings. */
  own?: readonly Job[];
}

export const react = reactionsOf(features);

export const queueOf = ({ own = [], news, ...parts }: QueueParts): Queue =>
  createQueue({
    ...parts,
    jobs: [...features.flatMap(({ jobs = [] }) => jobs), ...own],
    journal: (run, job, changes) => record(run, { actorName: 'Pilar', door: 'SYSTEM', verb: job, changes }),
    react,
    told: news.tell,
  });
