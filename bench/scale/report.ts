/** Tables of what was asked, and which goals are met. */
import type { Absorbed } from './held.ts';
import { type Asked, percentile, type Way } from './measure.ts';
import type { Question } from './questions.ts';
import { SERVERS, type Writes, type Written } from './writes.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const ms = (time: number | undefined): string => (time === undefined ? '-' : Number.isFinite(time) ? time.toPrecision(3) : 'over a minute');

export function tablesOf(questions: readonly Question[], asked: readonly Asked[]): string {
  const rows = questions.flatMap((question) =>
    asked.filter(({ question: id, way }) => id === question.id && way === 'always').map((rolled) => rowOf(question, rolled, asked)),
  );
  const head = [
    'question',
    'villages',
    'dirty',
    'rollups p50',
    'p95',
    'statement',
    'processor',
    'rows p50',
    'p95',
    'statement',
    'processor',
    'times',
    'goal',
  ];
  return `Milliseconds, one after the other; of the statement also those of processor, one process alone.\n\n${table(head, rows)}\n`;
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

const figures = ({ times, statement, processor, refused }: Asked): string[] => [
  refused ?? ms(percentile(times, 0.5)),
  refused ? '-' : ms(percentile(times, 0.95)),
  ms(statement),
  ms(processor),
];

export const processorOf = (asked: readonly Asked[], question: Question['id'], villages: number, way: Way): number | undefined => {
  const found = asked.find((one) => one.question === question && one.villages === villages && one.way === way && one.dirty === 0);
  return found && Number.isFinite(found.processor) ? found.processor : undefined;
};

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The share of the rate without marks is that of each round, which both servers had in turn. */
export function writesOf({ rounds, ...done }: Writes): string {
  const of = (name: Written['server']) => rounds.filter(({ server }) => server === name);
  const [marking, plain] = SERVERS.map(of) as [Written[], Written[]];
  const shares = marking.map(({ perSecond }, round) => perSecond / (plain[round]?.perSecond ?? Number.NaN));
  const rows = SERVERS.map((name) => {
    const columns = (['perSecond', 'serverUs', 'databaseUs', 'p50', 'p99'] as const).map((column) =>
      middle(of(name).map((one) => one[column])),
    );
    return [name, ...columns.map((number) => number.toPrecision(3))];
  });
  const head = ['server', 'village-months/s', 'server us', 'database us', 'p50 ms', 'p99 ms'];
  const share = `Share of the rate without marks: ${shares.map((one) => one.toFixed(2)).join(', ')}; median ${middle(shares).toFixed(2)};`;
  return `Writing, ${rounds[0]?.villages.toLocaleString('en')} villages.\n\n${table(head, rows)}\n\n${share} ${workerOf(done)}\n`;
}

export const workerOf = ({ marks, workerMs }: Absorbed): string =>
  `the worker took away ${marks.toLocaleString('en')} marks in ${Math.round(workerMs).toLocaleString('en')} ms of processor.`;
