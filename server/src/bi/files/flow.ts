/** Rows as a file, sent as they are read: whoever takes them slowly is waited for. */
import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import { inTime, isOver, type Until } from '../../core/deadlines.ts';
import { unavailable } from '../../core/errors.ts';
import { PATIENCE_MS } from '../batches.ts';
import type { Cell } from '../odata/json.ts';
import type { Chunk, Writing } from './format.ts';

export interface Flow {
  rows: AsyncIterable<Cell[][]>;
  writing: Writing;
  out: PassThrough;
  end: Until;
  /** Told when the first rows are there: from then on it is an answer, and no longer an error. */
  begun(): void;
}

export async function flow({ rows, writing, out, end, begun }: Flow): Promise<void> {
  let isBegun = false;
  for await (const batch of rows) {
    if (!isBegun) {
      isBegun = true;
      begun();
      await put(out, writing.head(), end);
    }
    await put(out, await writing.rows(batch), end);
    if (out.destroyed || isOver(end)) throw unavailable();
  }
  out.end(await writing.end());
}

/** Waits for who reads, but not for ever: a connection stands still meanwhile. */
async function put(out: PassThrough, chunk: Chunk, end: Until): Promise<void> {
  if (chunk.length === 0 || out.write(chunk)) return;
  const gone = new AbortController();
  const events = ['drain', 'close'].map((event) => once(out, event, { signal: gone.signal }));
  const waited = Promise.race(events).then(() => {});
  await inTime(Math.min(PATIENCE_MS, end - performance.now()), waited).finally(() => gone.abort());
  await Promise.allSettled(events);
}
