/** Ten minutes of everything at once: nothing grows, nothing stays open, nobody waits for the loop. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { findEmbedded } from '../../server/src/core/database/embedded.ts';
import { createClient } from '../client.ts';
import { command, forget, newDataDir, type Pilar, startPilar } from '../process/pilar.ts';
import { ask } from './stored.ts';

const MINUTES = Number(process.env.PILAR_TEST_MINUTES ?? 10);
/** Caches fill, code is compiled: not yet what goes on. Counted from the first request, however long the start took. */
const WARM_MINUTES = MINUTES / 5;
const dataDir = newDataDir('pilar-soak-');
const probe = join(dataDir, 'probe.jsonl');
let server: Pilar;
afterAll(async () => {
  await server?.end('SIGTERM');
  forget(dataDir);
});

interface Sample {
  pid: number;
  at: number;
  heapUsed: number;
  heapTotal: number;
  external: number;
  rss: number;
  handles: number;
  p99: number;
}

const READS = [
  `{ villages(first: 50, orderBy: [{ name: ASC }]) { nodes { code name district { name } pokja { decreeNumber } } totalCount } }`,
  `{ observations(where: { indicator: { code: { eq: "STUNTING" } } }, first: 100) { nodes { value period area { name } } } }`,
  `{ interventions(first: 25) { nodes { title sector { name } contributions(first: 5) { nodes { partner { name } } } } } }`,
  `{ villages(where: { interventions: { none: { sector: { code: { eq: "KESEHATAN" } } } } }, first: 20) { nodes { name } totalCount } }`,
  `{ auditEntries(first: 20) { nodes { verb actorName } } }`,
  `{ analysis(query: { measures: [{ indicator: "STUNTING" }, { fact: INTERVENTION }], rows: [DISTRICT], totals: [GRAND] }) {
    rows { label cells { value numerator denominator } } } }`,
  `{ explainCell(query: { measures: [{ indicator: "STUNTING" }], rows: [DISTRICT] }, rowKey: "65.01.05", columnKey: "STUNTING") { formula inputs { name value } } }`,
];
const CREATE = `mutation ($input: CreatePartnerInput!, $key: String) { createPartner(input: $input, idempotencyKey: $key) { id } }`;
const RECORD = `mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status code } } }`;

interface Load {
  address: string;
  headers: Record<string, string>;
  villages: string[];
  counts: { asked: number; refused: Set<string> };
}

async function work({ address, headers, villages, counts }: Load, worker: number, end: number): Promise<void> {
  const client = createClient(address, headers);
  for (let turn = 0; performance.now() < end; turn++) {
    const number = turn * 10 + worker;
    const input = { code: `SOAK_${number}`, name: `Soak ${number}`, kind: 'COMPANY', level: 'REGENCY', area: '65.01' };
    const value = { indicator: 'STUNTING', source: 'REPORT', period: `20${16 + (turn % 9)}-0${1 + (turn % 8)}` };
    const rows = villages.slice(worker * 10, worker * 10 + 10).map((area) => ({ ...value, area, numerator: turn % 50, denominator: 50 }));
    const [query, variables] =
      turn % 10 === 3
        ? [CREATE, { input, key: `soak-${number}` }]
        : turn % 10 === 7
          ? [RECORD, { rows }]
          : [READS[turn % READS.length]!, {}];
    const { errors } = await client.ask(query, variables);
    counts.asked += 1;
    if (errors.length > 0) counts.refused.add(`${errors[0]?.extensions.code} ${errors[0]?.message}`);
    await sleep(40);
  }
}

/** Least squares, by the minute. */
function slope(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const times = samples.map(({ at }) => at / 60_000);
  const values = samples.map(of);
  const [time, value] = [mean(times), mean(values)];
  const over = times.reduce((sum, one, index) => sum + (one - time) * (values[index]! - value), 0);
  return over / times.reduce((sum, one) => sum + (one - time) ** 2, 0);
}

it(`${MINUTES} minutes of mixed load`, { timeout: (MINUTES + 5) * 60_000 }, async () => {
  // What one actor may ask is not the question here.
  const free = { PILAR_DEMO: 'regency', PILAR_RATE_LIMIT: '1000000000' };
  const env = { ...free, PILAR_TEST_PROBE: probe, NODE_OPTIONS: `--import ${join(import.meta.dirname, 'probe.ts')}` };
  server = startPilar({ dataDir, env });
  const address = await server.address();
  const { stdout } = await command(dataDir, 'key', 'create', '--role', 'ADMINISTRATOR', '--name', 'soak');
  const headers = { authorization: `Bearer ${stdout.trim().split('\n').at(-1)}` };
  const { villages } = await createClient(address, headers).get('{ villages(first: 60) { nodes { code } } }');
  const counts = { asked: 0, refused: new Set<string>() };
  const load = { address, headers, villages: villages.nodes.map(({ code }: { code: string }) => code), counts };
  const warm = Date.now() + WARM_MINUTES * 60_000;
  const end = performance.now() + MINUTES * 60_000;
  await Promise.all(Array.from({ length: 6 }, (_, worker) => work(load, worker, end)));
  const samples = samplesOf(server.process.pid as number).filter(({ at }) => at > warm);
  const first = samples[0] as Sample;
  const last = samples.at(-1) as Sample;
  await sleep(3000);
  const url = findEmbedded(dataDir) as string;
  const busy = await ask(url, async (client) => (await client.query(BUSY)).rows[0].count);
  const told = {
    requests: counts.asked,
    'held, MB a minute': slope(samples, ({ heapUsed, external }) => (heapUsed + external) / 2 ** 20),
    'held outside the heap, MB a minute': slope(samples, ({ external }) => external / 2 ** 20),
    "Node's reserve, MB a minute": slope(samples, ({ heapTotal }) => heapTotal / 2 ** 20),
    'resident, MB a minute': slope(samples, ({ rss }) => rss / 2 ** 20),
    'held at first and at the end, MB': `${heldOf(first)} to ${heldOf(last)}`,
    handles: `${first.handles} to ${last.handles}`,
    'loop p99, ms': Math.max(...samples.map(({ p99 }) => p99)),
    'busy connections afterwards': busy,
  };
  console.table(told);
  expect([...counts.refused]).toEqual([]);
  expect(told['held, MB a minute']).toBeLessThan(1);
  // Resident memory grew by 9 to 14 MB a minute where this was measured, on a busy machine, while what is used did not: only a ceiling yet.
  expect(last.rss / 2 ** 20).toBeLessThan(600);
  expect(last.handles - first.handles).toBeLessThan(10);
  expect(told['loop p99, ms']).toBeLessThan(100);
  expect(busy).toBe(0);
});

const heldOf = ({ heapUsed, external }: Sample): string => ((heapUsed + external) / 2 ** 20).toFixed(1);

const BUSY = "select count(*)::int as count from pg_stat_activity where application_name = 'pilar api' and state <> 'idle'";

const samplesOf = (pid: number): Sample[] =>
  existsSync(probe)
    ? readFileSync(probe, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Sample)
        .filter((sample) => sample.pid === pid)
    : [];
