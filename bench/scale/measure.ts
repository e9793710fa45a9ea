/** Each question over HTTP, by turns with rollups and without; answers of both must be equal. */
import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import { parseMonth } from '../../server/src/exchange/demo/calendar.ts';
import type { Database } from './databases.ts';
import { explain } from './plans.ts';
import type { Question } from './questions.ts';
import { type Server, startServer } from './servers.ts';

export interface Asking {
  database: Database;
  questions: readonly Question[];
  asOf: string;
  times: number;
  /** Districts with marks. */
  dirty: number;
  out: string;
  say(line: string): void;
}

const WAYS = ['always', 'never'] as const;
export type Way = (typeof WAYS)[number];

export interface Asked {
  question: Question['id'];
  villages: number;
  dirty: number;
  way: Way;
  /** Milliseconds from end to end, ascending; none where it was refused. */
  times: readonly number[];
  /** Milliseconds of the statement alone; of its plan in the folder. */
  statement: number;
  /** Of processor, by one process: what other work on the machine changes least. */
  processor: number;
  refused?: string;
}

/** What takes longer is asked less often. */
const LONG_MS = 1000;
const LEAST = 5;

const DOCUMENT = `query ($query: AnalysisInput!) { analysis(query: $query) {
  columns { key } rows { key cells { value numerator denominator reported expected state comparison { value delta } } } } }`;

export async function ask(asking: Asking): Promise<Asked[]> {
  const servers = new Map<Way, Server>();
  try {
    for (const way of WAYS) servers.set(way, await startServer(asking.database.url, way));
    const found: Asked[] = [];
    for (const question of asking.questions) found.push(...(await askOne(asking, question, servers)));
    return found;
  } finally {
    for (const server of servers.values()) await server.stop();
  }
}

async function askOne(asking: Asking, question: Question, servers: ReadonlyMap<Way, Server>): Promise<Asked[]> {
  const { database, dirty, say } = asking;
  const input = question.input(lastMonthOf(asking.asOf));
  const key = database.keys[question.isLocal ? 'regency' : 'nation'];
  const times: Record<Way, number[]> = { always: [], never: [] };
  const refused: Partial<Record<Way, string>> = {};
  for (let time = -1; time < asking.times; time++) {
    const answers: unknown[] = [];
    for (const way of WAYS) {
      if (refused[way] || isEnough(times[way])) continue;
      const began = performance.now();
      const { data, errors } = await send(servers.get(way) as Server, key, input);
      if (errors) refused[way] = refusalOf(errors[0] as Refusal);
      else answers.push(data);
      // The first is for warming up.
      if (time >= 0 && !errors) times[way].push(performance.now() - began);
    }
    if (answers.length === 2 && !isDeepStrictEqual(answers[0], answers[1]))
      throw new Error(`Question ${question.id}: rollups answer otherwise.`);
  }
  const found: Asked[] = [];
  for (const way of WAYS) {
    const explained = await explain(asking, question, input, way);
    const one = { question: question.id, villages: database.villages, dirty, way, ...explained, refused: refused[way] };
    found.push({ ...one, times: times[way].sort((a, b) => a - b) });
  }
  say(
    found
      .map(
        ({ way, times: [first], statement, processor }) =>
          `${database.villages} ${dirty} ${question.id} ${way}: ${first} ms, statement ${statement}, processor ${processor}`,
      )
      .join('\n'),
  );
  return found;
}

/** Of which there are values. */
export const lastMonthOf = (asOf: string): number => parseMonth(asOf) - 1;

const isEnough = (times: readonly number[]): boolean => times.length >= LEAST && times.reduce((sum, one) => sum + one, 0) > LEAST * LONG_MS;

interface Answer {
  data?: unknown;
  errors?: Refusal[];
}

interface Refusal {
  message: string;
  extensions?: { code?: string; isTooSlow?: boolean };
}

/** A deadline is a result too; a question that is wrong is a mistake of the bench. */
function refusalOf({ message, extensions }: Refusal): string {
  if (extensions?.code === 'BAD_USER_INPUT') throw new Error(`The question was refused: ${message} ${JSON.stringify(extensions)}`);
  return extensions?.isTooSlow ? 'cut off' : (extensions?.code ?? message);
}

async function send({ origin }: Server, key: string, input: object): Promise<Answer> {
  const response = await request(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: DOCUMENT, variables: { query: input } }),
  });
  return (await response.body.json()) as Answer;
}

export function percentile(times: readonly number[], share: number): number | undefined {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))];
}
