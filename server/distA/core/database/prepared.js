/**
 * Statements of writes are sent again and again with other values only: they are prepared, that is parsed and, where PostgreSQL sees
 * no gain in doing it anew, planned once in each connection. Questions are not: no two are the same, and a plan for unknown bounds
 * takes a country for a village.
 */
import { LRUCache } from 'lru-cache';
import { createNames } from '../reader/names.js';
/** All that writes say, and not much else. */
const MAX_NAMES = 80;
const MAX_STATEMENTS = 500;
const MAX_CHARACTERS = 2_000_000;
/** What is shorter, such as a savepoint, is read at once. */
const WORTH_FROM = 100;
const byPool = new WeakMap();
/** From now on. Never said of a pool behind a pooler that does not keep prepared statements. */
export function prepareOn(pool) {
    const statements = new LRUCache({ max: MAX_STATEMENTS, maxSize: MAX_CHARACTERS, sizeCalculation: sizeOf });
    byPool.set(pool, { names: createNames(undefined, MAX_NAMES), statements });
}
const sizeOf = ({ sql }) => sql.length;
export function nameOn(pool, sql) {
    const preparing = byPool.get(pool);
    if (!preparing || sql.length < WORTH_FROM)
        return undefined;
    const known = preparing.statements.get(sql) ?? { sql };
    preparing.statements.set(sql, known);
    return preparing.names.nameFor(known);
}
//# sourceMappingURL=prepared.js.map