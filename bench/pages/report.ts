import { median, table } from '../peers/report.ts';
import type { Visit } from './visit.ts';

const GOAL_MS = 200;

/** Pages by what their answers took, the slowest first; under them all answers together. */
export function report(visits: ReadonlyMap<string, readonly Visit[]>): string {
  const head = ['page', 'questions', 'slowest answer, ms', 'all there after, ms', 'shift'];
  const pages = [...visits].map(([path, all]) => ({
    path,
    questions: median(all.map(({ answers }) => answers.length)),
    slowest: median(all.map(({ answers }) => Math.max(0, ...answers))),
    seen: median(all.map(({ seen }) => seen)),
    shift: median(all.map(({ shift }) => shift)),
  }));
  const rows = pages
    .toSorted((one, other) => other.slowest - one.slowest)
    .map(({ path, questions, slowest, seen, shift }) => [
      `\`${path}\``,
      String(questions),
      slowest.toFixed(0),
      seen.toFixed(0),
      shift.toFixed(3),
    ]);
  const answers = [...visits.values()].flat().flatMap((one) => one.answers);
  const beyond = answers.filter((ms) => ms > GOAL_MS).length;
  const at = (share: number) => rank(answers, share).toFixed(0);
  return `${table(head, rows)}\n\n${answers.length} answers: p50 ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)}; ${beyond} took more than ${GOAL_MS}.\n`;
}

function rank(numbers: readonly number[], share: number): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))]!;
}
