/** What became of the rows of a batch, and how that is kept under its idempotency key. */
import type { FieldProblem } from '../core/errors.ts';
import type { ObservationResult, RowStatus } from './observation.result.ts';
import type { Warning } from './rule-check.ts';

/** What became of a row, and which value it is about. Empty lists are left out. */
export type Outcome = Omit<ObservationResult, 'observation' | 'fields' | 'warnings'> & {
  key?: string;
  /** The numbers in the key, where they are known anyway. */
  parts?: readonly number[];
  fields?: FieldProblem[];
  warnings?: Warning[];
};

/** Of a row about which nothing more is to be said, `UPDATED 12.1152.3.4`. */
type Kept = string | Outcome;

/** Of each row, in their order. */
export class Outcomes {
  constructor(readonly all: readonly Outcome[]) {}

  /** How it is kept: what is short costs the database less. */
  toJSON(): Kept[] {
    return this.all.map(keptOf);
  }
}

function keptOf(outcome: Outcome): Kept {
  const { status, code, warnings, key } = outcome;
  return key && !code && !warnings ? `${status} ${key}` : { ...outcome, parts: undefined };
}

export const outcomesIn = (answer: Outcomes | readonly Kept[]): readonly Outcome[] =>
  answer instanceof Outcomes ? answer.all : answer.map(outcomeIn);

function outcomeIn(kept: Kept, index: number): Outcome {
  if (typeof kept !== 'string') return kept;
  const [status, key] = kept.split(' ');
  return { index, status: status as RowStatus, key };
}
