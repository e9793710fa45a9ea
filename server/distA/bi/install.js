/** Brings the views of BI to this version: made anew when the declaration, the policy or the grants they are made from say something else. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { BI_RIGHTS_SCHEMA, DROP_DERIVED } from '../core/database/derived.js';
import { quoted } from '../core/reader/text.js';
import { sets } from './sets.js';
import { statementsOf } from './views.js';
import { WATCH } from './watch.js';
/** Whoever reads a view meanwhile is waited for that long; the watch ends them earlier. */
const WAIT = '120s';
const MADE_FROM = `select obj_description(to_regnamespace('${BI_RIGHTS_SCHEMA}'), 'pg_namespace') as sum`;
/** As the owner of the tables. */
export async function installBi(url) {
    const client = new pg.Client({ connectionString: url, application_name: 'pilar bi' });
    client.on('error', () => { });
    await client.connect();
    try {
        const statements = [...statementsOf(sets), WATCH];
        const sum = createHash('sha256').update(statements.join(';')).digest('hex');
        if ((await client.query(MADE_FROM)).rows[0].sum === sum)
            return;
        await client.query('begin');
        await client.query(`set local lock_timeout = '${WAIT}'`);
        for (const statement of [DROP_DERIVED, ...statements])
            await client.query(statement);
        await client.query(`comment on schema ${BI_RIGHTS_SCHEMA} is ${quoted(sum)}`);
        await client.query('commit');
    }
    finally {
        await client.end();
    }
}
//# sourceMappingURL=install.js.map