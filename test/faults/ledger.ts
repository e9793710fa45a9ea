/** Clients that write without rest, and a book of what they were told: who gets no answer sends the same again under the same key. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Client, createClient } from '../client.ts';

const CREATE = `mutation ($input: CreatePartnerInput!, $key: String!) { createPartner(input: $input, idempotencyKey: $key) { id code } }`;
const RECORD = `mutation ($rows: [ObservationRowInput!]!, $key: String!) {
  recordObservations(rows: $rows, idempotencyKey: $key) { results { status code observation { id } } } }`;

interface Write {
  number: number;
  kind: 'partner' | 'value' | 'refused';
  query: string;
  variables: object;
}

export interface Ledger {
  villages: string[];
  next: number;
  /** Answer by number of the write. */
  acknowledged: Map<number, { write: Write; answer: string; tries: number }>;
  /** Sent without an answer. */
  open: { write: Write; tries: number }[];
  /** Answers that are neither a result nor SERVICE_UNAVAILABLE. */
  wrong: string[];
  longestMs: number;
  unavailable: number;
  broken: number;
}

export const newLedger = (villages: string[]): Ledger => ({
  villages,
  next: 1,
  acknowledged: new Map(),
  open: [],
  wrong: [],
  longestMs: 0,
  unavailable: 0,
  broken: 0,
});

/** By turns a partner, two values of months nobody else reports, and what is refused after its statement: a partner once more. */
function writeOf(number: number, { villages }: Ledger): Write {
  const key = `write-${number}`;
  if (number % 4 === 0) return partner(number, 'partner', `WRITTEN_${number}`, key);
  if (number % 4 === 1 && number > 4) return partner(number, 'refused', 'WRITTEN_TWICE', key);
  const place = Math.floor(number / villages.length);
  const period = `${2016 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  const value = { indicator: 'STUNTING', source: 'REPORT', numerator: number, denominator: number + 1 };
  const rows = [{ area: villages[number % villages.length], period, ...value }];
  return { number, kind: 'value', query: RECORD, variables: { rows, key } };
}

function partner(number: number, kind: Write['kind'], code: string, key: string): Write {
  const input = { code, name: `Written ${number}`, kind: 'COMPANY', level: 'REGENCY', area: '65.01' };
  return { number, kind, query: CREATE, variables: { input, key } };
}

export interface Writers {
  stop(): Promise<void>;
}

/** `address` is asked for at each write, since a server that was killed comes back elsewhere; none: wait. */
export function startWriters(ledger: Ledger, address: () => string | undefined, headers: Record<string, string>, count = 4): Writers {
  let isOver = false;
  const one = async () => {
    while (!isOver) {
      const to = address();
      if (to === undefined || !(await send(ledger, createClient(to, headers)))) await sleep(50);
    }
  };
  const all = Array.from({ length: count }, one);
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(all);
    },
  };
}

/** The oldest that is open, or a new one. False when there was no result. */
async function send(ledger: Ledger, client: Client): Promise<boolean> {
  const { write, tries } = ledger.open.shift() ?? { write: writeOf(ledger.next++, ledger), tries: 0 };
  const started = performance.now();
  const answer = await client.ask(write.query, write.variables).catch(() => undefined);
  ledger.longestMs = Math.max(ledger.longestMs, performance.now() - started);
  const outcome = outcomeOf(write, answer);
  if (outcome === 'result') {
    ledger.acknowledged.set(write.number, { write, answer: answerOf(answer), tries: tries + 1 });
    return true;
  }
  if (outcome === 'wrong') ledger.wrong.push(`${write.number}: ${JSON.stringify(answer)}`);
  else ledger.open.push({ write, tries: tries + 1 });
  if (outcome === 'unavailable') ledger.unavailable += 1;
  if (outcome === 'broken') ledger.broken += 1;
  return false;
}

const answerOf = (answer: Answer | undefined) => JSON.stringify(answer?.data);

function outcomeOf({ kind }: Write, answer: Answer | undefined): 'result' | 'unavailable' | 'broken' | 'wrong' {
  if (answer === undefined) return 'broken';
  const codes = answer.errors.map(({ extensions }) => extensions.code);
  if (codes.includes('SERVICE_UNAVAILABLE')) return answer.status === 503 ? 'unavailable' : 'wrong';
  if (kind === 'refused') return codes.join() === 'CONFLICT' ? 'result' : 'wrong';
  const [result] = answer.data?.recordObservations?.results ?? [];
  return codes.length === 0 && !result?.code ? 'result' : 'wrong';
}

/** Until so many more are acknowledged. */
export async function more(ledger: Ledger, count: number): Promise<void> {
  const before = ledger.acknowledged.size;
  const end = performance.now() + 60_000;
  while (ledger.acknowledged.size < before + count) {
    if (ledger.wrong.length > 0) throw new Error(`Wrong answers: ${ledger.wrong.slice(0, 3).join('\n')}`);
    if (performance.now() > end) throw new Error('Nothing is written any more.');
    await sleep(20);
  }
}

/** Until nothing is open. */
export async function sendOpen(ledger: Ledger, client: Client): Promise<void> {
  const end = performance.now() + 60_000;
  while (ledger.open.length > 0) {
    if (performance.now() > end) throw new Error(`${ledger.open.length} writes get no answer.`);
    if (!(await send(ledger, client))) await sleep(200);
  }
}

/** How many of the last writes give another answer when they are sent once more under their key; those that had to be sent again first. */
export async function answersThatDiffer(ledger: Ledger, client: Client, most = 40): Promise<number> {
  const kept = [...ledger.acknowledged.values()].filter(({ write }) => write.kind !== 'refused');
  const chosen = kept.sort((a, b) => b.tries - a.tries || b.write.number - a.write.number).slice(0, most);
  const again = await Promise.all(
    chosen.map(async ({ write, answer }) => answerOf(await client.ask(write.query, write.variables)) !== answer),
  );
  return again.filter(Boolean).length;
}
