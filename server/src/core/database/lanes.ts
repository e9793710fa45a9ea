/**
 * How single reads reach the database. Those that are quick share a few connections, one behind the other: what comes at once goes out in
 * one packet and comes back in one, where a connection for each costs the database and this process a waking more than many a read itself.
 * Which are quick is told by how long they took before. All others, and what is asked for the first time, have a connection to themselves.
 */
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { Waiter } from '../context.ts';
import type { Statement } from './asked.ts';
import { Lane, type Read } from './lane.ts';
import { onConnection } from './waited.ts';

/** Of a pool. */
const MOST_LANES = 3;
const QUICK_MS = 1;
/** What once took so long is asked alone until it was quick again several times. */
const SLOW_MS = 100;
/** Statements whose time is known. */
const MOST_KNOWN = 500;
/** How often those that wait look whether a lane is late, so that they may open another. */
const LOOK_MS = 25;

const counts = { together: 0, alone: 0 };

/** Since the process started. */
export const readsSent = (): Record<string, number> => counts;

interface Waiting {
  ms: number;
  enter(lane: Lane): void;
}

class Lanes {
  private readonly open = new Set<Lane>();
  private readonly waiting: Waiting[] = [];
  /** Milliseconds by name: the least of late, so that a busy machine makes none look slow. */
  private readonly known = new LRUCache<string, number>({ max: MOST_KNOWN });
  private look: NodeJS.Timeout | undefined;

  constructor(private readonly pool: pg.Pool) {}

  ask<T>(read: Read<T>): Promise<T> {
    const { name } = read.statement;
    const ms = name === undefined ? undefined : this.known.get(name);
    if (ms === undefined || ms > QUICK_MS) return this.alone(read);
    counts.together += 1;
    return new Promise((resolve) => {
      this.waiting.push({ ms, enter: (lane) => resolve(lane.take(read, ms)) });
      this.onRoom();
    });
  }

  took({ name }: Statement, ms: number): void {
    if (name === undefined) return;
    const before = this.known.get(name);
    if (before === undefined || ms > SLOW_MS) this.known.set(name, ms);
    else this.known.set(name, ms < before ? Math.max(ms, before / 2) : before * 1.01);
  }

  onRoom(): void {
    for (let lane = this.laneFor(); lane; lane = this.laneFor()) this.waiting.shift()!.enter(lane);
    if (this.waiting.length === 0) return;
    this.look ??= setTimeout(() => {
      this.look = undefined;
      this.onRoom();
    }, LOOK_MS);
  }

  onEnd(lane: Lane): void {
    this.open.delete(lane);
    this.onRoom();
  }

  private alone<T>({ statement, waiter, send }: Read<T>): Promise<T> {
    counts.alone += 1;
    return onConnection(this.pool, waiter, async (client) => {
      const sentAt = performance.now();
      const answered = await send(client, statement);
      this.took(statement, performance.now() - sentAt);
      return answered;
    });
  }

  /** For the first of those that wait: of the lanes with room the one that has least to do. */
  private laneFor(): Lane | undefined {
    const [first] = this.waiting;
    if (!first) return undefined;
    const now = performance.now();
    let found: Lane | undefined;
    let onTime = 0;
    for (const lane of this.open) {
      if (!lane.isLate(now)) onTime += 1;
      if (lane.hasRoom(first.ms, now) && (!found || lane.load < found.load)) found = lane;
    }
    if (found?.load === 0 || onTime >= MOST_LANES) return found;
    const lane = new Lane(this.pool, this);
    this.open.add(lane);
    return lane;
  }
}

const byPool = new WeakMap<pg.Pool, Lanes>();

/** One statement, on whatever connection has its answer soonest. */
export function ask<T>(pool: pg.Pool, waiter: Waiter, statement: Statement, send: Read<T>['send']): Promise<T> {
  let lanes = byPool.get(pool);
  if (!lanes) {
    lanes = new Lanes(pool);
    byPool.set(pool, lanes);
  }
  return lanes.ask({ statement, waiter, send });
}
