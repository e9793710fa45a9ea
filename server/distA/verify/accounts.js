/** Accounts whose passwords were printed on a screen, and whether anyone can let others in. */
import { runOn } from '../core/write/transaction.js';
import { hasDemoAccounts, isLoopback } from '../identity/first-start.js';
import { fault, ok, warning } from './finding.js';
export async function demoAccounts({ env, client }) {
    if (!(await hasDemoAccounts(runOn(client))))
        return [ok('There are no demonstration accounts.')];
    const places = [env.host, ...(env.publicUrl ? [new URL(env.publicUrl).hostname] : [])];
    const outside = places.find((place) => !isLoopback(place));
    const advice = 'Retire them, or start anew with PILAR_DEMO=none.';
    return [
        outside
            ? fault(`Demonstration accounts exist and others can come in by ${outside}.`, advice)
            : warning('Demonstration accounts exist; only this machine can come in.', advice),
    ];
}
const ADMINISTRATORS = `
  select count(*)::int as count from pilar.assignment g join pilar.role r on r.id = g.role_id join pilar."user" u on u.id = g.user_id
  where r.code = 'ADMINISTRATOR' and g.retired_at is null and u.retired_at is null`;
export async function administrators({ client }) {
    const { rows } = await client.query(ADMINISTRATORS);
    const count = rows[0]?.count ?? 0;
    return [
        count > 0 ? ok(`Administrators: ${count}.`) : warning('Nobody is an administrator.', 'pnpm pilar user create --role ADMINISTRATOR …'),
    ];
}
//# sourceMappingURL=accounts.js.map