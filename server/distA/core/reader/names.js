/**
 * Names of prepared statements, rationed. Each weighs about 100 kB in every connection and the driver never forgets one, so
 * a name keeps its place until no connection can hold it any more: it was not used for longer than a connection lives.
 */
import { createHash } from 'node:crypto';
import { CONNECTION_LIVES_MS } from '../database/pools.js';
const MAX_NAMES = 150;
/** With what a connection may still be doing when its time is over. */
const HELD_FOR_MS = CONNECTION_LIVES_MS + 60_000;
export function createNames(now = () => performance.now(), most = MAX_NAMES) {
    /** When each was taken last, the longest ago first. */
    const takenAt = new Map();
    const sent = { named: 0, fresh: 0, rationed: 0 };
    const isHeld = (since) => now() - since < HELD_FOR_MS;
    const hasPlace = () => {
        for (const [name, since] of takenAt) {
            if (isHeld(since))
                break;
            takenAt.delete(name);
        }
        return takenAt.size < most;
    };
    const kindOf = (statement) => {
        const before = statement.sentAt;
        statement.sentAt = now();
        if (before === undefined || !isHeld(before))
            return 'fresh';
        statement.name ??= createHash('sha256').update(statement.sql).digest('base64url').slice(0, 24);
        if (!takenAt.delete(statement.name) && !hasPlace())
            return 'rationed';
        takenAt.set(statement.name, statement.sentAt);
        return 'named';
    };
    return {
        nameFor: (statement) => {
            const kind = kindOf(statement);
            sent[kind] += 1;
            return kind === 'named' ? statement.name : undefined;
        },
        counts: () => ({ held: takenAt.size, ...sent }),
    };
}
//# sourceMappingURL=names.js.map