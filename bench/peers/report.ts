/** The tables, and which goals are met. Ratios are paired inside a round; absolute numbers say little on a small machine. */
import type { Round } from './measure.ts';
import { type Question, TARGETS, type Target } from './queries.ts';

interface Goal {
  /** Times PostGraphile's requests per second, at least. */
  times: number;
  /** Share of the limit's, at least, and what is aimed at. */
  share: number;
  aim: number;
}

const GOALS: Readonly<Record<Question['id'], Goal>> = {
  a: { times: 2.5, share: 0.75, aim: 0.87 },
  b: { times: 3.0, share: 0.75, aim: 0.92 },
  c: { times: 2.3, share: 0.7, aim: 0.9 },
  d: { times: 3.2, share: 0.75, aim: 0.87 },
  e: { times: 1.5, share: 0.75, aim: 0.9 },
  f: { times: 1.3, share: 0.8, aim: 0.9 },
};
const P99_SHARE = 0.6;
const MEMORY_MIB = 350;

export const median = (numbers: readonly number[]): number => {
  const inOrder = numbers.toSorted((a, b) => a - b);
  const middle = inOrder.length >> 1;
  return inOrder.length % 2 ? inOrder[middle]! : (inOrder[middle - 1]! + inOrder[middle]!) / 2;
};

class Rounds {
  constructor(readonly all: readonly Round[]) {}

  of(question: Question['id'], target: Target): Round[] {
    return this.all.filter((one) => one.question === question && one.target === target);
  }

  median(question: Question['id'], target: Target, value: (round: Round) => number): number {
    return median(this.of(question, target).map(value));
  }

  /** Median of what a target has over what another has in the same round. */
  paired(question: Question['id'], target: Target, other: Target, value: (round: Round) => number): number {
    const others = this.of(question, other);
    return median(this.of(question, target).map((one) => value(one) / value(others.find(({ round }) => round === one.round)!)));
  }

  peak(target: Target): number {
    return Math.max(...this.all.filter((one) => one.target === target).map(({ memory }) => memory));
  }
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const perSecond = (one: Round) => one.perSecond;

export function report(questions: readonly Question[], all: readonly Round[]): string {
  const rounds = new Rounds(all);
  return [...questions.map((question) => ofQuestion(rounds, question)), goals(rounds, questions), ''].join('\n\n');
}

function ofQuestion(rounds: Rounds, { id, title }: Question): string {
  const head = [
    '',
    'requests/s',
    'times PostGraphile',
    'share of limit',
    'server us',
    'database us',
    'load us',
    'p50 ms',
    'p99 ms',
    'peak MiB',
  ];
  const rows = TARGETS.map((target) => {
    const whole = (value: (round: Round) => number, digits = 0) => rounds.median(id, target, value).toFixed(digits);
    return [
      target,
      whole(perSecond),
      rounds.paired(id, target, 'postgraphile', perSecond).toFixed(2),
      rounds.paired(id, target, 'limit', perSecond).toFixed(2),
      whole(({ serverUs }) => serverUs),
      whole(({ databaseUs }) => databaseUs),
      whole(({ loadUs }) => loadUs),
      whole(({ p50 }) => p50, 1),
      whole(({ p99 }) => p99, 1),
      whole(({ memory }) => memory),
    ];
  });
  return `### ${id}: ${title}\n\n${table(head, rows)}`;
}

function goals(rounds: Rounds, questions: readonly Question[]): string {
  const met = (isMet: boolean) => (isMet ? 'met' : '**missed**');
  const rows = questions.map(({ id }) => {
    const { times, share, aim } = GOALS[id];
    const isTimes = rounds.paired(id, 'pilar', 'postgraphile', perSecond);
    const isShare = rounds.paired(id, 'pilar', 'limit', perSecond);
    const late = rounds.paired(id, 'pilar', 'postgraphile', ({ p99 }) => p99);
    return [
      id,
      `${isTimes.toFixed(2)} of ${times}: ${met(isTimes >= times)}`,
      `${isShare.toFixed(2)} of ${share}: ${met(isShare >= share)}${isShare >= aim ? ', aim too' : ''}`,
      `${late.toFixed(2)} of ${P99_SHARE}: ${met(late <= P99_SHARE)}`,
    ];
  });
  const [own, theirs] = [rounds.peak('pilar'), rounds.peak('postgraphile')];
  const memory = `Memory under load: ${own.toFixed(0)} MiB of ${MEMORY_MIB}, PostGraphile ${theirs.toFixed(0)}: ${met(own <= MEMORY_MIB && own < theirs)}.`;
  return `### Goals\n\n${table(['', 'times PostGraphile', 'share of the limit', "p99 over PostGraphile's"], rows)}\n\n${memory}`;
}
