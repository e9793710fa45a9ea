/** When was the data last brought to safety? */
import { existsSync } from 'node:fs';
import { lastCopy } from '../backup/note.js';
import { ok, warning } from './finding.js';
const HOUR = 3_600_000;
const OLD_HOURS = 48;
export async function copies({ env, client }) {
    const archived = env.databaseUrl ? await lastArchived(client) : undefined;
    if (archived && hoursSince(archived) < OLD_HOURS)
        return [ok(`The write-ahead log was archived last at ${archived.toISOString()}.`)];
    const advice = env.databaseUrl ? 'pg_basebackup and an archive of the log, as docs/operate.md says.' : 'pnpm pilar backup FOLDER';
    const copy = lastCopy(env.dataDir);
    if (!copy)
        return [warning('The database was never backed up.', advice)];
    const hours = hoursSince(new Date(copy.at));
    const text = `The last ${copy.kind} is ${age(hours)} old: ${copy.path}`;
    if (hours >= OLD_HOURS)
        return [warning(`${text}.`, advice)];
    return [existsSync(copy.path) ? ok(`${text}.`) : warning(`${text}, which is not there any more.`, advice)];
}
async function lastArchived(client) {
    const { rows } = await client.query('select last_archived_time as at from pg_stat_archiver');
    return rows[0]?.at ?? undefined;
}
const hoursSince = (at) => (Date.now() - at.getTime()) / HOUR;
function age(hours) {
    if (hours < 1)
        return 'less than an hour';
    return hours < OLD_HOURS ? `${Math.floor(hours)} h` : `${Math.floor(hours / 24)} days`;
}
//# sourceMappingURL=copies.js.map