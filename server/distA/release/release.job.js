import { sumProvince } from './province.js';
import { regenciesDue } from './read.js';
import { release } from './release.service.js';
export const releaseJob = {
    name: 'release.monthly',
    daily: '01:00',
    async handle({ transaction, clock }) {
        const due = await transaction(({ run }) => regenciesDue(run, clock.now()));
        for (const regency of due)
            await transaction((tx) => release(tx, regency));
        for (const { regency } of due)
            await transaction(({ run }) => sumProvince(run, regency, clock.now()));
    },
};
//# sourceMappingURL=release.job.js.map