import { VERSION } from '../core/about.js';
import { fault, ok } from './finding.js';
export async function versions({ client }) {
    const { rows } = await client.query("select current_setting('server_version') as version, current_setting('server_version_num')::int as number");
    const { version, number } = rows[0];
    const text = `Pilar ${VERSION}, Node ${process.versions.node}, PostgreSQL ${version}.`;
    const isOld = number < 150_000 || Number(process.versions.node.split('.')[0]) < 24;
    return [isOld ? fault(text, 'Pilar needs Node 24 and PostgreSQL 15 or newer.') : ok(text)];
}
//# sourceMappingURL=versions.js.map