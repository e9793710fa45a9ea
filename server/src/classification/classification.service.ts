/** Classifies the Kampung KB of an area for a year: reads, scores and writes a regency at a time. */
import type { Clock } from '../core/clock.ts';
import { rounded } from '../core/fraction.ts';
import type { SystemTx } from '../core/jobs/job.ts';
import { periodOf } from '../core/period.ts';
import type { Range } from './batches.ts';
import { FACTS, type Facts, inputsOf, paramsOf } from './facts.ts';
import { type KeptRule, ruleOn } from './rule.ts';
import { score } from './score.ts';
import { stepsOf } from './steps.ts';
import { type Placed, retireEnded, type Stored, store } from './store.ts';

export interface Task {
  range: Range;
  year: number;
  /** Also where the year stands, its last report being past its deadline. */
  isForced?: boolean;
  /** Stands in the journal beside what changed. */
  note?: object;
}

export interface Outcome {
  classified: number;
  changed: number;
}

const NONE: Outcome = { classified: 0, changed: 0 };
/** Two at once in a regency, though one be about a village of it: the later to write would put back what it had read before. */
const ALONE = `
  select pg_advisory_xact_lock(hashtext('pilar.classification'), r.ordinal) from pilar.area r
  where r.level = 'REGENCY' and $1 between r.ordinal and r.last`;

export async function classify(tx: SystemTx, { range, year, isForced = year === thisYear(tx.clock), note = {} }: Task): Promise<Outcome> {
  const { run, clock } = tx;
  const day = lastDay(year, clock);
  const rule = await ruleOn(run, day);
  if (!rule) return NONE;
  await run(ALONE, [range.low]);
  const period = periodOf(year, 12, 'YEAR');
  await retireEnded(tx, range, period, day);
  const facts = (await run(FACTS, paramsOf({ range, year, day, now: clock.now(), isForced }))) as unknown as Facts[];
  const placed = facts.map((each) => placedBy(rule, each));
  const codes = new Map(rule.variables.map(({ id, code }) => [id, code]));
  const changed = await store(tx, { period, placed, codes, note });
  return { classified: placed.length, changed };
}

export const thisYear = (clock: Clock): number => Number(clock.today().slice(0, 4));

const lastDay = (year: number, clock: Clock): string => [`${year}-12-31`, clock.today()].sort()[0] as string;

function placedBy(rule: KeptRule, facts: Facts): Placed {
  const { id: kampung, village, isSynthetic, stored: before } = facts;
  const { scores, indices, level } = score(rule, inputsOf(facts));
  const keys = new Map(rule.variables.map(({ id, code }) => [code, id]));
  const keyOf = (code: string) => keys.get(code) as number;
  const after: Stored = {
    rule: rule.id,
    level,
    indices: [indices.INPUT, indices.PROCESS, indices.OUTPUT],
    scores: scores
      .map(({ variable, input, score }): Stored['scores'][number] => [keyOf(variable.code), input && rounded(input, 4), score])
      .sort(([a], [b]) => a - b),
    steps: stepsOf(rule, scores).map(({ variable, fromScore, toScore }) => [keyOf(variable), fromScore, toScore]),
  };
  return { kampung, village, isSynthetic, before, after };
}
