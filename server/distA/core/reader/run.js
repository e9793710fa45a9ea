import { onConnection } from '../database/waited.js';
import { at, invalid } from '../errors.js';
import { SCHEMA } from '../orm.js';
import { translated } from '../write/complaints.js';
import { MISSING } from './filter.js';
export function runOn(pool, observe) {
    return async (statement, context) => {
        observe?.(statement.text, context);
        try {
            const { rows } = await onConnection(pool, context.waiter, (client) => client.query({ ...statement, rowMode: 'array' }));
            return rows[0][0];
        }
        catch (error) {
            throw missingIn(error) ?? translated(error) ?? error;
        }
    };
}
/** A record that the input names and the database does not know: the statement fails with its path. */
function missingIn(error) {
    const found = error instanceof Error && new RegExp(`"${MISSING}([\\w.]+)"`).exec(error.message);
    return found ? invalid([at(found[1], { id: 'Kode ini tidak dikenal.', en: 'This code is not known.' })]) : undefined;
}
const COLUMNS = `
  select c.relname || '.' || a.attname as name, a.attnotnull as required
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = '${SCHEMA}' and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')`;
/** A NULL where the metadata promises a value would swallow its whole row, so the two must agree. */
export async function verifyModels(pool, models) {
    const { rows } = await pool.query(COLUMNS);
    const required = new Map(rows.map((row) => [row.name, row.required]));
    for (const { name, promise } of [...models.byName.values()].flatMap((model) => model.promised)) {
        if (!required.has(name))
            throw new Error(`The database has no column ${name}. Migrate first.`);
        if (promise && !required.get(name))
            throw new Error(`${name} may be NULL in the database, but not in the entity.`);
    }
}
const STALE_MS = 300_000;
/** One in so many records of the tree, by its ordinal: how a range's share of all is told, since ordinals are dealt out with gaps. */
const SAMPLES = 100;
const SPREAD = (table) => `
  select coalesce(percentile_disc((select array_agg(n / ${SAMPLES}.0) from generate_series(1, ${SAMPLES}) n)) within group (order by ordinal), '{}') as spread
  from ${table}`;
/** Asked again from time to time and never waited for: a wrong one only costs speed. */
export async function trackSpread(pool, models) {
    const tree = [...models.byName.values()].find((model) => model.guard.area === '' && model.hasLast);
    if (!tree)
        return () => [];
    const ask = async () => (await pool.query(SPREAD(tree.table))).rows[0].spread;
    let spread = await ask();
    let asked = Date.now();
    return () => {
        if (Date.now() - asked > STALE_MS) {
            asked = Date.now();
            const keep = (fresh) => {
                spread = fresh;
            };
            ask().then(keep, () => { });
        }
        return spread;
    };
}
//# sourceMappingURL=run.js.map