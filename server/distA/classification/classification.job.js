import { regenciesOf } from './batches.js';
import { classify, thisYear } from './classification.service.js';
export const recomputeJob = {
    name: 'classification.recompute',
    // Decrees run out and a year of activities moves on with the calendar.
    daily: '00:20',
    handle: recompute,
};
export const recomputeAfter = {
    to: ['Kampung', 'Pokja', 'PokjaMember', 'Intervention', 'Contribution', 'Observation', 'Partner', 'ClassificationRule'],
    job: recomputeJob.name,
};
async function recompute({ payload, clock, transaction }) {
    const area = (payload.area ?? null);
    const ranges = await transaction(({ run }) => regenciesOf(run, area));
    const year = thisYear(clock);
    for (const range of ranges) {
        await transaction(async (tx) => {
            for (const each of [year - 1, year])
                await classify(tx, { range, year: each });
        });
    }
}
//# sourceMappingURL=classification.job.js.map