import { runOn } from '../core/write/transaction.js';
import { createUser } from './accounts.js';
import { newPassword } from './secret.js';
/** True when it was made now. Later starts leave users alone. */
export async function createFirstAdministrator(pool, email, password) {
    const sql = `select 1 from pilar.assignment g join pilar.role r on r.id = g.role_id where r.code = 'ADMINISTRATOR' and g.user_id is not null limit 1`;
    if ((await runOn(pool)(sql, [])).length > 0)
        return false;
    await createUser({ pool }, { email, password, name: 'Administrator', role: 'ADMINISTRATOR' });
    return true;
}
const REGENCY = '65.01';
const DISTRICT = '65.01.05';
const DEMO_DOMAIN = 'demo.pilar';
/** Random passwords, to be printed once. Empty when the accounts exist already. */
export async function createDemoAccounts(pool) {
    const run = runOn(pool);
    if (await hasDemoAccounts(run))
        return [];
    const made = [];
    for (const holding of await demoHoldings(run)) {
        const account = { role: holding.role, email: `${holding.role.toLowerCase()}@${DEMO_DOMAIN}`, password: newPassword() };
        await createUser({ pool }, { ...holding, ...account, name: nameOf(holding.role) });
        made.push(account);
    }
    return made;
}
const nameOf = (role) => `Demo ${role
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')}`;
async function demoHoldings(run) {
    const [found] = await run(`select (select code from pilar.village where code like '${DISTRICT}.%' order by ordinal limit 1) as village,
       (select p.code from pilar.partner p join pilar.area a on a.ordinal = p.area_ordinal
        where p.is_synthetic and p.retired_at is null and a.code like '${REGENCY}%' order by (a.code = '${REGENCY}') desc, p.id limit 1) as partner`, []);
    const { village, partner } = found;
    return [
        { role: 'ADMINISTRATOR' },
        { role: 'PLANNER', area: REGENCY },
        { role: 'SECTOR_OFFICER', area: REGENCY, sector: 'KESEHATAN' },
        { role: 'DISTRICT_OFFICER', area: DISTRICT },
        ...(village ? [{ role: 'VILLAGE_OPERATOR', area: village }] : []),
        ...(partner ? [{ role: 'PARTNER', area: REGENCY, partner }] : []),
        { role: 'BI_READER', area: REGENCY },
        { role: 'VIEWER', area: REGENCY },
    ];
}
export async function hasDemoAccounts(run) {
    const found = await run('select 1 from pilar."user" where email like $1 and retired_at is null limit 1', [`%@${DEMO_DOMAIN}`]);
    return found.length > 0;
}
const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);
export const isLoopback = (host) => LOOPBACK.has(host);
/** A sentence when the server must not listen there: demonstration accounts have passwords that were printed on a screen. */
export async function refusalOfHost(pool, host) {
    if (isLoopback(host) || !(await hasDemoAccounts(runOn(pool))))
        return undefined;
    return `HOST ${host} is refused while demonstration accounts (…@${DEMO_DOMAIN}) exist: retire them, or start on 127.0.0.1.`;
}
//# sourceMappingURL=first-start.js.map