/** Sends the reader's statements, and asks the database at boot for what the compiler relies on. */
import type { Pool } from 'pg';
import type { ReadContext } from '../context.ts';
import { ask } from '../database/lanes.ts';
import { oneText } from '../database/one-text.ts';
import { at, invalid } from '../errors.ts';
import { SCHEMA } from '../orm.ts';
import { translated } from '../write/complaints.ts';
import { MISSING } from './filter.ts';
import type { Models } from './model.ts';
import type { RunPlan } from './reader.ts';

/** Told of every statement before it is sent. */
export type Observe = (text: string, context: ReadContext) => void;

export function runOn(pool: Pool, observe?: Observe): RunPlan {
  return async (statement, context) => {
    observe?.(statement.text, context);
    try {
      return await ask(pool, context.waiter, statement, oneText);
    } catch (error) {
      throw missingIn(error) ?? translated(error) ?? error;
    }
  };
}

/** A record that the input names and the database does not know: the statement fails with its path. */
function missingIn(error: unknown): Error | undefined {
  const found = error instanceof Error && new RegExp(`"${MISSING}([\\w.]+)"`).exec(error.message);
  return found ? invalid([at(found[1]!, { id: 'Kode ini tidak dikenal.', en: 'This code is not known.' })]) : undefined;
}

const COLUMNS = `
  select c.relname || '.' || a.attname as name, a.attnotnull as required
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = '${SCHEMA}' and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')`;

/** A NULL where the metadata promises a value would swallow its whole row, so the two must agree. */
export async function verifyModels(pool: Pool, models: Models): Promise<void> {
  const { rows } = await pool.query<{ name: string; required: boolean }>(COLUMNS);
  const required = new Map(rows.map((row) => [row.name, row.required]));
  for (const { name, promise } of [...models.byName.values()].flatMap((model) => model.promised)) {
    if (!required.has(name)) throw new Error(`The database has no column ${name}. Migrate first.`);
    if (promise && !required.get(name)) throw new Error(`${name} may be NULL in the database, but not in the entity.`);
  }
}

const STALE_MS = 300_000;

/** One in so many records of the tree, by its ordinal: how a range's share of all is told, since ordinals are dealt out with gaps. */
const SAMPLES = 100;
const SPREAD = (table: string) => `
  select coalesce(percentile_disc((select array_agg(n / ${SAMPLES}.0) from generate_series(1, ${SAMPLES}) n)) within group (order by ordinal), '{}') as spread
  from ${table}`;

/** Asked again from time to time and never waited for: a wrong one only costs speed. */
export async function trackSpread(pool: Pool, models: Models): Promise<() => readonly number[]> {
  const tree = [...models.byName.values()].find((model) => model.guard.area === '' && model.hasLast);
  if (!tree) return () => [];
  const ask = async () => (await pool.query<{ spread: number[] }>(SPREAD(tree.table))).rows[0]!.spread;
  let spread = await ask();
  let asked = Date.now();
  return () => {
    if (Date.now() - asked > STALE_MS) {
      asked = Date.now();
      const keep = (fresh: number[]) => {
        spread = fresh;
      };
      ask().then(keep, () => {});
    }
    return spread;
  };
}
