/** What features want done after changes of others: queued in the transaction of the change. */
import type { Part } from '../write/ending.ts';
import type { Change } from '../write/write.ts';
import { queued } from './enqueue.ts';
import type { Working } from './job.ts';

const MOST_AREAS = 1000;

/** `by` is the job that made the changes: it does not call itself. */
export type React = (changes: readonly Change[], by?: string) => Part[];

export function reactionsOf(features: readonly Working[]): React {
  const known = new Set(features.flatMap(({ jobs = [] }) => jobs.map(({ name }) => name)));
  const reactions = features.flatMap(({ reacts = [] }) => reacts).map((one) => ({ ...one, to: new Set(one.to) }));
  const unknown = reactions.find(({ job }) => !known.has(job));
  if (unknown) throw new Error(`No feature has the job ${unknown.job}.`);
  return (changes, by) => {
    const changed = areasByType(changes);
    const due = reactions.flatMap(({ job, to, lanes }) => {
      if (job === by) return [];
      const areas = areasOf([...changed].filter(([type]) => to.has(type)).flatMap(([, some]) => [...some]));
      if (!lanes) return areas.map((area) => ({ name: job, key: keyOf(job, area), payload: { area } }));
      const taken = new Set(areas.map((area) => (area ?? 0) % lanes));
      return [...taken].map((lane) => ({ name: job, key: keyOf(job, lane) }));
    });
    return queued(due);
  };
}

/** Once for all reactions: a batch changes a thousand values of one area. */
function areasByType(changes: readonly Change[]): Map<string, Set<number | null>> {
  const byType = new Map<string, Set<number | null>>();
  for (const { type, area = null } of changes) {
    const areas = byType.get(type);
    if (areas) areas.add(area);
    else byType.set(type, new Set([area]));
  }
  return byType;
}

/** A change without an area concerns all of them; so do changes of very many. */
function areasOf(changed: readonly (number | null)[]): (number | null)[] {
  const areas = new Set(changed);
  return areas.has(null) || areas.size > MOST_AREAS ? [null] : [...areas];
}

const keyOf = (job: string, area: number | null): string => `${job}:${area ?? 'all'}`;
