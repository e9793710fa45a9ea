/** What every resolver gets: who acts, through which door, and the one way to read and the one way to write. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from './access/actor.ts';
import type { Clock } from './clock.ts';
import type { Until } from './deadlines.ts';
import type { Rollups } from './rollups.ts';
import type { Writer } from './write/write.ts';

/** How the actor came in: a console session, a key, the command line, Pilar itself, or a key that reads sets of BI. */
export type DoorName = 'CONSOLE' | 'GRAPHQL' | 'CLI' | 'SYSTEM' | 'BI';

/** Runs one statement, in whatever transaction the caller stands. */
export type Run = (sql: string, params: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Where a mutation's answer asks for records, and in which form. */
export interface Asked {
  /** From the mutation's answer to the field that holds the record, for example `['results', 'observation']`. */
  path?: readonly string[];
  /** As clients see it; else as graphql-js goes on with it. */
  isFinal?: boolean;
}

/** Who waits for an answer: the response itself. Closed when nobody waits any more: it is out, or whoever asked has gone. */
export interface Waiter {
  readonly closed: boolean;
  once(event: 'close', told: () => void): unknown;
  off(event: 'close', told: () => void): unknown;
}

/** What the reader needs of a request. */
export interface ReadContext {
  actor?: Actor;
  requestId: string;
  waiter: Waiter;
}

/** Of a record, whole or its parts in turn. */
export type Key = number | string | readonly number[];

export interface Reader {
  /** The answer of a root field, in one statement. */
  rows(context: ReadContext, info: GraphQLResolveInfo): Promise<unknown>;
  /**
   * Records by key as the selection of a mutation asks for them, in the order of the keys; null where the actor may not see one.
   */
  back(context: ReadContext, info: GraphQLResolveInfo, type: object, keys: readonly Key[], run: Run, asked?: Asked): Promise<unknown[]>;
}

export interface Context extends ReadContext {
  door: DoorName;
  /** When its answer is due. */
  end: Until;
  clock: Clock;
  reader: Reader;
  writer: Writer;
  rollups: Rollups;
  /** What a write reads back goes out as it comes: it is asked for as clients see it. */
  isFinal?: boolean;
}
