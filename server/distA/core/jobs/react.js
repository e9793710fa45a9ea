import { queued } from './enqueue.js';
const MOST_AREAS = 1000;
export function reactionsOf(features) {
    const known = new Set(features.flatMap(({ jobs = [] }) => jobs.map(({ name }) => name)));
    const reactions = features.flatMap(({ reacts = [] }) => reacts).map((one) => ({ ...one, to: new Set(one.to) }));
    const unknown = reactions.find(({ job }) => !known.has(job));
    if (unknown)
        throw new Error(`No feature has the job ${unknown.job}.`);
    return (changes, by) => {
        const due = reactions.flatMap(({ job, to, lanes }) => {
            if (job === by)
                return [];
            const areas = areasOf(changes.filter(({ type }) => to.has(type)));
            if (!lanes)
                return areas.map((area) => ({ name: job, key: keyOf(job, area), payload: { area } }));
            const taken = new Set(areas.map((area) => (area ?? 0) % lanes));
            return [...taken].map((lane) => ({ name: job, key: keyOf(job, lane) }));
        });
        return queued(due);
    };
}
/** A change without an area concerns all of them; so do changes of very many. */
function areasOf(changes) {
    const areas = new Set(changes.map(({ area }) => area ?? null));
    return areas.has(null) || areas.size > MOST_AREAS ? [null] : [...areas];
}
const keyOf = (job, area) => `${job}:${area ?? 'all'}`;
//# sourceMappingURL=react.js.map