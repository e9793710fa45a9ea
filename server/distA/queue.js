import { record } from './audit/journal.js';
import { reactionsOf } from './core/jobs/react.js';
import { createQueue } from './core/jobs/worker.js';
import { features } from './features.js';
export const react = reactionsOf(features);
export const queueOf = (parts) => createQueue({
    ...parts,
    jobs: features.flatMap(({ jobs = [] }) => jobs),
    journal: (run, job, changes) => record(run, { actorName: 'Pilar', door: 'SYSTEM', verb: job, changes }),
    react,
});
//# sourceMappingURL=queue.js.map