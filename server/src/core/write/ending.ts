/** How a write ends: the journal, the jobs it asks for and its kept answer are written by one statement, whose parts features bring. */
import type { Run } from '../context.ts';

export interface Part {
  name: string;
  /** Gives a row at least when it did something, so that it is done in its turn. Parameters count from $1 in each part. */
  sql: string;
  params: readonly unknown[];
}

/** In the order of the parts. */
export async function endWith(run: Run, parts: readonly Part[]): Promise<void> {
  if (parts.length === 0) return;
  const params: unknown[] = [];
  const named = parts.map(({ name, sql, params: own }) => {
    const before = params.length;
    params.push(...own);
    return `${name} as (${sql.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`)})`;
  });
  const done = parts.map(({ name }) => `(select count(*) from ${name})`);
  await run(`with ${named.join(', ')} select ${done.join(', ')}`, params);
}
