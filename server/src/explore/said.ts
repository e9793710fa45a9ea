/**
 * What was made of what the database said, kept with the plan: the same question is asked again and again, of dashboards and while the page
 * is looked at, and mostly gets the same text. The database is asked each time, so that nothing kept is ever old: what is made of a text
 * follows from the plan and the text alone.
 */
import { LRUCache } from 'lru-cache';
import type { NamedKey } from '../analysis/dimensions.ts';
import type { Plan } from '../analysis/plan.ts';
import type { Run } from '../core/context.ts';
import { at, invalid, notFoundText } from '../core/errors.ts';
import type { Told } from './told.ts';

export type Given = Record<string, unknown>;

export interface Said {
  text: string;
  given: Given;
  told?: Told;
}

/** In characters of the text; what is made of each weighs some 25 bytes. */
const MOST_KEPT = 1_000_000;
const LONGEST = 500_000;

const answers = new LRUCache<Plan, Said>({
  maxSize: MOST_KEPT,
  maxEntrySize: LONGEST,
  sizeCalculation: ({ text }) => text.length,
});

const counts = { made: 0, again: 0 };

/** Since the process started. */
export const answersTold = (): Record<string, number> => counts;

export async function saidTo(run: Run, plan: Plan): Promise<Said> {
  const [row] = await run(plan.sql, plan.params);
  const text = row!.answer as string;
  const before = answers.get(plan);
  if (before?.text === text) return before;
  const given = JSON.parse(text) as Given;
  checkKeys(given.keys as NamedKey[]);
  return { text, given };
}

/** What is told of it, made once. */
export function toldBy(plan: Plan, said: Said, make: () => Told): Told {
  counts[said.told ? 'again' : 'made'] += 1;
  if (said.told) return said.told;
  const told = make();
  answers.set(plan, { ...said, told });
  return told;
}

export const forget = (plan: Plan): void => void answers.delete(plan);

export function checkKeys(keys: readonly NamedKey[]): void {
  const unknown = keys.filter(([, , name]) => name === null);
  if (unknown.length > 0) throw invalid(unknown.map(([path, key]) => at(`query.${path}`, notFoundText(key))));
}
