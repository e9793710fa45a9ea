/** Rows to a table as COPY takes them. */
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
/** `parts` are lines, many at once. Returns how many rows there were. */
export async function copyLines(client, table, columns, parts) {
    const target = client.query(copyFrom(`copy pilar.${table} (${columns.join(', ')}) from stdin`));
    await pipeline(parts, target);
    return target.rowCount ?? 0;
}
//# sourceMappingURL=copy.js.map