/** Rounds with BI and without, by turns: four people at the API, who think a little between what they ask. */
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import type { Database } from '../peers/database.ts';
import { askedOf, toldOf } from '../peers/equal.ts';
import { databaseTime, type Running, serverTime } from '../peers/processes.ts';
import type { Question } from '../peers/queries.ts';
import type { Clients, Kind, Takings } from './clients.ts';

const PEOPLE = 4;
const THINK_MS = 100;
const WARM_SECONDS = 5;

export interface Round {
  isLoaded: boolean;
  /** Milliseconds of every answer, by the question, ascending. */
  times: Map<Question['id'], number[]>;
  /** Seconds of processor in a second. */
  server: number;
  database: number;
  takings: Takings | undefined;
}

export interface Measuring {
  database: Database;
  server: Running;
  questions: readonly Question[];
  clients: Clients;
  rounds: number;
  seconds: number;
  /** Of BI clients, these alone. */
  only: Kind | undefined;
  say(line: string): void;
}

export async function measure(measuring: Measuring): Promise<Round[]> {
  await people(measuring, WARM_SECONDS);
  const found: Round[] = [];
  for (let round = 0; round < measuring.rounds; round++) {
    for (const isLoaded of round % 2 === 0 ? [false, true] : [true, false]) {
      const one = await timed(measuring, isLoaded);
      found.push(one);
      const all = [...one.times.values()].flat().sort((a, b) => a - b);
      measuring.say(
        `${round + 1} ${isLoaded ? 'with BI   ' : 'without BI'} ${all.length} answers, p50 ${at(all, 0.5).toFixed(0)} ms, p95 ${at(all, 0.95).toFixed(0)} ms`,
      );
    }
  }
  return found;
}

export const at = (ascending: readonly number[], share: number): number =>
  ascending[Math.floor((ascending.length - 1) * share)] ?? Number.NaN;

async function timed(measuring: Measuring, isLoaded: boolean): Promise<Round> {
  const { database, server, clients, seconds, only } = measuring;
  const running = isLoaded ? clients.run(only) : undefined;
  if (running) await sleep(1000);
  const before = { server: serverTime(server), database: databaseTime(database) };
  const times = await people(measuring, seconds);
  const perSecond = (microseconds: number) => microseconds / 1e6 / seconds;
  const used = { server: perSecond(serverTime(server) - before.server), database: perSecond(databaseTime(database) - before.database) };
  return { isLoaded, times, ...used, takings: await running?.stop() };
}

async function people({ server, questions }: Measuring, seconds: number): Promise<Round['times']> {
  const times: Round['times'] = new Map(questions.map(({ id }) => [id, []]));
  const end = performance.now() + seconds * 1000;
  const person = async (number: number) => {
    for (let turn = number; performance.now() < end; turn++) {
      const question = questions[turn % questions.length]!;
      const { path, body } = askedOf(question, 'pilar', question.draw(number).pilar);
      const began = performance.now();
      const response = await request(server.origin + path, { method: 'POST', headers: server.headers, body });
      const text = await response.body.text();
      times.get(question.id)!.push(performance.now() - began);
      toldOf(question, text);
      await sleep(THINK_MS * (0.5 + Math.random()));
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, (_, number) => person(number)));
  for (const one of times.values()) one.sort((a, b) => a - b);
  return times;
}
