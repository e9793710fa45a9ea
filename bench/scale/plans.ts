/** The statement of a question as the server would send it, with PostgreSQL's own account of it in a file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { priced } from '../../server/src/analysis/cost.ts';
import { questionOf } from '../../server/src/analysis/question.ts';
import type { Asked as Input } from '../../server/src/analysis/vocabulary.ts';
import { rangeOf } from '../../server/src/area/ordinal.ts';
import type { Actor } from '../../server/src/core/access/actor.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { MUCH } from '../../server/src/core/reading.ts';
import type { Way as TheWay } from '../../server/src/core/rollups.ts';
import { type Ready, ready } from '../../server/src/explore/explore.service.ts';
import { saidTo } from '../../server/src/explore/said.ts';
import { definitionsOf } from '../../server/src/indicator/registry.ts';
import { timeOf } from '../peers/processes.ts';
import type { Asking, Way } from './measure.ts';
import type { Question } from './questions.ts';

const VERBS = new Set(['analysis.run', 'observation.read', 'observation.readSmall', 'area.read']);
const LONGEST_MS = 60_000;
const NATION = { low: 0, high: 2_147_483_647, above: [] };

/** In milliseconds: infinity where it took longer than a minute. */
interface Explained {
  statement: number;
  processor: number;
}

export async function explain({ database, asOf, dirty, out }: Asking, question: Question, input: object, way: Way): Promise<Explained> {
  const pool = openPool(database.url, { role: APP_ROLE, max: 1, name: 'plans', options: `-c statement_timeout=${LONGEST_MS}` });
  try {
    const definitions = await definitionsOf(pool);
    const { ordinal, last } = rangeOf('65.01');
    const place = question.isLocal ? { low: ordinal, high: last, above: [rangeOf('65').ordinal] } : NATION;
    const actor: Actor = { kind: 'KEY', id: 0, name: 'bench', grants: [{ role: 'PLANNER', verbs: VERBS, ...place }] };
    const planned = (by: TheWay) =>
      ready({ ...priced(questionOf(input as Input, actor, definitions, `${asOf}-20`), definitions, by), definitions });
    const run: Run = (text, values) => {
      const asking = { text, values: [...values], query_timeout: 2 * LONGEST_MS };
      return pool.query(asking);
    };
    const { question: asked, plan } = await settled(planned, way, run);
    const { sql, params } = plan;
    await pool.query(`begin; ${asked.isWide ? MUCH : ''}`);
    const { rows } = await run(`explain (analyze, buffers) ${sql}`, params);
    const text = rows.map((row) => row['QUERY PLAN']).join('\n');
    writeFileSync(join(out, `${database.villages}-${dirty}-${question.id}-${way}.txt`), `${sql}\n\n${text}\n`);
    return { statement: Number(/Execution Time: ([\d.]+)/.exec(text)?.[1]), processor: await processorOf(run, sql, params) };
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return { statement: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY };
    throw error;
  } finally {
    await pool.end();
  }
}

type Run = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

/** As the server would: what stands alone and is not right just now is asked in the other way. */
async function settled(planned: (by: TheWay) => Ready, way: TheWay, run: Run): Promise<Ready> {
  const first = planned(way);
  const otherwise = first.question.rolled?.otherwise;
  if (!otherwise) return first;
  const { given } = await saidTo(async (text, values) => (await run(text, values)).rows, first.plan);
  return given.is_changed ? settled(planned, otherwise, run) : first;
}

const ENOUGH_MS = 300;

/** The mean of as many as make enough ticks to be counted. */
async function processorOf(run: Run, sql: string, params: readonly unknown[]): Promise<number> {
  await run('set local max_parallel_workers_per_gather = 0', []);
  const pid: number = (await run('select pg_backend_pid() as pid', [])).rows[0].pid;
  const before = timeOf(pid);
  for (let times = 1; ; times++) {
    await run(sql, params);
    const taken = (timeOf(pid) - before) / 1000;
    if (taken > ENOUGH_MS) return taken / times;
  }
}
