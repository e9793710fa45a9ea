/** Adds up everything anew from all rows, and says how many stored sums were others: none is the proof that they were right. */
import type { ClientBase } from 'pg';
import { runOn } from '../core/write/transaction.ts';
import { SERIES } from '../indicator/series.ts';
import { type Differing, makeCurrent, rangesOf, recompute, recomputeProvinces, stampOf } from './recompute.ts';
import { ALONE } from './rollup.job.ts';
import { recount } from './villages.ts';

/** Villages at a time: the worker of a running server waits that long. */
const VILLAGES = 1000;
const TOLD = 5;

/** Without nested loops: it takes the villages of a regency times all their values for few, since so many conditions seem to leave few. */
const BEGIN = `begin; set local statement_timeout = 0; set local work_mem = '128MB'; set local enable_nestloop = off; ${ALONE}`;

export interface Rebuilt extends Differing {
  rows: number;
  /** Numbers of villages that were others. */
  miscounted: number;
  isCurrent: boolean;
}

export async function rebuild(client: ClientBase, log: (line: string) => void): Promise<Rebuilt> {
  const run = runOn(client);
  const stamp = await stampOf(run);
  const indicators = (await run(`SELECT indicator FROM (${SERIES}) s`, [])).map(({ indicator }) => Number(indicator));
  const ranges = await rangesOf(run, VILLAGES);
  const found: Differing[] = [];
  for (const [index, range] of ranges.entries()) {
    found.push(await alone(client, () => recompute(run, { range, indicators, absorbs: true })));
    if (index % TOLD === TOLD - 1) log(`rollups: ${index + 1} of ${ranges.length} parts`);
  }
  found.push(...(await alone(client, () => recomputeProvinces(run))));
  const miscounted = await alone(client, () => recount(run));
  await alone(client, () => makeCurrent(run, indicators, stamp));
  await client.query('vacuum (analyze) pilar.rollup, pilar.rollup_mark');
  const [state] = await run(STATE, []);
  const sum = (level: keyof Differing) => found.reduce((all, one) => all + one[level], 0);
  return {
    ...(state as unknown as Pick<Rebuilt, 'rows' | 'isCurrent'>),
    miscounted,
    province: sum('province'),
    regency: sum('regency'),
    district: sum('district'),
  };
}

const STATE = `
  SELECT (SELECT count(*)::int FROM pilar.rollup) AS rows,
    NOT EXISTS (SELECT FROM (${SERIES}) s LEFT JOIN pilar.rollup_series r ON (r.indicator_id, r.signature) = (s.indicator, s.signature)
      WHERE r.indicator_id IS NULL) AS "isCurrent"`;

async function alone<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(BEGIN);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
