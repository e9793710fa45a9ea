/** What features want done after changes of others: queued in the transaction of the change. */
import type { Run } from '../context.ts';
import type { Change } from '../write/write.ts';
import { enqueueAll } from './enqueue.ts';
import type { Working } from './job.ts';

/** `by` is the job that made the changes: it does not call itself. */
export type React = (run: Run, changes: readonly Change[], by?: string) => Promise<void>;

export function reactionsOf(features: readonly Working[]): React {
  const known = new Set(features.flatMap(({ jobs = [] }) => jobs.map(({ name }) => name)));
  const reactions = features.flatMap(({ reacts = [] }) => reacts).map(({ to, job }) => ({ job, to: new Set(to) }));
  const unknown = reactions.find(({ job }) => !known.has(job));
  if (unknown) throw new Error(`No feature has the job ${unknown.job}.`);
  return async (run, changes, by) => {
    for (const { job, to } of reactions) {
      if (job === by) continue;
      const areas = new Set(changes.filter(({ type }) => to.has(type)).map(({ area }) => area ?? null));
      await enqueueAll(
        run,
        job,
        [...areas].map((area) => ({ key: keyOf(job, area), payload: { area } })),
      );
    }
  };
}

/** Without an area the change concerns all of them. */
const keyOf = (job: string, area: number | null): string => `${job}:${area ?? 'all'}`;
