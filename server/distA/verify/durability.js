/** Is what the database acknowledges on the disk? Asked in a session like those of the server, since settings may differ by role. */
import { openPool } from '../core/database/pools.js';
import { APP_ROLE } from '../core/database/roles.js';
import { fault, orOk, warning } from './finding.js';
const SETTINGS = `select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
  current_setting('synchronous_commit') as synchronous_commit, current_setting('data_checksums') as data_checksums`;
export async function durability({ url }) {
    const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'verify' });
    try {
        return judge((await pool.query(SETTINGS)).rows[0]);
    }
    finally {
        await pool.end();
    }
}
function judge(settings) {
    const off = ['fsync', 'full_page_writes', 'synchronous_commit'].filter((name) => settings[name] === 'off');
    const outcomes = off.map((name) => fault(`${name} is off: what was acknowledged may be lost when the power fails.`, `Set ${name} = on.`));
    if (settings.data_checksums !== 'on') {
        outcomes.push(warning('data_checksums is off: a disk that returns wrong bytes goes unnoticed.', 'Stop the database and run pg_checksums --enable.'));
    }
    return orOk(outcomes, 'fsync, full_page_writes, synchronous_commit and data_checksums are on.');
}
//# sourceMappingURL=durability.js.map