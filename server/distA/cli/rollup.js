import { asOwner } from '../database.js';
import { rebuild } from '../rollup/rebuild.js';
import { withDatabase } from './command.js';
const rebuildCommand = {
    name: 'rollup rebuild',
    help: 'Adds up all values of villages anew for districts, regencies and provinces, and says how many stored sums were others: 0 proves that they were right. Others may go on working.',
    options: {},
    run: (input) => withDatabase(input, async ({ directUrl }) => {
        const { rows, isCurrent, ...differing } = await asOwner(directUrl, (client) => rebuild(client, input.log));
        for (const [level, count] of Object.entries(differing))
            input.answer(`${level.padEnd(8)} ${count} differed`);
        input.answer(`${rows} rollups.`);
        if (!isCurrent)
            throw new Error('The definition of an indicator was changed meanwhile: run it again.');
    }),
};
export const rollupCommands = [rebuildCommand];
//# sourceMappingURL=rollup.js.map