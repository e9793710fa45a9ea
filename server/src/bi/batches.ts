/**
 * Rows of one snapshot as they are read, however many: a cursor in the database, and no more of them here than are being written. Of all that
 * is on its way one batch is taken up in each turn of the event loop, so that whoever asks the API comes in between.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Cell } from './odata/json.ts';
import type { Statement } from './odata/statements.ts';

/** Written in some milliseconds. */
const BATCH = 200;
/** Of somebody who takes what is sent slowly. */
export const PATIENCE_MS = 60_000;

/** No number is read as another. */
export const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Every row is wanted, not the first ones soon; and while the other side takes its time, the transaction stands still. */
const FETCH = { text: `FETCH ${BATCH} FROM rows`, rowMode: 'array' as const, types: AS_TEXT as never };
const SETTINGS = `set local cursor_tuple_fraction = 1; set local idle_in_transaction_session_timeout = ${PATIENCE_MS}`;

let last: Promise<unknown> = Promise.resolve();

/** Is there in a turn that no other batch has. */
function turn(): Promise<unknown> {
  last = last.then(() => nextTurn());
  return last;
}

interface Given {
  /** What each may take, in milliseconds, where nobody waits for it. */
  patience?: number;
  /** Done ahead of each; what it throws ends them. */
  ahead?: () => Promise<unknown>;
}

/** At least one, which may be empty. */
export async function* batchesOf(client: PoolClient, statement: Statement, { patience, ahead }: Given = {}): AsyncGenerator<Cell[][]> {
  await client.query(patience ? `${SETTINGS}; set local statement_timeout = ${patience}` : SETTINGS);
  const fetch = { ...FETCH, ...(patience && { query_timeout: patience }) };
  await client.query({ text: `DECLARE rows NO SCROLL CURSOR FOR ${statement.text}`, values: statement.values });
  for (let isMore = true; isMore; ) {
    await ahead?.();
    const { rows } = await client.query(fetch);
    await turn();
    yield rows as unknown as Cell[][];
    isMore = rows.length === BATCH;
  }
  await client.query('CLOSE rows');
}
