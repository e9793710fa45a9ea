/**
 * Reading for as long as somebody waits for it. Once nobody does, PostgreSQL is told to stop the statement, by the protocol's own request
 * for that: it goes past the pool, which may have no connection to spare, and through a pooler, which knows whose statement it is.
 */
import { GraphQLError } from 'graphql';
import pg from 'pg';
import { DEADLINES } from '../deadlines.ts';
import { tooSlow, unavailable } from '../errors.ts';

/** A statement on a connection of its own. */
export async function onConnection<T>(pool: pg.Pool, gone: AbortSignal, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    return await stoppable(client, gone, () => work(client));
  } catch (error) {
    isBroken = !(error instanceof GraphQLError || (error instanceof pg.DatabaseError && error.severity === 'ERROR'));
    throw toldOf(error, gone);
  } finally {
    client.release(isBroken);
  }
}

/** The connection is not let go of before the request to stop has reached the database: it must not strike what runs on it next. */
export async function stoppable<T>(client: pg.ClientBase, gone: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (gone.aborted) throw unavailable();
  let told: Promise<void> | undefined;
  const stop = () => {
    told = tellToStop(client);
  };
  gone.addEventListener('abort', stop, { once: true });
  try {
    return await work();
  } finally {
    gone.removeEventListener('abort', stop);
    await told;
  }
}

/** Stopped by the request, or by the time that any statement has. */
const STOPPED = '57014';

export function toldOf(error: unknown, gone: AbortSignal): unknown {
  if ((error as { code?: unknown }).code !== STOPPED) return error;
  return gone.aborted ? unavailable() : tooSlow();
}

/** What the driver has for it and its types leave out. */
type Messenger = pg.Connection & {
  connect(...at: [port: number, host: string] | [path: string]): void;
  cancel(id: number, key: number): void;
};
type Target = pg.ClientBase & Pick<pg.Client, 'host' | 'port'> & { processID: number; secretKey: number };

/** Done when the database hangs up: it has passed the request on. */
function tellToStop(client: pg.ClientBase): Promise<void> {
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
