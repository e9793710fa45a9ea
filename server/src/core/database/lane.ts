/** A connection that quick reads share: each is sent without waiting for the answer of the one before. */
import pg from 'pg';
import type { Waiter } from '../context.ts';
import { unavailable } from '../errors.ts';
import type { Statement } from './asked.ts';
import { gather } from './packet.ts';
import { isBreaking, toldOf } from './waited.ts';

export interface Read<T> {
  statement: Statement;
  waiter: Waiter;
  send(client: pg.ClientBase, statement: Statement): Promise<T>;
}

/** Told of what happens in it. */
export interface Keeper {
  took(statement: Statement, ms: number): void;
  /** It may have room again. */
  onRoom(): void;
  onEnd(lane: Lane): void;
}

/** What it may have ahead of it, in milliseconds, however many reads that are. */
const AHEAD_MS = 1;
/** No answer for so long, and it is given nothing more. */
const LATE_MS = 25;
/** Then it ends as soon as it can: its connection has an age too. */
const LIVES_MS = 10_000;

export class Lane {
  private readonly began = performance.now();
  private client: pg.PoolClient | undefined;
  private opening: Promise<pg.PoolClient> | undefined;
  private reads = 0;
  private aheadMs = 0;
  /** When something came of it last. */
  private movedAt = this.began;
  private isGathering = false;
  private isBroken = false;

  constructor(
    private readonly pool: pg.Pool,
    private readonly keeper: Keeper,
  ) {}

  get load(): number {
    return this.aheadMs;
  }

  /** Not where it is a connection that is waited for: more of them would wait too. */
  isLate(now: number): boolean {
    return this.client !== undefined && this.reads > 0 && now - this.movedAt > LATE_MS;
  }

  hasRoom(ms: number, now: number): boolean {
    const isOver = this.isBroken || now - this.began > LIVES_MS || this.isLate(now);
    return !isOver && !this.isWanted && (this.reads === 0 || this.aheadMs + ms <= AHEAD_MS);
  }

  /** Others wait for a connection of the pool: they have this one once what it was given is answered. */
  private get isWanted(): boolean {
    return this.client !== undefined && this.pool.waitingCount > 0;
  }

  async take<T>({ statement, waiter, send }: Read<T>, ms: number): Promise<T> {
    if (this.reads === 0) this.movedAt = performance.now();
    this.reads += 1;
    this.aheadMs += ms;
    try {
      const client = this.client ?? (await this.open());
      if (waiter.closed) throw unavailable();
      this.gather(client);
      return await this.timed(statement, send(client, statement));
    } catch (error) {
      this.isBroken ||= isBreaking(error);
      throw toldOf(error, waiter);
    } finally {
      this.reads -= 1;
      this.aheadMs = this.reads === 0 ? 0 : this.aheadMs - ms;
      this.keeper.onRoom();
      if (this.reads === 0) setImmediate(() => this.end());
    }
  }

  private async open(): Promise<pg.PoolClient> {
    this.opening ??= this.pool.connect();
    this.client = await this.opening;
    this.movedAt = performance.now();
    return this.client;
  }

  /** Until all sockets that have something now were read. */
  private gather(client: pg.ClientBase): void {
    if (this.isGathering) return;
    this.isGathering = true;
    gather(client, (send) =>
      setImmediate(() => {
        this.isGathering = false;
        send();
      }),
    );
  }

  private async timed<T>(statement: Statement, answer: Promise<T>): Promise<T> {
    const sentAt = performance.now();
    const answered = await answer;
    const now = performance.now();
    this.keeper.took(statement, now - Math.max(sentAt, this.movedAt));
    this.movedAt = now;
    return answered;
  }

  private end(): void {
    if (this.reads > 0 || !this.opening) return;
    this.opening = undefined;
    this.client?.release(this.isBroken);
    this.client = undefined;
    this.keeper.onEnd(this);
  }
}
