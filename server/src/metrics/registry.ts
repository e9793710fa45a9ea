/** What the server tells about itself, as numbers. No label ever holds what somebody entered. */
import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Run } from '../core/context.ts';
import { readsSent } from '../core/database/lanes.ts';
import type { ReaderFigures } from '../core/reader/reader.ts';
import { transactionsEnded } from '../core/write/transaction.ts';
import { answersTold } from '../explore/said.ts';
import { rollupGauges } from '../rollup/gauges.ts';

export interface Sources {
  pool: Pool;
  /** Of the doors of GraphQL that were opened so far. */
  readers: readonly { figures(): ReaderFigures }[];
  /** Reads of BI by where they went, where there are replicas. */
  biReads?: () => Record<string, number>;
}

export interface Metrics {
  answered(door: string, status: number, seconds: number): void;
  text(): Promise<{ type: string; text: string }>;
}

/** Memory, processor, event loop and garbage collection are the process's, whatever it serves. */
let ofProcess: Registry | undefined;

function processRegistry(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess, eventLoopMonitoringPrecision: 20 });
  return ofProcess;
}

/** Up to the deadline of a request. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 11];

export function createMetrics({ pool, readers, biReads }: Sources): Metrics {
  const registry = new Registry();
  addPool(registry, pool);
  addReads(registry);
  addTransactions(registry);
  addReaders(registry, readers);
  addAnswers(registry);
  if (biReads) addReplicas(registry, biReads);
  addRollups(registry, async (sql, params) => (await pool.query(sql, [...params])).rows);
  const requests = new Histogram({
    name: 'pilar_request_seconds',
    help: 'Answers by door and HTTP status, and the time from the headers to the end of the answer.',
    labelNames: ['door', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    answered: (door, status, seconds) => requests.observe({ door, status: String(status) }, seconds),
    text: async () => {
      const parts = await Promise.all([registry.metrics(), processRegistry().metrics()]);
      return { type: registry.contentType, text: parts.join('\n') };
    },
  };
}

interface Told {
  name: string;
  help: string;
  /** Numbers by the value of the label, asked for when somebody looks. */
  label: string;
  read(): Record<string, number>;
}

function tell(registry: Registry, Kind: typeof Counter | typeof Gauge, { name, help, label, read }: Told): void {
  new Kind({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      this.reset();
      for (const [value, number] of Object.entries(read())) this.inc({ [label]: value }, number);
    },
  });
}

function addPool(registry: Registry, pool: Pool): void {
  tell(registry, Gauge, {
    name: 'pilar_pool_connections',
    help: 'Connections of the API to the database, and requests that wait for one.',
    label: 'state',
    read: () => ({ busy: pool.totalCount - pool.idleCount, idle: pool.idleCount, waited_for: pool.waitingCount }),
  });
}

function addReads(registry: Registry): void {
  tell(registry, Counter, {
    name: 'pilar_reads_total',
    help: 'Reads of one statement that shared a connection with others, since they were quick before, and that had one to themselves.',
    label: 'way',
    read: readsSent,
  });
}

function addTransactions(registry: Registry): void {
  tell(registry, Counter, {
    name: 'pilar_transactions_total',
    help: 'Transactions that stood, and those that began anew: overtaken by another, or refused by the database for the sake of another.',
    label: 'outcome',
    read: transactionsEnded,
  });
}

function addReaders(registry: Registry, readers: Sources['readers']): void {
  const all = (count: (figures: ReaderFigures) => number) => readers.reduce((sum, reader) => sum + count(reader.figures()), 0);
  tell(registry, Counter, {
    name: 'pilar_reader_plans_total',
    help: 'Plans found, made, and evicted from the cache.',
    label: 'outcome',
    read: () => ({
      hit: all(({ plans }) => plans.hits),
      miss: all(({ plans }) => plans.misses),
      evicted: all(({ plans }) => plans.evicted),
    }),
  });
  tell(registry, Counter, {
    name: 'pilar_reader_statements_total',
    help: 'Statements sent prepared under a name, without since they were new, and without since no name was left.',
    label: 'kind',
    read: () => ({
      named: all(({ names }) => names.named),
      fresh: all(({ names }) => names.fresh),
      rationed: all(({ names }) => names.rationed),
    }),
  });
  tell(registry, Gauge, {
    name: 'pilar_reader_held',
    help: 'Plans in the cache, and names of prepared statements that are taken.',
    label: 'kind',
    read: () => ({ plans: all(({ plans }) => plans.kept), names: all(({ names }) => names.held) }),
  });
  tell(registry, Counter, {
    name: 'pilar_reader_queries_total',
    help: 'Queries answered as one statement (through), and those left to the plain executor, by reason.',
    label: 'outcome',
    read: () => ({
      through: all(({ through }) => through),
      mixed: all(({ aside }) => aside.mixed),
      refused: all(({ aside }) => aside.refused),
      failed: all(({ aside }) => aside.failed),
    }),
  });
}

function addAnswers(registry: Registry): void {
  tell(registry, Counter, {
    name: 'pilar_analysis_answers_total',
    help: 'Answers about figures: made, or given again since the database said the same.',
    label: 'outcome',
    read: answersTold,
  });
}

function addReplicas(registry: Registry, read: () => Record<string, number>): void {
  tell(registry, Counter, {
    name: 'pilar_bi_reads_total',
    help: 'Reads of BI that began at a replica, and at the primary.',
    label: 'at',
    read,
  });
}

/** Absent while the database does not tell: all else is still worth knowing then. */
function addRollups(registry: Registry, run: Run): void {
  new Gauge({
    name: 'pilar_rollups',
    help: 'Marks not yet added up, the age of the oldest in seconds, and series made by another definition than the present one.',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      this.reset();
      const told = await rollupGauges(run).catch(() => undefined);
      if (!told) return;
      this.set({ kind: 'marks' }, told.marks);
      this.set({ kind: 'oldest_seconds' }, told.oldestSeconds);
      this.set({ kind: 'series_not_current' }, told.seriesNotCurrent);
    },
  });
}
