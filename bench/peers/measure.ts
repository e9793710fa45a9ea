/** Interleaved rounds: every question to every target in turn, in an order that changes, while the others stand still. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from './database.ts';
import { askedOf, toldOf } from './equal.ts';
import { load, percentile } from './load.ts';
import { databaseTime, forgetPeak, peakMemory, type Running, serverTime } from './processes.ts';
import type { Question, Target } from './queries.ts';
import { CONNECTIONS } from './recording.ts';

export interface Round {
  question: Question['id'];
  round: number;
  target: Target;
  perSecond: number;
  /** Microseconds of processor per request. */
  serverUs: number;
  databaseUs: number;
  loadUs: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** MiB. */
  memory: number;
}

interface Extent {
  rounds: number;
  seconds: number;
  say(line: string): void;
}

/** Plans, prepared statements and the engine's own warmth, before the first round. */
const WARM_SECONDS = 2;
/** What the last target left behind in PostgreSQL, before each. */
const LEAD_SECONDS = 0.3;

export async function measure(
  database: Database,
  targets: readonly Running[],
  questions: readonly Question[],
  extent: Extent,
): Promise<Round[]> {
  const found: Round[] = [];
  const alone = async <T>(running: Running, work: () => Promise<T>): Promise<T> => {
    for (const { target, process: child } of targets) child.kill(target === running.target ? 'SIGCONT' : 'SIGSTOP');
    return work();
  };
  for (const question of questions) {
    for (const running of targets) await alone(running, () => run(question, running, WARM_SECONDS));
    for (let round = 0; round < extent.rounds; round++) {
      const order = targets.map((_, index) => targets[(index + round) % targets.length] as Running);
      for (const running of order) {
        const one = await alone(running, () => timed(database, question, running, extent.seconds));
        found.push({ ...one, round });
        extent.say(
          `${question.id} ${round + 1} ${running.target.padEnd(13)} ${one.perSecond.toFixed(0).padStart(6)}/s, ${one.serverUs.toFixed(0)} + ${one.databaseUs.toFixed(0)} us`,
        );
      }
    }
  }
  for (const { process: child } of targets) child.kill('SIGCONT');
  return found;
}

async function timed(database: Database, question: Question, running: Running, seconds: number): Promise<Omit<Round, 'round'>> {
  await run(question, running, LEAD_SECONDS);
  await sleep(50);
  forgetPeak(running);
  const before = { server: serverTime(running), database: databaseTime(database), load: process.cpuUsage() };
  const { requests, seconds: taken, times } = await run(question, running, seconds);
  const { user, system } = process.cpuUsage(before.load);
  return {
    question: question.id,
    target: running.target,
    perSecond: requests / taken,
    serverUs: (serverTime(running) - before.server) / requests,
    databaseUs: (databaseTime(database) - before.database) / requests,
    loadUs: (user + system) / requests,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    memory: peakMemory(running),
  };
}

function run(question: Question, { target, origin, headers }: Running, seconds: number) {
  return load({
    origin,
    headers,
    connections: CONNECTIONS,
    seconds,
    next: (connection) => askedOf(question, target, question.draw(connection)[target]),
    check: (text) => void toldOf(question, text),
  });
}
