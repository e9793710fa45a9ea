/** Are the tables those of this version, and does the database vouch for what they hold? */
import { readMigrations } from '../core/database/migrations.js';
import { readMigrated } from '../exchange/dump/tables.js';
import { fault, orOk } from './finding.js';
export async function migrations({ client }) {
    const applied = (await readMigrated(client)) ?? [];
    const known = readMigrations().map(({ name }) => name);
    const missing = known.filter((name) => !applied.includes(name));
    const unknown = applied.filter((name) => !known.includes(name));
    return orOk([
        ...missing.map((name) => fault(`The migration ${name} is missing.`, 'pnpm pilar migrate')),
        ...unknown.map((name) => fault(`The migration ${name} is not known to this version.`, 'Run the version of Pilar that made it.')),
    ], `All ${known.length} migrations are applied, and no others.`);
}
const DOUBTFUL = `
  select 'constraint ' || conname || ' of ' || conrelid::regclass as name from pg_constraint
  where not convalidated and connamespace in (select oid from pg_namespace where nspname in ('pilar', 'auth'))
  union all
  select 'index ' || i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where not i.indisvalid and n.nspname in ('pilar', 'auth')`;
export async function constraints({ client }) {
    const { rows } = await client.query(DOUBTFUL);
    return orOk(rows.map(({ name }) => fault(`The ${name} does not hold for all rows.`)), 'Every constraint and every index holds for all rows.');
}
//# sourceMappingURL=tables.js.map