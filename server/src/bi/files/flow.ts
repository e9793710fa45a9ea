/** Rows of one snapshot as they are read, however many: a cursor in the database, and no more of them here than are being written. */
import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import type { PoolClient } from 'pg';
import { isOver, type Until } from '../../core/deadlines.ts';
import { unavailable } from '../../core/errors.ts';
import { AS_TEXT } from '../odata/answers.ts';
import type { Cell } from '../odata/json.ts';
import type { Statement } from '../odata/statements.ts';
import type { Chunk, Writing } from './format.ts';

const BATCH = 2000;
/** Of somebody who takes what is sent slowly. */
const PATIENCE_MS = 60_000;

/** Every row is wanted, not the first ones soon; and while the other side takes its time, the transaction stands still. */
const FETCH = { text: `FETCH ${BATCH} FROM rows`, rowMode: 'array' as const, types: AS_TEXT as never };
const SETTINGS = `set local cursor_tuple_fraction = 1; set local idle_in_transaction_session_timeout = ${PATIENCE_MS}`;

export interface Flow {
  statement: Statement;
  writing: Writing;
  out: PassThrough;
  end: Until;
  /** Told when the first rows are there: from then on it is an answer, and no longer an error. */
  begun(): void;
}

export async function flow(client: PoolClient, { statement, writing, out, end, begun }: Flow): Promise<void> {
  let isBegun = false;
  for await (const rows of batchesOf(client, statement)) {
    if (!isBegun) {
      isBegun = true;
      begun();
      await put(out, writing.head());
    }
    await put(out, writing.rows(rows));
    if (out.destroyed || isOver(end)) throw unavailable();
  }
  out.end(writing.end());
}

/** At least one, which may be empty. `patience`: what the first may take, in milliseconds, where nobody waits for it. */
export async function* batchesOf(client: PoolClient, statement: Statement, patience?: number): AsyncGenerator<Cell[][]> {
  await client.query(patience ? `${SETTINGS}; set local statement_timeout = ${patience}` : SETTINGS);
  const fetch = { ...FETCH, ...(patience && { query_timeout: patience }) };
  await client.query(`DECLARE rows NO SCROLL CURSOR FOR ${statement.text}`, statement.values);
  for (let isMore = true; isMore; ) {
    const { rows } = await client.query(fetch);
    yield rows as unknown as Cell[][];
    isMore = rows.length === BATCH;
  }
  await client.query('CLOSE rows');
}

/** Waits for who reads. */
async function put(out: PassThrough, chunk: Chunk): Promise<void> {
  if (chunk.length === 0 || out.write(chunk)) return;
  const gone = new AbortController();
  const drained = once(out, 'drain', { signal: gone.signal });
  const closed = once(out, 'close', { signal: gone.signal });
  await Promise.race([drained, closed]).finally(() => gone.abort());
  await Promise.allSettled([drained, closed]);
}
