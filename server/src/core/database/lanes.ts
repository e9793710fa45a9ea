/**
 * How single reads reach the database. Those that are quick share a few connections, one behind the other: what comes at once goes out in
 * one packet and comes back in one, where a connection for each costs the database and this process a waking more than many a read itself.
 * Which are quick is told by how long they took before. All others, and what is asked for the first time, have a connection to themselves.
 */
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { Waiter } from '../context.ts';
import { unavailable } from '../errors.ts';
import type { Statement } from './asked.ts';
import { Lane, type Read } from './lane.ts';
import { onConnection } from './waited.ts';

/** Of a pool. */
const MOST_LANES = 3;
const QUICK_MS = 1;
/** What once took so long is asked alone until it was quick again several times. */
const SLOW_MS = 25;
/** Nothing is asked in less. */
const LEAST_MS = 0.02;
/** How fast what a statement took best of late is forgotten, where it takes longer: its share in a second, and each time at most. */
const FORGOTTEN = 0.05;
const MOST_FORGOTTEN = 0.25;
/** Statements whose time is known. */
const MOST_KNOWN = 500;
/** How often those that wait look whether a lane is late, so that they may open another. */
const LOOK_MS = 25;

const counts = { together: 0, alone: 0 };

/** Since the process started. */
export const readsSent = (): Record<string, number> => counts;

/** A statement that was prepared under this name is not there: what was to prepare it, ahead in the same packet, has failed. */
const UNPREPARED = '26000';

interface Waiting {
  ms: number;
  waiter: Waiter;
  enter(lane: Lane): void;
  refuse(error: unknown): void;
}

/** What a statement took at best of late: a busy machine makes none look slow. */
class Known {
  private heardAt = performance.now();

  constructor(public ms: number) {}

  hear(ms: number): void {
    const now = performance.now();
    const forgotten = Math.min(MOST_FORGOTTEN, (FORGOTTEN * (now - this.heardAt)) / 1000);
    this.heardAt = now;
    if (ms > SLOW_MS) this.ms = ms;
    else if (ms < this.ms) this.ms = Math.max(ms, this.ms / 2, LEAST_MS);
    else this.ms = Math.min(ms, this.ms * (1 + forgotten));
  }
}

class Lanes {
  private readonly open = new Set<Lane>();
  private opening = 0;
  private waiting: Waiting[] = [];
  /** By name. */
  private readonly known = new LRUCache<string, Known>({ max: MOST_KNOWN });
  private look: NodeJS.Timeout | undefined;

  constructor(readonly pool: pg.Pool) {}

  ask<T>(read: Read<T>): Promise<T> {
    const { name } = read.statement;
    const ms = name === undefined ? undefined : this.known.get(name)?.ms;
    if (ms === undefined || ms > QUICK_MS) return this.alone(read);
    return this.together(read, ms).catch((error) => {
      if (error.code !== UNPREPARED) throw error;
      return this.alone(read);
    });
  }

  took({ name }: Statement, ms: number): void {
    if (name === undefined) return;
    const known = this.known.get(name);
    if (known) known.hear(ms);
    else this.known.set(name, new Known(ms));
  }

  onRoom(): void {
    while (this.waiting.length > 0) {
      const lane = this.laneFor();
      if (!lane) break;
      this.waiting.shift()?.enter(lane);
    }
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

  private together<T>(read: Read<T>, ms: number): Promise<T> {
    counts.together += 1;
    return new Promise((resolve, reject) => {
      this.waiting.push({ ms, waiter: read.waiter, enter: (lane) => resolve(lane.take(read, ms)), refuse: reject });
      this.onRoom();
    });
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

  /** For the first of those that wait: of the lanes with room the one that has least to do. Where all have something to do, another is opened. */
  private laneFor(): Lane | undefined {
    while (this.waiting[0]?.waiter.closed) this.waiting.shift()?.refuse(unavailable());
    const [first] = this.waiting;
    if (!first) return undefined;
    const now = performance.now();
    let found: Lane | undefined;
    let onTime = this.opening;
    for (const lane of this.open) {
      if (!lane.isLate(now)) onTime += 1;
      if (lane.hasRoom(first.ms, now) && (!found || lane.load < found.load)) found = lane;
    }
    if (found?.load === 0 || onTime >= MOST_LANES) return found;
    void this.openLane();
    // One that is there takes it as soon as it may; one that must be made first would not.
    return this.pool.idleCount > 0 ? undefined : found;
  }

  private async openLane(): Promise<void> {
    const asking = [...this.waiting];
    this.opening += 1;
    try {
      const client = await this.pool.connect();
      const lane = new Lane(client, this, this.waiting.length);
      this.open.add(lane);
      setImmediate(() => lane.endIdle());
    } catch (error) {
      // They have waited for a connection as long as anybody may.
      this.waiting = this.waiting.filter((one) => !asking.includes(one));
      for (const one of asking) one.refuse(error);
    }
    this.opening -= 1;
    this.onRoom();
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
