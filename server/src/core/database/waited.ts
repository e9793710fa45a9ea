/**
 * Reading for as long as somebody waits for it. Once nobody does, PostgreSQL is told to stop the statement, by the protocol's own request
 * for that: it goes past the pool, which may have no connection to spare, and through a pooler, which knows whose statement it is.
 */
import { GraphQLError } from 'graphql';
import pg from 'pg';
import type { Waiter } from '../context.ts';
import { DEADLINES } from '../deadlines.ts';
import { tooSlow, unavailable } from '../errors.ts';

/** A statement on a connection of its own. */
export async function onConnection<T>(pool: pg.Pool, waiter: Waiter, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    return await stoppable(client, waiter, () => work(client));
  } catch (error) {
    isBroken = isBreaking(error);
    throw toldOf(error, waiter);
  } finally {
    client.release(isBroken);
  }
}

/** Whether a connection on which it came is of no more use. */
export const isBreaking = (error: unknown): boolean =>
  !(error instanceof GraphQLError || (error instanceof pg.DatabaseError && error.severity === 'ERROR'));

/** The connection is not let go of before the request to stop has reached the database: it must not strike what runs on it next. */
export async function stoppable<T>(client: pg.ClientBase, waiter: Waiter, work: () => Promise<T>): Promise<T> {
  if (waiter.closed) throw unavailable();
  let told: Promise<void> | undefined;
  const stop = () => {
    told = tellToStop(client);
  };
  waiter.once('close', stop);
  try {
    return await work();
  } finally {
    waiter.off('close', stop);
    await told;
  }
}

/** Stopped by the request, or by the time that any statement has. */
const STOPPED = '57014';

export function toldOf(error: unknown, waiter: Waiter): unknown {
  if ((error as { code?: unknown }).code !== STOPPED) return error;
  return waiter.closed ? unavailable() : tooSlow();
}

/** What the driver has for it and its types leave out. */
type Messenger = pg.Connection & {
  connect(...at: [port: number, host: string] | [path: string]): void;
  cancel(id: number, key: number): void;
};
type Target = pg.ClientBase & Pick<pg.Client, 'host' | 'port'> & { processID: number; secretKey: number };

/** Done when the database hangs up: it has passed the request on. */
export function tellToStop(client: pg.ClientBase): Promise<void> {
  const { host, port, processID, secretKey } = client as Target;
  const messenger = new pg.Connection() as Messenger;
  return new Promise((resolve) => {
    // A request that does not get through: the statement ends by its time.
    const late = setTimeout(() => messenger.stream.destroy(), DEADLINES.rollback);
    messenger.on('error', () => {});
    messenger.once('connect', () => messenger.cancel(processID, secretKey));
    messenger.once('end', () => {
      clearTimeout(late);
      resolve();
    });
    if (host.startsWith('/')) messenger.connect(`${host}/.s.PGSQL.${port}`);
    else messenger.connect(port, host);
  });
}
