/** A connection that quick reads share: each is sent without waiting for the answer of the one before. */
import type pg from 'pg';
import type { Waiter } from '../context.ts';
import type { Statement } from './asked.ts';
import { isBreaking, tellToStop, toldOf } from './waited.ts';

export interface Read<T> {
  statement: Statement;
  waiter: Waiter;
  send(client: pg.ClientBase, statement: Statement): Promise<T>;
}

/** Told of what happens in it. */
export interface Keeper {
  pool: pg.Pool;
  took(statement: Statement, ms: number): void;
  /** It may have room again. */
  onRoom(): void;
  onEnd(lane: Lane): void;
}

/** What it may have ahead of it, in milliseconds, however many reads that are. */
const AHEAD_MS = 1;
/** So many it always has room for: with one alone the connection would stand still while that answer comes and the next question goes. */
const LEAST_READS = 2;
/** No answer for so long, and it is given nothing more. */
const LATE_MS = 25;
/** Reads of a spell that are told what they took. */
const MOST_TOLD = 64;
/** Then it ends as soon as it can: its connection has an age too. */
const LIVES_MS = 10_000;

/**
 * From when the connection gets something to do until it has done it all. Answers come together, so what each took is not seen: the time of all
 * of them is shared out by what each was expected to take.
 */
class Spell {
  private began = 0;
  private expectedMs = 0;
  private reads: { statement: Statement; ms: number }[] = [];

  begin(): void {
    this.began = performance.now();
    this.expectedMs = 0;
    this.reads = [];
  }

  add(statement: Statement, ms: number): void {
    this.expectedMs += ms;
    if (this.reads.length < MOST_TOLD) this.reads.push({ statement, ms });
  }

  end(now: number, tell: (statement: Statement, ms: number) => void): void {
    const share = (now - this.began) / this.expectedMs;
    for (const { statement, ms } of this.reads) tell(statement, ms * share);
    this.reads = [];
  }
}

export class Lane {
  private readonly began = performance.now();
  private reads = 0;
  /** Of those, whose answer somebody waits for. */
  private awaited = 0;
  private aheadMs = 0;
  /** When something came of it last. */
  private movedAt = this.began;
  /** What is held back until it is sent, and what was sent and not answered. */
  private held = 0;
  private out = 0;
  private spell = new Spell();
  private isBroken = false;
  private hasEnded = false;
  private stopping: Promise<void> | undefined;

  /** `most`: reads it is given at least, whoever else waits for a connection: these waited for it too. */
  constructor(
    private readonly client: pg.PoolClient,
    private readonly keeper: Keeper,
    private most: number,
  ) {}

  get load(): number {
    return this.aheadMs;
  }

  isLate(now: number): boolean {
    return this.reads > 0 && now - this.movedAt > LATE_MS;
  }

  hasRoom(ms: number, now: number): boolean {
    const isOver = this.hasEnded || this.isBroken || this.stopping !== undefined || now - this.began > LIVES_MS || this.isLate(now);
    const isWanted = this.most <= 0 && this.keeper.pool.waitingCount > 0;
    return !isOver && !isWanted && (this.reads < LEAST_READS || this.aheadMs + ms <= AHEAD_MS);
  }

  async take<T>({ statement, waiter, send }: Read<T>, ms: number): Promise<T> {
    const leave = this.begin(ms, waiter);
    try {
      this.gather();
      return await this.timed(statement, ms, send(this.client, statement));
    } catch (error) {
      this.isBroken ||= isBreaking(error);
      throw toldOf(error, waiter);
    } finally {
      leave();
      this.reads -= 1;
      this.aheadMs = this.reads === 0 ? 0 : this.aheadMs - ms;
      this.keeper.onRoom();
      if (this.reads === 0) setImmediate(() => this.endIdle());
      else this.stopForNobody();
    }
  }

  /** Lets go of the connection, unless it has something to do again. */
  async endIdle(): Promise<void> {
    await this.stopping;
    if (this.reads > 0 || this.hasEnded) return;
    this.hasEnded = true;
    this.client.release(this.isBroken);
    this.keeper.onEnd(this);
  }

  /** Gives what is to be called when the answer is there. */
  private begin(ms: number, waiter: Waiter): () => void {
    if (this.reads === 0) this.movedAt = performance.now();
    this.reads += 1;
    this.aheadMs += ms;
    this.awaited += 1;
    this.most -= 1;
    let isGone = false;
    const go = () => {
      isGone = true;
      this.awaited -= 1;
      this.stopForNobody();
    };
    waiter.once('close', go);
    return () => {
      waiter.off('close', go);
      if (!isGone) this.awaited -= 1;
    };
  }

  /** What runs is stopped once nobody waits for any of what was sent; until all of it has ended, nothing else is. */
  private stopForNobody(): void {
    if (this.awaited > 0) return;
    this.stopping = (this.stopping ?? Promise.resolve()).then(() => (this.reads > 0 ? tellToStop(this.client) : undefined));
  }

  /** What is sent goes out in one packet, once all sockets that have something now were read. */
  private gather(): void {
    this.held += 1;
    if (this.held > 1) return;
    const { stream } = (this.client as pg.PoolClient & { connection: pg.Connection }).connection;
    stream.cork();
    setImmediate(() => {
      if (this.out === 0) this.spell.begin();
      this.out += this.held;
      this.held = 0;
      stream.uncork();
    });
  }

  private async timed<T>(statement: Statement, ms: number, answer: Promise<T>): Promise<T> {
    const sentAt = performance.now();
    try {
      return await answer;
    } finally {
      const now = performance.now();
      const waited = now - Math.max(sentAt, this.movedAt);
      this.movedAt = now;
      this.out -= 1;
      this.spell.add(statement, ms);
      if (waited > LATE_MS) this.keeper.took(statement, waited);
      else if (this.out === 0) this.spell.end(now, (one, took) => this.keeper.took(one, took));
    }
  }
}
