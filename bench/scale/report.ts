/** Tables of what was asked, and which goals are met. */
import { type Asked, percentile, type Way } from './measure.ts';
import type { Question } from './questions.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const ms = (time: number | undefined): string => (time === undefined ? '-' : Number.isFinite(time) ? time.toPrecision(3) : 'over a minute');

export function tablesOf(questions: readonly Question[], asked: readonly Asked[]): string {
  const rows = questions.flatMap((question) =>
    asked.filter(({ question: id, way }) => id === question.id && way === 'always').map((rolled) => rowOf(question, rolled, asked)),
  );
  const head = ['question', 'villages', 'dirty', 'rollups p50', 'p95', 'statement', 'rows p50', 'p95', 'statement', 'times', 'goal'];
  return `Milliseconds, one after the other.\n\n${table(head, rows)}\n`;
}

function rowOf(question: Question, rolled: Asked, asked: readonly Asked[]): string[] {
  const plain = asked.find(
    (one) => one.question === rolled.question && one.villages === rolled.villages && one.dirty === rolled.dirty && one.way === 'never',
  ) as Asked;
  const times = plain.statement / rolled.statement;
  const goal = rolled.dirty > 0 ? (question.dirtyGoal ?? question.goal) : question.goal;
  const isFast = (percentile(rolled.times, 0.95) ?? Number.POSITIVE_INFINITY) <= goal;
  const isFaster = !question.times || rolled.dirty > 0 || rolled.villages < 10_000 || times >= question.times;
  return [
    `(${question.id}) ${question.title}`,
    rolled.villages.toLocaleString('en'),
    String(rolled.dirty),
    ...figures(rolled),
    ...figures(plain),
    times.toPrecision(3),
    `${goal} ms${question.times ? `, ${question.times} times` : ''}: ${isFast && isFaster ? 'met' : 'missed'}`,
  ];
}

const figures = ({ times, statement, refused }: Asked): string[] => [
  refused ?? ms(percentile(times, 0.5)),
  refused ? '-' : ms(percentile(times, 0.95)),
  ms(statement),
];

export const median = (asked: readonly Asked[], question: Question['id'], villages: number, way: Way): number | undefined => {
  const found = asked.find((one) => one.question === question && one.villages === villages && one.way === way && one.dirty === 0);
  return found && Number.isFinite(found.statement) ? found.statement : undefined;
};
