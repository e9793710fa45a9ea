/**
 * Names of prepared statements, rationed. Each weighs about 100 kB in every connection and the driver never forgets one, so
 * a name keeps its place until no connection can hold it any more: it was not used for longer than a connection lives.
 */
import { createHash } from 'node:crypto';
import { CONNECTION_LIVES_MS } from '../database/pools.ts';

const MAX_NAMES = 150;
/** With what a connection may still be doing when its time is over. */
const HELD_FOR_MS = CONNECTION_LIVES_MS + 60_000;
/** A place is not taken anew for each request: V8 copies a map that so often changes, and has young garbage hang on what it leaves. */
const TAKEN_FOR_MS = 1000;

export interface Statement {
  readonly sql: string;
  /** A digest of the text: what means the same has the same name. */
  name?: string;
  /** When it was sent last. */
  sentAt?: number;
}

export interface Names {
  /** A name for a statement that is sent again soon, while there are places. */
  nameFor(statement: Statement): string | undefined;
  counts(): NameCounts;
}

export interface NameCounts {
  /** Places taken now. */
  held: number;
  /** Statements sent under a name, sent without since they were new, and since no place was left. */
  named: number;
  fresh: number;
  rationed: number;
}

export function createNames(now: () => number = () => performance.now(), most = MAX_NAMES): Names {
  /** When each was taken last, the longest ago first. */
  const takenAt = new Map<string, number>();
  const sent = { named: 0, fresh: 0, rationed: 0 };
  const isHeld = (since: number) => now() - since < HELD_FOR_MS;
  const hasPlace = () => {
    for (const [name, since] of takenAt) {
      if (isHeld(since)) break;
      takenAt.delete(name);
    }
    return takenAt.size < most;
  };
  const kindOf = (statement: Statement): keyof typeof sent => {
    const before = statement.sentAt;
    statement.sentAt = now();
    if (before === undefined || !isHeld(before)) return 'fresh';
    statement.name ??= createHash('sha256').update(statement.sql).digest('base64url').slice(0, 24);
    const since = takenAt.get(statement.name);
    if (since !== undefined && statement.sentAt - since < TAKEN_FOR_MS) return 'named';
    if (!takenAt.delete(statement.name) && !hasPlace()) return 'rationed';
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
