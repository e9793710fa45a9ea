import { asOwner } from '../database.ts';
import { rebuild } from '../rollup/rebuild.ts';
import { type Command, withDatabase } from './command.ts';

const rebuildCommand: Command = {
  name: 'rollup rebuild',
  help: 'Adds up all values of villages anew for districts, regencies and provinces, counts the villages of each district, and says how many stored sums and counts were others: 0 proves that they were right. Others may go on working.',
  options: {},
  run: (input) =>
    withDatabase(input, async ({ directUrl }) => {
      const { rows, isCurrent, miscounted, ...differing } = await asOwner(directUrl, (client) => rebuild(client, input.log));
      for (const [level, count] of Object.entries(differing)) input.answer(`${level.padEnd(8)} ${count} differed`);
      input.answer(`villages ${miscounted} miscounted`);
      input.answer(`${rows} rollups.`);
      if (!isCurrent) throw new Error('The definition of an indicator was changed meanwhile: run it again.');
    }),
};

export const rollupCommands = [rebuildCommand];
