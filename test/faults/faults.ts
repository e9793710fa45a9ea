/** The faults between a server that stays and its database, and what is measured at each. */
import { setTimeout as sleep } from 'node:timers/promises';
import { answersThatDiffer, type Ledger, more, newLedger, sendOpen, startWriters } from './ledger.ts';
import { jobsDone, type Rig, slotsInUse, watchHealth } from './rig.ts';
import { ask, type Compared, compare } from './stored.ts';

export interface Fault {
  name: string;
  /** Returns when enough has been done; what it returns undoes it. */
  inflict(rig: Rig): Promise<(() => void | Promise<void>) | undefined>;
  /** The database is away for so long that the server must say so. */
  isFelt?: boolean;
}

const CUTS = 8;
const cut = (name: string, text: string, when: 'before it arrives' | 'before its answer'): Fault => ({
  name: `cut at ${name}, ${when}`,
  inflict: async ({ proxy }) => {
    const before = proxy.cuts();
    proxy.cut({ text, when, times: CUTS });
    while (proxy.cuts() < before + CUTS) await sleep(20);
    return () => proxy.heal();
  },
});

const wire = (name: string, seconds: number, isFelt: boolean, begin: (rig: Rig) => void): Fault => ({
  name,
  isFelt,
  inflict: async (rig) => {
    begin(rig);
    await sleep(seconds * 1000);
    return () => rig.proxy.heal();
  },
});

const signal = (name: string, given: NodeJS.Signals): Fault => ({
  name,
  inflict: async (rig) => {
    process.kill(rig.databaseProcess(), given);
    await sleep(500);
    return undefined;
  },
});

/** Every connection that the database has left is taken by others. */
const MAX_CONNECTIONS: Fault = {
  name: 'max_connections reached',
  isFelt: true,
  inflict: async ({ url, proxy }) => {
    const release: (() => void)[] = [];
    const taken = new Promise<void>((done) => release.push(done));
    const take = () => ask(url, () => taken).catch(() => {});
    proxy.refuse();
    const others = Array.from({ length: 120 }, take);
    await sleep(1500);
    proxy.heal();
    await sleep(3500);
    return async () => {
      release[0]?.();
      await Promise.all(others);
    };
  },
};

export const FAULTS: Fault[] = [
  cut('BEGIN', 'set local lock_timeout', 'before it arrives'),
  cut('BEGIN', 'set local lock_timeout', 'before its answer'),
  cut('a statement', '"entity":', 'before it arrives'),
  cut('a statement', '"entity":', 'before its answer'),
  cut('COMMIT', 'commit\0', 'before it arrives'),
  cut('COMMIT', 'commit\0', 'before its answer'),
  cut('ROLLBACK', 'rollback\0', 'before its answer'),
  cut('a job taken or done', 'graphile_worker', 'before its answer'),
  wire('all connections cut', 0.2, false, ({ proxy }) => proxy.cutAll()),
  wire('hanging', 14, true, ({ proxy }) => proxy.hang()),
  wire('refused', 4, true, ({ proxy }) => proxy.refuse()),
  wire('300 ms slower', 5, false, ({ proxy }) => proxy.delay(300)),
  MAX_CONNECTIONS,
  signal('database restarted', 'SIGINT'),
  signal('database killed', 'SIGKILL'),
];

export interface Row extends Compared {
  fault: string;
  /** Answers SERVICE_UNAVAILABLE, and requests without an answer. */
  unavailable: number;
  unanswered: number;
  wrong: number;
  /** Answers to a key that differ from the first one. */
  differing: number;
  longest: number;
  notReady: number;
  dead: number;
  recovery: number;
  slots: number;
  jobs: number;
}

/** Writers at work, the fault, and how long it takes until work goes on. */
export async function measure(rig: Rig, fault: Fault, ledger: Ledger): Promise<Row> {
  Object.assign(ledger, { longestMs: 0, unavailable: 0, broken: 0, wrong: [] });
  const { health, stop } = watchHealth(rig.address);
  const writers = startWriters(ledger, () => rig.address, rig.headers);
  await more(ledger, 12);
  const heal = await fault.inflict(rig);
  await heal?.();
  const healed = performance.now();
  await more(ledger, 4);
  while (!health.isReady) await sleep(20);
  const recovery = (performance.now() - healed) / 1000;
  await sleep(300);
  await writers.stop();
  await sendOpen(ledger, rig.client);
  const differing = await answersThatDiffer(ledger, rig.client);
  const jobs = await jobsDone(rig);
  const slots = await slotsInUse(rig);
  await stop();
  return {
    ...{ fault: fault.name, ...(await compare(rig.url, ledger)) },
    ...{ unavailable: ledger.unavailable, unanswered: ledger.broken, wrong: ledger.wrong.length, differing },
    ...{ longest: seconds(ledger.longestMs), notReady: health.notReady, dead: health.dead },
    ...{ recovery: round(recovery), slots, jobs: round(jobs) },
  };
}

const round = (number: number) => Math.round(number * 10) / 10;
const seconds = (ms: number) => round(ms / 1000);

export const ledgerOf = ({ villages }: Rig): Ledger => newLedger(villages);
