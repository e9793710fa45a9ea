/** Logins of the database for tools that speak SQL. */
import { openLogin } from '../bi/logins.js';
import { asOwner } from '../database.js';
import { withDatabase } from './command.js';
const roleCreate = {
    name: 'bi role create',
    help: 'Makes a login of the database that reads the schema bi with the rights of a key, or gives it a new password. The password is shown this once, alone on the last line. It ends with the key.',
    options: { key: { value: 'ID', help: 'id of the key: what stands between pk_ and the secret', isRequired: true } },
    run: async (input) => {
        const keyId = (input.text('key') ?? '').replace(/^pk_/, '').replace(/_.*$/, '');
        const login = await withDatabase(input, ({ directUrl }) => asOwner(directUrl, (client) => openLogin(client, keyId)));
        if (!login)
            throw new Error(`There is no key ${keyId} in use.`);
        input.log(`${login.role} may read the schema bi. Its password:`);
        input.answer(login.password);
    },
};
export const biCommands = [roleCreate];
//# sourceMappingURL=bi.js.map