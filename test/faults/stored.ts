/** What really is in the database, asked past the server: against the book of the clients, and each record against the journal. */
import pg from 'pg';
import type { Ledger } from './ledger.ts';

export interface Compared {
  acknowledged: number;
  lost: number;
  doubled: number;
  /** A record without its journal, or the other way round. */
  halved: number;
  /** Stored, though nobody was told. */
  unknown: number;
}

const PARTNERS = `select substr(code, 9)::int as number from pilar.partner where code ~ '^WRITTEN_[0-9]+$'`;
const VALUES = `
  select numerator::int as number from pilar.observation
  where indicator_id = (select id from pilar.indicator where code = 'STUNTING')
    and source_id = (select id from pilar.source where code = 'REPORT')`;
const JOURNAL = `
  select coalesce(substr(after->>'code', 9), after->>'numerator')::int as number from pilar.audit_entry
  where entity = 'Partner' and after->>'code' ~ '^WRITTEN_[0-9]+$'
    or entity = 'Observation' and after->>'indicator' = (select 'indicator_' || id from pilar.indicator where code = 'STUNTING')`;

export async function compare(url: string, ledger: Ledger): Promise<Compared> {
  const [partners, values, journal] = await ask(url, async (client) => {
    const numbers = async (sql: string) => (await client.query(sql)).rows.map(({ number }) => Number(number));
    return [await numbers(PARTNERS), await numbers(VALUES), await numbers(JOURNAL)];
  });
  const stored = [...partners!, ...values!];
  const acknowledged = [...ledger.acknowledged.values()].filter(({ write }) => write.kind !== 'refused').map(({ write }) => write.number);
  const isStored = new Set(stored);
  const isTold = new Set(acknowledged);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((number) => !isStored.has(number)).length,
    doubled: stored.length - isStored.size + (journal!.length - new Set(journal).size),
    halved: differing(new Set(journal), isStored),
    unknown: stored.filter((number) => !isTold.has(number)).length,
  };
}

const differing = (one: Set<number>, other: Set<number>): number =>
  [...one].filter((number) => !other.has(number)).length + [...other].filter((number) => !one.has(number)).length;

export async function ask<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 4000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
