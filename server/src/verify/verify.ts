/** Looks at an installation from all sides. Nothing is changed, and what cannot be looked at is never called fine. */
import { administrators, demoAccounts } from './accounts.ts';
import { biRoles } from './bi.ts';
import { copies } from './copies.ts';
import { durability } from './durability.ts';
import { absent, type Check, type Finding, fault, type Subject } from './finding.ts';
import { grants } from './grants.ts';
import { headers } from './headers.ts';
import { queue } from './queue.ts';
import { rollups } from './rollups.ts';
import { secrets } from './secrets.ts';
import { suppression } from './suppression.ts';
import { constraints, migrations } from './tables.ts';
import { versions } from './versions.ts';

export const CHECKS: readonly Check[] = [
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

export async function verify(subject: Subject): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, look } of CHECKS) {
    const outcomes = await look(subject).catch((error: Error) => [fault(`Could not be looked at: ${error.message}`)]);
    findings.push(...outcomes.map((outcome) => ({ check: name, ...outcome })));
  }
  return findings;
}

export const countOf = (findings: readonly Finding[], state: Finding['state']): number =>
  findings.filter((finding) => finding.state === state).length;
