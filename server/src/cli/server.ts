import { migrateAll } from '../database.ts';
import { type Command, withDatabase } from './command.ts';

const migrateCommand: Command = {
  name: 'migrate',
  help: 'Brings the database to the schema of this version. A starting server does so itself.',
  options: {},
  run: (input) =>
    withDatabase(input, async (database) => {
      await migrateAll(database);
      input.answer('The database has the schema of this version.');
    }),
};

const serveCommand: Command = {
  name: 'serve',
  help: 'Starts the server and does not end until it is stopped. Of pnpm start it lacks what that tells node of its memory.',
  options: {},
  run: async () => {
    await import('../main.ts');
    await new Promise(() => {});
  },
};

export const serverCommands = [serveCommand, migrateCommand];
