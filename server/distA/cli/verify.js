import { addressOf } from '../core/env.js';
import { asOwner, borrowDatabase } from '../database.js';
import { pageOf } from '../verify/page.js';
import { countOf, verify } from '../verify/verify.js';
const verifyCommand = {
    name: 'verify',
    help: 'Looks at settings, grants, headers, files, accounts, migrations, jobs and backups, and says what is wrong. Exit code 1 when there is a fault.',
    options: {
        url: { value: 'ADDRESS', help: 'where people reach the console; without it PUBLIC_URL, or HOST and PORT' },
        json: { help: 'for scripts' },
    },
    run: async ({ env, text, isOn, log, answer }) => {
        const address = (text('url') ?? env.publicUrl ?? addressOf(env)).replace(/\/$/, '');
        const database = await borrowDatabase(env, log);
        try {
            const findings = await asOwner(database.directUrl, (client) => verify({ env, client, url: database.directUrl, address }));
            const [at, faults, warnings] = [new Date(), countOf(findings, 'fault'), countOf(findings, 'warning')];
            answer(isOn('json') ? JSON.stringify({ at, faults, warnings, findings }, null, 2) : pageOf(findings, at));
            if (faults > 0)
                throw new Error(`${faults} fault${faults === 1 ? '' : 's'} found.`);
        }
        finally {
            await database.stop();
        }
    },
};
export const verifyCommands = [verifyCommand];
//# sourceMappingURL=verify.js.map