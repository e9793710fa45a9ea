/** The promise that matters most: what was acknowledged is there, once, whatever is killed and whenever. */
import { afterAll, expect, it } from 'vitest';
import { type Client, createClient } from '../client.ts';
import { command, forget, newDataDir, type Pilar, startPilar } from './pilar.ts';

const KILLS = 10;
const WRITERS = 4;
const dataDir = newDataDir('pilar-kills-');
let server: Pilar | undefined;

afterAll(async () => {
  await server?.end('SIGKILL');
  forget(dataDir);
});

const CREATE = `mutation ($input: CreatePartnerInput!, $key: String!) { createPartner(input: $input, idempotencyKey: $key) { id code } }`;
const RECORD = `mutation ($rows: [ObservationRowInput!]!, $key: String!) {
  recordObservations(rows: $rows, idempotencyKey: $key) { results { status code } } }`;

interface Write {
  number: number;
  query: string;
  variables: object;
}

/** By turns a partner and a value of a month nobody else reports. */
function writeOf(number: number, villages: string[]): Write {
  const key = `write-${number}`;
  const input = { code: `KILLED_${number}`, name: `Killed ${number}`, kind: 'COMPANY', level: 'REGENCY', area: '65.01' };
  if (number % 2 === 0) return { number, query: CREATE, variables: { input, key } };
  const hundred = Math.floor(number / 100);
  const month = `${2016 + Math.floor(hundred / 12)}-${String((hundred % 12) + 1).padStart(2, '0')}`;
  const row = {
    area: villages[Math.floor(number / 2) % 50],
    indicator: 'STUNTING',
    period: month,
    source: 'REPORT',
    numerator: number,
    denominator: number + 1,
  };
  return { number, query: RECORD, variables: { rows: [row], key } };
}

interface Ledger {
  next: number;
  acknowledged: Set<number>;
  /** Sent without an answer: a client sends them again, under the same key. */
  open: Write[];
}

/** Returns when the server is gone. */
async function writeUntilKilled(client: Client, ledger: Ledger, villages: string[]): Promise<void> {
  for (;;) {
    const write = ledger.open.pop() ?? writeOf(ledger.next++, villages);
    const answer = await client.ask(write.query, write.variables).catch(() => undefined);
    if (answer === undefined || answer.errors.some(({ extensions }) => extensions.code === 'SERVICE_UNAVAILABLE')) {
      ledger.open.push(write);
      return;
    }
    if (answer.errors.length > 0) throw new Error(`Write ${write.number} was refused: ${JSON.stringify(answer.errors)}`);
    const [result] = answer.data.recordObservations?.results ?? [];
    if (result?.code) throw new Error(`Value ${write.number} was refused: ${result.code}`);
    ledger.acknowledged.add(write.number);
  }
}

async function storedPartners(client: Client): Promise<number[]> {
  const numbers: number[] = [];
  let after: string | null = null;
  do {
    const where = '{ code: { startsWith: "KILLED_" } }';
    const query = `query ($after: String) { partners(where: ${where}, first: 100, after: $after) { nodes { code } pageInfo { endCursor hasNextPage } } }`;
    const { partners } = await client.get(query, { after });
    numbers.push(...partners.nodes.map(({ code }: { code: string }) => Number(code.slice(7))));
    after = partners.pageInfo.hasNextPage ? partners.pageInfo.endCursor : null;
  } while (after);
  return numbers;
}

async function storedValues(client: Client): Promise<number[]> {
  const numbers: number[] = [];
  let after: string | null = null;
  do {
    const where = '{ indicator: { code: { eq: "STUNTING" } }, source: { code: { eq: "REPORT" } } }';
    const query = `query ($after: String) { observations(where: ${where}, first: 100, after: $after) { nodes { numerator } pageInfo { endCursor hasNextPage } } }`;
    const { observations } = await client.get(query, { after });
    numbers.push(...observations.nodes.map(({ numerator }: { numerator: string }) => Number(numerator)));
    after = observations.pageInfo.hasNextPage ? observations.pageInfo.endCursor : null;
  } while (after);
  return numbers;
}

it(`loses and doubles nothing in ${KILLS} kills during writes, and starts again by itself`, { timeout: 240_000 }, async () => {
  server = startPilar({ dataDir });
  await server.address();
  const { stdout } = await command(dataDir, 'key', 'create', '--role', 'ADMINISTRATOR', '--name', 'kills');
  const headers = { authorization: `Bearer ${stdout.trim().split('\n').at(-1)}` };
  const ledger: Ledger = { next: 1, acknowledged: new Set(), open: [] };
  const { villages } = await createClient(await server.address(), headers).get('{ villages(first: 80) { nodes { code } } }');
  const codes = villages.nodes.map(({ code }: { code: string }) => code);

  for (let kill = 0; kill < KILLS; kill++) {
    const client = createClient(await server.address(), headers);
    const writers = Promise.all(Array.from({ length: WRITERS }, () => writeUntilKilled(client, ledger, codes)));
    const before = ledger.acknowledged.size;
    // A writer that ends before the kill was refused: that is a failure of its own.
    await Promise.race([
      writers,
      expect.poll(() => ledger.acknowledged.size, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 5),
    ]);
    await Promise.race([writers, new Promise((next) => setTimeout(next, Math.random() * 400))]);
    await Promise.all([server.end('SIGKILL'), writers]);
    server = startPilar({ dataDir });
  }

  const client = createClient(await server.address(), headers);
  for (const write of ledger.open) {
    const { errors } = await client.ask(write.query, write.variables);
    expect(errors).toEqual([]);
    ledger.acknowledged.add(write.number);
  }
  const stored = [...(await storedPartners(client)), ...(await storedValues(client))];
  const lost = [...ledger.acknowledged].filter((number) => !stored.includes(number));
  const doubled = stored.filter((number, index) => stored.indexOf(number) !== index);
  console.log(`${KILLS} kills: acknowledged ${ledger.acknowledged.size}, lost ${lost.length}, doubled ${doubled.length}`);
  expect({ lost, doubled, unknown: stored.filter((number) => !ledger.acknowledged.has(number)) }).toEqual({
    lost: [],
    doubled: [],
    unknown: [],
  });
});
