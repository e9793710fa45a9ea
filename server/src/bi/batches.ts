/**
 * Rows of one snapshot as they are read, however many: a cursor in the database, and no more of them here than are being written. Of all that
 * is on its way one batch is taken up in each turn of the event loop, so that whoever asks the API comes in between.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Cell } from './odata/json.ts';
import type { Statement } from './odata/statements.ts';

/** Read and written in some milliseconds. */
const BATCH = 512;
/** Of somebody who takes what is sent slowly. */
export const PATIENCE_MS = 60_000;

/** No number is read as another. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Every row is wanted, not the first ones soon; and while the other side takes its time, the transaction stands still. */
const SETTINGS = `set local cursor_tuple_fraction = 1; set local idle_in_transaction_session_timeout = ${PATIENCE_MS}`;

let last: Promise<unknown> = Promise.resolve();

/** Is there in a turn that no other batch has. */
export function turn(): Promise<unknown> {
  last = last.then(() => nextTurn());
  return last;
}

export interface Given {
  /** Of the cursor, where there is another. */
  name?: string;
  /** What each may take, in milliseconds, where nobody waits for it. */
  patience?: number;
  /** Done ahead of each; what it throws ends them. */
  ahead?: () => Promise<unknown>;
  /** Told what each took of the database, in milliseconds. */
  spend?: (ms: number) => void;
}

/** At least one, which may be empty. What needs no answer does not wait for one. */
export async function* batchesOf(client: PoolClient, { text, values }: Statement, given: Given = {}): AsyncGenerator<Cell[][]> {
  const { name = 'rows', patience } = given;
  await Promise.all([
    client.query(patience ? `${SETTINGS}; set local statement_timeout = ${patience}` : SETTINGS),
    client.query({ text: `DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, values }),
  ]);
  for (let isMore = true; isMore; ) {
    const rows = await cellsOf(client, { text: `FETCH ${BATCH} FROM ${name}`, values: [] }, given);
    await turn();
    yield rows;
    isMore = rows.length === BATCH;
  }
  await client.query(`CLOSE ${name}`);
}

/** All rows of a statement, as it is given to them. */
export async function cellsOf(client: PoolClient, statement: Statement, { patience, ahead, spend }: Given = {}): Promise<Cell[][]> {
  const asked = { ...statement, rowMode: 'array' as const, types: AS_TEXT as never, ...(patience && { query_timeout: patience }) };
  const began = performance.now();
  try {
    const [, { rows }] = await Promise.all([ahead?.(), client.query(asked)]);
    return rows as unknown as Cell[][];
  } finally {
    spend?.(performance.now() - began);
  }
}
