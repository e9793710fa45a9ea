import { migrateAll } from '../database.js';
import { withDatabase } from './command.js';
const migrateCommand = {
    name: 'migrate',
    help: 'Brings the database to the schema of this version. A starting server does so itself.',
    options: {},
    run: (input) => withDatabase(input, async (database) => {
        await migrateAll(database);
        input.answer('The database has the schema of this version.');
    }),
};
const serveCommand = {
    name: 'serve',
    help: 'Starts the server, as pnpm start does, and does not end until it is stopped.',
    options: {},
    run: async () => {
        await import('../main.js');
        await new Promise(() => { });
    },
};
export const serverCommands = [serveCommand, migrateCommand];
//# sourceMappingURL=server.js.map