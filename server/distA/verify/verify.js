/** Looks at an installation from all sides. Nothing is changed, and what cannot be looked at is never called fine. */
import { administrators, demoAccounts } from './accounts.js';
import { biRoles } from './bi.js';
import { copies } from './copies.js';
import { durability } from './durability.js';
import { absent, fault } from './finding.js';
import { grants } from './grants.js';
import { headers } from './headers.js';
import { queue } from './queue.js';
import { rollups } from './rollups.js';
import { secrets } from './secrets.js';
import { suppression } from './suppression.js';
import { constraints, migrations } from './tables.js';
import { versions } from './versions.js';
export const CHECKS = [
    { name: 'versions', title: 'Versions', look: versions },
    { name: 'migrations', title: 'Migrations', look: migrations },
    { name: 'constraints', title: 'Constraints', look: constraints },
    { name: 'durability', title: 'Durability', look: durability },
    { name: 'grants', title: 'Roles and grants', look: grants },
    { name: 'bi', title: 'BI roles', look: biRoles },
    { name: 'secrets', title: 'Secret files', look: secrets },
    { name: 'demo', title: 'Demo accounts', look: demoAccounts },
    { name: 'administrators', title: 'Administrators', look: administrators },
    { name: 'headers', title: 'Headers', look: headers },
    { name: 'queue', title: 'Job queue', look: queue },
    { name: 'backup', title: 'Last backup', look: copies },
    { name: 'rollups', title: 'Rollups', look: rollups },
    { name: 'suppression', title: 'Suppression', look: suppression },
    { name: 'chain', title: 'Chain of journal', look: async () => [absent('This version does not chain the entries of the journal yet.')] },
];
export async function verify(subject) {
    const findings = [];
    for (const { name, look } of CHECKS) {
        const outcomes = await look(subject).catch((error) => [fault(`Could not be looked at: ${error.message}`)]);
        findings.push(...outcomes.map((outcome) => ({ check: name, ...outcome })));
    }
    return findings;
}
export const countOf = (findings, state) => findings.filter((finding) => finding.state === state).length;
//# sourceMappingURL=verify.js.map