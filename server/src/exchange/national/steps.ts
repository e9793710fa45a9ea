/**
 * What a load of the country has done so far: each step is a transaction that notes its own name, so that a load that was
 * killed goes on where it stopped, and nothing is there twice. Kept in a schema of its own, which marks the database as such.
 */
import type { ClientBase } from 'pg';
import type { Log } from '../transaction.ts';

const SCHEMA = `
  create schema if not exists pilar_national;
  create table if not exists pilar_national.step (
    name text primary key, as_of text not null, rows bigint not null, done_at timestamptz not null default clock_timestamp()
  );
  create table if not exists pilar_national.later (id serial primary key, statement text not null)`;

export interface Steps {
  /** Does the work unless it is done; it returns how many rows it wrote. */
  once(name: string, work: () => Promise<number>): Promise<void>;
}

/** None yet where nobody began. */
export async function startedWith(client: ClientBase): Promise<string | undefined> {
  const { rows } = await client.query("select to_regclass('pilar_national.step') is not null as begun");
  if (!rows[0].begun) return undefined;
  return (await client.query('select min(as_of) as month from pilar_national.step')).rows[0].month ?? undefined;
}

export async function openSteps(client: ClientBase, asOf: string, log: Log): Promise<Steps> {
  await client.query(SCHEMA);
  const { rows } = await client.query<{ name: string }>('select name from pilar_national.step');
  const done = new Set(rows.map(({ name }) => name));
  return {
    async once(name, work) {
      if (done.has(name)) return;
      const since = Date.now();
      const count = await alone(client, name, asOf, work);
      done.add(name);
      log(`nation: ${name}, ${count.toLocaleString('en')} rows in ${((Date.now() - since) / 1000).toFixed(1)} s`);
    },
  };
}

async function alone(client: ClientBase, name: string, asOf: string, work: () => Promise<number>): Promise<number> {
  await client.query('begin');
  try {
    const count = await work();
    await client.query('insert into pilar_national.step (name, as_of, rows) values ($1, $2, $3)', [name, asOf, count]);
    await client.query('commit');
    return count;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
