/** The statement of a question as the server would send it, with PostgreSQL's own account of it in a file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { priced } from '../../server/src/analysis/cost.ts';
import { newStatement, noteKeys } from '../../server/src/analysis/dimensions.ts';
import { planOf } from '../../server/src/analysis/plan.ts';
import { questionOf } from '../../server/src/analysis/question.ts';
import type { Asked as Input } from '../../server/src/analysis/vocabulary.ts';
import { rangeOf } from '../../server/src/area/ordinal.ts';
import type { Actor } from '../../server/src/core/access/actor.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { MUCH } from '../../server/src/core/reading.ts';
import { definitionsOf } from '../../server/src/indicator/registry.ts';
import type { Asking, Way } from './measure.ts';
import type { Question } from './questions.ts';

const VERBS = new Set(['analysis.run', 'observation.read', 'observation.readSmall', 'area.read']);
const LONGEST_MS = 60_000;
const NATION = { low: 0, high: 2_147_483_647, above: [] };

/** Returns how many milliseconds it took, or infinity where it took longer than a minute. */
export async function explain({ database, asOf, dirty, out }: Asking, question: Question, input: object, way: Way): Promise<number> {
  const pool = openPool(database.url, { role: APP_ROLE, max: 1, name: 'plans', options: `-c statement_timeout=${LONGEST_MS}` });
  try {
    const definitions = await definitionsOf(pool);
    const { ordinal, last } = rangeOf('65.01');
    const place = question.isLocal ? { low: ordinal, high: last, above: [rangeOf('65').ordinal] } : NATION;
    const actor: Actor = { kind: 'KEY', id: 0, name: 'bench', grants: [{ role: 'PLANNER', verbs: VERBS, ...place }] };
    const asked = priced(questionOf(input as Input, actor, definitions, `${asOf}-20`), definitions, way).question;
    const statement = newStatement(asked.scope, asked.filters);
    for (const filter of [...asked.filters, ...asked.measures.flatMap(({ filters }) => filters)]) noteKeys(statement, filter, asked.scope);
    const { sql, params } = planOf(asked, statement);
    const asking = {
      text: `explain (analyze, buffers) ${sql}`,
      values: [...params],
      rowMode: 'array',
      query_timeout: 2 * LONGEST_MS,
    };
    await pool.query(`begin; ${asked.isWide ? MUCH : ''}`);
    const { rows } = await pool.query<[string]>(asking);
    const text = rows.map(([line]) => line).join('\n');
    writeFileSync(join(out, `${database.villages}-${dirty}-${question.id}-${way}.txt`), `${sql}\n\n${text}\n`);
    return Number(/Execution Time: ([\d.]+)/.exec(text)?.[1]);
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return Number.POSITIVE_INFINITY;
    throw error;
  } finally {
    await pool.end();
  }
}
