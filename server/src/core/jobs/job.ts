/** Work that is done beside the requests: declared by features, queued in the database, done by whichever server is free. */
import type { Clock } from '../clock.ts';
import type { Run } from '../context.ts';
import type { Change } from '../write/write.ts';

/** Small, since it lies in the queue: keys of records, never records. */
export type Payload = Readonly<Record<string, number | string | boolean | null>>;

/** A transaction of Pilar's own. */
export interface SystemTx {
  run: Run;
  clock: Clock;
  /** What is pushed here goes into the journal, with the door SYSTEM and the job's name as the verb. */
  changes: Change[];
}

/** Where a job says what happened. */
export interface JobLog {
  info(given: object, text: string): void;
  warn(given: object, text: string): void;
  error(given: object, text: string): void;
}

export interface Work {
  payload: Payload;
  clock: Clock;
  log: JobLog;
  /** All of it stands, or none; several where the work comes in portions. Under one name they wait for one another, over all servers. */
  transaction<T>(work: (tx: SystemTx) => Promise<T>): Promise<T>;
}

/** It may be done twice on the same payload, and is tried again when it fails. */
export interface Job {
  /** `feature.verb`. */
  name: string;
  /** Time of the day in the area's zone, `00:10`. It also runs at every start, so that a server that slept misses nothing. */
  daily?: string;
  handle(work: Work): Promise<void>;
}

/** After a write that changed records of these types, the job is due for each area they belong to. */
export interface Reaction {
  to: readonly string[];
  job: string;
  /** Of a job that does the work of all areas at once: it waits under no more than so many keys, so that writers seldom meet at one. */
  lanes?: number;
}

/** What a feature brings to the queue. */
export interface Working {
  jobs?: readonly Job[];
  reacts?: readonly Reaction[];
}
