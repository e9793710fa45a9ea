/** What a kind of file is: a head, its rows as they come, and an end. */
import type { Cell } from '../odata/json.ts';
import type { BiColumn, Shape } from '../set.ts';

export type Chunk = string | Uint8Array;

export interface Sheet {
  set: Shape;
  columns: readonly BiColumn[];
}

/** Of one file, from its first byte to its last. */
export interface Writing {
  head(): Chunk;
  rows(batch: readonly Cell[][]): Chunk | Promise<Chunk>;
  end(): Chunk | Promise<Chunk>;
}

export interface Format {
  type: string;
  /** More would not open. */
  mostRows?: number;
  /** `given` are the format's own options. */
  begin(sheet: Sheet, given: ReadonlyMap<string, string>): Writing;
  /** Names of its own options. */
  options: readonly string[];
}

/** Chunks that were written one after the other, as one. */
export const joined = (chunks: readonly Uint8Array[]): Uint8Array => (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
