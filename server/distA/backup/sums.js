/** What a database holds, in a few words: rows and a checksum of their text, by table. Reading all of it also checks every page. */
import { onDatabase } from './session.js';
const TABLES = `
  select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
  where nspname in ('pilar', 'auth') and relkind in ('r', 'p') and not relispartition order by 1`;
/** One snapshot; the order of the rows does not matter to a sum. */
export function sumsOf(url) {
    return onDatabase(url, async (client) => {
        await client.query("begin isolation level repeatable read read only; set local timezone to 'UTC'; set local datestyle to 'ISO'");
        const sums = {};
        for (const { name } of (await client.query(TABLES)).rows) {
            const sql = `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as sum from ${name} t`;
            sums[name] = (await client.query(sql)).rows[0].sum;
        }
        return sums;
    });
}
/** Names of tables in which the two differ. */
export const difference = (one, other) => [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
export const rowsIn = (sums) => Object.values(sums).reduce((all, sum) => all + Number(sum.split(' ')[0]), 0);
//# sourceMappingURL=sums.js.map