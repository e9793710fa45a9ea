/** Keeps the rollups up: what was written, and what was added up by an older definition. */
import { enqueue } from '../core/jobs/enqueue.js';
import { absorb, MOST_DISTRICTS } from './absorb.js';
import { renew } from './renew.js';
export const absorbJob = {
    name: 'rollup.absorb',
    // Also at every start: what was changed by hand has asked nobody.
    daily: '00:40',
    async handle({ transaction }) {
        const { isMore } = await absorbInTime(transaction, MOST_DISTRICTS);
        // Others have their turn in between.
        if (isMore)
            await transaction(({ run }) => enqueue(run, absorbJob.name, { key: absorbJob.name }));
    },
};
const CUT_OFF = '57014';
/** Districts with a long past may be too many at once: then fewer. */
async function absorbInTime(transaction, districts) {
    try {
        return await transaction(({ run }) => absorb(run, districts));
    }
    catch (error) {
        if (districts === 1 || error.code !== CUT_OFF)
            throw error;
        return absorbInTime(transaction, Math.ceil(districts / 8));
    }
}
export const absorbAfter = { to: ['Observation', 'AreaEvent'], job: absorbJob.name, lanes: 8 };
/** One works on the rollups at a time, whatever it is called: taken before the first statement that reads them. */
export const ALONE = `select pg_advisory_xact_lock(hashtext('${absorbJob.name}'))`;
export const renewJob = {
    name: 'rollup.renew',
    // Also after an update of Pilar, which may bring definitions.
    daily: '00:45',
    async handle({ transaction }) {
        const isMore = await transaction(async ({ run }) => {
            await run(ALONE, []);
            return renew(run);
        });
        if (isMore)
            await transaction(({ run }) => enqueue(run, renewJob.name, { key: renewJob.name }));
    },
};
export const renewAfter = { to: ['Indicator'], job: renewJob.name, lanes: 1 };
//# sourceMappingURL=rollup.job.js.map