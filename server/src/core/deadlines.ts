/**
 * Every time limit of the server, in milliseconds. Together they answer each request within 12 s, with its result or
 * SERVICE_UNAVAILABLE, whatever the database, the network or the client does meanwhile.
 */
import { unavailable } from './errors.ts';

export const DEADLINES = {
  /** Until there is a connection: for one of the pool to be free, or for a new one. */
  connect: 4000,
  /** A statement; the database cuts it off. */
  statement: 9000,
  /** A statement of a write that waits for what another write holds. */
  lock: 7000,
  /** A statement whose answer does not come: the connection is given up. */
  silence: 10_500,
  /** Taking back a transaction; a connection that can't is given up. */
  rollback: 2000,
  /** A transaction whose server was cut off: the database lets go of what it holds. */
  abandoned: 10_000,
  /** All of a request's work, from its last byte to its answer. */
  request: 11_000,
  /** The database's answer to the question whether this server is ready. */
  ready: 2000,
  /** Until a client has sent its headers, and the whole of its request. */
  headers: 10_000,
  body: 15_000,
  /** How often sockets are looked at for the two above. */
  look: 2000,
  /** A connection that a client keeps without asking. */
  keepAlive: 30_000,
  /** When the server stops: open requests, and all there is to stop. */
  drain: 12_000,
  /** Then, a request that is still on its way when no other runs. */
  trickle: 1000,
  stop: 15_000,
};

/** What the work gives, or SERVICE_UNAVAILABLE when it is not done in time; it may still go on then. */
export function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unavailable()), ms);
    void work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}

/** A point in time on a clock that nobody sets back. */
export type Until = number;

export const until = (ms: number): Until => performance.now() + ms;

export const isOver = (end: Until): boolean => performance.now() > end;
