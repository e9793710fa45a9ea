/** Server, tree and database killed during writes, by turns; what was acknowledged is there, once and whole, whatever died. */
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEmbedded } from '../../server/src/core/database/embedded.ts';
import { createClient } from '../client.ts';
import { command, databaseProcess, forget, newDataDir, type Pilar, startPilar } from '../process/pilar.ts';
import { answersThatDiffer, type Ledger, more, newLedger, sendOpen, startWriters } from './ledger.ts';
import { jobsDone } from './rig.ts';
import { type Compared, compare } from './stored.ts';

type Victim = 'server' | 'tree' | 'database';
const VICTIMS: Victim[] = ['server', 'tree', 'database'];

export interface Killed extends Compared {
  victim: string;
  kills: number;
  /** Seconds until something was written again, at worst. */
  recovery: number;
  longest: number;
  wrong: number;
  differing: number;
}

interface Running {
  server: Pilar;
  address: string | undefined;
}

export async function killDuringWrites(kills: number): Promise<Killed[]> {
  const dataDir = newDataDir('pilar-kills-');
  const now: Running = { server: startPilar({ dataDir }), address: undefined };
  try {
    now.address = await now.server.address();
    const { stdout } = await command(dataDir, 'key', 'create', '--role', 'ADMINISTRATOR', '--name', 'kills');
    const headers = { authorization: `Bearer ${stdout.trim().split('\n').at(-1)}` };
    const ledger = newLedger(await prepare(createClient(now.address, headers)));
    const rows: Killed[] = [];
    for (const victim of VICTIMS) {
      const row = await killOften(dataDir, now, { victim, kills: Math.ceil(kills / 3), ledger, headers });
      console.log(JSON.stringify(row));
      rows.push(row);
    }
    return rows;
  } finally {
    await now.server.end('SIGKILL');
    forget(dataDir);
  }
}

const TWICE = { code: 'WRITTEN_TWICE', name: 'Written twice', kind: 'COMPANY', level: 'REGENCY', area: '65.01' };

async function prepare(client: ReturnType<typeof createClient>): Promise<string[]> {
  await client.get('mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }', { input: TWICE });
  const { villages } = await client.get('{ villages(first: 80) { nodes { code } } }');
  return villages.nodes.map(({ code }: { code: string }) => code);
}

interface Killing {
  victim: Victim;
  kills: number;
  ledger: Ledger;
  headers: Record<string, string>;
}

async function killOften(dataDir: string, now: Running, { victim, kills, ledger, headers }: Killing): Promise<Killed> {
  Object.assign(ledger, { longestMs: 0, wrong: [] });
  const writers = startWriters(ledger, () => now.address, headers);
  let recovery = 0;
  for (let kill = 0; kill < kills; kill++) {
    await more(ledger, 6);
    await sleep(Math.random() * 300);
    const at = performance.now();
    await strike(dataDir, now, victim);
    await more(ledger, 4);
    recovery = Math.max(recovery, (performance.now() - at) / 1000);
  }
  await writers.stop();
  const client = createClient(now.address as string, headers);
  await sendOpen(ledger, client);
  const differing = await answersThatDiffer(ledger, client);
  const url = urlOf(dataDir);
  await jobsDone({ url });
  const compared = await compare(url, ledger);
  const rounded = (seconds: number) => Math.round(seconds * 10) / 10;
  const times = { recovery: rounded(recovery), longest: rounded(ledger.longestMs / 1000) };
  return { victim, kills, ...compared, ...times, wrong: ledger.wrong.length, differing };
}

async function strike(dataDir: string, now: Running, victim: Victim): Promise<void> {
  const database = databaseProcess(dataDir) as number;
  if (victim === 'database') return void process.kill(database, 'SIGKILL');
  const { server } = now;
  now.address = undefined;
  if (victim === 'tree') for (const pid of [database, ...childrenOf(database)]) killIfThere(pid);
  await server.end('SIGKILL');
  now.server = startPilar({ dataDir });
  now.address = await now.server.address();
}

const childrenOf = (pid: number): number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map(Number);

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended with the others.
  }
}

/** Past the server, as the database's owner. */
function urlOf(dataDir: string): string {
  const url = findEmbedded(dataDir);
  if (!url) throw new Error('No database runs.');
  return url;
}
