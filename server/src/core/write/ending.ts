/** How a write ends: the journal, the jobs it asks for and its kept answer are written by one statement, whose parts features bring. */
import type { Run } from '../context.ts';
import { unlessOvertaken } from './transaction.ts';

export interface Part {
  name: string;
  /** Gives a row at least when it did something, so that it is done in its turn. Parameters count from $1 in each part; of these texts there are few. */
  sql: string;
  params: readonly unknown[];
}

/** In the order of the parts. One that cannot be done just now divides by zero. */
export async function endWith(run: Run, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  const params = parts.flatMap((part) => part.params);
  await unlessOvertaken(run(textOf(parts), params));
}

/** By the parts in turn: what they say is said again by each write, and a new text would be read through for the name that it has. */
interface Known {
  text?: string;
  with: Map<string, Known>;
}
const known: Known = { with: new Map() };

function textOf(parts: readonly Part[]): string {
  let found = known;
  for (const { sql } of parts) {
    const next: Known = found.with.get(sql) ?? { with: new Map() };
    found.with.set(sql, next);
    found = next;
  }
  found.text ??= joined(parts);
  return found.text;
}

function joined(parts: readonly Part[]): string {
  let before = 0;
  const named = parts.map(({ name, sql, params }) => {
    const text = sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`);
    before += params.length;
    return `${name} as (${text})`;
  });
  const done = parts.map(({ name }) => `(select count(*) from ${name})`);
  return `with ${named.join(', ')} select ${done.join(', ')}`;
}
