/** What is said to the database at once goes out in one packet: each costs it a waking. */
import type pg from 'pg';

/** `later`: when it goes out. */
export function gather(client: pg.ClientBase, later: (send: () => void) => void): void {
  const { stream } = (client as pg.ClientBase & { connection: pg.Connection }).connection;
  stream.cork();
  later(() => stream.uncork());
}
