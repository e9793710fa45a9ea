/** What people waited, with BI and without, and whether the goal is met. */
import { KINDS, type Takings } from './clients.ts';
import { at, type Round } from './measure.ts';

/** At most so many times what it was, or no longer than that. */
const GOAL = { times: 5, ms: 500 };

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

export function report(values: number, rounds: readonly Round[]): string {
  const [quiet, loaded] = [false, true].map((isLoaded) => rounds.filter((round) => round.isLoaded === isLoaded));
  const timesOf = (of: readonly Round[], id?: string) =>
    of
      .flatMap(({ times }) => [...times].flatMap(([question, some]) => (id === undefined || id === question ? some : [])))
      .sort((a, b) => a - b);
  const line = (name: string, id?: string) => {
    const [without, withBi] = [timesOf(quiet!, id), timesOf(loaded!, id)];
    const [p95, p95WithBi] = [at(without, 0.95), at(withBi, 0.95)];
    return `| ${name} | ${ms(at(without, 0.5))} | ${ms(p95)} | ${ms(at(withBi, 0.5))} | ${ms(p95WithBi)} | ${(p95WithBi / p95).toFixed(1)} |`;
  };
  const [p95, p95WithBi] = [quiet!, loaded!].map((of) => at(timesOf(of), 0.95)) as [number, number];
  const isMet = p95WithBi <= GOAL.times * p95 || p95WithBi <= GOAL.ms;
  return [
    `### ${values.toLocaleString('en')} values`,
    '',
    '| | p50 ms without | p95 ms without | p50 ms with BI | p95 ms with BI | p95, times |',
    '| --- | --- | --- | --- | --- | --- |',
    ...[...rounds[0]!.times.keys()].map((id) => line(id, id)),
    line('**all**'),
    '',
    `Goal (p95 within ${GOAL.times} times, or ${GOAL.ms} ms): ${isMet ? 'met' : 'MISSED'}. Processors busy: without BI ${busy(quiet!)}, with BI ${busy(loaded!)}.`,
    `BI took meanwhile: ${takenBy(loaded!)}.`,
    '',
  ].join('\n');
}

const busy = (rounds: readonly Round[]): string =>
  `server ${mean(rounds.map(({ server }) => server)).toFixed(2)}, database ${mean(rounds.map(({ database }) => database)).toFixed(2)}`;

function takenBy(rounds: readonly Round[]): string {
  const sum = (kind: keyof Takings, what: keyof Takings['SQL']) => rounds.reduce((total, { takings }) => total + takings![kind][what], 0);
  return KINDS.map((kind) => {
    const size = kind === 'SQL' ? `${sum(kind, 'bytes')} rows` : `${(sum(kind, 'bytes') / 1024 / 1024).toFixed(0)} MiB`;
    return `${kind} ${sum(kind, 'answers')} answers of ${size} (${sum(kind, 'refused')} told to come later)`;
  }).join(', ');
}
