/** What became of each indicator between the two moments: moved, the same, or why it cannot be said. */
import type { ChangedIndicatorsQuery } from '@pilar/schema/generated/graphql.ts';
import { type Effect, effectOf, type Face, faceOf } from '../analysis/answer/answer.ts';
import { lastBy } from './period.ts';
import { hasMoved, type Indicator, type Question, type Sort } from './question.ts';

type Analysis = ChangedIndicatorsQuery['analysis'];
export type Cell = Analysis['rows'][number]['cells'][number];

interface Compared {
  indicator: Indicator;
  /** Its own periods. */
  from: string;
  to: string;
  cell: Cell;
}

/** As many are drawn, and as many rows go onto one sheet beside the rest. */
export const MOST = 12;

export interface Moved extends Compared {
  effect: Effect;
  /** In percent of what it was; null where that was zero. */
  percent: number | null;
  /** Another share of the villages reported, which alone may be the change. */
  isRecounted: boolean;
  /** A sum over other villages says nothing of the thing: it is neither better nor worse. */
  isDoubtful: boolean;
}

export type Why = 'NEW' | 'GONE' | 'NONE' | 'HIDDEN' | 'UNRELEASED' | 'ABSENT';

export interface Unsaid extends Compared {
  why: Why;
}

export interface Changes {
  moved: Moved[];
  same: Indicator[];
  /** No period of theirs has ended between. */
  waiting: Indicator[];
  unsaid: Unsaid[];
  /** Nothing was counted in either month: there is nothing to compare yet. */
  isBlank: boolean;
  /** Some of it was made up for demonstration. */
  isSynthetic: boolean;
}

/** Less than one in so many villages more or fewer is no other coverage. */
const ONE_IN = 10;

function isRecounted({ reported, expected, comparison }: Cell, isSum: boolean): boolean {
  if (!expected || !comparison?.expected) return false;
  if (isSum) return reported !== comparison.reported;
  // In whole numbers: as fractions, a tenth is not always one.
  return Math.abs(reported! * comparison.expected - comparison.reported! * expected) * ONE_IN >= expected * comparison.expected;
}

const faceThen = ({ comparison, value }: Cell): Face => {
  if (comparison?.suppressed) return 'SUPPRESSED';
  if (comparison?.state !== 'REPORTED') return comparison?.state ?? 'ABSENT';
  return value !== null && comparison.value === null ? 'NONE' : 'VALUE';
};

const isUnreleased = (codes: readonly string[]): boolean => codes.includes('NOT_RELEASED') || codes.includes('OFF_LATTICE');

function whyOf(cell: Cell, codes: readonly string[]): Why | undefined {
  const [then, now] = [faceThen(cell), faceOf(cell)];
  if (then === 'VALUE' && now === 'VALUE') return undefined;
  if (then === 'SUPPRESSED' || now === 'SUPPRESSED') return 'HIDDEN';
  if (isUnreleased(codes)) return 'UNRELEASED';
  if (now === 'ABSENT') return 'ABSENT';
  if (then === 'VALUE') return 'GONE';
  return now === 'VALUE' ? 'NEW' : 'NONE';
}

function movedOf(compared: Compared): Moved {
  const { indicator, cell } = compared;
  const { delta, deltaPercent } = cell.comparison!;
  const isSum = indicator.spaceRule === 'SUM';
  const recounted = isRecounted(cell, isSum);
  const isDoubtful = recounted && isSum;
  return {
    ...compared,
    effect: isDoubtful ? 'NEITHER' : effectOf(Number(delta), indicator.direction),
    percent: deltaPercent === null ? null : Number(deltaPercent),
    isRecounted: recounted,
    isDoubtful,
  };
}

const isBlank = ({ cell, codes }: Found): boolean => {
  const isNothing = (value: string | null | undefined) => Number(value ?? 0) === 0;
  return (
    !isUnreleased(codes) &&
    (!cell || (!cell.suppressed && !cell.comparison?.suppressed && isNothing(cell.value) && isNothing(cell.comparison?.value)))
  );
};

interface Found {
  cell?: Cell;
  /** Of what is to be known about it. */
  codes: string[];
}

const foundIn = (answers: readonly Analysis[]): Map<string, Found> =>
  new Map(
    answers.flatMap(({ columns, rows, warnings }) =>
      columns.map(({ measure }, at): [string, Found] => {
        const codes = warnings.filter((one) => one.measure === measure).map(({ code }) => code);
        return [measure, { cell: rows[0]?.cells[at], codes }];
      }),
    ),
  );

export function changesOf(indicators: readonly Indicator[], question: Question, answers: readonly Analysis[]): Changes {
  const found = foundIn(answers);
  const isSynthetic = [...found.values()].some(({ codes }) => codes.includes('SYNTHETIC'));
  const changes: Changes = { moved: [], same: [], waiting: [], unsaid: [], isBlank: false, isSynthetic };
  for (const indicator of indicators) {
    const { code, frequency } = indicator;
    const { cell, codes } = found.get(code) ?? { codes: [] };
    if (!hasMoved(question, frequency)) changes.waiting.push(indicator);
    if (!cell) continue;
    const compared = { indicator, cell, from: lastBy(question.from, frequency), to: lastBy(question.to, frequency) };
    const why = whyOf(cell, codes);
    if (why) changes.unsaid.push({ ...compared, why });
    else if (Number(cell.comparison!.delta) === 0) changes.same.push(indicator);
    else changes.moved.push(movedOf(compared));
  }
  // What waits for a longer span was not asked: it may well have values.
  changes.isBlank = changes.waiting.length === 0 && found.size > 0 && [...found.values()].every(isBlank);
  return changes;
}

/** What began at zero has no measure of its change: it is the strongest. */
const strengthOf = ({ percent }: Moved): number => Math.abs(percent ?? Number.POSITIVE_INFINITY);

const FIRST: Partial<Record<Sort, Effect>> = { worse: 'WORSE', better: 'BETTER' };

/** Doubtful ones last. In order of the catalogue the others stay as they came. */
export function ordered(moved: readonly Moved[], sort: Sort): Moved[] {
  const isFirst = ({ effect }: Moved) => Number(effect === FIRST[sort]);
  const strength = (a: Moved, b: Moved) => (sort === 'catalogue' || strengthOf(a) === strengthOf(b) ? 0 : strengthOf(b) - strengthOf(a));
  return moved.toSorted((a, b) => Number(a.isDoubtful) - Number(b.isDoubtful) || isFirst(b) - isFirst(a) || strength(a, b));
}

/** How many of each, counted once. */
export function tallied(moved: readonly Moved[]): Record<Effect | 'DOUBTFUL', number> {
  const tally = { BETTER: 0, WORSE: 0, NEITHER: 0, DOUBTFUL: 0 };
  for (const { effect, isDoubtful } of moved) tally[isDoubtful ? 'DOUBTFUL' : effect]++;
  return tally;
}
