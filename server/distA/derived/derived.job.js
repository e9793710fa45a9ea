import { regenciesOf } from '../classification/batches.js';
import { enqueue } from '../core/jobs/enqueue.js';
import { absorbJob } from '../rollup/rollup.job.js';
import { derive } from './derived.service.js';
export const deriveJob = {
    name: 'derived.recompute',
    // Decrees run out, deadlines pass and a new period begins with the calendar.
    daily: '00:30',
    async handle({ payload, transaction }) {
        const ranges = await transaction(({ run }) => regenciesOf(run, (payload.area ?? null)));
        for (const range of ranges) {
            await transaction(async (tx) => {
                if ((await derive(tx, range)) > 0)
                    await enqueue(tx.run, absorbJob.name, { key: absorbJob.name });
            });
        }
    },
};
export const deriveAfter = {
    to: [
        ...['Kampung', 'Pokja', 'PokjaMember', 'Intervention', 'Contribution', 'Partner'],
        ...['Report', 'ReportingPeriod', 'Classification', 'AreaEvent'],
    ],
    job: deriveJob.name,
};
//# sourceMappingURL=derived.job.js.map