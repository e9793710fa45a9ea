/** Puts work into the queue in the caller's transaction: it is there when the transaction stands, and only then. */
import type { Run } from '../context.ts';
import { endWith, type Part } from '../write/ending.ts';
import type { Payload } from './job.ts';

const LONGEST = 2000;
/** Of every job: a server that is being stopped takes none of those. */
export const FLAG = 'pilar';

export interface Due {
  payload?: Payload;
  /** The same work that waits under this key is not queued twice. Every job has one: who is without has lost it to another. */
  key: string;
}

/**
 * What waits already is left as it is, but is held: no server begins it before this transaction has ended. So writers that ask for the same do not
 * wait for one another, nor for each other's commit, as those must that tell of a job. What is being done, or has failed, is asked for anew; where
 * other work waits under the key, its oldest wait counts: who asks again does not push it away.
 * A server may be taking it just now: it is known to wait and cannot be held any more (which is why it is looked at twice), or the library leaves
 * out what was asked. That divides by zero, and the write begins anew; two that held what it has become would wait for one another.
 */
const ADD = `
  with due as (select json_populate_recordset(null::graphile_worker.job_spec, $1) as spec), known as (
    select job.id, job.key from due join graphile_worker._private_jobs job on job.key = (spec).job_key and job.payload::jsonb = (spec).payload::jsonb
    where job.is_available and job.attempts = 0
  ), held as (
    select job.id from graphile_worker._private_jobs job
    where job.id = any(array(select id from known)) and job.is_available and job.attempts = 0
    for key share of job skip locked
  ), missing as (
    select array(select spec from due where (spec).job_key not in (select key from known)) as specs
  ), asked as (
    select 1 from missing cross join lateral graphile_worker.add_jobs(specs, true) where cardinality(specs) > 0
  )
  select 1 where 1 / ((select count(*) from held) = (select count(*) from known)
    and (select count(*) from asked) = (select cardinality(specs) from missing))::int = 1`;

export const enqueue = (run: Run, name: string, due: Due): Promise<void> => endWith(run, queued([{ name, ...due }]));

/** Each key once, the last of it; in their order, so that two that ask for the same never wait for one another. */
export function queued(due: readonly (Due & { name: string })[]): Part[] {
  const byKey = new Map(due.map((one) => [one.key, one]));
  const inOrder = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const specs = inOrder.map(({ name, payload = {}, key }) => ({ identifier: name, payload, job_key: key, flags: [FLAG] }));
  for (const { identifier, payload } of specs) {
    const { length } = JSON.stringify(payload);
    if (length > LONGEST) throw new Error(`The payload of ${identifier} is ${length} characters long; ${LONGEST} are allowed.`);
  }
  return specs.length > 0 ? [{ name: 'queued', sql: ADD, params: [JSON.stringify(specs)] }] : [];
}
